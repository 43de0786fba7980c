package session

import (
	"context"
	"errors"

	"synoptic/app/say"
	"synoptic/app/task"
	"synoptic/data"
)

// ErrNoLibrary is that nothing can be done, because no library is open.
var ErrNoLibrary = errors.New("no library is open: open a project file or start Synoptic again")

// Ready reports whether a library is open, and says so where none is.
func (s *Session) Ready() bool {
	if s.Store == nil && s.Trouble == "" {
		s.Complain(ErrNoLibrary)
	}
	return s.Store != nil
}

// Open opens the library at path, the user's own where it is empty, beside the
// window and, when that has worked, leaves the one that was open. It shows the
// project that was changed last or, with sample, the sample. then is called
// when that is entered.
func (s *Session) Open(path string, sample bool, then func()) {
	if s.Store == nil || !s.Store.File().Is(path) {
		s.open(path, sample, then)
		return
	}
	s.LeaveThen(func(err error) { // it is open to one at a time
		s.open(path, sample, func() {
			then()
			s.ComplainIf(err)
		})
	})
}

func (s *Session) open(path string, sample bool, then func()) {
	var got Stored
	s.Work.Stage, s.Work.Done = say.Say("Opening…"), 0
	s.Loading.Run(func(context.Context, task.Progress) error {
		var err error
		got, err = openLibrary(path, sample)
		return err
	}, nil, func(err error) {
		s.Work.Stage = ""
		if err != nil {
			s.Complain(err)
			if path != "" {
				s.Trouble += " " + say.Say("The file: %s", path)
			}
			s.On.Changed()
			return
		}
		s.Complain(nil) // it told of another library
		s.Leave()
		s.Store, s.ReadOnly = got.Store, readOnlySays(got.Store.Reading())
		s.Enter(got.Project, got.Accounts)
		then()
		if says := sharedSays(got.Store.SharedBy()); says != "" {
			s.Announce(says, true)
		}
	})
}

// sharedSays tells what to mind in a folder that several computers share.
func sharedSays(by string) string {
	switch by {
	case "":
		return ""
	case data.AnotherComputer:
		return say.Say("This library lies on a disk of another computer. Work in it from one computer at a time: what keeps two apart is not sure there.")
	}
	return say.Say("This library lies in a folder that %s keeps the same on several computers. Work in it on one at a time, and let it finish before you open it on another.", by)
}

// openLibrary opens the library at path, the user's own where it is empty.
func openLibrary(path string, sample bool) (Stored, error) {
	if path == "" {
		var err error
		if path, err = data.DefaultPath(); err != nil {
			return Stored{}, err
		}
	}
	store, err := OpenStore(path)
	if err != nil {
		return Stored{}, err
	}
	got, err := firstProject(store, sample)
	if err != nil {
		store.Close()
	}
	return got, err
}

// firstProject returns the project to begin with: the one changed last or, in
// an empty library, a new one without a text.
func firstProject(store *data.Store, sample bool) (Stored, error) {
	projects, err := store.Projects()
	if err != nil {
		return Stored{}, err
	}
	if sample {
		return sampleProject(store, projects)
	}
	if len(projects) > 0 && store.Reading() != nil {
		accounts, err := store.Accounts(projects[0].ID)
		return Stored{store, projects[0], accounts}, err
	}
	if len(projects) == 0 || !projects[0].Archived.IsZero() {
		p, err := store.NewProject(Untitled, "")
		return Stored{Store: store, Project: p}, err
	}
	accounts, err := store.Accounts(projects[0].ID)
	return Stored{store, projects[0], accounts}, err
}

// readOnlySays says why a library can only be read, empty where it can be
// written.
func readOnlySays(why error) string {
	var holder *data.Holder
	switch {
	case why == nil:
		return ""
	case errors.As(why, &holder) && holder.User != "":
		return say.Say("This library is open in another window (%s on %s, since %s). Here it can be read; nothing can be changed or decided.", holder.User, holder.Computer, holder.Since)
	case errors.Is(why, data.ErrLocked):
		return say.Say("This library is in use by another program. Here it can be read; nothing can be changed or decided.")
	}
	return say.Say("Synoptic may not write where this library is. It can be read; nothing can be changed or decided.")
}
