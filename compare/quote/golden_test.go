package quote_test

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
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

// TestGoldenMarks holds that quotations are told alike in whatever marks they
// stand, and where they are not, how: the accounts of the tables, and the stories
// of the gold pairs, in the marks of other languages, printers and typewriters.
func TestGoldenMarks(t *testing.T) {
	original := cutDocument(readFile(t, "original.txt"), "en")
	var out strings.Builder
	say := func(name string, docs []*text.Document) {
		all, err := quote.All(context.Background(), docs, true, quote.Original{Reported: func(int) string { return "" }})
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&out, "%s:", name)
		for _, q := range all {
			fmt.Fprintf(&out, " %d %d-%d %s", q.Claim, q.Start, q.End, q.Verdict)
			if q.Nested {
				out.WriteString(" nested")
			}
			if q.Reattributed {
				out.WriteString(" reattributed")
			}
			fmt.Fprintf(&out, " %q %d %q;", q.Speaker, q.Passage, q.OriginalSpeaker)
		}
		out.WriteString("\n")
	}
	for _, table := range []string{"cases.txt", "blind.txt"} {
		n := 0
		for line := range strings.Lines(readFile(t, table)) {
			if head, body, ok := strings.Cut(strings.TrimSpace(line), ": "); ok && strings.HasPrefix(line, "A") {
				language := cmp.Or(strings.Trim(head[1:], "[]"), "en")
				for _, i := range []int{n % len(printed), (n + 3) % len(printed), (n + 5) % len(printed)} {
					say(fmt.Sprint(table, " ", n, " ", i), []*text.Document{original, cutDocument(inMarks(strings.ReplaceAll(body, `\n`, "\n"), printed[i]), language)})
				}
				n++
			}
		}
	}
	for n, s := range append(made.Stories(t, "../testdata/gold"), made.Stories(t, "../testdata/across")...) {
		marks := printed[n%len(printed)]
		say(s.Name, []*text.Document{cutDocument(s.Texts[0].Text, "en"), cutDocument(inMarks(s.Texts[1].Text, marks), s.Texts[1].Language)})
		say(s.Name+", back", []*text.Document{cutDocument(s.Texts[1].Text, s.Texts[1].Language), cutDocument(s.Texts[0].Text, "en")})
	}
	made.Golden(t, filepath.Join("testdata", "marks.golden"), out.String())
}

// printed are pairs of quotation marks.
var printed = [][2]string{{"“", "”"}, {"«\u00a0", "\u00a0»"}, {"„", "“"}, {"\"", "\""}, {"‘", "’"}, {"``", "''"}, {"「", "」"}, {"”", "”"}}

// inMarks writes a text in other marks.
func inMarks(body string, marks [2]string) string {
	open := false
	return straight.ReplaceAllStringFunc(body, func(mark string) string {
		switch mark {
		case "“", "«":
			open = true
			return marks[0]
		case "”", "»":
			open = false
			return marks[1]
		}
		open = !open
		if open {
			return marks[0]
		}
		return marks[1]
	})
}

var straight = regexp.MustCompile("[“”\"«»]")
