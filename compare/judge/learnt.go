package judge

import (
	"fmt"
	"slices"
	"strings"

	"synoptic/compare/passage"
	"synoptic/compare/score"
	"synoptic/compare/text"
	"synoptic/compare/unit"
)

// sideText is a side of a pair as its units of change are looked for.
type sideText struct {
	text    string
	parts   []stretch
	passage *unit.Passage
}

// stretch is where a part of a wording stands in the account.
type stretch struct{ at, start, length int }

// sideTextOf reads a side, of which f are the facts; one claim only once, as far
// as mostWorded goes.
func (j *Judge) sideTextOf(s Side, f *passage.Passage) *sideText {
	if len(s.Claims) != 1 {
		return j.readSide(s, f)
	}
	place := &j.facts.worded[s.Account][s.Claims[0]]
	if known := place.Load(); known != nil {
		return known
	}
	out := j.readSide(s, f)
	if j.facts.wordedBytes[min(1, s.Account)].Add(int64(len(out.text))) <= mostWorded {
		place.Store(out)
	}
	return out
}

// mostWorded is how many bytes of claims are kept as their units of change are
// looked for, of the original and once more of all others: they take some eighty
// times as much.
const mostWorded = 1 << 20

func (j *Judge) readSide(s Side, f *passage.Passage) *sideText {
	d := j.docs[s.Account]
	w := &sideText{}
	for _, c := range s.Claims {
		at := d.Claims[c].Span
		if w.text != "" {
			w.text += " "
		}
		w.parts = append(w.parts, stretch{len(w.text), at.Start, at.End - at.Start})
		w.text += at.Of(d.Text)
	}
	w.passage = unit.Read(w.text, f.Language, w.marks(f)...)
	return w
}

// marks hands on what the checks read: figures and dates by their values, so
// that one that is written in another way is the same, and names.
func (w *sideText) marks(f *passage.Passage) []unit.Mark {
	var out []unit.Mark
	add := func(from, to int, class unit.Class, value string) {
		if s, ok := w.inside(f.Span(from, to)); ok {
			out = append(out, unit.Mark{Span: s, Class: class, Value: value})
		}
	}
	for _, x := range f.Figures {
		if !x.Label && !x.Vague && !x.Weak && !x.Ordinal {
			add(x.From, x.To, unit.Figure, fmt.Sprint(x.Lo, x.Hi, x.Unit, x.Each))
		}
	}
	for _, x := range f.Dates {
		add(x.From, x.To, unit.Date, x.Key())
	}
	for _, x := range f.Names {
		add(x.From, x.To, unit.Name, "")
	}
	for _, x := range f.Hedges {
		if !x.Soft {
			add(x.From, x.To, unit.Hedge, "")
		}
	}
	return out
}

// inside returns where a span of the account stands in the wording.
func (w *sideText) inside(s text.Span) (unit.Span, bool) {
	for _, p := range w.parts {
		if s.Start >= p.start && s.End <= p.start+p.length {
			return unit.Span{Start: s.Start - p.start + p.at, End: s.End - p.start + p.at}, true
		}
	}
	return unit.Span{}, false
}

// outside returns where a span of the wording stands in the account: what runs
// over two claims ends with the first.
func (w *sideText) outside(s unit.Span) text.Span {
	for _, p := range w.parts {
		if !s.Empty() && s.Start >= p.at && s.Start < p.at+p.length {
			return text.Span{Start: s.Start - p.at + p.start, End: min(s.End, p.at+p.length) - p.at + p.start}
		}
	}
	return text.Span{}
}

// kindOfClass is the kind of finding that a unit of a class is.
var kindOfClass = map[unit.Class]Kind{unit.Figure: FigureKind, unit.Bound: BoundKind, unit.Date: DateKind, unit.Name: NameKind, unit.Negation: NegationKind,
	unit.Hedge: HedgeKind, unit.Scope: ScopeKind, unit.Attribution: AttributionKind, unit.Quote: QuoteKind, unit.Base: BaseKind,
	unit.Role: RoleKind, unit.Act: ActKind, unit.Word: WordKind, unit.Condition: ConditionKind, unit.Little: WordKind}

// weighing gives what the checks propose, and every other unit, its
// probability.
type weighing struct{ *Reading }

func (m *Reading) weighing() weighing { return weighing{m} }

// weighed gives the findings of the checks the probability that was learnt, and
// adds the units that the checks have no eye for. What a check found is never
// silent: where little speaks for it, it is to be checked. It knows English.
func (m weighing) weighed(found []Finding, from, to Side) []Finding {
	c, a, b := m.changes(found, from, to)
	if c == nil {
		return found
	}
	said := score.Judge(c, a.text, b.text)
	for i := range found {
		if p, _ := said.Hinted(i); !found[i].Whole {
			found[i].P = max(p, m.byWindow(found[i]), LeastThreshold) // also of what no unit belongs to: nothing speaks for it
		}
	}
	checked := found
	for _, u := range said.Findings {
		f := Finding{Kind: kindOfClass[u.Class], From: a.outside(u.From), To: b.outside(u.To), Says: u.Says, P: u.P}
		if !u.Hinted && f.Kind != "" && !m.known(f) && !slices.ContainsFunc(checked, f.touches) {
			found = append(found, f)
		}
	}
	return slices.DeleteFunc(found, func(f Finding) bool { return f.P > 0 && f.P < LeastThreshold })
}

// changes are the units of change between the two sides, the findings of the
// checks among them; nil where nothing was learnt of the language.
func (m weighing) changes(found []Finding, from, to Side) (_ *unit.Change, a, b *sideText) {
	if !english(m.A) || !english(m.B) || max(len(m.A.Words), len(m.B.Words)) > longestPassage {
		return nil, nil, nil
	}
	a, b = m.all.sideTextOf(from, m.A), m.all.sideTextOf(to, m.B)
	hints := make([]unit.Hint, len(found))
	for i, f := range found {
		hints[i].From, _ = a.inside(f.From)
		hints[i].To, _ = b.inside(f.To)
		hints[i].Class = classOfKind[f.Kind]
	}
	return unit.Compare(a.passage, b.passage, hints...), a, b
}

// classOfKind is the class of what a check finds.
var classOfKind = map[Kind]unit.Class{FigureKind: unit.Figure, QuoteKind: unit.Quote, NegationKind: unit.Negation, DateKind: unit.Date, NameKind: unit.Name,
	HedgeKind: unit.Hedge, BoundKind: unit.Bound, AttributionKind: unit.Attribution, ScopeKind: unit.Scope, ActKind: unit.Act, WordKind: unit.Word}

// Changes returns the units of change between two sides as they are weighed;
// nil where nothing was learnt of the language. It is for those who learn.
func (j *Judge) Changes(from, to Side) *unit.Change {
	m := j.reading(from, to)
	c, _, _ := m.weighing().changes(m.run(), from, to)
	return c
}

func (f Finding) touches(g Finding) bool { return f.From.Overlaps(g.From) || f.To.Overlaps(g.To) }

// known reports whether more is known of a unit than its measures say: that the
// other passage has it elsewhere, or that the checks read a value on both sides
// and have said what there is to say of it.
func (m weighing) known(f Finding) bool {
	switch {
	case m.also != nil && m.toldElsewhere(f.To):
		return true
	case f.From.Empty() && credited(m.B, f.To) || f.To.Empty() && credited(m.A, f.From):
		return true
	case f.Kind == NameKind:
		return spelled(m.A, m.B, f.To) || spelled(m.B, m.A, f.From)
	case f.Kind == FigureKind || f.Kind == BoundKind:
		return m.bothRead(f, figurePlaces)
	case f.Kind == DateKind:
		return m.bothRead(f, datePlaces)
	}
	return false
}

// credited reports whether a place names a speaker, or is the verb beside: Gallup
// notes. What is credited to whom the check of attributions has looked at.
func credited(f *passage.Passage, at text.Span) bool {
	return slices.ContainsFunc(f.Speakers, func(s passage.Speaker) bool { return f.Span(s.From, s.To).Overlaps(at) })
}

// leastInitials is how many initials stand for a name at least.
const leastInitials = 3

// spelled reports whether one word at a place of a passage is the initials of
// words that stand in a row in another: MbS for Mohammed bin Salman.
func spelled(in, f *passage.Passage, at text.Span) bool {
	short, initials := "", ""
	for _, w := range f.Words {
		if w.Span.Overlaps(at) {
			short += w.Key
		}
	}
	for _, w := range in.Words {
		if r := []rune(w.Key); len(r) > 0 {
			initials += string(r[0])
		}
	}
	return len(short) >= leastInitials && strings.Contains(initials, short)
}

func figurePlaces(p *passage.Passage) (out []text.Span) {
	for _, x := range p.Figures {
		out = append(out, p.Span(x.From, x.To))
	}
	return out
}

func datePlaces(p *passage.Passage) (out []text.Span) {
	for _, x := range p.Dates {
		out = append(out, p.Span(x.From, x.To))
	}
	return out
}

// bothRead reports whether the checks read what is compared on both sides of a
// finding.
func (m weighing) bothRead(f Finding, places func(*passage.Passage) []text.Span) bool {
	return slices.ContainsFunc(places(m.A), f.From.Overlaps) && slices.ContainsFunc(places(m.B), f.To.Overlaps)
}

// toldElsewhere reports whether all words of meaning of a place of the account
// stand in what else of the reference it answers.
func (m weighing) toldElsewhere(s text.Span) bool {
	n := 0
	for _, w := range m.B.Words {
		if w.Content && w.Span.Overlaps(s) {
			if !m.also.Stems[w.Stem] {
				return false
			}
			n++
		}
	}
	return n > 0
}

func english(f *passage.Passage) bool { return f.Language == "en" || f.Language == "" }
