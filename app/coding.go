package app

import (
	"synoptic/app/session"
	"synoptic/app/task"
	"synoptic/app/ui/files"
	"synoptic/compare"
	"synoptic/data"
)

// coding is what coders do: the codebook, codes and relations for a unit, topics
// and remarks, and how far coders agree.
type coding struct {
	s        *session.Session
	files    *files.Chooser
	calls    codingCalls
	agreeing task.Lane
}

// codingCalls is what coding asks of the window.
type codingCalls struct {
	GoTo    func(compare.Unit) // makes the cell of a unit the active one
	Version string             // of the program, for files
	Preset  func() data.Preset // how tables are written
	Writing *task.Lane         // writes files
}

func newCoding(s *session.Session, f *files.Chooser, calls codingCalls) *coding {
	return &coding{s: s, files: f, calls: calls, agreeing: s.Lane()}
}
