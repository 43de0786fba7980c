package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"synoptic/compare"
)

// newTable makes the table and gives it its keys.
func (w *window) newTable() *table {
	t := newTable(w.look)
	t.onSelect = func() {
		if w.notice != "" {
			w.tell("")
		}
		w.selected()
	}
	t.onKey = w.tableKey
	t.onRune = w.tableRune
	t.onMenu = w.claimMenu
	t.onLink = w.linkRows
	t.sel = w.sel
	return t
}

// tableKey handles the keys that mean something while the table has the keyboard.
func (w *window) tableKey(k fyne.KeyName) {
	switch k {
	case fyne.KeyReturn, fyne.KeyEnter:
		w.confirm()
	case fyne.KeyBackspace:
		w.reject()
	case fyne.KeyEscape:
		w.clearFilters()
	case fyne.KeyF1:
		w.openKeys()
	}
}

// tableRune handles single letters.
func (w *window) tableRune(r rune) {
	if w.columnRune(r) {
		return
	}
	switch r {
	case 'j', 'J':
		w.table.choose(w.table.at+1, w.table.column)
	case 'k', 'K':
		w.table.choose(w.table.at-1, w.table.column)
	case 'l', 'L':
		w.openLink()
	case 'n', 'N':
		w.focusNote()
	case 'r', 'R':
		w.toggleReading()
	case 'o', 'O':
		w.toggleOverview()
	default:
		if i := int(r - '0'); i >= 0 && i < len(compare.Choices) && i < len(w.counts) && w.counts[i] > 0 {
			w.show(compare.Choices[i].Key)
		}
	}
}

// focusNote takes the keyboard to the note, with the inspector open.
func (w *window) focusNote() {
	if w.desk.closed {
		w.toggleInspector()
	}
	w.Canvas().Focus(w.note)
}

// claimMenu offers what can be done with the active cell.
func (w *window) claimMenu(at fyne.Position) {
	confirm := fyne.NewMenuItem(say("Confirm"), w.confirm)
	confirm.Disabled = !w.canConfirm()
	reject := fyne.NewMenuItem(say("Reject"), w.reject)
	reject.Disabled = !w.canReject()
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", confirm, reject, fyne.NewMenuItem(say("Link to…"), w.openLink),
		fyne.NewMenuItem(say("Note"), w.focusNote), fyne.NewMenuItemSeparator(), fyne.NewMenuItem(say("Copy claim"), w.copyClaim)), w.Canvas(), at)
}

// copyClaim puts what is selected, else the active claim, with its source on
// the clipboard.
func (w *window) copyClaim() {
	if text := w.sel.text(); text != "" {
		w.app.Clipboard().SetContent("“" + text + "”\n" + sourceOf(w.cmp.Accounts[w.sel.p.account]))
		return
	}
	g := w.table.current()
	if g == nil || w.cmp == nil {
		return
	}
	account := w.table.column
	cell := w.cmp.Cell(g, account)
	if cell.Member == nil {
		account = g.Members[0].Account
		cell = w.cmp.Cell(g, account)
	}
	a := w.cmp.Accounts[account]
	says := "“" + w.cmp.Text(account, cell.Member.Passage()) + "”\n" + sourceOf(a)
	w.app.Clipboard().SetContent(says)
}

// sourceOf says where a claim stands: outlet, title, date and address.
func sourceOf(a compare.Account) string {
	says := ""
	for _, part := range []string{a.Outlet, a.Title, dateOf(a.Published), a.URL} {
		if part != "" && says != "" {
			says += ", "
		}
		says += part
	}
	return says
}

// toggleInspector opens or closes the inspector.
func (w *window) toggleInspector() {
	w.desk.closed = !w.desk.closed
	w.desk.back.Refresh()
	w.relayout()
}

// zoomTo sets the size of the texts of claims, 0.8 to 2.
func (w *window) zoomTo(zoom float32) {
	w.look.zoom = max(0.8, min(zoom, 2))
	w.table.forget()
	w.reading.measure()
	w.inspector.update()
}

// setScheme chooses light or dark.
func (w *window) setScheme(s Scheme) {
	w.look.scheme = s
	w.app.Settings().SetTheme(w.look)
}

// keyHelp lists the keys, as F1 shows them.
var keyHelp = [][2]string{
	{"↓ ↑, J K", "next, previous claim"}, {"← →", "next, previous account"}, {"Page, Home, End", "scroll the table"},
	{"R", "reading view; R or Esc goes back, A next account"}, {"O", "overview; O or Esc goes back"}, {"< >, [ ]", "move, resize the column"}, {"C, H", "columns; hide the active one"}, {"E", "additions at the end, or in their place"}, {"Enter", "confirm"}, {"Backspace", "reject or unlink"}, {"L", "link to…"}, {"N", "note"}, {"0–7", "filters, in their order"},
	{"Ctrl+F, Esc", "search; leave it, clear it"}, {"Shift+← →, Ctrl+A", "select words, the whole text of the cell"}, {"Ctrl+C", "copy what is selected, or the claim, with its source"},
	{"Ctrl+O, Ctrl+V", "import a file, a pasted text"}, {"Ctrl+E", "export CSV"}, {"Ctrl+I", "inspector"},
	{"Ctrl+Z, Ctrl+Shift+Z", "undo, redo a decision"}, {"Ctrl+plus, minus, 0", "size of the text"},
	{"Ctrl+N, Ctrl+L", "new comparison, all comparisons"}, {"Tab", "search, chips, table, note, buttons, sources"},
}

// openKeys shows the keys.
func (w *window) openKeys() {
	p := w.newPanel("Keys", 460)
	d := newDrawing(w.look, func(s *sheet, size fyne.Size) {
		for i, k := range keyHelp {
			y := 12 + 24*float32(i)
			s.text(say(k[0]), 0, y, labelFont, s.ink)
			s.text(say(k[1]), 170, y, valueFont, s.ink2)
			s.box(0, y+12, size.Width, 1, s.soft, 0)
		}
	})
	d.least = func() fyne.Size { return fyne.NewSize(10, 24*float32(len(keyHelp))) }
	p.add(d)
	p.button("Close", true, p.close)
	p.show()
}
