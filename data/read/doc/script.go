package doc

import (
	"bytes"
	"strings"
	"unicode"

	"synoptic/compare"
)

// scripts are the encodings of alphabets that are not Latin, with the letters
// that half of any text in them is made of.
var scripts = []struct{ names, frequent string }{
	{"windows-1256 iso-8859-6", "اليمنوترعبدهفک"},
	{"windows-1255 iso-8859-8", "יוהלאמרבתנש"},
	{"windows-1251 koi8-r koi8-u ibm866 iso-8859-5 x-mac-cyrillic", "оеаинтсрвлкмдпуі"},
	{"windows-1253 iso-8859-7", "αοιετσνηυρπκλςά"},
	{"windows-874", "านรอกเงมวลสทยต่้ี"},
}

// byScript looks again at the encoding of a text of an alphabet that is not
// Latin. One in which bytes have no character, or stand for signs inside words,
// is not the right one while another has letters for all of them.
func byScript(raw []byte, name string, sure bool) (string, bool) {
	if !mostlyBeyond(raw) {
		return name, sure
	}
	own, best, most := 0.0, name, 0.0
	for _, s := range scripts {
		for _, page := range strings.Fields(s.names) {
			share := lettersOf(raw, page, s.frequent)
			if page == name {
				own = share
			}
			if share > most {
				best, most = page, share
			}
		}
	}
	if most < 0.45 || own > most-0.03 {
		return name, sure
	}
	return best, true
}

// mostlyBeyond reports whether most letters of a text are beyond ASCII.
func mostlyBeyond(raw []byte) bool {
	ascii, beyond := 0, 0
	for _, b := range raw {
		switch {
		case b >= 0x80:
			beyond++
		case b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z':
			ascii++
		}
	}
	return beyond > 10 && beyond > ascii
}

// lettersOf returns which part of what is beyond ASCII is one of the letters,
// less what is no letter at all.
func lettersOf(raw []byte, page, letters string) float64 {
	text, err := DecodeAs(raw, page)
	if err != nil {
		return 0
	}
	all, in, none := 0, 0, 0
	for _, r := range text {
		if r <= unicode.MaxASCII || strings.ContainsRune("\u00a0«»“”„‘’–—…،؛؟", r) {
			continue
		}
		all++
		switch {
		case strings.ContainsRune(letters, r):
			in++
		case !unicode.IsLetter(r) && !unicode.IsMark(r):
			none++
		}
	}
	return float64(in-3*none) / float64(max(all, 1))
}

// isEscaped reports whether a text is in the Japanese encoding of seven bits.
func isEscaped(raw []byte) bool {
	return IsASCII(raw) && (bytes.Contains(raw, []byte("\x1b$B")) || bytes.Contains(raw, []byte("\x1b$@"))) && bytes.Contains(raw, []byte("\x1b("))
}

// centralLanguages are those of central Europe whose letters, read as western,
// are letters too.
var centralLanguages = Set("hr bs sr sl pl cs sk hu ro")

// readsCentral reports whether a text in a page of central Europe is in a
// language of it, which it is not when read as western.
func readsCentral(raw []byte, page string) bool {
	text, err := DecodeAs(raw, page)
	if err != nil {
		return false
	}
	west, err := DecodeAs(raw, "windows-1252")
	return err == nil && centralLanguages[compare.LanguageOf(text)] && (centralLanguages[compare.LanguageOf(west)] || compare.LanguageOf(west) == "")
}
