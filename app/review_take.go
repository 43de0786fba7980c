package app

import (
	"strings"

	"synoptic/compare"
	"synoptic/data"
)

// take stores what is ticked and closes the review. Where something stands in
// the way it says so and stays.
func (r *review) take() {
	r.text.finish(true)
	if _, off := r.acceptSays(); off {
		r.complain("Nothing is ticked. Tick a text with Space, or leave with Esc.")
		return
	}
	for i, s := range r.subjects {
		if s.isText() && s.take && strings.TrimSpace(s.result().Text) == "" {
			r.show(i)
			r.complain("Nothing of this text is left. Bring a paragraph back, or untick the text.")
			return
		}
	}
	says, err := r.store()
	if err != nil {
		r.complain(sentence(err))
		return
	}
	r.close()
	r.w.tell(says)
	r.w.reload()
}

// store stores the texts and the changes of metadata, and says what was done.
func (r *review) store() (says string, err error) {
	w := r.w
	decisions, err := w.store.Decisions(w.project.ID)
	if err != nil {
		return "", err
	}
	back, err := r.demote()
	if err != nil {
		return "", err
	}
	if says, err = r.storeTexts(decisions); err != nil {
		return "", back(err)
	}
	changed, err := r.describeStored()
	if changed > 0 {
		says = strings.TrimSpace(says + " " + say("Metadata of %s changed.", count(changed, "text", "texts")))
	}
	return says, err
}

// demote makes the original so far an account where another text is to be the
// original. back undoes that.
func (r *review) demote() (back func(error) error, err error) {
	keep := func(err error) error { return err }
	for _, s := range r.taken() {
		if !s.original() || s.newer {
			continue
		}
		for _, a := range r.w.accounts {
			if a.Role == compare.Original {
				was, now := a.Account, a.Account
				now.Role = compare.Retold
				return func(err error) error {
					if back := r.w.store.Describe(was); back != nil {
						return back
					}
					return err
				}, r.w.store.Describe(now)
			}
		}
	}
	return keep, nil
}

// storeTexts stores texts, then those that are newer versions of them.
func (r *review) storeTexts(decisions []compare.Decision) (says string, err error) {
	ids := map[*subject]int64{}
	var later []*subject
	var now []*subject
	for _, s := range r.taken() {
		if s.newer && s.like.subject != nil && s.like.subject.take {
			later = append(later, s)
		} else {
			now = append(now, s)
		}
	}
	for _, group := range [][]*subject{now, later} {
		var imports []data.Import
		for _, s := range group {
			imports = append(imports, r.final(s, ids))
		}
		added, err := r.w.store.Accept(r.w.project.ID, imports...)
		if err != nil {
			return says, err
		}
		for i, a := range added {
			ids[group[i]] = a.ID
			says += versionSays(group[i], a, decisions)
		}
	}
	if n := len(ids); n > 0 {
		says = say("%s imported.", count(n, "text", "texts")) + says
	}
	return says, nil
}

// final is an import with the changes that a list of references made and, for
// a newer version, with the part that the older one has.
func (r *review) final(s *subject, ids map[*subject]int64) data.Import {
	im := s.result()
	for _, j := range r.allJoins() {
		if j.subject == s {
			im.Account = j.Apply(im.Account, j.accepted())
		}
	}
	if !s.newer {
		return im
	}
	switch {
	case s.like.account != nil:
		im.NewerThan, im.Role = s.like.account.ID, s.like.account.Role
	case ids[s.like.subject] != 0:
		im.NewerThan, im.Role = ids[s.like.subject], s.like.subject.im.Role
	}
	return im
}

// versionSays tells what became of the decisions on the version before.
func versionSays(s *subject, newer data.Account, decisions []compare.Decision) string {
	if newer.NewerThan == 0 || s.like.account == nil {
		return ""
	}
	says := " " + say("It takes the place of %s; Undo brings that back.", s.like.who())
	kept, lost := data.Carried(s.like.account.Account, newer.Account, decisions)
	if len(kept) > 0 {
		says += " " + say("%s for it too.", count(len(kept), "decision holds", "decisions hold"))
	}
	if len(lost) > 0 {
		says += " " + say("%s no longer: the passage is gone or another one. See Versions… of the account.", count(len(lost), "decision applies", "decisions apply"))
	}
	return says
}

// describeStored changes the metadata of texts that are stored already.
func (r *review) describeStored() (n int, err error) {
	for _, j := range r.allJoins() {
		if changes := j.accepted(); j.account != nil && len(changes) > 0 {
			if err := r.w.store.Describe(j.Apply(j.account.Account, changes)); err != nil {
				return n, err
			}
			n++
		}
	}
	return n, nil
}
