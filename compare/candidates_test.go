package compare

import (
	"context"
	"strings"
	"testing"

	"synoptic/compare/text"
)

func TestCandidatesRankAllClaims(t *testing.T) {
	accounts := []text.Account{
		{ID: 1, Role: text.Original, Text: "The ferry to Brask was late. The council closed the old quay."},
		{ID: 2, Role: text.Retold, Text: "Storms\n\nThe council met on Monday. An old quay was closed by the council. The ferry was on time."},
	}
	c, err := Compare(context.Background(), accounts, Options{})
	if err != nil {
		t.Fatal(err)
	}
	quay := text.Ref{Account: 0, Claim: 1}
	if !strings.Contains(c.Text(0, []int{1}), "quay") {
		t.Fatalf("the second claim is %q", c.Text(0, []int{1}))
	}
	got := c.Rankings().Of(quay, 1)
	if len(got) != 3 {
		t.Fatalf("%d candidates, want the three statements and no heading: %+v", len(got), got)
	}
	if first := c.Text(1, []int{got[0].Claim}); !strings.Contains(first, "quay") {
		t.Errorf("the first candidate is %q", first)
	}
	for i, x := range got {
		if x.Alike < 0 || x.Alike > 1 || i > 0 && x.Alike > got[i-1].Alike {
			t.Errorf("candidate %d: %v after %v", i, x.Alike, got[max(i-1, 0)].Alike)
		}
	}
}

// Two sentences about the same thing stand before one that shares a common
// word, and a sentence without a word in common is there too.
func TestBestCandidatesBothWays(t *testing.T) {
	accounts := []text.Account{
		{ID: 1, Role: text.Original, Lines: true, Language: "en", Text: "The bureau detained 83 suspects in the course of the year.\nPrices rose."},
		{ID: 2, Role: text.Retold, Lines: true, Language: "en", Text: "The year was wet.\nDuring the year 83 suspects were detained.\nNobody came."},
	}
	c, err := Compare(context.Background(), accounts, Options{})
	if err != nil {
		t.Fatal(err)
	}
	best, err := c.Rankings().Best(context.Background(), 3)
	if err != nil {
		t.Fatal(err)
	}
	if got := best[0][0]; len(got) != 3 || got[0].Ref != (text.Ref{Account: 1, Claim: 1}) {
		t.Errorf("of the first claim: %+v", got)
	}
	if got := best[1][1]; len(got) != 2 || got[0].Ref != (text.Ref{Account: 0, Claim: 0}) {
		t.Errorf("of the account's second claim: %+v", got)
	}
	stopped, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := c.Rankings().Best(stopped, 3); err != context.Canceled {
		t.Errorf("stopped: %v", err)
	}
}
