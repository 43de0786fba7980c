package compare

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// quay is a report and two accounts of it, with other words, other order,
// a split, a merger, additions that the accounts share, and claims about the
// same things that say something else.
var quay = []Account{
	{ID: 1, Role: Original, Language: "en", Lines: true, Text: `The Harbour Board of Estrel (HBE) handled 4.2 million tonnes of freight in 2024, nine percent more than in the year before.
Grain exports doubled, while timber fell for the third year in a row.
The Board spent 61 million florins on the new eastern quay, which opened on 14 May and can take ships of up to 300 metres.
An inspection in March found cracks in two of the eleven cranes, and both were taken out of service.
No worker was killed in the port last year; 38 were injured, most of them by falling loads.
The Board is a member of the Northern Sea Ports Association.
Pilots went on strike for six days in September over night shifts and pay.
The Board's director, Ilse Marant, called the strike "a costly lesson for everyone who works here".
Dredging of the outer channel has been put off until 2027 because the money is not there.
The ferry to Lund carried 212,000 passengers, fewer than expected.`},
	{ID: 2, Role: Retold, Language: "en", Lines: true, Text: `Freight through the port of Estrel grew by 9 percent to 4.2 million tonnes last year, the harbour board said in its yearly report.
Exports of grain were twice as high as a year earlier.
Timber, however, declined again.
Two of eleven cranes had to be shut down after inspectors discovered cracks in March.
There were no deaths in the port, but 38 workers were hurt, mainly when loads fell.
The strike of the pilots in September was "a costly lesson for everyone who works here," director Ilse Marant said.
It lasted six days.
The mayor of Estrel wants a casino on the old western quay.
Port workers met in Lund on Sunday to talk about a new union.`},
	{ID: 3, Role: Retold, Language: "en", Lines: true, Text: `Estrel has a new eastern quay: it cost the HBE 61 million florins, opened in May and takes vessels up to 300 metres long.
Plans for a casino on the old western quay are being pushed by Estrel's mayor.
The outer channel will not be dredged before 2027 for lack of money.
On the ferry to Lund, 212,000 people travelled, which was less than the board had expected.
The harbour board's grain silos date from 1931.`},
}

// quayLinks are the links that a careful reader makes: claim of the
// original, account, claim.
var quayLinks = [][3]int{{1, 1, 1}, {2, 1, 2}, {2, 1, 3}, {3, 2, 1}, {4, 1, 4}, {5, 1, 5}, {7, 1, 6}, {7, 1, 7}, {8, 1, 6}, {9, 2, 3}, {10, 2, 4}}

// leastFound and leastRight are the floors of this test: of the links of a
// careful reader, and of the sure links.
const leastFound, leastRight = 8, 0.9

func TestSureLinksAreThoseOfACarefulReader(t *testing.T) {
	c := mustCompare(t, quay)
	found, sure := 0, 0
	for _, g := range c.Groups {
		for _, p := range g.Pairs {
			for _, l := range p.Links {
				if l.From.Account != 0 || !l.Sure {
					continue
				}
				sure++
				if slices.Contains(quayLinks, [3]int{l.From.Claim + 1, l.To.Account, l.To.Claim + 1}) {
					found++
				} else {
					t.Logf("stray %.2f: %s | %s", l.Score, c.Text(0, []int{l.From.Claim}), c.Text(l.To.Account, []int{l.To.Claim}))
				}
			}
		}
	}
	if found < leastFound || float64(found) < leastRight*float64(sure) {
		t.Errorf("%d of %d sure links are right, of %d", found, sure, len(quayLinks))
	}
}

func TestSharedAdditionsStandInOneRow(t *testing.T) {
	c := mustCompare(t, quay)
	for _, g := range c.Groups {
		if strings.Contains(c.Text(g.Members[0].Account, g.Members[0].Claims), "casino") {
			if len(g.Members) != 2 || c.Told(&g) {
				t.Errorf("the casino stands in a row of %d accounts", len(g.Members))
			}
			return
		}
	}
	t.Error("no row has the casino")
}

func TestUnlikeClaimsAreNotLinked(t *testing.T) {
	c := mustCompare(t, quay)
	for _, said := range []string{"The Board is a member", "The harbour board's grain silos", "Port workers met"} {
		for _, g := range c.Groups {
			if strings.HasPrefix(c.Text(g.Members[0].Account, g.Members[0].Claims), said) && len(g.Pairs) > 0 {
				p := g.Pairs[0]
				t.Errorf("%q is linked (%.2f) with %q", said, p.Score, c.Text(p.To, []int{p.Links[0].To.Claim}))
			}
		}
	}
}

// TestOrderOfImportPlaysNoPart gives the same accounts in other orders.
func TestOrderOfImportPlaysNoPart(t *testing.T) {
	accounts := manyAccounts(7)
	for _, hub := range []bool{true, false} {
		want := ""
		for turn := range 4 {
			turned := slices.Clone(accounts)
			rng := rand.New(rand.NewPCG(uint64(turn), 1))
			rng.Shuffle(len(turned), func(i, j int) { turned[i], turned[j] = turned[j], turned[i] })
			if !hub {
				turned = slices.DeleteFunc(turned, func(a Account) bool { return a.Role == Original })
			}
			got := byText(mustCompare(t, turned))
			if turn > 0 && got != want {
				t.Errorf("hub %v: another order gives another result:\n%s\nwas\n%s", hub, got, want)
			}
			want = got
		}
	}
}

// byText writes links and rows by what they say.
func byText(c *Comparison) string {
	var out []string
	for _, g := range c.Groups {
		var row []string
		for _, m := range g.Members {
			row = append(row, fmt.Sprintf("%d:%v/%v", c.Accounts[m.Account].ID, m.Claims, m.Possible))
		}
		slices.Sort(row)
		out = append(out, strings.Join(row, " "))
	}
	slices.Sort(out)
	return strings.Join(out, "\n")
}

func TestDecidedPairs(t *testing.T) {
	docs := documents(quay)
	links, err := align(context.Background(), docs, true, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	yes := [2]Ref{{0, 5}, {2, 4}}  // an unlikely pair
	peer := [2]Ref{{1, 8}, {2, 4}} // another, of two accounts
	fixed := verdicts{yes: true, peer: true}
	for _, l := range links {
		if l.Sure && l.From.Account == 0 {
			fixed[[2]Ref{l.From, l.To}] = false
		}
	}
	links, err = align(context.Background(), docs, true, fixed, nil)
	if err != nil {
		t.Fatal(err)
	}
	confirmed := 0
	for _, l := range links {
		together, decided := fixed[[2]Ref{l.From, l.To}]
		if decided && !together {
			t.Errorf("rejected pair is back: %v", l)
		}
		if decided && together && l.Sure {
			confirmed++
		}
	}
	if confirmed != 2 {
		t.Errorf("%d of 2 confirmed pairs are sure links", confirmed)
	}
}

func TestAlignStopsWhenCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := align(ctx, documents(quay), true, nil, nil); err != context.Canceled {
		t.Errorf("error is %v", err)
	}
}
