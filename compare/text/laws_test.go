package text_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"synoptic/compare/text"
)

// FuzzTokens: tokens lie in the text in order and leave nothing out, a token
// is white space or has none, and borrowed ones are the same.
func FuzzTokens(f *testing.F) {
	for _, s := range []string{"", "Don't pay 3,353.50 €, she said…", "l’accord  d'État\n\n— 24-year-old", "المدينة ٣٫٥", "a\xffb\u00a0c\u2028", "e\u0301 U.S. 5%"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		tokens, at := text.Tokenize(s), 0
		for _, x := range tokens {
			if x.Start != at || x.End <= x.Start {
				t.Fatalf("%q: token %v at %d", s, x.Span, at)
			}
			at = x.End
			if blank := strings.TrimSpace(x.Of(s)) == ""; blank && x.IsWord() {
				t.Fatalf("%q: the blank %v is a word", s, x.Span)
			}
		}
		if at != len(s) {
			t.Fatalf("%q: tokens end at %d of %d", s, at, len(s))
		}
		borrowed, done := text.BorrowTokens(s)
		defer done()
		if fmt.Sprint(borrowed) != fmt.Sprint(tokens) {
			t.Fatalf("%q: borrowed %v, made %v", s, borrowed, tokens)
		}
	})
}

// FuzzLexemes: lexemes lie in their claim in order, with nothing but white
// space and the hyphens of compounds between them, and are the same wherever
// the claim stands.
func FuzzLexemes(f *testing.F) {
	for _, s := range []string{"Twenty-four of the 310 l'ensemble.", "A well-known al-Qaida man, aged 24-year-old", "“No,” dit-il: l’État a 5%", "x\xff- -y", "5--6 20--x --a-", "US-led 3-", "1\u2010\u20112", "\u2000\u200e0", "at .74"} {
		for _, language := range []string{"en", "fr", "de", "es", "xx"} {
			f.Add("The first. ", s, language)
		}
	}
	f.Fuzz(func(t *testing.T, before, s, language string) {
		if !utf8.ValidString(s) || before != "" && !strings.HasSuffix(before, " ") {
			return
		}
		lex := text.LexiconOf(language)
		alone := text.Lexemes(s, text.Span{End: len(s)}, lex, language)
		behind := text.Lexemes(before+s, text.Span{Start: len(before), End: len(before) + len(s)}, lex, language)
		if len(alone) != len(behind) {
			t.Fatalf("%q: %d words alone, %d behind others", s, len(alone), len(behind))
		}
		at := 0
		for i, w := range alone {
			if w.Start < at || w.End > len(s) || w.Empty() {
				t.Fatalf("%q: word %v at %d", s, w.Span, at)
			}
			if gap := strings.TrimFunc(s[at:w.Start], func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) }); gap != "" && strings.Trim(gap, "-\u2010\u2011") != "" {
				t.Fatalf("%q: %q is no word's", s, gap)
			}
			at = w.End
			o := behind[i]
			o.Start, o.End = o.Start-len(before), o.End-len(before)
			if o != w {
				t.Fatalf("%q: %+v alone, %+v behind others", s, w, o)
			}
		}
	})
}

// FuzzWordForms: what is done to a word once is not undone by doing it again,
// and whether two words are alike does not depend on which comes first.
func FuzzWordForms(f *testing.F) {
	for _, w := range [][2]string{{"Organisation", "organization"}, {"Jeffery", "Jeffrey"}, {"ÉTAT", "état"}, {"U.S.", "us"}, {"government", "ministry"}, {"", "a"}, {"Qaddafi", "Gadhafi"}, {"İ", "ß"}} {
		f.Add(w[0], w[1])
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		if again := text.Fold(text.Fold(a)); utf8.ValidString(a) && again != text.Fold(a) {
			t.Errorf("Fold(%q) is %q, then %q", a, text.Fold(a), again)
		}
		if text.AlikeWord(a, b) != text.AlikeWord(b, a) || !text.AlikeWord(a, a) {
			t.Errorf("%q and %q are alike one way", a, b)
		}
		if n := text.CommonPrefix(a, b); n != text.CommonPrefix(b, a) || a[:n] != b[:n] || n < min(len(a), len(b)) && a[n] == b[n] {
			t.Errorf("%q and %q begin alike for %d bytes", a, b, n)
		}
		x, y := []string{text.Stem(a, "en")}, []string{text.Stem(b, "en")}
		if text.Synonyms(x, y) != text.Synonyms(y, x) {
			t.Errorf("%q and %q are synonyms one way", x, y)
		}
		for _, r := range text.Consonants(strings.ToLower(a)) {
			if strings.ContainsRune("aeiouyh", r) {
				t.Errorf("Consonants(%q) has a %q", a, r)
			}
		}
	})
}

// TestSynonymsAreToldFromOthers asks for words of one meaning, of one
// government, and for words that have nothing to do with one another.
func TestSynonymsAreToldFromOthers(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{{"car", "automobile", true}, {"doctor", "physician", true}, {"government", "ministry", true}, {"federal", "state", true}, {"organisation", "organiser", true},
		{"dam", "minister", false}, {"government", "dam", false}, {"", "", false}} {
		if got := text.Synonyms([]string{"qqqq", text.Stem(c.a, "en")}, []string{text.Stem(c.b, "en")}); got != c.same {
			t.Errorf("%s and %s: %v, want %v", c.a, c.b, got, c.same)
		}
	}
	if text.Synonyms(nil, []string{"dam"}) || text.Synonyms([]string{"dam"}, nil) {
		t.Error("no word means the same as another")
	}
}

// TestAlikeWordsDifferByALetter: the longer the word, the more.
func TestAlikeWordsDifferByALetter(t *testing.T) {
	for _, c := range []struct {
		a, b  string
		alike bool
	}{{"ana", "ana", true}, {"ana", "ane", false}, {"okafo", "okafa", true}, {"okafo", "akafa", false}, {"mohammed", "muhammad", true}, {"mohammed", "muhammat", false},
		{"jeffery", "jeffrey", true}, {"jeffery", "jefferys", true}, {"gaddafi", "gadafi", true}, {"meier", "maier", true}, {"meie", "maie", false}, {"abcdef", "abdcfe", false}} {
		if got := text.AlikeWord(c.a, c.b); got != c.alike {
			t.Errorf("%s and %s: %v, want %v", c.a, c.b, got, c.alike)
		}
	}
}

// FuzzDigits: a whole number is read as itself however a language groups it.
func FuzzDigits(f *testing.F) {
	for _, n := range []uint32{0, 7, 999, 1000, 20_000, 1_234_567, 4_000_000_000} {
		f.Add(n, uint8(0))
	}
	f.Fuzz(func(t *testing.T, n uint32, decimals uint8) {
		for _, c := range []struct{ language, group, point string }{{"en", ",", "."}, {"de", ".", ","}, {"fr", ".", ","}, {"es", ".", ","}, {"ar", ",", "."}} {
			plain := fmt.Sprint(n)
			written := grouped(plain, c.group)
			for _, s := range []string{plain, written} {
				value, step, ok := text.Digits(s, c.language)
				if !ok || value != float64(n) {
					t.Errorf("%s in %s is %v, want %d", s, c.language, value, n)
				}
				if wantStep := lastDigit(plain); step != wantStep {
					t.Errorf("%s in %s has the step %v, want %v", s, c.language, step, wantStep)
				}
			}
			if d := decimals % 10; n >= 1000 {
				value, step, ok := text.Digits(fmt.Sprintf("%s%s%d", written, c.point, d), c.language)
				if want := float64(n) + float64(d)/10; !ok || value != want || step != 0.1 {
					t.Errorf("%s%s%d in %s is %v by %v, want %v by 0.1", written, c.point, d, c.language, value, step, want)
				}
			}
		}
	})
}

// grouped puts a sign between groups of three digits.
func grouped(digits, sign string) string {
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + sign + digits[i:]
	}
	return digits
}

// lastDigit is the size of the last digit of a number that is not 0.
func lastDigit(digits string) float64 {
	step := 1.0
	for len(digits) > 1 && strings.HasSuffix(digits, "0") {
		digits, step = digits[:len(digits)-1], step*10
	}
	return step
}

// TestSpansOverlapWhereTheyShareAByte tries all spans of five bytes.
func TestSpansOverlapWhereTheyShareAByte(t *testing.T) {
	for n := range 6 * 6 * 6 * 6 {
		a, b := text.Span{Start: n % 6, End: n / 6 % 6}, text.Span{Start: n / 36 % 6, End: n / 216}
		if a.Start > a.End || b.Start > b.End {
			continue
		}
		shared := false
		for i := range 6 {
			shared = shared || a.Start <= i && i < a.End && b.Start <= i && i < b.End
		}
		if !a.Empty() && !b.Empty() && (a.Overlaps(b) != shared || b.Overlaps(a) != shared) {
			t.Errorf("%v and %v: overlap %v, want %v", a, b, a.Overlaps(b), shared)
		}
		if a.Empty() != (a.Start == a.End) {
			t.Errorf("%v: empty %v", a, a.Empty())
		}
	}
}

// TestListsKnowTheirWords: a word of a list stands in it in small letters and
// in capitals, and another does not.
func TestListsKnowTheirWords(t *testing.T) {
	for _, language := range []string{"en", "fr", "es", "de"} {
		tongue := text.TongueOf(language)
		for section, words := range tongue.Words {
			for w := range words {
				if !tongue.Is(section, w) {
					t.Errorf("%s: %s is not in %s", language, w, section)
				}
				first, _ := utf8.DecodeRuneInString(w)
				if upper := strings.ToUpper(w); unicode.IsUpper(first) && w == text.Capitalized(w) && len(w) > 1 && !tongue.Is(section, upper) {
					t.Errorf("%s: %s is not in %s", language, upper, section)
				}
			}
			if tongue.Is(section, "qqqq") || tongue.Is(section, "") || tongue.Is("no such list", "a") {
				t.Errorf("%s: %s has a word that no list has", language, section)
			}
		}
	}
	if text.TongueOf("de-AT") != text.TongueOf("de") || text.TongueOf("qq") != text.TongueOf("en") {
		t.Error("a language is not that of its first two letters, or another than English stands in")
	}
}

// TestLanguageIsToldFromEnoughText wants the language of plain prose, and no
// guess of a few words.
func TestLanguageIsToldFromEnoughText(t *testing.T) {
	for language, prose := range map[string]string{
		"en": "The harbour board said on Monday that the old lock would stay closed until the end of the year because of the flood.",
		"de": "Die Hafenbehörde teilte am Montag mit, dass die alte Schleuse wegen des Hochwassers bis zum Ende des Jahres geschlossen bleibt.",
		"fr": "Les autorités du port ont annoncé lundi que la vieille écluse resterait fermée jusqu'à la fin de l'année à cause de la crue.",
		"es": "Las autoridades del puerto dijeron el lunes que la vieja esclusa seguirá cerrada hasta el final del año a causa de la crecida.",
	} {
		if got := text.LanguageOf(prose); got != language {
			t.Errorf("%q is told to be %q", prose, got)
		}
		if got := text.LanguageOf(prose[:30]); got != "" {
			t.Errorf("%q is told to be %q", prose[:30], got)
		}
		if got := text.LanguageBySmallWords(prose); got != language {
			t.Errorf("by small words %q is told to be %q", prose, got)
		}
	}
	if got := text.LanguageBySmallWords("Ruiz Lund Meyer Okafor Haddad"); got != "" {
		t.Errorf("names are told to be %q", got)
	}
}
