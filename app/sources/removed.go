package sources

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
func (t *Texts) accountMenu(a data.Account, at fyne.Position) {
	items := []*fyne.MenuItem{fyne.NewMenuItem(say.Say("Details…"), func() { t.OpenDetails(a) })}
	if a.Role != compare.Original {
		items = append(items, fyne.NewMenuItem(say.Say("Make it the original"), func() { t.MakeOriginal(a) }))
	}
	if all, err := t.s.EveryAccount(); err == nil && len(session.VersionsOf(a, all)) > 0 {
		items = append(items, fyne.NewMenuItem(say.Say("Versions…"), func() { t.OpenVersions(a) }))
	}
	items = append(items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem(say.Say("Remove"), func() { t.Remove(a) }))
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), t.desk.Window.Canvas(), at)
}

// OpenRemoved lists the texts that take no part, to bring one back.
func (t *Texts) OpenRemoved() {
	if !t.s.Ready() {
		return
	}
	out, err := t.s.Store.Withdrawn(t.s.Project.ID)
	if err != nil {
		t.s.Complain(err)
		return
	}
	p := t.desk.NewPanel("Taken out, and older versions", 520)
	list := ui.NewPicker(t.desk.Look, 480, min(384, ui.EntryHigh*float32(max(1, len(out)))))
	list.Escape = p.Close
	var choices []ui.Choice
	for _, a := range out {
		choices = append(choices, ui.Choice{Head: say.OutletOf(a.Account), Right: factsOf(a.Account, compare.Words(a.Text)), Sub: a.Title,
			Do: func() { p.Close(); t.bringBack(a) }})
	}
	list.Offer(choices, "Every text of this comparison takes part.")
	p.Add(t.desk.Look.Quietly(list.Scroll))
	p.Button("Cancel", false, p.Close)
	p.Button("Bring back", true, list.Pick)
	p.First = list
	p.Show()
}

// bringBack lets a text take part again, beside the others. An original comes
// back as an account where there is another one now.
func (t *Texts) bringBack(a data.Account) {
	back := data.Acceptance{Decisions: []compare.Decision{{Verb: compare.Restore, A: compare.Place{Account: a.ID}}}}
	if a.Role == compare.Original && session.HasOriginal(t.s.Accounts) {
		now := a.Account
		now.Role = compare.Retold
		back.Described = append(back.Described, now)
	}
	if _, err := t.s.Store.Accept(context.Background(), t.s.Project.ID, back); err != nil {
		t.s.Complain(err)
		return
	}
	t.s.Tell(say.Say("%s takes part again.", say.OutletOf(a.Account)))
	t.s.Reload()
}

// Remove takes a text out of the comparison. It stays in the library, and
// undo or the list of what was taken out brings it back.
func (t *Texts) Remove(a data.Account) {
	if done := t.s.Apply(compare.Decision{Verb: compare.Remove, A: compare.Place{Account: a.ID}}); len(done.Decisions) > 0 {
		t.s.Tell(say.Say("%s is taken out. Undo brings it back.", say.OutletOf(a.Account)))
	}
}
