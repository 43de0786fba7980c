package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"synoptic/data"
)

// proseFor wraps a text as a cell does.
func proseFor(w *wrapper, text string, width float32) prose {
	return prose{lines: w.wrap([]run{{text, noMark}}, width, 14), width: width, size: 14}
}

// TestSelectedWordsAreThoseOfTheText selects every stretch of texts of both
// directions and compares it with the text.
func TestSelectedWordsAreThoseOfTheText(t *testing.T) {
	test.NewTempApp(t)
	w := newWrapper()
	for _, text := range []string{"Nitrate exceeded the limit in 73 wells.", "ראיתי 12 אוניות (לומסונד) במרץ.", "he said “שלום עולם” twice, and 12 left"} {
		p := proseFor(w, text, 110)
		letters := []rune(text)
		for from := 0; from <= len(letters); from++ {
			for to := from; to <= len(letters); to++ {
				want, got := strings.TrimSpace(string(letters[from:to])), p.words(from, to)
				if strings.TrimSpace(got) != want {
					t.Fatalf("%q from %d to %d: %q, want %q", text, from, to, got, want)
				}
			}
		}
		if got := p.words(0, p.stops()[len(p.stops())-1]); got != text {
			t.Errorf("all of %q is %q", text, got)
		}
	}
}

// TestPointerFindsTheLetter picks the letter at the middle of every piece.
func TestPointerFindsTheLetter(t *testing.T) {
	test.NewTempApp(t)
	w := newWrapper()
	p := proseFor(w, "Nitrate exceeded the limit of 50 milligrams in 73 wells.", 120)
	for n, l := range p.lines {
		for _, part := range l.pieces {
			y := (float32(n) + 0.5) * lineHeight(p.size)
			at := p.pick(fyne.NewPos(part.x+1, y))
			if at != part.at {
				t.Errorf("at the beginning of %q: rune %d, want %d", part.text, at, part.at)
			}
			if from, to := p.word(at); !strings.HasPrefix(part.text, p.words(from, to)) || from == to {
				t.Errorf("the word at %q is %q", part.text, p.words(from, to))
			}
		}
	}
}

// TestTextOfACellIsSelectedAndCopiedWithItsSource does so by the pointer, by a
// double press and by keys.
func TestTextOfACellIsSelectedAndCopiedWithItsSource(t *testing.T) {
	w := imported(t, lib(t))
	chooseText(t, w, "64 ships")
	p, ok := w.table.proseOf(cellKey{w.table.at, 1})
	if !ok {
		t.Fatal("the active cell has no text")
	}
	from, to := fyne.NewPos(p.x, p.y+5), fyne.NewPos(p.x+p.width, p.y+p.height()-3)
	down := func(at fyne.Position) {
		w.table.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary})
	}
	down(from)
	w.table.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}, Dragged: fyne.NewDelta(to.X-from.X, to.Y-from.Y)})
	w.table.DragEnd()
	w.copyClaim()
	got := w.app.Clipboard().Content()
	if !strings.HasPrefix(got, "“Inspectors visited 46 ships in the harbour of Lomsund in March.”\n") || !strings.Contains(got, "Lomsund ships fail checks") {
		t.Errorf("dragged over the cell and copied %q", got)
	}
	w.accounts[1].Pages = []data.Page{{Start: 0, Says: "3"}, {Start: strings.Index(w.accounts[1].Text, "harbour"), Says: "4"}}
	w.copyClaim()
	if got := w.app.Clipboard().Content(); !strings.HasSuffix(got, "Lomsund ships fail checks, pp. 3–4") {
		t.Errorf("copied from a file with pages: %q", got)
	}
	down(fyne.NewPos(-50, -50))
	w.copyClaim()
	if got := w.app.Clipboard().Content(); !strings.HasSuffix(got, ", pp. 3–4") {
		t.Errorf("copied the active claim of a file with pages: %q", got)
	}
	if w.sel.text() != "" {
		t.Error("pressed elsewhere, and the text is still selected")
	}
	down(from)
	down(from)
	if got := w.sel.text(); got != "Inspectors" {
		t.Errorf("pressed twice, selected %q", got)
	}
	w.table.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	w.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	w.table.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	if got := w.sel.text(); got != "Inspectors visited" {
		t.Errorf("extended by a key: %q", got)
	}
	w.table.selectWords(all)
	if got := w.sel.text(); !strings.HasSuffix(got, "in March.") {
		t.Errorf("all of the cell: %q", got)
	}
}

// TestCellDroppedOnAnotherRowLinksThem drags a cell by its status line.
func TestCellDroppedOnAnotherRowLinksThem(t *testing.T) {
	w := imported(t, lib(t))
	chooseText(t, w, "64 ships")
	from := w.table.at
	onto := from + 1
	for w.cmp.Groups[w.table.rows[onto]].Members[0].Account != 0 {
		onto++
	}
	a, _ := w.table.proseOf(cellKey{from, 1})
	v := w.table.seen[onto]
	start, end := fyne.NewPos(a.x+30, a.y-12), fyne.NewPos(a.x+30, v.left.Position().Y+v.height/2)
	w.table.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: end}, Dragged: fyne.NewDelta(0, end.Y-start.Y)})
	w.table.DragEnd()
	cell, _ := w.activeCell()
	if w.table.at != onto || !cell.ByPerson || !strings.Contains(w.cmp.Text(1, cell.Member.Claims), "46 ships") {
		t.Fatalf("row %d, cell %+v", w.table.at, cell)
	}
	w.undoStep()
	if cell := w.cmp.Cell(&w.cmp.Groups[w.table.rows[onto]], 1); cell.ByPerson {
		t.Error("undone, and the link is still there")
	}
}
