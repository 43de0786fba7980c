package app

import (
	"image"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/software"
)

// Letters that our own fonts lack are taken from the fonts of the system, which
// Fyne finds. Where none of them has a letter it draws �, and a reader would
// take the text for damaged. So we say what is missing.

// script is a script that our own fonts lack, with the package of Debian that
// has a font of it.
type script struct {
	table *unicode.RangeTable
	name  string
	font  string
}

const (
	eastAsian = "fonts-noto-cjk"
	notoCore  = "fonts-noto-core"
)

var scripts = []script{
	{unicode.Han, phrase("Chinese"), eastAsian}, {unicode.Hangul, phrase("Korean"), eastAsian},
	{unicode.Hiragana, phrase("Japanese"), eastAsian}, {unicode.Katakana, phrase("Japanese"), eastAsian},
	{unicode.Arabic, phrase("Arabic"), notoCore}, {unicode.Hebrew, phrase("Hebrew"), notoCore},
	{unicode.Devanagari, phrase("Devanagari"), notoCore}, {unicode.Bengali, phrase("Bengali"), notoCore},
	{unicode.Tamil, phrase("Tamil"), notoCore}, {unicode.Telugu, phrase("Telugu"), notoCore},
	{unicode.Thai, phrase("Thai"), notoCore}, {unicode.Ethiopic, phrase("Ethiopic"), notoCore},
	{unicode.Georgian, phrase("Georgian"), notoCore}, {unicode.Armenian, phrase("Armenian"), notoCore},
}

// Of each script so many letters are tried, in the beginning of each text.
const (
	firstLetters = 3
	firstBytes   = 20_000
)

// letters are those of a text that are to be tried, by the index of their script.
type letters map[int][]rune

// add takes up the letters of a text.
func (l letters) add(text string) {
	for _, r := range text[:min(len(text), firstBytes)] {
		if r < 0x530 { // spares asking for nearly all
			continue
		}
		i := slices.IndexFunc(scripts, func(s script) bool { return unicode.Is(s.table, r) })
		if i >= 0 && unicode.IsLetter(r) && len(l[i]) < firstLetters && !slices.Contains(l[i], r) {
			l[i] = append(l[i], r)
		}
	}
}

// lacking says for which letters of the texts this computer has no font,
// empty where it has all.
func lacking(texts ...string) string {
	var names, fonts []string
	found := letters{}
	for _, text := range texts {
		found.add(text)
	}
	for i, s := range scripts {
		if slices.ContainsFunc(found[i], undrawn) && !slices.Contains(names, say(s.name)) {
			names = append(names, say(s.name))
			if !slices.Contains(fonts, s.font) {
				fonts = append(fonts, s.font)
			}
		}
	}
	if len(names) == 0 {
		return ""
	}
	return say("This computer has no font for letters of these texts (%s): they are shown as �, but kept and compared as they are. Install one, such as Noto (on Debian: %s), and start Synoptic again.",
		strings.Join(names, ", "), strings.Join(fonts, ", "))
}

// undrawnLetters remembers what was tried: fonts do not change while we run.
var undrawnLetters = map[rune]bool{}

// undrawn reports whether no font has a letter: it is drawn like a code that
// never is one. Only the GUI thread asks.
var undrawn = func(r rune) bool {
	off, known := undrawnLetters[r]
	if !known {
		off = slices.Equal(pictureOf(r), pictureOf('\ufdd0'))
		undrawnLetters[r] = off
	}
	return off
}

// pictureOf draws a letter where nobody sees it.
func pictureOf(r rune) []uint8 {
	text := canvas.NewText(string(utf8.AppendRune(nil, r)), light.ink)
	text.FontSource, text.TextSize = serif, 20
	c := software.NewCanvas()
	c.SetPadded(false)
	c.SetContent(text)
	if picture, ok := c.Capture().(*image.NRGBA); ok {
		return append([]uint8{uint8(picture.Rect.Dx())}, picture.Pix...)
	}
	return []uint8{uint8(r), uint8(r >> 8), uint8(r >> 16)} // not to be told apart: say nothing
}
