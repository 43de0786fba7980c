package review

import (
	"context"
	"strings"

	"synoptic/app/say"
	"synoptic/app/task"
	"synoptic/compare"
	"synoptic/data"
)

// Take stores what is ticked and closes the review. Where something stands in
// the way it says so and stays.
func (r *Review) Take() {
	if r.in.Storing.Busy {
		return
	}
	r.Text.finish(true)
	if r.alone() && !r.Now().Take {
		r.Now().Take = true
		r.refresh()
		r.complain("This text is there already. Once more stores it again all the same; Esc leaves.")
		return
	}
	if _, off := r.AcceptSays(); off {
		r.complain("Nothing is ticked. Tick a text with Space, or leave with Esc.")
		return
	}
	for i, s := range r.Subjects {
		if s.isText() && s.Take && strings.TrimSpace(s.result().Text) == "" {
			r.Show(i)
			r.complain("Nothing of this text is left. Bring a paragraph back, or untick the text.")
			return
		}
	}
	r.store()
}

// store stores the texts and the changes of metadata beside the window, all or
// none, as one step of undo.
func (r *Review) store() {
	in := r.in
	store, project, subjects, a := in.s.Store, in.s.Project.ID, r.Taken(), r.acceptance()
	ctx, cancel := context.WithCancel(context.Background())
	wait := &storingPanel{r: r, all: len(a.Imports), cancel: cancel}
	r.storing = wait
	var says string
	r.Accept.Set("Storing…", true)
	in.Storing.Run(func(_ context.Context, report task.Progress) error {
		a.Report = func(done, total int) { report("", done, total) }
		decisions, err := store.Decisions(project)
		if err != nil {
			return err
		}
		added, err := store.Accept(ctx, project, a)
		if err == nil {
			says = storedSays(subjects, added, decisions)
		}
		return err
	}, wait.watch, func(err error) {
		cancelled := ctx.Err() != nil
		cancel()
		wait.close()
		switch {
		case err != nil && cancelled:
			r.refresh()
			r.complain("Stopped. Nothing was stored, and everything is still here.")
		case err != nil:
			r.refresh()
			r.complain(say.Sentence(err))
		default:
			r.stored(says)
		}
		in.calls.Stored()
	})
}

// stored closes the review, and says what was done.
func (r *Review) stored(says string) {
	if n := r.changes(); n > 0 {
		says = strings.TrimSpace(says + " " + say.Say("Metadata of %s changed.", say.Count(n, "text", "texts")))
	}
	r.close()
	r.in.s.Tell(says)
	r.in.s.Land()
}

// acceptance is what the review leaves to be stored.
func (r *Review) acceptance() data.Acceptance {
	a := data.Acceptance{NewerIn: map[int]int{}}
	taken := r.Taken()
	at := map[*subject]int{}
	for i, s := range taken {
		at[s] = i
	}
	for i, s := range taken {
		a.Imports = append(a.Imports, r.final(s))
		if older, ok := at[s.like.subject]; ok && s.newer {
			a.NewerIn[i] = older
			a.Imports[i].Role = s.like.subject.Im.Role
		}
	}
	a.Described = r.described()
	return a
}

// final is an import with the changes that a list of references made and, for
// a newer version, with the part that the older one has.
func (r *Review) final(s *subject) data.Import {
	im := s.result()
	for _, j := range r.allJoins() {
		if j.subject == s {
			im.Account = j.Apply(im.Account, j.accepted())
		}
	}
	if s.newer && s.like.account != nil {
		im.NewerThan, im.Role = s.like.account.ID, s.like.account.Role
		if r.demotes() { // and with it all its versions
			im.Role = compare.Retold
		}
	}
	return im
}

// described are the stored texts with what is known of them from now on: what
// lists of references changed and, where another text is to be the original,
// the one so far as an account.
func (r *Review) described() []compare.Account {
	var out []compare.Account
	demote := r.demotes()
	for _, known := range r.in.s.Accounts {
		now := known.Account
		if demote && now.Role == compare.Original {
			now.Role = compare.Retold
		}
		for _, j := range r.allJoins() {
			if j.account != nil && j.account.ID == now.ID {
				now = j.Apply(now, j.accepted())
			}
		}
		if now != known.Account {
			out = append(out, now)
		}
	}
	return out
}

// demotes reports whether a text is to be the original that is no version of
// the one so far.
func (r *Review) demotes() bool {
	for _, s := range r.Taken() {
		if s.Original() && !s.newer {
			return true
		}
	}
	return false
}

// storedSays says what was stored.
func storedSays(subjects []*subject, added []data.Account, decisions []compare.Decision) string {
	says := ""
	if n := len(added); n > 0 {
		says = say.Say("%s imported.", say.Count(n, "text", "texts"))
	}
	for i, a := range added {
		says += versionSays(subjects[i], a, decisions)
	}
	return says
}

// versionSays tells what became of the decisions on the version before.
func versionSays(s *subject, newer data.Account, decisions []compare.Decision) string {
	if newer.NewerThan == 0 || s.like.account == nil {
		return ""
	}
	says := " " + say.Say("It takes the place of %s; Undo brings that back.", s.like.who())
	kept, lost := data.Carried(s.like.account.Account, newer.Account, decisions)
	if len(kept) > 0 {
		says += " " + say.Say("%s for it too.", say.Count(len(kept), "decision holds", "decisions hold"))
	}
	if len(lost) > 0 {
		says += " " + say.Say("%s no longer: the passage is gone or another one. See Versions… of the account.", say.Count(len(lost), "decision applies", "decisions apply"))
	}
	return says
}
