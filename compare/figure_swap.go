package compare

import (
	"fmt"
	"slices"
)

// mostSwapped is how many figures a passage may have to be looked through for
// two that changed places; more of them are a table.
const mostSwapped = 20

// anchor is the date, name or word to which a figure belongs; of none of them
// where that is not plain.
type anchor struct {
	date *date
	name *name
	noun string // the word behind, which says what is counted
	verb string // the word before, which mostly says what is done
}

// swappedFigures finds two figures that changed places between two dates,
// names or things that are counted: 310 on Saturday and 275 on Sunday, told the
// other way round.
func (m *reading) swappedFigures() []Finding {
	if max(len(m.a.figures), len(m.b.figures)) > mostSwapped {
		return nil
	}
	couples := slices.DeleteFunc(slices.Clone(m.couples()), func(c couple) bool { return !c.fits })
	for i, p := range couples {
		for _, q := range couples[i+1:] {
			x, y := m.a.figures[p.x], m.b.figures[p.y]
			z, w := m.a.figures[q.x], m.b.figures[q.y]
			crossed := m.anchored(x, w) && m.anchored(z, y) && !m.anchored(x, y) && !m.anchored(z, w)
			if x.equal(z) || !x.sameUnit(z) || !crossed && !(m.sameThing(x, w) && m.sameThing(z, y) && !m.sameThing(x, y) && !m.sameThing(z, w)) {
				continue
			}
			a, b := [2]int{x.from, x.to}, [2]int{y.from, y.to}
			f := m.finding(a, b, fmt.Sprintf("%s and %s changed places", m.b.said(b), m.b.said([2]int{w.from, w.to})))
			f.Kind = FigureKind
			return []Finding{f}
		}
	}
	return nil
}

// anchored reports whether a figure of each passage belongs to the same date,
// name, thing that is counted or thing that is done.
func (m *reading) anchored(x, y figure) bool {
	p, q := m.a.anchorOf(x), m.b.anchorOf(y)
	if (x.role == roleFrom) != (y.role == roleFrom) {
		return false // down from 2,300: no place or day is what holds it
	}
	if x.role == roleFrom {
		return true
	}
	if p.verb != "" && q.verb != "" {
		return p.verb == q.verb
	}
	if p.noun != "" && p.noun == q.noun {
		return true
	}
	return p.date != nil && q.date != nil && p.date.agrees(*q.date) || p.name != nil && q.name != nil && p.name.same(*q.name)
}

// sameThing reports whether a figure of each passage counts the same by its
// next word: 14 men.
func (m *reading) sameThing(x, y figure) bool {
	p, q := m.a.things(x), m.b.things(y)
	return p.noun != "" && p.noun == q.noun
}

// anchorReach is how many words may stand between a figure and its anchor.
const anchorReach = 5

// anchorOf returns the date or name behind a figure, where a preposition joins
// the two (4 percent of women in Italy), else the one before it.
func (f *facts) anchorOf(x figure) anchor {
	behind := func(at int) bool { return f.joinedTo(x.to, at) }
	before := func(at int) bool { return f.unbroken(at, x.head) }
	for _, d := range f.dates {
		if behind(d.from) {
			day := d.resolve(f.published)
			return anchor{date: &day}
		}
	}
	for i := range f.names {
		if behind(f.names[i].from) {
			return anchor{name: &f.names[i]}
		}
	}
	for _, d := range f.dates {
		if before(d.to) {
			day := d.resolve(f.published)
			return anchor{date: &day}
		}
	}
	for i := range f.names {
		if f.names[i].known && before(f.names[i].to) {
			return anchor{name: &f.names[i]}
		}
	}
	return f.things(x)
}

// things are the words behind and before a bare figure, as an anchor; empty
// where a sign or a small word stands there: wounded 37 people.
func (f *facts) things(x figure) (a anchor) {
	if x.unit != "" {
		return a
	}
	if x.to < len(f.words) && f.words[x.to].kind == wordToken && (f.words[x.to].content || f.is(x.to, "against")) && !f.words[x.to].used {
		a.noun = f.words[x.to].stem
	}
	if x.head > 0 && f.words[x.head-1].content && !f.words[x.head-1].used {
		a.verb = f.words[x.head-1].stem
	}
	return a
}

// joinedTo reports whether what begins at lexeme at is joined to the figure
// that ends at end by a preposition, with no other figure or sign between them.
func (f *facts) joinedTo(end, at int) bool {
	if at < end || at-end > anchorReach {
		return false
	}
	prepositions := 0
	for k := end; k < at; k++ {
		if f.words[k].kind != wordToken || f.figureAt(k) {
			return false
		}
		if f.is(k, "in", "on", "for", "at", "to", "from", "among", "by") {
			prepositions++
		}
	}
	return prepositions == 1 && f.words[at-1].kind == wordToken && !f.words[at-1].content
}

// unbroken reports whether a figure begins soon behind what ends at lexeme
// end, and no name, figure or "and" stands between them.
func (f *facts) unbroken(end, figure int) bool {
	if figure < end || figure-end > anchorReach {
		return false
	}
	for k := end; k < figure; k++ {
		if f.figureAt(k) || f.is(k, "and", "while", "against", ";") || f.words[k].capital {
			return false
		}
	}
	return true
}
