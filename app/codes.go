package app

import (
	"maps"
	"slices"
)

// redrawCodes shows codes anew in the rows that were drawn and the inspector.
func (w *window) redrawCodes() {
	w.table.Redraw(slices.Collect(maps.Keys(w.table.Seen))...)
	w.inspector.Refresh()
	w.inspector.Scroll.Refresh()
}
