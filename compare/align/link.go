package align

import "synoptic/compare/text"

// Link says that two claims of different accounts say the same thing.
type Link struct {
	From, To text.Ref
	Score    float64            // 0 to 1: how probable it is that a reader would agree
	Sure     bool               // false: a possible match, to be looked at
	Partial  bool               // the two overlap, but neither covers the other
	ByPerson bool               // made or confirmed by hand
	Why      map[string]float64 // the signals that spoke for it, 0 to 1 each
}
