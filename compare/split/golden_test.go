package split_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"synoptic/compare/made"
	"synoptic/compare/split"
	"synoptic/compare/text"
)

// TestGoldenCuts holds how texts are cut: reports and stories, the cases of the
// tables, articles, and whole pages with their menus as somebody may paste them.
// Each is cut as it stands and in other forms: in capitals, wrapped, on one line,
// without full stops, in another language. The texts lie in other folders.
func TestGoldenCuts(t *testing.T) {
	var out strings.Builder
	forms := []func(string) string{strings.ToUpper, wrapped, oneLine, withoutStops}
	for n, a := range texts(t) {
		say(&out, a)
		if a.Lines || len(a.Text) > 20_000 {
			continue
		}
		other := a
		other.Title, other.Text = "    other form", forms[n%len(forms)](a.Text)
		say(&out, other)
		other.Title, other.Text, other.Language = "    other language", a.Text, []string{"en", "de", "fr", "es", "ar"}[n%5]
		say(&out, other)
	}
	made.Golden(t, filepath.Join("testdata", "cuts.golden"), out.String())
}

// texts are those that are cut, with a title each.
func texts(t *testing.T) (out []text.Account) {
	for _, folder := range []string{"../testdata/gold", "../testdata/across"} {
		for _, s := range made.Stories(t, folder) {
			for _, a := range s.Texts {
				a.Title = s.Name + " " + string(a.Role)
				out = append(out, a)
			}
		}
	}
	for _, pattern := range []string{"../testdata/split/*.txt", "../testdata/quotations/*.txt", "../../data/read/web/testdata/pages/*"} {
		paths, err := filepath.Glob(pattern)
		if err != nil || len(paths) == 0 {
			t.Fatalf("%s: %d files, error %v", pattern, len(paths), err)
		}
		for _, path := range paths {
			raw, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			a := text.Account{Title: filepath.Base(path), Text: strings.NewReplacer("‖", "", `\n`, "\n", "+|", "").Replace(string(raw))}
			_, a.Language, _ = strings.Cut(strings.TrimSuffix(a.Title, ".txt"), "sentences_")
			switch {
			case strings.HasSuffix(path, ".html"):
				a.Text = pasted(a.Text)
			case a.Title == "kinds.txt":
				a.Text = kind.ReplaceAllString(a.Text, "")
			}
			out = append(out, a)
		}
	}
	return out
}

var (
	hidden = regexp.MustCompile(`(?s)<(script|style|head).*?</(script|style|head)>|<!--.*?-->`)
	inline = regexp.MustCompile(`</?(a|b|i|em|strong|span|abbr|sup|sub)( [^>]*)?>`)
	tag    = regexp.MustCompile(`(?s)<[^>]*>`)
	kind   = regexp.MustCompile(`(?m)^(claim|heading|furniture)\|`)
)

// pasted is about what somebody gets who copies a whole page.
func pasted(page string) string {
	page = inline.ReplaceAllString(hidden.ReplaceAllString(page, ""), "")
	var out []string
	for line := range strings.Lines(tag.ReplaceAllString(page, "\n\n")) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n\n")
}

func wrapped(s string) string {
	var out strings.Builder
	n := 0
	for _, w := range strings.Split(s, " ") {
		if n += len(w) + 1; n > 62 {
			out.WriteString("\n")
			n = len(w)
		}
		out.WriteString(w + " ")
	}
	return out.String()
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func withoutStops(s string) string {
	return strings.NewReplacer(". ", "; ", ".\n", ",\n", "? ", " ", "! ", ": ").Replace(s)
}

// say writes where each claim ends, of what kind it is, and of what paragraph and
// section.
func say(out *strings.Builder, a text.Account) {
	fmt.Fprintf(out, "%s %s:", a.Title, a.Language)
	claims := split.Cut(&a, context.Background())
	paragraph, section := 0, -1
	for _, c := range claims {
		if c.Paragraph != paragraph {
			out.WriteString("\n ")
		}
		if paragraph = c.Paragraph; c.Section != section {
			section = c.Section
			fmt.Fprintf(out, " under %d:", section)
		}
		fmt.Fprintf(out, " %s%d-%d", map[text.ClaimKind]string{text.Heading: "h", text.Furniture: "f"}[c.Kind], c.Start, c.End)
		if c.Line > 0 {
			fmt.Fprintf(out, "/%d", c.Line)
		}
	}
	out.WriteString("\n")
}
