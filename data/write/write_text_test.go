package write_test

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"io"
	"slices"
	"strings"
	"testing"

	"synoptic/compare"

	"synoptic/compare/table"
	"synoptic/data"
	"synoptic/data/datatest"
	"synoptic/data/read/doc"
	"synoptic/data/write/plain"

	"synoptic/data/write"
)

func TestTextFitsTheTerminal(t *testing.T) {
	for _, width := range []int{1, 40, 60, 79, 100, 133, 200} {
		for name, c := range map[string]*compare.Comparison{"made by hand": datatest.Sample(t), "as the engine makes it": real(t)} {
			var b bytes.Buffer
			if err := write.Text(&b, c, table.TableOptions{}, width); err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(b.String()) {
				if n := plain.Columns(strings.TrimSuffix(line, "\n")); n > max(width, write.LeastWidth) {
					t.Fatalf("%s: %d columns, the terminal has %d: %q", name, n, width, line)
				}
			}
		}
	}
}

// TestTextLosesNoWord looks for every word of every claim, in order, marks
// and line breaks aside.
func TestTextLosesNoWord(t *testing.T) {
	for _, width := range []int{50, 120} {
		var b bytes.Buffer
		c := datatest.Sample(t)
		for i := range c.Groups {
			for j := range c.Groups[i].Pairs {
				c.Groups[i].Pairs[j].Edits = nil // the plain text is shown
			}
		}
		if err := write.Text(&b, c, table.TableOptions{}, width); err != nil {
			t.Fatal(err)
		}
		shown := strings.Fields(b.String())
		for _, g := range c.Groups {
			for _, m := range g.Members {
				for _, word := range strings.Fields(c.Text(m.Account, m.Passage())) {
					if !slices.Contains(shown, word) {
						t.Errorf("at width %d %q is not shown", width, word)
					}
				}
			}
		}
	}
}

func TestTextDoesNotSteerTheTerminal(t *testing.T) {
	c := datatest.Sample(t)
	c.Accounts[1].Outlet = "Echo\x1b[2J\a\u202e"
	c.Groups[0].Note = "a\x1b]0;title\x07"
	var b bytes.Buffer
	if err := write.Text(&b, c, table.TableOptions{}, 100); err != nil {
		t.Fatal(err)
	}
	if at := strings.IndexAny(b.String(), "\x1b\a\u202e"); at >= 0 {
		t.Errorf("a control character comes through at byte %d", at)
	}
}

func TestWrapKeepsWordsAndWidth(t *testing.T) {
	for _, x := range []struct {
		text string
		to   int
		want []string
	}{
		{"", 5, []string{""}},
		{"one two three", 7, []string{"one two", "three"}},
		{"abcdefghij k", 4, []string{"abcd", "efgh", "ij k"}},
		{"日本語です", 4, []string{"日本", "語で", "す"}},
		{"e\u0301e\u0301e\u0301", 2, []string{"e\u0301e\u0301", "e\u0301"}},
		{"👩‍🔬 x", 2, []string{"👩‍🔬", "x"}},
	} {
		if got := plain.Wrap(x.text, x.to); !slices.Equal(got, x.want) {
			t.Errorf("wrap(%q, %d) = %q, want %q", x.text, x.to, got, x.want)
		}
	}
}

func FuzzWrap(f *testing.F) {
	f.Add("one two three", 7)
	f.Add("日本語です e\u0301 👩‍🔬\u200d", 2)
	f.Fuzz(func(t *testing.T, text string, to int) {
		if to < 2 || to > 200 { // a sign may be two columns wide
			return
		}
		text = plain.Printable(text)
		lines := plain.Wrap(text, to)
		for _, line := range lines {
			if plain.Columns(line) > to {
				t.Errorf("%q has %d columns, want %d", line, plain.Columns(line), to)
			}
		}
		if got, want := strings.Join(strings.Fields(strings.Join(lines, " ")), ""), strings.Join(strings.Fields(text), ""); got != want {
			t.Errorf("%q became %q", want, got)
		}
	})
}

func TestLettersCountOn(t *testing.T) {
	c := &compare.Comparison{}
	for i := range 28 {
		c.Accounts = append(c.Accounts, compare.Account{ID: int64(i + 1), Outlet: "x"})
		c.Claims = append(c.Claims, nil)
	}
	names := write.Names(c)
	if names[0] != "A  x" || names[25] != "Z  x" || names[26] != "AA  x" || names[27] != "AB  x" {
		t.Errorf("names are %q", names)
	}
}

func TestReportIsOnePageWithoutScript(t *testing.T) {
	c := datatest.Sample(t)
	c.Accounts[1].URL = "javascript:alert(1)"
	c.Accounts[1].Outlet = `"><script>alert(1)</script>`
	c.Groups[0].Note = "</section><script>"
	var b bytes.Buffer
	if err := write.HTML(&b, write.Job{Comparison: c}); err != nil {
		t.Fatal(err)
	}
	page := b.String()
	for _, never := range []string{"<script", "javascript:alert", "<b>Lock</b>", "src=", "@import", "<link"} {
		if strings.Contains(page, never) {
			t.Errorf("the page has %q", never)
		}
	}
	ids := anchors(t, page)
	for _, id := range []string{"a1", "a4", "a7", "g1.2", "g7.3", "a1.2", "a4.3", "a7.1", "a7.4"} {
		if ids[id] != 1 {
			t.Errorf("anchor %s stands %d times", id, ids[id])
		}
	}
}

// anchors reads the page strictly and counts its ids.
func anchors(t *testing.T, page string) map[string]int {
	t.Helper()
	out := map[string]int{}
	d := xml.NewDecoder(strings.NewReader(page))
	d.Entity = xml.HTMLEntity
	for {
		token, err := d.Token()
		if err == io.EOF {
			return out
		}
		if err != nil {
			t.Fatalf("the page is not well formed: %v", err)
		}
		if start, ok := token.(xml.StartElement); ok {
			for _, a := range start.Attr {
				if a.Name.Local == "id" {
					out[a.Value]++
				}
			}
		}
	}
}

func TestImportsAreShownWithWhatWasLeftOut(t *testing.T) {
	var b bytes.Buffer
	im := data.Import{Account: compare.Account{Role: compare.Retold, Title: "Gate", Text: "The gate was shut. It rained."},
		Removed: []data.Removed{{Start: 3, End: 7, Text: "Menu", Why: "navigation"}}, Announced: 2, Warnings: []data.Doubt{doc.Doubt("one of two")},
		Origin: data.Origin{File: "gate.html", Format: "Web page", Encoding: "utf-8"}}
	if err := write.Imports(context.Background(), &b, []data.Import{im}, []write.Failure{{"x.bin", "not text"}}); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Accounts []struct {
			ID, Text string
			Claims   []struct{ Start, End int }
			Removed  []struct {
				Start, End int
				Text, Why  string
			}
			Import struct {
				Format, Encoding string
				Announced        int
				Warnings         []string
			}
		}
		Failed []struct{ File, Says string }
	}
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	a := got.Accounts[0]
	if a.ID != "a1" || a.Text != im.Text || len(a.Claims) != 2 || a.Removed[0].Text != "Menu" || a.Removed[0].Why != "navigation" ||
		a.Import.Format != "html" || a.Import.Announced != 2 || a.Import.Warnings[0] != "one of two" || got.Failed[0].Says != "not text" {
		t.Errorf("got %+v", got)
	}
}
