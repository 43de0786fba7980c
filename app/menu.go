package app

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"synoptic/app/library"
	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// command is one thing that the window can do: an entry of the menu with its
// shortcut.
type command struct {
	menu, name string
	shortcut   fyne.Shortcut
	key        string // of the table, where there is no shortcut
	do         func()
	can        func() bool             // nil: always
	typing     func(fyne.Shortcutable) // what the shortcut does in a field, nil for the same
	item       *fyne.MenuItem
}

func ctrl(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
}

func ctrlShift(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
}

// makeCommands lists everything that the menu offers. A shortcut of the menu
// comes before the field that has the keyboard, so those that mean something
// in a field are handed on to it.
func (w *window) makeCommands() []command {
	clip := w.app.Clipboard()
	hasTable := func() bool { return w.s.Cmp != nil }
	hand := func(s fyne.Shortcut) func(fyne.Shortcutable) {
		return func(f fyne.Shortcutable) { f.TypedShortcut(s) }
	}
	all := []command{
		{menu: "File", name: "New comparison…", shortcut: ctrl(fyne.KeyN), do: w.library.NewProject},
		{menu: "File", name: "Comparisons…", shortcut: ctrl(fyne.KeyL), do: w.library.Open},
		{menu: "File", name: "Open project file…", shortcut: ctrlShift(fyne.KeyO), do: w.library.OpenFile},
		{menu: "File", name: "Save as project file…", shortcut: ctrlShift(fyne.KeyS), do: w.library.SaveAs},
		{menu: "File", name: "Rename…", do: func() { w.library.OpenName(true) }},
		{menu: "File", name: "Copy the comparison…", do: func() { w.library.Ask(w.library.ForCopy(w.s.Project)) }, can: func() bool { return w.s.Store != nil }},
		{menu: "File"},
		{menu: "File", name: "Import…", shortcut: ctrl(fyne.KeyO), do: w.intake.OpenImport},
		{menu: "File", name: "Export…", shortcut: ctrl(fyne.KeyE), do: w.exports.Open},
		{menu: "File", name: "Export again", shortcut: ctrlShift(fyne.KeyE), do: w.exports.Again, can: w.exports.CanAgain},
		{menu: "File", name: "The sample", do: w.s.OpenSample},
		{menu: "Edit", name: "Undo", shortcut: &fyne.ShortcutUndo{}, do: w.undoStep, can: func() bool { return w.s.UndoSteps > 0 }, typing: hand(&fyne.ShortcutUndo{})},
		{menu: "Edit", name: "Redo", shortcut: ctrlShift(fyne.KeyZ), do: w.redoStep, can: func() bool { return w.s.RedoSteps > 0 }, typing: hand(&fyne.ShortcutRedo{})},
		{menu: "Edit"},
		{menu: "Edit", name: "Copy claim", shortcut: &fyne.ShortcutCopy{Clipboard: clip}, do: w.copyClaim, can: hasTable, typing: hand(&fyne.ShortcutCopy{Clipboard: clip})},
		{menu: "Edit", name: "Select the text", shortcut: &fyne.ShortcutSelectAll{}, do: w.selectAll, can: hasTable, typing: hand(&fyne.ShortcutSelectAll{})},
		{menu: "Edit", name: "Paste text…", shortcut: &fyne.ShortcutPaste{Clipboard: clip}, do: w.intake.Paste, typing: hand(&fyne.ShortcutPaste{Clipboard: clip})},
		{menu: "Edit", name: "Texts taken out…", do: w.texts.OpenRemoved, can: func() bool { return w.s.Withdrawn > 0 }},
		{menu: "Edit"},
		{menu: "Edit", name: "Search", shortcut: ctrl(fyne.KeyF), do: func() { w.Canvas().Focus(w.search) }},
		{menu: "Edit", name: "Go to or do…", shortcut: ctrl(fyne.KeyK), do: w.library.Find},
		{menu: "Edit"},
		{menu: "Edit", name: "Settings…", shortcut: ctrl(fyne.KeyComma), do: w.openSettings},
		{menu: "Claim", name: "Confirm", key: "Enter", do: w.s.Chosen.Confirm, can: w.s.Chosen.CanConfirm},
		{menu: "Claim", name: "Reject", key: "Backspace", do: w.s.Chosen.Reject, can: w.s.Chosen.CanReject},
		{menu: "Claim", name: "Link to…", key: "L", do: w.openLink, can: hasTable},
		{menu: "Claim", name: "Add a finding…", do: w.inspector.OpenFinding, can: func() bool { cell, ok := w.s.Chosen.Cell(); return ok && session.Linked(cell) }},
		{menu: "Claim", name: "Note", key: "N", do: w.focusNote, can: hasTable},
		{menu: "Claim"},
		{menu: "Claim", name: "Code…", key: "D", do: func() { w.coding.OpenCodes(false) }, can: hasTable},
		{menu: "Claim", name: "Code the claim as a whole…", key: "Shift+D", do: func() { w.coding.OpenCodes(true) }, can: hasTable},
		{menu: "Claim", name: "Relation…", key: "V", do: w.coding.OpenRelation, can: hasTable},
		{menu: "Claim", name: "Topic…", key: "T", do: w.coding.OpenTopic, can: hasTable},
		{menu: "Claim", name: "Remark on the account…", key: "Shift+N", do: w.coding.OpenRemark, can: hasTable},
		{menu: "Claim", name: "Codebook…", do: w.coding.OpenCodebook, can: hasTable},
		{menu: "Claim", name: "Coders and agreement…", do: w.coding.OpenAgreement, can: hasTable},
	}
	for i, x := range compare.Choices {
		if i == firstMore() {
			all = append(all, command{menu: "Filter"})
		}
		can := func() bool { return i < len(w.s.View.Counts) && w.s.View.Counts[i] > 0 }
		key := ""
		if i < firstMore() {
			key = strconv.Itoa(i)
		}
		all = append(all, command{menu: "Filter", name: x.Name, key: key, do: func() { w.s.View.Show(x.Key) }, can: can})
	}
	all = append(all, command{menu: "Filter"}, command{menu: "Filter", name: "Filters…", shortcut: ctrlShift(fyne.KeyF), do: w.openFilters, can: hasTable},
		command{menu: "Filter", name: "Clear filters", do: w.s.View.Clear, can: hasTable})
	all = append(all, []command{
		{menu: "View", name: "Overview", key: "O", do: w.toggleOverview, can: hasTable},
		{menu: "View", name: "Reading view", key: "R", do: w.toggleReading, can: hasTable},
		{menu: "View", name: "Inspector", shortcut: ctrl(fyne.KeyI), do: w.toggleInspector},
		{menu: "View"},
	}...)
	for _, c := range w.columns.Commands() {
		all = append(all, command{menu: "View", name: c.Name, do: c.Do, can: c.Can})
	}
	return append(all, []command{
		{menu: "View"},
		{menu: "View", name: "Larger text", shortcut: ctrl(fyne.KeyEqual), do: func() { w.zoomTo(w.look.Zoom + 0.1) }},
		{menu: "View", name: "Smaller text", shortcut: ctrl(fyne.KeyMinus), do: func() { w.zoomTo(w.look.Zoom - 0.1) }},
		{menu: "View", name: "Normal text", shortcut: ctrl(fyne.Key0), do: func() { w.zoomTo(1) }},
		{menu: "View"},
		{menu: "View", name: "Light", do: func() { w.setScheme(ui.Light) }},
		{menu: "View", name: "Dark", do: func() { w.setScheme(ui.Dark) }},
		{menu: "View", name: "As the system", do: func() { w.setScheme(ui.System) }},
		{menu: "Help", name: "Keys", key: "F1", do: w.openKeys},
	}...)
}

// firstMore is the index of the first choice that has no chip of its own.
func firstMore() int {
	return slices.IndexFunc(compare.Choices, func(x compare.Choice) bool { return x.More })
}

// makeMenu makes the menu bar from the commands.
func (w *window) makeMenu() *fyne.MainMenu {
	var menus []*fyne.Menu
	for i := range w.commands {
		c := &w.commands[i]
		if len(menus) == 0 || menus[len(menus)-1].Label != say.Say(c.menu) {
			menus = append(menus, fyne.NewMenu(say.Say(c.menu)))
		}
		m := menus[len(menus)-1]
		if c.name == "" {
			m.Items = append(m.Items, fyne.NewMenuItemSeparator())
			continue
		}
		c.item = fyne.NewMenuItem(say.Say(c.name), func() { w.perform(c) })
		c.item.Shortcut = c.shortcut
		m.Items = append(m.Items, c.item)
	}
	w.extraShortcuts()
	return fyne.NewMainMenu(menus...)
}

// extraShortcuts are second keys for entries of the menu.
func (w *window) extraShortcuts() {
	add := func(s fyne.Shortcut, name string) {
		w.Canvas().AddShortcut(s, func(fyne.Shortcut) {
			for i := range w.commands {
				if w.commands[i].name == name {
					w.perform(&w.commands[i])
				}
			}
		})
	}
	add(&fyne.ShortcutRedo{}, "Redo")
	add(ctrl(fyne.KeyPlus), "Larger text")
	add(ctrlShift(fyne.KeyEqual), "Larger text")
	w.Canvas().SetOnTypedKey(w.strayKey)
	w.Canvas().SetOnTypedRune(w.strayRune)
}

// perform runs a command. While a panel is open only its fields are served.
func (w *window) perform(c *command) {
	field, isField := w.Canvas().Focused().(interface {
		fyne.Shortcutable
		SelectedText() string
	})
	if isField && c.typing != nil {
		c.typing(field)
		return
	}
	if w.Canvas().Overlays().Top() != nil {
		if part, ok := w.Canvas().Focused().(fyne.Shortcutable); ok && c.typing != nil {
			c.typing(part) // a list of a panel: Ctrl+A chooses all files
		}
		return
	}
	if c.can != nil && !c.can() {
		return
	}
	if c.menu == "Claim" && w.overview.Shown() {
		w.toggleOverview() // nothing is done to a claim that nobody sees
		return
	}
	c.do()
}

// menuStates greys what cannot be done now.
func (w *window) menuStates() {
	changed := false
	for i := range w.commands {
		c := &w.commands[i]
		if c.item == nil || c.can == nil {
			continue
		}
		if off := !c.can() && c.typing == nil; off != c.item.Disabled {
			c.item.Disabled, changed = off, true
		}
	}
	if changed && w.MainMenu() != nil {
		w.MainMenu().Refresh()
	}
}

// selectAll selects the whole text that the keyboard is on.
func (w *window) selectAll() {
	if host, ok := w.Canvas().Focused().(prose.WordsHost); ok {
		host.SelectWords(prose.AllWords)
	}
}

// modifierNames are the names of the keys that are held.
var modifierNames = []struct {
	modifier fyne.KeyModifier
	name     string
}{{fyne.KeyModifierControl, say.Phrase("Ctrl")}, {fyne.KeyModifierSuper, say.Phrase("Cmd")}, {fyne.KeyModifierAlt, say.Phrase("Alt")}, {fyne.KeyModifierShift, say.Phrase("Shift")}}

// keys names the keys of a command, empty where it has none.
func (c *command) keys() string {
	s, ok := c.shortcut.(fyne.KeyboardShortcut)
	if !ok {
		return say.Say(c.key)
	}
	says := ""
	for _, m := range modifierNames {
		if s.Mod()&m.modifier != 0 {
			says += say.Say(m.name) + "+"
		}
	}
	return says + string(s.Key())
}

// possible are the commands that can be given now.
func (w *window) possible() []library.Command {
	var out []library.Command
	for i := range w.commands {
		c := &w.commands[i]
		if c.name != "" && (c.can == nil || c.can()) {
			out = append(out, library.Command{Name: c.name, Menu: c.menu, Keys: c.keys(), Do: func() { w.perform(c) }})
		}
	}
	return out
}

// toAccount shows the column of an account in the table.
func (w *window) toAccount(id int64) {
	w.showTable()
	w.goTo(id)
}
