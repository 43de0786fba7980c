// Package library is about comparisons as wholes: the panel of all of them
// (panel.go, do.go), the search through them (search.go), project files (file.go,
// copy.go), and the palette in which commands, accounts, comparisons and claims
// are found by a few letters (finder.go).
package library

import (
	"synoptic/app/session"
	"synoptic/app/task"
	"synoptic/app/ui/files"
	"synoptic/compare"
)

// Library is what is done with whole comparisons: the panel of all of them,
// project files, and the ways to a place in any of them.
type Library struct {
	s       *session.Session
	files   *files.Chooser
	calls   Calls
	Looking task.Lane      // through the library
	Finding task.Lane      // of claims, for the palette
	jump    *compare.Place // to go to as soon as its comparison is there, nil for none
}

// Calls is what the library asks of the window.
type Calls struct {
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

// New makes the library of a session.
func New(s *session.Session, f *files.Chooser, calls Calls) *Library {
	return &Library{s: s, files: f, calls: calls, Looking: s.Lane(), Finding: s.Lane()}
}
