package compare

import (
	"slices"

	"synoptic/compare/align"
	"synoptic/compare/judge"
	"synoptic/compare/text"
)

// Verb is what a person did.
type Verb string

// The verbs of a Decision.
const (
	Confirm  Verb = "confirm"  // A and B say the same; B without a span: B's account is silent on A
	Reject   Verb = "reject"   // A and B do not say the same
	Join     Verb = "link"     // as Confirm, for a pair that the engine did not offer
	Part     Verb = "unlink"   // as Reject, for a pair that was linked
	Remark   Verb = "note"     // Note is the note of the group of A; empty takes it away
	Dismiss  Verb = "dismiss"  // the finding of Kind at A (original) or B (account) is none
	Assert   Verb = "assert"   // a finding of Kind that the engine missed; Note is its sentence
	Enter    Verb = "import"   // the account of A was added and takes part
	Describe Verb = "describe" // what is known of the account of A was corrected: Kind is the field, Note what it was and is
	Remove   Verb = "remove"   // the account of A takes no part; whoever calls Compare leaves it out
	Restore  Verb = "restore"  // the account of A takes part again
	Replace  Verb = "replace"  // the account of B takes part in place of A's: the one is a version of the other
)

// OfAccount reports whether a decision is about an account as a whole: whether
// it takes part, and what is known of it.
func (v Verb) OfAccount() bool {
	return v == Enter || v == Describe || v == Remove || v == Restore || v == Replace
}

// Place names bytes of an account in a way that outlives a new split.
type Place struct {
	Account int64 // Account.ID
	text.Span
}

// Decision is one thing that a person decided. A later decision on the same
// pair, note or finding replaces an earlier one.
type Decision struct {
	Verb  Verb
	A, B  Place
	Kind  judge.Kind // of a finding, for Dismiss and Assert; of a code its ID (see Define)
	Note  string     // the text of a Remark or Assert, or a value (see Define)
	Coder string
	At    string // when, RFC 3339; compare does not read it
}

// Place names a claim of c for a Decision.
func (c *Comparison) Place(r text.Ref) Place {
	return Place{c.Accounts[r.Account].ID, c.Claims[r.Account][r.Claim].Span}
}

// Find returns the claim at p: the one with that very span or, after a new
// split, the one that shares most of it. ok is false where there is none.
func (c *Comparison) Find(p Place) (r text.Ref, ok bool) {
	most := 0
	for i, a := range c.Accounts {
		if a.ID != p.Account {
			continue
		}
		for j, claim := range c.Claims[i] {
			if shared := min(claim.End, p.End) - max(claim.Start, p.Start); shared > most {
				r, most, ok = text.Ref{Account: i, Claim: j}, shared, true
			}
		}
	}
	return r, ok && 2*most >= p.End-p.Start
}

// Index returns the index of the account with that ID, -1 where there is none.
func (c *Comparison) Index(id int64) int {
	for i, a := range c.Accounts {
		if a.ID == id {
			return i
		}
	}
	return -1
}

// ruling is what the decisions come to, by claims of one comparison.
type ruling struct {
	pairs    align.Verdicts
	order    [][2]text.Ref             // of pairs, as decided
	parted   []text.Ref                // claims of accounts, as they were first parted from what they were matched with
	silent   map[text.Ref]map[int]bool // original claim: accounts confirmed to leave it out
	notes    map[text.Ref]string
	findings []Decision // Dismiss and Assert
	codings  []Decision // see codingVerbs
	warnings []judge.Warning
}

// deciding brings decisions to the claims of a comparison.
type deciding struct{ *Comparison }

func (c *Comparison) deciding() deciding { return deciding{c} }

// rule reads the decisions in order.
func (c deciding) rule(ds []Decision) ruling {
	r := ruling{pairs: align.Verdicts{}, silent: map[text.Ref]map[int]bool{}, notes: map[text.Ref]string{}}
	for _, d := range ds {
		if !c.apply(d, &r) {
			r.warnings = append(r.warnings, judge.Warning{Account: c.Index(d.A.Account), Says: text.SentenceOf(judge.FormStale, d.Verb)})
		}
	}
	return r
}

// apply adds one decision to r; false where its places find no claim.
func (c deciding) apply(d Decision, r *ruling) bool {
	switch {
	case d.Verb.OfAccount():
		return true
	case CodingVerbs[d.Verb]:
		r.codings = append(r.codings, d)
		return true
	}
	a, ok := c.Find(d.A)
	if !ok && !(d.A.Empty() && (d.Verb == Dismiss || d.Verb == Assert)) {
		return false
	}
	switch d.Verb {
	case Remark:
		r.notes[a] = d.Note
		return true
	case Dismiss, Assert:
		r.findings = append(r.findings, d)
		return true
	}
	if d.B.Empty() {
		return c.silence(d, a, r)
	}
	b, ok := c.Find(d.B)
	if ok {
		r.set(a, b, d.Verb == Confirm || d.Verb == Join)
	}
	return ok
}

// silence records that a person confirmed, or took back, an omission.
func (c deciding) silence(d Decision, a text.Ref, r *ruling) bool {
	account := c.Index(d.B.Account)
	if account < 0 {
		return false
	}
	if r.silent[a] == nil {
		r.silent[a] = map[int]bool{}
	}
	r.silent[a][account] = d.Verb == Confirm || d.Verb == Join
	return true
}

func (r *ruling) set(a, b text.Ref, together bool) {
	if b.Account < a.Account {
		a, b = b, a
	}
	key := [2]text.Ref{a, b}
	if _, seen := r.pairs[key]; !seen {
		r.order = append(r.order, key)
	}
	r.pairs[key] = together
	if !together && !slices.Contains(r.parted, b) {
		r.parted = append(r.parted, b)
	}
}

// links returns the engine's links with the decisions applied: rejected ones
// gone, confirmed ones sure, and those made by hand added.
func (r *ruling) links(made []align.Link) []align.Link {
	out := make([]align.Link, 0, len(made)+len(r.pairs))
	seen := map[[2]text.Ref]bool{}
	for _, l := range made {
		key := [2]text.Ref{l.From, l.To}
		together, decided := r.pairs[key]
		seen[key] = true
		if decided && !together || r.silent[l.From][l.To.Account] {
			continue
		}
		if decided {
			l.Sure, l.ByPerson = true, true
		}
		out = append(out, l)
	}
	for _, key := range r.order {
		if r.pairs[key] && !seen[key] {
			out = append(out, align.Link{From: key[0], To: key[1], Score: 1, Sure: true, ByPerson: true})
		}
	}
	return out
}
