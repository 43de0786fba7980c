// Package review brings texts in: an intake gathers files, folders, addresses and
// what is pasted (importing.go, folder.go), reads them beside the window, and
// opens a review in which they are looked at before anything is stored
// (review.go): the list (list.go), the text with what was left out of it
// (text.go), what is known of it (side.go), and lists of references that
// describe texts (joins.go). Taking it stores all as one step of undo (take.go).
package review

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"synoptic/app/session"
	"synoptic/app/task"
	"synoptic/app/ui"
	"synoptic/app/ui/files"
	"synoptic/app/ui/prose"
)

// Intake brings texts in: files and addresses are looked at, read, and offered
// for review.
type Intake struct {
	s     *session.Session
	desk  *ui.Desk
	Wrap  *prose.Wrapper
	calls Calls

	toGather []string   // paths that wait to be looked at
	waiting  []errand   // files to import when those under way are done
	Unseen   []*subject // texts that were read and wait for a review
	Review   *Review    // nil where none is open

	Importing, gathering, Storing, pasting task.Lane
	Page                                   func(context.Context) (page []byte, address string) // what a browser put on the clipboard; nil where nobody asks
}

// Calls is what the intake asks of the window.
type Calls struct {
	Leave     func()              // gives the keyboard back to the table
	Choose    func(files.Request) // lets a person choose files
	Remember  func(path string)   // files were read here
	Clipboard func() string       // what is on the clipboard
	Stored    func()              // what was reviewed is stored, or was not
}

// New makes an intake. Texts are wrapped by its Wrap.
func New(s *session.Session, desk *ui.Desk, wrap *prose.Wrapper, calls Calls) *Intake {
	in := &Intake{s: s, desk: desk, Wrap: wrap, calls: calls}
	for _, l := range []*task.Lane{&in.Importing, &in.gathering, &in.Storing, &in.pasting} {
		*l = s.Lane()
	}
	return in
}

// changed tells that other files are under way.
func (in *Intake) changed() {
	in.s.Imports.Reading = in.Importing.Busy
	in.counted()
}

// counted tells how many texts wait for a review.
func (in *Intake) counted() {
	in.s.Imports.Unseen = len(in.Unseen)
	in.s.On.Imports()
}

// ForgetAll leaves everything that is not stored, for another project.
func (in *Intake) ForgetAll() {
	in.waiting, in.Unseen = nil, nil
	in.s.Imports = session.Imports{Reading: in.Importing.Busy}
	in.pasting.Stop()
	in.gathering.Stop()
	in.toGather = nil
}

// Stop stops reading.
func (in *Intake) Stop() {
	in.Importing.Stop()
	in.gathering.Stop()
	in.s.Imports.Reading = false
}

// offer shows subjects for review, at once or when what is open is closed.
func (in *Intake) offer(subjects []*subject) {
	if len(subjects) == 0 {
		return
	}
	if in.Review != nil {
		in.Review.add(subjects)
		return
	}
	in.Unseen = append(in.Unseen, subjects...)
	in.counted()
	if in.desk.Window.Canvas().Overlays().Top() == nil {
		in.OpenReview()
	}
}

// OpenReview opens the review of what waits for it.
func (in *Intake) OpenReview() {
	if len(in.Unseen) == 0 || in.Review != nil {
		return
	}
	r := &Review{in: in}
	in.Review = r
	r.build()
	subjects := in.Unseen
	in.Unseen = nil
	r.add(subjects)
	r.pop = widget.NewModalPopUp(r.root, in.desk.Window.Canvas())
	r.pop.Show()
	first := r.first()
	in.desk.Window.Canvas().Focus(first)
	if f, ok := first.(*ui.Field); ok {
		f.TypedShortcut(&fyne.ShortcutSelectAll{}) // typing replaces what is proposed
	}
	r.Text.fit()
	in.counted()
}

// PanelClosed shows what waited for a review, or gives the keyboard back to the
// one that is open. It reports whether it did either.
func (in *Intake) PanelClosed() bool {
	switch {
	case in.Review != nil:
		in.Review.focusBack()
	case len(in.Unseen) > 0 && in.desk.Window.Canvas().Overlays().Top() == nil:
		in.OpenReview()
	default:
		return false
	}
	return true
}

// Retry reads a file again that failed.
func (in *Intake) Retry(p session.Pending) {
	if p.Inside {
		in.askPrivate(p)
		return
	}
	in.Forget(p.Path)
	in.importAll([]errand{errand(p.Errand)})
}

// Forget takes a failed import out of the list.
func (in *Intake) Forget(path string) {
	in.s.Imports.Forget(path)
	in.changed()
}

// CancelImport stops reading. What was read so far is dropped.
func (in *Intake) CancelImport() {
	in.Importing.Stop()
	in.waiting = nil
	in.s.Imports.Drop()
	in.changed()
	in.s.Tell("Stopped. Nothing of these files was stored.")
}
