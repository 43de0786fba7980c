package compare

import (
	"strings"

	"synoptic/compare/judge"
)

// State is how a cell stands, in the one set of words that chips, cells, the
// overview, the command line, tables and reports use. The words are keys of
// translations.
type State struct {
	Status judge.Status
	Sign   string
	Cell   string // heads a cell
	Name   string // of columns, legends and filters
}

// States are all states, from the mildest.
var States = []State{
	{judge.Same, "=", "Same wording", "Same"},
	{judge.Reworded, "~", "Reworded", "Reworded"},
	{judge.Partly, "½", "Told in part", "Told in part"},
	{judge.Unsure, "?", "Possible match", "Possible match"},
	{judge.Changed, "≠", "Changed", "Changed"},
	{judge.Omitted, "−", "Left out here", "Left out"},
	{judge.Added, "+", "Added", "Added"},
}

// StateOf returns the state of a status; it is empty for no status.
func StateOf(s judge.Status) State {
	for _, x := range States {
		if x.Status == s {
			return x
		}
	}
	return State{}
}

// Word is the name of the state as tables have it, empty for none.
func (s State) Word() string { return strings.ToLower(s.Name) }

// Words of rows and cells, besides those of states.
const (
	QuotedWhole   = "Quoted word for word"
	CreditedWhole = "Word for word, credited" // without quotation marks
	OnlyOriginal  = "Only in the original"    // no account tells it
	ToCheck       = "To check"                // a change that nobody has confirmed
	NotInOriginal = "Not in the original"     // only accounts tell it
)
