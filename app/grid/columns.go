package grid

import (
	"encoding/json"

	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
)

// WidthStep is how much a key widens a column.
const WidthStep = 40

// Columns is the choice of columns, their order and their widths. It is kept
// with the comparison.
type Columns struct {
	s     *session.Session
	desk  *ui.Desk
	table *Table
	after func() // told when another choice is in force
}

// columnCommand is what can be done with the active column.
type columnCommand struct {
	Name string
	Do   func()
	Can  func() bool
}

// NewColumns makes the choice of columns of a table.
func NewColumns(s *session.Session, desk *ui.Desk, t *Table, after func()) *Columns {
	k := &Columns{s, desk, t, after}
	t.onColumns = k.keep
	return k
}

// Commands are what can be done with the active column.
func (k *Columns) Commands() []columnCommand {
	t := k.table
	movable := func() bool {
		return k.s.Cmp != nil && len(t.Cols.Shown) > 0 && !(k.s.Cmp.HasOriginal() && t.Column == 0)
	}
	hasTable := func() bool { return k.s.Cmp != nil && len(t.Cols.Shown) > 0 }
	return []columnCommand{
		{Name: "Columns…", Do: k.open, Can: hasTable},
		{Name: "Move column left", Do: func() { k.put(t.Cols.moved(t.Column, t.Cols.Slot(t.Column)-1)) }, Can: movable},
		{Name: "Move column right", Do: func() { k.put(t.Cols.moved(t.Column, t.Cols.Slot(t.Column)+1)) }, Can: movable},
		{Name: "Wider column", Do: func() { k.widen(WidthStep) }, Can: hasTable},
		{Name: "Narrower column", Do: func() { k.widen(-WidthStep) }, Can: hasTable},
		{Name: "Hide column", Do: func() { k.put(t.Cols.hidden(t.Column, true)) },
			Can: func() bool { return movable() && len(t.Cols.Shown) > 2 }},
		{Name: "Additions at the end or in their place", Do: k.toggleAdditions,
			Can: func() bool { return hasTable() && k.s.Cmp.HasOriginal() }},
		{Name: "All columns, equally wide", Do: func() { t.columns().arrangeColumns(plan{}) }, Can: hasTable},
	}
}

// items are the same as entries of a context menu.
func (k *Columns) items() []*fyne.MenuItem {
	var out []*fyne.MenuItem
	for _, c := range k.Commands() {
		item := fyne.NewMenuItem(say.Say(c.Name), c.Do)
		item.Disabled = !c.Can()
		out = append(out, item)
	}
	return out
}

// columnRunes are the letters that do it while the table has the keyboard.
var columnRunes = map[rune]string{'<': "Move column left", '>': "Move column right", ']': "Wider column", '[': "Narrower column", 'h': "Hide column", 'c': "Columns…",
	'e': "Additions at the end or in their place"}

// Typed runs the command of a letter; false where it has none.
func (k *Columns) Typed(r rune) bool {
	for _, c := range k.Commands() {
		if c.Name == columnRunes[r] && c.Can() {
			c.Do()
			return true
		}
	}
	return false
}

// widen makes the active column wider, or narrower below 0.
func (k *Columns) widen(by float32) {
	t := k.table
	k.put(t.Cols.widened(t.Column, t.Cols.Widths[t.Column]+by))
}

// put puts a choice in force and keeps the active cell in view.
func (k *Columns) put(o plan) {
	k.table.columns().arrangeColumns(o)
	k.table.Roll.reveal()
	k.table.Roll.arrange()
}

// open offers every account to be shown or hidden.
func (k *Columns) open() {
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
			hide := k.table.Cols.Slot(account) >= 0
			state := say.Say("hidden")
			if hide {
				state = say.Say("shown")
			}
			choices = append(choices, ui.Choice{Letter: session.Letter(k.s.Cmp, account), Head: say.OutletOf(a), Right: state, Text: a.Title,
				Do: func() { k.table.columns().arrangeColumns(k.table.Cols.hidden(account, hide)); offer() }})
		}
		list.Offer(choices, "No account yet.")
		list.At = at
		list.Reveal()
		list.Refresh()
	}
	offer()
	p.Add(k.desk.Look.Quietly(list.Scroll))
	p.Button("Show all", false, func() { k.table.columns().arrangeColumns(plan{}); offer() })
	p.Button("Close", true, p.Close)
	p.First = list
	p.Show()
}

// keep stores the choice of columns with the comparison.
func (k *Columns) keep() {
	k.after()
	if raw, err := json.Marshal(k.table.Cols.plan); err == nil && k.s.Store != nil {
		logIf(k.s.Store.SetSetting(k.key(), string(raw))) // with the comparison, which may go elsewhere
	}
}

func (k *Columns) key() string { return "columns." + k.s.Key() }

// Restore takes up what was chosen for the comparison that is opened.
func (k *Columns) Restore() {
	k.table.Cols.plan, k.table.atEnd = plan{}, k.s.Setting("table.additions", "") == "end"
	// What cannot be read is not worth a word: all columns are shown.
	if raw, err := k.s.Store.Setting(k.key()); err == nil && raw != "" {
		_ = json.Unmarshal([]byte(raw), &k.table.Cols.plan)
	}
}

// toggleAdditions puts what only accounts have after everything else, or back
// to where the accounts have it.
func (k *Columns) toggleAdditions() {
	k.table.atEnd = !k.table.atEnd
	k.s.Set("table.additions", map[bool]string{true: "end", false: "place"}[k.table.atEnd])
	k.table.Display(k.s.Cmp, k.s.View.Rows)
	k.after()
}

// logIf reports an error for which the window may be gone already.
func logIf(err error) {
	if err != nil {
		fyne.LogError(say.Sentence(err), err)
	}
}
