package compare

// judge knows what the checks need beyond a pair: the accounts and their
// claims, prepared once.
type judge struct {
	docs  []*document
	hub   bool
	ruled []Decision // findings dismissed or added by hand

	quoted quoted
}

func newJudge(docs []*document, hub bool) *judge { return &judge{docs: docs, hub: hub} }

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
	a, b := j.text(from), j.text(to)
	out := judgement{edits: Diff(a, b), status: Same}
	for _, e := range out.edits {
		if e.Op != Equal {
			out.status = Reworded
		}
	}
	return out
}

// text joins the claims of a side with one blank.
func (j *judge) text(s side) string {
	d := j.docs[s.account]
	out := ""
	for i, c := range s.claims {
		if i > 0 {
			out += " "
		}
		out += d.claims[c].Of(d.Text)
	}
	return out
}
