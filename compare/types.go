package compare

import (
	"synoptic/compare/align"
	"synoptic/compare/diff"
	"synoptic/compare/judge"
	"synoptic/compare/quote"
	"synoptic/compare/text"
)

// Engine names this version of splitting, aligning and judging. It is stored
// with every result; a result of another engine is computed again.
const Engine = "16"

// The roles of an account.
const ()

// The kinds of a piece of text.
const ()

// The states of a cell, from the mildest.
const ()

// The kinds of a finding, the weightiest first.
const ()

// The operations of an Edit.
const ()

// Member is what one account has for a group.
type Member struct {
	Account int   // index into Comparison.Accounts
	Claims  []int // in the order of the text
	// Possible are further claims that may belong here and were not counted.
	// Where Claims is empty they are all there is, and the cell is Unsure. Beside
	// Claims they have a row of their own, with Perhaps.
	Possible []int
}

// Passage returns the claims that the member shows: its claims, or its
// possible ones where it has no others.
func (m Member) Passage() []int {
	if len(m.Claims) > 0 {
		return m.Claims
	}
	return m.Possible
}

// Pair compares two members of a group: the reference (the original, or the
// first account where the original is silent) and another.
type Pair struct {
	From, To int // indexes into Comparison.Accounts
	Links    []align.Link
	Score    float64      // of the best link
	Status   judge.Status // Same, Reworded, Partly, Changed or Unsure
	Moved    bool         // stands elsewhere in the account than its neighbours do
	ByPerson bool         // a person made or confirmed the match
	Edits    []diff.Edit
	Findings []judge.Finding // the weightiest first
	// ToCheck are changes that are less likely of substance than findings are
	// asked to be; they count as nothing until a person confirms one.
	ToCheck []judge.Finding
	// IfRight are what would be the findings of a pair that is only possible,
	// if the two do belong together. They count as nothing.
	IfRight []judge.Finding
	// ToldShare is how much of the reference's passage the account's passage
	// tells, 0 to 1, by the weight of its words; LeftOut are the parts of which
	// it has next to nothing (bytes of the reference's text). It is below 1 just
	// where there are such parts.
	ToldShare float64
	LeftOut   []text.Span
	figures   judge.FigureState
}

// Group is a row: what the original and the accounts say of one thing. An
// account that has no member in it is silent.
type Group struct {
	ID      string // "g" and the number of its first claim; stays when accounts are added
	Order   int    // from 1, the place among all groups
	number  string // see Number
	Members []Member
	Pairs   []Pair
	// Perhaps are links with claims of the original to which something of a row
	// that the original does not have may belong: there another claim of the
	// account is the answer already. Its members have Possible alone.
	Perhaps []align.Link
	Note    string
	// Silent are the accounts (indexes) that a person confirmed to leave it out.
	Silent []int
}

// Comparison is what Compare found. Accounts[0] is the original where there
// is one.
type Comparison struct {
	Accounts   []text.Account
	Claims     [][]text.Claim // of each account
	Groups     []Group
	Quotations []quote.Quotation
	Warnings   []judge.Warning
	Threshold  float64 // the probability from which on a change is a finding

	links    []align.Link      // as the engine made them, before decisions
	nearest  []align.Near      // by the engine, for what it did not link; sorted
	doubts   []judge.Warning   // the engine's own, before decisions
	added    map[text.Ref]int  // numbers of what only accounts have, before decisions; see numbering
	prepared []*align.Prepared // nil where it was put together by hand
	keptAt   float64           // the threshold under which it was stored; 0 where it was not resumed
	judge    *judge.Judge
	judged   map[string]judge.Judgement // by the claims of both sides; spares With the work
	findings []Decision                 // findings dismissed or added by hand
	coded    codings                    // what coders said
	rejected rejectedPairs
	settled  []judge.Warning // all but those on codes
}

// HasOriginal reports whether the first account is the original.
func (c *Comparison) HasOriginal() bool {
	return len(c.Accounts) > 0 && c.Accounts[0].Role == text.Original
}
