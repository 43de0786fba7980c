package data

import (
	"slices"

	"synoptic/compare/table"
)

// Table is one of the tables that an export can write.
type Table struct {
	Key, Name string   // for programs and for people
	File      string   // the name of its file without an extension, and of its sheet
	Primary   []string // the columns by which a row is known; nil where rows have no key
	Make      func(Job) *table.Table
}

// Tables are all tables of an export, the two main ones first, then their
// companions. Every format that writes tables, the description of the package
// and its check follow from this list.
var Tables = tables()

// primaryKeys say by which columns a row of a table is known.
var primaryKeys = map[string][]string{
	"long": {"group_id", "source_id"}, "wide": {"group_id"}, "sources": {"source_id"}, "decisions": {"decision"},
}

// tables are those of package compare.
func tables() []Table {
	var out []Table
	for _, k := range table.TableKinds {
		out = append(out, Table{k.Key, k.Name, k.File, primaryKeys[k.Key],
			func(j Job) *table.Table { return k.Make(j.Comparison, j.Options) }})
	}
	return out
}

// TableOf returns a table by its key, the long one for an empty key; ok is
// false where there is none.
func TableOf(key string) (t Table, ok bool) {
	if key == "" {
		return Tables[0], true
	}
	i := slices.IndexFunc(Tables, func(t Table) bool { return t.Key == key })
	if i < 0 {
		return t, false
	}
	return Tables[i], true
}

// isMain reports whether a table holds the claims themselves and is no
// companion.
func (t Table) isMain() bool { return t.Key == "long" || t.Key == "wide" }
