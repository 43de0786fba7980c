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
