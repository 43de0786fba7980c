package passage_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"synoptic/compare/made"
	"synoptic/compare/passage"
	"synoptic/compare/quote"
	"synoptic/compare/split"
	"synoptic/compare/text"
)

// TestGoldenReading holds what is read of the sentences of the golden file,
// which are from the tables of all languages. A change of a rule shows here with
// all that it changes: look at each line, and write the file anew where all are
// right.
func TestGoldenReading(t *testing.T) {
	path := filepath.Join("testdata", "reading.golden")
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for line := range strings.Lines(string(raw)) {
		language, body, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		if !ok || len(language) != 2 {
			continue // what was read
		}
		d := document(body, language)
		d.Claims = split.Split(body, language)
		quote.Mark(d)
		out.WriteString(line)
		for _, found := range items(passage.Read(d, text.Span{End: len(body)})) {
			out.WriteString("    " + found)
		}
	}
	made.Golden(t, path, out.String())
}
