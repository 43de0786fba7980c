package passage_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"synoptic/compare/passage"
	"synoptic/compare/quote"
	"synoptic/compare/split"
	"synoptic/compare/text"
)

// update writes the golden file anew: go test ./compare/passage -run Golden -update.
var update = flag.Bool("update", false, "write the golden file anew")

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
	golden(t, path, out.String())
}

// golden compares with a file, line by line.
func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	was, is := strings.Split(string(raw), "\n"), strings.Split(got, "\n")
	wrong := 0
	for i := range max(len(was), len(is)) {
		a, b := "", ""
		if i < len(was) {
			a = was[i]
		}
		if i < len(is) {
			b = is[i]
		}
		if a != b {
			if t.Errorf("line %d\n was %q\n is  %q", i+1, a, b); wrong == 10 {
				t.Fatal("and more: go test -run Golden -update, and look at what git says differs")
			}
			wrong++
		}
	}
}
