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

// columns is the choice of columns, their order and their widths. It is kept
// with the comparison.
type columns struct {
	s     *session.Session
	desk  *ui.Desk
	table *table
	after func() // told when another choice is in force
}

// columnCommand is what can be done with the active column.
type columnCommand struct {
	name string
	do   func()
	can  func() bool
}

// newColumns makes the choice of columns of a table.
func newColumns(s *session.Session, desk *ui.Desk, t *table, after func()) *columns {
	k := &columns{s, desk, t, after}
	t.onColumns = k.keep
	return k
}

// commands are what can be done with the active column.
func (k *columns) commands() []columnCommand {
	t := k.table
	movable := func() bool {
		return k.s.Cmp != nil && len(t.shown) > 0 && !(k.s.Cmp.HasOriginal() && t.column == 0)
	}
	hasTable := func() bool { return k.s.Cmp != nil && len(t.shown) > 0 }
	return []columnCommand{
		{name: "Columns…", do: k.open, can: hasTable},
		{name: "Move column left", do: func() { k.put(t.moved(t.column, t.slot(t.column)-1)) }, can: movable},
		{name: "Move column right", do: func() { k.put(t.moved(t.column, t.slot(t.column)+1)) }, can: movable},
		{name: "Wider column", do: func() { k.widen(widthStep) }, can: hasTable},
		{name: "Narrower column", do: func() { k.widen(-widthStep) }, can: hasTable},
		{name: "Hide column", do: func() { k.put(t.hidden(t.column, true)) },
			can: func() bool { return movable() && len(t.shown) > 2 }},
		{name: "Additions at the end or in their place", do: k.toggleAdditions,
			can: func() bool { return hasTable() && k.s.Cmp.HasOriginal() }},
		{name: "All columns, equally wide", do: func() { t.arrangeColumns(plan{}) }, can: hasTable},
	}
}

// items are the same as entries of a context menu.
func (k *columns) items() []*fyne.MenuItem {
	var out []*fyne.MenuItem
	for _, c := range k.commands() {
		item := fyne.NewMenuItem(say.Say(c.name), c.do)
		item.Disabled = !c.can()
		out = append(out, item)
	}
	return out
}

// columnRunes are the letters that do it while the table has the keyboard.
var columnRunes = map[rune]string{'<': "Move column left", '>': "Move column right", ']': "Wider column", '[': "Narrower column", 'h': "Hide column", 'c': "Columns…",
	'e': "Additions at the end or in their place"}

// typed runs the command of a letter; false where it has none.
func (k *columns) typed(r rune) bool {
	for _, c := range k.commands() {
		if c.name == columnRunes[r] && c.can() {
			c.do()
			return true
		}
	}
	return false
}

// widen makes the active column wider, or narrower below 0.
func (k *columns) widen(by float32) {
	t := k.table
	k.put(t.widened(t.column, t.widths[t.column]+by))
}

// put puts a choice in force and keeps the active cell in view.
func (k *columns) put(o plan) {
	k.table.arrangeColumns(o)
	k.table.reveal()
	k.table.arrange()
}

// open offers every account to be shown or hidden.
func (k *columns) open() {
	p := k.desk.NewPanel("Columns", 460)
	p.Note("Enter shows or hides an account. In the table, < and > move the active column, [ and ] resize it; with the pointer, drag a head or its edge.")
	list := ui.NewPicker(k.desk.Look, 420, 300)
	list.Escape = p.Close
	var offer func()
	offer = func() {
		at := list.At
		var choices []ui.Choice
		for account, a := range k.s.Cmp.Accounts {
			if account == 0 && k.s.Cmp.HasOriginal() {
				continue
			}
			hide := k.table.slot(account) >= 0
			state := say.Say("hidden")
			if hide {
				state = say.Say("shown")
			}
			choices = append(choices, ui.Choice{Letter: session.Letter(k.s.Cmp, account), Head: say.OutletOf(a), Right: state, Text: a.Title,
				Do: func() { k.table.arrangeColumns(k.table.hidden(account, hide)); offer() }})
		}
		list.Offer(choices, "No account yet.")
		list.At = at
		list.Reveal()
		list.Refresh()
	}
	offer()
	p.Add(k.desk.Look.Quietly(list.Scroll))
	p.Button("Show all", false, func() { k.table.arrangeColumns(plan{}); offer() })
	p.Button("Close", true, p.Close)
	p.First = list
	p.Show()
}

// keep stores the choice of columns with the comparison.
func (k *columns) keep() {
	k.after()
	if raw, err := json.Marshal(k.table.cols); err == nil && k.s.Store != nil {
		logIf(k.s.Store.SetSetting(k.key(), string(raw))) // with the comparison, which may go elsewhere
	}
}

func (k *columns) key() string { return "columns." + k.s.Key() }

// restore takes up what was chosen for the comparison that is opened.
func (k *columns) restore() {
	k.table.cols, k.table.atEnd = plan{}, k.s.Setting("table.additions", "") == "end"
	// What cannot be read is not worth a word: all columns are shown.
	if raw, err := k.s.Store.Setting(k.key()); err == nil && raw != "" {
		_ = json.Unmarshal([]byte(raw), &k.table.cols)
	}
}

// toggleAdditions puts what only accounts have after everything else, or back
// to where the accounts have it.
func (k *columns) toggleAdditions() {
	k.table.atEnd = !k.table.atEnd
	k.s.Set("table.additions", map[bool]string{true: "end", false: "place"}[k.table.atEnd])
	k.table.show(k.s.Cmp, k.s.View.Rows)
	k.after()
}

// logIf reports an error for which the window may be gone already.
func logIf(err error) {
	if err != nil {
		fyne.LogError(say.Sentence(err), err)
	}
}
