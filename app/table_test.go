package app

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

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
func shownTable(t testing.TB, rows int) (*table, fyne.Window) {
	test.NewTempApp(t)
	tb := newTable(&ui.Look{Zoom: 1})
	w := test.NewTempWindow(t, tb)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1280, 720))
	c := large(rows)
	tb.show(c, allRows(c))
	return tb, w
}

// filled reports whether rows cover the view without a gap, as far as there
// are any.
func filled(tb *table) error {
	y := -tb.offset
	for i := tb.top; i < len(tb.rows) && y < tb.Size().Height; i++ {
		v, ok := tb.seen[i]
		if !ok {
			return fmt.Errorf("row %d is in view and not drawn", i)
		}
		if got := v.left.Position().Y; got != y {
			return fmt.Errorf("row %d is at %.1f, want %.1f", i, got, y)
		}
		y += v.height
	}
	if y < tb.Size().Height-0.5 && (tb.top > 0 || tb.offset > 0) {
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
			tb.jump(r.Float32())
		case 1:
			tb.choose(r.IntN(500), r.IntN(4))
		default:
			tb.scrollBy(0, float32(r.IntN(1200)-600))
		}
		if err := filled(tb); err != nil {
			t.Fatalf("step %d: %v", n, err)
		}
	}
	tb.jump(1)
	if _, ok := tb.seen[499]; !ok {
		t.Error("the last row is not in view at the end")
	}
	tb.jump(0)
	if tb.top != 0 || tb.offset != 0 {
		t.Errorf("at the top: row %d, offset %.1f", tb.top, tb.offset)
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
		v, ok := tb.seen[tb.at]
		if !ok {
			t.Fatalf("step %d: the active row %d is not drawn", n, tb.at)
		}
		if y := v.left.Position().Y; y < -0.5 || y+v.height > tb.Size().Height+0.5 && v.height < tb.Size().Height {
			t.Fatalf("step %d: the active row lies at %.1f to %.1f of %.1f", n, y, y+v.height, tb.Size().Height)
		}
	}
	if tb.at < 100 {
		t.Errorf("the arrows ended at row %d", tb.at)
	}
}

func TestNarrowTableScrollsSidewaysWithTheOriginalInPlace(t *testing.T) {
	tb, w := shownTable(t, 20)
	w.Resize(fyne.NewSize(700, 500))
	if tb.sideLimit() <= 0 {
		t.Fatal("four columns fit into 700")
	}
	tb.choose(0, 3)
	if tb.side != tb.sideLimit() {
		t.Errorf("scrolled %.0f of %.0f to the last column", tb.side, tb.sideLimit())
	}
	if x := tb.seen[0].left.Position().X; x != 0 {
		t.Errorf("the original is at %.0f", x)
	}
	objects := len(tb.seen[0].right.Objects)
	tb.choose(0, 1)
	if tb.seen[0].side != tb.side || len(tb.seen[0].right.Objects) == 0 || objects == 0 {
		t.Errorf("the row was not drawn again: %d objects, then %d", objects, len(tb.seen[0].right.Objects))
	}
	tb.choose(0, 3)
	row, column := tb.hit(fyne.NewPos(690, 5))
	if row != 0 || column != 3 {
		t.Errorf("the pointer at the right edge is in row %d, column %d", row, column)
	}
}

func TestFilteringKeepsTheActiveGroup(t *testing.T) {
	tb, _ := shownTable(t, 60)
	tb.choose(41, 2)
	want := tb.current().ID
	var odd []int
	for i := 1; i < 60; i += 2 {
		odd = append(odd, i)
	}
	tb.show(tb.c, odd)
	if got := tb.current().ID; got != want {
		t.Errorf("the active group was %s and is %s", want, got)
	}
	if err := filled(tb); err != nil {
		t.Error(err)
	}
}
