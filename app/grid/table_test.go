package grid

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"synoptic/app/screentest"
	"synoptic/app/ui"
	"synoptic/compare"
)

func allRows(c *compare.Comparison) []int {
	out := make([]int, len(c.Groups))
	for i := range out {
		out[i] = i
	}
	return out
}

// shownTable is a table in a window of 1280 by 720.
func shownTable(t testing.TB, rows int) (*Table, fyne.Window) {
	screentest.App(t)
	tb := New(&ui.Look{Zoom: 1})
	w := test.NewTempWindow(t, tb)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1280, 720))
	c := screentest.Large(rows)
	tb.Display(c, allRows(c))
	return tb, w
}

// filled reports whether rows cover the view without a gap, as far as there
// are any.
func filled(tb *Table) error {
	y := -tb.Roll.Offset
	for i := tb.Roll.Top; i < len(tb.Rows) && y < tb.Size().Height; i++ {
		v, ok := tb.Seen[i]
		if !ok {
			return fmt.Errorf("row %d is in view and not drawn", i)
		}
		if got := v.Left.Position().Y; got != y {
			return fmt.Errorf("row %d is at %.1f, want %.1f", i, got, y)
		}
		y += v.Height
	}
	if y < tb.Size().Height-0.5 && (tb.Roll.Top > 0 || tb.Roll.Offset > 0) {
		return fmt.Errorf("rows end at %.1f of %.1f", y, tb.Size().Height)
	}
	return nil
}

func TestTableFillsTheViewWhereverItIs(t *testing.T) {
	tb, _ := shownTable(t, 500)
	r := rand.New(rand.NewPCG(3, 4))
	for n := range 400 {
		switch r.IntN(4) {
		case 0:
			tb.Roll.Jump(r.Float32())
		case 1:
			tb.Choose(r.IntN(500), r.IntN(4))
		default:
			tb.Roll.By(0, float32(r.IntN(1200)-600))
		}
		if err := filled(tb); err != nil {
			t.Fatalf("step %d: %v", n, err)
		}
	}
	tb.Roll.Jump(1)
	if _, ok := tb.Seen[499]; !ok {
		t.Error("the last row is not in view at the end")
	}
	tb.Roll.Jump(0)
	if tb.Roll.Top != 0 || tb.Roll.Offset != 0 {
		t.Errorf("at the top: row %d, offset %.1f", tb.Roll.Top, tb.Roll.Offset)
	}
}

func TestArrowsKeepTheActiveCellInView(t *testing.T) {
	tb, w := shownTable(t, 120)
	w.Canvas().Focus(tb)
	for n := range 300 {
		key := fyne.KeyDown
		if n%5 == 4 {
			key = fyne.KeyUp
		}
		tb.TypedKey(&fyne.KeyEvent{Name: key})
		v, ok := tb.Seen[tb.At]
		if !ok {
			t.Fatalf("step %d: the active row %d is not drawn", n, tb.At)
		}
		if y := v.Left.Position().Y; y < -0.5 || y+v.Height > tb.Size().Height+0.5 && v.Height < tb.Size().Height {
			t.Fatalf("step %d: the active row lies at %.1f to %.1f of %.1f", n, y, y+v.Height, tb.Size().Height)
		}
	}
	if tb.At < 100 {
		t.Errorf("the arrows ended at row %d", tb.At)
	}
}

func TestNarrowTableScrollsSidewaysWithTheOriginalInPlace(t *testing.T) {
	tb, w := shownTable(t, 20)
	w.Resize(fyne.NewSize(700, 500))
	if tb.SideLimit() <= 0 {
		t.Fatal("four columns fit into 700")
	}
	tb.Choose(0, 3)
	if tb.Roll.Side != tb.SideLimit() {
		t.Errorf("scrolled %.0f of %.0f to the last column", tb.Roll.Side, tb.SideLimit())
	}
	if x := tb.Seen[0].Left.Position().X; x != 0 {
		t.Errorf("the original is at %.0f", x)
	}
	objects := len(tb.Seen[0].Right.Objects)
	tb.Choose(0, 1)
	if tb.Seen[0].side != tb.Roll.Side || len(tb.Seen[0].Right.Objects) == 0 || objects == 0 {
		t.Errorf("the row was not drawn again: %d objects, then %d", objects, len(tb.Seen[0].Right.Objects))
	}
	tb.Choose(0, 3)
	row, column := tb.aim().hit(fyne.NewPos(690, 5))
	if row != 0 || column != 3 {
		t.Errorf("the pointer at the right edge is in row %d, column %d", row, column)
	}
}

func TestFilteringKeepsTheActiveGroup(t *testing.T) {
	tb, _ := shownTable(t, 60)
	tb.Choose(41, 2)
	want := tb.Current().ID
	var odd []int
	for i := 1; i < 60; i += 2 {
		odd = append(odd, i)
	}
	tb.Display(tb.Cmp, odd)
	if got := tb.Current().ID; got != want {
		t.Errorf("the active group was %s and is %s", want, got)
	}
	if err := filled(tb); err != nil {
		t.Error(err)
	}
}

// TestStripGoesWhereItPoints presses the strip at the place of every row.
func TestStripGoesWhereItPoints(t *testing.T) {
	tb, _ := shownTable(t, 300)
	for _, want := range []int{0, 70, 150, 299} {
		y := stripPad + tb.Roll.sums[want]*tb.strip.scale() + 0.1
		tb.Tapped(&fyne.PointEvent{Position: fyne.NewPos(tb.Size().Width-8, y)})
		if _, ok := tb.Seen[want]; !ok {
			t.Errorf("pressed at row %d, and rows from %d are in view", want, tb.Roll.Top)
		}
		if err := filled(tb); err != nil {
			t.Error(err)
		}
	}
}
