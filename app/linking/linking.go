// Package linking joins claims that the engine did not join: from a panel that
// offers the likeliest claims of other texts (panel.go), or by a cell that was
// carried to another row.
package linking

import (
	"synoptic/app/session"
	"synoptic/app/task"
	"synoptic/app/ui"
)

// Linking joins claims that the engine did not join.
type Linking struct {
	s       *session.Session
	desk    *ui.Desk
	calls   Calls
	ranking task.Lane // of the claims of one account
	looking task.Lane // through those of the others
}

// Calls is what linking asks of the window.
type Calls struct {
	Turn   func(account int)      // goes to a column of the active row, where it has one
	Choose func(row, account int) // makes a cell of the table active
}

// New makes the linking of a session.
func New(s *session.Session, desk *ui.Desk, calls Calls) *Linking {
	return &Linking{s: s, desk: desk, calls: calls, ranking: s.Lane(), looking: s.Lane()}
}
