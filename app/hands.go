package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// hands are what keys and menus do with the chosen claim. A press on a place
// that takes no keys leaves the window without anything that has the keyboard.
// The next key gives it back: to the panel on top, else to the table. Keys that
// decide or store do no more than that, because nobody saw where they would go.
type hands struct {
	w     *window
	fresh bool // nobody has chosen a pair since the import
}

// tableKey handles the keys that mean something while the table has the keyboard.
func (h *hands) tableKey(k fyne.KeyName) {
	switch k {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyBackspace:
		h.decideByKey(k)
	case fyne.KeyEscape:
		h.w.s.View.Clear()
	}
}

// decideByKey confirms or rejects the active pair. A key too many after an
// import, whose panels Enter leads through, must not become a decision: the
// first one on a pair that nobody has chosen only says what it would do.
func (h *hands) decideByKey(k fyne.KeyName) {
	switch {
	case h.fresh:
		h.fresh = false
		h.w.s.Refuse("Nothing is decided yet. The same key again decides on the framed pair.")
	case k == fyne.KeyBackspace:
		h.refuseIf(h.w.s.Chosen.WhyNotReject())
		h.goOn(h.w.s.Chosen.CanReject(), h.w.s.Chosen.Reject)
	default:
		h.refuseIf(h.w.s.Chosen.WhyNotConfirm())
		h.goOn(h.w.s.Chosen.CanConfirm(), h.w.s.Chosen.Confirm)
	}
}

// refuseIf says why a key does nothing, where there is a reason.
func (h *hands) refuseIf(why string) {
	if why != "" {
		h.w.s.Refuse(why)
	}
}

// filterKey shows the rows of a filter by its number, or says that it has none.
func (h *hands) filterKey(i int) {
	if i < 0 || i >= len(compare.Choices) || h.w.s.Cmp == nil || i >= len(h.w.s.View.Counts) {
		return
	}
	if h.w.s.View.Counts[i] == 0 {
		h.w.s.Refuse(say.Say("No row is under the filter “%s”.", say.Say(compare.Choices[i].Name)))
		return
	}
	h.w.s.View.Show(compare.Choices[i].Key)
}

// unfold opens what is folded above the chosen claim.
func (h *hands) unfold() {
	if !h.w.table.Folds.Open() {
		h.w.s.Refuse("Nothing is folded above this claim. M folds the claims that are only reworded.")
	}
}

// toggleMatters shows only what matters, or all again.
func (h *hands) toggleMatters() {
	if h.w.s.View.Filter.Show == "matters" {
		h.w.s.View.Show(compare.Choices[0].Key)
		return
	}
	h.w.s.View.Show("matters")
}

// goingOn is the setting that says that a decision goes on to the next claim.
const goingOn = "going.on"

// goOn decides, and goes on to the next claim where the person wants that.
func (h *hands) goOn(can bool, decide func()) {
	row := h.w.table.At
	decide()
	if can && h.w.s.Setting(goingOn, "") != "" && h.w.table.At == row {
		h.w.table.Choose(row+1, h.w.s.Chosen.Column)
	}
}

// toggleGoingOn chooses whether a decision goes on to the next claim.
func (h *hands) toggleGoingOn() {
	if h.w.s.Setting(goingOn, "") != "" {
		h.w.s.Set(goingOn, "")
		h.w.s.Tell("A decision stays on its claim.")
		return
	}
	h.w.s.Set(goingOn, "yes")
	h.w.s.Tell("A decision goes on to the next claim.")
}

// confirmSure confirms all sure matches of the rows in view, after asking, as
// one step of undo.
func (h *hands) confirmSure() {
	ds, cells := h.w.s.Sure()
	if cells == 0 {
		h.w.s.Refuse("No sure match in view is undecided.")
		return
	}
	p := h.w.ui.NewPanel("Confirm all sure matches shown", 480)
	p.Note(say.Say("%s will be confirmed in your name, those of the rows and columns in view alone. One undo takes all of it back.", say.Count(cells, "match", "matches")))
	p.Button("Cancel", false, p.Close)
	p.Button("Confirm", true, func() {
		p.Close()
		h.w.s.Apply(ds...)
		h.w.s.Tell(say.Say("%s confirmed.", say.Count(cells, "match", "matches")))
	})
	p.Show()
}

// tableRune handles single letters.
func (h *hands) tableRune(r rune) {
	if h.w.columns.Typed(r) {
		return
	}
	switch r {
	case 'j', 'J':
		h.w.table.Choose(h.w.table.At+1, h.w.s.Chosen.Column)
	case 'k', 'K':
		h.w.table.Choose(h.w.table.At-1, h.w.s.Chosen.Column)
	case '.':
		h.w.places.change(1)
	case ',':
		h.w.places.change(-1)
	case 'm', 'M':
		h.toggleMatters()
	case 'u', 'U':
		h.unfold()
	case 'l', 'L':
		h.refuseIf(h.w.s.Chosen.WhyNot())
		h.w.links.Open()
	case 'n':
		h.w.places.focusNote()
	case 'N':
		h.w.coding.OpenRemark()
	case 't', 'T':
		h.w.coding.OpenTopic()
	case 'i', 'I':
		h.w.places.focusInspector()
	case 'r', 'R':
		h.w.places.toggleReading()
	case 'd':
		h.w.coding.OpenCodes(false)
	case 'D':
		h.w.coding.OpenCodes(true)
	case 'v', 'V':
		h.w.coding.OpenRelation()
	case 'o', 'O':
		h.w.places.toggleOverview()
	default:
		h.filterKey(int(r - '0'))
	}
}

// claimMenu offers what can be done with the active cell.
func (h *hands) claimMenu(at fyne.Position) {
	confirm := fyne.NewMenuItem(say.Say("Confirm"), h.w.s.Chosen.Confirm)
	confirm.Disabled = !h.w.s.Chosen.CanConfirm()
	reject := fyne.NewMenuItem(say.Say("Reject"), h.w.s.Chosen.Reject)
	reject.Disabled = !h.w.s.Chosen.CanReject()
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", confirm, reject, fyne.NewMenuItem(say.Say("Link to…"), h.w.links.Open),
		fyne.NewMenuItem(say.Say("Note"), h.w.places.focusNote),
		fyne.NewMenuItem(say.Say("Code…"), func() { h.w.coding.OpenCodes(false) }), fyne.NewMenuItem(say.Say("Relation…"), h.w.coding.OpenRelation), fyne.NewMenuItemSeparator(), fyne.NewMenuItem(say.Say("Copy claim"), h.copyClaim)), h.w.Canvas(), at)
}

// copyClaim puts what is selected, else the active claim, with its source on
// the clipboard.
func (h *hands) copyClaim() {
	if text := h.w.sel.Text(); text != "" {
		h.copyPassage(text, h.w.sel.Prose.Account, h.w.s.PageOfWords(h.w.sel.Prose.Account, text))
		return
	}
	g := h.w.s.Chosen.Current()
	if g == nil || h.w.s.Cmp == nil {
		return
	}
	account := h.w.s.Chosen.Column
	cell := h.w.s.Cmp.Cell(g, account)
	if cell.Member == nil {
		account = g.Members[0].Account
		cell = h.w.s.Cmp.Cell(g, account)
	}
	claims, of := cell.Member.Passage(), h.w.s.Cmp.Claims[account]
	h.copyPassage(h.w.s.Cmp.Text(account, claims), account, h.w.s.PageOf(account, of[claims[0]].Start, of[claims[len(claims)-1]].End))
}

// copyPassage puts words of an account on the clipboard, with where they stand.
func (h *hands) copyPassage(words string, account int, page string) {
	h.w.app.Clipboard().SetContent("“" + words + "”\n" + sourceOf(h.w.s.Cmp.Accounts[account], page))
}

// strayKey takes a key while nothing has the keyboard.
func (h *hands) strayKey(e *fyne.KeyEvent) {
	to := h.regain()
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace, fyne.KeyBackspace, fyne.KeyDelete:
		return
	}
	if to != nil {
		to.TypedKey(e)
	}
}

// strayRune takes a letter while nothing has the keyboard. In a panel it is
// not written anywhere.
func (h *hands) strayRune(r rune) {
	if to := h.regain(); to != nil && h.w.Canvas().Overlays().Top() == nil {
		to.TypedRune(r)
	}
}

// regain gives the keyboard back and returns what has it, nil for nothing.
func (h *hands) regain() fyne.Focusable {
	if h.w.Canvas().Overlays().Top() != nil {
		h.w.Canvas().FocusNext()
	} else {
		h.w.places.focusTable()
	}
	return h.w.Canvas().Focused()
}

// words are those that are chosen, to be coded by themselves; other: they are none
// of a claim.
func (h *hands) words() (w session.Words, other bool) {
	of, spans := h.w.sel.Chosen(h.w.s.Cmp)
	if len(spans) == 0 {
		return w, h.w.sel.Text() != ""
	}
	return session.Words{Unit: compare.Unit{Group: of.Group, Account: of.Account}, Spans: spans}, false
}

// dropWords lets go of words that are chosen in a cell that is no longer the
// chosen one: a key is never meant for what stands elsewhere.
func (h *hands) dropWords() {
	of, ok := h.w.sel.Claims()
	if ok && (of.Group != h.w.s.Chosen.Group || h.w.sel.Host == prose.TextHost(h.w.table) && of.Account != h.w.s.Chosen.Column) {
		h.w.sel.Clear()
	}
}

// selectAll selects the whole text that the keyboard is on.
func (h *hands) selectAll() {
	if host, ok := h.w.Canvas().Focused().(prose.WordsHost); ok {
		host.SelectWords(prose.AllWords)
	}
}
