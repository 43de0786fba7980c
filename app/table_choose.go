package app

import (
	"encoding/json"

	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
)

// widthStep is how much a key widens a column.
const widthStep = 40

// columnCommands are what can be done with the active column.
func (w *window) columnCommands() []command {
	t := w.table
	movable := func() bool {
		return w.s.Cmp != nil && len(t.shown) > 0 && !(w.s.Cmp.HasOriginal() && t.column == 0)
	}
	hasTable := func() bool { return w.s.Cmp != nil && len(t.shown) > 0 }
	return []command{
		{menu: "View", name: "Columns…", do: w.openColumns, can: hasTable},
		{menu: "View", name: "Move column left", do: func() { w.columns(t.moved(t.column, t.slot(t.column)-1)) }, can: movable},
		{menu: "View", name: "Move column right", do: func() { w.columns(t.moved(t.column, t.slot(t.column)+1)) }, can: movable},
		{menu: "View", name: "Wider column", do: func() { w.widen(widthStep) }, can: hasTable},
		{menu: "View", name: "Narrower column", do: func() { w.widen(-widthStep) }, can: hasTable},
		{menu: "View", name: "Hide column", do: func() { w.columns(t.hidden(t.column, true)) },
			can: func() bool { return movable() && len(t.shown) > 2 }},
		{menu: "View", name: "Additions at the end or in their place", do: w.toggleAdditions,
			can: func() bool { return hasTable() && w.s.Cmp.HasOriginal() }},
		{menu: "View", name: "All columns, equally wide", do: func() { t.arrangeColumns(plan{}) }, can: hasTable},
	}
}

// columnItems are the same as entries of a context menu.
func (w *window) columnItems() []*fyne.MenuItem {
	var out []*fyne.MenuItem
	for _, c := range w.columnCommands() {
		item := fyne.NewMenuItem(say.Say(c.name), c.do)
		item.Disabled = !c.can()
		out = append(out, item)
	}
	return out
}

// columnRunes are the letters that do it while the table has the keyboard.
var columnRunes = map[rune]string{'<': "Move column left", '>': "Move column right", ']': "Wider column", '[': "Narrower column", 'h': "Hide column", 'c': "Columns…",
	'e': "Additions at the end or in their place"}

// columnRune runs the command of a letter; false where it has none.
func (w *window) columnRune(r rune) bool {
	for _, c := range w.columnCommands() {
		if c.name == columnRunes[r] && c.can() {
			c.do()
			return true
		}
	}
	return false
}

// widen makes the active column wider, or narrower below 0.
func (w *window) widen(by float32) {
	t := w.table
	w.columns(t.widened(t.column, t.widths[t.column]+by))
}

// columns puts a choice in force and keeps the active cell in view.
func (w *window) columns(o plan) {
	w.table.arrangeColumns(o)
	w.table.reveal()
	w.table.arrange()
}

// openColumns offers every account to be shown or hidden.
func (w *window) openColumns() {
	p := w.newPanel("Columns", 460)
	p.Note("Enter shows or hides an account. In the table, < and > move the active column, [ and ] resize it; with the pointer, drag a head or its edge.")
	list := ui.NewPicker(w.look, 420, 300)
	list.Escape = p.Close
	var offer func()
	offer = func() {
		at := list.At
		var choices []ui.Choice
		for account, a := range w.s.Cmp.Accounts {
			if account == 0 && w.s.Cmp.HasOriginal() {
				continue
			}
			hide := w.table.slot(account) >= 0
			state := say.Say("hidden")
			if hide {
				state = say.Say("shown")
			}
			choices = append(choices, ui.Choice{Letter: session.Letter(w.s.Cmp, account), Head: say.OutletOf(a), Right: state, Text: a.Title,
				Do: func() { w.table.arrangeColumns(w.table.hidden(account, hide)); offer() }})
		}
		list.Offer(choices, "No account yet.")
		list.At = at
		list.Reveal()
		list.Refresh()
	}
	offer()
	p.Add(w.look.Quietly(list.Scroll))
	p.Button("Show all", false, func() { w.table.arrangeColumns(plan{}); offer() })
	p.Button("Close", true, p.Close)
	p.First = list
	p.Show()
}

// keepColumns stores the choice of columns with the comparison.
func (w *window) keepColumns() {
	w.desk.heads.Refresh()
	w.sources.Refresh()
	w.selected()
	if raw, err := json.Marshal(w.table.cols); err == nil && w.s.Store != nil {
		w.closeErr(w.s.Store.SetSetting(w.columnsKey(), string(raw))) // with the comparison, which may go elsewhere
	}
}

func (w *window) columnsKey() string { return "columns." + w.s.Key() }

// restoreColumns takes up what was chosen for the comparison that is opened.
func (w *window) restoreColumns() {
	w.table.cols, w.table.atEnd = plan{}, w.s.Setting("table.additions", "") == "end"
	// What cannot be read is not worth a word: all columns are shown.
	if raw, err := w.s.Store.Setting(w.columnsKey()); err == nil && raw != "" {
		_ = json.Unmarshal([]byte(raw), &w.table.cols)
	}
}

// toggleAdditions puts what only accounts have after everything else, or back
// to where the accounts have it.
func (w *window) toggleAdditions() {
	w.table.atEnd = !w.table.atEnd
	w.s.Set("table.additions", map[bool]string{true: "end", false: "place"}[w.table.atEnd])
	w.table.show(w.s.Cmp, w.s.View.Rows)
	w.selected()
}
