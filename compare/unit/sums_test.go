package unit_test

import (
	"path/filepath"
	"regexp"
	"testing"

	"synoptic/compare/made"
	"synoptic/compare/unit"
)

// TestGoldenSums holds the sums of all measures of all units between the wordings
// of all tables: a measure that changes anywhere is seen here, and what changed in
// which wording where units.golden has it.
func TestGoldenSums(t *testing.T) {
	var sums made.Sums
	measures := unit.FeatureNames()
	for n, w := range made.Wordings(t, "../testdata/fidelity") {
		a, b := read(w.Original, w.Language, n), read(w.Account, w.Language, n)
		var hints []unit.Hint
		if first := unit.Compare(a, b); n%3 == 2 && len(first.Units) > 0 { // somebody found the last of them
			u := first.Units[len(first.Units)-1]
			hints = append(hints, unit.Hint{From: u.From, To: u.To, Class: []unit.Class{unit.Figure, unit.Name, unit.Negation, unit.Hedge}[n%4]}, unit.Hint{From: unit.Span{End: 1}, Class: unit.Scope})
		}
		c := unit.Compare(a, b, hints...)
		for i := range c.Units {
			u := &c.Units[i]
			sums.Add("class "+string(u.Class), 1)
			sums.Add("place of "+string(u.Class), float64(u.From.Start+2*u.From.End+3*u.To.Start+5*u.To.End))
			for k, v := range u.Features {
				sums.Add(measures[k], float64(v))
			}
			if u.Relation != nil {
				sums.AddFields("relation ", u.Relation)
			}
			sums.Add("alone", yes(u.Alone()))
			sums.Add("hinted", yes(u.IsHinted())+yes(u.Hinted(1)))
			sums.Add("overlooked", yes(u.Overlooked()))
		}
		for _, s := range c.Same {
			sums.Add("same", float64(s[0].Start+2*s[0].End+3*s[1].Start+5*s[1].End))
		}
		for _, s := range c.Kept {
			sums.Add("moved", float64(s[0].Start+2*s[0].End+3*s[1].Start+5*s[1].End))
		}
	}
	made.Golden(t, filepath.Join("testdata", "sums.golden"), sums.String())
}

var (
	figures = regexp.MustCompile(`[$€]?\d[\d,.]*\d|\d`)
	names   = regexp.MustCompile(`\p{Lu}\p{L}+( \p{Lu}\p{L}+)+`)
)

// read reads a wording, every third time with figures and names marked.
func read(body, language string, n int) *unit.Passage {
	if n%3 != 1 {
		return unit.Read(body, language)
	}
	var marks []unit.Mark
	for _, at := range figures.FindAllStringIndex(body, -1) {
		marks = append(marks, unit.Mark{Span: unit.Span{Start: at[0], End: at[1]}, Class: unit.Figure, Value: body[at[0]:at[1]]})
	}
	for _, at := range names.FindAllStringIndex(body, -1) {
		marks = append(marks, unit.Mark{Span: unit.Span{Start: at[0], End: at[1]}, Class: unit.Name})
	}
	return unit.Read(body, language, marks...)
}

func yes(is bool) float64 {
	if is {
		return 1
	}
	return 0
}
