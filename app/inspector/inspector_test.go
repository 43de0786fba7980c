package inspector

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"synoptic/app/say"
	"synoptic/app/screentest"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// harbour is the inspector on the claim of the ships, in a window of its own.
func harbour(t *testing.T) (*screentest.Bench, *Pane, *int) {
	t.Helper()
	b, left := screentest.Harbour(t), new(int)
	p := New(b.S, b.Files.Desk, &prose.Selector{}, prose.NewWrapper(), Calls{Leave: func() { *left++ }, Rune: func(rune) {},
		Choose: func(group, account int) { b.S.Chosen.Group, b.S.Chosen.Column = group, account },
		Turn:   func(account int) { b.S.Chosen.Column = account }, Link: func() {}, Code: func() {}, Relation: func() {}, Topic: func() {}, Remark: func() {}})
	b.SetContent(p.Root)
	p.LoadNote()
	p.Refresh()
	return b, p, left
}

// saysIn are the words that the inspector shows.
func saysIn(p *Pane) string {
	p.Refresh()
	var b strings.Builder
	for _, o := range test.WidgetRenderer(p).Objects() {
		if t, ok := o.(*canvas.Text); ok {
			b.WriteString(t.Text + "\n")
		}
	}
	return b.String()
}

// pressSpot presses the first place whose name begins so.
func pressSpot(t *testing.T, p *Pane, name string) {
	t.Helper()
	p.Refresh()
	i := slices.IndexFunc(p.Spots, func(s ui.Spot) bool { return strings.HasPrefix(s.Name, name) && s.Do != nil })
	if i < 0 {
		t.Fatalf("the inspector has nothing called %q", name)
	}
	p.Spots[i].Do()
}

func TestFiguresStandSideBySide(t *testing.T) {
	_, p, _ := harbour(t)
	says := saysIn(p)
	for _, want := range []string{"FIGURES", "ships", "64  →  46", "−18"} {
		if !strings.Contains(says, want+"\n") {
			t.Errorf("the inspector does not say %q:\n%s", want, says)
		}
	}
	if strings.Index(says, "FIGURES") > strings.Index(says, "QUOTES") {
		t.Error("what explains the verdict does not come first")
	}
}

// TestAFindingOfEveryKindIsShown: whatever a person found, and of whatever kind,
// the inspector has a section for it, and it can be dismissed again.
func TestAFindingOfEveryKindIsShown(t *testing.T) {
	for _, kind := range compare.Kinds {
		b, p, _ := harbour(t)
		cell, _ := b.S.Chosen.Cell()
		from, to := p.pairSpans(cell.Pair)
		words := "Seen by a person: " + string(kind)
		b.S.Apply(p.on(compare.Assert, cell.Pair, compare.Finding{Kind: kind, From: from, To: to, Says: compare.OwnWords(words)}))
		if says := strings.Join(strings.Fields(saysIn(p)), " "); !strings.Contains(says, words) {
			t.Errorf("a finding of kind %s is not shown:\n%s", kind, says)
			continue
		}
		pressSpot(t, p, "Dismiss"+words)
		if says := strings.Join(strings.Fields(saysIn(p)), " "); strings.Contains(says, words) || b.S.UndoSteps != 2 {
			t.Errorf("a finding of kind %s cannot be dismissed", kind)
		}
	}
}

func TestAFindingIsAddedByThePanel(t *testing.T) {
	b, p, _ := harbour(t)
	p.OpenFinding()
	b.Button("Add")
	if len(screentest.OnTop[*ui.Field](b)) != 1 {
		t.Fatal("a finding without words is taken")
	}
	b.Type("The harbour is another one")
	b.Button("Add")
	cell, _ := b.S.Chosen.Cell()
	if !slices.ContainsFunc(cell.Pair.Findings, func(f compare.Finding) bool {
		return f.ByPerson && f.Says.String() == "The harbour is another one"
	}) {
		t.Errorf("%+v", cell.Pair.Findings)
	}
}

func TestTheNoteIsKeptWithEveryLetterAndEscLeavesIt(t *testing.T) {
	b, p, left := harbour(t)
	b.Canvas().Focus(p.Note)
	b.Type("Why?")
	if g := b.S.Chosen.Current(); g.Note != "Why?" {
		t.Errorf("the note is %q", g.Note)
	}
	if b.Press("Escape"); *left != 1 {
		t.Error("Esc does not leave the note")
	}
	b.Choose("nobody was hurt", 1)
	if p.LoadNote(); p.Note.Text != "" {
		t.Errorf("another claim has the note %q", p.Note.Text)
	}
	b.Choose("64 ships", 1)
	if p.LoadNote(); p.Note.Text != "Why?" {
		t.Errorf("the note comes back as %q", p.Note.Text)
	}
}

func TestSentencesAreAddedAndSplitOff(t *testing.T) {
	b, p, _ := harbour(t)
	cell, _ := b.S.Chosen.Cell()
	before := cell.Member.Passage()
	pressSpot(t, p, say.OutletOf(b.S.Cmp.Accounts[1])+"Add the sentence after")
	b.Choose("64 ships", 1)
	cell, _ = b.S.Chosen.Cell()
	now := cell.Member.Passage()
	if len(now) != len(before)+1 || !cell.ByPerson {
		t.Fatalf("added one to %v: %v, by hand %v", before, now, cell.ByPerson)
	}
	p.SplitOff(compare.Ref{Account: 1, Claim: now[len(before)]})
	b.Choose("64 ships", 1)
	if cell, _ := b.S.Chosen.Cell(); !slices.Equal(cell.Member.Passage(), before) {
		t.Errorf("split off: %v, was %v", cell.Member.Passage(), before)
	}
}

func TestNothingIsShownWithoutACell(t *testing.T) {
	b, p, _ := harbour(t)
	b.S.Cmp = nil
	if says := saysIn(p); strings.Contains(says, "FIGURES") {
		t.Errorf("without a comparison it says\n%s", says)
	}
}

// TestFiguresAreNeverCut: where both have no room beside what they count, they
// stand below it, whole.
func TestFiguresAreNeverCut(t *testing.T) {
	b, p, _ := harbour(t)
	row := compare.FigureRow{Name: "ships of the merchant navy", From: "at least 1,240,000", To: "far more than 1.3 million", Difference: "+60,000", Change: "changed"}
	for _, width := range []float32{ui.InspectorLeast, 300, 420, 640} {
		sheet := ui.NewDrawing(b.Files.Look, func(s *ui.Sheet, size fyne.Size) {
			v := &view{Sheet: s, p: p, y: 27, inner: size.Width - 36}
			v.figureRow(row)
		})
		sheet.Resize(fyne.NewSize(width, 200))
		says := ""
		for _, o := range test.WidgetRenderer(sheet).Objects() {
			if t, ok := o.(*canvas.Text); ok {
				says += " " + t.Text
			}
		}
		says = strings.Join(strings.Fields(says), " ")
		if !strings.Contains(says, "at least 1,240,000 → far more than 1.3 million") {
			t.Errorf("%v wide: %q", width, says)
		}
	}
}
