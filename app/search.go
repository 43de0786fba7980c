package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"synoptic/compare"
)

// searchBox is the search field with its lens.
func (w *window) searchBox() *fyne.Container {
	lens := newDrawing(w.look, func(s *sheet, _ fyne.Size) {
		ring := canvas.NewCircle(s.field)
		ring.StrokeColor, ring.StrokeWidth = s.ink, 1.6
		ring.Move(fyne.NewPos(10, 9))
		ring.Resize(fyne.NewSize(10, 10))
		stem := canvas.NewLine(s.ink)
		stem.StrokeWidth = 1.8
		stem.Position1, stem.Position2 = fyne.NewPos(18, 17.5), fyne.NewPos(21.5, 21)
		s.objects = append(s.objects, ring, stem)
	})
	return container.New(searchLayout{}, w.search.box, lens, w.search)
}

// searchLayout leaves room for the lens.
type searchLayout struct{}

// MinSize implements fyne.Layout.
func (searchLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(120, 32) }

// Layout implements fyne.Layout.
func (searchLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	objects[1].Resize(fyne.NewSize(28, size.Height))
	objects[2].Move(fyne.NewPos(21, 0))
	objects[2].Resize(fyne.NewSize(size.Width-21, size.Height))
}

// searchFor filters by what is typed.
func (w *window) searchFor(words string) {
	if w.filter.Query != words {
		w.filter.Query = words
		w.filtered()
	}
}

// searchKey handles the keys that leave the search field: Esc clears it first.
func (w *window) searchKey(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		if w.search.Text != "" {
			w.search.SetText("")
			return true
		}
		w.focusTable()
		return true
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyDown:
		w.focusTable()
		return true
	}
	return false
}

func (w *window) focusTable() {
	if w.table.Visible() {
		w.Canvas().Focus(w.table)
	} else {
		w.Canvas().Unfocus()
	}
}

// show puts a filter in force.
func (w *window) show(key string) {
	if w.filter.Show != key {
		w.filter.Show = key
		w.filtered()
	}
}

// clearFilters shows everything again.
func (w *window) clearFilters() {
	w.filter = compare.Filter{}
	w.search.SetText("")
	w.filtered()
}

// filtered shows the rows that the filter chooses.
func (w *window) filtered() {
	if w.cmp == nil {
		return
	}
	w.table.show(w.cmp, w.cmp.Select(w.filter))
	w.chips.Refresh()
	w.desk.empty.Refresh()
	w.relayout()
	w.selected()
}
