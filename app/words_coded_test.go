package app

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"synoptic/app/grid"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// dragWords drags from one place to another over a part of the window.
func dragWords(host interface {
	MouseDown(*desktop.MouseEvent)
	Dragged(*fyne.DragEvent)
	DragEnd()
}, from, to fyne.Position) {
	host.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}, Button: desktop.MouseButtonPrimary})
	host.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}, Dragged: fyne.NewDelta(to.X-from.X, to.Y-from.Y)})
	host.DragEnd()
}

// TestChosenWordsAreCodedByThemselves: D with words chosen codes these words, at
// their very bytes, and says so; without, the whole claim.
func TestChosenWordsAreCodedByThemselves(t *testing.T) {
	w := coded(t)
	p, _ := w.table.ProseOf(grid.CellKey{Row: w.table.At, Account: 1})
	dragWords(w.table, fyne.NewPos(p.X, p.Y+5), fyne.NewPos(p.X+70, p.Y+5))
	chosen := w.sel.Text()
	if chosen == "" {
		t.Fatal("nothing is chosen")
	}
	typeInto(t, w, "d")
	if says := panelSays(w); !strings.Contains(says, "these words alone: “"+chosen+"”") {
		t.Errorf("the panel says %q", says)
	}
	typeInto(t, w, "Blame")
	hit(w, fyne.KeyReturn)
	m, text := own(w), w.s.Cmp.Accounts[1].Text
	if len(m.Codes) != 0 || len(m.Words) != 1 || m.Words[0].Of(text) != chosen {
		t.Fatalf("chosen were %q, coded %+v", chosen, m)
	}
	if got := activeSays(w); !strings.Contains(got, "Blame: “"+chosen[:6]) {
		t.Errorf("the row shows %q", got)
	}
	typeInto(t, w, "d1") // the words are still chosen: it takes the code back
	if m := own(w); len(m.Words) != 0 {
		t.Errorf("taken back: %+v", m)
	}
	w.undoStep()
	pressSpot(t, &w.inspector.Drawing, "uncodeBlame: “"+chosen+"”")
	if m := own(w); len(m.Words) != 0 {
		t.Errorf("pressed in the inspector: %+v", m)
	}
	w.sel.Clear()
	typeInto(t, w, "d")
	if says := panelSays(w); !strings.Contains(says, "No words are chosen") {
		t.Errorf("the panel says %q", says)
	}
	typeInto(t, w, "1")
	if m := own(w); len(m.Codes) != 1 || len(m.Words) != 0 {
		t.Errorf("the whole claim: %+v", m)
	}
}

// TestWordsAreChosenByKeysAlone moves the end and the start of what is chosen.
func TestWordsAreChosenByKeysAlone(t *testing.T) {
	w := coded(t)
	w.table.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	hit(w, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyDown)
	w.table.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	if got := w.sel.Text(); got != "visited 46" && got != "visited 64" {
		t.Fatalf("chosen %q", got)
	}
	hit(w, fyne.KeyDown)
	if got := w.sel.Text(); got != "" {
		t.Errorf("another claim is chosen, and the words %q still are", got)
	}
}

// TestWordsOfTheOriginalAreCodedInTheReadingView: on its page, with the code shown
// in both views.
func TestWordsOfTheOriginalAreCodedInTheReadingView(t *testing.T) {
	w := coded(t)
	w.places.toggleReading()
	p := readOf(t, w, "64 ships")
	dragWords(w.reading, fyne.NewPos(p.X, p.Y+5), fyne.NewPos(p.X+80, p.Y+5))
	chosen := w.sel.Text()
	typeInto(t, w, "d")
	typeInto(t, w, "Blame")
	hit(w, fyne.KeyReturn)
	g := w.s.Chosen.Current()
	m := w.s.Cmp.Codes().CodingOf(compare.Unit{Group: g.Order - 1, Account: 0}, "Ana")
	// The hand stopped within a word; the code has all of it.
	if text := w.s.Cmp.Accounts[0].Text; chosen == "" || len(m.Words) != 1 || !strings.HasPrefix(m.Words[0].Of(text), chosen) || m.Words[0].Of(text) == chosen || text[m.Words[0].End] != ' ' {
		t.Fatalf("chosen were %q, coded %+v", chosen, m)
	}
	w.places.toggleReading()
	if got := activeSays(w); !strings.Contains(got, "Blame: “"+chosen[:6]) {
		t.Errorf("the row shows %q", got)
	}
}

// panelSays is all that the panel on top says, as one line.
func panelSays(w *window) string {
	var out []string
	for _, o := range test.LaidOutObjects(w.Canvas().Overlays().Top()) {
		if x, ok := o.(*canvas.Text); ok {
			out = append(out, x.Text)
		}
	}
	return strings.Join(out, " ")
}

// activeSays is all that the active row of the table shows.
func activeSays(w *window) string {
	var out []string
	v := w.table.Seen[w.table.At]
	for _, o := range slices.Concat(v.Left.Objects, v.Right.Objects) {
		if x, ok := o.(*canvas.Text); ok {
			out = append(out, x.Text)
		}
	}
	return strings.Join(out, " ")
}

// readOf is the text of the original in the reading view that has some words.
func readOf(t *testing.T, w *window, words string) prose.Text {
	t.Helper()
	for y := float32(0); y < w.reading.Size().Height; y += 8 {
		for x := float32(40); x < w.reading.Size().Width; x += 40 {
			key, p, ok := w.reading.TextAt(fyne.NewPos(x, y))
			if c, is := w.reading.ClaimsOf(key); ok && is && strings.Contains(w.s.Cmp.Text(c.Account, c.Claims), words) {
				return p
			}
		}
	}
	t.Fatalf("%q is nowhere in the reading view", words)
	return prose.Text{}
}
