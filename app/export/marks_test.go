package export

import (
	"testing"

	locale "golang.org/x/text/language"
)

// TestExcelIsOfferedTheMarksOfTheCountry holds the marks against what Windows
// has for some countries.
func TestExcelIsOfferedTheMarksOfTheCountry(t *testing.T) {
	for tag, want := range map[string]string{"en-US": "Comma, 0.5", "en-GB": "Comma, 0.5", "de-DE": "Semicolon, 0,5", "fr-FR": "Semicolon, 0,5", "pt-BR": "Semicolon, 0,5",
		"es-MX": "Comma, 0.5", "es-ES": "Semicolon, 0,5", "de-CH": "Semicolon, 0.5", "nl-BE": "Semicolon, 0,5", "ja-JP": "Comma, 0.5", "und": "Comma, 0.5"} {
		if got := marks[marksOf(locale.Make(tag))].name; got != want {
			t.Errorf("%s is offered %q, want %q", tag, got, want)
		}
	}
}
