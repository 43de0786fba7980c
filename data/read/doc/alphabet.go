package doc

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
)

// alphabets are the letters beyond a to z of languages, in lower case, by the
// code pages in which they are written. A detector by frequencies takes the
// pages of central Europe and Turkey for the western one, and shows ³ for ł.
var alphabets = []struct{ page, letters string }{
	{"windows-1252", "àâæçéèêëîïôœùûüÿ"}, // French
	{"windows-1252", "äöüß"},             // German
	{"windows-1252", "áéíñóúü"},          // Spanish
	{"windows-1252", "àáâãçéêíóôõúü"},    // Portuguese
	{"windows-1252", "àèéìíîòóùú"},       // Italian
	{"windows-1252", "áéèëïíóöúüêû"},     // Dutch
	{"windows-1252", "åäöéü"},            // Swedish, Finnish
	{"windows-1252", "æøåéòóäöü"},        // Danish, Norwegian
	{"windows-1252", "áðéíóúýþæö"},       // Icelandic
	{"windows-1252", "àçéèíïóòúü"},       // Catalan
	{"macintosh", "àâæçéèêëîïôœùûüÿ"},
	{"macintosh", "äöüß"},
	{"macintosh", "áéíñóúü"},
	{"macintosh", "àáâãçéêíóôõúü"},
	{"macintosh", "àèéìíîòóùú"},
	{"windows-1252", "äöõüšž"},    // Estonian
	{"windows-1252", "çë"},        // Albanian
	{"windows-1250", "ąćęłńóśźż"}, // Polish
	{"iso-8859-2", "ąćęłńóśźż"},
	{"windows-1250", "áčďéěíňóřšťúůýž"}, // Czech
	{"iso-8859-2", "áčďéěíňóřšťúůýž"},
	{"windows-1250", "áäčďéíĺľňóôŕšťúýž"}, // Slovak
	{"iso-8859-2", "áäčďéíĺľňóôŕšťúýž"},
	{"windows-1250", "áéíóöőúüű"}, // Hungarian
	{"windows-1250", "ăâîşţ"},     // Romanian
	{"windows-1250", "čćđšž"},     // Croatian, Slovene
	{"iso-8859-2", "čćđšž"},
	{"windows-1254", "çğıöşüâî"},    // Turkish
	{"windows-1257", "ąčęėįšųūž"},   // Lithuanian
	{"windows-1257", "āčēģīķļņšūž"}, // Latvian
}

// What of the letters beyond a to z must be of one alphabet for a page to be
// the right one, below what the western one is doubted, and of how many letters
// that can be told.
const (
	rightShare, wrongShare = 0.97, 0.9
	fewestMarked           = 5
	leastMarked            = 0.02 // of all letters: English has loan words of many languages
)

// byAlphabet looks again at a text that was taken for western: by the alphabet
// of which language nearly all of its letters are. sure is false where it is
// of none.
func byAlphabet(raw []byte, name string, sure bool) (string, bool) {
	best, share := "", 0.0
	western, central, rival := 0.0, "", 0.0 // and the best of central Europe
	few := false
	for _, a := range alphabets {
		got, tells := shareOf(raw, a.page, a.letters)
		if a.page == "windows-1252" {
			if !tells && !few {
				if few, raw = true, tellingWords(raw); len(raw) == 0 {
					return name, sure
				}
			}
			western = max(western, got)
		}
		if (a.page == "windows-1250" || a.page == "iso-8859-2") && got > rival {
			central, rival = a.page, got
		}
		if got > share {
			best, share = a.page, got
		}
	}
	switch {
	case !few && western >= rightShare && rival >= rightShare && readsCentral(raw, central):
		return central, true
	case few: // too few to tell, but enough to doubt
		return name, sure && (western >= rightShare || share < rightShare)
	case western < rightShare && share >= rightShare:
		return best, true
	case western < wrongShare:
		return name, false
	case name == "iso-8859-15":
		return name, sure
	}
	return "windows-1252", sure
}

// sharedSigns are the quotation marks, dashes and the like that stand at the
// same place in all code pages of Windows for Latin letters.
const sharedSigns = "\x80\x82\x84\x85\x8b\x91\x92\x93\x94\x95\x96\x97\x99\x9b\xa0\xab\xbb"

// tellingWords returns the words of raw that the pages may read differently,
// each once: where these are few, the rest need not be decoded for every page.
func tellingWords(raw []byte) []byte {
	var out []byte
	known := map[string]bool{}
	for word := range bytes.FieldsSeq(raw) {
		telling := slices.ContainsFunc(word, func(b byte) bool { return b > unicode.MaxASCII && strings.IndexByte(sharedSigns, b) < 0 })
		if telling && !known[string(word)] {
			known[string(word)] = true
			out = append(append(out, word...), ' ')
		}
	}
	return out
}

// shareOf returns which part of the letters beyond a to z of a text in a code
// page is in an alphabet. A sign inside a word is a letter of none. tells is
// false where there are too few of them.
func shareOf(raw []byte, page, letters string) (share float64, tells bool) {
	text, err := DecodeAs(raw, page)
	if err != nil {
		return 0, false
	}
	return shareIn(text, page == "macintosh", letters)
}

// shareIn is shareOf of a text that was decoded. With strict, most signs are
// letters of no alphabet.
func shareIn(text string, strict bool, letters string) (share float64, tells bool) {
	all, marked, in := 0, 0, 0
	inWord := false
	for _, r := range text {
		switch isLetter := unicode.IsLetter(r); {
		case isLetter:
			all++
			if r > unicode.MaxASCII {
				marked++
				if strings.ContainsRune(letters, unicode.ToLower(r)) || r == 'İ' {
					in++
				}
			}
			inWord = true
		case strict && r > unicode.MaxASCII && !strings.ContainsRune("\u00a0«»“”„‘’–—…•€©®™°§", r):
			all++
			marked++
		case inWord && strings.ContainsRune("¹²³¼½¾¿¡±¶¦¥¯¸¨", r):
			all++
			marked++
		default:
			inWord = false
		}
	}
	return float64(in) / float64(max(marked, 1)), marked >= fewestMarked && float64(marked) >= leastMarked*float64(all)
}
