package app

import (
	"slices"

	"synoptic/app/say"
	"synoptic/app/ui"
)

// schemes are the choices between light and dark, with their names.
var schemes = []struct {
	scheme ui.Scheme
	name   string
}{{ui.System, say.Phrase("As the system")}, {ui.Light, say.Phrase("Light")}, {ui.Dark, say.Phrase("Dark")}}

// zooms are the sizes of text that the settings offer, in hundredths.
var zooms = []int{80, 90, 100, 120, 150, 200}

// openSettings shows what can be set. A setting is in force and kept at once.
func (w *window) openSettings() {
	p := w.newPanel("Settings", 520)
	p.First = p.Choice("Language", languageNames(), w.languageAt(), func(i int) {
		p.Close()
		w.setLanguage(say.Languages[i].Key)
		w.openSettings() // in the language that was chosen
	})
	p.Choice("Colours", schemeNames(), w.schemeAt(), func(i int) { w.setScheme(schemes[i].scheme) })
	p.Choice("Size of the words of accounts", zoomNames(), w.zoomAt(), func(i int) { w.zoomTo(float32(zooms[i]) / 100) })
	p.Choice("Movement", []string{ui.Motions[0].Name, ui.Motions[1].Name}, say.Ternary(w.look.Still, 1, 0), w.setMotion)
	p.Note("The tables that you export are in English.")
	p.Button("Close", true, p.Close)
	p.Show()
}

func languageNames() []string {
	var out []string
	for _, l := range say.Languages {
		out = append(out, l.Name)
	}
	return out
}

func (w *window) languageAt() int {
	chosen := w.s.Setting("language", "")
	return max(0, slices.IndexFunc(say.Languages, func(l say.Language) bool { return l.Key == chosen }))
}

func schemeNames() []string {
	var out []string
	for _, s := range schemes {
		out = append(out, s.name)
	}
	return out
}

func (w *window) schemeAt() int {
	for i, s := range schemes {
		if s.scheme == w.look.Scheme {
			return i
		}
	}
	return 0
}

func zoomNames() []string {
	var out []string
	for _, z := range zooms {
		out = append(out, say.Percent(float64(z)/100))
	}
	return out
}

// zoomAt is the place of the size in force, or of the nearest below it.
func (w *window) zoomAt() int {
	at := 0
	for i, z := range zooms {
		if float32(z) <= 100*w.look.Zoom+0.5 {
			at = i
		}
	}
	return at
}

// setMotion puts a choice in force and keeps it.
func (w *window) setMotion(i int) {
	w.s.Set("motion", ui.Motions[i].Key)
	w.look.Still = i == 1
}
