package app

import (
	"cmp"
	"slices"

	"synoptic/app/say"
	"synoptic/compare"
	"synoptic/data"
)

// untitled is the name of a comparison that nobody named yet. It takes that of
// its original.
const untitled = "New comparison"

// nameAfterOriginal gives a comparison that nobody named the title of its
// original.
func (w *window) nameAfterOriginal() {
	if w.project.Name != untitled || len(w.accounts) == 0 || w.accounts[0].Role != compare.Original {
		return
	}
	if name := cmp.Or(w.accounts[0].Title, w.accounts[0].Outlet); name != "" {
		w.complainIf(w.named(name, w.project.Subtitle, true))
	}
}

// addLabel is what the button at the foot of the sources says: from the sample
// it leads to a comparison of one's own.
func (w *window) addLabel() string {
	if w.project.Name == sampleName {
		return say.Phrase("Start your own…")
	}
	return say.Phrase("Add account…")
}

// addOrStart does what that button says.
func (w *window) addOrStart() {
	if w.project.Name == sampleName {
		w.startOwn()
		return
	}
	w.openImport()
}

// nextStep tells, after an import, what can be done with a comparison in which
// nothing was decided yet.
func (w *window) nextStep() string {
	decisions, err := w.store.Decisions(w.project.ID)
	if err != nil || slices.ContainsFunc(decisions, func(d compare.Decision) bool {
		return d.Verb == compare.Confirm || d.Verb == compare.Reject || d.Verb == compare.Join
	}) {
		return ""
	}
	return " " + say.Say("Enter confirms a pair, Backspace rejects it, F1 shows all keys. Export… saves the table.")
}

// projects are those of the library that is open; where that fails, it is said.
func (w *window) projects() ([]data.Project, bool) {
	if !w.ready() {
		return nil, false
	}
	all, err := w.store.Projects()
	w.complainIf(err)
	return all, err == nil
}

// startOwn shows a comparison without a text, which is not named yet.
func (w *window) startOwn() {
	projects, ok := w.projects()
	if !ok {
		return
	}
	for _, p := range projects {
		if p.Name == untitled && p.Accounts == 0 && p.Archived.IsZero() {
			w.enterProject(p)
			return
		}
	}
	w.complainIf(w.named(untitled, "", false))
}
