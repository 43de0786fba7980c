package picture

import (
	"bytes"
	"image/color"
	"image/png"
	"testing"

	"synoptic/compare/table"
	"synoptic/data/datatest"
)

func TestPosterIsDrawnBandByBand(t *testing.T) {
	d := newDots(Matrix(datatest.Harbour(300, 12), table.TableOptions{}, "Harbour"), 2)
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

func TestPNGIsThePictureAtTwiceItsSize(t *testing.T) {
	c := datatest.Harbour(30, 3)
	p := Matrix(c, table.TableOptions{}, "Harbour")
	got, err := png.Decode(bytes.NewReader(drawnPNG(t, p)))
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

// drawnPNG is a picture as PNG.
func drawnPNG(t *testing.T, p *picture) []byte {
	t.Helper()
	var out bytes.Buffer
	if _, _, err := PNG(&out, p); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
