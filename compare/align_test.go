package compare

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"synoptic/compare/made"
	"synoptic/compare/text"
)

// quayLinks are the links that a careful reader makes: claim of the
// original, account, claim.
var quayLinks = [][3]int{{1, 1, 1}, {2, 1, 2}, {2, 1, 3}, {3, 2, 1}, {4, 1, 4}, {5, 1, 5}, {7, 1, 6}, {7, 1, 7}, {8, 1, 6}, {9, 2, 3}, {10, 2, 4}}

// leastFound and leastRight are the floors of this test: of the links of a
// careful reader, and of the sure links.
const leastFound, leastRight = 8, 0.9

func TestSureLinksAreThoseOfACarefulReader(t *testing.T) {
	c := mustCompare(t, made.Quay)
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
	c := mustCompare(t, made.Quay)
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
	c := mustCompare(t, made.Quay)
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
	accounts := made.Accounts(5)
	for _, hub := range []bool{true, false} {
		want := ""
		for turn := range 3 {
			turned := slices.Clone(accounts)
			rng := rand.New(rand.NewPCG(uint64(turn), 1))
			rng.Shuffle(len(turned), func(i, j int) { turned[i], turned[j] = turned[j], turned[i] })
			if !hub {
				turned = slices.DeleteFunc(turned, func(a text.Account) bool { return a.Role == text.Original })
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
