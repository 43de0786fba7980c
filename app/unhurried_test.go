package app

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"synoptic/app/ui"
	"synoptic/app/ui/prose"
)

// What a day of work in the window showed: each of these stopped or misled.

func TestClosingTheInspectorTakesTheKeyboardOutOfIt(t *testing.T) {
	w := imported(t, lib(t))
	for _, part := range []fyne.Focusable{w.inspector, w.inspector.Note, w.inspector.Confirm} {
		w.places.focusInspector()
		w.Canvas().Focus(part)
		w.places.toggleInspector()
		if w.Canvas().Focused() != w.table {
			t.Errorf("the keyboard is in %s, which is hidden", named(w, w.Canvas().Focused()))
		}
		w.places.toggleInspector()
	}
	w.Canvas().Focus(w.search)
	w.places.toggleInspector()
	if w.Canvas().Focused() != w.search {
		t.Error("closing the inspector took the keyboard from the search")
	}
}

func TestALinkSaysWhereTheClaimStandsToo(t *testing.T) {
	w := imported(t, lib(t))
	chooseText(t, w, "nobody was hurt")
	w.table.Choose(w.table.At, 0)
	w.links.Open()
	test.Type(w.Canvas().Focused().(*ui.Field), "ships")
	if len(listOf(t, w).Choices) == 0 {
		t.Fatal("no claim is offered")
	}
	press(w, "Return")
	if w.table.Column != 1 {
		t.Errorf("the active column is %d, not that of the claim that was linked", w.table.Column)
	}
	if n := w.desk.news(); !strings.Contains(n.says, "Linked with") || !strings.Contains(n.says, "reject it there") {
		t.Errorf("it says %q", n.says)
	}
	w.s.Chosen.Reject()
	if strings.Contains(w.s.Notice, "Linked") {
		t.Errorf("after the next step it still says %q", w.s.Notice)
	}
}

func TestWhatIsRefusedHasTheColourOfAProblem(t *testing.T) {
	w := opened(t, lib(t))
	if err := w.s.NewProject("Nothing yet", ""); err != nil {
		t.Fatal(err)
	}
	w.exports.Open()
	n := w.desk.news()
	got, _ := n.tone(w.look.Palette())
	if want, _ := prose.DeletedTone(w.look.Palette()); n.says == "" || got != want {
		t.Errorf("%q stands on %v", n.says, got)
	}
	w.s.Tell("Done.")
	got, _ = w.desk.news().tone(w.look.Palette())
	if want, _ := prose.MatchedTone(w.look.Palette()); got != want {
		t.Errorf("what went right stands on %v", got)
	}
}

func TestTheTopBarStandsStill(t *testing.T) {
	w := imported(t, lib(t))
	at := w.desk.search.Position()
	for _, turn := range []func(){w.places.toggleReading, w.places.toggleReading, w.places.toggleOverview, w.places.toggleOverview} {
		turn()
		if now := w.desk.search.Position(); now != at {
			t.Errorf("the search moved from %v to %v", at, now)
		}
	}
}

func TestQuestionsOfTheLibraryLeadBackToIt(t *testing.T) {
	w := imported(t, lib(t))
	w.library.Open()
	list := listOf(t, w)
	for _, question := range []string{"New…", "Rename…", "Copy…"} {
		pressed(t, w, question)
		press(w, "Escape")
		if got := onTop[*ui.Picker](w); len(got) != 1 || got[0] != list {
			t.Fatalf("Esc after %s leaves the library", question)
		}
	}
	pressed(t, w, "Rename…")
	test.Type(w.Canvas().Focused().(*ui.Field), "Quay")
	press(w, "Return")
	if got := entryHeads(t, w); w.s.Project.Name != "Quay" || !slices.Contains(got, "Quay") {
		t.Errorf("renamed to %q, the library has %q", w.s.Project.Name, got)
	}
	pressed(t, w, "Close")
	if w.Canvas().Overlays().Top() != nil {
		t.Error("Close leaves the library open")
	}
}

func TestADecisionLeavesTheInspectorWhereItIs(t *testing.T) {
	w := imported(t, lib(t))
	chooseText(t, w, "64 ships")
	w.inspector.Page(1)
	at := w.inspector.Scroll.Offset.Y
	if at == 0 {
		t.Fatal("the inspector does not scroll")
	}
	w.s.Chosen.Confirm()
	if now := w.inspector.Scroll.Offset.Y; now != at {
		t.Errorf("scrolled from %.0f to %.0f by a decision", at, now)
	}
	w.table.Choose(w.table.At+1, 1)
	if w.inspector.Scroll.Offset.Y != 0 {
		t.Error("the next claim is not shown from its top")
	}
}

func TestADraggedHeadGivesTheKeyboardBack(t *testing.T) {
	w := opened(t, lib(t))
	w.s.OpenSample()
	h := w.desk.heads
	w.Canvas().Unfocus()
	h.Hold(h.Left(w.table.Cols.Shown[2]) + 40)
	h.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(h.Left(w.table.Cols.Shown[1])+20, 10)}})
	h.DragEnd()
	if !slices.Equal(w.table.Cols.Shown[:3], []int{0, 2, 1}) {
		t.Fatalf("columns %v", w.table.Cols.Shown)
	}
	if w.Canvas().Focused() != w.table {
		t.Error("nothing has the keyboard")
	}
}

func TestOneAccountOnlyAsksForItsOutlet(t *testing.T) {
	w := opened(t, lib(t))
	w.intake.ImportFiles([]string{written(t, "a.txt", "The north quay was closed on Monday. Nobody was hurt."), written(t, "b.txt", "The quay is closed. The mayor called for a new crane."), written(t, "c.txt", "A crane fell on the quay, and the mayor was not there.")})
	w.intake.Review.Take()
	asks, others := 0, 0
	for _, words := range wordsOn(w.sources) {
		switch words {
		case "Name the outlet…":
			asks++
		case "No outlet":
			others++
		}
	}
	if asks != 1 || others != 2 {
		t.Errorf("%d ask for the outlet, %d say that there is none", asks, others)
	}
}

func TestAnExportDoesNotOvertakeTheSearch(t *testing.T) {
	w := imported(t, lib(t))
	all := len(w.table.Rows)
	finish := slowly(&w.s.Filtering)
	w.Canvas().Focus(w.search)
	test.Type(w.search, "ships")
	if len(w.table.Rows) != all {
		t.Fatal("the search was not slow")
	}
	w.exports.Open()
	if n := len(w.table.Rows); n == 0 || n == all {
		t.Errorf("%d of %d rows would be exported", n, all)
	}
	shown := len(w.table.Rows)
	finish()
	if len(w.table.Rows) != shown || w.s.View.Filter.Query != "ships" {
		t.Errorf("what came late shows %d rows, not %d", len(w.table.Rows), shown)
	}
}

func TestTypingAPathIsNotDisturbedByTheFolder(t *testing.T) {
	w := opened(t, lib(t))
	finish := slowly(&w.choosing)
	w.intake.OpenImport()
	path := w.Canvas().Focused().(*ui.Field)
	whole := t.TempDir() + "/a/long/way/down/to/a/story.txt"
	test.Type(path, whole[:len(whole)-8])
	finish() // the folder of last time is read
	test.Type(path, whole[len(whole)-8:])
	if path.Text != whole {
		t.Errorf("typed %q, the field has %q", whole, path.Text)
	}
}
