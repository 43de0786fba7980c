package write

import (
	"fmt"
	"io"

	"synoptic/data/write/picture"
)

// exportPNG draws a matrix as dots. The strings say what the picture cannot
// show.
func exportPNG(w io.Writer, j Job) ([]Doubt, error) {
	scale, unwritten, err := picture.PNG(w, picture.Matrix(j.Comparison, j.Options, newReport(j).Title()))
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
	return nil, picture.SVG(w, picture.Matrix(j.Comparison, j.Options, newReport(j).Title()))
}
