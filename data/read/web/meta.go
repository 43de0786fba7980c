package web

import (
	"encoding/json"
	"net/url"
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"synoptic/compare"
	"synoptic/data/read/doc"
)

// facts are what a page says about itself, by name in lower case. Of several
// the first counts.
type facts map[string]string

func (f facts) set(key, value string) {
	key, value = strings.ToLower(strings.TrimSpace(key)), doc.OneLine(value)
	if f[key] == "" && value != "" {
		f[key] = value
	}
}

// first returns the first of the named facts that the page states.
func (f facts) first(keys ...string) string {
	for _, k := range keys {
		if f[k] != "" {
			return f[k]
		}
	}
	return ""
}

// describe returns what the page states of itself. The address is name where
// the page was fetched.
func describe(docs *html.Node, name string) compare.Account {
	f := facts{}
	for n := range docs.Descendants() {
		f.collect(n)
	}
	a := compare.Account{
		Title:     f.first("ld:headline", "og:title", "twitter:title", "h1", "title"),
		Outlet:    f.first("og:site_name", "ld:publisher", "application-name", "dc.publisher", "twitter:site"),
		Author:    doc.Author(f.first("ld:author", "author", "byl", "dc.creator", "article:author", "parsely-author", "sailthru.author")),
		Published: doc.Date(f.first("ld:datepublished", "article:published_time", "datepublished", "og:published_time", "date", "dc.date", "dc.date.issued", "pubdate", "parsely-pub-date", "sailthru.date", "time")),
		URL:       doc.Address(f.first("canonical", "og:url", "ld:url", "saved")),
		Language:  doc.Language(f.first("lang", "og:locale", "content-language", "ld:inlanguage")),
	}
	a.Outlet = strings.TrimPrefix(a.Outlet, "@")
	if a.URL == "" {
		a.URL = doc.Address(name)
	}
	a.Title = WithoutOutlet(a.Title, a.Outlet)
	Infer(&a)
	return a
}

// WithoutOutlet takes the name of the outlet off the end of a title.
func WithoutOutlet(title, outlet string) string {
	if rest, ok := strings.CutSuffix(title, outlet); ok && outlet != "" {
		if short := strings.TrimRight(rest, " |-–—·:"); short != "" && strings.TrimSpace(short) != strings.TrimSpace(rest) {
			return short
		}
	}
	return title
}

// addressDate is a date in the address of a page.
var addressDate = regexp.MustCompile(`/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?:/|-|$)`)

// Infer takes from the address what the page does not state: the outlet from
// its host, and the date where one is in it.
func Infer(a *compare.Account) {
	u, err := url.Parse(a.URL)
	if err != nil || u.Host == "" {
		return
	}
	if a.Outlet == "" {
		a.Outlet = strings.TrimPrefix(u.Hostname(), "www.")
	}
	if m := addressDate.FindStringSubmatch(u.Path); m != nil && a.Published == "" {
		a.Published = doc.Calendar(m[1], m[2], m[3])
	}
}

// savedFrom is the comment in which browsers say where a page is from.
var savedFrom = regexp.MustCompile(`(?:saved from url=\(\d+\)|url: ?)(https?://\S+)`)

// collect takes the facts that an element, or a browser's comment, states.
func (f facts) collect(n *html.Node) {
	if n.Type == html.CommentNode {
		if m := savedFrom.FindStringSubmatch(n.Data[:min(len(n.Data), 2000)]); m != nil {
			f.set("saved", m[1])
		}
	}
	switch n.DataAtom {
	case atom.Html:
		f.set("lang", Attr(n, "lang"))
	case atom.Title:
		if n.FirstChild != nil && n.Namespace == "" {
			f.set("title", n.FirstChild.Data)
		}
	case atom.H1:
		f.set("h1", TextOf(n))
	case atom.Link:
		if strings.EqualFold(Attr(n, "rel"), "canonical") {
			f.set("canonical", Attr(n, "href"))
		}
	case atom.Meta:
		for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
			if k := Attr(n, key); k != "" {
				f.set(k, Attr(n, "content"))
			}
		}
	case atom.Time:
		f.set("time", Attr(n, "datetime"))
		f.set("time", doc.DateIn(spacedText(n)))
	case atom.Script:
		if strings.Contains(Attr(n, "type"), "ld+json") && n.FirstChild != nil {
			f.linkedData(n.FirstChild.Data)
		}
	}
}

// linkedData takes the facts of an article from a page's JSON-LD.
func (f facts) linkedData(text string) {
	var v any
	if json.Unmarshal([]byte(strings.TrimSpace(text)), &v) == nil {
		f.graph(v, 0)
	}
}

// graph looks for the article in a list or a graph of things.
func (f facts) graph(v any, depth int) {
	if depth > 5 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			f.graph(x, depth+1)
		}
	case map[string]any:
		f.graph(v["@graph"], depth+1)
		if kind := doc.Label(v["@type"]); strings.Contains(kind, "Article") || strings.Contains(kind, "Posting") || strings.Contains(kind, "Report") {
			for _, k := range []string{"headline", "datePublished", "publisher", "author", "inLanguage", "url"} {
				f.set("ld:"+k, doc.Label(v[k]))
			}
			if body := html.UnescapeString(doc.Label(v["articleBody"])); len(body) > len(f[bodyFact]) {
				f[bodyFact] = body
			}
		}
	}
}

// articleBody returns the text of the article that the page's JSON-LD states,
// with its lines; empty where it states none.
func articleBody(doc *html.Node) string {
	f := facts{}
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Script {
			f.collect(n)
		}
	}
	return f[bodyFact]
}

// bodyFact is the fact that keeps its lines.
const bodyFact = "ld:articlebody"

// flat returns the letters and digits of a text.
func flat(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

// spacedText is as textOf, with a blank between the texts of elements.
func spacedText(n *html.Node) string {
	var out []string
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			out = append(out, d.Data)
		}
	}
	return strings.Join(out, " ")
}

// TextOf returns the text in an element.
func TextOf(n *html.Node) string {
	var out strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			out.WriteString(d.Data)
		}
	}
	return out.String()
}

// What stands before the name of an author, and what follows it in one line.
var ()
