package judge

import (
	"slices"

	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// mostSwapped is how many figures a passage may have to be looked through for
// two that changed places; more of them are a table.
const mostSwapped = 20

// anchor is the date, name or word to which a figure belongs; of none of them
// where that is not plain.
type anchor struct {
	date *passage.Date
	name *passage.Name
	noun string // the word behind, which says what is counted
	verb string // the word before, which mostly says what is done
}

// swappedFigures finds two figures that changed places between two dates,
// names or things that are counted: 310 on Saturday and 275 on Sunday, told the
// other way round.
func (m figureCheck) swappedFigures() []Finding {
	if max(len(m.A.Figures), len(m.B.Figures)) > mostSwapped {
		return nil
	}
	couples := slices.DeleteFunc(slices.Clone(m.pairing().couples()), func(c couple) bool { return !c.fits })
	for i, p := range couples {
		for _, q := range couples[i+1:] {
			x, y := m.A.Figures[p.x], m.B.Figures[p.y]
			z, w := m.A.Figures[q.x], m.B.Figures[q.y]
			crossed := m.anchored(x, w) && m.anchored(z, y) && !m.anchored(x, y) && !m.anchored(z, w)
			if x.Equal(z) || !x.SameUnit(z) || !crossed && !(m.sameThing(x, w) && m.sameThing(z, y) && !m.sameThing(x, y) && !m.sameThing(z, w)) {
				continue
			}
			a, b := [2]int{x.From, x.To}, [2]int{y.From, y.To}
			f := m.finding(a, b, text.SentenceOf(formSwapped, m.B.Said(b), m.B.Said([2]int{w.From, w.To})))
			f.Kind = FigureKind
			return []Finding{f}
		}
	}
	return nil
}

// anchored reports whether a figure of each passage belongs to the same date,
// name, thing that is counted or thing that is done.
func (m figureCheck) anchored(x, y passage.Figure) bool {
	p, q := anchorOf(m.A, x), anchorOf(m.B, y)
	if (x.Role == passage.RoleFrom) != (y.Role == passage.RoleFrom) {
		return false // down from 2,300: no place or day is what holds it
	}
	if x.Role == passage.RoleFrom {
		return true
	}
	if p.verb != "" && q.verb != "" {
		return p.verb == q.verb
	}
	if p.noun != "" && p.noun == q.noun {
		return true
	}
	return p.date != nil && q.date != nil && p.date.Agrees(*q.date) || p.name != nil && q.name != nil && p.name.Same(*q.name)
}

// sameThing reports whether a figure of each passage counts the same by its
// next word: 14 men.
func (m figureCheck) sameThing(x, y passage.Figure) bool {
	p, q := things(m.A, x), things(m.B, y)
	return p.noun != "" && p.noun == q.noun
}

// anchorReach is how many words may stand between a figure and its anchor.
const anchorReach = 5

// anchorOf returns the date or name behind a figure, where a preposition joins
// the two (4 percent of women in Italy), else the one before it.
func anchorOf(f *passage.Passage, x passage.Figure) anchor {
	behind := func(at int) bool { return joinedTo(f, x.To, at) }
	before := func(at int) bool { return unbroken(f, at, x.Head) }
	for _, d := range f.Dates {
		if behind(d.From) {
			day := d.Resolve(f.Published)
			return anchor{date: &day}
		}
	}
	for i := range f.Names {
		if behind(f.Names[i].From) {
			return anchor{name: &f.Names[i]}
		}
	}
	for _, d := range f.Dates {
		if before(d.To) {
			day := d.Resolve(f.Published)
			return anchor{date: &day}
		}
	}
	for i := range f.Names {
		if f.Names[i].Known && before(f.Names[i].To) {
			return anchor{name: &f.Names[i]}
		}
	}
	return things(f, x)
}

// things are the words behind and before a bare figure, as an anchor; empty
// where a sign or a small word stands there: wounded 37 people.
func things(f *passage.Passage, x passage.Figure) (a anchor) {
	if x.Unit != "" {
		return a
	}
	if x.To < len(f.Words) && f.Words[x.To].Kind == text.WordToken && (f.Words[x.To].Content || f.Is(x.To, "against")) && !f.Words[x.To].Used {
		a.noun = f.Words[x.To].Stem
	}
	if x.Head > 0 && f.Words[x.Head-1].Content && !f.Words[x.Head-1].Used {
		a.verb = f.Words[x.Head-1].Stem
	}
	return a
}

// joinedTo reports whether what begins at lexeme at is joined to the figure
// that ends at end by a preposition, with no other figure or sign between them.
func joinedTo(f *passage.Passage, end, at int) bool {
	if at < end || at-end > anchorReach {
		return false
	}
	prepositions := 0
	for k := end; k < at; k++ {
		if f.Words[k].Kind != text.WordToken || f.FigureAt(k) {
			return false
		}
		if f.In(k, joining) {
			prepositions++
		}
	}
	return prepositions == 1 && f.Words[at-1].Kind == text.WordToken && !f.Words[at-1].Content
}

// unbroken reports whether a figure begins soon behind what ends at lexeme
// end, and no name, figure or "and" stands between them.
func unbroken(f *passage.Passage, end, figure int) bool {
	if figure < end || figure-end > anchorReach {
		return false
	}
	for k := end; k < figure; k++ {
		if f.FigureAt(k) || f.Is(k, "and", "while", "against", ";") || f.Words[k].Capital {
			return false
		}
	}
	return true
}
