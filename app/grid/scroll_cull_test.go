package grid

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// TestOnlyWhatIsInViewIsPainted scrolls through some rows: whatever shows in
// the view is painted, and what lies well beyond it is not.
func TestOnlyWhatIsInViewIsPainted(t *testing.T) {
	tb, _ := shownTable(t, 60)
	high, hidden := tb.Size().Height, 0
	for _, dy := range []float32{0, 37, 37, 200, -90, 1500, -37, -2000} {
		tb.Roll.By(0, dy)
		for row, v := range tb.Seen {
			for _, side := range []*fyne.Container{v.Left, v.Right} {
				for _, o := range side.Objects {
					top := side.Position().Y + o.Position().Y
					foot := top + o.Size().Height
					shown := foot > 0 && top < high
					if shown && !o.Visible() {
						t.Fatalf("row %d at %v: %v in view is not painted", row, side.Position().Y, o.Position())
					}
					if _, text := o.(*canvas.Text); text && (foot < -2*overhang || top > high+2*overhang) {
						if hidden++; o.Visible() {
							t.Fatalf("row %d at %v: text out of view is painted", row, side.Position().Y)
						}
					}
				}
			}
		}
	}
	if hidden == 0 {
		t.Fatal("no text was out of view")
	}
}

// TestLayoutKeepsTheRows: Fyne lays the table out again whenever another row
// has come into view. Nothing is wrapped anew while its size is the same.
func TestLayoutKeepsTheRows(t *testing.T) {
	tb, _ := shownTable(t, 60)
	before, size := tb.Seen[tb.Roll.Top], tb.Size()
	test.WidgetRenderer(tb).Layout(size)
	if tb.Seen[tb.Roll.Top] != before {
		t.Error("the rows were wrapped anew for the same size")
	}
	tb.Resize(fyne.NewSize(size.Width-200, size.Height))
	if tb.Seen[tb.Roll.Top] == before {
		t.Error("the rows were not wrapped anew for another width")
	}
}
