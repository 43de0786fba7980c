package app

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"synoptic/app/review"
	"synoptic/app/screentest"
	"synoptic/app/session"
	"synoptic/app/ui"

	"synoptic/compare"
)

// Each of these was a moment in which a person new to the window stood still.

// wordsOn are the texts of a drawing from top to bottom.
func wordsOn(o fyne.Widget) (out []string) {
	for _, x := range test.WidgetRenderer(o).Objects() {
		if text, ok := x.(*canvas.Text); ok {
			out = append(out, text.Text)
		}
	}
	return out
}

func TestAFileAboutTheFolderIsNotTicked(t *testing.T) {
	w := opened(t, lib(t))
	w.intake.ImportFiles(folderOf(t, map[string]string{"README.md": "# The quay\n\nTwo texts about a quay that was closed on Monday, put together by hand.",
		"report.txt": "The north quay was closed on Monday. Nobody was hurt.", "story.txt": "The quay is closed. The mayor called for a new crane."}))
	for _, s := range w.intake.Review.Subjects {
		if about := filepath.Base(s.From) == "README.md"; s.Take == about || about != (s.Standing() == review.Unticked) {
			t.Errorf("%s: ticked %v, stands under %q", s.From, s.Take, review.RankNames[s.Standing()])
		}
	}
	if s := w.intake.Review.Now(); s.Aside {
		t.Errorf("the review begins with %s", s.From)
	}
}

func TestAReadmeThatIsChosenAloneIsTaken(t *testing.T) {
	w := opened(t, lib(t))
	w.intake.ImportFiles([]string{written(t, "README.md", "# The quay\n\nThe north quay was closed on Monday.")})
	if s := w.intake.Review.Now(); !s.Take || s.Aside {
		t.Errorf("what was asked for is left out: %+v", s)
	}
}

func TestTheCauseOfAFailureIsNeverCutOff(t *testing.T) {
	w := imported(t, lib(t))
	table := written(t, "gold.tsv", "original\taccount\tlabel\na\tb\tsame\n")
	w.intake.ImportFiles([]string{table})
	if len(w.s.Imports.Working) != 1 || w.s.Imports.Working[0].Says == "" {
		t.Fatalf("nothing failed: %+v", w.s.Imports.Working)
	}
	shown := strings.Join(wordsOn(w.sources), " ")
	for word := range strings.FieldsSeq(w.s.Imports.Working[0].Says) {
		if !strings.Contains(shown, word) {
			t.Errorf("%q of %q is not in the pane", word, w.s.Imports.Working[0].Says)
		}
	}
	last := w.sources.Spots[len(w.sources.Spots)-1]
	if foot := last.At.Y + last.Size.Height; foot > w.sources.MinSize().Height {
		t.Errorf("%s ends at %g, the pane at %g", last.Name, foot, w.sources.MinSize().Height)
	}
}

func TestButtonsThatCannotWorkYetSayWhy(t *testing.T) {
	w := opened(t, lib(t))
	must(t, w.s.NewProject(session.Untitled, ""))
	for _, b := range []*ui.Button{w.desk.csv, w.reading.Open, w.overview.Open} {
		w.s.Tell("")
		test.Tap(b)
		if !strings.Contains(w.s.Notice, "no comparison yet") || w.Canvas().Overlays().Top() != nil {
			t.Errorf("%s: the window says %q", b.Label, w.s.Notice)
		}
	}
}

func TestTheInspectorBeginsWithWhatExplainsTheVerdict(t *testing.T) {
	w := imported(t, lib(t))
	chooseText(t, w, "64 ships")
	words := wordsOn(w.inspector)
	if wording, codes := slices.Index(words, "WORDING"), slices.Index(words, "CODES"); wording < 0 || codes < wording {
		t.Errorf("WORDING comes as word %d, CODES as %d of %q", wording, codes, words)
	}
}

func TestWhatIsSaidAfterAnImportIsSaidOnce(t *testing.T) {
	w := importing(t, lib(t))
	if !strings.Contains(w.s.Notice, "Enter confirms a pair") || !w.hands.fresh {
		t.Fatalf("after an import the window says %q", w.s.Notice)
	}
	w.texts.MakeOriginal(w.s.Accounts[1])
	if !strings.Contains(w.s.Notice, "is the original now") || strings.Contains(w.s.Notice, "Enter confirms") {
		t.Errorf("with another original the window says %q", w.s.Notice)
	}
}

// TestALowWindowShowsThreeRows is 1000 × 650 with its bar of menus, as on a small
// laptop, and the inspector open.
func TestALowWindowShowsThreeRows(t *testing.T) {
	w := opened(t, lib(t))
	w.Resize(fyne.NewSize(1000, 624))
	if !w.inspector.Root.Visible() {
		t.Fatal("the inspector is closed")
	}
	shown := 0
	for _, v := range w.table.Seen {
		if y := v.Left.Position().Y; y >= 0 && y+v.Height <= w.table.Size().Height+2 {
			shown++
		}
	}
	if shown < 3 {
		t.Errorf("%d rows are whole in view of a table %g high", shown, w.table.Size().Height)
	}
	// And the sentence on the account stands over them, in one line, whose rest its tip says.
	if !w.desk.short.Visible() {
		t.Fatal("there is no sentence over the table")
	}
	for account := 1; account < len(w.s.Cmp.Accounts); account++ {
		w.table.Choose(w.table.At, account)
		words, low := drawnBy(w, func(s *ui.Sheet) {
			w.desk.paintShort(s, w.desk.short.Size())
			for _, spot := range s.Spots {
				s.Text(spot.Says, 0, 0, ui.SmallFont, s.Ink)
			}
		})
		for _, p := range w.desk.inShort(account) {
			if !strings.Contains(words, shortSays(p)) {
				t.Errorf("account %d: %q is not said", account, shortSays(p))
			}
		}
		if low > w.desk.short.Size().Height+1 {
			t.Errorf("account %d: the sentence ends at %g of %g", account, low, w.desk.short.Size().Height)
		}
	}
}

// TestLinesOfTheReadingViewAreNotTooLong is 2560 wide.
func TestLinesOfTheReadingViewAreNotTooLong(t *testing.T) {
	w := opened(t, lib(t))
	w.Resize(fyne.NewSize(2560, 1440))
	w.places.toggleReading()
	if letters := w.reading.LongestLine(); letters > 84 || letters < 60 {
		t.Errorf("the longest line has %d letters", letters)
	}
}

// TestTheOriginalIsDarkerWhereMoreAccountsDiffer and the inspector says what both
// passages have.
func TestTheOriginalIsDarkerWhereMoreAccountsDiffer(t *testing.T) {
	w := opened(t, lib(t))
	w.places.toggleReading()
	heats := map[float32]bool{}
	for _, h := range w.reading.Heats() {
		heats[h] = true
	}
	if len(heats) < 3 {
		t.Errorf("the claims of the original lie in %d shades", len(heats))
	}
	cellWith(t, w, func(x compare.Cell) bool { return x.Status == compare.Reworded })
	if says := saysIn(w.inspector); !strings.Contains(says, "Both say: “") {
		t.Errorf("the inspector does not say what both have:\n%s", says)
	}
}

// TestEveryTabStopOfTheEmptyWindowIsSeen goes round by Tab: each stop draws
// something else.
func TestEveryTabStopOfTheEmptyWindowIsSeen(t *testing.T) {
	w := newWindow(screentest.App(t), Options{Path: lib(t), Version: "test"}, func(f func()) { f() })
	w.start()
	w.Resize(fyne.NewSize(1280, 800))
	accent := w.look.Palette().Accent
	ring := func(o fyne.CanvasObject) bool {
		found := false
		for _, p := range test.LaidOutObjects(o) {
			if r, ok := p.(*canvas.Rectangle); ok && r.StrokeWidth == 2 && r.StrokeColor == accent {
				found = true
			}
		}
		return found
	}
	w.Canvas().Focus(w.sources)
	if !ring(w.sources) {
		t.Error("the list of accounts does not show that it has the keyboard")
	}
	press(w, "Return")
	if w.Canvas().Overlays().Top() == nil {
		t.Error("Enter there does not import")
	}
}

// TestTheTableStaysWhereItIsBetweenAccounts: the sentence over it is as high for
// each of them, and covers nothing.
func TestTheTableStaysWhereItIsBetweenAccounts(t *testing.T) {
	w := opened(t, lib(t))
	top := w.desk.headClip.Position().Y
	for account := 1; account < len(w.s.Cmp.Accounts); account++ {
		w.table.Choose(w.table.At, account)
		w.relayout()
		if y := w.desk.headClip.Position().Y; y != top {
			t.Errorf("with account %d the heads are at %g, before at %g", account, y, top)
		}
		for _, s := range w.desk.short.Spots {
			if end := w.desk.short.Position().Y + s.At.Y + s.Size.Height; end > top+3 {
				t.Errorf("%s of account %d ends at %g, the heads begin at %g", s.Name, account, end, top)
			}
		}
	}
}
