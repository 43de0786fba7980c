package bundle

import (
	"bytes"
	"encoding/xml"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"synoptic/data/read/doc"
	"synoptic/data/read/web"
)

var (
	factivaArticle = regexp.MustCompile(`\b[a-z]{2}Article\b`)
	factivaPage    = regexp.MustCompile(`(?i)class="[^"]*\b[a-z]{2}Article\b|id="article-[A-Z0-9]+"`)
	factivaWords   = regexp.MustCompile(`(?i)^\d[\d.,’' \x{00a0}\x{202f}]* (words?|mots?|wörter|wort|palabras?|parole|parola|palavras?|woorden|woord|ord|słów|слов|字)$`)
	factivaClock   = regexp.MustCompile(`^\d{1,2}:\d{2}`)
)

// IsFactivaPage recognises a page saved from Factiva.
func IsFactivaPage(f doc.File) bool {
	return web.Is(f) && bytes.Contains(f.Raw, []byte("articleParagraph")) && factivaPage.Match(f.Raw)
}

// ReadFactivaPage reads the articles of a page saved from Factiva, in either
// of its forms: lines under the headline, or a table of codes.
func ReadFactivaPage(f doc.File) (doc.Document, error) {
	docs, d, err := web.WholePage(f)
	if err != nil {
		return d, err
	}
	for n := range docs.Descendants() {
		if n.Type == html.ElementNode && factivaArticle.MatchString(web.Attr(n, "class")) && n.DataAtom == atom.Div {
			d.Articles = append(d.Articles, doc.Article(factiva(n)))
		}
	}
	return d, nil
}

// factiva reads the article in an element.
func factiva(n *html.Node) article {
	blocks := web.BlocksOf(n)
	if a, ok := factivaTable(blocks); ok {
		return a
	}
	return factivaLines(blocks)
}

// factivaLines reads the form in which the headline is followed by lines:
// author, words, date, time, source, code, page, language, copyright.
func factivaLines(blocks []*web.Block) article {
	a := article{}
	inText := false
	for _, b := range blocks {
		p := doc.Piece{Text: b.Text, Why: "header"}
		switch {
		case b.Classed("articleParagraph"):
			p.Why, inText = "", true
		case inText:
			p.Why = "footer"
		case b.Classed("Headline"):
			a.Title = doc.OneLine(b.Text)
		default:
			a.factivaLine(b.Text)
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
		a.Author = doc.Author(doc.OneLine(line))
	case a.Published == "":
		a.Published = doc.DateIn(line)
	case a.Outlet == "" && !factivaClock.MatchString(line):
		a.Outlet = doc.OneLine(line)
	case a.Language == "":
		a.Language = doc.LanguageNames[strings.ToLower(line)]
	}
}

// factivaTable reads the form in which a code of two or three letters stands
// before each field. ok is false where the blocks have no such codes.
func factivaTable(blocks []*web.Block) (a article, ok bool) {
	code, inText := "", false
	for _, b := range blocks {
		p := doc.Piece{Text: b.Text, Why: "header"}
		switch {
		case b.In.DataAtom != atom.Body && web.Ancestor(b.In, atom.Td) != nil && strings.Contains(web.Attr(web.Ancestor(b.In, atom.Td), "class"), "index"):
			code, ok = strings.TrimSpace(b.Text), true
		case code == "LP" || code == "TD":
			p.Why, inText = "", true
		default:
			a.factivaField(code, doc.OneLine(b.Text))
		}
		if p.Why != "" && inText && code != "LP" && code != "TD" {
			p.Why = "footer"
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
		a.Author = doc.Author(s)
	case "WC":
		a.Words = firstNumber(s)
	case "PD":
		a.Published = doc.DateIn(s)
	case "SN":
		a.Outlet = s
	case "LA":
		a.Language = doc.LanguageOfName(s)
	}
}

// IsFactivaXML recognises Factiva's XML.
func IsFactivaXML(f doc.File) bool {
	return bytes.Contains(f.Raw[:min(len(f.Raw), 4096)], []byte("ppsarticle"))
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

// ReadFactivaXML reads the articles of Factiva's XML.
func ReadFactivaXML(f doc.File) (doc.Document, error) {
	in := xml.NewDecoder(bytes.NewReader(f.Raw))
	in.CharsetReader = doc.CharsetReader
	d := doc.Document{Encoding: "utf-8"}
	for {
		token, err := in.Token()
		if token == nil || err != nil {
			break // what was read before the damage stays, and is counted against what is announced
		}
		start, ok := token.(xml.StartElement)
		switch {
		case !ok:
		case start.Name.Local == "ppsarticleResultSet":
			d.Announced = firstNumber(doc.Attribute(start, "count"))
		case start.Name.Local == "ppsarticle":
			var item factivaItem
			if in.DecodeElement(&item, &start) == nil {
				d.Articles = append(d.Articles, doc.Article(item.article()))
			}
		}
	}
	return d, nil
}

func (item factivaItem) article() article {
	a := article{Words: firstNumber(item.Words)}
	for _, p := range item.Headline {
		a.Title = strings.TrimSpace(a.Title + " " + doc.OneLine(string(p)))
	}
	a.Author, a.Outlet, a.Language = doc.Author(doc.OneLine(item.Byline)), doc.OneLine(item.Source), doc.Language(item.Language)
	if a.Published = doc.Date(item.Date); a.Published == "" {
		a.Published = doc.Date(item.Day)
	}
	for _, p := range append(item.Lead, item.Tail...) {
		if text, _ := doc.Clean(doc.OneLine(string(p))); text != "" {
			a.Pieces = append(a.Pieces, doc.Piece{Text: text})
		}
	}
	return a
}
