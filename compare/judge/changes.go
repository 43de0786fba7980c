package judge

import "slices"

// Changes are the changes of a pair by how far they count. Whatever says in a
// word what became of figures, hedges or anything else asks here, so that no two
// places say different things.
type Changes struct {
	Found   []Finding // they count
	ToCheck []Finding // they count as nothing until a person confirms one
	IfRight []Finding // of a pair that is only possible: what would be found
}

// Standing is how far what was found of some kinds counts.
type Standing uint8

// The standings, from the least.
const (
	Unfound     Standing = iota // there is no change of these kinds
	IfRight                     // there would be one, if the pair is right
	ToBeChecked                 // there may be one: nobody has confirmed it
	Established                 // there is one
)

// Standing returns how far what was found of some kinds counts: that of the
// change that counts most.
func (c Changes) Standing(kinds ...Kind) Standing {
	of := func(f Finding) bool { return slices.Contains(kinds, f.Kind) }
	switch {
	case slices.ContainsFunc(c.Found, of):
		return Established
	case slices.ContainsFunc(c.ToCheck, of):
		return ToBeChecked
	case slices.ContainsFunc(c.IfRight, of):
		return IfRight
	}
	return Unfound
}
