package data

import (
	"slices"

	"synoptic/compare"
)

// Table is one of the tables that an export can write.
type Table struct {
	Key, Name string   // for programs and for people
	File      string   // the name of its file without an extension, and of its sheet
	Primary   []string // the columns by which a row is known; nil where rows have no key
	Make      func(Job) *compare.Table
}

// Tables are all tables of an export, the two main ones first, then their
// companions. A new table is one line here; every format that writes tables
// and the description of the package follow.
var Tables = []Table{
	ofComparison("long", "group_id", "source_id"),
	ofComparison("wide", "group_id"),
	ofComparison("sources", "source_id"),
	ofComparison("quotations"),
	ofComparison("findings"),
	ofComparison("decisions", "decision"),
}

// ofComparison makes a table of one of compare's.
func ofComparison(key string, primary ...string) Table {
	k := compare.TableKinds[slices.IndexFunc(compare.TableKinds, func(k compare.TableKind) bool { return k.Key == key })]
	return Table{k.Key, k.Name, k.File, primary, func(j Job) *compare.Table { return k.Make(j.Comparison, j.Options) }}
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
