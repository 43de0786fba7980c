package pdf

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"synoptic/data"
	"synoptic/data/read/doc"
)

// FuzzPDFLayout lays out characters anywhere on two pages, as no library need
// give them: nothing crashes, and pages begin in the text.
func FuzzPDFLayout(f *testing.F) {
	f.Add("The dam held.\nNobody", []byte{10, 20, 30, 40, 50, 60})
	f.Add("1 re\x02\r\nported ¹ 12", []byte{0, 255, 0, 255, 9, 9, 9, 200})
	f.Add("بلغت المياه\nالسد", []byte{200, 100, 50, 10})
	f.Add("المـــاء", []byte{200, 100, 50, 10})
	f.Add("\u0640", []byte("0"))
	f.Fuzz(func(t *testing.T, text string, at []byte) {
		if len(at) == 0 || len(text) > 2000 {
			return
		}
		var pages []pdfPage
		var all []pdfChar
		i := 0
		byteAt := func() float64 { i++; return float64(at[i%len(at)]) }
		for n := 1; n <= 2; n++ {
			p := pdfPage{n: n}
			for _, r := range text {
				left, bottom := byteAt()*2, byteAt()*3
				p.chars = append(p.chars, pdfChar{r: r, left: left, right: left + byteAt()/20, bottom: bottom, top: bottom + byteAt()/20, size: byteAt() / 10, quarter: at[int(r)%len(at)] % 7 % (aslant + 1)})
			}
			upright(p.chars)
			all = append(all, p.chars...)
			pages = append(pages, p)
		}
		pieces, _ := doc.Cleaned(piecesOfPages(layOut(pages)))
		im := data.Import{}
		im.Text, im.Removed = doc.Assemble(pieces)
		im.Pages = doc.PagesOf(pieces)
		whole := data.Restore(im.Text, im.Removed)
		if got, want := inkedLetters(all), lettersIn(whole); lacks(want, got) != 0 {
			t.Fatalf("%q is lost of %q", lacks(want, got), text)
		}
		for _, p := range im.Pages {
			if p.Start > len(whole) {
				t.Fatalf("a page begins at %d of %d", p.Start, len(whole))
			}
		}
		if strings.ContainsRune(whole, softBreak) {
			t.Errorf("a soft hyphen is left: %q", whole)
		}
	})
}

// inkedLetters counts the letters that can be seen.
func inkedLetters(chars []pdfChar) map[rune]int {
	out := map[rune]int{}
	for _, c := range chars {
		if isInk(c) && unicode.IsLetter(c.r) {
			for r, n := range lettersIn(string(c.r)) {
				out[r] += n
			}
		}
	}
	return out
}

// lettersIn counts the letters of a text, without their accents. A stroke that
// only makes a word longer (U+0640) is no letter: words are found without it.
func lettersIn(text string) map[rune]int {
	out := map[rune]int{}
	for _, r := range norm.NFKD.String(text) {
		if unicode.IsLetter(r) && r != '\u0640' {
			out[r]++
		}
	}
	return out
}

// lacks returns a letter that all has fewer of than some has, 0 where there is none.
func lacks(all, some map[rune]int) rune {
	for r, n := range some {
		if all[r] < n {
			return r
		}
	}
	return 0
}

func TestPDFFromRightToLeft(t *testing.T) {
	want := "بلغت المياه 1,240 بئرا"
	var read, stored []pdfChar
	x := 500.0
	for _, word := range strings.Fields(want) {
		letters := []rune(word)
		if word[0] < 128 {
			slices.Reverse(letters) // a number runs from left to right
		}
		for _, r := range letters {
			read = append(read, pdfChar{r: r, left: x - 5, right: x, bottom: 700, top: 706, size: 10})
			x -= 5.5
		}
		x -= 3
	}
	stored = slices.Clone(read)
	slices.Reverse(stored)
	for name, chars := range map[string][]pdfChar{"as read": read, "as Drawn": stored, "in pieces": slices.Concat(read[9:], read[:9])} {
		lines := linesOf(chars)
		if len(lines) != 1 || lines[0].text != want {
			t.Errorf("%s: %d lines, %q, want %q", name, len(lines), lines[0].text, want)
		}
	}
}

// TestABlankBeforeACommaGoesWithTheMarkOfTheNote: type setters put one there.
func TestABlankBeforeACommaGoesWithTheMarkOfTheNote(t *testing.T) {
	for text, want := range map[string]string{
		"its report ⁴ , but it was late": "its report, but it was late", "its report⁴ , but": "its report, but", "the report.⁴": "the report.",
		"its report ⁴ but it": "its report but it", "an area of 5 m², they say": "an area of 5 m², they say",
	} {
		p := &pdfLayout{noteNumber: map[string]bool{"4": true}, columns: []column{{{text: text, size: 10}}}}
		p.takeMarks(3)
		if got := strings.Join(strings.Fields(p.columns[0][0].text), " "); got != want {
			t.Errorf("%q without its mark is %q, want %q", text, got, want)
		}
	}
}

func TestCellsSetCloseAreParted(t *testing.T) {
	set := func(words string, gap, between float64) []pdfChar {
		var out []pdfChar
		x := 0.0
		for _, r := range words {
			if r == '|' {
				x += gap
				continue
			}
			out = append(out, pdfChar{r: r, left: x, right: x + 5, bottom: 0, top: 7})
			x += 5 + between
		}
		return out
	}
	for _, x := range []struct {
		words        string
		gap, between float64
		want         int
	}{{"Failures|Homes", 5, 0.4, 1}, {"Failures|Homes", 2, 0.4, 1}, {"failures|homes", 2, 0.4, 0}, {"Mc|Hale", 1, 0.4, 0}, {"TITLE", 0, 6, 0}} {
		if got := apartIn(set(x.words, x.gap, x.between), 10); len(got) != x.want {
			t.Errorf("%+v: parted before %v", x, got)
		}
	}
}
