package web

import (
	"bytes"
	"cmp"
	"net/url"
	"path/filepath"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"

	"synoptic/data"
	"synoptic/data/read/doc"
)

// htmlStart is how a web page begins, after comments and an XML declaration.
var htmlStart = regexp.MustCompile(`(?is)^\s*(<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(!doctype\s+html|html|head|body)\b`)

// Is recognises a web page, by its beginning or, where that leaves it open, by
// the name of its file.
func Is(f doc.File) bool {
	head := f.Raw[:min(len(f.Raw), 4096)]
	if name, _ := doc.EncodingOf(head); strings.HasPrefix(name, "utf-16") {
		if text, err := doc.DecodeAs(bytes.TrimPrefix(bytes.TrimPrefix(head, []byte("\xFF\xFE")), []byte("\xFE\xFF")), name); err == nil {
			head = []byte(text)
		}
	}
	head = bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF"))
	return htmlStart.Match(head) || (f.Ext == ".html" || f.Ext == ".htm" || f.Ext == ".xhtml" || f.Ext == ".xht") && !doc.IsBinary(f.Raw)
}

// Read makes an account of the article of a web page.
func Read(f doc.File) (d doc.Document, err error) {
	text, encoding, warnings, err := DecodePage(f.Raw)
	if err != nil {
		return d, err
	}
	if f.Ext == ".xhtml" || f.Ext == ".xht" { // which browsers read as XML
		text = SpelledOut(text)
	}
	if d, err = page(text, f); err != nil {
		return d, err
	}
	d.Encoding, d.Decoded = encoding, warnings
	if !doc.HoldsText(d.Pieces) {
		return d, data.Refuse("There is no text in %s. If the page shows text in a browser, save it from there, or select the text and paste it.", filepath.Base(f.Name))
	}
	return d, nil
}

// DecodePage decodes a page. What is valid UTF-8 is that whatever the page
// says, since browsers save pages in it and leave the old declaration.
func DecodePage(raw []byte) (text, name string, warnings []data.Doubt, err error) {
	guessed, sure := doc.EncodingOf(raw)
	if sure && (guessed != "utf-8" || !doc.IsASCII(raw)) {
		return doc.Decode(raw)
	}
	enc, declared, _ := charset.DetermineEncoding(raw, "")
	if !bytes.Contains(bytes.ToLower(raw[:min(len(raw), 1024)]), []byte("charset")) {
		return doc.Decode(raw)
	}
	text, err = doc.DecodeBy(enc, declared, raw)
	return text, declared, nil, err
}

// Limits on a page: its tree takes many times its size.
const (
	maxPage = 60 << 20 // bytes
	maxTags = 600_000
)

// WholePage returns the tree of a page, and a document with what its decoding
// gave.
func WholePage(f doc.File) (docs *html.Node, d doc.Document, err error) {
	text, encoding, warnings, err := DecodePage(f.Raw)
	if err == nil {
		docs, err = parsed(text, f)
	}
	return docs, doc.Document{Encoding: encoding, Decoded: warnings}, err
}

// parsed returns the tree of a page, or a sentence why it has none.
func parsed(text string, f doc.File) (*html.Node, error) { return parsedWith(text, f, nil) }

// parsedWith returns the tree of a page with its frames in their places.
func parsedWith(text string, f doc.File, frames map[string]string) (*html.Node, error) {
	if len(text) > maxPage || strings.Count(text, "<") > maxTags {
		return nil, tooMuchPage(f)
	}
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return nil, data.Refuse("%s is a page that is nested too deeply to be read. Select its text in a browser and paste it.", filepath.Base(f.Name))
	}
	reveal(doc, frames, 0)
	return doc, nil
}

func tooMuchPage(f doc.File) error {
	return data.Refuse("%s is a page of more than %d MB or %d tags, the most that is read. Save its text alone, or split it.", filepath.Base(f.Name), maxPage>>20, maxTags)
}

// PageBlocks returns the blocks of a page, all of them.
func PageBlocks(text string, f doc.File) ([]*Block, error) {
	doc, err := parsed(text, f)
	if err != nil {
		return nil, err
	}
	return BlocksOf(doc), nil
}

// page reads the article of a page with what the page says about it.
func page(text string, f doc.File) (doc.Document, error) { return PageWith(text, f, nil) }

// PageWith reads the article of a page and of the frames in it.
func PageWith(text string, f doc.File, frames map[string]string) (doc.Document, error) {
	docs, err := parsedWith(text, f, frames)
	if err != nil {
		return doc.Document{}, err
	}
	about := describe(docs, f.Name)
	blocks := BlocksOf(docs)
	whole := !judgePage(docs, blocks, &about)
	fromStamps(blocks, &about)
	d := doc.Document{Settled: true, Pieces: doc.Initialed(PiecesOf(blocks)), About: about, Title: cmp.Or(about.Title, f.Title())}
	dropped := droppedProse(blocks)
	shown, _ := doc.Assemble(d.Pieces)
	if article := fromData(docs, shown); article != nil {
		fillIn(&d, article)
		whole, dropped = false, 0
	}
	if whole {
		d.Warnings = append(d.Warnings, doc.Doubt("The article of this page could not be told from what stands around it, so all of the page was taken."))
	}
	if dropped > 0 && !whole {
		d.Warnings = append(d.Warnings, doc.Doubt("Much was left out, among it %d paragraphs that read like an article's. Look whether they belong to it.", dropped))
	}
	return d, nil
}

// PiecesOf returns blocks as the pieces of a document.
func PiecesOf(blocks []*Block) []doc.Piece {
	out := make([]doc.Piece, 0, len(blocks))
	cells := map[*html.Node]int{} // and rows, as they come
	number := func(n *html.Node) int {
		if n != nil && cells[n] == 0 {
			cells[n] = len(cells) + 1
		}
		return cells[n]
	}
	for _, b := range blocks {
		if b.Text != "" {
			row, cell := rowOf(b.In)
			out = append(out, doc.Piece{Text: b.Text, Why: b.Why, Row: number(row), Cell: number(cell)})
		}
		if b.struck != "" {
			out = append(out, doc.Piece{Text: b.struck, Why: doc.StruckWhy})
		}
	}
	return out
}

// rowOf returns the row of a table in which an element stands, and the cell of
// it; nil where it stands in none.
func rowOf(n *html.Node) (row, cell *html.Node) {
	for ; n != nil; n = n.Parent {
		switch n.DataAtom {
		case atom.Td, atom.Th:
			if cell == nil {
				cell = n
			}
		case atom.Tr:
			return n, cell
		case atom.Table:
			return nil, nil
		}
	}
	return nil, nil
}

// pageURL returns an address as readability wants it, nil where it is none.
func pageURL(address string) *url.URL {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return nil
	}
	return u
}
