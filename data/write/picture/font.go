package picture

import (
	"strings"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"synoptic/assets"
)

// face is a font of a picture.
type face struct {
	outlines       *sfnt.Font
	family, weight string // as SVG names them
}

// Families of fonts with what to take where they are not installed.
const (
	sansFamily  = "Inter, 'Helvetica Neue', Arial, sans-serif"
	serifFamily = "'Source Serif 4', 'Source Serif Pro', Georgia, serif"
)

// faceSet are the fonts of a picture: serif for the words of accounts, sans
// for our own.
type faceSet struct{ regular, medium, semi, serif, serifSemi *face }

// faces reads the fonts once.
var faces = sync.OnceValue(func() faceSet {
	read := func(raw []byte, family, weight string) *face {
		f, err := sfnt.Parse(raw)
		if err != nil {
			panic("data: embedded font: " + err.Error()) // part of the program
		}
		return &face{f, family, weight}
	}
	return faceSet{
		regular:   read(assets.InterRegular, sansFamily, "400"),
		medium:    read(assets.InterMedium, sansFamily, "500"),
		semi:      read(assets.InterSemiBold, sansFamily, "600"),
		serif:     read(assets.SerifRegular, serifFamily, "400"),
		serifSemi: read(assets.SerifSemiBold, serifFamily, "600"),
	}
})

// glyph is a letter with where it stands on the line.
type glyph struct {
	face  *face
	index sfnt.GlyphIndex
	x     float64
}

// fixedOf turns a length into the fixed-point numbers of fonts.
func fixedOf(v float64) fixed.Int26_6 { return fixed.Int26_6(v*64 + 0.5) }

// layOut places the letters of a line and returns its width. missing is how
// many letters the font does not have.
func (f *face) layOut(text string, size float64) (out []glyph, width float64, missing int) {
	var b sfnt.Buffer
	for _, r := range text {
		i, err := f.outlines.GlyphIndex(&b, r)
		if err != nil || i == 0 {
			missing++
		}
		out = append(out, glyph{f, i, width})
		if step, err := f.outlines.GlyphAdvance(&b, i, fixedOf(size), font.HintingNone); err == nil {
			width += float64(step) / 64
		}
	}
	return out, width, missing
}

// width is the width of a line of text.
func (f *face) width(text string, size float64) float64 {
	_, w, _ := f.layOut(text, size)
	return w
}

// fit shortens text with an ellipsis to a width.
func (f *face) fit(text string, size, width float64) string {
	letters := []rune(text)
	placed, all, _ := f.layOut(text, size)
	if all <= width {
		return text
	}
	width -= f.width("…", size)
	n := 0
	for n+1 < len(placed) && placed[n+1].x <= width {
		n++
	}
	return strings.TrimRight(string(letters[:n]), " ") + "…"
}

// fitLines breaks text into at most two lines of a width.
func (f *face) fitLines(text string, size, width float64) []string {
	first, rest := "", strings.Fields(text)
	for len(rest) > 0 {
		longer := strings.TrimSpace(first + " " + rest[0])
		if f.width(longer, size) > width {
			break
		}
		first, rest = longer, rest[1:]
	}
	switch {
	case len(rest) == 0:
		return []string{first}
	case first == "":
		return []string{f.fit(text, size, width)}
	}
	return []string{first, f.fit(strings.Join(rest, " "), size, width)}
}
