package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"synoptic/app/grid"
	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/compare"
)

// newTable makes the table and gives it its keys.
func (w *window) newTable() *grid.Table {
	t := grid.New(w.look)
	t.OnSelect = func() {
		w.fresh = false
		if w.s.Notice != "" {
			w.s.Tell("")
		}
		w.selected()
	}
	t.OnPoint = func(group, column int) {
		w.s.Chosen.Group, w.s.Chosen.Column = group, column
		w.s.View.Order, w.s.View.Columns = t.Rows, t.Cols.Shown
	}
	t.OnKey = w.tableKey
	t.OnRune = w.tableRune
	t.OnMenu = w.claimMenu
	t.OnLink = w.linkRows
	t.OnPage = func(step float32) { w.inspector.Page(step) }
	t.Sel = w.sel
	t.Codings = w.s.Codes.Of
	return t
}

// tableKey handles the keys that mean something while the table has the keyboard.
func (w *window) tableKey(k fyne.KeyName) {
	switch k {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyBackspace:
		w.decideByKey(k)
	case fyne.KeyEscape:
		w.s.View.Clear()
	}
}

// decideByKey confirms or rejects the active pair. A key too many after an
// import, whose panels Enter leads through, must not become a decision: the
// first one on a pair that nobody has chosen only says what it would do.
func (w *window) decideByKey(k fyne.KeyName) {
	switch {
	case w.fresh:
		w.fresh = false
		w.s.Refuse("Nothing is decided yet. The same key again decides on the framed pair.")
	case k == fyne.KeyBackspace:
		w.s.Chosen.Reject()
	default:
		w.s.Chosen.Confirm()
	}
}

// tableRune handles single letters.
func (w *window) tableRune(r rune) {
	if w.columns.Typed(r) {
		return
	}
	switch r {
	case 'j', 'J':
		w.table.Choose(w.table.At+1, w.s.Chosen.Column)
	case 'k', 'K':
		w.table.Choose(w.table.At-1, w.s.Chosen.Column)
	case 'l', 'L':
		w.openLink()
	case 'n':
		w.focusNote()
	case 'N':
		w.coding.OpenRemark()
	case 't', 'T':
		w.coding.OpenTopic()
	case 'i', 'I':
		w.focusInspector()
	case 'r', 'R':
		w.toggleReading()
	case 'd':
		w.coding.OpenCodes(false)
	case 'D':
		w.coding.OpenCodes(true)
	case 'v', 'V':
		w.coding.OpenRelation()
	case 'o', 'O':
		w.toggleOverview()
	default:
		if i := int(r - '0'); i >= 0 && i < len(compare.Choices) && i < len(w.s.View.Counts) && w.s.View.Counts[i] > 0 {
			w.s.View.Show(compare.Choices[i].Key)
		}
	}
}

// focusNote takes the keyboard to the note, with the inspector open.
func (w *window) focusNote() {
	if w.desk.closed {
		w.toggleInspector()
	}
	w.Canvas().Focus(w.inspector.Note)
}

// claimMenu offers what can be done with the active cell.
func (w *window) claimMenu(at fyne.Position) {
	confirm := fyne.NewMenuItem(say.Say("Confirm"), w.s.Chosen.Confirm)
	confirm.Disabled = !w.s.Chosen.CanConfirm()
	reject := fyne.NewMenuItem(say.Say("Reject"), w.s.Chosen.Reject)
	reject.Disabled = !w.s.Chosen.CanReject()
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", confirm, reject, fyne.NewMenuItem(say.Say("Link to…"), w.openLink),
		fyne.NewMenuItem(say.Say("Note"), w.focusNote),
		fyne.NewMenuItem(say.Say("Code…"), func() { w.coding.OpenCodes(false) }), fyne.NewMenuItem(say.Say("Relation…"), w.coding.OpenRelation), fyne.NewMenuItemSeparator(), fyne.NewMenuItem(say.Say("Copy claim"), w.copyClaim)), w.Canvas(), at)
}

// copyClaim puts what is selected, else the active claim, with its source on
// the clipboard.
func (w *window) copyClaim() {
	if text := w.sel.Text(); text != "" {
		w.copyPassage(text, w.sel.Prose.Account, w.s.PageOfWords(w.sel.Prose.Account, text))
		return
	}
	g := w.s.Chosen.Current()
	if g == nil || w.s.Cmp == nil {
		return
	}
	account := w.s.Chosen.Column
	cell := w.s.Cmp.Cell(g, account)
	if cell.Member == nil {
		account = g.Members[0].Account
		cell = w.s.Cmp.Cell(g, account)
	}
	claims, of := cell.Member.Passage(), w.s.Cmp.Claims[account]
	w.copyPassage(w.s.Cmp.Text(account, claims), account, w.s.PageOf(account, of[claims[0]].Start, of[claims[len(claims)-1]].End))
}

// copyPassage puts words of an account on the clipboard, with where they stand.
func (w *window) copyPassage(words string, account int, page string) {
	w.app.Clipboard().SetContent("“" + words + "”\n" + sourceOf(w.s.Cmp.Accounts[account], page))
}

// toggleInspector opens or closes the inspector.
func (w *window) toggleInspector() {
	w.desk.closed = !w.desk.closed
	w.desk.back.Refresh()
	w.relayout()
	if w.desk.closed && w.inspector.Has(w.Canvas().Focused()) {
		w.focusTable() // else the keys would go to what nobody sees
	}
}

// zoomTo sets the size of the texts of claims, 0.8 to 2.
func (w *window) zoomTo(zoom float32) {
	w.look.Zoom = max(0.8, min(zoom, 2))
	w.table.Forget()
	w.reading.Measure()
	w.inspector.Update()
}

// setScheme chooses light or dark.
func (w *window) setScheme(s ui.Scheme) {
	w.look.Scheme = s
	w.app.Settings().SetTheme(w.look)
}
