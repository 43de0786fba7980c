package app

import (
	"runtime"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"synoptic/app/library"
	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/compare"
)

// menu is the menu of the window, and everything that can be done from it.
type menu struct {
	w        *window
	commands []command
}

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

// fill lists everything that the menu offers. A shortcut of the menu
// comes before the field that has the keyboard, so those that mean something
// in a field are handed on to it.
func (b *menu) fill() []command {
	return slices.Concat(b.fileMenu(), b.editMenu(), b.claimMenu(), b.filterMenu(), b.viewMenu(),
		[]command{{menu: "Help", name: "Keys", key: "F1", do: b.w.helps().openKeys}, {menu: "Help", name: "Marks and words", do: b.w.helps().openLegend},
			{menu: "Help", name: "How matches are made", do: b.w.helps().openMatching}})
}

// hasTable reports whether there is a comparison to look at.
func (b *menu) hasTable() bool { return b.w.s.Cmp != nil }

// typed hands a shortcut to the field that has the keyboard.
func typed(s fyne.Shortcut) func(fyne.Shortcutable) {
	return func(f fyne.Shortcutable) { f.TypedShortcut(s) }
}

func (b *menu) fileMenu() []command {
	return []command{
		{menu: "File", name: "New comparison…", shortcut: ctrl(fyne.KeyN), do: b.w.library.NewProject},
		{menu: "File", name: "Comparisons…", shortcut: ctrl(fyne.KeyL), do: b.w.library.Open},
		{menu: "File", name: "Open project file…", shortcut: ctrlShift(fyne.KeyO), do: b.w.library.OpenFile},
		{menu: "File", name: "Save as project file…", shortcut: ctrlShift(fyne.KeyS), do: b.w.library.SaveAs},
		{menu: "File", name: "Save a copy…", do: b.w.library.SaveCopy, can: func() bool { return b.w.s.Store != nil }},
		{menu: "File", name: "Rename…", do: func() { b.w.library.OpenName(true) }},
		{menu: "File", name: "Copy the comparison…", do: func() { b.w.library.Ask(b.w.library.ForCopy(b.w.s.Project)) }, can: func() bool { return b.w.s.Store != nil }},
		{menu: "File"},
		{menu: "File", name: "Import…", shortcut: ctrl(fyne.KeyO), do: b.w.intake.OpenImport},
		{menu: "File", name: "Export…", shortcut: ctrl(fyne.KeyE), do: b.w.exports.Open},
		{menu: "File", name: "Export again", shortcut: ctrlShift(fyne.KeyE), do: b.w.exports.Again, can: b.w.exports.CanAgain},
		{menu: "File", name: "Print…", do: b.w.exports.Print, can: b.hasTable},
		{menu: "File", name: "The sample", do: b.w.s.OpenSample},
	}
}

func (b *menu) editMenu() []command {
	clip := b.w.app.Clipboard()
	return []command{
		{menu: "Edit", name: "Undo", shortcut: &fyne.ShortcutUndo{}, do: b.w.undoStep, can: func() bool { return b.w.s.UndoSteps > 0 }, typing: typed(&fyne.ShortcutUndo{})},
		{menu: "Edit", name: "Redo", shortcut: ctrlShift(fyne.KeyZ), do: b.w.redoStep, can: func() bool { return b.w.s.RedoSteps > 0 }, typing: typed(&fyne.ShortcutRedo{})},
		{menu: "Edit"},
		{menu: "Edit", name: "Copy claim", shortcut: &fyne.ShortcutCopy{Clipboard: clip}, do: b.w.hands.copyClaim, can: b.hasTable, typing: typed(&fyne.ShortcutCopy{Clipboard: clip})},
		{menu: "Edit", name: "Select the text", shortcut: &fyne.ShortcutSelectAll{}, do: b.w.hands.selectAll, can: b.hasTable, typing: typed(&fyne.ShortcutSelectAll{})},
		{menu: "Edit", name: "Paste text…", shortcut: &fyne.ShortcutPaste{Clipboard: clip}, do: b.w.intake.Paste, typing: typed(&fyne.ShortcutPaste{Clipboard: clip})},
		{menu: "Edit", name: "Texts taken out…", do: b.w.texts.OpenRemoved, can: func() bool { return b.w.s.Withdrawn > 0 }},
		{menu: "Edit"},
		{menu: "Edit", name: "Search", shortcut: ctrl(fyne.KeyF), do: func() { b.w.Canvas().Focus(b.w.search) }},
		{menu: "Edit", name: "Next hit", key: "F3", do: func() { b.w.places.hit(1) }, can: func() bool { return len(b.w.s.View.Found) > 0 }},
		{menu: "Edit", name: "Previous hit", key: "Shift+F3", do: func() { b.w.places.hit(-1) }, can: func() bool { return len(b.w.s.View.Found) > 0 }},
		{menu: "Edit", name: "Go to or do…", shortcut: ctrl(fyne.KeyK), do: b.w.library.Find},
		{menu: "Edit"},
		{menu: "Edit", name: "Settings…", shortcut: ctrl(fyne.KeyComma), do: b.w.settings.Open},
	}
}

func (b *menu) claimMenu() []command {
	return []command{
		{menu: "Claim", name: "Confirm", key: "Enter", do: b.w.s.Chosen.Confirm, can: b.w.s.Chosen.CanConfirm},
		{menu: "Claim", name: "Reject", key: "Backspace", do: b.w.s.Chosen.Reject, can: b.w.s.Chosen.CanReject},
		{menu: "Claim", name: "Confirm all sure matches shown…", do: b.w.hands.confirmSure, can: b.hasTable},
		{menu: "Claim", name: "Go on after a decision", do: b.w.hands.toggleGoingOn, can: b.hasTable},
		{menu: "Claim", name: "Next change", key: ".", do: func() { b.w.places.change(1) }, can: b.hasTable},
		{menu: "Claim", name: "Previous change", key: ",", do: func() { b.w.places.change(-1) }, can: b.hasTable},
		{menu: "Claim", name: "Link to…", key: "L", do: b.w.links.Open, can: b.hasTable},
		{menu: "Claim", name: "Add a finding…", do: b.w.inspector.OpenFinding, can: func() bool { cell, ok := b.w.s.Chosen.Cell(); return ok && session.Linked(cell) }},
		{menu: "Claim", name: "Note", key: "N", do: b.w.places.focusNote, can: b.hasTable},
		{menu: "Claim"},
		{menu: "Claim", name: "Code…", key: "D", do: func() { b.w.coding.OpenCodes(false) }, can: b.hasTable},
		{menu: "Claim", name: "Code the claim as a whole…", key: "Shift+D", do: func() { b.w.coding.OpenCodes(true) }, can: b.hasTable},
		{menu: "Claim", name: "Relation…", key: "V", do: b.w.coding.OpenRelation, can: b.hasTable},
		{menu: "Claim", name: "Topic…", key: "T", do: b.w.coding.OpenTopic, can: b.hasTable},
		{menu: "Claim", name: "Remark on the account…", key: "Shift+N", do: b.w.coding.OpenRemark, can: b.hasTable},
		{menu: "Claim", name: "Passages by code…", do: b.w.coding.OpenPassages, can: b.hasTable},
		{menu: "Claim", name: "Codebook…", do: b.w.coding.OpenCodebook, can: b.hasTable},
		{menu: "Claim", name: "Coders and agreement…", do: b.w.coding.OpenAgreement, can: b.hasTable},
	}
}

// filterMenu has the choices of package compare, those with chips first.
func (b *menu) filterMenu() (all []command) {
	for i, x := range compare.Choices {
		if i == firstMore() {
			all = append(all, command{menu: "Filter"})
		}
		can := func() bool { return i < len(b.w.s.View.Counts) && b.w.s.View.Counts[i] > 0 }
		key := ""
		if i < firstMore() {
			key = strconv.Itoa(i)
		}
		all = append(all, command{menu: "Filter", name: x.Name, key: key, do: func() { b.w.s.View.Show(x.Key) }, can: can})
	}
	return append(all, command{menu: "Filter"}, command{menu: "Filter", name: "Filters…", shortcut: ctrlShift(fyne.KeyF), do: b.w.filters.Open, can: b.hasTable},
		command{menu: "Filter", name: "Clear filters", do: b.w.s.View.Clear, can: b.hasTable})
}

func (b *menu) viewMenu() []command {
	all := []command{
		{menu: "View", name: "Overview", key: "O", do: b.w.places.toggleOverview, can: b.hasTable},
		{menu: "View", name: "Reading view", key: "R", do: b.w.places.toggleReading, can: b.hasTable},
		{menu: "View", name: "Inspector", shortcut: ctrl(fyne.KeyI), do: b.w.places.toggleInspector},
		{menu: "View", name: "Original and accounts", shortcut: ctrl(fyne.KeyB), do: b.w.desk.panes.toggleSources, can: b.hasTable},
		{menu: "View", name: "Wider inspector", do: func() { b.w.desk.panes.widenInspector(paneStep) }, can: b.hasTable},
		{menu: "View", name: "Narrower inspector", do: func() { b.w.desk.panes.widenInspector(-paneStep) }, can: b.hasTable},
		{menu: "View"},
	}
	for _, c := range b.w.columns.Commands() {
		all = append(all, command{menu: "View", name: c.Name, do: c.Do, can: c.Can})
	}
	return append(all, []command{
		{menu: "View"},
		{menu: "View", name: "Larger", shortcut: ctrl(fyne.KeyEqual), do: func() { b.w.zoomTo(b.w.look.Zoom + 0.1) }},
		{menu: "View", name: "Smaller", shortcut: ctrl(fyne.KeyMinus), do: func() { b.w.zoomTo(b.w.look.Zoom - 0.1) }},
		{menu: "View", name: "Normal size", shortcut: ctrl(fyne.Key0), do: func() { b.w.zoomTo(1) }},
		{menu: "View"},
		{menu: "View", name: "Light", do: func() { b.w.setScheme(ui.Light) }},
		{menu: "View", name: "Dark", do: func() { b.w.setScheme(ui.Dark) }},
		{menu: "View", name: "As the system", do: func() { b.w.setScheme(ui.System) }},
	}...)
}

// firstMore is the index of the first choice that has no chip of its own.
func firstMore() int {
	return slices.IndexFunc(compare.Choices, func(x compare.Choice) bool { return x.More })
}

// bar makes the menu bar from the commands.
func (b *menu) bar() *fyne.MainMenu {
	var menus []*fyne.Menu
	for i := range b.commands {
		c := &b.commands[i]
		if len(menus) == 0 || menus[len(menus)-1].Label != say.Say(c.menu) {
			menus = append(menus, fyne.NewMenu(say.Say(c.menu)))
		}
		m := menus[len(menus)-1]
		if c.name == "" {
			m.Items = append(m.Items, fyne.NewMenuItemSeparator())
			continue
		}
		c.item = fyne.NewMenuItem(say.Say(c.name), func() { b.perform(c) })
		c.item.Shortcut = c.shortcut
		m.Items = append(m.Items, c.item)
	}
	if runtime.GOOS != "darwin" { // where the system draws the menu
		b.nameKeys()
	}
	b.extraShortcuts()
	return fyne.NewMainMenu(menus...)
}

// unseen is a shortcut that the menu obeys and does not draw: what Fyne draws of
// one is too faint to be read.
type unseen struct{ fyne.Shortcut }

// nameKeys puts the keys of the entries behind their names, in a column.
func (b *menu) nameKeys() {
	const gap = 28
	wide := map[string]float32{}
	for i := range b.commands {
		if c := &b.commands[i]; c.item != nil {
			wide[c.menu] = max(wide[c.menu], ui.TextFont.Measure(c.item.Label).Width)
		}
	}
	blank := ui.TextFont.Measure(". .").Width - ui.TextFont.Measure("..").Width
	for i := range b.commands {
		c := &b.commands[i]
		if c.item == nil || c.keys() == "" {
			continue
		}
		n := (wide[c.menu] + gap - ui.TextFont.Measure(c.item.Label).Width) / max(1, blank)
		c.item.Label += strings.Repeat(" ", int(n+0.5)) + c.keys()
		if c.shortcut != nil {
			c.item.Shortcut = unseen{c.shortcut}
		}
	}
}

// extraShortcuts are second keys for entries of the menu.
func (b *menu) extraShortcuts() {
	add := func(s fyne.Shortcut, name string) {
		b.w.Canvas().AddShortcut(s, func(fyne.Shortcut) {
			for i := range b.commands {
				if b.commands[i].name == name {
					b.perform(&b.commands[i])
				}
			}
		})
	}
	add(&fyne.ShortcutRedo{}, "Redo")
	add(ctrl(fyne.KeyPlus), "Larger")
	add(ctrlShift(fyne.KeyEqual), "Larger")
	b.w.Canvas().SetOnTypedKey(b.w.hands.strayKey)
	b.w.Canvas().SetOnTypedRune(b.w.hands.strayRune)
}

// perform runs a command. While a panel is open only its fields are served.
func (b *menu) perform(c *command) {
	field, isField := b.w.Canvas().Focused().(interface {
		fyne.Shortcutable
		SelectedText() string
	})
	if isField && c.typing != nil {
		c.typing(field)
		return
	}
	if b.w.Canvas().Overlays().Top() != nil {
		if part, ok := b.w.Canvas().Focused().(fyne.Shortcutable); ok && c.typing != nil {
			c.typing(part) // a list of a panel: Ctrl+A chooses all files
		}
		return
	}
	if c.can != nil && !c.can() {
		return
	}
	if c.menu == "Claim" && b.w.overview.Shown() {
		b.w.places.toggleOverview() // nothing is done to a claim that nobody sees
		return
	}
	c.do()
}

// states greys what cannot be done now.
func (b *menu) states() {
	changed := false
	for i := range b.commands {
		c := &b.commands[i]
		if c.item == nil || c.can == nil {
			continue
		}
		if off := !c.can() && c.typing == nil; off != c.item.Disabled {
			c.item.Disabled, changed = off, true
		}
	}
	if changed && b.w.MainMenu() != nil {
		b.w.MainMenu().Refresh()
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
func (b *menu) possible() []library.Command {
	var out []library.Command
	for i := range b.commands {
		c := &b.commands[i]
		if c.name != "" && (c.can == nil || c.can()) {
			out = append(out, library.Command{Name: c.name, Menu: c.menu, Keys: c.keys(), Do: func() { b.perform(c) }})
		}
	}
	return out
}
