package web

import (
	"strings"
	"unicode"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"synoptic/compare"
	"synoptic/data/read/doc"
)

// firstMark is the first of the characters, for private use, by which a text
// node is known again after readability has rebuilt the page.
const firstMark, lastMark = 0xF0000, 0x10FFFD

// markKept lets readability find the article and counts in each block the
// letters that it kept. It returns false where it found none. The author that
// it found on the page is taken where about has none.
func markKept(docs *html.Node, blocks []*Block, about *compare.Account) bool {
	restore := markTexts(blocks)
	parser := readability.NewParser()
	article, err := parser.ParseDocument(docs, pageURL(about.URL))
	restore()
	if err == nil && about.Author == "" {
		if by := doc.Author(doc.OneLine(strings.Map(unmarked, article.Byline()))); len(by) <= 100 {
			about.Author = by
		}
	}
	if err != nil || article.Node == nil {
		return false
	}
	kept := map[rune]bool{}
	for n := range article.Node.Descendants() {
		if n.Type == html.TextNode {
			for _, r := range n.Data {
				if r >= firstMark {
					kept[r] = true
				}
			}
		}
	}
	mark := rune(firstMark)
	for _, b := range blocks {
		for _, n := range b.Nodes {
			if kept[mark] {
				b.kept += letters(n.Data)
			}
			mark = nextMark(mark)
		}
	}
	return len(kept) > 0
}

func unmarked(r rune) rune {
	if r >= firstMark {
		return -1
	}
	return r
}

// markTexts puts a mark behind the last word of every text node, and returns
// what takes them away. A node keeps its number of words and nearly its length.
func markTexts(blocks []*Block) (restore func()) {
	was := map[*html.Node]string{}
	mark := rune(firstMark)
	for _, b := range blocks {
		for _, n := range b.Nodes {
			if _, ok := was[n]; !ok { // a node of several lines is in several blocks
				was[n] = n.Data
			}
			words := strings.TrimRightFunc(n.Data, unicode.IsSpace)
			n.Data = words + string(mark) + n.Data[len(words):]
			mark = nextMark(mark)
		}
	}
	return func() {
		for n, text := range was {
			n.Data = text
		}
	}
}

// nextMark begins again after the last: pages with so many texts are not
// articles.
func nextMark(mark rune) rune {
	if mark == lastMark {
		return firstMark
	}
	return mark + 1
}

func letters(s string) int {
	n := 0
	for _, w := range strings.Fields(s) {
		for _, r := range w {
			if !hidden(r) {
				n++
			}
		}
	}
	return n
}

// Attr returns the value of an attribute, empty where there is none.
func Attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key && a.Namespace == "" {
			return a.Val
		}
	}
	return ""
}
