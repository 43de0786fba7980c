package compare

import (
	"context"
	"testing"

	"synoptic/compare/align"
	"synoptic/compare/judge"
	"synoptic/compare/text"
)

// TestThreshold: what is less likely than the threshold asks for stands apart
// and changes no status, until a person confirms it; one who dismisses it takes
// it away.
func TestThreshold(t *testing.T) {
	at := func(a, b int) text.Span { return text.Span{Start: a, End: b} }
	sure := judge.Finding{Kind: judge.FigureKind, From: at(0, 2), To: at(0, 2), P: .9}
	likely := judge.Finding{Kind: judge.WordKind, From: at(4, 9), To: at(4, 8), P: .6}
	said := judge.Judgement{Status: judge.Changed, Findings: []judge.Finding{sure, likely}}
	on := func(v Verb, f judge.Finding) Decision {
		return Decision{Verb: v, Kind: f.Kind, A: Place{Account: 1, Span: f.From}, B: Place{Account: 2, Span: f.To}, Note: "confirmed"}
	}
	for name, test := range map[string]struct {
		threshold      float64
		ruled          []Decision
		found, toCheck int
		status         judge.Status
	}{
		"usual":             {threshold: judge.UsualThreshold, found: 1, toCheck: 1, status: judge.Changed},
		"low":               {threshold: judge.LeastThreshold, found: 2, status: judge.Changed},
		"high":              {threshold: judge.MostThreshold, toCheck: 2, status: judge.Reworded},
		"confirmed":         {threshold: judge.UsualThreshold, ruled: []Decision{on(Assert, likely)}, found: 2, status: judge.Changed},
		"dismissed":         {threshold: judge.UsualThreshold, ruled: []Decision{on(Dismiss, likely)}, found: 1, status: judge.Changed},
		"the sure one gone": {threshold: judge.UsualThreshold, ruled: []Decision{on(Dismiss, sure)}, toCheck: 1, status: judge.Reworded},
	} {
		p := Pair{Links: []align.Link{{Sure: true}}}
		p.take(said, test.threshold, test.ruled)
		if len(p.Findings) != test.found || len(p.ToCheck) != test.toCheck || p.Status != test.status {
			t.Errorf("%s: %d findings, %d to check, %s; want %d, %d, %s", name, len(p.Findings), len(p.ToCheck), p.Status, test.found, test.toCheck, test.status)
		}
	}
}

// TestAtJudgesNothingAgain: another threshold parts the same changes otherwise,
// and that of a snapshot is known.
func TestAtJudgesNothingAgain(t *testing.T) {
	accounts := []text.Account{{ID: 1, Role: text.Original, Text: "The board approved the plan for 40 new homes on Monday. Nobody objected to the budget.", Language: "en"},
		{ID: 2, Role: text.Retold, Text: "The board rejected the plan for 45 new homes on Monday. Some objected to the budget.", Language: "en"}}
	c, err := Compare(context.Background(), accounts, Options{})
	if err != nil {
		t.Fatal(err)
	}
	count := func(c *Comparison) (n int) {
		for _, g := range c.Groups {
			for _, p := range g.Pairs {
				n += len(p.Findings) + len(p.ToCheck)
			}
		}
		return n
	}
	strict := c.At(judge.MostThreshold, nil)
	if c.Threshold != judge.UsualThreshold || strict.Threshold != judge.MostThreshold || count(c) != count(strict) || count(c) == 0 {
		t.Errorf("at %g %d changes, at %g %d", c.Threshold, count(c), strict.Threshold, count(strict))
	}
	kept, err := c.Snapshot()
	if err != nil {
		t.Fatal(err)
	}
	for threshold, same := range map[float64]bool{0: true, .5: false} {
		again, err := Resume(context.Background(), accounts, kept, Options{Threshold: threshold})
		if err != nil || again.AsKept() != same || count(again) != count(c) {
			t.Errorf("resumed at %g: %v, as kept %v, %d changes; want %d", threshold, err, again.AsKept(), count(again), count(c))
		}
	}
	if odd := c.At(7, nil); odd.Threshold != judge.MostThreshold {
		t.Errorf("a threshold of 7 became %g", odd.Threshold)
	}
}
