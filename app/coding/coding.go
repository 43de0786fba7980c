// Package coding is what coders do: the codebook (codebook.go), codes and
// relations for a claim or the cell of an account (pick.go), topics and remarks
// (topic.go), the files of other coders (coders.go, save.go), and how far coders
// agree (agreement.go). Everything is decided through the session.
package coding

import (
	"synoptic/app/session"
	"synoptic/app/task"
	"synoptic/app/ui/files"
	"synoptic/compare"
	"synoptic/data/sheet"
)

// Coding is what coders do: the codebook, codes and relations for a unit, topics
// and remarks, and how far coders agree.
type Coding struct {
	s        *session.Session
	files    *files.Chooser
	calls    Calls
	agreeing task.Lane
}

// Calls is what coding asks of the window.
type Calls struct {
	GoTo func(compare.Unit) // makes the cell of a unit the active one
	// Words are the words that are chosen; other: of what cannot be coded by words.
	Words   func() (w session.Words, other bool)
	Version string              // of the program, for files
	Preset  func() sheet.Preset // how tables are written
	Writing *task.Lane          // writes files
}

// New makes what coders do in a session, with a chooser for their files.
func New(s *session.Session, f *files.Chooser, calls Calls) *Coding {
	return &Coding{s: s, files: f, calls: calls, agreeing: s.Lane()}
}
