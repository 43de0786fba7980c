package data

import (
	"bytes"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// europresseFoot begins what follows the text of an article.
var europresseFoot = regexp.MustCompile(`(?i)^(©|\(c\) ?\d{4}|numéro de document|news[·.-]\d{8}|tous droits réservés|this article (appeared|is)|cet article est paru)`)

// europresseIssue is the number of the issue behind the name of an outlet.
var europresseIssue = regexp.MustCompile(`(?i), (?:no|n°|nº)\.? ?\d.*$`)

func isEuropresse(f file) bool {
	return isHTML(f) && bytes.Contains(f.raw, []byte("DocPublicationName")) && bytes.Contains(bytes.ToLower(f.raw), []byte("titrearticle"))
}

// readEuropresse reads the articles of a page saved from Europresse, in the
// older form (a table each) or the newer (an article element each).
func readEuropresse(f file) (Document, error) {
	doc, d, err := wholePage(f)
	if err != nil {
		return d, err
	}
	seen := map[*html.Node]bool{nil: true}
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && strings.Contains(attr(n, "class"), "DocPublicationName") {
			box := ancestor(n, atom.Article)
			if box == nil {
				box = ancestor(ancestor(n, atom.Tr), atom.Table)
			}
			if !seen[box] {
				seen[box] = true
				d.Articles = append(d.Articles, Article(europresse(box)))
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
		class := strings.ToLower(attr(n, "class"))
		switch {
		case n.Type != html.ElementNode:
		case strings.Contains(class, "docpublicationname") && a.Outlet == "":
			a.Outlet = europresseIssue.ReplaceAllString(oneLine(textOf(n)), "")
		case strings.Contains(class, "docheader"):
			header.WriteString(textOf(n) + " ")
		case strings.Contains(class, "titrearticle") && a.Title == "":
			a.Title = oneLine(textOf(n))
			for t := range n.Descendants() {
				titles[t] = true
			}
		}
	}
	a.Published = dateIn(oneLine(header.String()))
	a.europresseText(blocksOf(box), titles)
	return a
}

// europresseText sets head and foot of an article apart. The newer form marks
// the text. In the older, the line between the title and the text says who
// wrote it, where there is one.
func (a *article) europresseText(blocks []*block, titles map[*html.Node]bool) {
	title, marked := -1, false
	for i, b := range blocks {
		marked = marked || b.classed("DocText")
		for _, n := range b.nodes {
			if titles[n] {
				title = i
			}
		}
	}
	foot := false
	for i, b := range blocks {
		p := piece{text: b.text}
		foot = foot || i > title && (europresseFoot.MatchString(b.text) || ancestor(b.in, atom.Footer) != nil)
		byline := i == title+1 && b.letters < 60 && !endsSentence(b.text)
		switch {
		case foot:
			p.why = "footer"
		case i <= title || marked && !b.classed("DocText") || byline && !marked:
			p.why = "header"
			if byline {
				a.Author = author(oneLine(b.text))
			}
		}
		a.Pieces = append(a.Pieces, p)
	}
}
