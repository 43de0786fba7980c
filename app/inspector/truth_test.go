package inspector

import (
	"slices"
	"strings"
	"testing"

	"synoptic/app/say"
	"synoptic/app/screentest"
	"synoptic/app/session"
	"synoptic/app/ui/prose"
	"synoptic/compare"
	"synoptic/compare/made/people"
	"synoptic/data/datatest"
)

// TestNoSectionSaysNoneWhereThereIsAChange: whatever was decided, a section that says
// that nothing changed has nothing found, to be checked or found if the pair is right,
// and no figure is called the same that has.
func TestNoSectionSaysNoneWhereThereIsAChange(t *testing.T) {
	b := screentest.New(t)
	datatest.Must(t, b.S.NewProject("Sample", ""))
	imports, err := session.SampleImports()
	datatest.Must(t, err)
	var accounts []compare.Account
	for _, im := range imports {
		accounts = append(accounts, im.Account)
	}
	b.Add(accounts...)
	p := New(b.S, b.Files.Desk, &prose.Selector{}, prose.NewWrapper(), Calls{})
	b.SetContent(p.Root)
	engine := b.S.Cmp
	for seed := range uint64(datatest.Tries(3, 40)) {
		if seed > 0 {
			b.S.Cmp, _ = people.Decide(engine, seed, 40)
		}
		for i := range b.S.Cmp.Groups {
			for account := range b.S.Cmp.Accounts {
				b.S.Chosen.Group, b.S.Chosen.Column = i, account
				cell, ok := b.S.Chosen.Cell()
				if !ok {
					continue
				}
				says := saysIn(p)
				if cell.Pair != nil {
					saysOfPair(t, b.S.Cmp, &b.S.Cmp.Groups[i], cell.Pair, strings.Split(says, "\n"))
				}
				named := strings.Contains(says, "YOU REJECTED\n")
				if cell.Rejected && (!named || strings.Contains(says, "No sentence")) || named != (strings.Contains(says, "They match after all\n")) {
					t.Errorf("claim %s, account %d: rejected is %v, and the pane says\n%s", b.S.Cmp.Groups[i].Number(), account, cell.Rejected, says)
				}
			}
		}
	}
}

// saysOfPair holds what is drawn of a pair against what was found of it.
func saysOfPair(t *testing.T, c *compare.Comparison, g *compare.Group, p *compare.Pair, says []string) {
	t.Helper()
	count := func(words string) (n int) {
		for _, line := range says {
			if line == words {
				n++
			}
		}
		return n
	}
	changes := p.Changes()
	if none := changes.Standing(compare.HedgeKind, compare.AttributionKind) == compare.Unfound; none != (count("No change found") > 0) {
		t.Errorf("claim %s: hedges and attribution are none changed: %v, of %+v", g.Number(), !none, changes)
	}
	same, quiet := 0, 0
	for _, r := range c.Figures(p, g) {
		switch r.Change {
		case compare.ChangeSame:
			same++
		case compare.ChangeRounded:
			quiet++
		}
	}
	if count("same") != same || count("rounded") != quiet {
		t.Errorf("claim %s: %d figures are the same and %d rounded, the pane has %d and %d", g.Number(), same, quiet, count("same"), count("rounded"))
	}
	if none := len(c.Figures(p, g)) == 0 && standingOf(p, figureKinds) == compare.Unfound; none != (count("No figure in this claim") > 0) {
		t.Errorf("claim %s: no figure is %v, of %+v", g.Number(), !none, changes)
	}
	all := strings.Join(says, " ")
	for _, f := range slices.Concat(changes.Found, changes.ToCheck, changes.IfRight) {
		if !strings.Contains(all, say.FindingSays(f)) && len(say.FindingSays(f)) < 40 {
			t.Errorf("claim %s: %q is not shown", g.Number(), say.FindingSays(f))
		}
	}
}

// TestWhatWasRejectedComesBack: after a rejection the pane names the sentence, and
// one press makes it a match again.
func TestWhatWasRejectedComesBack(t *testing.T) {
	b, p, _ := harbour(t)
	b.S.Chosen.Reject()
	b.Choose("64 ships", 1)
	says := strings.Join(strings.Fields(saysIn(p)), " ")
	for _, want := range []string{"YOU REJECTED Inspectors visited 46 ships", "You rejected what was matched"} {
		if !strings.Contains(says, want) {
			t.Errorf("the pane does not say %q:\n%s", want, says)
		}
	}
	if done, _ := b.S.Decided(); done != 1 {
		t.Errorf("%d are decided", done)
	}
	projects, _ := b.S.Projects()
	done, all := b.S.Decided()
	if projects[0].Decided != done || projects[0].Decidable != all {
		t.Errorf("the library counts %d of %d, the window %d of %d", projects[0].Decided, projects[0].Decidable, done, all)
	}
	pressSpot(t, p, "They match after all")
	if cell, _ := b.S.Chosen.Cell(); cell.Pair == nil || !cell.ByPerson {
		t.Errorf("taken back, and the cell is %+v", cell)
	}
	if strings.Contains(saysIn(p), "YOU REJECTED") {
		t.Error("what was taken back is still called rejected")
	}
}
