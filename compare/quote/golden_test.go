package quote_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"synoptic/compare/made"
	"synoptic/compare/quote"
	"synoptic/compare/split"
	"synoptic/compare/text"
)

// TestGoldenQuotations holds what is said of every quotation in the accounts of
// the tables of quotations: where it stands in which claim, by whom, how it stands
// to the original and what was altered.
func TestGoldenQuotations(t *testing.T) {
	original := cutDocument(readFile(t, "original.txt"), "en")
	var out strings.Builder
	for _, table := range []string{"cases.txt", "blind.txt"} {
		for line := range strings.Lines(readFile(t, table)) {
			head, body, ok := strings.Cut(strings.TrimSpace(line), ": ")
			if !ok || !strings.HasPrefix(line, "A") {
				continue
			}
			language := strings.Trim(head[1:], "[]")
			if language == "" {
				language = "en"
			}
			fmt.Fprintf(&out, "%s  %s\n", language, body)
			d := cutDocument(strings.ReplaceAll(body, `\n`, "\n"), language)
			all, err := quote.All(context.Background(), []*text.Document{original, d}, true, quote.Original{Reported: func(int) string { return "" }})
			if err != nil {
				t.Fatal(err)
			}
			for _, q := range all {
				fmt.Fprintf(&out, "    %d %q by %q", q.Claim, q.Of(d.Text), q.Speaker)
				if q.Nested {
					out.WriteString(", nested")
				}
				fmt.Fprintf(&out, ": %s %q by %q", q.Verdict, q.Passage.Of(original.Text), q.OriginalSpeaker)
				for _, a := range q.Altered {
					fmt.Fprintf(&out, " [%s > %s]", a.From, a.To)
				}
				if q.Reattributed {
					out.WriteString(", reattributed")
				}
				out.WriteString("\n")
			}
		}
	}
	made.Golden(t, filepath.Join("testdata", "quotations.golden"), out.String())
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("..", "testdata", "quotations", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func cutDocument(body, language string) *text.Document {
	return text.NewDocument(text.Account{Text: body, Language: language}, split.Split(body, language))
}
