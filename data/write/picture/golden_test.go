package picture

import (
	"bytes"
	"fmt"
	"path/filepath"
	"testing"

	"synoptic/compare"
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

// TestGoldenSizes holds the sums of the pictures of comparisons of many sizes, with
// few and many columns, short and long titles, and what small ones look like as PNG.
func TestGoldenSizes(t *testing.T) {
	var sums made.Sums
	for _, size := range [][2]int{{0, 1}, {1, 1}, {5, 2}, {9, 6}, {12, 7}, {14, 11}, {30, 12}, {40, 13}, {60, 24}, {130, 25}, {300, 3}} {
		c := datatest.Harbour(size[0], size[1])
		o := table.TableOptions{}
		if size[0] > 30 {
			o.Groups = []int{0, 3, 5, 7, 11, 12, 20, 29}
		}
		if size[1] > 6 {
			c.Accounts[2].Outlet, c.Accounts[3].Outlet, c.Accounts[3].Title = "A Gazette with a name that runs over every edge that it is given", "", "الميناء"
		}
		for i, draw := range []func(*compare.Comparison, table.TableOptions, string) *picture{Matrix, Heat, Flow} {
			name := []string{"matrix", "heat", "flow"}[i]
			p := draw(c, o, "Harbour and quay, as told by many papers in the north and the south")
			var svg, png bytes.Buffer
			err := SVG(&svg, p)
			sums.AddWords(name, svg.String())
			if size[0]*size[1] < 20 && err == nil {
				scale, unwritten, err := PNG(&png, p)
				sums.AddWords(name+" as PNG", fmt.Sprint(scale, unwritten, err)+png.String())
			}
		}
	}
	made.Golden(t, filepath.Join("testdata", "sizes.golden"), sums.String())
}
