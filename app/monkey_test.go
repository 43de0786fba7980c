package app

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strconv"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"synoptic/app/grid"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
	"synoptic/compare/made"
)

// actions are what somebody may do, in any order.
func actions(w *window, r *rand.Rand) []func() {
	key := func(names ...fyne.KeyName) func() {
		return func() { w.table.TypedKey(&fyne.KeyEvent{Name: names[r.IntN(len(names))]}) }
	}
	return []func(){
		key(fyne.KeyDown, fyne.KeyUp, fyne.KeyLeft, fyne.KeyRight, fyne.KeyPageDown, fyne.KeyEnd, fyne.KeyHome),
		key(fyne.KeyDown, fyne.KeyRight, fyne.KeyReturn, fyne.KeyBackspace),
		key(fyne.KeyReturn, fyne.KeyEscape),
		func() { w.table.TypedRune(rune('0' + r.IntN(10))) },
		func() { w.search.SetText([]string{"", "water", "zeppelin", "18"}[r.IntN(4)]) },
		w.s.Chosen.Confirm, w.s.Chosen.Reject, w.undoStep, w.redoStep, w.undoStep, w.hands.copyClaim, w.s.View.Clear, w.places.toggleInspector,
		func() { test.Type(w.inspector.Note, "x") },
		func() { w.zoomTo(0.8 + r.Float32()) },
		func() { w.Resize(fyne.NewSize(float32(960+r.IntN(900)), float32(560+r.IntN(500)))) },
		func() { w.table.Roll.By(float32(r.IntN(400)-200), float32(r.IntN(900)-450)) },
		func() { w.setScheme([]ui.Scheme{ui.Light, ui.Dark, ui.System}[r.IntN(3)]) },
		func() {
			if len(w.s.Accounts) > 1 {
				w.texts.Remove(w.s.Accounts[r.IntN(len(w.s.Accounts))])
			}
		},
		func() {
			if len(w.s.Accounts) > 0 {
				w.texts.MakeOriginal(w.s.Accounts[r.IntN(len(w.s.Accounts))])
			}
		},
		func() {
			if cell, ok := w.s.Chosen.Cell(); ok && cell.Pair != nil && len(cell.Pair.Findings) > 0 {
				w.inspector.DismissFinding(cell.Pair, cell.Pair.Findings[0])
			}
		},
	}
}

// TestNothingThatIsPressedBreaksTheWindow does many things in random order and
// looks at what must always hold.
func TestNothingThatIsPressedBreaksTheWindow(t *testing.T) {
	long, _ := time.ParseDuration(os.Getenv("SYNOPTIC_MONKEY"))
	if only, err := strconv.ParseUint(os.Getenv("SYNOPTIC_SEED"), 10, 64); err == nil {
		monkey(t, only, 120)
		return
	}
	end, steps, least := time.Now().Add(long), 0, uint64(3)
	if made.Racing {
		least = 1
	}
	for seed := uint64(0); seed < least || time.Now().Before(end); seed++ {
		monkey(t, seed, 120)
		if steps += 120; t.Failed() {
			return
		}
	}
	t.Logf("campaign: %d keys, clicks and commands at random, 0 failures", steps)
}

// monkey does so many things in the order that a seed gives. A panic is told
// with its seed and step.
func monkey(t *testing.T, seed uint64, steps int) {
	t.Helper()
	at, n := -1, 0
	defer func() {
		if r := recover(); r != nil {
			t.Fatalf("seed %d, step %d, action %d: %v\n%s", seed, n, at, r, debug.Stack())
		}
	}()
	r := rand.New(rand.NewPCG(seed, 7))
	w := opened(t, filepath.Join(t.TempDir(), "library.synoptic"))
	all := append(actions(w, r), wild(w, r)...)
	for n = range steps {
		at = r.IntN(len(all))
		all[at]()
		if n%40 == 0 {
			w.Canvas().Capture() // painting must not fail either
		}
		if err := sound(w); err != "" {
			t.Fatalf("seed %d, step %d, action %d: %s", seed, n, at, err)
		}
	}
	if err := w.s.CloseNow(); err != nil {
		t.Errorf("seed %d: %v", seed, err)
	}
}

// wild are things that nobody does on purpose: any command of the menu, any
// key anywhere, clicks at any place, words selected when something else happens.
func wild(w *window, r *rand.Rand) []func() {
	keys := []fyne.KeyName{fyne.KeyTab, fyne.KeyReturn, fyne.KeyEscape, fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyBackspace, fyne.KeyDelete, fyne.KeySpace, fyne.KeyF1}
	quits := []string{"Open project file…", "Save as project file…", "Save a copy…", "Import…", "Export…", "Export again", "Paste text…", "The sample"}
	command := func() {
		c := &w.menu.commands[r.IntN(len(w.menu.commands))]
		if c.name != "" && !slices.Contains(quits, c.name) { // those of files are tried elsewhere
			w.menu.perform(c)
		}
	}
	press := func() {
		k := keys[r.IntN(len(keys))]
		if f := w.Canvas().Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: k})
			return
		}
		w.hands.strayKey(&fyne.KeyEvent{Name: k})
	}
	letter := func() {
		c := rune('a' + r.IntN(26))
		if f := w.Canvas().Focused(); f != nil {
			f.TypedRune(c)
			return
		}
		w.hands.strayRune(c)
	}
	click := func() {
		size := w.Canvas().Size()
		test.TapCanvas(w.Canvas(), fyne.NewPos(r.Float32()*size.Width, r.Float32()*size.Height))
	}
	selected := func() { w.table.SelectWords(prose.AllWords) }
	alone := func() bool { return w.Canvas().Overlays().Top() == nil } // a panel keeps all else away
	fresh := func() {
		if alone() {
			w.s.ComplainIf(w.s.NewProject("Another", ""))
		}
	}
	first := func() {
		if all, ok := w.s.Projects(); ok && len(all) > 0 && alone() {
			w.s.EnterProject(all[r.IntN(len(all))])
		}
	}
	return []func(){command, command, press, press, press, letter, letter, click, click, click, selected, fresh, first, first}
}

// sound says what is wrong with the window, empty where nothing is.
func sound(w *window) string {
	if w.s.Cmp == nil {
		return ""
	}
	if len(w.s.Accounts) != len(w.s.Cmp.Accounts) {
		return "the comparison is of other accounts than the list"
	}
	if w.table.Visible() {
		if err := filled(w.table); err != nil {
			return err.Error()
		}
	}
	for i, x := range compare.Choices {
		f := w.s.View.Filter
		f.Show = x.Key
		if got := len(w.s.Cmp.Select(f)); got != w.s.View.Counts[i] {
			return "the count of " + x.Key + " is not that of the comparison"
		}
	}
	if g := w.table.Current(); g != nil && w.inspector.Note.Text != g.Note {
		return "the note shown is " + w.inspector.Note.Text + ", the group's is " + g.Note
	}
	return ""
}

// filled reports whether rows cover the view without a gap, as far as there
// are any.
func filled(tb *grid.Table) error {
	y := -tb.Roll.Offset
	for i := tb.Roll.Top; i < len(tb.Rows) && y < tb.Size().Height; i++ {
		v, ok := tb.Seen[i]
		if !ok || v.Left.Position().Y != y {
			return fmt.Errorf("row %d is not drawn at %.1f", i, y)
		}
		y += v.Height
	}
	if y < tb.Size().Height-0.5 && (tb.Roll.Top > 0 || tb.Roll.Offset > 0) {
		return fmt.Errorf("rows end at %.1f of %.1f", y, tb.Size().Height)
	}
	return nil
}
