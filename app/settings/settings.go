// Package settings is what a person sets: by a panel (panel.go), or by the folder
// in which files were read or written last (folders.go).
package settings

import (
	"synoptic/app/session"
	"synoptic/app/ui"
)

// Settings are what a person sets, by a panel or by what was done last. They are
// the person's, not the library's: a project file from a colleague changes
// neither language nor colours.
type Settings struct {
	s     *session.Session
	desk  *ui.Desk
	calls Calls
}

// Calls is what settings ask of the window.
type Calls struct {
	Language func(key string) // says everything in a language
	Scheme   func(ui.Scheme)  // draws everything in light or dark
	Zoom     func(float32)    // draws everything in another size
}

// New makes the settings of a session.
func New(s *session.Session, desk *ui.Desk, calls Calls) *Settings {
	return &Settings{s: s, desk: desk, calls: calls}
}
