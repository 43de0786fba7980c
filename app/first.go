package app

import (
	"slices"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/compare"
)

// addLabel is what the button at the foot of the sources says: from the sample
// it leads to a comparison of one's own.
func addLabel(s *session.Session) string {
	if s.Project.Name == session.SampleName {
		return say.Phrase("Start your own…")
	}
	return say.Phrase("Add account…")
}

// addOrStart does what that button says.
func (w *window) addOrStart() {
	if w.s.Project.Name == session.SampleName {
		startOwn(w.s)
		return
	}
	w.intake.OpenImport()
}

// nextStep tells, after an import, what can be done with a comparison in which
// nothing was decided yet.
func nextStep(s *session.Session) string {
	decisions, err := s.Store.Decisions(s.Project.ID)
	if err != nil || slices.ContainsFunc(decisions, func(d compare.Decision) bool {
		return d.Verb == compare.Confirm || d.Verb == compare.Reject || d.Verb == compare.Join
	}) {
		return ""
	}
	if who := untold(s); who != "" {
		return " " + say.Say("Nothing of the original was found in %s. Look whether both are the right texts.", who)
	}
	return " " + say.Say("Enter confirms a pair, Backspace rejects it, F1 shows all keys. Export… saves the table.")
}

// untold names the first account in which nothing of the original was found,
// not even a possible match; empty where there is none.
func untold(s *session.Session) string {
	c := s.Cmp
	if c == nil || !c.HasOriginal() {
		return ""
	}
	told := make([]bool, len(c.Accounts))
	for i := range c.Groups {
		g := &c.Groups[i]
		if !c.Told(g) {
			continue
		}
		for _, m := range g.Members {
			told[m.Account] = true
		}
		for _, l := range g.Perhaps {
			told[l.To.Account] = true
		}
	}
	if i := slices.Index(told[1:], false); i >= 0 {
		return say.OutletOf(c.Accounts[i+1])
	}
	return ""
}

// startOwn shows a comparison without a text, which is not named yet.
func startOwn(s *session.Session) {
	projects, ok := s.Projects()
	if !ok {
		return
	}
	for _, p := range projects {
		if p.Name == session.Untitled && p.Accounts == 0 && p.Archived.IsZero() {
			s.EnterProject(p)
			return
		}
	}
	s.ComplainIf(s.NewProject(session.Untitled, ""))
}
