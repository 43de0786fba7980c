package table

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"synoptic/compare"
	"synoptic/compare/judge"
	"synoptic/compare/quote"
	"synoptic/compare/split"
	"synoptic/compare/text"
)

const ferryReport = `The ferry between Aldmark and Tessel carried 212,000 passengers last year.

Engineers found cracks in two of the four engines during the spring inspection.

The company spent 3 million crowns on new lifeboats and safety drills for the crew.

Nobody was injured on board in the whole year, according to the harbour police.

Tickets will become four crowns dearer in January.
`

const ferryStory = `# Cracks found in ferry engines

The weather was fine on the island when our reporter came to see the boat. A band played in the café on the quay all morning.

Engineers found cracks in two of the four engines during the spring inspection.

The ferry between Aldmark and Tessel carried 212,000 passengers last year.

Islanders told us that they had long complained about the noise of the old engines in the night.

Many of the older people remember the years in which there was no boat at all in the winter months.

Tickets will become four crowns dearer in January, as “the company has no choice”.
`

const ferryNote = `Islanders told us that they had long complained about the noise of the old engines in the night.
`

// ferry is linked by hand, so that it does not change with the matcher.
func ferry(t testing.TB) *compare.Comparison {
	t.Helper()
	c := &compare.Comparison{Accounts: []text.Account{
		{ID: 1, Role: text.Original, Language: "en", Title: "Ferry report", Text: ferryReport},
		{ID: 2, Role: text.Retold, Language: "en", Title: "Cracks found in ferry engines", Outlet: "Island Post", Text: ferryStory},
		{ID: 3, Role: text.Retold, Language: "en", Outlet: "Quay Notes", Text: ferryNote},
	}}
	for _, a := range c.Accounts {
		c.Claims = append(c.Claims, split.Split(a.Text, "en"))
	}
	for _, words := range []string{"The ferry between", "Engineers found", "The company spent", "Nobody was injured", "Tickets will become",
		"The weather", "A band", "Islanders told", "Many of the older"} {
		c.Groups = append(c.Groups, having(c, t, words))
	}
	quotation := strings.Index(ferryStory, "“the company")
	c.Quotations = []quote.Quotation{{Ref: text.Ref{Account: 1, Claim: c.Groups[4].Members[1].Claims[0]}, Span: text.Span{Start: quotation, End: len(ferryStory) - 2}, Verdict: quote.NotFound},
		{Ref: text.Ref{Account: 1, Claim: c.Groups[4].Members[1].Claims[0]}, Span: text.Span{Start: quotation + 4, End: quotation + 10}, Nested: true, Verdict: quote.Verbatim}}
	return c
}

// having is the group of the claims that begin with some words.
func having(c *compare.Comparison, t testing.TB, words string) compare.Group {
	t.Helper()
	g := compare.Group{ID: words}
	for account, claims := range c.Claims {
		for i, claim := range claims {
			if claim.Kind == text.Statement && strings.HasPrefix(claim.Of(c.Accounts[account].Text), words) {
				g.Members = append(g.Members, compare.Member{Account: account, Claims: []int{i}})
			}
		}
	}
	if len(g.Members) == 0 {
		t.Fatalf("no claim begins with %q", words)
	}
	for _, m := range g.Members[1:] {
		g.Pairs = append(g.Pairs, compare.Pair{From: g.Members[0].Account, To: m.Account, Status: judge.Reworded})
	}
	return g
}

// kept returns what an account kept of the original's claim with these words.
func kept(p *compare.Prominence, t *testing.T, c *compare.Comparison, words string) compare.Placed {
	t.Helper()
	for _, k := range p.Kept {
		if strings.Contains(c.Label(&c.Groups[k.Group]), words) {
			return k
		}
	}
	t.Fatalf("nothing kept has %q: %+v", words, p.Kept)
	return compare.Placed{}
}

func TestProminenceSaysWhereItStands(t *testing.T) {
	c := ferry(t)
	p := c.Prominence()[1]
	for words, want := range map[string]compare.Position{
		"cracks in two": compare.Headline, "212,000 passengers": compare.Middle, "four crowns dearer": compare.LastThird,
	} {
		if got := kept(&p, t, c, words).Position; got != want {
			t.Errorf("%q stands at %q, want %q (%.2f)", words, got, want, kept(&p, t, c, words).Depth)
		}
	}
	if len(p.Left) != 2 || !strings.Contains(c.Label(&c.Groups[p.Left[0]]), "lifeboats") || !strings.Contains(c.Label(&c.Groups[p.Left[1]]), "injured") {
		t.Errorf("left out: %v", p.Left)
	}
	for _, a := range p.Added {
		noise := strings.Contains(c.Label(&c.Groups[a.Group]), "noise")
		if noise != slices.Equal(a.With, []int{2}) {
			t.Errorf("%q is shared with %v", c.Label(&c.Groups[a.Group]), a.With)
		}
		if weather := strings.Contains(c.Label(&c.Groups[a.Group]), "weather"); weather && a.Position != compare.Lead {
			t.Errorf("the first claim stands at %q", a.Position)
		}
	}
	if p.Shared() != 1 || len(p.Added) != 4 {
		t.Errorf("%d of %d additions are shared, want 1 of 4", p.Shared(), len(p.Added))
	}
	if p.Quotes[quote.NotFound] != 1 || len(p.Quotes) != 1 {
		t.Errorf("quotations: %v", p.Quotes)
	}
}

func TestPeersAreMeasuredByWhatOthersHaveToo(t *testing.T) {
	c := ferry(t)
	c.Accounts[0].Role = text.Retold
	for account, p := range c.Prominence() {
		if len(p.Left) > 0 {
			t.Errorf("account %d leaves out %v of no original", account, p.Left)
		}
		for _, k := range p.Kept {
			if len(k.With) == 0 {
				t.Errorf("account %d keeps what nobody else has: %+v", account, k)
			}
		}
		for _, a := range p.Added {
			if len(a.With) > 0 {
				t.Errorf("account %d adds what %v have too", account, a.With)
			}
		}
	}
	if all := c.Prominence(); len(all[0].Kept) != 3 || len(all[1].Kept) != 4 || len(all[2].Kept) != 1 {
		t.Errorf("shared are %d, %d and %d groups", len(all[0].Kept), len(all[1].Kept), len(all[2].Kept))
	}
}

func TestVerbatimShareCountsRunsOfFiveWords(t *testing.T) {
	original := "The council closed the old bridge on Monday after heavy rain had washed away a pillar."
	for _, x := range []struct {
		account  string
		verbatim int
	}{
		{original, 16},
		{"THE COUNCIL “closed” the old bridge on Monday after heavy rain had washed away a pillar!", 16},
		{"On Monday, the council closed the old bridge because heavy rain had washed away a pillar.", 6 + 7},
		{"The council closed the bridge after rain washed away one pillar on Monday.", 0},
	} {
		c := matched(original, x.account)
		if got := c.Prominence()[1]; got.VerbatimWords != x.verbatim || got.ClaimWords < got.VerbatimWords {
			t.Errorf("%q: %d of %d words are verbatim, want %d", x.account, got.VerbatimWords, got.ClaimWords, x.verbatim)
		}
	}
}

// matched is a comparison of an original of one claim with an account that
// answers it.
func matched(original, account string) *compare.Comparison {
	c := &compare.Comparison{Accounts: []text.Account{{ID: 1, Role: text.Original, Text: original}, {ID: 2, Role: text.Retold, Text: account}}}
	for _, a := range c.Accounts {
		c.Claims = append(c.Claims, []text.Claim{{Span: text.Span{Start: 0, End: len(a.Text)}, Kind: text.Statement, Paragraph: 1, Section: -1}})
	}
	c.Groups = []compare.Group{{ID: "g1.1", Order: 1, Members: []compare.Member{{Account: 0, Claims: []int{0}}, {Account: 1, Claims: []int{0}}},
		Pairs: []compare.Pair{{From: 0, To: 1, Status: judge.Reworded}}}}
	return c
}

func TestProminenceAddsUpToTheCounts(t *testing.T) {
	for _, c := range []*compare.Comparison{ferry(t), told(t)} {
		for account, p := range c.Prominence() {
			if account == 0 {
				if len(p.Kept)+len(p.Left)+len(p.Added) > 0 {
					t.Errorf("the original is measured against itself: %+v", p)
				}
				continue
			}
			if len(p.Kept) != p.Matched() || len(p.Left) != p.Omitted || len(p.Added) != p.Count.Added {
				t.Errorf("account %d: %d kept, %d left, %d added; counted are %+v", account, len(p.Kept), len(p.Left), len(p.Added), p.Count)
			}
			at := 0
			for _, x := range compare.Positions {
				at += p.At(x)
			}
			if at != len(p.Kept) {
				t.Errorf("account %d: %d of %d have a position", account, at, len(p.Kept))
			}
			if p.KeptWords+p.AddedWords > p.ClaimWords || p.VerbatimWords > p.KeptWords {
				t.Errorf("account %d: %d kept + %d added of %d words, %d verbatim", account, p.KeptWords, p.AddedWords, p.ClaimWords, p.VerbatimWords)
			}
		}
	}
}

// wide is a comparison of many groups and accounts that all tell everything,
// prepared as Compare does it.
func wideRows(groups, accounts int) *compare.Comparison {
	c := &compare.Comparison{}
	for a := range accounts {
		role := text.Retold
		if a == 0 {
			role = text.Original
		}
		var body strings.Builder
		var claims []text.Claim
		for i := range groups {
			start := body.Len()
			fmt.Fprintf(&body, "Claim %d of this report tells in some twenty words what the inspectors of district %d found on day %d of their long journey.", i, i%17, i%31)
			claims = append(claims, text.Claim{Span: text.Span{Start: start, End: body.Len()}, Kind: text.Statement, Paragraph: 1 + i, Section: -1})
			body.WriteString("\n\n")
		}
		c.Accounts = append(c.Accounts, text.Account{ID: int64(a + 1), Role: role, Title: "What the inspectors found on their journey", Language: "en", Text: body.String()})
		c.Claims = append(c.Claims, claims)
	}
	for i := range groups {
		g := compare.Group{ID: fmt.Sprint("g1.", i+1), Order: i + 1}
		for a := range accounts {
			g.Members = append(g.Members, compare.Member{Account: a, Claims: []int{i}})
			if a > 0 {
				g.Pairs = append(g.Pairs, compare.Pair{From: 0, To: a, Status: judge.Same})
			}
		}
		c.Groups = append(c.Groups, g)
	}
	return compare.Judged(c)
}

// BenchmarkProminence is a report of 1,000 claims in 10 accounts, and in twice
// as many: the second should take twice as long.
func BenchmarkProminence(b *testing.B) {
	for _, accounts := range []int{10, 20} {
		c := wideRows(1000, accounts+1)
		b.Run(fmt.Sprint(accounts), func(b *testing.B) {
			for b.Loop() {
				c.Prominence()
			}
		})
	}
}

// BenchmarkLong is the long table of 1,000 claims by 10 accounts.
func BenchmarkLong(b *testing.B) {
	c := wideRows(1000, 11)
	for b.Loop() {
		for range Long(c, TableOptions{}).Rows {
		}
	}
}
