package settings

import (
	"slices"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/compare"
)

// schemes are the choices between light and dark, with their names.
var schemes = []struct {
	scheme ui.Scheme
	name   string
}{{ui.System, say.Phrase("As the system")}, {ui.Light, say.Phrase("Light")}, {ui.Dark, say.Phrase("Dark")}}

// zooms are the sizes of text that the settings offer, in hundredths.
var zooms = []int{80, 90, 100, 120, 150, 200}

// thresholds are the probabilities that the settings offer; what is less
// likely is to be checked.
var thresholds = []float64{0.5, 0.6, 0.7, compare.UsualThreshold, 0.9, compare.MostThreshold}

// Open shows what can be set. A setting is in force and kept at once.
func (p *Settings) Open() {
	q := p.desk.NewPanel("Settings", 520)
	q.First = q.Choice("Language", languageNames(), p.languageAt(), func(i int) {
		q.Close()
		p.calls.Language(say.Languages[i].Key)
		p.Open() // in the language that was chosen
	})
	q.Choice("Colours", schemeNames(), p.schemeAt(), func(i int) { p.calls.Scheme(schemes[i].scheme) })
	q.Choice("Size of everything in the window", zoomNames(), p.zoomAt(), func(i int) { p.calls.Zoom(float32(zooms[i]) / 100) })
	q.Choice("Movement", []string{ui.Motions[0].Name, ui.Motions[1].Name}, say.Ternary(p.desk.Look.Still, 1, 0), p.setMotion)
	q.Choice("A change is a finding from a probability of", thresholdNames(), p.thresholdAt(), func(i int) { p.s.SetThreshold(thresholds[i]) })
	q.Note("The tables that you export are in English.")
	q.Button("Close", true, q.Close)
	q.Show()
}

func languageNames() []string {
	var out []string
	for _, l := range say.Languages {
		out = append(out, l.Name)
	}
	return out
}

func (p *Settings) languageAt() int {
	chosen := p.s.Setting("language", "")
	return max(0, slices.IndexFunc(say.Languages, func(l say.Language) bool { return l.Key == chosen }))
}

func schemeNames() []string {
	var out []string
	for _, s := range schemes {
		out = append(out, s.name)
	}
	return out
}

func (p *Settings) schemeAt() int {
	for i, s := range schemes {
		if s.scheme == p.desk.Look.Scheme {
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
func (p *Settings) zoomAt() int {
	at := 0
	for i, z := range zooms {
		if float32(z) <= 100*p.desk.Look.Zoom+0.5 {
			at = i
		}
	}
	return at
}

// setMotion puts a choice in force and keeps it.
func (p *Settings) setMotion(i int) {
	p.s.Set("motion", ui.Motions[i].Key)
	p.desk.Look.Still = i == 1
}

func thresholdNames() []string {
	var out []string
	for _, t := range thresholds {
		out = append(out, say.Percent(t))
	}
	return out
}

// thresholdAt is the place of the threshold in force, or of the next below it.
func (p *Settings) thresholdAt() int {
	at := 0
	for i, t := range thresholds {
		if p.s.Threshold() >= t-0.001 {
			at = i
		}
	}
	return at
}
