package compare

import (
	"cmp"
	"slices"
	"strings"
)

// judge knows what the checks need beyond a pair: the accounts and their
// claims, prepared once.
type judge struct {
	docs  []*document
	hub   bool
	facts *factStore

	quoted quoted
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
	figures  figureState
}

// pair judges the wording of to against that of from.
func (j *judge) pair(from, to side) judgement {
	a, b := j.text(from), j.text(to)
	out := judgement{edits: Diff(a, b), status: Reworded}
	if sameWording(a, b, out.edits) {
		out.status = Same
	}
	if len(from.claims) > 0 && len(to.claims) > 0 {
		out.findings, out.figures = j.findings(from, to, out.status)
	}
	if len(out.findings) > 0 {
		out.status = Changed
	}
	return out
}

// findings runs the checks. Passages of the same words are read for tables,
// and not checked.
func (j *judge) findings(from, to side, status Status) ([]Finding, figureState) {
	var out []Finding
	a, b := j.passage(from.account, from.claims), j.passage(to.account, to.claims)
	also := j.passage(from.account, from.also)
	m := newReading(a, b, also, j, j.hub && from.account == 0, to.account)
	if status != Same {
		m.against = from.account
		if m.hub {
			m.quotes = j.quotesOf(from, to)
		}
		out = m.run()
	}
	slices.SortStableFunc(out, func(f, g Finding) int {
		return cmp.Or(cmp.Compare(rank(f.Kind), rank(g.Kind)), cmp.Compare(f.To.Start, g.To.Start), cmp.Compare(f.From.Start, g.From.Start))
	})
	return out, m.figuresBecame()
}

func rank(k Kind) int { return slices.Index(Kinds, k) }

// text joins the claims of a side with one blank.
func (j *judge) text(s side) string {
	d := j.docs[s.account]
	parts := make([]string, len(s.claims))
	for i, c := range s.claims {
		parts[i] = d.claims[c].Of(d.Text)
	}
	return strings.Join(parts, " ")
}
