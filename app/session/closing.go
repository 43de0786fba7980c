package session

import (
	"context"
	"errors"

	"synoptic/app/task"
	"synoptic/compare"
	"synoptic/data"
)

// SaveResult keeps what was derived as tables of the library, beside the
// window.
func (s *Session) SaveResult() {
	store, project, c := s.Store, s.Project.ID, s.Cmp
	if c == nil || !s.unsaved || store == nil || store.Reading() != nil {
		return
	}
	s.unsaved = false
	s.Saving.Run(func(context.Context, task.Progress) error { return store.SaveResult(project, c) }, nil, s.ComplainIf)
}

// Unsaved is the comparison where the library does not have it yet, else nil.
func (s *Session) Unsaved() *compare.Comparison {
	if !s.unsaved || s.Stale || s.Store == nil || s.Store.Reading() != nil {
		return nil
	}
	return s.Cmp
}

// Kept says that the library has a comparison by now.
func (s *Session) Kept(c *compare.Comparison) {
	if c != nil && s.Cmp == c {
		s.unsaved = false
	}
}

// left is a library that is being left.
type left struct {
	store   *data.Store
	project int64
	cmp     *compare.Comparison // nil where it is kept already
	stopped bool                // a comparison was stopped, because a person leaves
}

// part takes the library out of the session.
func part(s *Session) left {
	s.Saving.Stop()
	s.On.Leaving()
	l := left{s.Store, s.Project.ID, s.Unsaved(), s.comparing}
	s.comparing = false
	s.Store, s.unsaved = nil, false
	return l
}

// close keeps what is not kept yet and closes the library.
func (l left) close() error {
	var err error
	if l.cmp != nil {
		err = l.store.SaveResult(l.project, l.cmp)
	}
	if errors.Is(err, data.ErrReplaced) || errors.Is(err, data.ErrGone) {
		err = nil // it is made again; closing tells of the rest
	}
	if l.stopped && l.store.Reading() == nil {
		err = errors.Join(err, l.store.SetSetting(markOf(l.project), ""))
	}
	return errors.Join(err, l.store.Close())
}

// Leave closes the library that is open. What is not kept yet is kept beside
// the window.
func (s *Session) Leave() { s.LeaveThen(s.ComplainIf) }

// LeaveThen is Leave; then is told how it ended, at once where no library is
// open.
func (s *Session) LeaveThen(then func(error)) {
	s.comparing = s.Comparing.Busy && s.Stale
	s.Comparing.Stop()
	if s.Store == nil {
		then(nil)
		return
	}
	l := part(s)
	s.Closing.Run(func(context.Context, task.Progress) error { return l.close() }, nil, then)
}

// CloseNow closes the library where the window is gone already.
func (s *Session) CloseNow() error {
	if s.Store == nil {
		return nil
	}
	s.comparing = s.Comparing.Busy && s.Stale
	l := part(s)
	return l.close()
}
