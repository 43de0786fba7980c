package gold

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"synoptic/compare"
)

// Score is how links stand to those that a reader drew. The counts of
// several pairs add up.
type Score struct {
	Hits, Found, Wanted int // links; what is only partial is left out
	Omitted, Silent     int // claims of the report that the story leaves out, and those shown as omitted
	Doubtful            int // of Omitted, shown as unsure
	Told, Lost          int // claims of the report that the story has, and those shown as omitted all the same
}

// Add adds the counts of another score.
func (s *Score) Add(o Score) {
	s.Hits, s.Found, s.Wanted = s.Hits+o.Hits, s.Found+o.Found, s.Wanted+o.Wanted
	s.Omitted, s.Silent, s.Doubtful = s.Omitted+o.Omitted, s.Silent+o.Silent, s.Doubtful+o.Doubtful
	s.Told, s.Lost = s.Told+o.Told, s.Lost+o.Lost
}

// Precision is the share of the links found that a reader drew too.
func (s Score) Precision() float64 { return share(s.Hits, s.Found) }

// Recall is the share of a reader's links that were found.
func (s Score) Recall() float64 { return share(s.Hits, s.Wanted) }

// F1 is the harmonic mean of precision and recall.
func (s Score) F1() float64 { return share(2*s.Hits, s.Found+s.Wanted) }

// Restraint is the share of the claims left out that are shown so, neither
// told nor in doubt.
func (s Score) Restraint() float64 { return share(s.Silent, s.Omitted) }

// Line returns the score as a line of a table.
func (s Score) Line(name string) string {
	return fmt.Sprintf("%-38s P %.3f  R %.3f  F1 %.3f  (%d of %d, %d found)  left out: %d of %d, %d more in doubt; told but shown as left out: %d of %d",
		name, s.Precision(), s.Recall(), s.F1(), s.Hits, s.Wanted, s.Found, s.Silent, s.Omitted, s.Doubtful, s.Lost, s.Told)
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// Found returns the links of the engine with their scores, the sure ones
// apart from the others.
func (p *Pair) Found() (sure, unsure map[Line]float64) {
	sure, unsure = map[Line]float64{}, map[Line]float64{}
	for _, g := range p.Result.Groups {
		for _, pair := range g.Pairs {
			for _, l := range pair.Links {
				into := unsure
				if l.Sure {
					into = sure
				}
				into[Line{l.From.Claim, l.To.Claim}] = l.Score
			}
		}
	}
	return sure, unsure
}

// Score counts links, sure and unsure, against the reader's.
func (p *Pair) Score(sure, unsure map[Line]float64) Score {
	s := Score{Found: len(sure)}
	for at, label := range p.Links {
		_, found := sure[at]
		switch {
		case label == Aligned:
			s.Wanted++
			s.Hits += count(found)
		case found:
			s.Found--
		}
	}
	p.scoreOmissions(&s, heads(sure), heads(unsure))
	return s
}

// scoreOmissions counts the claims of the report by what the reader and the
// result say of them. Where the story only touches a claim, either is right. A
// title that was taken for a claim is no sentence: it counts for nothing.
func (p *Pair) scoreOmissions(s *Score, linked, doubtful map[int]bool) {
	labels := map[int][]Label{}
	for at, label := range p.Links {
		labels[at.Original] = append(labels[at.Original], label)
	}
	for i, claim := range p.Result.Claims[0] {
		silent := !linked[i] && !doubtful[i]
		switch {
		case claim.Kind != compare.Statement || !strings.HasSuffix(p.text(0, i), "."):
		case slices.Contains(labels[i], Aligned):
			s.Told++
			s.Lost += count(silent)
		case labels[i] == nil:
			s.Omitted++
			s.Silent += count(silent)
			s.Doubtful += count(!linked[i] && doubtful[i])
		}
	}
}

func heads(links map[Line]float64) map[int]bool {
	out := map[int]bool{}
	for at := range links {
		out[at.Original] = true
	}
	return out
}

func count(is bool) int {
	if is {
		return 1
	}
	return 0
}

// Wrong lists the links that no reader drew and the ones that are missing, in
// the order of the text.
func (p *Pair) Wrong(sure map[Line]float64) (stray, missed []Line) {
	for at := range sure {
		if p.Links[at] == "" {
			stray = append(stray, at)
		}
	}
	for at, label := range p.Links {
		if _, found := sure[at]; label == Aligned && !found {
			missed = append(missed, at)
		}
	}
	slices.SortFunc(stray, inText)
	slices.SortFunc(missed, inText)
	return stray, missed
}

// Differences describes the links that Wrong lists, with their scores.
func (p *Pair) Differences(sure, unsure map[Line]float64) []string {
	var out []string
	stray, missed := p.Wrong(sure)
	for _, at := range stray {
		out = append(out, fmt.Sprintf("stray  %.2f  %s", sure[at], p.First(at)))
	}
	for _, at := range missed {
		out = append(out, fmt.Sprintf("missed %.2f  %s", unsure[at], p.First(at)))
	}
	return out
}

func inText(a, b Line) int {
	return cmp.Or(cmp.Compare(a.Original, b.Original), cmp.Compare(a.Account, b.Account))
}
