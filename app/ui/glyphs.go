package ui

import (
	"image"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/software"

	"synoptic/app/say"
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
	{unicode.Han, say.Phrase("Chinese"), eastAsian}, {unicode.Hangul, say.Phrase("Korean"), eastAsian},
	{unicode.Hiragana, say.Phrase("Japanese"), eastAsian}, {unicode.Katakana, say.Phrase("Japanese"), eastAsian},
	{unicode.Arabic, say.Phrase("Arabic"), notoCore}, {unicode.Hebrew, say.Phrase("Hebrew"), notoCore},
	{unicode.Devanagari, say.Phrase("Devanagari"), notoCore}, {unicode.Bengali, say.Phrase("Bengali"), notoCore},
	{unicode.Tamil, say.Phrase("Tamil"), notoCore}, {unicode.Telugu, say.Phrase("Telugu"), notoCore},
	{unicode.Thai, say.Phrase("Thai"), notoCore}, {unicode.Ethiopic, say.Phrase("Ethiopic"), notoCore},
	{unicode.Georgian, say.Phrase("Georgian"), notoCore}, {unicode.Armenian, say.Phrase("Armenian"), notoCore},
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

// LackingFonts says for which letters of the texts this computer has no font,
// empty where it has all.
func LackingFonts(texts ...string) string {
	var names, fonts []string
	found := letters{}
	for _, text := range texts {
		found.add(text)
	}
	for i, s := range scripts {
		if slices.ContainsFunc(found[i], Undrawn) && !slices.Contains(names, say.Say(s.name)) {
			names = append(names, say.Say(s.name))
			if !slices.Contains(fonts, s.font) {
				fonts = append(fonts, s.font)
			}
		}
	}
	if len(names) == 0 {
		return ""
	}
	return say.Say("This computer has no font for letters of these texts (%s): they are shown as �, but kept and compared as they are. Install one, such as Noto (on Debian: %s), and start Synoptic again.",
		strings.Join(names, ", "), strings.Join(fonts, ", "))
}

// undrawnLetters remembers what was tried: fonts do not change while we run.
var undrawnLetters = map[rune]bool{}

// Undrawn reports whether no font has a letter: it is drawn like a code that
// never is one. Only the GUI thread asks.
var Undrawn = func(r rune) bool {
	off, known := undrawnLetters[r]
	if !known {
		off = slices.Equal(pictureOf(r), pictureOf('\ufdd0'))
		undrawnLetters[r] = off
	}
	return off
}

// pictureOf draws a letter where nobody sees it.
func pictureOf(r rune) []uint8 {
	text := canvas.NewText(string(utf8.AppendRune(nil, r)), light.Ink)
	text.FontSource, text.TextSize = Serif, 20
	c := software.NewCanvas()
	c.SetPadded(false)
	c.SetContent(text)
	if picture, ok := c.Capture().(*image.NRGBA); ok {
		return append([]uint8{uint8(picture.Rect.Dx())}, picture.Pix...)
	}
	return []uint8{uint8(r), uint8(r >> 8), uint8(r >> 16)} // not to be told apart: say nothing
}
