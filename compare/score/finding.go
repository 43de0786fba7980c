package score

import (
	"strings"

	"synoptic/compare/lexis"
	"synoptic/compare/text"
	"synoptic/compare/unit"
)

// A Finding is a unit that is a change of substance, or may be one.
type Finding struct {
	From, To text.Span // as those of the unit
	Class    unit.Class
	P        float64 // the probability that a careful reader would call it a change of substance
	Hinted   bool    // a hint of the change belongs to it
	Says     text.Sentence
}

// A Verdict is what the judge says of two passages.
type Verdict struct {
	P        float64   // that anything of substance changed
	Findings []Finding // at Open and above, in the order of the units
	units    []unit.Unit
	p        []float64
}

// Judge judges what stands between two passages with the usual model. What
// one passage has and the other says nothing of is no finding: it was left
// out or added.
func Judge(c *unit.Change, from, to string) Verdict { return Usual().Judge(c, from, to) }

// Judge is Judge with a model of one's own; from and to are the passages.
func (m *Model) Judge(c *unit.Change, from, to string) Verdict {
	v := Verdict{units: c.Units}
	for i := range c.Units {
		u := &c.Units[i]
		p := 0.0
		if u.Class != unit.Added && u.Class != unit.LeftOut {
			p = m.Unit(u)
		}
		v.p = append(v.p, p)
		if p >= Open {
			v.Findings = append(v.Findings, Finding{From: u.From, To: u.To, Class: u.Class, P: p, Hinted: u.IsHinted(), Says: sentence(u, from, to)})
		}
	}
	v.P = Pair(v.p)
	return v
}

// Hinted returns the probability of the likeliest unit that a hint of the
// change belongs to; false where there is none.
func (v *Verdict) Hinted(hint int) (p float64, judged bool) {
	for i := range v.units {
		if v.units[i].Hinted(hint) {
			p, judged = max(p, v.p[i]), true
		}
	}
	return p, judged
}

// The sentences; %s are words of the texts.
const (
	formTurned    = `%s became %s` // of figures, dates and names
	formBecame    = `"%s" became "%s"`
	formDropped   = `"%s" was dropped`
	formAdded     = `"%s" was added`
	formOpposite  = `"%s" became "%s": the opposite`
	formNarrower  = `"%s" became "%s", which says less`
	formBroader   = `"%s" became "%s", which says more`
	formOtherKind = `"%s" became "%s": something else of the same kind`
	formOtherAct  = `"%s" became "%s": something else was done`
	formNegated   = `"%s" was added: the statement is turned round`
	formAffirmed  = `"%s" was dropped: the statement is turned round`
	formWeaker    = `"%s" was added: the claim is weaker`
	formStronger  = `"%s" was dropped: the claim is stronger`
	formUnderNone = `"%s" was dropped: it is told without this condition`
	formUnderOne  = `"%s" was added: it is told under a condition`
	formWider     = `"%s" was added: the figure is told of more`
	formNarrow    = `"%s" was dropped: the figure is told of less`
	formOtherBase = `"%s" became "%s": the figure is told of something else`
	formRole      = `"%s" became "%s": who did what is told the other way round`
)

// Sentences are the forms of what only findings of this package say, for those
// who say it in another language. The others are those of every finding.
var Sentences = []string{formOpposite, formNarrower, formBroader, formOtherKind, formOtherAct, formNegated, formAffirmed, formUnderNone, formUnderOne, formOtherBase, formRole, formWider, formNarrow}

// sentence says what a unit is.
func sentence(u *unit.Unit, from, to string) text.Sentence {
	a, b := said(from, u.From), said(to, u.To)
	switch {
	case a == "":
		return text.SentenceOf(oneSided(u.Class, formNegated, formWeaker, formUnderOne, formWider, formAdded), b)
	case b == "":
		return text.SentenceOf(oneSided(u.Class, formAffirmed, formStronger, formUnderNone, formNarrow, formDropped), a)
	}
	return text.SentenceOf(twoSided(u), a, b)
}

func oneSided(c unit.Class, negation, hedge, condition, base, other string) string {
	switch c {
	case unit.Negation:
		return negation
	case unit.Hedge:
		return hedge
	case unit.Condition:
		return condition
	case unit.Base:
		return base
	}
	return other
}

func twoSided(u *unit.Unit) string {
	switch u.Class {
	case unit.Figure, unit.Date, unit.Name:
		return formTurned
	case unit.Negation:
		if opposite(u.Relation) {
			return formOpposite
		}
		return formBecame
	case unit.Base:
		return formOtherBase
	case unit.Role:
		return formRole
	}
	if r := u.Relation; r != nil && u.Alone() {
		switch {
		case u.Class == unit.Word && r.Broader > 0:
			return formNarrower
		case u.Class == unit.Word && r.Narrower > 0:
			return formBroader
		case u.Class == unit.Word && r.Sister > 0:
			return formOtherKind
		case u.Class == unit.Act && r.Good < 0.5:
			return formOtherAct
		}
	}
	return formBecame
}

// opposite reports whether the words least alike are opposites, or so alike
// that a negation beside one turns it round; only then may a sentence say so.
func opposite(r *lexis.Relation) bool {
	return r != nil && (max(r.Opposite, r.OppositeOfSynonym, r.Denied, r.Turned, r.Listed, r.Good) >= .5)
}

// said is the text at a place, in one line.
func said(text string, s text.Span) string {
	return strings.Join(strings.Fields(text[s.Start:s.End]), " ")
}
