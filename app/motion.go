package app

import "fyne.io/fyne/v2"

// calm is the app as Fyne's widgets see it: nothing blinks or moves where the
// person has said so, whatever the settings of Fyne are.
type calm struct {
	fyne.App
	look *look
}

// Settings implements fyne.App.
func (c calm) Settings() fyne.Settings { return calmSettings{c.App.Settings(), c.look} }

type calmSettings struct {
	fyne.Settings
	look *look
}

// ShowAnimations implements fyne.Settings.
func (s calmSettings) ShowAnimations() bool { return !s.look.still && s.Settings.ShowAnimations() }

// motions are the choices, the one that is kept by its key.
var motions = []struct{ key, name string }{{"", phrase("Usual")}, {"reduced", phrase("Reduced: nothing blinks or moves")}}
