package web_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"synoptic/compare/made"
	"synoptic/data"
	"synoptic/data/datatest"
	"synoptic/data/read"
)

// TestGoldenPages holds what is read of every page: what it says of itself, what
// is set apart and why. Then each page is written in other ways that say the same
// to a reader or take a hint away (no classes, no meta data, other tags), and how
// much stays and goes of each is held. The texts themselves stand beside the pages.
func TestGoldenPages(t *testing.T) {
	pages, err := filepath.Glob(filepath.Join("testdata", "pages", "*.html"))
	datatest.Must(t, err)
	var out strings.Builder
	for _, path := range pages {
		raw, err := os.ReadFile(path)
		datatest.Must(t, err)
		fmt.Fprintf(&out, "%s\n", filepath.Base(path))
		for _, im := range readPage(&out, string(raw)) {
			a := im.Account
			fmt.Fprintf(&out, "  %q, %q, %q, %q, %q, %q, %d bytes; %v\n", a.Title, a.Outlet, a.Author, a.Published, a.URL, a.Language, len(a.Text), im.Warnings)
			for _, r := range im.Removed {
				fmt.Fprintf(&out, "  %s %d %q\n", r.Why, r.Start, ends(r.Text))
			}
		}
		for _, w := range waysToWrite {
			fmt.Fprintf(&out, "  %s: ", w.name)
			for _, im := range readPage(&out, w.again(string(raw))) {
				datatest.LawsOfImport(t, im)
				fmt.Fprintf(&out, "%s\n", shareOf(im))
			}
		}
	}
	made.Golden(t, filepath.Join("testdata", "pages.golden"), out.String())
}

// readPage reads a page; of one that is refused it writes why.
func readPage(out *strings.Builder, page string) []data.Import {
	got, err := read.Bytes("page.html", []byte(page))
	if err != nil {
		fmt.Fprintln(out, err)
	}
	return got
}

// waysToWrite are ways in which a page might have been written as well.
var waysToWrite = []struct {
	name  string
	again func(string) string
}{
	{"no classes", replacing(` (class|id|role|itemprop|itemtype|aria-[a-z]+|data-[a-z-]+)=("[^"]*"|'[^']*'|[^\s>]+)`, "")},
	{"no meta data", replacing(`(?s)<script.*?</script>|<meta [^>]*>|<link [^>]*>`, "")},
	{"no parts", replacing(`</?(article|main|section|header|footer|aside|nav|figure|figcaption)\b`, "<div")},
	{"divs for paragraphs", inTurn(replacing(`<p\b`, "<div"), replacing(`</p>`, "</div>"))},
	{"breaks for paragraphs", inTurn(replacing(`<p\b[^>]*>`, ""), replacing(`</p>`, "<br><br>"))},
	{"no headings", inTurn(replacing(`<h[1-6]\b`, "<p"), replacing(`</h[1-6]>`, "</p>"))},
	{"lists for paragraphs", inTurn(replacing(`<p\b`, "<li"), replacing(`</p>`, "</li>"))},
	{"in a table", inTurn(replacing(`<body[^>]*>`, "<body><table><tr><td>"), replacing(`</body>`, "</td></tr></table></body>"))},
	{"every word a link", replacing(`(<p\b[^>]*>)([^<]*)(</p>)`, `$1<a href="/x">$2</a>$3`)},
	{"all quoted", inTurn(replacing(`<p\b`, "<blockquote><p"), replacing(`</p>`, "</p></blockquote>"))},
	{"all that is hidden is shown", replacing(` (hidden|style=("[^"]*"|'[^']*'))`, "")},
	{"short", func(page string) string { return cutAt(page, 2) }},
	{"shorter", func(page string) string { return cutAt(page, 3) }},
}

func replacing(pattern, with string) func(string) string {
	find := regexp.MustCompile(pattern)
	return func(page string) string { return find.ReplaceAllString(page, with) }
}

func inTurn(first, then func(string) string) func(string) string {
	return func(page string) string { return then(first(page)) }
}

// cutAt returns a page that broke off, and one of n parts of it came.
func cutAt(page string, n int) string {
	return page[:strings.Index(page, "<body")+(len(page)-strings.Index(page, "<body"))/n]
}

// shareOf says in a line what stays of a page and what is set apart.
func shareOf(im data.Import) string {
	var out strings.Builder
	fmt.Fprintf(&out, "%q by %q, %d words %q", ends(im.Title), im.Author, len(strings.Fields(im.Text)), ends(im.Text))
	why := ""
	n := 0
	for i, r := range im.Removed {
		if r.Why != why {
			why, n = r.Why, 0
			fmt.Fprintf(&out, " %s", why)
		}
		if n += len(strings.Fields(r.Text)); i+1 == len(im.Removed) || im.Removed[i+1].Why != why {
			fmt.Fprintf(&out, " %d", n)
		}
	}
	return out.String()
}

// ends are the first and the last letters of a text.
func ends(s string) string {
	if r := []rune(s); len(r) > 30 {
		return string(r[:14]) + "…" + string(r[len(r)-14:])
	}
	return s
}
