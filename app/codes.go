package app

import (
	"maps"
	"slices"
)

// redrawCodes shows codes anew in the rows that were drawn and the inspector.
func (w *window) redrawCodes() {
	w.table.redraw(slices.Collect(maps.Keys(w.table.seen))...)
	w.inspector.Refresh()
	w.inspector.scroll.Refresh()
}
