// Package session is what the window shows, without the window: a library and
// the project that is open in it, its accounts compared, the filter, the chosen
// cell, and what people decided. It knows no widgets; whoever shows it is told
// through a Watcher what has changed.
//
//   - Open, Enter and Reload take up a library, a project and its accounts
//     (open.go, project.go).
//   - The accounts are compared beside the window, or a result that is stored is
//     taken up (comparing.go). The filter chooses rows of it (filter.go).
//   - Every decision goes through Apply, and Undo and Redo say what they changed
//     (decide.go). What is decided is stored at once.
//   - Sentences for people are kept in News (news.go); Leave and Close keep what
//     is not kept yet (closing.go).
package session

import (
	"synoptic/app/task"
	"synoptic/compare"
	"synoptic/data"
)

// Watcher is told what has changed. Every function is called on the GUI thread,
// in the course of what changed it; all must be set.
type Watcher struct {
	Leaving  func()                  // the library is about to be left
	Entering func(other bool)        // a project is being entered; other: than the one before
	Entered  func()                  // and is there
	Renamed  func()                  // the project has another name
	Accounts func()                  // other accounts, not compared yet
	Emptied  func()                  // there is no comparison any more
	Lone     func()                  // fewer than two accounts: nothing will be compared
	Working  func()                  // how far the comparison is
	Changed  func()                  // anything: everything is to be drawn anew
	Compared func(full, landed bool) // a result was taken up; full: of other accounts, landed: which were imported
	Imports  func()                  // other files are under way, failed or wait for a review
	Cleared  func()                  // the filter was emptied, its words too
	Rows     func()                  // the filter has chosen rows
	Codes    func()                  // the comparison has other codes, and is the same otherwise
	Noted    func(first bool)        // the comparison has another note; first: its first letter, or none any more
	Steps    func()                  // how many steps can be undone and redone
	News     func()                  // what is said to people
}

// Silent is a watcher that does nothing with what it is told.
func Silent() Watcher {
	no, flag := func() {}, func(bool) {}
	return Watcher{Leaving: no, Entering: flag, Entered: no, Renamed: no, Accounts: no, Emptied: no, Lone: no, Working: no, Changed: no,
		Compared: func(_, _ bool) {}, Imports: no, Cleared: no, Rows: no, Codes: no, Noted: flag, Steps: no, News: no}
}

// Session is the state behind the window. Only the GUI thread reads or writes
// it. Its fields are for reading; methods change them.
type Session struct {
	News
	Person
	On Watcher

	Store     *data.Store // nil where no library is open
	ReadOnly  string      // why nothing can be stored in it, a sentence; empty where it can
	Project   data.Project
	Accounts  []data.Account
	Withdrawn int // texts of the project that take no part

	Cmp   *compare.Comparison // nil where there is none
	Stale bool                // Cmp is of other accounts; a comparison is under way or was stopped
	// Unfinished says that the texts are not compared because the program ended
	// while it compared them, the last time.
	Unfinished bool
	Shares     []float64 // of the original that each account tells, -1 where unknown
	counted    decidedCount
	unsaved    bool           // the result in the library is older than Cmp
	again      bool           // a note came while the accounts were compared
	landed     bool           // texts were imported that are not compared yet
	begun      map[int64]bool // projects whose texts were compared since the start
	comparing  bool           // texts were being compared when the library was left

	View    View    // which rows are shown
	Chosen  Chosen  // the cell that the person is at
	Codes   Codes   // what coders coded
	Work    Work    // how far the comparison is
	Imports Imports // files and addresses that are not stored yet

	UndoSteps, RedoSteps int // that can be undone and redone

	Loading, Comparing, Filtering, Saving, Closing task.Lane

	spawn, post func(func())
}

// New returns a session without a library. spawn starts work beside the GUI
// thread, post runs a function on it.
func New(settings Settings, spawn, post func(func())) *Session {
	s := &Session{Person: Person{settings}, spawn: spawn, post: post, begun: map[int64]bool{}}
	s.View.s, s.Chosen, s.Codes.s, s.Work.aligned = s, Chosen{s: s, Group: -1}, s, &roll{}
	for _, l := range []*task.Lane{&s.Loading, &s.Comparing, &s.Filtering, &s.Saving, &s.Closing} {
		*l = s.Lane()
	}
	s.News.changed, s.News.remedies = func() { s.On.News() }, s.remedies().remediesOf
	return s
}

// Lane returns a lane for work of whoever shows the session.
func (s *Session) Lane() task.Lane { return task.Lane{Spawn: s.spawn, Post: s.post} }
