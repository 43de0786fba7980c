package judge

import (
	"slices"
	"strings"
	"testing"
)

func TestEveryKindHasItsCheck(t *testing.T) {
	var kinds []Kind
	for _, c := range checks {
		kinds = append(kinds, c.kind)
	}
	kinds = append(kinds, RoleKind, BaseKind, ConditionKind) // which only what was learnt finds
	all := slices.Clone(Kinds)
	slices.Sort(kinds)
	slices.Sort(all)
	if !slices.Equal(kinds, all) {
		t.Errorf("checks are for %v, kinds are %v", kinds, all)
	}
}

// What an account means by last year depends on when it was published.
func TestRelativeDatesAreResolved(t *testing.T) {
	for _, c := range []struct {
		published, account string
		want               Status
	}{
		{"2022-03-01", "The dam was shut last year.", Reworded},
		{"2023-03-01", "The dam was shut last year.", Changed},
		{"", "The dam was shut last year.", Reworded},
		{"2021", "The dam was shut this year.", Reworded},
		{"2021-03-08", "The dam was shut on Wednesday.", Reworded},
		{"2021-03-08", "The dam was shut on Friday.", Changed},
		{"2022-03-08", "The dam was shut on Friday.", Reworded},
		{"", "The dam was shut on Friday.", Reworded},
	} {
		original := "The dam was shut in 2021."
		if strings.HasSuffix(c.account, "day.") {
			original = "The dam was shut on 3 March 2021." // a Wednesday
		}
		docs := twoDocs(original, c.account)
		docs[1].Published = c.published
		got := New(docs, true).proposed(Side{Account: 0, Claims: []int{0}}, Side{Account: 1, Claims: []int{0}})
		if got.Status != c.want {
			t.Errorf("%q published %s is %s, want %s: %v", c.account, c.published, got.Status, c.want, got.Findings)
		}
	}
}

// TestClaimThatBeginsWithAndANumber: a date was looked for before the first word.
func TestClaimThatBeginsWithAndANumber(t *testing.T) {
	got := judgeSentences("And 12.", "And 13, in all.")
	if len(got.Findings) > 1 {
		t.Errorf("got %v", got.Findings)
	}
}
