package web

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"synoptic/compare"
)

// judgePage decides which blocks are the article and writes into the others
// why they are not. It returns false where it cannot tell; all then stay.
func judgePage(doc *html.Node, blocks []*Block, about *compare.Account) bool {
	if !markKept(doc, blocks, about) {
		return false
	}
	for _, b := range blocks {
		if 2*b.kept < b.Letters {
			b.Why = "other"
		}
	}
	surround(blocks)
	bringBack(blocks, flat(articleBody(doc)))
	bringBackLeaves(blocks)
	noteRepeats(blocks)
	noteGates(blocks)
	noteCards(blocks)
	follow(blocks)
	for _, b := range blocks {
		if b.Why == "" || b.Why == "other" {
			b.Why = reasonFor(b)
		}
	}
	dropHeadline(blocks)
	dropBareHeadings(blocks)
	nameStandfirst(blocks)
	return true
}

// reasonFor returns why b is left out, empty where it stays.
func reasonFor(b *Block) string {
	for _, rule := range furniture {
		if rule.is(b) {
			return rule.why
		}
	}
	return b.Why
}

// element is an element of a page that stands around a block.
type element struct {
	node    *html.Node
	names   map[string]bool // the words of its classes and id
	letters int             // in all of it
	kept    int             // of those that readability kept
	signup  bool            // a box that offers a letter by mail
}

// furthest is how many elements around a block are looked at.
const furthest = 30

// surround finds the elements around each block, up to the one that holds a
// good part of the article: what that is called says nothing about the block.
func surround(blocks []*Block) {
	known := map[*html.Node]*element{}
	get := func(n *html.Node) *element {
		if known[n] == nil {
			known[n] = &element{node: n, names: NamesOf(n)}
		}
		return known[n]
	}
	all, last := 0, -1
	for i, b := range blocks {
		kept := 0
		if b.Why == "" {
			kept = b.Letters
			if b.prose() {
				last = i
			}
		}
		all += kept
		for n := b.In; n != nil; n = n.Parent {
			get(n).letters += b.Letters
			get(n).kept += kept
		}
	}
	for i, b := range blocks {
		b.last = i > last
		inner := b.In
		if len(b.Nodes) == 1 {
			inner = b.Nodes[0].Parent
		}
		for n := inner; n != nil && len(b.around) < furthest; n = n.Parent {
			e := get(n)
			if n.Type != html.ElementNode || 3*e.kept > all || n.DataAtom == atom.Body || n.DataAtom == atom.Article {
				break
			}
			b.around = append(b.around, e)
		}
	}
}

// bringBack keeps paragraphs that readability dropped: those that have the
// same place in the page as others that it kept, those of a place that has
// far more where it kept hardly anything, and those that the page itself
// calls the article's.
func bringBack(blocks []*Block, body string) {
	kept, size, all := map[string]int{}, map[string]int{}, 0
	quoted := map[*html.Node]bool{}
	for _, b := range blocks {
		if b.Why == "" {
			all += b.Letters
			quoted[Ancestor(b.In, atom.Blockquote)] = true
		}
		if b.prose() && !b.named(commentNames) {
			size[place(b)] += b.Letters
			if b.Why == "" {
				kept[place(b)]++
			}
		}
	}
	for _, b := range blocks {
		if q := Ancestor(b.In, atom.Blockquote); b.Why != "" && q != nil && quoted[q] {
			b.Why = "" // who is quoted stands in a footer, which readability drops
		}
		if b.Why != "" && b.prose() && (kept[place(b)] >= 3 || all < 500 && size[place(b)] > 2*all || strings.Contains(body, flat(b.Text))) {
			b.Why = ""
		}
	}
}

// bringBackLeaves keeps all leaves of a story of the kind that is turned over
// like pages.
func bringBackLeaves(blocks []*Block) {
	for _, b := range blocks {
		if b.Why == "other" && isLeaf(b) {
			b.Why = ""
		}
	}
}

// isLeaf reports whether b stands on a leaf of an AMP story.
func isLeaf(b *Block) bool {
	for n := b.In; n != nil; n = n.Parent {
		if n.Data == "amp-story-page" {
			return true
		}
	}
	return false
}

// Ancestor returns the nearest element of a kind around n, n included, nil
// where there is none.
func Ancestor(n *html.Node, kind atom.Atom) *html.Node {
	for n != nil && n.DataAtom != kind {
		n = n.Parent
	}
	return n
}

// follow notes what stands under a heading that points elsewhere, up to the
// next heading or paragraph.
func follow(blocks []*Block) {
	pointed := false
	for _, b := range blocks {
		if (isHeading(b.In) && 10*b.linked < 9*b.Letters) || b.prose() && !isWholeLink(b) {
			pointed = false
		}
		if b.pointed = pointed; isPointer(b) || isFiled(b) {
			pointed = true
		}
	}
}

// isWholeLink reports whether all of b is a link.
func isWholeLink(b *Block) bool { return 10*b.linked >= 9*b.Letters }

// place names the kind of place that a block has: its element and the two
// around it, with their classes.
func place(b *Block) string {
	var out []string
	for n, i := b.In, 0; n != nil && i < 3; n, i = n.Parent, i+1 {
		out = append(out, n.Data+"."+Attr(n, "class"))
	}
	return strings.Join(out, ">")
}

// dropHeadline leaves out the headline over the article, which is the title of
// the account already.
func dropHeadline(blocks []*Block) {
	for _, b := range blocks {
		if (b.Why == "" || b.Why == "other") && b.In.DataAtom == atom.H1 {
			b.Why = "header"
		}
		if b.Why == "" && b.prose() {
			return
		}
	}
}

// nameStandfirst says of what was left out between the headline and the article
// that it is the standfirst, or key points: a summary, which some readers want.
func nameStandfirst(blocks []*Block) {
	under := false
	for _, b := range blocks {
		switch {
		case b.In.DataAtom == atom.H1:
			under = true
		case b.Why == "" && b.prose():
			return
		case under && b.Why == "other" && isSummary(b):
			b.Why = "standfirst"
		}
	}
}

// isSummary reports whether b, left out over the article, may sum it up.
func isSummary(b *Block) bool {
	return len(strings.Fields(b.Text)) >= 8 && 3*b.linked < b.Letters && !b.gated && !isSignup(b) && !isOnPage(b)
}

// dropBareHeadings leaves out headings under which nothing was kept.
func dropBareHeadings(blocks []*Block) {
	bare, dropped := true, false
	for i := len(blocks) - 1; i >= 0; i-- {
		b := blocks[i]
		switch {
		case b.Why != "":
			dropped = true
		case !isHeading(b.In):
			bare, dropped = false, false
		default:
			if bare && dropped {
				b.Why = "related"
			}
			bare, dropped = true, false
		}
	}
}

// droppedProse counts the paragraphs left out that read like an article's,
// where they are more than a quarter of what stays.
func droppedProse(blocks []*Block) int {
	n, dropped, stays := 0, 0, 0
	for _, b := range blocks {
		switch {
		case b.Why == "":
			stays += b.Letters
		case b.Why == "other" && b.prose() && !b.named(commentNames):
			n++
			dropped += b.Letters
		}
	}
	if 4*dropped <= stays {
		return 0
	}
	return n
}
