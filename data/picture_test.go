package data

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"image/color"
	"image/png"
	"io"
	"strings"
	"testing"

	"synoptic/compare"
	"synoptic/compare/table"
)

// svgNode is an element of an SVG with what it holds.
type svgNode struct {
	XMLName xml.Name
	ID      string    `xml:"id,attr"`
	Fill    string    `xml:"fill,attr"`
	Title   string    `xml:"title"`
	Text    string    `xml:",chardata"`
	Nodes   []svgNode `xml:",any"`
}

// readSVG parses an SVG strictly and returns its layers by name.
func readSVG(t testing.TB, raw []byte) map[string]svgNode {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(raw))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("no valid XML: %v", err)
		}
	}
	var root svgNode
	if err := xml.Unmarshal(raw, &root); err != nil {
		t.Fatal(err)
	}
	if root.XMLName.Space != "http://www.w3.org/2000/svg" || root.XMLName.Local != "svg" {
		t.Fatalf("the root is %v", root.XMLName)
	}
	out := map[string]svgNode{}
	for _, n := range root.Nodes {
		out[n.ID] = n
	}
	return out
}

// cells counts the cells of a layer: boxes that say what they are.
func (n svgNode) cells() int {
	count := 0
	for _, x := range n.Nodes {
		if x.XMLName.Local == "rect" && x.Title != "" {
			count++
		}
	}
	return count
}

func TestSVGIsAsItWas(t *testing.T) {
	c := sample(t)
	golden(t, "sample_matrix.svg", export(t, "svg", Job{Comparison: c, Options: sampleOptions(c)}))
}

// TestSVGHasACellForEveryCount holds the picture against what compare counts.
func TestSVGHasACellForEveryCount(t *testing.T) {
	for name, c := range map[string]*compare.Comparison{"sample": sample(t), "folded": harbour(400, 3), "turned": harbour(30, 20)} {
		layers := readSVG(t, export(t, "svg", Job{Comparison: c}))
		got := map[string]int{}
		for _, m := range compare.Marks {
			got[m.Key] = layers[m.Key].cells()
		}
		want := compare.Count{}
		for _, n := range c.Counts()[1:] {
			want.Same += n.Same
			want.Reworded += n.Reworded
			want.Changed += n.Changed
			want.Unsure += n.Unsure
			want.Omitted += n.Omitted
			want.Added += n.Added
		}
		changed := got["figure"] + got["quotation"] + got["other"]
		if got["same"] != want.Same || got["reworded"] != want.Reworded || changed != want.Changed || got["unsure"] != want.Unsure ||
			got["omitted"] != want.Omitted || got["added"] != want.Added {
			t.Errorf("%s: the picture has %v, counted are %+v", name, got, want)
		}
	}
}

// harbour is a comparison of so many claims and accounts, in all states.
func harbour(claims, accounts int) *compare.Comparison {
	c := &compare.Comparison{}
	for a := range accounts + 1 {
		account := compare.Account{ID: int64(a + 1), Role: compare.Retold, Outlet: fmt.Sprint("Gazette of Harbour ", a)}
		if a == 0 {
			account.Role = compare.Original
		}
		var all []compare.Claim
		for i := range claims {
			start := len(account.Text)
			account.Text += fmt.Sprintf("Claim %d tells how the harbour fared in its year.", i+1)
			all = append(all, compare.Claim{Span: compare.Span{Start: start, End: len(account.Text)}, Kind: compare.Statement, Section: -1})
			account.Text += "\n"
		}
		c.Accounts, c.Claims = append(c.Accounts, account), append(c.Claims, all)
	}
	states := []compare.Status{compare.Same, compare.Reworded, compare.Changed, compare.Unsure}
	for i := range claims {
		g := compare.Group{ID: fmt.Sprint("g1.", i+1), Order: i + 1, Members: []compare.Member{{Account: 0, Claims: []int{i}}}}
		for a := 1; a <= accounts; a++ {
			if state := (i + 3*a) % (len(states) + 1); state < len(states) {
				g.Members = append(g.Members, compare.Member{Account: a, Claims: []int{i}})
				g.Pairs = append(g.Pairs, compare.Pair{From: 0, To: a, Status: states[state],
					Findings: []compare.Finding{{Kind: compare.Kinds[(i+a)%len(compare.Kinds)]}}})
			}
		}
		c.Groups = append(c.Groups, g)
	}
	return c
}

func TestLabelsCannotBreakOutOfTheSVG(t *testing.T) {
	c := harbour(2, 1)
	c.Accounts[1].Outlet = "</text><script>alert(1)</script> & \x01\xff\"'"
	c.Accounts[0].Title = "A < B & \x00 “C”"
	layers := readSVG(t, export(t, "svg", Job{Comparison: c}))
	if _, is := layers["script"]; is {
		t.Error("a label became an element")
	}
	raw := string(export(t, "svg", Job{Comparison: c}))
	if strings.Contains(raw, "<script") || !strings.Contains(raw, "&lt;script") && !strings.Contains(raw, "&lt;/text") {
		t.Errorf("the outlet is not escaped:\n%s", raw)
	}
}

func TestPNGIsThePictureAtTwiceItsSize(t *testing.T) {
	c := harbour(30, 3)
	p := matrixPicture(c, table.TableOptions{})
	got, err := png.Decode(bytes.NewReader(export(t, "png", Job{Comparison: c})))
	if err != nil {
		t.Fatal(err)
	}
	if size := got.Bounds().Size(); float64(size.X) != 2*p.width || float64(size.Y) != 2*p.height {
		t.Errorf("%v dots for a picture of %v by %v", size, p.width, p.height)
	}
	for _, l := range p.layers {
		for _, b := range l.boxes {
			if b.says == "" {
				continue
			}
			at := color.RGBAModel.Convert(got.At(int(2*b.x)+8, int(2*b.y)+8)) // right of the corner, left of the sign
			if at != color.RGBAModel.Convert(colourOf(b.fill)) {
				t.Fatalf("%s has the colour %v, want %s", b.says, at, b.fill)
			}
			if !inked(got.At, b) {
				t.Fatalf("%s has no sign", b.says)
			}
		}
	}
}

// inked reports whether the middle of a cell has dots of another colour.
func inked(at func(x, y int) color.Color, b box) bool {
	for y := int(2 * b.y); y < int(2*(b.y+b.h)); y++ {
		for x := int(2 * (b.x + b.w/4)); x < int(2*(b.x+b.w*3/4)); x++ {
			if r, _, _, _ := at(x, y).RGBA(); r < 0xA000 {
				return true
			}
		}
	}
	return false
}

func TestPosterIsDrawnBandByBand(t *testing.T) {
	d := newDots(matrixPicture(harbour(300, 12), table.TableOptions{}), 2)
	if d.size.Dx()*d.size.Dy() <= bandDots {
		t.Fatalf("%v is no poster", d.size)
	}
	d.draw(0)
	seam := d.band.Rect.Max.Y
	d.At(0, seam)
	lower := d.band
	d.draw(seam - 40)
	for y := seam; y < seam+40; y++ {
		for x := range d.size.Dx() {
			if a, b := d.band.RGBAAt(x, y), lower.RGBAAt(x, y); apart(a.R, b.R) > 2 || apart(a.G, b.G) > 2 || apart(a.B, b.B) > 2 {
				t.Fatalf("the dot %d, %d depends on where its band begins", x, y)
			}
		}
	}
}

// apart is how far two shades are; rounding makes one or two of it.
func apart(a, b uint8) int { return max(int(a)-int(b), int(b)-int(a)) }

func TestPNGSaysWhatItCannotShow(t *testing.T) {
	var out bytes.Buffer
	warnings, err := exportPNG(&out, Job{Comparison: sample(t)})
	if err != nil || len(warnings) != 1 || !strings.Contains(warnings[0], "the fonts of the picture lack letters of some lines, 1 in all") {
		t.Errorf("%v; the Hebrew label is not mentioned: %q", err, warnings)
	}
}

// BenchmarkPicture is the picture of 1,000 claims by 50 accounts.
func BenchmarkPicture(b *testing.B) {
	c := harbour(1000, 50)
	for _, format := range []string{"svg", "png"} {
		b.Run(format, func(b *testing.B) {
			for b.Loop() {
				b.SetBytes(int64(len(export(b, format, Job{Comparison: c}))))
			}
		})
	}
}
