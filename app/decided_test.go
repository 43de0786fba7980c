package app

import (
	"fyne.io/fyne/v2/canvas"
	"strings"
	"testing"

	"synoptic/compare"
	"synoptic/data/coding"
)

// TestAllSureMatchesAreConfirmedInOneStep confirms what a filter shows, and takes
// all of it back with one undo.
func TestAllSureMatchesAreConfirmedInOneStep(t *testing.T) {
	w := opened(t, lib(t))
	w.s.View.Show("changed")
	_, cells := w.s.Sure()
	done, all := w.s.Decided()
	if cells == 0 || done != 0 || all < cells {
		t.Fatalf("%d sure matches in view, %d of %d decided", cells, done, all)
	}
	w.hands.confirmSure()
	press(w, "Return")
	if got, _ := w.s.Decided(); got != cells {
		t.Errorf("%d of %d are confirmed", got, cells)
	}
	w.undoStep()
	if got, _ := w.s.Decided(); got != 0 {
		t.Errorf("%d stay after one undo", got)
	}
}

// TestADecisionGoesOnWhereThatIsWanted confirms with and without.
func TestADecisionGoesOnWhereThatIsWanted(t *testing.T) {
	w := opened(t, lib(t))
	cellWith(t, w, func(x compare.Cell) bool { return x.Pair != nil })
	w.hands.fresh = false
	row := w.table.At
	if press(w, "Return"); w.table.At != row {
		t.Fatal("a decision moves on")
	}
	w.undoStep()
	w.hands.toggleGoingOn()
	if press(w, "Return"); w.table.At != row+1 {
		t.Errorf("after a decision in row %d the table is at %d", row, w.table.At)
	}
}

// TestCodesStandInTheirCellAndAreBrowsed codes a cell.
func TestCodesStandInTheirCellAndAreBrowsed(t *testing.T) {
	w := opened(t, lib(t))
	cellWith(t, w, func(x compare.Cell) bool { return x.Pair != nil })
	row, high := w.table.At, w.table.Seen[w.table.At].Height
	u, _ := w.s.Chosen.Unit(false)
	k := coding.NewCode(nil, "Blame")
	w.s.Apply(k.Define())
	w.s.Codes.Toggle(u, k.ID)
	if got := w.table.Seen[row].Height; got < high {
		t.Errorf("with a code the row is %g high, without %g", got, high)
	}
	if says := rowSays(w, row); !strings.Contains(says, "Blame") {
		t.Errorf("the row does not name the code: %s", says)
	}
	w.table.Choose(row+2, 1)
	w.coding.OpenPassages()
	press(w, "Return")
	if w.table.At != row {
		t.Errorf("the passage leads to row %d, want %d", w.table.At, row)
	}
}

// rowSays are the words of a row as it is drawn.
func rowSays(w *window, row int) string {
	var b strings.Builder
	for _, o := range w.table.Seen[row].Right.Objects {
		if t, ok := o.(*canvas.Text); ok {
			b.WriteString(t.Text + "\n")
		}
	}
	return b.String()
}
