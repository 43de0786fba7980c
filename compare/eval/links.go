package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"synoptic/compare/align"

	"synoptic/compare"
)

// link is a link that the engine reported, by lines.
type link struct {
	line
	score float64
	sure  bool
}

// align returns the comparison of a pair of documents and its links, by what
// was learnt from the documents of other parts. The sets that are not learnt
// from are compared as a user does.
func (p *docPair) align(set string) (*compare.Comparison, []link, error) {
	c, err := compare.Compare(context.Background(), []compare.Account{p.a, p.b}, compare.Options{})
	if err != nil {
		return nil, nil, err
	}
	found := linksOf(c)
	if slices.Contains(trainingSets, set) {
		models, err := crossModels()
		if err != nil {
			return nil, nil, err
		}
		found = align.NewStudy(p.a, p.b).Links(models[p.part])
	}
	var out []link
	for _, l := range found {
		at := line{c.Claims[0][l.From.Claim].Line, c.Claims[1][l.To.Claim].Line}
		out = append(out, link{at, l.Score, l.Sure})
	}
	return c, out, nil
}

// linksOf returns the links that a comparison shows.
func linksOf(c *compare.Comparison) []compare.Link {
	var out []compare.Link
	for _, g := range c.Groups {
		for _, pair := range g.Pairs {
			out = append(out, pair.Links...)
		}
	}
	return out
}

// linkSet is a set of document pairs with the links that the engine found.
type linkSet struct {
	name  string
	pairs []*docPair
	found [][]link
	made  []*compare.Comparison
}

func alignSet(name string) (*linkSet, error) {
	pairs, err := readPairs(name)
	if err != nil {
		return nil, err
	}
	s := &linkSet{name: name, pairs: pairs}
	for _, p := range pairs {
		c, found, err := p.align(name)
		if err != nil {
			return nil, err
		}
		s.found, s.made = append(s.found, found), append(s.made, c)
	}
	return s, nil
}

// rate pools the links that take returns over all pairs. gold says which
// labels count.
func (s *linkSet) rate(take func(link) bool, gold func(label string) bool) rate {
	hits, predicted, wanted := 0, 0, 0
	for i, p := range s.pairs {
		for _, label := range p.gold {
			if gold(label) {
				wanted++
			}
		}
		for _, l := range s.found[i] {
			if take(l) {
				predicted++
				if label, ok := p.gold[l.line]; ok && gold(label) {
					hits++
				}
			}
		}
	}
	return rated(hits, predicted, wanted)
}

// best is the rate at the best threshold, an upper bound.
func (s *linkSet) best() (rate, float64) {
	var points []scored
	wanted := 0
	for i, p := range s.pairs {
		wanted += len(p.gold)
		for _, l := range s.found[i] {
			_, right := p.gold[l.line]
			points = append(points, scored{l.score, right})
		}
	}
	return bestRate(points, wanted)
}

// bestSet is the mean over pairs of the best F1 against one of a pair's
// alternative sets.
func (s *linkSet) bestSet(take func(link) bool) float64 {
	sum, n := 0.0, 0
	for i, p := range s.pairs {
		lines := map[int]bool{}
		for _, l := range s.found[i] {
			if take(l) {
				lines[l.b] = true
			}
		}
		sum += bestOf(lines, p.sets)
		n++
	}
	return sum / float64(n)
}

func bestOf(lines map[int]bool, sets [][]int) float64 {
	best := 0.0
	if len(sets) == 0 {
		best = rated(0, len(lines), 0).F1
	}
	for _, set := range sets {
		hits := 0
		for _, b := range set {
			if lines[b] {
				hits++
			}
		}
		best = max(best, rated(hits, len(lines), len(set)).F1)
	}
	return best
}

// ranking is the lines of b that belong to a line of a, the likeliest first.
type ranking func(pair, a int) []int

// offered ranks the lines among the links by their score.
func (s *linkSet) offered(pair, a int) []int {
	var links []link
	for _, l := range s.found[pair] {
		if l.a == a {
			links = append(links, l)
		}
	}
	slices.SortFunc(links, func(x, y link) int { return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.b, y.b)) })
	var out []int
	for _, l := range links {
		out = append(out, l.b)
	}
	return out
}

// candidates ranks the lines as the engine does for those who link by hand,
// by what was learnt from other parts.
func (s *linkSet) candidates() (ranking, error) {
	learnt, err := crossRankings()
	made := make([]*compare.Ranking, len(s.pairs))
	at := make([]map[int]int, len(s.pairs))
	return func(pair, a int) []int {
		c, p := s.made[pair], s.pairs[pair]
		if made[pair] == nil {
			made[pair], at[pair] = c.Rankings().Between(0, 1), map[int]int{}
			for i, claim := range c.Claims[0] {
				at[pair][claim.Line] = i
			}
		}
		looks := made[pair].Looks(at[pair][a])
		slices.SortStableFunc(looks, func(x, y compare.Look) int {
			w := learnt[p.partOfLine(s.name, a)]
			return cmp.Compare(w.Logit(y.Values), w.Logit(x.Values))
		})
		var out []int
		for _, l := range looks {
			out = append(out, c.Claims[1][l.B].Line)
		}
		return out
	}, err
}

// meanPrecision is MAP@k: for each linked line of a, how high its lines of b
// stand in a ranking.
func (s *linkSet) meanPrecision(k int, of ranking) float64 {
	total, n := 0.0, 0
	for i, p := range s.pairs {
		wanted := map[int]int{}
		for l := range p.gold {
			wanted[l.a]++
		}
		for a, w := range wanted {
			var right []bool
			for _, b := range of(i, a) {
				_, ok := p.gold[line{a, b}]
				right = append(right, ok)
			}
			total += precisionAt(right, k, w)
			n++
		}
	}
	return total / float64(n)
}

func isSure(l link) bool    { return l.sure }
func isShown(link) bool     { return true }
func both(string) bool      { return true }
func aligned(l string) bool { return l == "aligned" }

func (r rate) String() string { return fmt.Sprintf("P %.3f  R %.3f  F1 %.3f", r.P, r.R, r.F1) }
