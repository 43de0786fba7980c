package table

import (
	"iter"
	"slices"
	"sync"

	"synoptic/compare"
	"synoptic/compare/align"
	"synoptic/compare/work"
)

// Column describes one column of a Table.
type Column struct {
	Name      string // lower case, a letter first, unique in its table
	Type      string // string, integer, number or boolean, as Frictionless Table Schema names them
	Describes string // a sentence or two, with units
}

// IsText reports whether the column holds words, which a spreadsheet could
// take for something else, and not numbers or true and false.
func (c Column) IsText() bool { return c.Type == "string" }

// Table is rows of text under named columns, ready for any export. A cell
// that has nothing is empty. The same comparison and options give the same
// cells, byte for byte.
type Table struct {
	Columns []Column
	Rows    iter.Seq[[]string] // made one after another in the same slice, so that a table may be larger than memory
}

// Head returns the first n rows, or all where there are fewer.
func (t *Table) Head(n int) [][]string {
	var out [][]string
	if n <= 0 {
		return out
	}
	for row := range t.Rows {
		out = append(out, slices.Clone(row))
		if len(out) == n {
			break
		}
	}
	return out
}

// TableOptions are what a table needs beyond the comparison. The zero value
// gives all groups.
type TableOptions struct {
	Groups    []int              // indexes of the groups to show, in order, as Select returns them; nil for all
	Project   string             // an id for the comparison, repeated in every row; begin it with a letter
	Export    string             // an id for this export, repeated in every row; begin it with a letter
	At        string             // when it was exported, RFC 3339; empty where the table must be reproducible
	App       string             // version of the program
	Engine    string             // that the rows name; empty for this one
	Decisions []compare.Decision // those in force, for who decided and when
	Coder     string             // who decided where a Decision names nobody
	Coders    []string           // whose codes to show; nil for everybody's
	Variable  compare.Variable   // of a reliability matrix; without a Kind the relation
	// Pages are where the pages of files begin in the texts of the accounts, by
	// Account.ID, as far as known.
	Pages map[int64][]Page
	// CodeColumns adds a column of 0 and 1 for every code to the long table.
	CodeColumns bool
	// Report, where it is set, is told how many of the groups are written.
	Report func(done, total int)
	// Candidates are the claims that each claim could be linked with, by account
	// and claim, as BestCandidates returns them. Only JSON has them; nil for none.
	Candidates [][][]align.Candidate
}

// Tell reports that so many groups are written.
func (o *TableOptions) Tell(done, total int) {
	if o.Report != nil {
		o.Report(done, total)
	}
}

// Shows reports whether a group, by its index, is among those to show.
func (o TableOptions) Shows(group int) bool {
	return o.Groups == nil || slices.Contains(o.Groups, group)
}

// ShowsCoder reports whether a coder's codes are to be shown.
func (o TableOptions) ShowsCoder(coder string) bool {
	return o.Coders == nil || slices.Contains(o.Coders, coder)
}

// TableKind is one of the tables that a comparison can be turned into.
type TableKind struct {
	Key, Name string // for programs and for people
	File      string // the name of its file without an extension
	Make      func(*compare.Comparison, TableOptions) *Table
}

// TableKinds are all tables, the two main ones first.
var TableKinds = []TableKind{
	{"long", "Long: a row per claim and account", "claims_long", Long},
	{"wide", "Wide: a row per claim, a block per account", "claims_wide", Wide},
	{"accounts", "Accounts with their counts", "accounts", Sources},
	{"quotations", "Quotations", "quotations", Quotations},
	{"figures", "Figures", "figures", Figures},
	{"findings", "Findings", "findings", Findings},
	{"decisions", "Decisions", "decisions", Decisions},
	{"judged", "Findings that people dismissed or added, to learn from", "judged", Judged},
	{"codes", "Codes: a row per claim, account, coder and code", "codes", Coding},
	{"codebook", "Codebook", "codebook", Codebook},
	{"agreement", "Agreement of coders", "agreement", Agreement},
	{"reliability", "Reliability matrix: a row per code and unit, a column per coder", "reliability", Reliability},
}

// field is a column of the rows that are made from an R.
type field[R any] struct {
	Column
	value func(R) string
}

// tableOf makes a table of some columns and whatever its rows are made from.
func tableOf[R any](fields []field[R], rows iter.Seq[R]) *Table {
	t := &Table{Columns: columnsOf(fields)}
	t.Rows = func(yield func([]string) bool) {
		out := make([]string, len(fields))
		for r := range rows {
			for i, f := range fields {
				out[i] = f.value(r)
			}
			if !yield(out) {
				return
			}
		}
	}
	return t
}

func columnsOf[R any](fields []field[R]) []Column {
	out := make([]Column, len(fields))
	for i, f := range fields {
		out[i] = f.Column
	}
	return out
}

// tableBy makes a table whose rows come in blocks, one for each chosen group.
// Blocks are made on all cores; few are held at a time.
func tableBy[R any](t *tabler, fields []field[R], block func(g *compare.Group, room *cellRoom) []R) *Table {
	var spare sync.Pool                                          // of cells of blocks that were written
	rooms := sync.Pool{New: func() any { return new(cellRoom) }} // of groups that were read
	jobs := func(n int) [][]string {
		var rows [][]string
		if used, ok := spare.Get().(*[][]string); ok {
			rows = (*used)[:0]
		}
		room := rooms.Get().(*cellRoom)
		defer rooms.Put(room)
		for _, r := range block(&t.Groups[t.groups[n]], room) {
			last := len(rows)
			if rows = slices.Grow(rows, 1)[:last+1]; rows[last] == nil {
				rows[last] = make([]string, len(fields))
			}
			for i, f := range fields {
				rows[last][i] = f.value(r)
			}
		}
		return rows
	}
	return &Table{Columns: columnsOf(fields), Rows: func(yield func([]string) bool) {
		t.judging()
		work.InOrder(len(t.groups), jobs, func(n int, rows [][]string) bool {
			t.o.Tell(n, len(t.groups))
			for _, row := range rows {
				if !yield(row) {
					return false
				}
			}
			spare.Put(&rows)
			return true
		})
	}}
}
