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
// The texts lie in other folders. Of other forms of each (in capitals, wrapped, on
// one line, without full stops, in another language) the sums are held.
func TestGoldenCuts(t *testing.T) {
	var out strings.Builder
	forms := []func(string) string{strings.ToUpper, wrapped, oneLine, withoutStops}
	var sums made.Sums
	for n, a := range texts(t) {
		fmt.Fprintf(&out, "%s %s:%s\n", a.Title, a.Language, cuts(a))
		if a.Lines || len(a.Text) > 20_000 {
			continue
		}
		for i, form := range forms {
			other := a
			if other.Text = form(a.Text); i != n%len(forms) {
				other.Language = []string{"en", "de", "fr", "es", "ar"}[(n+i)%5]
			}
			sums.AddWords(fmt.Sprint("form ", i), cuts(other))
		}
	}
	made.Golden(t, filepath.Join("testdata", "cuts.golden"), sums.String()+out.String())
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

// cuts writes where each claim stands, of what kind it is, and of what paragraph
// and section.
func cuts(a text.Account) string {
	var out strings.Builder
	claims := split.Cut(&a, context.Background())
	paragraph, section := 0, -1
	for _, c := range claims {
		if c.Paragraph != paragraph {
			out.WriteString("\n ")
		}
		if paragraph = c.Paragraph; c.Section != section {
			section = c.Section
			fmt.Fprintf(&out, " under %d:", section)
		}
		fmt.Fprintf(&out, " %s%d-%d", map[text.ClaimKind]string{text.Heading: "h", text.Furniture: "f"}[c.Kind], c.Start, c.End)
		if c.Line > 0 {
			fmt.Fprintf(&out, "/%d", c.Line)
		}
	}
	return out.String()
}
