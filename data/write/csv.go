package write

import (
	"fmt"
	"io"

	"synoptic/data/sheet"
)

func exportCSV(w io.Writer, j Job) ([]Doubt, error) {
	t, ok := TableOf(j.Layout)
	if !ok {
		return nil, fmt.Errorf("there is no table %q", j.Layout)
	}
	cut, err := sheet.Write(w, t.Make(j), j.Preset)
	return doubtsOf("", cut), err
}
