package verify

import (
	"synoptic/compare"
	"synoptic/data"
	"synoptic/data/write"
	"synoptic/data/write/plain"
)

// Decided is what is decided in a stored comparison.
type Decided struct {
	Accounts  []data.Account
	Decisions []compare.Decision
}

// CheckDecisions holds the decisions of a stored comparison against those of
// the export: those that only one of them has are differences.
func (v *Result) CheckDecisions(now *Decided) {
	hashes := map[int64]string{}
	for _, a := range now.Accounts {
		hashes[a.ID] = a.SHA256
	}
	left := map[write.ManifestDecision]int{}
	for _, d := range v.manifest.Decisions {
		left[v.known(d)]++
	}
	more := 0
	for _, d := range now.Decisions {
		key := write.ManifestDecision{Verb: string(d.Verb), A: v.place(d.A, hashes), B: v.place(d.B, hashes), Kind: string(d.Kind), Note: d.Note, Coder: d.Coder, At: d.At}
		if left[key]--; left[key] < 0 {
			more++
		}
	}
	fewer := 0
	for _, n := range left {
		fewer += max(0, n)
	}
	if more > 0 {
		v.differs("decisions differ: the project file has %s that the export has not", plain.Plural(more, "decision"))
	}
	if fewer > 0 {
		v.differs("decisions differ: the export has %s that the project file has not", plain.Plural(fewer, "decision"))
	}
}

// known is a decision with its accounts under the first id that bears their
// text, since one text may have been imported twice.
func (v *Result) known(d write.ManifestDecision) write.ManifestDecision {
	hashes := map[int64]string{}
	for _, a := range v.manifest.Accounts {
		hashes[a.ID] = a.SHA256
	}
	d.A, d.B = v.place(d.A.Place(), hashes), v.place(d.B.Place(), hashes)
	return d
}

// place names a passage as the export does, whatever id the library gave to
// the account; -1 where the export has no such account.
func (v *Result) place(p compare.Place, hashes map[int64]string) write.ManifestPlace {
	out := write.ManifestPlace{Account: 0, Start: p.Start, End: p.End}
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
