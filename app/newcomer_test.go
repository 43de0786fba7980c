package app

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/compare"
)

// Each of these made somebody stop who saw the window for the first time: the
// sample, then two texts of their own, then pages out of a browser.

// TestTheFirstSentenceIsWhole reads the card of the empty window at the least
// size of the window and at others.
func TestTheFirstSentenceIsWhole(t *testing.T) {
	w := opened(t, lib(t))
	must(t, w.s.NewProject(session.Untitled, ""))
	for _, size := range []fyne.Size{{Width: deskWide, Height: deskHigh}, {Width: 1280, Height: 800}, {Width: 2560, Height: 1440}} {
		w.Resize(size)
		says := strings.Join(wordsOn(w.desk.empty), " ")
		if strings.Contains(says, "…\n") || !strings.Contains(says, "leaves out and adds.") {
			t.Errorf("%v: it says %q", size, says)
		}
	}
}

// TestTextsThatHaveNothingInCommon: the original stands first, and the window
// asks whether these are the right texts.
func TestTextsThatHaveNothingInCommon(t *testing.T) {
	w := opened(t, lib(t))
	must(t, w.s.NewProject("Strangers", ""))
	taken(t, w, written(t, "report.txt", "The north quay was closed on Monday. Nobody was hurt. Divers looked at the piles."))
	taken(t, w, written(t, "recipe.txt", "Beat four eggs with sugar until pale. Fold in flour. Bake for half an hour and serve cold."))
	if !strings.Contains(w.s.Notice, "Nothing of the original was found in") {
		t.Errorf("the window says %q", w.s.Notice)
	}
	if first := &w.s.Cmp.Groups[w.table.Rows[0]]; !w.s.Cmp.Told(first) {
		t.Errorf("the table begins with claim %s", first.Number())
	}
	other := imported(t, lib(t))
	if untold(other.s) != "" {
		t.Errorf("%q is said to tell nothing", untold(other.s))
	}
}

// TestTheEmptyComparisonIsNotListed: the window makes one at the first start,
// and nobody else has.
func TestTheEmptyComparisonIsNotListed(t *testing.T) {
	w := opened(t, lib(t))
	must(t, w.s.NewProject(session.Untitled, ""))
	heads := func() (out []string) {
		w.library.Open()
		for _, c := range listOf(t, w).Choices {
			out = append(out, c.Head)
		}
		press(w, "Escape")
		return out
	}
	if !slices.Contains(heads(), session.Untitled) {
		t.Error("the comparison that is open is not listed")
	}
	w.s.OpenSample()
	if got := heads(); slices.Contains(got, session.Untitled) || len(got) == 0 {
		t.Errorf("listed are %q", got)
	}
}

// TestNumbersStayWhenAMatchIsRejected: a claim of the original keeps its number
// for good, as does an addition, no two rows have one, and the chosen row stays
// chosen and in view. Opened again, the numbers are the same.
func TestNumbersStayWhenAMatchIsRejected(t *testing.T) {
	w := opened(t, lib(t))
	numbers := func() map[compare.Ref]string {
		out := map[compare.Ref]string{}
		for i := range w.s.Cmp.Groups {
			g := &w.s.Cmp.Groups[i]
			if ref := session.Hub(g); out[ref] == "" {
				out[ref] = g.Number()
			}
		}
		seen := map[string]bool{}
		for _, n := range out {
			if seen[n] {
				t.Fatalf("two claims have the number %s", n)
			}
			seen[n] = true
		}
		return out
	}
	before, rejected := numbers(), 0
	for row := 0; row < len(w.table.Rows); row++ {
		for account := 1; account < len(w.s.Cmp.Accounts); account++ {
			w.table.Choose(row, account)
			g := w.table.Current()
			if !w.s.Chosen.CanReject() || !w.s.Cmp.Told(g) {
				continue
			}
			chosen := session.Hub(g)
			w.s.Chosen.Reject()
			rejected++
			if now := w.table.Current(); session.Hub(now) != chosen {
				t.Fatalf("claim %s was rejected, and %s is chosen", before[chosen], now.Number())
			}
			if v := w.table.Seen[w.table.At]; v == nil || v.Left.Position().Y+v.Height <= 0 || v.Left.Position().Y >= w.table.Size().Height {
				t.Fatalf("claim %s was rejected, and is out of view", before[chosen])
			}
			for ref, n := range numbers() {
				if before[ref] == "" {
					before[ref] = n // an addition since
				}
				if before[ref] != n {
					t.Fatalf("after the rejection in claim %s, claim %s is number %s", before[chosen], before[ref], n)
				}
			}
		}
	}
	if rejected < 20 {
		t.Errorf("only %d matches could be rejected", rejected)
	}
	again := compareAgain(t, w)
	for ref, n := range numbers() {
		if again := again[ref]; again != n {
			t.Errorf("opened again, claim %s is %s", n, again)
		}
	}
}

// TestTheTitleOfAPastedTextIsChosen: what is typed next replaces it.
func TestTheTitleOfAPastedTextIsChosen(t *testing.T) {
	w := imported(t, lib(t))
	for _, text := range []string{"The crane of Lomsund will be built next year, the mayor said. It costs 3 million crowns.",
		"A new crane\n\nThe crane of Lomsund will be built next year, the mayor said. It costs 3 million crowns."} {
		w.app.Clipboard().SetContent(text)
		w.intake.Paste()
		f, ok := w.Canvas().Focused().(*ui.Field)
		if !ok || f.Text == "" || f.SelectedText() != f.Text {
			t.Fatalf("the keyboard is in %s", named(w, w.Canvas().Focused()))
		}
		w.intake.Review.Take()
	}
}

// TestLinkToNamesItsFigure as the pane at the right does.
func TestLinkToNamesItsFigure(t *testing.T) {
	w := imported(t, lib(t))
	chooseText(t, w, "64 ships")
	w.links.Open()
	for _, c := range listOf(t, w).Choices {
		if !strings.HasPrefix(c.Right, "match ") && !strings.HasPrefix(c.Right, "wording ") {
			t.Errorf("%q stands beside %q", c.Right, c.Text)
		}
	}
}

// compareAgain are the numbers of what the library has, as the next start takes it up.
func compareAgain(t *testing.T, w *window) map[compare.Ref]string {
	t.Helper()
	w.s.SaveResult()
	ds, err := w.s.Store.Decisions(w.s.Project.ID)
	if err != nil {
		t.Fatal(err)
	}
	c, err := w.s.Stored().Compared(t.Context(), compare.Options{Decisions: ds})
	if err != nil {
		t.Fatal(err)
	}
	out := map[compare.Ref]string{}
	for i := range c.Groups {
		out[session.Hub(&c.Groups[i])] = c.Groups[i].Number()
	}
	return out
}
