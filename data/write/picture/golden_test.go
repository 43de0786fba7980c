package picture

import (
	"bytes"
	"path/filepath"
	"testing"

	"synoptic/compare/made"
	"synoptic/compare/table"
	"synoptic/data/datatest"
)

// TestGoldenPictures holds where everything stands in the pictures of a small
// comparison: look at one in a browser before it is written anew.
func TestGoldenPictures(t *testing.T) {
	c := datatest.Harbour(9, 3)
	for name, draw := range map[string]func() *picture{
		"matrix": func() *picture { return Matrix(c, table.TableOptions{}, "Harbour") },
		"heat":   func() *picture { return Heat(c, table.TableOptions{}, "Harbour") },
		"flow":   func() *picture { return Flow(c, table.TableOptions{}, "Harbour") },
	} {
		var out bytes.Buffer
		if err := SVG(&out, draw()); err != nil {
			t.Fatal(err)
		}
		made.Golden(t, filepath.Join("testdata", name+".svg"), out.String())
	}
}
