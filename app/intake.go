package app

import (
	"synoptic/app/session"
	"synoptic/app/task"
	"synoptic/app/ui"
	"synoptic/app/ui/files"
	"synoptic/app/ui/prose"

	"fyne.io/fyne/v2/widget"
)

// intake brings texts in: files and addresses are looked at, read, and offered
// for review.
type intake struct {
	s     *session.Session
	desk  *ui.Desk
	wrap  *prose.Wrapper
	calls intakeCalls

	toGather []string   // paths that wait to be looked at
	waiting  []errand   // files to import when those under way are done
	unseen   []*subject // texts that were read and wait for a review
	review   *review    // nil where none is open

	importing, gathering, storing, pasting task.Lane
}

// intakeCalls is what the intake asks of the window.
type intakeCalls struct {
	Leave     func()              // gives the keyboard back to the table
	Choose    func(files.Request) // lets a person choose files
	Remember  func(path string)   // files were read here
	Clipboard func() string       // what is on the clipboard
	Stored    func()              // what was reviewed is stored, or was not
}

func newIntake(s *session.Session, desk *ui.Desk, wrap *prose.Wrapper, calls intakeCalls) *intake {
	in := &intake{s: s, desk: desk, wrap: wrap, calls: calls}
	for _, l := range []*task.Lane{&in.importing, &in.gathering, &in.storing, &in.pasting} {
		*l = s.Lane()
	}
	return in
}

// changed tells that other files are under way.
func (in *intake) changed() {
	in.s.Imports.Reading = in.importing.Busy
	in.counted()
}

// counted tells how many texts wait for a review.
func (in *intake) counted() {
	in.s.Imports.Unseen = len(in.unseen)
	in.s.On.Imports()
}

// forgetAll leaves everything that is not stored, for another project.
func (in *intake) forgetAll() {
	in.waiting, in.unseen = nil, nil
	in.s.Imports = session.Imports{Reading: in.importing.Busy}
	in.pasting.Stop()
	in.gathering.Stop()
	in.toGather = nil
}

// stop stops reading.
func (in *intake) stop() {
	in.importing.Stop()
	in.gathering.Stop()
	in.s.Imports.Reading = false
}

// offer shows subjects for review, at once or when what is open is closed.
func (in *intake) offer(subjects []*subject) {
	if len(subjects) == 0 {
		return
	}
	if in.review != nil {
		in.review.add(subjects)
		return
	}
	in.unseen = append(in.unseen, subjects...)
	in.counted()
	if in.desk.Window.Canvas().Overlays().Top() == nil {
		in.openReview()
	}
}

// openReview opens the review of what waits for it.
func (in *intake) openReview() {
	if len(in.unseen) == 0 || in.review != nil {
		return
	}
	r := &review{in: in}
	in.review = r
	r.build()
	subjects := in.unseen
	in.unseen = nil
	r.add(subjects)
	r.pop = widget.NewModalPopUp(r.root, in.desk.Window.Canvas())
	r.pop.Show()
	in.desk.Window.Canvas().Focus(r.first())
	r.text.fit()
	in.counted()
}

// panelClosed shows what waited for a review, or gives the keyboard back to the
// one that is open. It reports whether it did either.
func (in *intake) panelClosed() bool {
	switch {
	case in.review != nil:
		in.review.focusBack()
	case len(in.unseen) > 0 && in.desk.Window.Canvas().Overlays().Top() == nil:
		in.openReview()
	default:
		return false
	}
	return true
}

// retry reads a file again that failed.
func (in *intake) retry(p session.Pending) {
	if p.Inside {
		in.askPrivate(p)
		return
	}
	in.forget(p.Path)
	in.importAll([]errand{errand(p.Errand)})
}

// forget takes a failed import out of the list.
func (in *intake) forget(path string) {
	in.s.Imports.Forget(path)
	in.changed()
}

// cancelImport stops reading. What was read so far is dropped.
func (in *intake) cancelImport() {
	in.importing.Stop()
	in.waiting = nil
	in.s.Imports.Drop()
	in.changed()
	in.s.Tell("Stopped. Nothing of these files was stored.")
}
