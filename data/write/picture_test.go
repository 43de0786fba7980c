package write_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"synoptic/compare"
	"synoptic/data/datatest"

	"synoptic/data/write"
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
	c := datatest.Sample(t)
	golden(t, "sample_matrix.svg", export(t, "svg", write.Job{Comparison: c, Options: datatest.SampleOptions(c)}))
}

// TestSVGHasACellForEveryCount holds the picture against what compare counts.
func TestSVGHasACellForEveryCount(t *testing.T) {
	for name, c := range map[string]*compare.Comparison{"sample": datatest.Sample(t), "folded": datatest.Harbour(400, 3), "turned": datatest.Harbour(30, 20)} {
		layers := readSVG(t, export(t, "svg", write.Job{Comparison: c}))
		got := map[string]int{}
		for _, m := range compare.Marks {
			got[m.Key] = layers[m.Key].cells()
		}
		want := compare.Count{}
		for _, n := range c.Counts()[1:] {
			want.Same += n.Same
			want.Reworded += n.Reworded
			want.Changed += n.Changed
			want.Unsure += n.Doubtful()
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

func TestLabelsCannotBreakOutOfTheSVG(t *testing.T) {
	c := datatest.Harbour(2, 1)
	c.Accounts[1].Outlet = "</text><script>alert(1)</script> & \x01\xff\"'"
	c.Accounts[0].Title = "A < B & \x00 “C”"
	layers := readSVG(t, export(t, "svg", write.Job{Comparison: c}))
	if _, is := layers["script"]; is {
		t.Error("a label became an element")
	}
	raw := string(export(t, "svg", write.Job{Comparison: c}))
	if strings.Contains(raw, "<script") || !strings.Contains(raw, "&lt;script") && !strings.Contains(raw, "&lt;/text") {
		t.Errorf("the outlet is not escaped:\n%s", raw)
	}
}

func TestPNGSaysWhatItCannotShow(t *testing.T) {
	var out bytes.Buffer
	warnings, err := exportBy("png").Write(&out, write.Job{Comparison: datatest.Sample(t)})
	if err != nil || len(warnings) != 1 || !strings.Contains(warnings[0].String(), "the fonts of the picture lack letters of some lines, 1 in all") {
		t.Errorf("%v; the Hebrew label is not mentioned: %q", err, warnings)
	}
}

// BenchmarkPicture is the picture of 1,000 claims by 50 accounts.
func BenchmarkPicture(b *testing.B) {
	c := datatest.Harbour(1000, 50)
	for _, format := range []string{"svg", "png"} {
		b.Run(format, func(b *testing.B) {
			for b.Loop() {
				b.SetBytes(int64(len(export(b, format, write.Job{Comparison: c}))))
			}
		})
	}
}
