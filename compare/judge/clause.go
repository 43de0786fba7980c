package judge

import (
	"slices"

	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// Parts of two passages answer each other where the one has a good share of
// the other's words. What a part has no counterpart for is left out or added,
// and never changed.
const (
	leastAnswered = 0.3  // share of the words of meaning of a clause that the other passage has
	mostBehind    = 0.25 // by how much another claim of the other account may have more of them
)

// answered keeps the findings that lie in parts of the two passages that
// answer each other. Quotations have their place in the original, and who said
// something instead of whom stands often in a clause of its own, as a condition does.
func (m *Reading) answered(found []Finding) []Finding {
	var out []Finding
	for _, f := range found {
		instead := f.Kind == AttributionKind && !f.From.Empty() && !f.To.Empty()
		if f.Kind == QuoteKind || f.Kind == ConditionKind || instead || m.together(f) && m.answers(m.A, m.B, nil, m.account, f.From, f.Whole) && m.answers(m.B, m.A, m.also, m.against, f.To, f.Whole) {
			out = append(out, f)
		}
	}
	return out
}

// answers reports whether the clause of f in which s stands, those words aside,
// is told by the other passage or what belongs to it, as well as any clause of f
// is or well enough, and not much better by another claim of that account. A
// passage of one clause is told as it is.
func (m *Reading) answers(f, other, also *passage.Passage, of int, s text.Span, whole bool) bool {
	clauses := f.Clauses()
	if s.Empty() || len(clauses) == 1 {
		return true
	}
	here, share, best := []text.Lexeme(nil), 0.0, 0.0
	for _, c := range clauses {
		around := meant(f.Words[c[0]:c[1]], s)
		x := shareOf(around, other, also)
		best = max(best, x)
		if here == nil && f.Span(c[0], c[1]).Overlaps(s) {
			here, share = around, x
		}
	}
	return len(here) < 2 || (whole || share >= min(leastAnswered, best)) && share >= m.all.elsewhere(of, here)-mostBehind
}

// together reports whether the clauses in which both sides of a finding stand,
// those words aside, have a word in common, where one would be looked for; the
// same digits at another scale are enough.
func (m *Reading) together(f Finding) bool {
	if f.From.Empty() || f.To.Empty() || f.Whole || sameDigits(m.A, f.From, m.B, f.To) {
		return true
	}
	a, b := around(m.A, f.From), around(m.B, f.To)
	return len(a) < 3 || len(b) < 3 || max(sharedBy(a, b), sharedBy(b, a)) >= leastAnswered
}

// sameDigits reports whether a number in digits stands at both places.
func sameDigits(a *passage.Passage, from text.Span, b *passage.Passage, to text.Span) bool {
	digits := func(p *passage.Passage, s text.Span) (out []string) {
		for i, w := range p.Words {
			if w.Kind == text.NumberToken && p.Span(i, i+1).Overlaps(s) {
				out = append(out, w.Key)
			}
		}
		return out
	}
	x, y := digits(a, from), digits(b, to)
	return slices.ContainsFunc(x, func(n string) bool { return slices.Contains(y, n) })
}

// around returns the words of meaning of the clause in which s begins but those at s.
func around(f *passage.Passage, s text.Span) []text.Lexeme {
	for _, c := range f.Clauses() {
		if f.Span(c[0], c[1]).Overlaps(s) {
			return meant(f.Words[c[0]:c[1]], s)
		}
	}
	return nil
}

// sharedBy is the share of words whose stems others have too.
func sharedBy(words, others []text.Lexeme) float64 {
	n := 0
	for _, w := range words {
		if slices.ContainsFunc(others, func(o text.Lexeme) bool { return o.Stem == w.Stem }) {
			n++
		}
	}
	return float64(n) / float64(len(words))
}

// meant returns the words of meaning but those at s.
func meant(words []text.Lexeme, s text.Span) []text.Lexeme {
	var out []text.Lexeme
	for _, w := range words {
		if w.Content && !w.Overlaps(s) {
			out = append(out, w)
		}
	}
	return out
}

// shareOf is the share of the words that x or y has.
func shareOf(words []text.Lexeme, x, y *passage.Passage) float64 {
	found := 0
	for _, w := range words {
		if x.Stems[w.Stem] || y != nil && y.Stems[w.Stem] {
			found++
		}
	}
	return float64(found) / float64(max(1, len(words)))
}

// elsewhere is the largest share of the words that one claim of an account has.
func (j *Judge) elsewhere(account int, words []text.Lexeme) float64 {
	j.readNames(account)
	counts, done := j.facts.borrowCounts(len(j.docs[account].Claims))
	defer done()
	most := int32(0)
	for _, w := range words {
		for _, claim := range j.facts.having[account][w.Stem] {
			counts[claim]++
			most = max(most, counts[claim])
		}
	}
	for _, w := range words {
		for _, claim := range j.facts.having[account][w.Stem] {
			counts[claim] = 0
		}
	}
	return float64(most) / float64(max(1, len(words)))
}

// borrowCounts returns a zero for each of n claims. Whoever borrows them puts
// zeros back, then calls done: they are needed for every change of a long text.
func (s *factStore) borrowCounts(n int) (counts []int32, done func()) {
	kept, _ := s.counts.Get().(*[]int32)
	if kept == nil || len(*kept) < n {
		kept = new(make([]int32, n))
	}
	return *kept, func() { s.counts.Put(kept) }
}
