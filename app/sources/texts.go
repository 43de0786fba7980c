package sources

import (
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
)

// Texts is what can be done with the texts of a comparison, whether they take
// part or not: their details, their versions, taking them out and in.
type Texts struct {
	s    *session.Session
	desk *ui.Desk
	wrap *prose.Wrapper
}

// NewTexts makes what can be done with the texts of a session. Two versions of a
// text are wrapped by wrap.
func NewTexts(s *session.Session, desk *ui.Desk, wrap *prose.Wrapper) *Texts {
	return &Texts{s: s, desk: desk, wrap: wrap}
}
