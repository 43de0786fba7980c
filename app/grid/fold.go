package grid

import (
	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/compare"
)

// foldHigh is the height of the thin line that stands for rows that are folded.
const foldHigh = 24

// folds are the runs of rows that a filter leaves out and that stand as thin
// lines between those it chose. A line opens.
type folds struct {
	t      *Table
	on     bool             // they are shown
	rows   []int            // that the filter chose
	before [][]int          // by row of the table: groups that are folded above it
	after  []int            // and below the last row
	open   map[string]bool  // groups that were opened
	cells  map[openKey]bool // cells that were
}

// Show says whether what is left out stands as thin lines from the next Display
// on.
func (f *folds) Show(on bool) {
	if f.on != on {
		*f = folds{t: f.t, on: on, open: map[string]bool{}, cells: map[openKey]bool{}}
	}
}

// unfolded are the rows that are shown: those of the filter and those that were
// opened, in the order of the comparison.
func (f *folds) unfolded(c *compare.Comparison, rows []int) []int {
	f.rows = rows
	if !f.on || len(f.open) == 0 {
		return rows
	}
	chosen := map[int]bool{}
	for _, n := range rows {
		chosen[n] = true
	}
	var out []int
	for n := range c.Groups {
		if chosen[n] || f.open[c.Groups[n].ID] {
			out = append(out, n)
		}
	}
	return out
}

// allOf are all groups of a comparison.
func allOf(c *compare.Comparison) []int {
	out := make([]int, len(c.Groups))
	for i := range out {
		out[i] = i
	}
	return out
}

// find finds what is folded above each row; all are the groups in the order of
// the table.
func (f *folds) find(rows, all []int) {
	f.before, f.after = make([][]int, len(rows)), nil
	at := 0
	for _, n := range all {
		switch {
		case at < len(rows) && rows[at] == n:
			at++
		case at < len(rows):
			f.before[at] = append(f.before[at], n)
		default:
			f.after = append(f.after, n)
		}
	}
}

// above and below are the heights of the lines of a row.
func (f *folds) above(row int) float32 {
	if row < len(f.before) && len(f.before[row]) > 0 {
		return foldHigh
	}
	return 0
}

func (f *folds) below(row int) float32 {
	if row == len(f.before)-1 && len(f.after) > 0 {
		return foldHigh
	}
	return 0
}

// draw draws the line for so many rows.
func (f *folds) draw(left, right *ui.Sheet, groups []int, y, pinned, others float32) {
	if len(groups) == 0 {
		return
	}
	for _, x := range []struct {
		s    *ui.Sheet
		wide float32
	}{{left, pinned}, {right, others}} {
		x.s.Box(0, y, x.wide, foldHigh, x.s.Side, 0)
		x.s.Box(0, y+foldHigh-1, x.wide, 1, x.s.Soft, 0)
	}
	says := say.Say("%s told in the same or in other words", say.Count(len(groups), "claim", "claims"))
	left.Text("›", ui.Gutter-16, y+foldHigh/2-1, ui.LabelFont, left.Accent)
	left.Text(ui.SmallFont.Fit(says, pinned-ui.Gutter-ui.CellPad-6), ui.Gutter+ui.CellPad, y+foldHigh/2-1, ui.SmallFont, left.Ink2)
}

// quiet reports whether a cell shows its status alone: it tells the claim in the
// same or in other words, and nobody has opened it.
func (f *folds) quiet(row int, cell compare.Cell) bool {
	return f.on && cell.Pair != nil && (cell.Status == compare.Same || cell.Status == compare.Reworded) && len(cell.ToCheck()) == 0 && !f.cells[f.t.aim().openKey(row, cell.Account)]
}

// openQuiet shows the words of a cell that shows its status alone.
func (f *folds) openQuiet(row, account int) {
	t := f.t
	if row >= len(t.Rows) || !f.quiet(row, t.Cmp.Cell(&t.Cmp.Groups[t.Rows[row]], account)) {
		return
	}
	f.cells[t.aim().openKey(row, account)] = true
	delete(t.Seen, row)
	t.Roll.heights[row] = 0
	t.Roll.arrange()
}

// foldAt is the run whose line is at a place, nil for none.
func (t aim) foldAt(at fyne.Position) []int {
	row, _ := t.hit(at)
	v := t.Seen[row]
	if v == nil || t.strip.has(at) {
		return nil
	}
	switch y := at.Y - v.Left.Position().Y; {
	case y < t.Folds.above(row):
		return t.Folds.before[row]
	case y >= v.Height-t.Folds.below(row):
		return t.Folds.after
	}
	return nil
}

// Open opens the line above the active row, else the one below the last row. It
// reports whether there was one.
func (f *folds) Open() bool {
	if f.t.Cmp == nil || !f.on || f.t.At >= len(f.before) {
		return false
	}
	run := f.before[f.t.At]
	if len(run) == 0 && f.t.At == len(f.before)-1 {
		run = f.after
	}
	f.unfold(run)
	return len(run) > 0
}

func (f *folds) unfold(groups []int) {
	if len(groups) == 0 {
		return
	}
	for _, n := range groups {
		f.open[f.t.Cmp.Groups[n].ID] = true
	}
	f.t.Display(f.t.Cmp, f.rows)
}
