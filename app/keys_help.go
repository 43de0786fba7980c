package app

import "fyne.io/fyne/v2"

// keyHelp lists the keys, as F1 shows them.
var keyHelp = [][2]string{
	{phrase("↓ ↑, J K"), phrase("next, previous claim")}, {phrase("← →"), phrase("next, previous account")},
	{phrase("Page, Home, End"), phrase("scroll the table")}, {phrase("Enter"), phrase("confirm")},
	{phrase("Backspace"), phrase("reject or unlink")}, {phrase("L"), phrase("link to…")}, {phrase("N"), phrase("note")},
	{phrase("D, Shift+D"), phrase("code the account, the claim as a whole")}, {phrase("V"), phrase("relation to the original")},
	{phrase("T, Shift+N"), phrase("topic of the claim, remark on the account")},
	{phrase("0–7"), phrase("filters, in their order")}, {phrase("O"), phrase("overview; O or Esc goes back")},
	{phrase("I"), phrase("go through the inspector by arrows; Shift+Page scrolls it")},
	{phrase("R"), phrase("reading view; R or Esc goes back, A next account")}, {phrase("< >, [ ]"), phrase("move, resize the column")},
	{phrase("C, H"), phrase("columns; hide the active one")}, {phrase("E"), phrase("additions at the end, or in their place")},
	{phrase("Esc"), phrase("clear the filters")},
	{phrase("Ctrl+K"), phrase("any command, account, comparison or claim")},
	{phrase("Ctrl+F, Esc"), phrase("search; leave it, clear it")}, {phrase("Ctrl+Shift+F"), phrase("all filters")},
	{phrase("Ctrl+L, Ctrl+N"), phrase("all comparisons, new comparison")}, {phrase("Ctrl+O, Ctrl+V"), phrase("import a file, a pasted text")},
	{phrase("Ctrl+E, Ctrl+Shift+E"), phrase("export; the last export again")}, {phrase("Ctrl+C"), phrase("copy what is selected, or the claim, with its source")},
	{phrase("Shift+← →, Ctrl+A"), phrase("select words, the whole text; Shift+↓ in the inspector: the next text")},
	{phrase("Ctrl+Z, Ctrl+Shift+Z"), phrase("undo, redo a decision")}, {phrase("Ctrl+I"), phrase("inspector")},
	{phrase("Ctrl+plus, minus, 0"), phrase("size of the text")}, {phrase("Ctrl+comma"), phrase("settings")},
	{phrase("Alt"), phrase("menu")}, {phrase("Tab, Shift+Tab"), phrase("search, chips, table, note, buttons, sources")}, {phrase("F1"), phrase("these keys")},
}

// The measures of the list of keys, which has two columns.
const (
	keyLine   = 24
	keyMore   = 16 // for a further line of what a key does
	keyColumn = 440
	keyGap    = 24
	keyName   = 142
)

// keyLines are the lines that say what a key does.
func keyLines(k [2]string) []string {
	return breakLines(say(k[1]), valueFont, keyColumn-keyName)
}

func keyHigh(k [2]string) float32 { return keyLine + keyMore*float32(len(keyLines(k))-1) }

// keysHalf is the number of keys in the first column, and keysHigh the height
// of the higher one.
func keysHalf() int {
	all, half := float32(0), float32(0)
	for _, k := range keyHelp {
		all += keyHigh(k)
	}
	for i, k := range keyHelp {
		if half += keyHigh(k); half >= all/2 {
			return i + 1
		}
	}
	return len(keyHelp)
}

func keysHigh() float32 {
	var high [2]float32
	half := keysHalf()
	for i, k := range keyHelp {
		high[min(1, i/half)] += keyHigh(k)
	}
	return max(high[0], high[1])
}

// drawKeys draws both columns.
func drawKeys(s *sheet, _ fyne.Size) {
	x, y, half := float32(0), float32(0), keysHalf()
	for i, k := range keyHelp {
		if i == half {
			x, y = keyColumn+keyGap, 0
		}
		s.text(labelFont.fit(say(k[0]), keyName-8), x, y+12, labelFont, s.ink)
		for n, l := range keyLines(k) {
			s.text(l, x+keyName, y+12+keyMore*float32(n), valueFont, s.ink2)
		}
		y += keyHigh(k)
		s.box(x, y-1, keyColumn, 1, s.soft, 0)
	}
}

// openKeys shows the keys.
func (w *window) openKeys() {
	if w.helping {
		return
	}
	p := w.newPanel("Keys", 2*keyColumn+keyGap+40)
	d := newDrawing(w.look, drawKeys)
	d.least = func() fyne.Size { return fyne.NewSize(10, keysHigh()) }
	p.add(d)
	p.button("Close", true, p.close)
	w.helping = true
	p.closed = func() { w.helping = false }
	p.show()
}
