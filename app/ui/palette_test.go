package ui

import (
	"fmt"
	"image/color"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
)

// sight simulates how people who lack one kind of cone see a colour in linear
// light (Machado, Oliveira and Fernandes 2009, severity 1).
var sight = map[string][3][3]float64{
	"common":       {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"deuteranopia": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
	"tritanopia":   {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
	"protanopia":   {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
}

// seen is a colour as such a person sees it, in CIE L*a*b*.
func seen(c Colour, m [3][3]float64) [3]float64 {
	r, g, b, _ := c.RGBA()
	in := [3]float64{linear(r), linear(g), linear(b)}
	var out [3]float64
	for i := range m {
		for j := range in {
			out[i] += m[i][j] * in[j]
		}
		out[i] = min(1, max(0, out[i]))
	}
	return toLab(out)
}

// toLab converts linear sRGB to CIE L*a*b* under D65.
func toLab(c [3]float64) [3]float64 {
	f := func(t float64) float64 {
		if t > 0.008856 {
			return math.Cbrt(t)
		}
		return 7.787*t + 16.0/116
	}
	x := f((0.4124*c[0] + 0.3576*c[1] + 0.1805*c[2]) / 0.9505)
	y := f(0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2])
	z := f((0.0193*c[0] + 0.1192*c[1] + 0.9505*c[2]) / 1.089)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

// distance is how far two colours lie from each other for such a person (CIE 1976).
func distance(x, y Colour, m [3][3]float64) float64 {
	u, v := seen(x, m), seen(y, m)
	return math.Hypot(math.Hypot(u[0]-v[0], u[1]-v[1]), u[2]-v[2])
}

// TestMarksDifferForColourBlindReaders holds for every sight that the tints of
// marks lie at least 7 apart, which is a clear difference for areas side by side,
// the cells of the overview 5, each of which has a sign too, and the strong colours
// of verdicts and strip 9; what is added is told there by its width. -v says the
// least of each.
func TestMarksDifferForColourBlindReaders(t *testing.T) {
	for name, p := range map[string]*Palette{"light": &light, "dark": &dark} {
		for _, set := range []struct {
			what    string
			atLeast float64
			colours map[string]Colour
		}{
			{"tints", 7, map[string]Colour{"inserted": p.Inserted, "deleted": p.Deleted, "figure": p.Figure, "quote": p.Quote, "page": p.Page}},
			{"cells of the overview", 5, map[string]Colour{"same": p.MatchedTint, "reworded, added": p.Inserted, "other": p.Deleted, "figure": p.Figure,
				"quote": p.Quote, "only in original": p.Page, "unsure": p.Unsure}},
			{"verdicts", 9, map[string]Colour{"same": p.Ink2, "reworded": p.InsertedRule, "other": p.DeletedText, "figure": p.FigureRule, "quote": p.QuoteRule}},
			{"strip", 9, map[string]Colour{"other": p.DeletedText, "figure": p.FigureRule, "quote": p.QuoteRule, "ground": p.Head}},
		} {
			for who, m := range sight {
				least, pair := math.Inf(1), ""
				for a, x := range set.colours {
					for b, y := range set.colours {
						if d := distance(x, y, m); a < b && d < least {
							least, pair = d, a+" and "+b
						}
					}
				}
				t.Logf("%s, %s, %s: least %.1f, %s", name, set.what, who, least, pair)
				if least < set.atLeast {
					t.Errorf("%s, %s, %s: %s are %.1f apart, want %.0f", name, set.what, who, pair, least, set.atLeast)
				}
			}
		}
	}
}

// TestWhatIsWrittenHasTheColoursOfTheWindow holds the report and the picture of
// the overview, which package data writes, to the palette.
func TestWhatIsWrittenHasTheColoursOfTheWindow(t *testing.T) {
	marks := func(p *Palette) []Colour {
		return []Colour{p.Ink, p.Ink2, p.Line, p.Inserted, p.InsertedRule, p.Deleted, p.DeletedText, p.Figure, p.FigureRule, p.Quote, p.QuoteRule, p.Matched}
	}
	for _, x := range []struct {
		path    string
		colours []Colour
	}{
		{"../../data/write/report.html", slices.Concat(marks(&light), marks(&dark))},
		{"../../data/write/picture/picture.go", append(marks(&light), light.MatchedTint, light.Unsure, light.Soft)},
	} {
		raw, err := os.ReadFile(x.path)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range x.colours {
			n := c.(color.NRGBA)
			if hex := fmt.Sprintf("#%02x%02x%02x", n.R, n.G, n.B); !strings.Contains(strings.ToLower(string(raw)), hex) {
				t.Errorf("%s has no %s", x.path, hex)
			}
		}
	}
}
