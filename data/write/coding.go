package write

import (
	"encoding/json"
	"io"

	"synoptic/data/coding"
)

// exportCoding writes the coding file of the coders in j.Options.
func exportCoding(w io.Writer, j Job) ([]Doubt, error) {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return nil, e.Encode(coding.Of(j.Comparison, j.Options))
}
