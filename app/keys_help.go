package app

import "fyne.io/fyne/v2"

// keyHelp lists the keys, as F1 shows them.
var keyHelp = [][2]string{
	{phrase("↓ ↑, J K"), phrase("next, previous claim")}, {phrase("← →"), phrase("next, previous account")},
	{phrase("Page, Home, End"), phrase("scroll the table")}, {phrase("Enter"), phrase("confirm")},
	{phrase("Backspace"), phrase("reject or unlink")}, {phrase("L"), phrase("link to…")}, {phrase("N"), phrase("note")},
	{phrase("D, Shift+D"), phrase("code the account, the claim as a whole")}, {phrase("V"), phrase("relation to the original")},
	{phrase("0–7"), phrase("filters, in their order")}, {phrase("O"), phrase("overview; O or Esc goes back")},
	{phrase("I"), phrase("go through the inspector by arrows; Shift+Page scrolls it")},
	{phrase("R"), phrase("reading view; R or Esc goes back, A next account")}, {phrase("< >, [ ]"), phrase("move, resize the column")},
	{phrase("C, H"), phrase("columns; hide the active one")}, {phrase("E"), phrase("additions at the end, or in their place")},
	{phrase("Esc"), phrase("clear the filters")},
	{phrase("Ctrl+K"), phrase("any command, account, comparison or claim")},
	{phrase("Ctrl+F, Esc"), phrase("search; leave it, clear it")}, {phrase("Ctrl+Shift+F"), phrase("all filters")},
	{phrase("Ctrl+L, Ctrl+N"), phrase("all comparisons, new comparison")}, {phrase("Ctrl+O, Ctrl+V"), phrase("import a file, a pasted text")},
	{phrase("Ctrl+E"), phrase("export CSV")}, {phrase("Ctrl+C"), phrase("copy what is selected, or the claim, with its source")},
	{phrase("Shift+← →, Ctrl+A"), phrase("select words, the whole text of the cell")},
	{phrase("Ctrl+Z, Ctrl+Shift+Z"), phrase("undo, redo a decision")}, {phrase("Ctrl+I"), phrase("inspector")},
	{phrase("Ctrl+plus, minus, 0"), phrase("size of the text")}, {phrase("Ctrl+comma"), phrase("settings")},
	{phrase("Alt"), phrase("menu")}, {phrase("Tab, Shift+Tab"), phrase("search, chips, table, note, buttons, sources")}, {phrase("F1"), phrase("these keys")},
}

// The measures of the list of keys, which has two columns.
const (
	keyLine   = 24
	keyColumn = 410
	keyName   = 138
)

// openKeys shows the keys.
func (w *window) openKeys() {
	if w.helping {
		return
	}
	p := w.newPanel("Keys", 2*keyColumn+40)
	half := (len(keyHelp) + 1) / 2
	d := newDrawing(w.look, func(s *sheet, _ fyne.Size) {
		for i, k := range keyHelp {
			x, y := keyColumn*float32(i/half), 12+keyLine*float32(i%half)
			s.text(labelFont.fit(say(k[0]), keyName-8), x, y, labelFont, s.ink)
			s.text(valueFont.fit(say(k[1]), keyColumn-keyName-16), x+keyName, y, valueFont, s.ink2)
			s.box(x, y+12, keyColumn-16, 1, s.soft, 0)
		}
	})
	d.least = func() fyne.Size { return fyne.NewSize(10, keyLine*float32(half)) }
	p.add(d)
	p.button("Close", true, p.close)
	w.helping = true
	p.closed = func() { w.helping = false }
	p.show()
}
