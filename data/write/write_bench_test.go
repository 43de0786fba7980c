package write_test

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"synoptic/compare"

	"synoptic/compare/table"

	"synoptic/data/write"
)

// crowd makes a comparison of so many groups and accounts, in which every
// account tells every claim in other words.
func crowd(groups, accounts int) *compare.Comparison {
	c := &compare.Comparison{Groups: make([]compare.Group, groups)}
	for a := range accounts {
		var text strings.Builder
		var claims []compare.Claim
		for g := range groups {
			start := text.Len()
			fmt.Fprintf(&text, "In district %d the board counted %d closed gates, and “nobody” of office %d spoke about the costs for long.", g, g+a, a)
			claims = append(claims, compare.Claim{Span: compare.Span{Start: start, End: text.Len()}, Kind: compare.Statement, Section: -1, Paragraph: g + 1})
			text.WriteByte('\n')
		}
		role := compare.Retold
		if a == 0 {
			role = compare.Original
		}
		c.Accounts = append(c.Accounts, compare.Account{ID: int64(a + 1), Role: role, Title: fmt.Sprint("Story ", a), Outlet: fmt.Sprint("Outlet ", a), Text: text.String()})
		c.Claims = append(c.Claims, claims)
	}
	for g := range c.Groups {
		c.Groups[g] = crowdGroup(g, accounts)
	}
	return c
}

func crowdGroup(g, accounts int) compare.Group {
	out := compare.Group{ID: fmt.Sprintf("g1.%d", g+1), Order: g + 1}
	for a := range accounts {
		out.Members = append(out.Members, compare.Member{Account: a, Claims: []int{g}})
		if a == 0 {
			continue
		}
		out.Pairs = append(out.Pairs, compare.Pair{From: 0, To: a, Score: 0.9, Status: compare.Reworded,
			Links: []compare.Link{{From: compare.Ref{Claim: g}, To: compare.Ref{Account: a, Claim: g}, Score: 0.9, Sure: true, Why: map[string]float64{"words": 0.8, "figures": 0.5}}},
			Edits: []compare.Edit{{Op: compare.Equal, From: "In district the board counted ", To: "In district the board counted "}, {Op: compare.Delete, From: "12"}, {Op: compare.Insert, To: "21"},
				{Op: compare.Equal, From: " closed gates, and spoke about the costs for long.", To: " closed gates, and spoke about the costs for long."}}})
	}
	return out
}

// BenchmarkJSON writes 1,000 groups of 50 accounts.
func BenchmarkJSON(b *testing.B) {
	c := crowd(1000, 50)
	for b.Loop() {
		if err := write.JSON(io.Discard, c, table.TableOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}
