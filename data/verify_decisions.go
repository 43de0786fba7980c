package data

import "synoptic/compare"

// Decided is what is decided in a stored comparison.
type Decided struct {
	Accounts  []Account
	Decisions []compare.Decision
}

// CheckDecisions holds the decisions of a stored comparison against those of
// the export: those that only one of them has are differences.
func (v *Verification) CheckDecisions(now *Decided) {
	hashes := map[int64]string{}
	for _, a := range now.Accounts {
		hashes[a.ID] = a.SHA256
	}
	left := map[manifestDecision]int{}
	for _, d := range v.manifest.Decisions {
		left[v.known(d)]++
	}
	more := 0
	for _, d := range now.Decisions {
		key := manifestDecision{Verb: string(d.Verb), A: v.place(d.A, hashes), B: v.place(d.B, hashes), Kind: string(d.Kind), Note: d.Note, Coder: d.Coder, At: d.At}
		if left[key]--; left[key] < 0 {
			more++
		}
	}
	fewer := 0
	for _, n := range left {
		fewer += max(0, n)
	}
	if more > 0 {
		v.differs("decisions differ: the project file has %s that the export has not", plural(more, "decision"))
	}
	if fewer > 0 {
		v.differs("decisions differ: the export has %s that the project file has not", plural(fewer, "decision"))
	}
}

// known is a decision with its accounts under the first id that bears their
// text, since one text may have been imported twice.
func (v *Verification) known(d manifestDecision) manifestDecision {
	hashes := map[int64]string{}
	for _, a := range v.manifest.Accounts {
		hashes[a.ID] = a.SHA256
	}
	d.A, d.B = v.place(d.A.place(), hashes), v.place(d.B.place(), hashes)
	return d
}

// place names a passage as the export does, whatever id the library gave to
// the account; -1 where the export has no such account.
func (v *Verification) place(p compare.Place, hashes map[int64]string) manifestPlace {
	out := manifestPlace{0, p.Start, p.End}
	if p.Account == 0 {
		return out
	}
	out.Account = -1
	for _, a := range v.manifest.Accounts {
		if a.SHA256 == hashes[p.Account] {
			out.Account = a.ID
			break
		}
	}
	return out
}
