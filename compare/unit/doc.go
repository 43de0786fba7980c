// Package unit finds the units of change between two passages: what was
// replaced, put in, taken out or moved, with the places on both sides, the
// class of what is touched, and the measures by which package score tells
// changes of substance from changes of wording.
//
// The passages are aligned word by word (a dynamic programme over equal words,
// equal values and words that are kin; Needleman and Wunsch 1970), and the runs
// that are not equal are cut into units.
package unit

import "synoptic/compare/text"

// A Span is that of package text. The zero Span is nowhere.
type Span = text.Span

// A Class is what a unit of change touches.
type Class string

// The classes.
const (
	Figure      Class = "figure"
	Bound       Class = "bound"
	Date        Class = "date"
	Name        Class = "name"
	Negation    Class = "negation"
	Hedge       Class = "hedge"
	Scope       Class = "scope"
	Attribution Class = "attribution"
	Quote       Class = "quote"
	Role        Class = "role" // who did what to whom
	Base        Class = "base" // the same figure of another whole, group or period
	Act         Class = "act"  // another verb, a step on a scale
	Word        Class = "word" // any other word of meaning
	Condition   Class = "condition"
	Little      Class = "little" // words of grammar only
	Added       Class = "added"  // more words than a change has; the other passage says nothing of it
	LeftOut     Class = "left out"
)

// A Mark tells that the caller has read something at a place: a name, a date,
// a figure. Words of a mark of class Name are taken for a name even where no
// capital says so; those of Quote for quoted. A mark with a Value, such as
// "2021-05-13", makes one word of what it covers: another with the same class
// and value says the same, however it is written.
type Mark struct {
	Span
	Class Class
	Value string
}
