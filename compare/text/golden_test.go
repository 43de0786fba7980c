package text_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"synoptic/compare/made"
	"synoptic/compare/text"
)

// TestGoldenWords holds what is known of the words of sentences of the tables of
// fidelity: their stem and kind by which accounts are aligned, what it is in
// English, the values of their digits, and the words of the sentence in one
// spelling each.
func TestGoldenWords(t *testing.T) {
	var out strings.Builder
	book := text.WordTables()
	for _, table := range []string{"fifteenth", "fr", "fr2", "es", "es2", "de", "de2", "blind"} {
		language := "en"
		if len(table) < 4 {
			language = table[:2]
		}
		lists := text.LexiconOf(language)
		for n, row := range made.Rows(t, filepath.Join("..", "testdata", "fidelity", table+".tsv")) {
			if language == "en" && n%4 > 0 {
				continue
			}
			body := row[2]
			fmt.Fprintf(&out, "%s  %s\n    %s\n   ", language, body, strings.Join(text.Spelled(body), " "))
			for _, w := range text.Lexemes(body, text.Span{End: len(body)}, lists, language) {
				key := book.Key(w.Of(body), language)
				fmt.Fprintf(&out, " %s/%s/%d", w.Stem, key.Stem, key.Kind)
				if e, ok := text.English(key.Stem, language); ok {
					fmt.Fprintf(&out, "=%s", e.Stem)
				}
				if value, step, ok := text.Digits(w.Of(body), language); ok && w.Kind == text.NumberToken {
					fmt.Fprintf(&out, "=%v±%v", value, step)
				}
				if w.Content {
					out.WriteString("!")
				}
				if w.Capital {
					out.WriteString("^")
				}
			}
			out.WriteString("\n")
		}
	}
	made.Golden(t, filepath.Join("testdata", "words.golden"), out.String())
}
