package app

import (
	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/ui"
)

// keyHelp lists the keys, as F1 shows them.
var keyHelp = [][2]string{
	{say.Phrase("↓ ↑, J K"), say.Phrase("next, previous claim")}, {say.Phrase("→ ←"), say.Phrase("next, previous account")},
	{say.Phrase("Page; Home, End"), say.Phrase("scroll the table; first, last claim")}, {say.Phrase("Enter"), say.Phrase("confirm")},
	{say.Phrase("Backspace"), say.Phrase("reject or unlink")}, {say.Phrase("L"), say.Phrase("link to…")}, {say.Phrase("N"), say.Phrase("note")},
	{say.Phrase("D, Shift+D"), say.Phrase("code the chosen words or the account, the claim as a whole")}, {say.Phrase("V"), say.Phrase("relation to the original")},
	{say.Phrase("T, Shift+N"), say.Phrase("topic of the claim, remark on the account")},
	{say.Phrase("0–8"), say.Phrase("filters, in their order")}, {say.Phrase("O"), say.Phrase("overview; O or Esc goes back")},
	{say.Phrase("I"), say.Phrase("go through the inspector by arrows; Shift+Page scrolls it")},
	{say.Phrase("R"), say.Phrase("reading view; R or Esc goes back, A next account, + and − how many")}, {say.Phrase("< >, [ ]"), say.Phrase("move, resize the column")},
	{say.Phrase("C, H"), say.Phrase("columns; hide the active one")}, {say.Phrase("E"), say.Phrase("additions at the end, or in their place")},
	{say.Phrase(". ,"), say.Phrase("next, previous change, or what is to be checked")}, {say.Phrase("M"), say.Phrase("only what matters, or all; U opens what is folded")},
	{say.Phrase("Esc"), say.Phrase("clear the filters")},
	{say.Phrase("Ctrl+K"), say.Phrase("any command, account, comparison or claim")},
	{say.Phrase("Ctrl+F, Esc"), say.Phrase("search; leave it, clear it")}, {say.Phrase("F3, Shift+F3"), say.Phrase("next, previous hit of the search")}, {say.Phrase("Ctrl+Shift+F"), say.Phrase("all filters")},
	{say.Phrase("Ctrl+L, Ctrl+N"), say.Phrase("all comparisons, new comparison")}, {say.Phrase("Ctrl+O, Ctrl+V"), say.Phrase("import a file, a pasted text")},
	{say.Phrase("Ctrl+E, Ctrl+Shift+E"), say.Phrase("export; the last export again")}, {say.Phrase("Ctrl+C"), say.Phrase("copy what is selected, or the claim, with its source")},
	{say.Phrase("Shift+← →, Ctrl+A"), say.Phrase("select words, the whole text; Shift+↓ ↑: begin a word later, earlier (in the inspector: another text)")},
	{say.Phrase("Ctrl+Z, Ctrl+Shift+Z"), say.Phrase("undo, redo a decision")}, {say.Phrase("Ctrl+I"), say.Phrase("inspector")},
	{say.Phrase("Ctrl+plus, minus, 0"), say.Phrase("size of everything in the window")}, {say.Phrase("Ctrl+comma"), say.Phrase("settings")},
	{say.Phrase("Alt"), say.Phrase("menu")}, {say.Phrase("Tab, Shift+Tab"), say.Phrase("search, chips, table, note, buttons, sources")}, {say.Phrase("F1"), say.Phrase("these keys")},
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
	return ui.BreakLines(say.Say(k[1]), ui.ValueFont, keyColumn-keyName)
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
func drawKeys(s *ui.Sheet, _ fyne.Size) {
	x, y, half := float32(0), float32(0), keysHalf()
	for i, k := range keyHelp {
		if i == half {
			x, y = keyColumn+keyGap, 0
		}
		s.Text(ui.LabelFont.Fit(say.Say(k[0]), keyName-8), x, y+12, ui.LabelFont, s.Ink)
		for n, l := range keyLines(k) {
			s.Text(l, x+keyName, y+12+keyMore*float32(n), ui.ValueFont, s.Ink2)
		}
		y += keyHigh(k)
		s.Box(x, y-1, keyColumn, 1, s.Soft, 0)
	}
}

// helps are the panels that explain the window.
type helps struct{ *window }

func (w *window) helps() helps { return helps{w} }

// openKeys shows the keys.
func (w helps) openKeys() {
	if w.helping {
		return
	}
	p := w.newPanel("Keys", 2*keyColumn+keyGap+40)
	d := ui.NewDrawing(w.look, drawKeys)
	d.Least = func() fyne.Size { return fyne.NewSize(10, keysHigh()) }
	p.Add(d)
	p.Button("Close", true, p.Close)
	w.helping = true
	p.Closed = func() { w.helping = false }
	p.Show()
}
