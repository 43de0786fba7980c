package ui

import (
	"fyne.io/fyne/v2"

	"synoptic/app/say"
)

// Calm is the app as Fyne's widgets see it: nothing blinks or moves where the
// person has said so, and everything is as large as they have it.
type Calm struct {
	fyne.App
	Look *Look
	Base float32 // what the system's scale is multiplied with before that; 0 for what Fyne's settings say
}

// Settings implements fyne.App.
func (c Calm) Settings() fyne.Settings { return calmSettings{c.App.Settings(), c.Look, c.Base} }

type calmSettings struct {
	fyne.Settings
	look *Look
	base float32
}

// Scale implements fyne.Settings.
func (s calmSettings) Scale() float32 {
	base := s.base
	if base <= 0 {
		base = s.Settings.Scale()
	}
	if base <= 0 {
		base = 1
	}
	return base * s.look.Zoom
}

// ShowAnimations implements fyne.Settings.
func (s calmSettings) ShowAnimations() bool { return !s.look.Still && s.Settings.ShowAnimations() }

// Motions are the choices, the one that is kept by its key.
var Motions = []struct{ Key, Name string }{{"", say.Phrase("Usual")}, {"reduced", say.Phrase("Reduced: nothing blinks or moves")}}
