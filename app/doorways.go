package app

import (
	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/data"
)

// What the window gives to the packages that draw and ask.

// newPanel makes a panel that is not shown yet.
func (w *window) newPanel(title string, width float32) *ui.Panel { return w.ui.NewPanel(title, width) }

// unlettered is what is said of the fonts that the texts of the comparison lack.
func unlettered(accounts []data.Account) string {
	texts := make([]string, 0, 2*len(accounts))
	for _, a := range accounts {
		texts = append(texts, a.Title, a.Text)
	}
	return ui.LackingFonts(texts...)
}

// lastFolder is where files were read or written last.
func (w *window) lastFolder(writing bool) string {
	if writing {
		return w.folder()
	}
	return w.s.Setting(readFolder, "")
}

// rememberLast keeps the folder of a file that is read or written.
func (w *window) rememberLast(writing bool, path string) {
	w.rememberFolder(say.Ternary(writing, writeFolder, readFolder), path)
}
