package app

import (
	"slices"
)

// schemes are the choices between light and dark, with their names.
var schemes = []struct {
	scheme Scheme
	name   string
}{{System, phrase("As the system")}, {Light, phrase("Light")}, {Dark, phrase("Dark")}}

// zooms are the sizes of text that the settings offer, in hundredths.
var zooms = []int{80, 90, 100, 120, 150, 200}

// openSettings shows what can be set. A setting is in force and kept at once.
func (w *window) openSettings() {
	p := w.newPanel("Settings", 520)
	p.first = p.choice("Language", languageNames(), w.languageAt(), func(i int) {
		p.close()
		w.setLanguage(languages[i].key)
		w.openSettings() // in the language that was chosen
	})
	p.choice("Colours", schemeNames(), w.schemeAt(), func(i int) { w.setScheme(schemes[i].scheme) })
	p.choice("Size of the words of accounts", zoomNames(), w.zoomAt(), func(i int) { w.zoomTo(float32(zooms[i]) / 100) })
	p.choice("Movement", []string{motions[0].name, motions[1].name}, ternary(w.look.still, 1, 0), w.setMotion)
	p.note("The tables that you export are in English.")
	p.button("Close", true, p.close)
	p.show()
}

func languageNames() []string {
	var out []string
	for _, l := range languages {
		out = append(out, l.name)
	}
	return out
}

func (w *window) languageAt() int {
	chosen := w.setting("language", "")
	return max(0, slices.IndexFunc(languages, func(l language) bool { return l.key == chosen }))
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
		if s.scheme == w.look.scheme {
			return i
		}
	}
	return 0
}

func zoomNames() []string {
	var out []string
	for _, z := range zooms {
		out = append(out, percent(float64(z)/100))
	}
	return out
}

// zoomAt is the place of the size in force, or of the nearest below it.
func (w *window) zoomAt() int {
	at := 0
	for i, z := range zooms {
		if float32(z) <= 100*w.look.zoom+0.5 {
			at = i
		}
	}
	return at
}

// setMotion puts a choice in force and keeps it.
func (w *window) setMotion(i int) {
	w.set("motion", motions[i].key)
	w.look.still = i == 1
}
