package app

import (
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

// turn goes to the column of an account in the active row, where it is shown.
func (w *window) turn(account int) {
	if w.table.Cols.Slot(account) >= 0 {
		w.table.Choose(w.table.At, account)
	}
}
