package session

import "synoptic/app/say"

// News is what is said to people above the table.
type News struct {
	Trouble string // about what went wrong, shown until dismissed
	Notice  string // about what went right
	Written string // the file that Notice says was written, empty for none
	Refused bool   // Notice is about what was not done, and what to do instead
	// Remedies are what can be done about Trouble, the best first.
	Remedies []Remedy
	changed  func()
	remedies func(error) []Remedy
}

// Remedy is something that can be done about what went wrong.
type Remedy struct {
	Label string
	Do    func()
}

// Complain shows an error as a sentence until it is dismissed; nil dismisses.
func (n *News) Complain(err error) {
	n.Trouble, n.Remedies = say.Sentence(err), nil
	if err != nil && n.remedies != nil {
		n.Remedies = n.remedies(err)
	}
	n.changed()
}

// ComplainIf shows an error where there is one.
func (n *News) ComplainIf(err error) {
	if err != nil {
		n.Complain(err)
	}
}

// Tell shows a sentence about what went right; empty dismisses it.
func (n *News) Tell(says string) { n.Announce(says, false) }

// TellWritten says that a file was written, and where.
func (n *News) TellWritten(path, says string) {
	n.Tell(says)
	n.Written = path
	n.changed()
}

// Refuse shows a sentence about what was not done, and what to do instead.
func (n *News) Refuse(says string) { n.Announce(says, true) }

// Announce shows a sentence as Tell or, refused, as Refuse does.
func (n *News) Announce(says string, refused bool) {
	n.Notice, n.Refused, n.Written = say.Say(says), refused, ""
	n.changed()
}
