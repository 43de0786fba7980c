package app

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/compare"
	"synoptic/data"
)

// accountMenu offers what can be done with a text.
func (w *window) accountMenu(a data.Account, at fyne.Position) {
	items := []*fyne.MenuItem{fyne.NewMenuItem(say.Say("Details…"), func() { w.openDetails(a) })}
	if a.Role != compare.Original {
		items = append(items, fyne.NewMenuItem(say.Say("Make it the original"), func() { w.makeOriginal(a) }))
	}
	if all, err := w.s.EveryAccount(); err == nil && len(session.VersionsOf(a, all)) > 0 {
		items = append(items, fyne.NewMenuItem(say.Say("Versions…"), func() { w.openVersions(a) }))
	}
	items = append(items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem(say.Say("Remove"), func() { w.remove(a) }))
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), w.Canvas(), at)
}

// openRemoved lists the texts that take no part, to bring one back.
func (w *window) openRemoved() {
	if !w.s.Ready() {
		return
	}
	out, err := w.s.Store.Withdrawn(w.s.Project.ID)
	if err != nil {
		w.s.Complain(err)
		return
	}
	p := w.newPanel("Taken out, and older versions", 520)
	list := ui.NewPicker(w.look, 480, min(384, ui.EntryHigh*float32(max(1, len(out)))))
	list.Escape = p.Close
	var choices []ui.Choice
	for _, a := range out {
		choices = append(choices, ui.Choice{Head: say.OutletOf(a.Account), Right: factsOf(a.Account, say.WordsOf(a.Text)), Sub: a.Title,
			Do: func() { p.Close(); w.bringBack(a) }})
	}
	list.Offer(choices, "Every text of this comparison takes part.")
	p.Add(w.look.Quietly(list.Scroll))
	p.Button("Cancel", false, p.Close)
	p.Button("Bring back", true, list.Pick)
	p.First = list
	p.Show()
}

// bringBack lets a text take part again, beside the others. An original comes
// back as an account where there is another one now.
func (w *window) bringBack(a data.Account) {
	back := data.Acceptance{Decisions: []compare.Decision{{Verb: compare.Restore, A: compare.Place{Account: a.ID}}}}
	if a.Role == compare.Original && session.HasOriginal(w.s.Accounts) {
		now := a.Account
		now.Role = compare.Retold
		back.Described = append(back.Described, now)
	}
	if _, err := w.s.Store.Accept(context.Background(), w.s.Project.ID, back); err != nil {
		w.s.Complain(err)
		return
	}
	w.s.Tell(say.Say("%s takes part again.", say.OutletOf(a.Account)))
	w.s.Reload()
}

// remove takes a text out of the comparison. It stays in the library, and
// undo or the list of what was taken out brings it back.
func (w *window) remove(a data.Account) {
	if done := w.s.Apply(compare.Decision{Verb: compare.Remove, A: compare.Place{Account: a.ID}}); len(done.Decisions) > 0 {
		w.s.Tell(say.Say("%s is taken out. Undo brings it back.", say.OutletOf(a.Account)))
	}
}
