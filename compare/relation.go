package compare

import "slices"

// Relation is a coder's verdict on how far an account departs from what the
// original says. It is a person's judgement of the whole cell, beside the
// engine's findings on its words.
type Relation string

// The relations of an account's claim to the original's.
const (
	Faithful      Relation = "faithful"
	Softened      Relation = "softened"
	Sharpened     Relation = "sharpened"
	Distorted     Relation = "distorted"
	LeftOut       Relation = "omitted"
	NotComparable Relation = "not comparable"
)

// RelationTerm describes one value of the verdict.
type RelationTerm struct {
	Relation
	// Rank orders the values by how far they depart from the original, for
	// ordinal agreement. Softened and sharpened are the same step in two
	// directions, so that they share a rank. 0: outside the order, a missing
	// value there.
	Rank    int
	Defines string
}

// Relations are the values of the verdict in the order in which they are
// offered and numbered (1 to 6) in reliability data.
var Relations = []RelationTerm{
	{Faithful, 1, "Says the same in substance, in whatever words."},
	{Softened, 2, "Says it weaker: smaller, vaguer, more hedged or less general."},
	{Sharpened, 2, "Says it stronger: larger, surer, blunter or more general."},
	{Distorted, 3, "Says something else: who, what, how much or whether is wrong or turned round."},
	{LeftOut, 4, "Leaves it out although its readers would need it to understand the rest; say why in the note."},
	{NotComparable, 0, "Cannot be judged: the two speak of different things, or the passage cannot be understood."},
}

// Known reports whether r is one of Relations.
func (r Relation) Known() bool { return r.number() > 0 }

// number returns the number of a relation in reliability data, from 1; 0
// where it is none.
func (r Relation) number() int {
	return slices.IndexFunc(Relations, func(t RelationTerm) bool { return t.Relation == r }) + 1
}
