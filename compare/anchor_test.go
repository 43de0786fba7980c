package compare

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"synoptic/compare/align"
	"synoptic/compare/text"
)

// weir is a report and two accounts; a third comes in late and tells, nearly
// word for word, what the first two tell of the anglers.
func weir() []text.Account {
	return []text.Account{
		{ID: 1, Role: text.Original, Title: "Report", Language: "en", Lines: true, Text: `The weir at Oldmarsh broke on 9 February and 140 cellars were flooded.
The water authority had postponed repairs of the weir twice.
Its engineers asked for 3.4 million crowns in 2023.
Nobody was hurt.`},
		{ID: 2, Role: text.Retold, Title: "Gazette", Language: "en", Lines: true, Text: `Flooding filled 140 cellars after the Oldmarsh weir burst on 9 February.
Repairs had been put off twice by the water authority.
Anglers from Oldmarsh demand that the salmon ladder be rebuilt before autumn.
A brass band played on the market square.`},
		{ID: 3, Role: text.Retold, Title: "Bulletin", Language: "en", Lines: true, Text: `The authority for water twice postponed the repair of the weir.
The anglers of Oldmarsh want the salmon ladder to be rebuilt before the autumn.
Nobody came to harm.`},
	}
}

var lateWeir = text.Account{ID: 4, Role: text.Retold, Title: "Late", Language: "en", Lines: true,
	Text: "Anglers of Oldmarsh demand that the salmon ladder be rebuilt before the autumn.\nThe weir had broken on 9 February."}

// sameRow says whether the claims that begin so stand in one row.
func sameRow(t *testing.T, c *Comparison, id1 int64, one string, id2 int64, two string) bool {
	t.Helper()
	a, b := claimNamed(t, c, c.Index(id1), one), claimNamed(t, c, c.Index(id2), two)
	return slices.ContainsFunc(c.Groups, func(g Group) bool { return holds(&g, a) && holds(&g, b) })
}

func holds(g *Group, r text.Ref) bool {
	return slices.ContainsFunc(g.Members, func(m Member) bool {
		return m.Account == r.Account && (slices.Contains(m.Claims, r.Claim) || slices.Contains(m.Possible, r.Claim))
	})
}

// rejections are pairs of the weir that the engine links, by account and
// first words: one with the original, one between accounts.
var rejections = []struct {
	a   int64
	one string
	b   int64
	two string
}{
	{1, "The water authority", 2, "Repairs"},
	{2, "Anglers", 3, "The anglers"},
}

// TestARejectedPairNeverReturns rejects pairs, adds an account that is like
// both sides, and gives the accounts in other orders.
func TestARejectedPairNeverReturns(t *testing.T) {
	base := mustCompare(t, weir())
	var ds []Decision
	for _, r := range rejections {
		if !sameRow(t, base, r.a, r.one, r.b, r.two) {
			t.Fatalf("%q and %q are not linked: there is nothing to reject\n%s", r.one, r.two, layout(base))
		}
		ds = append(ds, Decision{Verb: Reject, A: base.Place(claimNamed(t, base, base.Index(r.a), r.one)),
			B: base.Place(claimNamed(t, base, base.Index(r.b), r.two))})
	}
	for turn, accounts := range [][]text.Account{weir(), append(weir(), lateWeir), append(weir(), lateWeir), append(weir(), lateWeir)} {
		rng := rand.New(rand.NewPCG(uint64(turn), 5))
		rng.Shuffle(len(accounts), func(i, j int) { accounts[i], accounts[j] = accounts[j], accounts[i] })
		anew := mustCompare(t, accounts, ds...)
		later := mustCompare(t, accounts).With(ds)
		for name, c := range map[string]*Comparison{"Compare": anew, "With": later} {
			if len(c.Warnings) != 0 {
				t.Errorf("%s: warnings %v", name, c.Warnings)
			}
			for _, r := range rejections {
				if sameRow(t, c, r.a, r.one, r.b, r.two) {
					t.Errorf("%s, order %d: %q and %q stand in one row again\n%s", name, turn, r.one, r.two, layout(c))
				}
			}
		}
	}
}

// TestARejectionKeepsTheRest wants the late account to stand with one of the
// two that were told apart, and the other pairs as they were.
func TestARejectionKeepsTheRest(t *testing.T) {
	accounts := append(weir(), lateWeir)
	base := mustCompare(t, accounts)
	d := Decision{Verb: Reject, A: base.Place(claimNamed(t, base, 1, "Anglers")), B: base.Place(claimNamed(t, base, 2, "The anglers"))}
	c := mustCompare(t, accounts, d)
	if sameRow(t, c, 2, "Anglers", 4, "Anglers") == sameRow(t, c, 3, "The anglers", 4, "Anglers") {
		t.Errorf("the late account does not stand with one of the two:\n%s", layout(c))
	}
	if !sameRow(t, c, 1, "The weir at", 2, "Flooding") {
		t.Errorf("a pair that nobody decided on is gone:\n%s", layout(c))
	}
}

// TestAConfirmedPairConstrainsItsNeighbours has a claim that could tell either
// of two decisions; a person says which, and the one that the engine took for
// it is no sure link any more.
func TestAConfirmedPairConstrainsItsNeighbours(t *testing.T) {
	accounts := []text.Account{
		{ID: 1, Role: text.Original, Language: "en", Lines: true, Text: "The council of Tarn raised the water price in May.\nThe council of Tarn raised the water price in June.\nA fair was held."},
		{ID: 2, Role: text.Retold, Language: "en", Lines: true, Text: "Tarn's council has raised the price of water.\nThe fair drew crowds."},
	}
	link := func(c *Comparison, claim int) align.Link {
		for _, l := range c.links {
			if l.From == (text.Ref{Account: 0, Claim: claim}) && l.To == (text.Ref{Account: 1, Claim: 0}) {
				return l
			}
		}
		return align.Link{}
	}
	base := mustCompare(t, accounts)
	c := mustCompare(t, accounts, Decision{Verb: Confirm, A: base.Place(text.Ref{Account: 0, Claim: 0}), B: base.Place(text.Ref{Account: 1, Claim: 0})})
	if !c.Cell(rowOf(c, text.Ref{Account: 0, Claim: 0}), 1).ByPerson {
		t.Error("the confirmed pair is not there")
	}
	if was, now := link(base, 1), link(c, 1); was.Score < align.SureScore || now.Sure || now.Score >= was.Score {
		t.Errorf("the rival of the confirmed pair scored %.3f (sure %v) and scores %.3f (sure %v)", was.Score, was.Sure, now.Score, now.Sure)
	}
	if was, now := link(base, 2), link(c, 2); was.Sure || now.Score > was.Score {
		t.Errorf("an unlike claim scored %.3f and scores %.3f", was.Score, now.Score)
	}
}

// TestDecisionsThatNoLongerApplyAreNamed decides on claims and takes the
// texts or accounts away.
func TestDecisionsThatNoLongerApplyAreNamed(t *testing.T) {
	base := mustCompare(t, weir())
	band := base.Place(claimNamed(t, base, 1, "A brass"))
	hurt, harm := base.Place(claimNamed(t, base, 0, "Nobody")), base.Place(claimNamed(t, base, 2, "Nobody"))
	ds := []Decision{
		{Verb: Join, A: hurt, B: band}, {Verb: Reject, A: hurt, B: band}, {Verb: Confirm, A: hurt, B: harm},
		{Verb: Remark, A: band, Note: "odd"}, {Verb: Confirm, A: hurt, B: Place{Account: 2}},
	}
	accounts := weir()
	accounts[1].Text = accounts[1].Text[:strings.Index(accounts[1].Text, "A brass")]
	c := mustCompare(t, accounts, ds...)
	var said []string
	for _, w := range c.Warnings {
		said = append(said, fmt.Sprint(w))
	}
	all := strings.Join(said, "\n")
	if len(said) != 3 || !strings.Contains(all, string(Join)) || !strings.Contains(all, string(Reject)) || !strings.Contains(all, string(Remark)) {
		t.Errorf("want link, reject and note named:\n%s", all)
	}
	if !sameRow(t, c, 1, "Nobody", 3, "Nobody") {
		t.Error("the decision that still applies does not")
	}
}
