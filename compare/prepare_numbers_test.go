package compare

import (
	"slices"
	"testing"
)

// TestNumbersAcrossLanguages holds that a number is one word to the matcher,
// however and in whatever language it is written.
func TestNumbersAcrossLanguages(t *testing.T) {
	for _, c := range []struct {
		key     wordKey
		written map[string]string // by language
	}{
		{wordKey{"11000", numberWord}, map[string]string{"en": "11,000 people", "fr": "11 000 personnes", "de": "11.000 Menschen", "es": "11\u202f000 personas", "ar": "١١٬٠٠٠ شخص"}},
		{wordKey{"2.5", numberWord}, map[string]string{"en": "2.5 million", "fr": "2,5 millions", "de": "2,5 Millionen", "es": "2,5 millones"}},
		{wordKey{"million", contentWord}, map[string]string{"en": "2.5 million", "fr": "2,5 millions", "de": "2,5 Millionen", "es": "2,5 millones"}},
		{wordKey{"billion", contentWord}, map[string]string{"en": "3 billion", "fr": "3 milliards", "de": "3 Milliarden"}},
		{wordKey{"7", numberWord}, map[string]string{"en": "seven men", "fr": "sept hommes", "de": "sieben Männer", "es": "siete hombres", "ar": "٧ رجال"}},
		{wordKey{"12", numberWord}, map[string]string{"en": "twelve", "de": "zwölf", "es": "doce", "fr": "douze"}},
		{wordKey{"1250000", numberWord}, map[string]string{"en": "1,250,000 euros", "fr": "1 250 000 euros", "de": "1.250.000 Euro"}},
		{wordKey{"februari", contentWord}, map[string]string{"en": "on Feb. 3", "fr": "le 3 février", "de": "am 3. Februar", "es": "el 3 de febrero"}},
		{wordKey{"tuesday", contentWord}, map[string]string{"en": "on Tuesday", "fr": "mardi", "de": "am Dienstag", "es": "el martes"}},
		{wordKey{"may", stopWord}, map[string]string{"en": "it may rain"}},
		{wordKey{"2021", numberWord}, map[string]string{"en": "in 2021 500 men", "fr": "en 2021 500 hommes"}},
		{wordKey{"20", numberWord}, map[string]string{"en": "20 per cent", "fr": "20 pour cent", "es": "20 por ciento"}},
	} {
		for language, text := range c.written {
			d := prepare(Account{Text: text, Language: language}, []Claim{{Span: Span{0, len(text)}, Kind: Statement}})
			if !slices.ContainsFunc(d.vocab, func(w word) bool { return w.wordKey == c.key }) {
				t.Errorf("%s: %q has no %v, but %v", language, text, c.key, d.vocab)
			}
		}
	}
}

// TestGroupsOfDigits holds that only groups of three digits are put together.
func TestGroupsOfDigits(t *testing.T) {
	for text, want := range map[string][]string{
		"12 300 people":   {"12300"},
		"2021 500 people": {"2021", "500"},
		"12 30 people":    {"12", "30"},
		"12, 300 people":  {"12", "300"},
		"007 300":         {"007", "300"},
	} {
		d := prepare(Account{Text: text, Language: "fr"}, []Claim{{Span: Span{0, len(text)}, Kind: Statement}})
		var got []string
		for _, w := range d.vocab {
			if w.kind == numberWord {
				got = append(got, w.stem)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q has the numbers %v, want %v", text, got, want)
		}
	}
}
