package web

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/unicode/norm"

	"synoptic/data/read/doc"
)

// Block is a paragraph of a page, a heading, an item of a list, a cell.
type Block struct {
	Text            string
	In              *html.Node   // the block element that it stands in
	Nodes           []*html.Node // its text nodes
	Letters, linked int          // runes that are no blanks; those of them inside links
	kept            int          // runes, as letters, that readability kept
	Why             string       // why it is left out; empty where it stays
	struck          string       // what is struck out in it or behind it

	around  []*element // the elements around it that hold a small part of the article, from the inside
	pointed bool       // a heading before it points elsewhere: more stories
	last    bool       // no paragraph of the article comes after it
	over    bool       // stands over the headline
	again   bool       // a pull quote of what the article says
	gated   bool       // stands in a box that asks for a subscription
	card    bool       // stands in an element <article> without a paragraph that stays, beside one that has some
}

// skipped are elements whose text nobody reads on the page.
var skipped = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Head: true, atom.Svg: true,
	atom.Iframe: true, atom.Object: true, atom.Select: true, atom.Textarea: true, atom.Datalist: true, atom.Audio: true,
	atom.Video: true, atom.Canvas: true, atom.Math: true, atom.Map: true, atom.Embed: true, atom.Frameset: true,
}

// inline are elements inside a paragraph; all others begin one of their own.
var inline = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.Acronym: true, atom.B: true, atom.Bdi: true, atom.Bdo: true, atom.Big: true, atom.Cite: true,
	atom.Code: true, atom.Data: true, atom.Del: true, atom.Dfn: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Ins: true,
	atom.Kbd: true, atom.Label: true, atom.Mark: true, atom.Q: true, atom.S: true, atom.Samp: true, atom.Small: true, atom.Span: true,
	atom.Strike: true, atom.Strong: true, atom.Sub: true, atom.Sup: true, atom.Time: true, atom.Tt: true, atom.U: true, atom.Var: true,
	atom.Wbr: true, atom.Img: true, atom.Picture: true, atom.Ruby: true, atom.Rt: true, atom.Rp: true, atom.Rb: true, atom.Rtc: true, atom.Nobr: true, atom.Button: true,
	atom.Input: true, atom.Center: false,
}

// BlocksOf returns the blocks of a page in the order of the document.
func BlocksOf(doc *html.Node) []*Block {
	w := &walker{}
	w.walk(doc, doc, false, false)
	w.flush()
	if gone := w.gone.String(); gone != "" { // nothing but what is struck out
		w.blocks = append(w.blocks, &Block{struck: norm.NFC.String(gone), In: doc})
	}
	return w.blocks
}

// walker collects the text of the paragraph that it is in.
type walker struct {
	blocks   []*Block
	now      Block
	text     strings.Builder
	breaks   int             // line breaks since the last letter
	blank    bool            // a blank is due before the next letter
	raised   bool            // inside a power: 10 to the 3rd is not 103
	struck   int             // how many elements around are struck out
	gone     strings.Builder // what is struck out
	striking bool            // the last character was struck out
	owed     bool            // a blank stood before what was struck out
	within   bool            // a blank stands in what is struck out
}

func (w *walker) walk(n, in *html.Node, linked, pre bool) {
	switch n.Type {
	case html.TextNode:
		w.add(n, in, linked, pre)
		return
	case html.ElementNode:
		switch {
		case skipped[n.DataAtom] || n.Namespace != "" || isPictured(n) || isNoteMark(n, linked) || isSpoken(n):
			return
		case n.DataAtom == atom.Br:
			w.lineBreak()
			return
		}
	}
	own := n.Type == html.ElementNode && !inline[n.DataAtom] && !(n.DataAtom == 0 && n.FirstChild != nil && isInline(n))
	if own {
		w.flush()
		in = n
	}
	if isStruck(n) {
		w.struck++
		defer func() { w.struck-- }()
	}
	if n.DataAtom == atom.Sup && raised.MatchString(strings.TrimSpace(TextOf(n))) {
		w.raised = true
		defer func() { w.raised = false }()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c, in, linked || n.DataAtom == atom.A, pre || n.DataAtom == atom.Pre)
	}
	if own {
		w.flush()
	}
}

// noteMark is what a mark of a note looks like: 1 or [12] or *.
var noteMark = regexp.MustCompile(`^[\[(]?(\d{1,3}|[a-z*†‡]{1,2})[\])]?$`)

// isNoteMark reports whether an element is the raised link to a note.
func isNoteMark(n *html.Node, linked bool) bool {
	if n.DataAtom != atom.Sup {
		return false
	}
	for d := range n.Descendants() {
		linked = linked || d.DataAtom == atom.A
	}
	return linked && noteMark.MatchString(strings.TrimSpace(TextOf(n)))
}

// raised is a power; raisedDigits are its digits as characters of their own.
var (
	raised       = RaisedText
	RaisedDigits = []rune("⁰¹²³⁴⁵⁶⁷⁸⁹")
)

// isInline reports whether an element that HTML does not know has nothing but
// words in it.
func isInline(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && (!inline[c.DataAtom] || !isInline(c)) {
			return false
		}
	}
	return true
}

// lineBreak ends a line. Two of them, or one after the end of a sentence, end
// the paragraph.
func (w *walker) lineBreak() {
	w.breaks++
	if w.breaks > 1 || EndsSentence(w.text.String()) {
		w.flush()
	}
}

// EndsSentence reports whether a text ends as a sentence does.
func EndsSentence(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…\"”»“", last)
}

// add adds a text node to the paragraph, with every run of white space as one
// blank, line breaks aside.
func (w *walker) add(n, in *html.Node, linked, pre bool) {
	had := false
	for _, r := range n.Data {
		if pre && r == '\n' {
			w.lineBreak()
			continue
		}
		if unicode.IsSpace(r) {
			if w.struck > 0 {
				w.within = true
			} else {
				w.blank = true
			}
			continue
		}
		if hidden(r) {
			continue
		}
		if w.struck > 0 {
			w.strike(r)
			continue
		}
		if w.text.Len() == 0 {
			w.now.In = in
		} else if w.breaks > 0 {
			w.text.WriteByte('\n')
		} else if w.blank || w.owed {
			w.text.WriteByte(' ')
		}
		w.blank, w.owed, w.striking, w.breaks = false, false, false, 0
		if w.raised {
			w.text.WriteString(InRaised(string(r)))
		} else {
			w.text.WriteRune(r)
		}
		w.now.Letters++
		if linked {
			w.now.linked++
		}
		if !had {
			w.now.Nodes = append(w.now.Nodes, n)
			had = true
		}
	}
}

// struckStyle is the style of words that are struck out.
var struckStyle = regexp.MustCompile(`(?i)text-decoration(-line)?\s*:[^;]*line-through`)

// isStruck reports whether an element takes back what stands in it.
func isStruck(n *html.Node) bool {
	return n.DataAtom == atom.Del || n.DataAtom == atom.S || n.DataAtom == atom.Strike || n.Type == html.ElementNode && struckStyle.MatchString(Attr(n, "style"))
}

// strike takes a character that is struck out. The blank before it is one of
// the text too.
func (w *walker) strike(r rune) {
	switch {
	case w.gone.Len() == 0:
	case !w.striking:
		w.gone.WriteByte('\n')
	case w.blank || w.within || w.breaks > 0:
		w.gone.WriteByte(' ')
	}
	w.owed, w.blank, w.within, w.striking = w.owed || w.blank, false, false, true
	w.gone.WriteRune(r)
}

// hidden reports whether r is a control character or a mark without width.
func hidden(r rune) bool {
	return r < ' ' || r >= 0x7f && r < 0xa0 || r == '\u00ad' || r == '\u200b' || r == '\u2060' || r == '\ufeff'
}

// flush ends the paragraph. What is struck out in it goes with it or, where
// nothing else is in it, with the one before.
func (w *walker) flush() {
	gone := norm.NFC.String(doc.Spelled(w.gone.String()))
	if w.text.Len() > 0 {
		b := w.now
		b.Text, b.struck = norm.NFC.String(doc.Spelled(w.text.String())), gone
		w.blocks = append(w.blocks, &b)
		gone = ""
	}
	if n := len(w.blocks); n > 0 && gone != "" {
		w.blocks[n-1].struck = strings.TrimSpace(w.blocks[n-1].struck + "\n" + gone)
		gone = ""
	}
	w.now = Block{}
	w.text.Reset()
	w.gone.Reset()
	w.gone.WriteString(gone)
	w.breaks, w.blank, w.owed, w.within, w.striking = 0, false, false, false, false
}

// gate is what the box says that closes an article to those who have not paid.
var gate = regexp.MustCompile(`(?i)already (have a subscription|subscribed|a (subscriber|member))\?|(continue|keep) reading (with|for)\b|(subscribe|register|log in|sign in) to (continue|read|unlock)|to (continue|keep) reading|unlimited access to|ya eres suscriptor|exclusivo para suscriptores|déjà abonnée?|réservé aux abonnés|schon (abonnent|registriert)|sie haben bereits ein abo`)

// noteGates notes which blocks stand in a box that asks for a subscription
// before one may read on, which a page can hold beside little of its article.
func noteGates(blocks []*Block) {
	first := slices.IndexFunc(blocks, func(b *Block) bool { return b.Why == "" && b.prose() })
	for i, g := range blocks {
		if i <= first || g.Letters >= 120 || !gate.MatchString(g.Text) {
			continue
		}
		size := 0
		var inBox []*Block
		for _, b := range blocks {
			if standsIn(b.In, g.In.Parent) {
				size += b.Letters
				inBox = append(inBox, b)
			}
		}
		for _, b := range inBox {
			b.gated = size <= 600 && first >= 0 && !standsIn(blocks[first].In, g.In.Parent)
		}
	}
}

// standsIn reports whether n is outer or stands in it.
func standsIn(n, outer *html.Node) bool {
	for n != nil && n != outer {
		n = n.Parent
	}
	return n != nil
}

// noteCards notes which blocks stand in an element for an article that has none.
func noteCards(blocks []*Block) {
	proper := map[*html.Node]bool{}
	for _, b := range blocks {
		if b.Why == "" && b.prose() {
			proper[Ancestor(b.In, atom.Article)] = true
		}
	}
	for _, b := range blocks {
		own := Ancestor(b.In, atom.Article)
		b.card = own != nil && !proper[own] && 2*b.linked > b.Letters
	}
}

// isCard reports whether b is of another article that the page shows in short:
// in an article of its own, of which no paragraph stays.
func isCard(b *Block) bool { return b.card && !b.prose() }

// Classed reports whether an element around b has a class that ends so.
func (b *Block) Classed(ending string) bool {
	for _, n := range b.Nodes[:1] {
		for p := n.Parent; p != nil && p.Type == html.ElementNode; p = p.Parent {
			for _, c := range strings.Fields(Attr(p, "class")) {
				if strings.HasSuffix(c, ending) {
					return true
				}
			}
		}
	}
	return false
}

// RaisedText is what is shown raised and is a number: a power, or a mark of a note.
var RaisedText = regexp.MustCompile(`^[-−–]?[0-9]+$`)

// InRaised returns digits as raised ones.
func InRaised(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '0' && r <= '9':
			return RaisedDigits[r-'0']
		case strings.ContainsRune("-−–", r):
			return '⁻'
		}
		return r
	}, text)
}
