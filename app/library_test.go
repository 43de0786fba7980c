package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"synoptic/app/session"
	"synoptic/app/ui"
)

// entryHeads are the heads of the entries of the list that is shown.
func entryHeads(t testing.TB, w *window) []string {
	t.Helper()
	var out []string
	for _, c := range listOf(t, w).Choices {
		out = append(out, c.Head)
	}
	return out
}

// listOf is the list of the panel that is open.
func listOf(t testing.TB, w *window) *ui.Picker {
	t.Helper()
	for range 20 {
		if l, ok := w.Canvas().Focused().(*ui.Picker); ok {
			return l
		}
		w.Canvas().FocusNext()
	}
	t.Fatal("the panel has no list")
	return nil
}

func TestComparisonsAreCopiedPutAwayDeletedAndBroughtBack(t *testing.T) {
	w := imported(t, lib(t))
	chooseText(t, w, "64 ships")
	w.s.Chosen.Confirm()
	w.library.Open()
	if got := entryHeads(t, w); len(got) != 2 || got[0] != "Harbour" {
		t.Fatalf("the library has %q", got)
	}
	pressed(t, w, "Copy…")
	press(w, "Return")
	if w.s.Project.Name != "Harbour (copy)" || len(w.s.Accounts) != 2 {
		t.Fatalf("the copy is %q with %d accounts", w.s.Project.Name, len(w.s.Accounts))
	}
	if cell := chooseText(t, w, "64 ships"); !cell.ByPerson {
		t.Error("the copy lost the decision")
	}
	w.library.Open()
	listOf(t, w)
	press(w, "Delete") // the copy, which is open
	if w.s.Project.Name != "Harbour" {
		t.Errorf("after the open one was deleted, %q is shown", w.s.Project.Name)
	}
	if got := entryHeads(t, w); len(got) != 2 || got[0] != "Harbour" {
		t.Fatalf("after Delete: %q", got)
	}
	switchTo(t, w, "Deleted")
	if got := entryHeads(t, w); len(got) != 1 || got[0] != "Harbour (copy)" {
		t.Fatalf("deleted are %q", got)
	}
	pressed(t, w, "Bring back")
	switchTo(t, w, "In use")
	if got := entryHeads(t, w); len(got) != 3 {
		t.Fatalf("brought back: %q", got)
	}
	listOf(t, w)
	pressed(t, w, "Archive")
	switchTo(t, w, "Archived")
	if got := entryHeads(t, w); len(got) != 1 {
		t.Fatalf("put away: %q", got)
	}
	pressed(t, w, "Take out")
	if got := entryHeads(t, w); len(got) != 0 {
		t.Errorf("taken out: %q", got)
	}
}

// switchTo chooses one of the options of a panel.
func switchTo(t testing.TB, w *window, option string) {
	t.Helper()
	for range 20 {
		if s, ok := w.Canvas().Focused().(*ui.Switches); ok {
			for i, o := range s.Options {
				if o == option {
					s.Set(i)
					return
				}
			}
		}
		w.Canvas().FocusNext()
	}
	t.Fatalf("no option %q", option)
}

func TestSearchOfTheLibraryJumpsToThePlace(t *testing.T) {
	w := imported(t, lib(t))
	chooseText(t, w, "64 ships")
	test.Type(w.inspector.Note, "Digits turned round")
	w.s.OpenSample()
	if w.s.Project.Name != session.SampleName {
		t.Fatalf("%q is open", w.s.Project.Name)
	}
	for _, x := range []struct{ query, row, kind string }{
		{"turned rou", "64 ships", "Note"}, {"north quay", "new crane", "Claim"}, {`"loose cargo" nine`, "loose cargo", "Claim"},
	} {
		w.s.OpenSample()
		w.library.Open()
		test.Type(w.Canvas().Focused().(*ui.Field), x.query)
		var at = -1
		list := listOf(t, w)
		for i, c := range list.Choices {
			if c.Sub == x.kind {
				at = i
				break
			}
		}
		if at < 0 {
			t.Fatalf("%q finds %q", x.query, entryHeads(t, w))
		}
		if c := list.Choices[at]; len(c.Hits) == 0 {
			t.Errorf("%q: nothing is marked in %q", x.query, c.Text)
		}
		list.At = at
		press(w, "Return")
		g := w.table.Current()
		if w.s.Project.Name != "Harbour" || g == nil || !strings.Contains(w.s.Cmp.Text(g.Members[0].Account, g.Members[0].Passage()), x.row) {
			t.Errorf("%q jumped to %+v of %q", x.query, g, w.s.Project.Name)
		}
		if w.Canvas().Focused() != w.table {
			t.Errorf("%q: the keyboard is in %T", x.query, w.Canvas().Focused())
		}
	}
}

func TestAJumpTakesAwayAFilterThatHidesThePlace(t *testing.T) {
	w := imported(t, lib(t))
	w.s.View.Show("figures")
	found, _, err := w.s.Store.Search("crane", 5)
	if err != nil || len(found) == 0 {
		t.Fatal(found, err)
	}
	w.library.JumpTo(found[0])
	g := w.table.Current()
	if !w.s.View.Filter.Any() || g == nil || !strings.Contains(w.s.Cmp.Text(g.Members[0].Account, g.Members[0].Passage()), "crane") {
		t.Errorf("the filter is %+v, the row %+v", w.s.View.Filter, g)
	}
}

func TestEnterWaitsForWhatIsSearchedInTheLibrary(t *testing.T) {
	w := imported(t, lib(t))
	w.library.Open()
	finish := slowly(&w.library.Looking)
	test.Type(w.Canvas().Focused().(*ui.Field), "new crane")
	press(w, "Return")
	if len(onTop[*ui.Picker](w)) == 0 {
		t.Fatal("Enter took what stood there before anything was found")
	}
	finish()
	if g := w.table.Current(); g == nil || w.Canvas().Overlays().Top() != nil || !strings.Contains(w.s.Cmp.Text(w.table.Column, w.s.Cmp.Cell(g, w.table.Column).Member.Passage()), "crane") {
		t.Errorf("it went to row %d", w.table.At)
	}
}
