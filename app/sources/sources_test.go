package sources

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"synoptic/app/say"
	"synoptic/app/screentest"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
	"synoptic/data"
)

// harbour is the pane of the harbour's texts in a window of its own.
func harbour(t *testing.T, calls Calls) (*screentest.Bench, *Pane, *Texts) {
	t.Helper()
	b := screentest.Harbour(t)
	texts := NewTexts(b.S, b.Files.Desk, prose.NewWrapper())
	if calls.Shown == nil {
		calls.Shown = func(int) bool { return true }
	}
	p := New(b.S, texts, calls)
	b.SetContent(p.Root)
	p.Refresh()
	return b, p, texts
}

// tap taps the spot of a name.
func tap(t *testing.T, p *Pane, name string) {
	t.Helper()
	i := slices.IndexFunc(p.Spots, func(s ui.Spot) bool { return s.Name == name })
	if i < 0 {
		t.Fatalf("the pane has no spot %q", name)
	}
	s := p.Spots[i]
	p.Tapped(&fyne.PointEvent{Position: s.At.AddXY(s.Size.Width/2, s.Size.Height/2)})
}

func TestThreeDotsOpenTheMenuOfAnAccount(t *testing.T) {
	b, p, _ := harbour(t, Calls{})
	for i, a := range b.S.Accounts {
		tap(t, p, "more "+strconv.FormatInt(a.ID, 10))
		menus := screentest.OnTop[*widget.PopUpMenu](b)
		if len(menus) != 1 {
			t.Fatalf("the dots of %s open %T", a.Title, b.Canvas().Overlays().Top())
		}
		// An original cannot be made one.
		if n := len(menus[0].Items); n < 3 || (n == 3) != (i == 0) {
			t.Errorf("the menu of %s has %d lines", a.Title, n)
		}
		b.Canvas().Overlays().Remove(b.Canvas().Overlays().Top())
	}
}

func TestATextIsTakenOutAndBroughtBack(t *testing.T) {
	b, p, texts := harbour(t, Calls{})
	story := b.S.Accounts[1]
	texts.Remove(story)
	if len(b.S.Accounts) != 1 || b.S.Withdrawn != 1 || !strings.Contains(b.S.Notice, "Courier is taken out") {
		t.Fatalf("%d texts, %d taken out, %q", len(b.S.Accounts), b.S.Withdrawn, b.S.Notice)
	}
	p.Refresh()
	texts.OpenRemoved()
	if list := b.List(); len(list.Choices) != 1 || list.Choices[0].Head != "Courier" {
		t.Fatalf("%+v can be brought back", list.Choices)
	}
	b.Press("Return")
	if len(b.S.Accounts) != 2 || b.S.Withdrawn != 0 || b.S.Accounts[1].Text != story.Text || !strings.Contains(b.S.Notice, "takes part again") {
		t.Errorf("%d texts, %q", len(b.S.Accounts), b.S.Notice)
	}
}

func TestAnotherTextBecomesTheOriginal(t *testing.T) {
	b, _, texts := harbour(t, Calls{})
	was := b.S.Accounts[0].ID
	texts.MakeOriginal(b.S.Accounts[1])
	roles := map[int64]compare.Role{}
	for _, a := range b.S.Accounts {
		roles[a.ID] = a.Role
	}
	if roles[was] != compare.Retold || len(roles) != 2 || b.S.Cmp.Accounts[0].ID == was || b.S.UndoSteps == 0 {
		t.Errorf("the roles are %v, %d steps can be undone", roles, b.S.UndoSteps)
	}
}

func TestDetailsChangeAndTheTextDoesNot(t *testing.T) {
	b, _, texts := harbour(t, Calls{})
	was := b.S.Accounts[1]
	texts.OpenDetails(was)
	fields := screentest.OnTop[*ui.Field](b)
	i := slices.IndexFunc(fields, func(f *ui.Field) bool { return f.Text == was.Outlet })
	if i < 0 {
		t.Fatal("no field holds the outlet")
	}
	fields[i].SetText("Evening Courier")
	b.Button("Save")
	if now := b.S.Accounts[1]; now.Outlet != "Evening Courier" || now.Text != was.Text || now.SHA256 != was.SHA256 || now.Title != was.Title {
		t.Errorf("%+v", now.Account)
	}
}

func TestOneVersionAloneIsNotShownBesideAnother(t *testing.T) {
	b, _, texts := harbour(t, Calls{})
	texts.OpenVersions(b.S.Accounts[1])
	if b.Canvas().Overlays().Top() != nil || !strings.Contains(b.S.Notice, "one version only") {
		t.Errorf("the window says %q", b.S.Notice)
	}
}

// TestAFileThatFailedCanBeTriedAgainAndForgotten looks at the rows of files that
// are being read.
func TestAFileThatFailedCanBeTriedAgainAndForgotten(t *testing.T) {
	var retried []session.Pending
	var forgotten []string
	b, p, _ := harbour(t, Calls{Retry: func(x session.Pending) { retried = append(retried, x) }, Forget: func(path string) { forgotten = append(forgotten, path) }})
	before := len(p.rows())
	b.S.Imports.Working = append(b.S.Imports.Working, session.Pending{Errand: session.Errand{Path: "/tmp/broken.pdf"}, Says: "broken.pdf could not be read."})
	p.Refresh()
	rows := p.rows()
	if len(rows) <= before {
		t.Fatalf("%d rows, %d before", len(rows), before)
	}
	tap(t, p, "Try again")
	tap(t, p, "Dismiss")
	rows[len(rows)-1].enter()
	rows[len(rows)-1].remove()
	if len(retried) != 2 || retried[1].Path != "/tmp/broken.pdf" || !slices.Equal(forgotten, []string{"/tmp/broken.pdf", "/tmp/broken.pdf"}) {
		t.Errorf("tried again: %v; forgotten: %v", retried, forgotten)
	}
}

// TestDatesAreStoredInOneForm: a date that is typed in words is stored as the
// others are, and one that is not understood is refused with a sentence.
func TestDatesAreStoredInOneForm(t *testing.T) {
	b, _, texts := harbour(t, Calls{})
	typed := func(s string) string {
		texts.OpenDetails(b.S.Accounts[1])
		for _, f := range screentest.OnTop[*ui.Field](b) {
			if f.Name == "Date" {
				f.SetText(s)
			}
		}
		b.Button("Save")
		return b.S.Accounts[1].Published
	}
	if got := typed("3 March 2019"); got != "2019-03-03" {
		t.Fatalf("stored as %q", got)
	}
	if got := typed("next week"); got != "2019-03-03" || b.Canvas().Overlays().Top() == nil {
		t.Errorf("stored as %q", got)
	}
}

// TestWordsAreCountedAsTheWorkbookCountsThem: on the screen, in a review and in
// files one text has one number of words.
func TestWordsAreCountedAsTheWorkbookCountsThem(t *testing.T) {
	b, p, _ := harbour(t, Calls{})
	b.Add(compare.Account{Title: "Signs", Outlet: "Reader", Text: "The well-known crane — 3.4 million crowns, 5 % more (see p. 3/4) – is “old”.\n\n- It’s a state-of-the-art crane & 20km away…"})
	counts := b.S.Cmp.Counts()
	for i, a := range b.S.Accounts {
		want := say.Count(counts[i].Words, "word", "words")
		if says := p.facts(a); !strings.HasSuffix(says, " "+want) {
			t.Errorf("%s: the pane says %q, the workbook %s", a.Title, says, want)
		}
		if stay, _ := data.CountWords([]data.Block{{Text: a.Text}}); stay != counts[i].Words {
			t.Errorf("%s: %d words stay in its review, the workbook has %d", a.Title, stay, counts[i].Words)
		}
	}
}
