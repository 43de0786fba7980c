package data

import (
	"encoding/json"
	"net/url"
	"regexp"
	"strings"
	"time"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"synoptic/compare"
)

// facts are what a page says about itself, by name in lower case. Of several
// the first counts.
type facts map[string]string

func (f facts) set(key, value string) {
	key, value = strings.ToLower(strings.TrimSpace(key)), oneLine(value)
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

func oneLine(s string) string { return strings.Join(strings.Fields(html.UnescapeString(s)), " ") }

// describe returns what the page states of itself. The address is name where
// the page was fetched.
func describe(doc *html.Node, name string) compare.Account {
	f := facts{}
	for n := range doc.Descendants() {
		f.collect(n)
	}
	a := compare.Account{
		Title:     f.first("ld:headline", "og:title", "twitter:title", "h1", "title"),
		Outlet:    f.first("og:site_name", "ld:publisher", "application-name", "dc.publisher", "twitter:site"),
		Author:    author(f.first("ld:author", "author", "byl", "dc.creator", "article:author", "parsely-author", "sailthru.author")),
		Published: date(f.first("ld:datepublished", "article:published_time", "datepublished", "og:published_time", "date", "dc.date", "dc.date.issued", "pubdate", "parsely-pub-date", "sailthru.date", "time")),
		URL:       address(f.first("canonical", "og:url", "ld:url", "saved")),
		Language:  language(f.first("lang", "og:locale", "content-language", "ld:inlanguage")),
	}
	a.Outlet = strings.TrimPrefix(a.Outlet, "@")
	if a.URL == "" {
		a.URL = address(name)
	}
	a.Title = withoutOutlet(a.Title, a.Outlet)
	infer(&a)
	return a
}

// withoutOutlet takes the name of the outlet off the end of a title.
func withoutOutlet(title, outlet string) string {
	if rest, ok := strings.CutSuffix(title, outlet); ok && outlet != "" {
		if short := strings.TrimRight(rest, " |-–—·:"); short != "" && strings.TrimSpace(short) != strings.TrimSpace(rest) {
			return short
		}
	}
	return title
}

// addressDate is a date in the address of a page.
var addressDate = regexp.MustCompile(`/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?:/|-|$)`)

// infer takes from the address what the page does not state: the outlet from
// its host, and the date where one is in it.
func infer(a *compare.Account) {
	u, err := url.Parse(a.URL)
	if err != nil || u.Host == "" {
		return
	}
	if a.Outlet == "" {
		a.Outlet = strings.TrimPrefix(u.Hostname(), "www.")
	}
	if m := addressDate.FindStringSubmatch(u.Path); m != nil && a.Published == "" {
		a.Published = calendar(m[1], m[2], m[3])
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
		f.set("lang", attr(n, "lang"))
	case atom.Title:
		if n.FirstChild != nil && n.Namespace == "" {
			f.set("title", n.FirstChild.Data)
		}
	case atom.H1:
		f.set("h1", textOf(n))
	case atom.Link:
		if strings.EqualFold(attr(n, "rel"), "canonical") {
			f.set("canonical", attr(n, "href"))
		}
	case atom.Meta:
		for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
			if k := attr(n, key); k != "" {
				f.set(k, attr(n, "content"))
			}
		}
	case atom.Time:
		f.set("time", attr(n, "datetime"))
		f.set("time", dateIn(spacedText(n)))
	case atom.Script:
		if strings.Contains(attr(n, "type"), "ld+json") && n.FirstChild != nil {
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
		if kind := label(v["@type"]); strings.Contains(kind, "Article") || strings.Contains(kind, "Posting") || strings.Contains(kind, "Report") {
			for _, k := range []string{"headline", "datePublished", "publisher", "author", "inLanguage", "url"} {
				f.set("ld:"+k, label(v[k]))
			}
			if body := html.UnescapeString(label(v["articleBody"])); len(body) > len(f[bodyFact]) {
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

// label returns the text or the name of a thing, or those of a list.
func label(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case map[string]any:
		if s := label(v["name"]); s != "" {
			return s
		}
		return label(v["@value"])
	case []any:
		var all []string
		for _, x := range v {
			if s := label(x); s != "" {
				all = append(all, s)
			}
		}
		return strings.Join(all, ", ")
	}
	return ""
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

func textOf(n *html.Node) string {
	var out strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			out.WriteString(d.Data)
		}
	}
	return out.String()
}

// What stands before the name of an author, and what follows it in one line.
var (
	writtenBy   = regexp.MustCompile(`(?i)^\W*(by|par|von|por|di|da|door|av|af|كتبت?|بقلم|إعداد|تأليف)[: ] ?`)
	whenWritten = regexp.MustCompile(`(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.) ?\d|\d{1,2}[ .:/]|Updated\b|Published\b|Posted\b|Publié\b|Publicado\b|Aktualisiert\b`)
)

// author drops addresses, the word "By", and what says when it was written.
func author(s string) string {
	if strings.Contains(s, "://") {
		return ""
	}
	s = writtenBy.ReplaceAllString(s, "")
	if at := whenWritten.FindStringIndex(s); at != nil {
		s = s[:at[0]]
	}
	return strings.Trim(s, " ,|·•–-")
}

// address returns s where it is a full web address.
func address(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return s
}

// language returns the two letters of a language tag.
func language(tag string) string {
	tag, _, _ = strings.Cut(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
	if len(tag) != 2 || tag[0] < 'a' || tag[0] > 'z' || tag[1] < 'a' || tag[1] > 'z' {
		return ""
	}
	return tag
}

// dateForms are the forms of dates that pages use and that dateIn does not
// find.
var dateForms = []string{
	time.RFC850, time.ANSIC, time.UnixDate, "2006/01/02", "20060102",
}

// date returns a date as ISO 8601, as far as it can be read: 2023-02-28, or
// 2023-02, or 2023.
func date(s string) string {
	s = strings.TrimSpace(s)
	for n, form := range map[int]string{10: "2006-01-02", 7: "2006-01", 4: "2006"} {
		if len(s) == n {
			if _, err := time.Parse(form, s); err == nil {
				return s
			}
		}
	}
	if len(s) > 10 {
		if _, err := time.Parse("2006-01-02", s[:10]); err == nil && (s[10] == 'T' || s[10] == ' ') {
			return s[:10]
		}
	}
	for _, form := range dateForms {
		if t, err := time.Parse(form, s); err == nil {
			return t.Format("2006-01-02")
		}
	}
	return dateIn(s)
}
