package compare

import (
	"cmp"
	"slices"
	"strings"
	"sync"
)

// judge knows what the checks need beyond a pair: the accounts and their
// claims, prepared once.
type judge struct {
	docs  []*document
	hub   bool
	ruled []Decision // findings dismissed or added by hand
	facts *factStore
}

// factStore keeps the facts of every claim, read when first asked for. It may
// be used from several goroutines.
type factStore struct {
	once  [][]sync.Once
	facts [][]*facts
}

func newJudge(docs []*document, hub bool) *judge {
	s := &factStore{once: make([][]sync.Once, len(docs)), facts: make([][]*facts, len(docs))}
	for i, d := range docs {
		s.once[i] = make([]sync.Once, len(d.claims))
		s.facts[i] = make([]*facts, len(d.claims))
	}
	return &judge{docs: docs, hub: hub, facts: s}
}

// factsOf returns the facts of a claim.
func (j *judge) factsOf(account, claim int) *facts {
	s := j.facts
	s.once[account][claim].Do(func() {
		d := j.docs[account]
		s.facts[account][claim] = readFacts(d, d.claims[claim].Span)
	})
	return s.facts[account][claim]
}

// passage returns the facts of some claims of an account, nil for none.
func (j *judge) passage(account int, claims []int) *facts {
	if len(claims) == 0 {
		return nil
	}
	parts := make([]*facts, len(claims))
	for i, c := range claims {
		parts[i] = j.factsOf(account, c)
	}
	return joinFacts(parts)
}

// side is one side of a pair: some claims of one account, in order.
type side struct {
	account int
	claims  []int
	// also are further claims of this account that the other side's claims
	// answer too, in other rows. What stands there is neither left out nor added.
	also []int
}

// judgement is what judge says of a pair.
type judgement struct {
	edits    []Edit
	findings []Finding
	status   Status // Same, Reworded or Changed
}

// pair judges the wording of to against that of from.
func (j *judge) pair(from, to side) judgement {
	out := judgement{edits: Diff(j.text(from), j.text(to)), status: Reworded}
	if sameWording(out.edits) {
		out.status = Same
	}
	if len(from.claims) > 0 && len(to.claims) > 0 {
		out.findings = j.findings(from, to, out.status)
	}
	if len(out.findings) > 0 {
		out.status = Changed
	}
	return out
}

// findings runs the checks and applies what people decided. Passages of the
// same words are not checked.
func (j *judge) findings(from, to side, status Status) []Finding {
	var out []Finding
	if status != Same {
		a, b := j.passage(from.account, from.claims), j.passage(to.account, to.claims)
		also := j.passage(from.account, from.also)
		out = newMatch(a, b, also, j, j.hub && from.account == 0).run()
	}
	out = j.rule(out, from, to)
	slices.SortStableFunc(out, func(f, g Finding) int {
		return cmp.Or(cmp.Compare(rank(f.Kind), rank(g.Kind)), cmp.Compare(f.To.Start, g.To.Start), cmp.Compare(f.From.Start, g.From.Start))
	})
	return out
}

func rank(k Kind) int { return slices.Index(Kinds, k) }

// rule takes away the findings that people dismissed and adds theirs.
func (j *judge) rule(found []Finding, from, to side) []Finding {
	for _, d := range j.ruled {
		a, b := j.within(d.A, from), j.within(d.B, to)
		if !a && !b || d.A.Account != 0 && !a && d.A.Account != d.B.Account && !d.A.Empty() || !d.B.Empty() && !b {
			continue
		}
		found = slices.DeleteFunc(found, func(f Finding) bool { return f.Kind == d.Kind && meets(f, d) })
		if d.Verb == Assert {
			found = append(found, Finding{Kind: d.Kind, From: d.A.Span, To: d.B.Span, Says: d.Note, ByPerson: true})
		}
	}
	return found
}

// meets reports whether a decision is about a finding.
func meets(f Finding, d Decision) bool {
	return overlaps(f.From, d.A.Span) && !f.From.Empty() || overlaps(f.To, d.B.Span) && !f.To.Empty()
}

// within reports whether a place stands in one of the claims of a side.
func (j *judge) within(p Place, s side) bool {
	d := j.docs[s.account]
	return d.ID == p.Account && slices.ContainsFunc(s.claims, func(c int) bool { return overlaps(d.claims[c].Span, p.Span) })
}

// text joins the claims of a side with one blank.
func (j *judge) text(s side) string {
	d := j.docs[s.account]
	parts := make([]string, len(s.claims))
	for i, c := range s.claims {
		parts[i] = d.claims[c].Of(d.Text)
	}
	return strings.Join(parts, " ")
}

// quotations finds and judges the quotations of every account but the original.
func (j *judge) quotations() []Quotation { return nil }
