package align

import (
	"slices"
	"testing"

	"synoptic/compare/text"
)

// TestNumbersAcrossLanguages holds that a number is one word to the matcher,
// however and in whatever language it is written.
func TestNumbersAcrossLanguages(t *testing.T) {
	for _, c := range []struct {
		key     text.WordKey
		written map[string]string // by language
	}{
		{text.WordKey{Stem: "11000", Kind: text.NumberWord}, map[string]string{"en": "11,000 people", "fr": "11 000 personnes", "de": "11.000 Menschen", "es": "11\u202f000 personas", "ar": "١١٬٠٠٠ شخص"}},
		{text.WordKey{Stem: "2.5", Kind: text.NumberWord}, map[string]string{"en": "2.5 million", "fr": "2,5 millions", "de": "2,5 Millionen", "es": "2,5 millones"}},
		{text.WordKey{Stem: "million", Kind: text.ContentWord}, map[string]string{"en": "2.5 million", "fr": "2,5 millions", "de": "2,5 Millionen", "es": "2,5 millones"}},
		{text.WordKey{Stem: "billion", Kind: text.ContentWord}, map[string]string{"en": "3 billion", "fr": "3 milliards", "de": "3 Milliarden"}},
		{text.WordKey{Stem: "7", Kind: text.NumberWord}, map[string]string{"en": "seven men", "fr": "sept hommes", "de": "sieben Männer", "es": "siete hombres", "ar": "٧ رجال"}},
		{text.WordKey{Stem: "12", Kind: text.NumberWord}, map[string]string{"en": "twelve", "de": "zwölf", "es": "doce", "fr": "douze"}},
		{text.WordKey{Stem: "1250000", Kind: text.NumberWord}, map[string]string{"en": "1,250,000 euros", "fr": "1 250 000 euros", "de": "1.250.000 Euro"}},
		{text.WordKey{Stem: "februari", Kind: text.ContentWord}, map[string]string{"en": "on Feb. 3", "fr": "le 3 février", "de": "am 3. Februar", "es": "el 3 de febrero"}},
		{text.WordKey{Stem: "tuesday", Kind: text.ContentWord}, map[string]string{"en": "on Tuesday", "fr": "mardi", "de": "am Dienstag", "es": "el martes"}},
		{text.WordKey{Stem: "may", Kind: text.StopWord}, map[string]string{"en": "it may rain"}},
		{text.WordKey{Stem: "2021", Kind: text.NumberWord}, map[string]string{"en": "in 2021 500 men", "fr": "en 2021 500 hommes"}},
		{text.WordKey{Stem: "20", Kind: text.NumberWord}, map[string]string{"en": "20 per cent", "fr": "20 pour cent", "es": "20 por ciento"}},
	} {
		for language, body := range c.written {
			d := Prepare(text.Account{Text: body, Language: language}, []text.Claim{{Span: text.Span{Start: 0, End: len(body)}, Kind: text.Statement}})
			if !slices.ContainsFunc(d.Vocab, func(w word) bool { return w.WordKey == c.key }) {
				t.Errorf("%s: %q has no %v, but %v", language, body, c.key, d.Vocab)
			}
		}
	}
}

// TestGroupsOfDigits holds that only groups of three digits are put together.
func TestGroupsOfDigits(t *testing.T) {
	for body, want := range map[string][]string{
		"12 300 people":   {"12300"},
		"2021 500 people": {"2021", "500"},
		"12 30 people":    {"12", "30"},
		"12, 300 people":  {"12", "300"},
		"007 300":         {"007", "300"},
	} {
		d := Prepare(text.Account{Text: body, Language: "fr"}, []text.Claim{{Span: text.Span{Start: 0, End: len(body)}, Kind: text.Statement}})
		var got []string
		for _, w := range d.Vocab {
			if w.Kind == text.NumberWord {
				got = append(got, w.Stem)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q has the numbers %v, want %v", body, got, want)
		}
	}
}
