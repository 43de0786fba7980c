package judge

import (
	"cmp"
	"slices"
	"strings"

	"synoptic/compare/diff"
	"synoptic/compare/score"
	"synoptic/compare/text"
)

// Judge knows what the checks need beyond a pair: the accounts and their
// claims, prepared once.
type Judge struct {
	docs  []*text.Document
	hub   bool
	facts *factStore

	Quoted quoted
	// Linked says which claims of the original a claim of an account is linked
	// with; nil where nothing was linked.
	Linked func(text.Ref) []int
}

// Side is one side of a pair: some claims of one account, in order.
type Side struct {
	Account int
	Claims  []int
	// also are further claims of this account that the other side's claims
	// answer too, in other rows. What stands there is neither left out nor added.
	Also []int
}

// Judgement is what judge says of a pair.
type Judgement struct {
	Edits    []diff.Edit
	Findings []Finding // those to be checked among them; see Draw
	Status   Status    // Same, Reworded or Changed
	Figures  FigureState
	Told     Told
}

// Pair judges the wording of to against that of from.
func (j *Judge) Pair(from, to Side) Judgement {
	a, b := j.text(from), j.text(to)
	out := Judgement{Edits: diff.Diff(a, b), Status: Reworded}
	if diff.SameWording(a, b) {
		out.Status = Same
	}
	if len(from.Claims) > 0 && len(to.Claims) > 0 {
		out.Findings, out.Figures, out.Told = j.findings(from, to, out.Status)
	}
	sure, _ := Draw(out.Findings, UsualThreshold, true)
	switch {
	case len(sure) > 0:
		out.Status = Changed
	case out.Status == Reworded && j.framed(from, to, out.Edits):
		out.Status, out.Told = Same, Told{Share: 1}
	}
	return out
}

// Draw parts findings at a threshold: those whose probability reaches it, and
// those that a person should check first. What nothing was learnt of is a
// finding; but how two passages put what they say as a whole can be compared
// only where they do answer each other, which a person said of confirmed ones:
// of others it is to be checked. Of a quotation less is asked: whether its words
// are those of the original can be looked up.
func Draw(all []Finding, threshold float64, confirmed bool) (findings, toCheck []Finding) {
	for _, f := range all {
		if f.Whole && !confirmed {
			f.P = LeastThreshold
		}
		if f.P == 0 || f.P >= threshold || f.Kind == QuoteKind && f.P >= threshold-forQuotations {
			findings = append(findings, f)
		} else {
			toCheck = append(toCheck, f)
		}
	}
	return findings, toCheck
}

// forQuotations is how much less than the threshold an altered quotation needs.
const forQuotations = 0.2

// The thresholds that may be set: at UsualThreshold a change is a finding where
// nothing else is asked for; below LeastThreshold it is wording.
const (
	UsualThreshold = score.Sure
	LeastThreshold = score.Open
	MostThreshold  = 0.95
)

// findings runs the checks. Passages of the same words are read for tables,
// and not checked.
func (j *Judge) findings(from, to Side, status Status) (out []Finding, _ FigureState, told Told) {
	m := j.reading(from, to)
	told.Share = 1
	if status != Same {
		told = m.told(to)
		out = m.answered(m.weighing().weighed(m.run(), from, to))
	}
	sortFindings(out)
	return out, m.FiguresBecame(), told
}

// sortFindings puts the weightiest kind first, and each kind in the order of
// the text.
func sortFindings(out []Finding) {
	slices.SortStableFunc(out, func(f, g Finding) int {
		return cmp.Or(cmp.Compare(rank(f.Kind), rank(g.Kind)), cmp.Compare(f.To.Start, g.To.Start), cmp.Compare(f.From.Start, g.From.Start))
	})
}

// reading reads both sides of a pair.
func (j *Judge) reading(from, to Side) *Reading {
	a, b := j.passage(from.Account, from.Claims), j.passage(to.Account, to.Claims)
	m := NewReading(a, b, j.passage(from.Account, from.Also), j, j.hub && from.Account == 0, to.Account)
	m.against = from.Account
	if m.hub {
		m.quotes = j.quotesOf(from, to)
	}
	return m
}

func rank(k Kind) int { return slices.Index(Kinds, k) }

// text joins the claims of a side with one blank.
func (j *Judge) text(s Side) string {
	d := j.docs[s.Account]
	parts := make([]string, len(s.Claims))
	for i, c := range s.Claims {
		parts[i] = d.Claims[c].Of(d.Text)
	}
	return strings.Join(parts, " ")
}

// check finds the changes of one kind between two passages.
type check struct {
	kind Kind
	find func(*Reading) []Finding
	long bool // is run on passages beyond longestPassage too
}

// longestPassage is how many words and signs a passage may have to be read as
// a statement. What is longer is a table, or a text without full stops: its
// figures, dates and quotations are compared and nothing else.
const longestPassage = 600

// checks are all that is looked for, a line for each kind of finding.
var checks = []check{
	{FigureKind, func(m *Reading) []Finding { return m.figures().check() }, true},
	{QuoteKind, func(m *Reading) []Finding { return m.quoting().check() }, true},
	{NegationKind, func(m *Reading) []Finding { return m.negations().check() }, false},
	{DateKind, func(m *Reading) []Finding { return m.dates().check() }, true},
	{NameKind, func(m *Reading) []Finding { return m.names().check() }, false},
	{HedgeKind, func(m *Reading) []Finding { return m.hedges().check() }, false},
	{BoundKind, func(m *Reading) []Finding { return m.figures().bounds() }, true},
	{AttributionKind, func(m *Reading) []Finding { return m.attributions().check() }, false},
	{ScopeKind, func(m *Reading) []Finding { return m.scopes().check() }, false},
	{ActKind, func(m *Reading) []Finding { return append(checkActs(m), m.deeds().check()...) }, false},
	{WordKind, checkStanding, false},
}

// run applies every check and drops what another finding already says.
func (m *Reading) run() []Finding {
	var out []Finding
	long := max(len(m.A.Words), len(m.B.Words)) > longestPassage
	for _, c := range checks {
		if long && !c.long {
			continue
		}
		for _, f := range c.find(m) {
			if !m.covered(f, out) {
				out = append(out, f)
			}
		}
	}
	return out
}

// covered reports whether a weightier finding stands on the same words: a
// figure that fell where it rose is not a negation too, and a word put into a
// quotation is a matter of the quotation.
func (m *Reading) covered(f Finding, before []Finding) bool {
	for _, g := range before {
		touches := f.From.Overlaps(g.From) || f.To.Overlaps(g.To)
		switch {
		case g.Kind == f.Kind && f.From == g.From && f.To == g.To:
			return true
		case touches && (g.Kind == FigureKind && f.Kind != QuoteKind || g.Kind == QuoteKind && f.Kind != FigureKind && f.Kind != NegationKind && f.Kind != NameKind):
			return true
		case touches && g.Kind == NegationKind && (f.Kind == HedgeKind || f.Kind == ScopeKind):
			return true
		case touches && g.Kind == NameKind && f.Kind == AttributionKind:
			return false
		}
	}
	return false
}
