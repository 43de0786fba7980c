package review

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/task"
	"synoptic/app/ui"
	"synoptic/data"
	"synoptic/data/read"
)

// chooseEncoding offers other encodings for the file of the text that is shown.
func (v *reviewSide) chooseEncoding() {
	r, s := v.r, v.r.Now()
	p := r.in.desk.NewPanel("In which encoding is it?", 420)
	p.Note("Look at accents and quotation marks afterwards. The file is read again, and what you changed of its texts here is dropped.")
	list := ui.NewPicker(r.in.desk.Look, 380, 320)
	list.Escape = p.Close
	var choices []ui.Choice
	at := 0
	for i, e := range read.Encodings {
		if e.Name == s.Im.Origin.Encoding {
			at = i
		}
		choices = append(choices, ui.Choice{Head: say.Say(e.Says), Sub: e.Name, Do: func() { p.Close(); r.readAgain(s, e.Name) }})
	}
	list.Offer(choices, "")
	list.At = at
	p.Add(r.in.desk.Look.Quietly(list.Scroll))
	p.Button("Cancel", false, p.Close)
	p.Button("Read again", true, list.Pick)
	p.First = list
	p.Show()
	list.Reveal()
}

// readAgain reads the file of a text in another encoding and puts what it
// gives in the place of what it gave.
func (r *Review) readAgain(s *subject, encoding string) {
	in := r.in
	if in.Importing.Busy {
		r.complain("Other files are still being read. Wait until they are, then change the encoding.")
		return
	}
	others := slices.DeleteFunc(slices.Clone(r.Subjects), func(o *subject) bool { return o.From == s.From && o.isText() })
	store, project, accounts := in.s.Store, in.s.Project.ID, in.s.Accounts
	var got []*subject
	in.Importing.Run(func(ctx context.Context, _ task.Progress) error {
		imports, err := s.readAs(ctx, encoding)
		if err != nil {
			return err
		}
		got = subjectsOf(imports, s.From, s.raw)
		around, err := surround(store, project, accounts, others)
		for _, one := range got {
			if err == nil {
				around.weigh(one)
			}
		}
		return err
	}, nil, func(err error) {
		if err != nil {
			r.complain(say.Sentence(err))
			return
		}
		if len(r.Subjects) == 1 && len(got) == 1 {
			got[0].Im.Role = s.Im.Role
		}
		r.Subjects = others
		r.add(got)
		r.Show(max(0, slices.Index(r.Subjects, got[0])))
	})
}

func (s *subject) readAs(ctx context.Context, encoding string) ([]data.Import, error) {
	if s.raw != nil {
		return read.As(s.From, s.raw, encoding)
	}
	return read.FileAs(ctx, s.From, encoding)
}

// focusBack gives the keyboard back after a panel over the review.
func (r *Review) focusBack() {
	var to fyne.Focusable = r.Accept
	if len(r.Subjects) > 1 {
		to = r.List
	}
	r.in.desk.Window.Canvas().Focus(to)
}
