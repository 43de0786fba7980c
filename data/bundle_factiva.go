package data

import (
	"bytes"
	"encoding/xml"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

var (
	factivaArticle = regexp.MustCompile(`\b[a-z]{2}Article\b`)
	factivaPage    = regexp.MustCompile(`(?i)class="[^"]*\b[a-z]{2}Article\b|id="article-[A-Z0-9]+"`)
	factivaWords   = regexp.MustCompile(`(?i)^\d[\d.,’' \x{00a0}\x{202f}]* (words?|mots?|wörter|wort|palabras?|parole|parola|palavras?|woorden|woord|ord|słów|слов|字)$`)
	factivaClock   = regexp.MustCompile(`^\d{1,2}:\d{2}`)
)

func isFactivaPage(f file) bool {
	return isHTML(f) && bytes.Contains(f.raw, []byte("articleParagraph")) && factivaPage.Match(f.raw)
}

// readFactivaPage reads the articles of a page saved from Factiva, in either
// of its forms: lines under the headline, or a table of codes.
func readFactivaPage(f file) (Document, error) {
	doc, d, err := wholePage(f)
	if err != nil {
		return d, err
	}
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && factivaArticle.MatchString(attr(n, "class")) && n.DataAtom == atom.Div {
			d.Articles = append(d.Articles, Article(factiva(n)))
		}
	}
	return d, nil
}

// factiva reads the article in an element.
func factiva(n *html.Node) article {
	blocks := blocksOf(n)
	if a, ok := factivaTable(blocks); ok {
		return a
	}
	return factivaLines(blocks)
}

// factivaLines reads the form in which the headline is followed by lines:
// author, words, date, time, source, code, page, language, copyright.
func factivaLines(blocks []*block) article {
	a := article{}
	inText := false
	for _, b := range blocks {
		p := piece{text: b.text, why: "header"}
		switch {
		case b.classed("articleParagraph"):
			p.why, inText = "", true
		case inText:
			p.why = "footer"
		case b.classed("Headline"):
			a.Title = oneLine(b.text)
		default:
			a.factivaLine(b.text)
		}
		a.Pieces = append(a.Pieces, p)
	}
	return a
}

// factivaLine takes a line under the headline: what it is, its place says.
func (a *article) factivaLine(line string) {
	switch {
	case a.Title == "":
	case factivaWords.MatchString(line):
		a.Words = firstNumber(line)
	case a.Words == 0 && a.Author == "" && a.Published == "":
		a.Author = author(oneLine(line))
	case a.Published == "":
		a.Published = dateIn(line)
	case a.Outlet == "" && !factivaClock.MatchString(line):
		a.Outlet = oneLine(line)
	case a.Language == "":
		a.Language = languageNames[strings.ToLower(line)]
	}
}

// classed reports whether an element around b has a class that ends so.
func (b *block) classed(ending string) bool {
	for _, n := range b.nodes[:1] {
		for p := n.Parent; p != nil && p.Type == html.ElementNode; p = p.Parent {
			for _, c := range strings.Fields(attr(p, "class")) {
				if strings.HasSuffix(c, ending) {
					return true
				}
			}
		}
	}
	return false
}

// factivaTable reads the form in which a code of two or three letters stands
// before each field. ok is false where the blocks have no such codes.
func factivaTable(blocks []*block) (a article, ok bool) {
	code, inText := "", false
	for _, b := range blocks {
		p := piece{text: b.text, why: "header"}
		switch {
		case b.in.DataAtom != atom.Body && ancestor(b.in, atom.Td) != nil && strings.Contains(attr(ancestor(b.in, atom.Td), "class"), "index"):
			code, ok = strings.TrimSpace(b.text), true
		case code == "LP" || code == "TD":
			p.why, inText = "", true
		default:
			a.factivaField(code, oneLine(b.text))
		}
		if p.why != "" && inText && code != "LP" && code != "TD" {
			p.why = "footer"
		}
		a.Pieces = append(a.Pieces, p)
	}
	return a, ok
}

// factivaField takes a field by its code.
func (a *article) factivaField(code, s string) {
	switch code {
	case "HD":
		a.Title = s
	case "BY":
		a.Author = author(s)
	case "WC":
		a.Words = firstNumber(s)
	case "PD":
		a.Published = dateIn(s)
	case "SN":
		a.Outlet = s
	case "LA":
		a.Language = languageOfName(s)
	}
}

func isFactivaXML(f file) bool {
	return bytes.Contains(f.raw[:min(len(f.raw), 4096)], []byte("ppsarticle"))
}

// factivaItem is an article of Factiva's XML.
type factivaItem struct {
	Headline []factivaText `xml:"article>headline>paragraph"`
	Byline   string        `xml:"article>byline"`
	Lead     []factivaText `xml:"article>leadParagraph>paragraph"`
	Tail     []factivaText `xml:"article>tailParagraphs>paragraph"`
	Date     string        `xml:"article>publicationDate>dateTime"`
	Day      string        `xml:"article>publicationDate>date"`
	Source   string        `xml:"article>sourceName"`
	Language string        `xml:"article>baseLanguage"`
	Words    string        `xml:"article>wordCount"`
}

// factivaText is a paragraph with marked words in it.
type factivaText string

// UnmarshalXML joins the words of a paragraph, marked or not.
func (t *factivaText) UnmarshalXML(d *xml.Decoder, _ xml.StartElement) error {
	for depth := 1; depth > 0; {
		token, err := d.Token()
		if err != nil {
			return err
		}
		switch x := token.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		case xml.CharData:
			*t += factivaText(x)
		}
	}
	return nil
}

// readFactivaXML reads the articles of Factiva's XML.
func readFactivaXML(f file) (Document, error) {
	in := xml.NewDecoder(bytes.NewReader(f.raw))
	in.CharsetReader = charsetReader
	d := Document{Encoding: "utf-8"}
	for {
		token, err := in.Token()
		if token == nil || err != nil {
			break // what was read before the damage stays, and is counted against what is announced
		}
		start, ok := token.(xml.StartElement)
		switch {
		case !ok:
		case start.Name.Local == "ppsarticleResultSet":
			d.Announced = firstNumber(attribute(start, "count"))
		case start.Name.Local == "ppsarticle":
			var item factivaItem
			if in.DecodeElement(&item, &start) == nil {
				d.Articles = append(d.Articles, Article(item.article()))
			}
		}
	}
	return d, nil
}

func (item factivaItem) article() article {
	a := article{Words: firstNumber(item.Words)}
	for _, p := range item.Headline {
		a.Title = strings.TrimSpace(a.Title + " " + oneLine(string(p)))
	}
	a.Author, a.Outlet, a.Language = author(oneLine(item.Byline)), oneLine(item.Source), language(item.Language)
	if a.Published = date(item.Date); a.Published == "" {
		a.Published = date(item.Day)
	}
	for _, p := range append(item.Lead, item.Tail...) {
		if text, _ := clean(oneLine(string(p))); text != "" {
			a.Pieces = append(a.Pieces, piece{text: text})
		}
	}
	return a
}
