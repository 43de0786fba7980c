package compare

import (
	"slices"
	"strings"
)

// The values of the columns figure_change, hedge_change and attribution_change
// beside those of HedgeChange.
const (
	changeNone    = "none"    // neither side has any
	changeKept    = "kept"    // both have, and nothing differs
	changeSame    = "same"    // every figure stands there with its value
	changeRounded = "rounded" // the same, some of them faithfully rounded
	changeChanged = "changed"
	changeDropped = "dropped"
	changeAdded   = "added"
)

// judging returns what judged the comparison, made anew where the comparison
// was put together by hand.
func (t *tabler) judging() *judge {
	t.read.Do(func() {
		if t.judge != nil {
			return
		}
		docs := make([]*document, len(t.Accounts))
		for i := range docs {
			docs[i] = prepare(t.Accounts[i], t.Claims[i])
		}
		t.judge = newJudge(docs, t.HasOriginal())
	})
	return t.judge
}

// own returns what is read from the cell's passage, nil where it is silent.
func (x *tableCell) own() *facts {
	switch {
	case x.facts != nil || len(x.claims) == 0:
	case x.account == x.g.Members[0].Account:
		x.facts = x.reference()
	default:
		x.facts = x.t.judging().listed(x.account, x.claims)
	}
	return x.facts
}

// reference returns what is read from the passage that the cell is measured
// against: the original's, or where that is silent the first account's.
func (x *tableCell) reference() *facts {
	if x.basis == nil {
		m := x.g.Members[0]
		x.basis = x.t.judging().listed(m.Account, m.Passage())
	}
	return x.basis
}

// figureSpans returns where the figures of a passage stand, with their bounds.
// The word one and places in an order written in words are left out.
func figureSpans(f *facts) []Span {
	var out []Span
	for _, x := range f.figures {
		if x.counts(f) {
			out = append(out, f.span(x.head, x.to))
		}
	}
	return out
}

// counts reports whether a figure is one that a reader would list.
func (x figure) counts(f *facts) bool {
	return !x.weak && (!x.ordinal || f.words[x.from].kind == numberToken)
}

func hedgeSpans(f *facts) []Span {
	var out []Span
	for _, x := range f.hedges {
		if !x.soft {
			out = append(out, f.span(x.from, x.to))
		}
	}
	return out
}

func speakerSpans(f *facts) []Span {
	var out []Span
	for _, x := range f.speakers {
		out = append(out, f.span(x.name()[0], x.name()[1]))
	}
	return out
}

// listed joins the words of a passage's spans of some sort, and of findings
// that stand on none of them, in the order of the text, each once.
func listed(f *facts, of func(*facts) []Span, found []Span) string {
	if f == nil {
		return ""
	}
	spans := of(f)
	for _, s := range found {
		if !s.Empty() && !slices.ContainsFunc(spans, s.overlaps) {
			spans = append(spans, s)
		}
	}
	slices.SortFunc(spans, func(a, b Span) int { return a.Start - b.Start })
	var out []string
	for _, s := range spans {
		out = addOnce(out, strings.Join(strings.Fields(s.Of(f.text)), " "))
	}
	return strings.Join(out, "; ")
}

// figureChange says in a word what became of the figures.
func (x *tableCell) figureChange() string {
	if x.Pair == nil {
		return ""
	}
	if change := x.change(figureKinds); change != "" {
		return change
	}
	m := newReading(x.reference(), x.own(), nil, x.t.judging(), x.t.HasOriginal() && x.Pair.From == 0, x.account)
	left, added, rounded, any := m.figuresLeft()
	switch {
	case left && added:
		return changeDropped + "; " + changeAdded
	case left:
		return changeDropped
	case added:
		return changeAdded
	case rounded:
		return changeRounded
	case any:
		return changeSame
	}
	return changeNone
}

// figuresLeft reports whether figures of the reference or of the account have
// no counterpart, whether some were rounded, and whether there are any.
func (m *reading) figuresLeft() (left, added, rounded, any bool) {
	as, bs := map[int]bool{}, map[int]bool{}
	for _, c := range m.couples() {
		if c.fits {
			as[c.x], bs[c.y] = true, true
			x, y := m.a.figures[c.x], m.b.figures[c.y]
			rounded = rounded || !x.equal(y) && x.roundsTo(y)
		}
	}
	for i, x := range m.a.figures {
		any = any || x.counts(m.a)
		left = left || x.counts(m.a) && !as[i]
	}
	for j, y := range m.b.figures {
		any = any || y.counts(m.b)
		added = added || y.counts(m.b) && !bs[j]
	}
	return left, added, rounded, any
}

// hedgeChange says in a word what became of the certainty.
func (x *tableCell) hedgeChange() string {
	if x.Pair == nil {
		return ""
	}
	var all []string
	for _, f := range x.findings(hedgeKinds...) {
		all = addOnce(all, HedgeChange(f, &x.t.Accounts[x.Pair.From], x.of()))
	}
	switch {
	case len(all) == 1:
		return all[0]
	case len(all) > 1:
		return changeChanged
	}
	return kept(hedgeSpans(x.reference()), hedgeSpans(x.own()))
}

// attributionChange says in a word what became of whom is credited.
func (x *tableCell) attributionChange() string {
	if x.Pair == nil {
		return ""
	}
	if change := x.change(attributionKinds); change != "" {
		return change
	}
	return kept(speakerSpans(x.reference()), speakerSpans(x.own()))
}

// kept says what became of words of which no change was found.
func kept(was, is []Span) string {
	if len(was) > 0 && len(is) > 0 {
		return changeKept
	}
	return changeNone
}
