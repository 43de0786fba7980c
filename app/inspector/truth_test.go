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
			b.S.Cmp, _ = datatest.Decided(engine, seed, 40)
		}
		for i := range b.S.Cmp.Groups {
			for account := range b.S.Cmp.Accounts {
				b.S.Chosen.Group, b.S.Chosen.Column = i, account
				if cell, _ := b.S.Chosen.Cell(); cell.Pair != nil {
					saysOfPair(t, b.S.Cmp, &b.S.Cmp.Groups[i], cell.Pair, strings.Split(saysIn(p), "\n"))
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
	if none := changes.Standing(compare.HedgeKind, compare.AttributionKind) == compare.Unfound; none != (count("None changed") > 0) {
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
