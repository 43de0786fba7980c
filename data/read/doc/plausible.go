package doc

import (
	"bytes"
	"strings"
	"unicode"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"synoptic/compare"
)

// rivals are the code pages that are asked whether they read a text as well.
var rivals = []*charmap.Charmap{charmap.Windows1252, charmap.Windows1250, charmap.Windows1254, charmap.Windows1257, charmap.ISO8859_2, charmap.ISO8859_13,
	charmap.ISO8859_15, charmap.ISO8859_16, charmap.Macintosh, charmap.CodePage437, charmap.CodePage850, charmap.CodePage852, charmap.Windows1251, charmap.Windows1253,
	charmap.Windows1255, charmap.Windows1256, charmap.KOI8R, charmap.MacintoshCyrillic, charmap.CodePage866, charmap.ISO8859_5, charmap.ISO8859_7}

// enoughLetters is how many letters of another script tell which it is.
const enoughLetters = 40

// surely reports whether a text in a code page is read rightly beyond doubt: its
// letters and signs stand where people write them, and either there are enough
// letters to tell the language, or no other page reads it as well and otherwise.
func surely(raw []byte, name string) bool {
	enc, err := EncodingByName(name)
	if err != nil {
		return false
	}
	page, ok := enc.(*charmap.Charmap)
	if !ok {
		return true // of several bytes a character: hardly a wrong text is valid in it
	}
	head := readIn(page, raw[:min(len(raw), 1<<12)])
	raw = contexts(raw)
	own := readIn(page, raw)
	if !own.plausible {
		return false
	}
	share, english := bestShare(own.text, name), 0
	if own.letters > 0 && compare.LanguageOf(head.text) == "en" {
		english = own.english()
	}
	for _, rival := range rivals {
		other := readIn(rival, raw)
		switch {
		case rival == page || !other.plausible || other.text == own.text:
		case own.letters == 0 && other.letters > 0: // signs alone need less to be so
		case english > 0 && english > other.english(): // one word may tell the page of all
		case own.foreign >= enoughLetters && other.foreign <= own.foreign:
		case share < rightShare || bestShare(other.text, "") >= share:
			return false
		}
	}
	return true
}

// bestShare is the largest part of the letters beyond a to z of a text that is in
// one alphabet, of those of a page where it is named; 0 where there are too few
// to tell.
func bestShare(text, page string) float64 {
	best := 0.0
	for _, a := range alphabets {
		if page == "" || a.page == page {
			if share, tells := shareIn(text, false, a.letters); tells {
				best = max(best, share)
			}
		}
	}
	return best
}

// reading is a text in a code page.
type reading struct {
	text      string
	letters   int  // beyond ASCII
	foreign   int  // of them, those of other scripts than the Latin
	plausible bool // all that is beyond ASCII stands where people write it
}

func readIn(page *charmap.Charmap, raw []byte) reading {
	decoded, err := page.NewDecoder().Bytes(raw)
	if err != nil {
		return reading{}
	}
	out := reading{text: string(decoded), plausible: true}
	runes := append([]rune{' '}, append([]rune(out.text), ' ')...)
	for i, r := range runes {
		if r <= unicode.MaxASCII {
			continue
		}
		if unicode.IsLetter(r) {
			out.letters++
			if !unicode.Is(unicode.Latin, r) {
				out.foreign++
			}
		}
		out.plausible = out.plausible && wellPlaced(runes, i)
	}
	return out
}

// english counts the words with letters beyond ASCII that are English, as café
// is, which is cafe.
func (r *reading) english() int {
	n := 0
	for word := range strings.FieldsFuncSeq(r.text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if !IsASCII([]byte(word)) && compare.IsEnglish(bare(word)) {
			n++
		}
	}
	return n
}

// bare is a word in small letters without accents.
func bare(word string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsMark(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(word))
}

// mostContext is how many bytes of context are looked at: some hundred words.
const mostContext = 1 << 13

// contexts are the words of raw that are not all ASCII, each once, with those
// beside them.
func contexts(raw []byte) []byte {
	var out, before []byte
	seen := map[string]bool{}
	pending := false // the word before was kept, and its follower is wanted
	for word := range bytes.FieldsSeq(raw) {
		word = word[:min(len(word), 1<<10)]
		beyond := !IsASCII(word) && !seen[string(word)]
		switch {
		case beyond && !pending:
			out = append(append(append(append(out, '\n'), before...), ' '), word...)
		case beyond || pending:
			out = append(append(out, ' '), word...)
		}
		if beyond {
			seen[string(word)] = true
		}
		if pending, before = beyond, word; len(out) > mostContext {
			break
		}
	}
	return out
}

// wellPlaced reports whether the sign or letter at i, which is beyond ASCII,
// stands as people write it.
func wellPlaced(s []rune, i int) bool {
	before, r, after := s[i-1], s[i], s[i+1]
	word := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	digit := unicode.IsDigit
	switch {
	case r == '\u00a0':
		return true
	case r == unicode.ReplacementChar || unicode.IsControl(r):
		return false
	case r == 'µ':
		return !unicode.IsLetter(before) && strings.ContainsRune("gmslFAVW", after)
	case strings.ContainsRune("ºª", r):
		return digit(before)
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return letterPlaced(s, i)
	case r == '’':
		return apostrophePlaced(s, i)
	case strings.ContainsRune("“”„«»‘‹›", r):
		return !(word(before) && word(after)) && !(unicode.IsSpace(before) && unicode.IsSpace(after) && !strings.ContainsRune("«»", r))
	case r == '‚':
		return !word(before) && word(after)
	case r == '–':
		return unicode.IsSpace(before) == unicode.IsSpace(after) && (!unicode.IsLetter(after) || unicode.IsUpper(after) || !unicode.IsLetter(before))
	case r == '—':
		return unicode.IsSpace(before) == unicode.IsSpace(after) || !word(before) && !word(after)
	case r == '…':
		return !(word(before) && word(after)) && !strings.ContainsRune(",;:", after)
	case strings.ContainsRune("£€¥", r):
		return !unicode.IsLetter(before) && !unicode.IsLetter(after) && (digit(before) || digit(after) || digit(s[min(i+2, len(s)-1)]) || digit(s[max(i-2, 0)]))
	case r == '°':
		return digit(before) || strings.ContainsRune("CF", after) || strings.ContainsRune("nN", before)
	case strings.ContainsRune("§¶•", r):
		return !word(before) && (unicode.IsSpace(after) || digit(after))
	case strings.ContainsRune("½¼¾", r):
		return !unicode.IsLetter(before) && !word(after)
	case strings.ContainsRune("²³", r):
		return before == 'm' && !word(after)
	case strings.ContainsRune("±×÷", r):
		return !unicode.IsLetter(before) && !unicode.IsLetter(after) && (digit(after) || digit(s[min(i+2, len(s)-1)]))
	case strings.ContainsRune("©®™·", r):
		return !unicode.IsLetter(after) || r == '©'
	case strings.ContainsRune("¡¿", r):
		return !word(before) && unicode.IsLetter(after)
	case r == '،' || r == '؛' || r == '؟' || r == '״' || r == '׳' || r == '№':
		return true
	}
	return false
}

// wordAt returns the letters around i.
func wordAt(s []rune, i int) (from, to int) {
	for from = i; from > 0 && (unicode.IsLetter(s[from-1]) || unicode.IsMark(s[from-1])); from-- {
	}
	for to = i; to < len(s) && (unicode.IsLetter(s[to]) || unicode.IsMark(s[to])); to++ {
	}
	return from, to
}

// alone are the letters beyond ASCII that are words of some language.
const alone = "àáâéèêíìîóòôúùöåæøäýÀÁÂÉÈÊÍÌÓÒÔÚÖÅÆØÄ"

// letterPlaced reports whether the letter at i is in a word of one script whose
// capitals stand at its beginning or everywhere, with no figure beside it.
func letterPlaced(s []rune, i int) bool {
	from, to := wordAt(s, i)
	before, after := s[from-1], s[to]
	if unicode.IsDigit(before) || unicode.IsDigit(after) || from == i && strings.ContainsRune(",;:!?.", before) {
		return false
	}
	latin := unicode.Is(unicode.Latin, s[i])
	upper := 0
	for _, r := range s[from:to] {
		if unicode.IsLetter(r) && unicode.Is(unicode.Latin, r) != latin {
			return false
		}
		if unicode.IsUpper(r) {
			upper++
		}
	}
	if to-from == 1 && latin {
		return strings.ContainsRune(alone, s[i])
	}
	return upper == 0 || upper == to-from || upper == 1 && unicode.IsUpper(s[from]) || upper+strings.Count(string(s[from:to]), "ß") == to-from
}

// What stands behind an apostrophe in English, and before one in French,
// Italian and Catalan.
var (
	afterApostrophe  = Set("s t re ve ll d m")
	beforeApostrophe = Set("l d j n s m t c o qu jusqu lorsqu puisqu quoiqu aujourd entr dell all nell sull dall quell un bell sant tutt anch")
)

// apostrophePlaced reports whether the closing single mark at i ends a quotation
// or stands for letters that were left out.
func apostrophePlaced(s []rune, i int) bool {
	if !unicode.IsLetter(s[i-1]) || !unicode.IsLetter(s[i+1]) {
		return !unicode.IsSpace(s[i-1]) || !unicode.IsSpace(s[i+1])
	}
	from, _ := wordAt(s, i-1)
	_, to := wordAt(s, i+1)
	return afterApostrophe[strings.ToLower(string(s[i+1:to]))] || beforeApostrophe[strings.ToLower(string(s[from:i]))] ||
		unicode.IsUpper(s[from]) && to-i-1 <= 4 || !unicode.Is(unicode.Latin, s[i-1])
}
