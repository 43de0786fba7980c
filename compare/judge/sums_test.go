package judge_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"synoptic/compare/judge"
	"synoptic/compare/made"
	"synoptic/compare/text"
)

// TestGoldenSums holds the sums of what is said of pairs that nobody made: every
// row of the tables the other way round, each beside the next, and claims of
// stories that nobody linked. What must hold for any pair, must hold for these.
func TestGoldenSums(t *testing.T) {
	var sums made.Sums
	all := made.Wordings(t, "../testdata/fidelity")
	for n, w := range all {
		next := all[(n+1)%len(all)]
		accounts := [2]text.Account{{ID: 1, Role: text.Original, Language: w.Language, Text: w.Account, Published: "2024-01-01"}, {ID: 2, Language: w.Language, Text: w.Original, Published: "2024-01-08"}}
		p := newPair(accounts, cut)
		if n%2 == 0 {
			add(&sums, p, statements(p.docs[0]), statements(p.docs[1]), nil)
		}
		if n%5 == 0 && next.Language == w.Language {
			accounts[0].Text += "\n\n" + next.Original
			accounts[1].Text += "\n\n" + next.Account
			p = newPair(accounts, cut)
			from, to := statements(p.docs[0]), statements(p.docs[1])
			add(&sums, p, from, to, nil)
			add(&sums, p, from[:1], to, from[1:])
			add(&sums, p, from, to[len(to)-1:], nil)
		}
	}
	for _, s := range append(made.Stories(t, "../testdata/gold"), made.Stories(t, "../testdata/across")...) {
		p := newPair(s.Texts, cut)
		from, to := statements(p.docs[0]), statements(p.docs[1])
		for i := range min(len(from), len(to)) {
			add(&sums, p, from[i:i+1], to[i:i+1], from[max(0, i-1):i])
		}
		sums.Add("warnings", float64(len(p.judge.Warnings(t.Context()))))
		for _, m := range p.judge.Mentioned() {
			sums.AddFields("mentioned ", m)
		}
	}
	made.Golden(t, filepath.Join("testdata", "sums.golden"), sums.String())
}

func statements(d *text.Document) (out []int) {
	for i, c := range d.Claims {
		if c.Kind == text.Statement {
			out = append(out, i)
		}
	}
	if out == nil {
		out = []int{0}
	}
	return out
}

// add adds what the judge says of a pair.
func add(sums *made.Sums, p *pair, from, to, also []int) {
	a, b := judge.Side{Account: 0, Claims: from, Also: also}, judge.Side{Account: 1, Claims: to}
	got := p.judge.Pair(a, b)
	sums.Add("pairs "+string(got.Status), 1)
	sums.Add("told", got.Told.Share)
	sums.AddWords("left out", fmt.Sprint(got.Told.LeftOut))
	sums.AddWords("figures "+got.Figures.String(), fmt.Sprint(from, to))
	for _, f := range got.Findings {
		sums.Add("probability of "+string(f.Kind), f.P)
		sums.AddWords("place of "+string(f.Kind), fmt.Sprint(f.From, f.To))
		sums.AddWords("sentence of "+string(f.Kind), f.Says.String())
		sums.AddFields("finding ", f)
	}
	found, toCheck := judge.Draw(got.Findings, 0.7, slices.Contains(to, 0))
	for _, r := range p.judge.FigureRows(a, b, judge.Changes{Found: found, ToCheck: toCheck[:len(toCheck)/2], IfRight: toCheck[len(toCheck)/2:]}) {
		sums.AddFields("row ", r)
	}
	if c := p.judge.Changes(a, b); c != nil {
		sums.Add("units", float64(len(c.Units)))
	}
}
