// Package filters chooses which claims are shown: by the chips that stand over the
// table (chips.go), and by the panel of all conditions (panel.go). The filter
// itself is the session's.
package filters

import (
	"synoptic/app/session"
	"synoptic/app/ui"
)

// Filters chooses which claims are shown: the panel of all conditions, and the
// chips that are always there.
type Filters struct {
	s        *session.Session
	desk     *ui.Desk
	unsearch func() // empties the field of the search
	onRows   func() // told when other rows are chosen, while the panel is open
}

// New makes the filters of a session; unsearch empties the field of the search.
func New(s *session.Session, desk *ui.Desk, unsearch func()) *Filters {
	return &Filters{s: s, desk: desk, unsearch: unsearch}
}

// Chosen says that other rows are chosen.
func (x *Filters) Chosen() {
	if x.onRows != nil {
		x.onRows()
	}
}
