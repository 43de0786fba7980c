package write

import (
	"fmt"
	"io"

	"synoptic/data/sheet"
)

func exportCSV(w io.Writer, j Job) ([]string, error) {
	t, ok := TableOf(j.Layout)
	if !ok {
		return nil, fmt.Errorf("there is no table %q", j.Layout)
	}
	return sheet.Write(w, t.Make(j), j.Preset)
}
