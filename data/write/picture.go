package write

import (
	"fmt"
	"io"
	"slices"

	"synoptic/compare"
	"synoptic/compare/table"
	"synoptic/data/write/picture"
)

// PictureKind is something that can be drawn of a comparison.
type PictureKind struct {
	Key, Name string // for programs and for people
	draw      func(*compare.Comparison, table.TableOptions, string) *picture.Drawing
}

// Pictures are all kinds, the usual one first.
var Pictures = []PictureKind{
	{"matrix", "Claims by account", picture.Matrix},
	{"heat", "Heat on the original", picture.Heat},
	{"flow", "Flow of the claims", picture.Flow},
}

// PictureOf returns a kind by its key, the usual one for an empty key; ok is
// false where there is none.
func PictureOf(key string) (k PictureKind, ok bool) {
	if key == "" {
		return Pictures[0], true
	}
	i := slices.IndexFunc(Pictures, func(k PictureKind) bool { return k.Key == key })
	if i < 0 {
		return k, false
	}
	return Pictures[i], true
}

// exportPNG draws as dots. The strings say what the picture cannot show.
func exportPNG(w io.Writer, j Job) ([]Doubt, error) {
	p, err := drawn(j)
	if err != nil {
		return nil, err
	}
	scale, unwritten, err := picture.PNG(w, p)
	var warnings []Doubt
	if scale < picture.UsualScale {
		warnings = append(warnings, doubt(formCoarse, fmt.Sprintf("%.0f", 100*scale/picture.UsualScale)))
	}
	if unwritten > 0 {
		warnings = append(warnings, doubt(formNoLetters, unwritten))
	}
	return warnings, err
}

func exportSVG(w io.Writer, j Job) ([]Doubt, error) {
	p, err := drawn(j)
	if err != nil {
		return nil, err
	}
	return nil, picture.SVG(w, p)
}

// drawn is the picture that a job asks for.
func drawn(j Job) (*picture.Drawing, error) {
	k, ok := PictureOf(j.Picture)
	if !ok {
		return nil, fmt.Errorf("there is no picture %q", j.Picture)
	}
	return k.draw(j.Comparison, j.Options, newReport(j).Title()), nil
}
