package compare

import (
	"slices"
	"strings"
	"unicode"
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
	t.read.Do(func() { t.reader = t.Reader() })
	return t.reader
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

// listed joins the words of what claims of an account mention of some sort,
// and of findings that stand on none of it, in the order of the text, each once.
func (t *tabler) listed(account int, claims []int, of mention, found []Span) string {
	var room [16]Span
	spans := room[:0]
	for _, claim := range claims {
		spans = append(spans, of(t.judging().mentions(account, claim))...)
	}
	for _, s := range found {
		if !s.Empty() && !slices.ContainsFunc(spans, s.overlaps) {
			spans = append(spans, s)
		}
	}
	slices.SortFunc(spans, func(a, b Span) int { return a.Start - b.Start })
	var words [16]string
	out := words[:0]
	for _, s := range spans {
		out = addOnce(out, onOneLine(s.Of(t.Accounts[account].Text)))
	}
	return strings.Join(out, "; ")
}

// onOneLine returns words with a blank between any two.
func onOneLine(words string) string {
	if !strings.Contains(words, "  ") && !strings.ContainsFunc(words, func(r rune) bool { return r != ' ' && unicode.IsSpace(r) }) {
		return strings.Trim(words, " ")
	}
	return strings.Join(strings.Fields(words), " ")
}

// mentioning reports whether claims of an account mention anything of a sort.
func (t *tabler) mentioning(account int, claims []int, of mention) bool {
	return slices.ContainsFunc(claims, func(claim int) bool { return len(of(t.judging().mentions(account, claim))) > 0 })
}

// figureChange says in a word what became of the figures.
func (x *tableCell) figureChange() string {
	if x.Pair == nil {
		return ""
	}
	if change := x.change(figureKinds); change != "" {
		return change
	}
	if change := x.Pair.FigureChange(); change != "" {
		return change
	}
	return figureChange(x.reference(), x.own()) // put together by hand, or stored by an earlier version
}

// figureState is what became of the figures of a pair, findings aside.
type figureState uint8

// The states of figures. The zero value says that nobody has looked.
const (
	figuresNone figureState = iota + 1
	figuresSame
	figuresRounded
	figuresAdded
	figuresDropped
	figuresOther // dropped and added
)

// String returns the state as the column figure_change has it.
func (s figureState) String() string {
	return [...]string{"", changeNone, changeSame, changeRounded, changeAdded, changeDropped, changeDropped + "; " + changeAdded}[s]
}

// figureChange says what became of the figures of two passages that were not
// judged.
func figureChange(a, b *facts) string {
	m := reading{a: a, b: b}
	return m.figuresBecame().String()
}

// figuresBecame says what became of the figures.
func (m *reading) figuresBecame() figureState {
	switch left, added, rounded, any := m.figuresLeft(); {
	case left && added:
		return figuresOther
	case left:
		return figuresDropped
	case added:
		return figuresAdded
	case rounded:
		return figuresRounded
	case any:
		return figuresSame
	}
	return figuresNone
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
	for _, f := range x.findings() {
		if f.of(hedgeKinds) {
			all = addOnce(all, HedgeChange(f, &x.t.Accounts[x.Pair.From], x.of()))
		}
	}
	switch {
	case len(all) == 1:
		return all[0]
	case len(all) > 1:
		return changeChanged
	}
	return x.kept(ofHedges)
}

// attributionChange says in a word what became of whom is credited.
func (x *tableCell) attributionChange() string {
	if x.Pair == nil {
		return ""
	}
	if change := x.change(attributionKinds); change != "" {
		return change
	}
	return x.kept(ofSpeakers)
}

// kept says what became of words of a sort of which no change was found.
func (x *tableCell) kept(of mention) string {
	m := x.g.Members[0]
	if x.t.mentioning(m.Account, m.Passage(), of) && x.t.mentioning(x.account, x.claims, of) {
		return changeKept
	}
	return changeNone
}
