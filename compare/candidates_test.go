package compare

import (
	"context"
	"strings"
	"testing"
)

func TestCandidatesRankByRareWordsInCommon(t *testing.T) {
	accounts := []Account{
		{ID: 1, Role: Original, Text: "The ferry to Brask was late. The council closed the old quay."},
		{ID: 2, Role: Retold, Text: "Storms\n\nThe council met on Monday. An old quay was closed by the council. The ferry was on time."},
	}
	c, err := Compare(context.Background(), accounts, Options{})
	if err != nil {
		t.Fatal(err)
	}
	quay := Ref{0, 1}
	if !strings.Contains(c.Text(0, []int{1}), "quay") {
		t.Fatalf("the second claim is %q", c.Text(0, []int{1}))
	}
	got := c.Candidates(quay, 1)
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

func TestAClaimIsFullyLikeItself(t *testing.T) {
	words := wordKeys("Nine wells in Halm were closed in 2025.")
	if got := resemblance(words, words, func(string) float64 { return 1 }); got != 1 {
		t.Errorf("%v", got)
	}
	if got := resemblance(nil, nil, func(string) float64 { return 1 }); got != 0 {
		t.Errorf("nothing is like nothing by %v", got)
	}
}
