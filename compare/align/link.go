package align

import (
	"cmp"

	"synoptic/compare/text"
)

// Link says that two claims of different accounts say the same thing.
type Link struct {
	From, To text.Ref
	Score    float64            // 0 to 1: how probable it is that a reader would agree
	Sure     bool               // false: a possible match, to be looked at
	Partial  bool               // the two overlap, but neither covers the other
	ByPerson bool               // made or confirmed by hand
	Why      map[string]float64 // the signals that spoke for it, 0 to 1 each
	Held     Held               // why it is only possible though its score is that of sure links; empty for all others
}

// Held is what keeps a link from being sure whose score is high enough.
type Held string

// What keeps links from being sure.
const (
	HeldByBetter  Held = "better"  // another claim of either text answers better, and leaves nothing open
	HeldByNames   Held = "names"   // the two share hardly more than names
	HeldBySilence Held = "silence" // one says that something was not there, the other denies nothing
	HeldByTongues Held = "tongues" // the two are in different languages, and too little evidence speaks for them
)

// Near is the best cell of a claim of the original that has no link with an
// account: the indexes of the claim, of the account and of its claim, and how
// probable it is, from 0 to 1, that a reader would link the two.
type Near struct {
	Claim, Account, To int32
	Alike              float32
}

// CompareNears orders by the claim, then the account.
func CompareNears(x, y Near) int {
	return cmp.Or(cmp.Compare(x.Claim, y.Claim), cmp.Compare(x.Account, y.Account))
}
