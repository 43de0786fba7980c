package web

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"synoptic/data"
)

// reveal puts into the tree of a page what a browser shows and a parser keeps
// elsewhere: shadow roots, frames, what stands there for browsers without
// scripts, formulas, and the marks of quotations. frames are pages by address.
func reveal(doc *html.Node, frames map[string]string, depth int) {
	var all []*html.Node
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode {
			all = append(all, n)
		}
	}
	seen := ""
	for _, n := range all {
		switch {
		case n.DataAtom == atom.Template && isShadow(n):
			openShadow(n)
		case n.DataAtom == atom.Iframe || n.DataAtom == atom.Frame:
			openFrame(n, frames, depth)
		case n.DataAtom == atom.Frameset:
			become(n, atom.Div)
		case n.DataAtom == atom.Noscript:
			if seen == "" {
				seen = flat(seenText(doc)) + " "
			}
			openNoscript(n, seen, depth)
		case n.DataAtom == atom.Math:
			openFormula(n)
		case n.DataAtom == atom.Q:
			quote(n)
		case n.DataAtom == atom.Rt:
			bracket(n)
		}
	}
}

// become makes an element one of another kind.
func become(n *html.Node, kind atom.Atom) { n.Data, n.DataAtom, n.Namespace = kind.String(), kind, "" }

// isShadow reports whether a template is a shadow root, as programs save it.
func isShadow(n *html.Node) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool {
		return slices.Contains([]string{"shadowrootmode", "shadowmode", "shadowroot"}, a.Key)
	})
}

// openShadow shows a shadow root: what else stands in its host is shown in the
// slots of the root, or behind it where there are none.
func openShadow(root *html.Node) {
	host := root.Parent
	if host == nil {
		return
	}
	become(root, atom.Div)
	var slots []*html.Node
	for n := range root.Descendants() {
		if n.DataAtom == atom.Slot {
			slots = append(slots, n)
		}
	}
	for _, slot := range slots {
		var mine []*html.Node
		for c := host.FirstChild; c != nil; c = c.NextSibling {
			if c != root && c.DataAtom != atom.Template && Attr(c, "slot") == Attr(slot, "name") && (c.Type == html.ElementNode || c.Type == html.TextNode && strings.TrimSpace(c.Data) != "") {
				mine = append(mine, c)
			}
		}
		if len(mine) > 0 {
			empty(slot)
		}
		for _, c := range mine {
			host.RemoveChild(c)
			slot.AppendChild(c)
		}
	}
}

// empty takes the children out of an element.
func empty(n *html.Node) {
	for n.FirstChild != nil {
		n.RemoveChild(n.FirstChild)
	}
}

// deepestFrame is how deep frames are opened in frames.
const deepestFrame = 4

// openFrame shows the page of a frame in its place, where it holds sentences:
// frames of advertisements hold none.
func openFrame(n *html.Node, frames map[string]string, depth int) {
	text := Attr(n, "srcdoc")
	if text == "" {
		text = frames[Attr(n, "src")]
	}
	if text == "" || depth >= deepestFrame {
		return
	}
	inner, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return
	}
	reveal(inner, frames, depth+1)
	if !slices.ContainsFunc(BlocksOf(inner), isSentence) {
		return
	}
	become(n, atom.Div)
	n.Attr = nil
	empty(n)
	adopt(n, bodyOf(inner))
}

// isSentence reports whether a block has a sentence, as advertisements have none.
func isSentence(b *Block) bool {
	return data.CountFields(b.Text) >= 8 && EndsSentence(b.Text) && 2*b.linked < b.Letters
}

// bodyOf returns the body of a page.
func bodyOf(doc *html.Node) *html.Node {
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Body || n.DataAtom == atom.Frameset {
			return n
		}
	}
	return doc
}

// adopt moves the children of an element into another one.
func adopt(to, from *html.Node) {
	for from.FirstChild != nil {
		c := from.FirstChild
		from.RemoveChild(c)
		to.AppendChild(c)
	}
}

// openNoscript shows what stands there for browsers without scripts, where it
// is sentences that the page does not show otherwise, and no request for scripts.
func openNoscript(n *html.Node, seen string, depth int) {
	if n.Parent == nil || n.Parent.DataAtom == atom.Head || depth >= deepestFrame {
		return
	}
	raw := TextOf(n)
	if strings.TrimSpace(raw) == "" || len(raw) > maxPage/10 {
		return
	}
	parts, err := html.ParseFragment(strings.NewReader(raw), &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div})
	if err != nil {
		return
	}
	box := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
	for _, p := range parts {
		box.AppendChild(p)
	}
	reveal(box, nil, depth+1)
	says := strings.ToLower(seenText(box))
	if strings.Contains(says, "javascript") || strings.Contains(says, "browser") || strings.Contains(says, "cookie") {
		return
	}
	blocks := BlocksOf(box)
	if !slices.ContainsFunc(blocks, func(b *Block) bool { return isSentence(b) && !strings.Contains(seen, flat(b.Text)) }) {
		return
	}
	become(n, atom.Div)
	empty(n)
	adopt(n, box)
}

// seenText returns the words of the blocks of a page.
func seenText(n *html.Node) string {
	var out []string
	for _, b := range BlocksOf(n) {
		out = append(out, b.Text)
	}
	return strings.Join(out, " ")
}

// marks are the quotation marks of languages, as browsers draw them.
var marks = map[string][2]string{"de": {"„", "“"}, "fr": {"« ", " »"}, "it": {"«", "»"}, "es": {"«", "»"}, "pt": {"«", "»"}, "ru": {"«", "»"}, "pl": {"„", "”"}, "sv": {"”", "”"}, "ar": {"”", "“"}}

// quote writes the marks that a browser shows around a quotation, unless they
// are there.
func quote(n *html.Node) {
	text := strings.TrimSpace(TextOf(n))
	if text == "" || strings.ContainsAny(text[:min(len(text), 3)], "\"“”„«‘") {
		return
	}
	pair, lang := [2]string{"“", "”"}, ""
	for p := n; p != nil; p = p.Parent {
		if lang = Attr(p, "lang"); lang != "" {
			break
		}
	}
	lang, _, _ = strings.Cut(strings.ToLower(lang), "-")
	if own, ok := marks[lang]; ok {
		pair = own
	}
	for p := n.Parent; p != nil; p = p.Parent {
		if p.DataAtom == atom.Q {
			pair = [2]string{"‘", "’"}
		}
	}
	n.InsertBefore(&html.Node{Type: html.TextNode, Data: pair[0]}, n.FirstChild)
	n.AppendChild(&html.Node{Type: html.TextNode, Data: pair[1]})
}

// bracket puts the reading over a word into brackets behind it, as pages do
// themselves for browsers that cannot set it there.
func bracket(n *html.Node) {
	for p := n.Parent; p != nil && p.DataAtom != atom.Body; p = p.Parent {
		if p.DataAtom == atom.Ruby {
			for d := range p.Descendants() {
				if d.DataAtom == atom.Rp {
					return
				}
			}
		}
	}
	if text := strings.TrimSpace(TextOf(n)); text != "" {
		empty(n)
		n.AppendChild(&html.Node{Type: html.TextNode, Data: " (" + text + ")"})
	}
}
