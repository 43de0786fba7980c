package session

import (
	"context"
	"errors"

	"synoptic/app/say"
	"synoptic/app/task"
	"synoptic/data"
)

// remedies are what can be done about an error of the library.
type remedies struct{ *Session }

func (s *Session) remedies() remedies { return remedies{s} }

// remediesOf are what can be done about an error of the library.
func (s remedies) remediesOf(err error) []Remedy {
	var at *data.StoreError
	if !errors.As(err, &at) {
		return nil
	}
	keep := Remedy{say.Phrase("Keep mine as a copy"), s.KeepMine}
	reopen := Remedy{say.Phrase("Open the file"), func() { s.Complain(nil); s.Open(at.Path, false, func() {}) }}
	switch {
	case s.Store != nil && errors.Is(err, data.ErrReplaced):
		return []Remedy{keep, reopen}
	case s.Store != nil && errors.Is(err, data.ErrGone):
		return []Remedy{keep}
	case errors.Is(err, data.ErrDamaged):
		return []Remedy{{say.Phrase("Save what can be read as a new library"), func() { s.SaveReadable(at.Path) }}}
	}
	return nil
}

// KeepMine saves the library as it is open here beside its place, and opens
// that.
func (s remedies) KeepMine() {
	if !s.Ready() {
		return
	}
	store, to := s.Store, ""
	s.Complain(nil)
	s.Loading.Run(func(context.Context, task.Progress) (err error) {
		to, err = store.File().Keep()
		return err
	}, nil, func(err error) {
		if err != nil {
			s.Complain(err)
			return
		}
		s.Open(to, false, func() { s.Tell(say.Say("What was open here is kept in %s, which is open now.", to)) })
	})
}

// SaveReadable makes a new library of everything in a damaged one that is as it
// was stored, beside it, and opens that.
func (s remedies) SaveReadable(path string) {
	var saved data.Saved
	to := data.Beside(path, say.Say("saved"))
	s.Complain(nil)
	s.Work.Stage, s.Work.Done = say.Say("Saving what can be read…"), 0
	s.On.News()
	s.Loading.Run(func(ctx context.Context, _ task.Progress) (err error) {
		saved, err = data.Rescue(ctx, path, to)
		return err
	}, nil, func(err error) {
		s.Work.Stage = ""
		if err != nil {
			s.Complain(err)
			return
		}
		s.Open(to, false, func() {
			s.Refuse(say.Say("%s comparisons, %s texts and %s decisions were saved in %s, which is open now.", say.Thousands(saved.Projects),
				say.Thousands(saved.Texts), say.Thousands(saved.Decisions), to) + " " + say.Damage(saved.Lost))
		})
	})
}

// SaveCopy writes a copy of the whole library, as it is open here, to a file
// that is not there yet.
func (s *Session) SaveCopy(to string, then func(error)) {
	if !s.Ready() {
		return
	}
	store, c := s.Store, s.Unsaved()
	project := s.Project.ID
	s.Saving.Run(func(context.Context, task.Progress) error {
		if c != nil && store.Reading() == nil {
			if err := store.SaveResult(project, c); err != nil {
				return err
			}
		}
		return store.File().SaveCopy(to)
	}, nil, func(err error) {
		if err == nil {
			s.Kept(c)
		}
		then(err)
	})
}
