package ui

import (
	"fyne.io/fyne/v2"

	"synoptic/app/say"
)

// Calm is the app as Fyne's widgets see it: nothing blinks or moves where the
// person has said so, whatever the settings of Fyne are.
type Calm struct {
	fyne.App
	Look *Look
}

// Settings implements fyne.App.
func (c Calm) Settings() fyne.Settings { return calmSettings{c.App.Settings(), c.Look} }

type calmSettings struct {
	fyne.Settings
	look *Look
}

// ShowAnimations implements fyne.Settings.
func (s calmSettings) ShowAnimations() bool { return !s.look.Still && s.Settings.ShowAnimations() }

// Motions are the choices, the one that is kept by its key.
var Motions = []struct{ Key, Name string }{{"", say.Phrase("Usual")}, {"reduced", say.Phrase("Reduced: nothing blinks or moves")}}
