package picture

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"math"
	"strings"
	"testing"

	"synoptic/compare"
	"synoptic/compare/table"
	"synoptic/data/datatest"
)

// told are comparisons of many kinds, by their size.
func told() map[string]*compare.Comparison {
	return map[string]*compare.Comparison{"usual": datatest.Harbour(30, 3), "one account": datatest.Harbour(8, 1), "many": datatest.Harbour(120, 24), "empty": {}}
}

// TestEveryClaimIsOnceInTheHeat with the words that say what became of it.
func TestEveryClaimIsOnceInTheHeat(t *testing.T) {
	for name, c := range told() {
		p := Heat(c, table.TableOptions{}, name)
		groups := map[*compare.Group]bool{}
		for _, g := range toldGroups(c) {
			groups[g] = true
		}
		boxes := p.layer("claims").boxes
		if len(boxes) < len(groups) || name != "empty" && len(groups) == 0 {
			t.Errorf("%s: %d claims are drawn, the original has %d", name, len(boxes), len(groups))
		}
		for i, b := range boxes {
			if i > 0 && b.y < boxes[i-1].y+boxes[i-1].h {
				t.Errorf("%s: %s is drawn over %s", name, b.says, boxes[i-1].says)
			}
			if b.y+b.h > p.height {
				t.Errorf("%s: %s ends below the picture", name, b.says)
			}
		}
		drawnBoth(t, name, p)
	}
	white, dark := heatColour(0, 3), heatColour(3, 3)
	if white != "#FFFFFF" || dark == white || heatColour(1, 3) == heatColour(2, 3) {
		t.Errorf("none is %s, all are %s", white, dark)
	}
}

// TestTheFlowLosesNoClaim: what leaves the sections comes to the accounts, and
// what comes to an account goes to the fates.
func TestTheFlowLosesNoClaim(t *testing.T) {
	for name, c := range told() {
		p := Flow(c, table.TableOptions{}, name)
		in, out, nodes := 0.0, 0.0, 0.0
		for _, b := range p.layer("bands").bands {
			if b.x0 < pictureEdge+flowLabel+2*flowNode {
				in += b.h
			} else {
				out += b.h
			}
			if max(b.y0, b.y1)+b.h > p.height || b.says == "" {
				t.Errorf("%s: %q ends at %g, the picture at %g", name, b.says, max(b.y0, b.y1)+b.h, p.height)
			}
		}
		for _, b := range p.layer("nodes").boxes {
			nodes += b.h
		}
		if math.Abs(in-out) > 0.01 || math.Abs(nodes-in-2*out) > 0.01 || name != "empty" && in == 0 {
			t.Errorf("%s: %g go to the accounts, %g from them, and the nodes are %g high", name, in, out, nodes)
		}
		drawnBoth(t, name, p)
	}
	c := datatest.Harbour(30, 3)
	want := fates{}
	seen := map[*compare.Group]bool{}
	for _, g := range toldGroups(c) {
		if seen[g] {
			continue
		}
		seen[g] = true
		for i, n := range fateOf(c, g) {
			want[i] += n
		}
	}
	got := fates{}
	for _, s := range pieces(c) {
		for _, in := range s.in {
			for i, n := range in {
				got[i] += n
			}
		}
	}
	if got != want || fateSays(got) == "" {
		t.Errorf("the pieces hold %v, the groups %v", got, want)
	}
}

// drawnBoth writes a picture in both formats and reads it again.
func drawnBoth(t *testing.T, name string, p *picture) {
	t.Helper()
	var svg bytes.Buffer
	if err := SVG(&svg, p); err != nil {
		t.Fatal(err)
	}
	for d := xml.NewDecoder(bytes.NewReader(svg.Bytes())); ; {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("%s: no valid XML: %v", name, err)
		}
	}
	if strings.Contains(svg.String(), "NaN") || strings.Contains(svg.String(), "Inf") {
		t.Errorf("%s: a place is no number", name)
	}
	if _, err := png.Decode(bytes.NewReader(drawnPNG(t, p))); err != nil {
		t.Errorf("%s: %v", name, err)
	}
}
