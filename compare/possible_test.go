package compare

import (
	"testing"

	"synoptic/compare/align"
	"synoptic/compare/judge"
	"synoptic/compare/text"
)

// TestPossiblePairCountsAsNothing: what would be found of a pair that is only
// possible stands apart until somebody confirms it; what a person found counts.
func TestPossiblePairCountsAsNothing(t *testing.T) {
	said := judge.Judgement{Status: judge.Changed, Findings: []judge.Finding{{Kind: judge.FigureKind, From: text.Span{End: 2}, To: text.Span{End: 3}, Says: text.OwnWords("55 became 50")}}}
	byHand := Decision{Verb: Assert, Kind: judge.NameKind, A: Place{Account: 1, Span: text.Span{Start: 4, End: 9}}, Note: "another place"}

	possible := Pair{Status: judge.Unsure, Links: []align.Link{{}}}
	possible.take(said, judge.UsualThreshold, nil)
	if possible.Status != judge.Unsure || len(possible.Findings) != 0 || len(possible.IfRight) != 1 {
		t.Errorf("of a possible pair: %s, findings %v, if right %v", possible.Status, possible.Findings, possible.IfRight)
	}
	possible.take(said, judge.UsualThreshold, []Decision{byHand})
	if len(possible.Findings) != 1 || !possible.Findings[0].ByPerson || len(possible.IfRight) != 1 {
		t.Errorf("with a finding by hand: findings %v, if right %v", possible.Findings, possible.IfRight)
	}
	possible.Links[0].Sure = true
	possible.take(said, judge.UsualThreshold, []Decision{byHand})
	if possible.Status != judge.Changed || len(possible.Findings) != 2 || len(possible.IfRight) != 0 {
		t.Errorf("once it is sure: %s, findings %v, if right %v", possible.Status, possible.Findings, possible.IfRight)
	}
}

// TestRulingStaysInItsRow: a decision that names words of the account alone was
// made where the account's claim is matched, not where it is only possible.
func TestRulingStaysInItsRow(t *testing.T) {
	claim := func(start, end int) text.Claim { return text.Claim{Span: text.Span{Start: start, End: end}} }
	pair := func(original int, sure bool) Pair {
		return Pair{From: 0, To: 1, Links: []align.Link{{From: text.Ref{Claim: original}, To: text.Ref{Account: 1}, Sure: sure}}}
	}
	c := &Comparison{Accounts: []text.Account{{ID: 1}, {ID: 2}}, Claims: [][]text.Claim{{claim(0, 9), claim(10, 19)}, {claim(0, 9)}},
		Groups: []Group{{Pairs: []Pair{pair(0, true)}}, {Pairs: []Pair{pair(1, false)}}}}
	c.findings = []Decision{{Verb: Dismiss, Kind: judge.HedgeKind, A: Place{Account: 1}, B: Place{Account: 2, Span: text.Span{Start: 2, End: 5}}}}
	if n := len(c.Ruled(&c.Groups[0].Pairs[0])); n != 1 {
		t.Errorf("the matched pair has %d decisions, want 1", n)
	}
	if n := len(c.Ruled(&c.Groups[1].Pairs[0])); n != 0 {
		t.Errorf("the possible pair has %d decisions, want none", n)
	}
	c.Groups[0].Pairs = nil // nothing is matched: the decision was made on what is possible
	if n := len(c.Ruled(&c.Groups[1].Pairs[0])); n != 1 {
		t.Errorf("the only pair has %d decisions, want 1", n)
	}
}

// TestWhySaysNothingOfWhatNeitherHas: two claims without a figure have none in
// common.
func TestWhySaysNothingOfWhatNeitherHas(t *testing.T) {
	for _, x := range []struct {
		a, b    string
		figures bool
	}{
		{"the board approved the plan for the new harbour on monday.", "the board has approved the plan for a new harbour.", false},
		{"the board approved the plan for 40 new homes in the harbour.", "the board has approved the plan for 40 new homes.", true},
	} {
		c, err := Compare(t.Context(), []Account{{ID: 1, Role: Original, Text: x.a, Language: "en"}, {ID: 2, Role: Retold, Text: x.b, Language: "en"}}, Options{})
		if err != nil {
			t.Fatal(err)
		}
		why := c.Groups[0].Pairs[0].Links[0].Why
		if _, said := why["figures alike"]; said != x.figures {
			t.Errorf("%s: why says %v", x.a, why)
		}
		if _, said := why["names alike"]; said {
			t.Errorf("%s: why speaks of names: %v", x.a, why)
		}
	}
}
