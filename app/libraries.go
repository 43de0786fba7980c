package app

import (
	"synoptic/app/session"
	"synoptic/app/task"
	"synoptic/app/ui/files"
	"synoptic/compare"
)

// library is what is done with whole comparisons: the panel of all of them,
// project files, and the ways to a place in any of them.
type library struct {
	s       *session.Session
	files   *files.Chooser
	calls   libraryCalls
	looking task.Lane      // through the library
	finding task.Lane      // of claims, for the palette
	jump    *compare.Place // to go to as soon as its comparison is there, nil for none
}

// libraryCalls is what the library asks of the window.
type libraryCalls struct {
	Open     func(path string)        // opens a project file; the user's own library where it is empty
	Reach    func(group, account int) // shows a cell of the table
	GoTo     func(id int64)           // shows the column of an account
	Commands func() []Command         // that can be given now
}

// Command is something that the window does when it is asked for it by name.
type Command struct {
	Name, Menu string // English
	Keys       string // as they are said
	Do         func()
}

func newLibrary(s *session.Session, f *files.Chooser, calls libraryCalls) *library {
	return &library{s: s, files: f, calls: calls, looking: s.Lane(), finding: s.Lane()}
}
