package compare

import (
	"slices"

	"synoptic/compare/judge"
)

// Mark is a state of a cell in a picture of the whole: its sign and the words
// that a legend has for it.
type Mark struct{ Key, Sign, Says string }

// Marks are all states, in the order of a legend. The signs are those of
// Badge.
var Marks = []Mark{
	{"same", "=", StateOf(judge.Same).Word()},
	{"reworded", "~", StateOf(judge.Reworded).Word()},
	{"part", "½", StateOf(judge.Partly).Word()},
	{"figure", "#", "figure changed"},
	{"quotation", "“", "quote altered"},
	{"other", "≠", "other change"},
	{"unsure", "?", StateOf(judge.Unsure).Word()},
	{"omitted", "−", StateOf(judge.Omitted).Word()},
	{"added", "+", StateOf(judge.Added).Word()},
}

// NoMark stands for an account that is silent on what the original does not
// say either.
const NoMark = -1

// Mark returns the index of the cell's state in Marks, NoMark where there is
// none.
func (x Cell) Mark() int {
	if x.Blank {
		return NoMark
	}
	sign := x.Badge().Sign
	return slices.IndexFunc(Marks, func(m Mark) bool { return m.Sign == sign })
}

// Matrix is a comparison seen from above: groups by accounts, a state in
// every cell.
type Matrix struct {
	Accounts []int // of the columns, indexes into Comparison.Accounts
	Rows     []MatrixRow
	Told     int // how many of the rows, the first ones, the original has
}

// MatrixRow is a group with the state of every account.
type MatrixRow struct {
	Group int   // index into Comparison.Groups
	Marks []int // of each column; NoMark for an empty cell
}

// Matrix returns some groups (indexes; nil for all) by the accounts that are
// not the original. The groups of the original come first, then what only
// accounts have, each in the order given.
func (c *Comparison) Matrix(groups []int) *Matrix {
	m := &Matrix{}
	for i := range c.Accounts {
		if i > 0 || !c.HasOriginal() {
			m.Accounts = append(m.Accounts, i)
		}
	}
	var added []MatrixRow
	for i, cells := range c.Lines(groups) {
		row := MatrixRow{i, make([]int, len(m.Accounts))}
		for n, account := range m.Accounts {
			row.Marks[n] = cells[account].Mark()
		}
		if c.Told(&c.Groups[i]) {
			m.Rows = append(m.Rows, row)
		} else {
			added = append(added, row)
		}
	}
	m.Told = len(m.Rows)
	m.Rows = append(m.Rows, added...)
	return m
}

// indexes returns groups, or all of them for nil.
func indexes(c *Comparison, groups []int) []int {
	if groups != nil {
		return groups
	}
	out := make([]int, len(c.Groups))
	for i := range out {
		out[i] = i
	}
	return out
}

// Counts returns how many cells of a column have each of Marks.
func (m *Matrix) Counts(column int) []int {
	out := make([]int, len(Marks))
	for _, r := range m.Rows {
		if at := r.Marks[column]; at != NoMark {
			out[at]++
		}
	}
	return out
}

// Label returns the words by which a group is known: those of its first
// claim, in the original or in the account that told it first.
func (c *Comparison) Label(g *Group) string {
	first := g.Members[0]
	return c.Text(first.Account, first.Passage())
}
