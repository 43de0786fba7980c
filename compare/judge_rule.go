package compare

import "slices"

// rule takes away the findings that people dismissed and adds theirs, in the
// order in which they decided.
func (j *judge) rule(found []Finding, from, to side) []Finding {
	for _, d := range j.ruled {
		if !j.concerns(d, from, to) {
			continue
		}
		found = slices.DeleteFunc(found, func(f Finding) bool {
			return f.Kind == d.Kind && (overlaps(f.From, d.A.Span) || overlaps(f.To, d.B.Span))
		})
		if d.Verb == Assert {
			found = append(found, Finding{Kind: d.Kind, From: d.A.Span, To: d.B.Span, Says: d.Note, ByPerson: true})
		}
	}
	return found
}

// concerns reports whether a decision on a finding is about this pair: each
// place that it names stands on its side, and it names one at least.
func (j *judge) concerns(d Decision, from, to side) bool {
	if d.A.Empty() && d.B.Empty() {
		return false
	}
	return j.stands(d.A, from) && j.stands(d.B, to)
}

// stands reports whether a place is within the claims of a side. A place
// without a span stands on every side of its account, one that names no
// account on every side.
func (j *judge) stands(p Place, s side) bool {
	d := j.docs[s.account]
	if p.Account != 0 && p.Account != d.ID || p.Account == 0 && !p.Empty() {
		return false
	}
	if p.Empty() {
		return true
	}
	return p.End <= len(d.Text) && slices.ContainsFunc(s.claims, func(c int) bool { return overlaps(d.claims[c].Span, p.Span) })
}
