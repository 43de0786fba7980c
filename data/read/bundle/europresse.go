package bundle

import (
	"bytes"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"synoptic/data/read/doc"
	"synoptic/data/read/web"
)

// europresseFoot begins what follows the text of an article.
var europresseFoot = regexp.MustCompile(`(?i)^(©|\(c\) ?\d{4}|numéro de document|news[·.-]\d{8}|tous droits réservés|this article (appeared|is)|cet article est paru)`)

// europresseIssue is the number of the issue behind the name of an outlet.
var europresseIssue = regexp.MustCompile(`(?i), (?:no|n°|nº)\.? ?\d.*$`)

// IsEuropresse recognises a page saved from Europresse.
func IsEuropresse(f doc.File) bool {
	return web.Is(f) && bytes.Contains(f.Raw, []byte("DocPublicationName")) && bytes.Contains(bytes.ToLower(f.Raw), []byte("titrearticle"))
}

// ReadEuropresse reads the articles of a page saved from Europresse, in the
// older form (a table each) or the newer (an article element each).
func ReadEuropresse(f doc.File) (doc.Document, error) {
	docs, d, err := web.WholePage(f)
	if err != nil {
		return d, err
	}
	seen := map[*html.Node]bool{nil: true}
	for n := range docs.Descendants() {
		if n.Type == html.ElementNode && strings.Contains(web.Attr(n, "class"), "DocPublicationName") {
			box := web.Ancestor(n, atom.Article)
			if box == nil {
				box = web.Ancestor(web.Ancestor(n, atom.Tr), atom.Table)
			}
			if !seen[box] {
				seen[box] = true
				d.Articles = append(d.Articles, doc.Article(europresse(box)))
			}
		}
	}
	return d, nil
}

// europresse reads the article in an element.
func europresse(box *html.Node) article {
	a := article{}
	var header strings.Builder
	titles := map[*html.Node]bool{}
	for n := range box.Descendants() {
		class := strings.ToLower(web.Attr(n, "class"))
		switch {
		case n.Type != html.ElementNode:
		case strings.Contains(class, "docpublicationname") && a.Outlet == "":
			a.Outlet = europresseIssue.ReplaceAllString(doc.OneLine(web.TextOf(n)), "")
		case strings.Contains(class, "docheader"):
			header.WriteString(web.TextOf(n) + " ")
		case strings.Contains(class, "titrearticle") && a.Title == "":
			a.Title = doc.OneLine(web.TextOf(n))
			for t := range n.Descendants() {
				titles[t] = true
			}
		}
	}
	a.Published = doc.DateIn(doc.OneLine(header.String()))
	a.europresseText(web.BlocksOf(box), titles)
	return a
}

// europresseText sets head and foot of an article apart. The newer form marks
// the text. In the older, the line between the title and the text says who
// wrote it, where there is one.
func (a *article) europresseText(blocks []*web.Block, titles map[*html.Node]bool) {
	title, marked := -1, false
	for i, b := range blocks {
		marked = marked || b.Classed("DocText")
		for _, n := range b.Nodes {
			if titles[n] {
				title = i
			}
		}
	}
	foot := false
	for i, b := range blocks {
		p := doc.Piece{Text: b.Text}
		foot = foot || i > title && (europresseFoot.MatchString(b.Text) || web.Ancestor(b.In, atom.Footer) != nil)
		byline := i == title+1 && b.Letters < 60 && !web.EndsSentence(b.Text)
		switch {
		case foot:
			p.Why = "footer"
		case i <= title || marked && !b.Classed("DocText") || byline && !marked:
			p.Why = "header"
			if byline {
				a.Author = doc.Author(doc.OneLine(b.Text))
			}
		}
		a.Pieces = append(a.Pieces, p)
	}
}
