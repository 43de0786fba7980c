package data

import (
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// FuzzPDFLayout lays out characters anywhere on two pages, as no library need
// give them: nothing crashes, and pages begin in the text.
func FuzzPDFLayout(f *testing.F) {
	f.Add("The dam held.\nNobody", []byte{10, 20, 30, 40, 50, 60})
	f.Add("1 re\x02\r\nported ¹ 12", []byte{0, 255, 0, 255, 9, 9, 9, 200})
	f.Add("بلغت المياه\nالسد", []byte{200, 100, 50, 10})
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
		pieces, _ := cleaned(piecesOfPages(layOut(pages)))
		im := Import{}
		im.Text, im.Removed = assemble(pieces)
		im.Pages = pagesOf(pieces)
		whole := Restore(im.Text, im.Removed)
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

// lettersIn counts the letters of a text, without their accents.
func lettersIn(text string) map[rune]int {
	out := map[rune]int{}
	for _, r := range norm.NFKD.String(text) {
		if unicode.IsLetter(r) {
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

// FuzzPDF reads damaged PDFs.
func FuzzPDF(f *testing.F) {
	f.Add(pdfOf(framed(1, setLines(60, 760, 11, 14, leftLines...)...), framed(2, setLines(320, 760, 11, 14, rightLines...)...)))
	f.Add([]byte(pdfWith("<</Length 5>>stream\n/X Do\nendstream", "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 5>>stream\n/X Do\nendstream")))
	f.Fuzz(func(t *testing.T, raw []byte) {
		ims, err := Read("a.pdf", raw)
		if err != nil && (strings.Contains(err.Error(), "the reader failed") || strings.Contains(err.Error(), "took longer")) {
			t.Fatal(err)
		}
		for _, im := range ims {
			lawsOfImport(t, im)
		}
	})
}
