package grid

import (
	"strings"

	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// dropped is the line under a cell's text that says what the account left out:
// one muted line, which opens to the words themselves.
type dropped struct {
	says  string       // all of it, with its label; empty for none
	lines []prose.Line // of the words, where it is open
}

// Measures of the line.
const (
	droppedGap  = 6
	droppedHigh = 16
)

// openKey names a cell whatever the order of rows.
type openKey struct {
	group   string
	account int64
}

func (t aim) openKey(row, account int) openKey {
	return openKey{t.aim().group(row), t.Cmp.Accounts[account].ID}
}

// dropped measures the line of a cell.
func (pa *painter) dropped(row int, cell compare.Cell, width, size float32) dropped {
	d := prose.LeftOutOf(cell)
	if d.Words == "" {
		return dropped{}
	}
	d.Words = strings.TrimLeft(d.Words, " ,;:") // a clause begins with its words
	out := dropped{says: say.Say("left out: %s", d.Words)}
	if d.Otherwise {
		out.says = say.Say("left out or put otherwise: %s", d.Words)
	}
	if pa.t.opened[pa.t.aim().openKey(row, cell.Account)] {
		out.lines = pa.t.Wrap.Wrap([]prose.Run{{Text: d.Words, Mark: prose.DeletedMark}}, width, size)
	}
	return out
}

// high is the room of the line under the text.
func (d dropped) high(size float32) float32 {
	if d.says == "" {
		return 0
	}
	return droppedGap + droppedHigh + float32(len(d.lines))*prose.LineHeight(size)
}

// drawDropped draws the line; y is the end of the cell's text.
func drawDropped(s *ui.Sheet, d dropped, x, y, width, size float32) {
	if d.says == "" {
		return
	}
	middle := y + droppedGap + droppedHigh/2
	sign := "›"
	if len(d.lines) > 0 {
		sign = "⌄"
	}
	s.Text(sign, x, middle, ui.SmallFont, s.DeletedText)
	s.Text(ui.ValueFont.Fit(d.says, width-14), x+14, middle, ui.ValueFont, s.Ink3)
	prose.DrawLines(s, d.lines, x, y+droppedGap+droppedHigh, width, size, false)
}

// droppedAt is the cell whose line of what was left out is at a place.
func (t aim) droppedAt(at fyne.Position) (CellKey, bool) {
	row, account := t.hit(at)
	v := t.Seen[row]
	if v == nil || account >= len(v.dropped) || v.dropped[account].says == "" || t.strip.has(at) {
		return CellKey{}, false
	}
	top := v.Left.Position().Y + v.band + textTop + float32(len(v.cells[account]))*prose.LineHeight(t.look.TextSize()) + droppedGap/2
	return CellKey{row, account}, at.Y >= top && at.Y < top+droppedHigh+droppedGap
}

// OpenDropped opens or closes the line of what was left out of a cell.
func (t *Table) OpenDropped(row, account int) {
	k := t.aim().openKey(row, account)
	if t.opened[k] {
		delete(t.opened, k)
	} else {
		t.opened[k] = true
	}
	delete(t.Seen, row)
	t.Roll.heights[row] = 0
	t.Roll.arrange()
}

// LeavesOut reports whether the active cell has a line of what was left out.
func (t *Table) LeavesOut() bool {
	g := t.Current()
	return g != nil && prose.LeftOutOf(t.Cmp.Cell(g, t.Column)).Words != ""
}
