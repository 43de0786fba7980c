package data

import (
	"bytes"
	"cmp"
	"net/url"
	"path/filepath"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// htmlStart is how a web page begins, after comments and an XML declaration.
var htmlStart = regexp.MustCompile(`(?is)^\s*(<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(!doctype\s+html|html|head|body)\b`)

func isHTML(f file) bool {
	head := f.raw[:min(len(f.raw), 4096)]
	if name, _ := encodingOf(head); strings.HasPrefix(name, "utf-16") {
		if text, err := decodeAs(bytes.TrimPrefix(bytes.TrimPrefix(head, []byte("\xFF\xFE")), []byte("\xFE\xFF")), name); err == nil {
			head = []byte(text)
		}
	}
	head = bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF"))
	return htmlStart.Match(head) || (f.ext == ".html" || f.ext == ".htm" || f.ext == ".xhtml") && !isBinary(f.raw)
}

// readHTML makes an account of the article of a web page.
func readHTML(f file) (d Document, err error) {
	text, encoding, warnings, err := decodePage(f.raw)
	if err != nil {
		return d, err
	}
	if d, err = page(text, f); err != nil {
		return d, err
	}
	d.Encoding, d.Decoded = encoding, warnings
	if !holdsText(d.Pieces) {
		return d, refuse("There is no text in %s. If the page shows text in a browser, save it from there, or select the text and paste it.", filepath.Base(f.name))
	}
	return d, nil
}

// decodePage decodes a page. What is valid UTF-8 is that whatever the page
// says, since browsers save pages in it and leave the old declaration.
func decodePage(raw []byte) (text, name string, warnings []Doubt, err error) {
	guessed, sure := encodingOf(raw)
	if sure && (guessed != "utf-8" || !isASCII(raw)) {
		return decode(raw)
	}
	enc, declared, _ := charset.DetermineEncoding(raw, "")
	if !bytes.Contains(bytes.ToLower(raw[:min(len(raw), 1024)]), []byte("charset")) {
		return decode(raw)
	}
	text, err = decodeBy(enc, declared, raw)
	return text, declared, nil, err
}

func isASCII(raw []byte) bool {
	for _, b := range raw {
		if b >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// Limits on a page: its tree takes many times its size.
const (
	maxPage = 60 << 20 // bytes
	maxTags = 600_000
)

// wholePage returns the tree of a page, and a document with what its decoding
// gave.
func wholePage(f file) (doc *html.Node, d Document, err error) {
	text, encoding, warnings, err := decodePage(f.raw)
	if err == nil {
		doc, err = parsed(text, f)
	}
	return doc, Document{Encoding: encoding, Decoded: warnings}, err
}

// parsed returns the tree of a page, or a sentence why it has none.
func parsed(text string, f file) (*html.Node, error) {
	if len(text) > maxPage || strings.Count(text, "<") > maxTags {
		return nil, tooMuchPage(f)
	}
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return nil, refuse("%s is a page that is nested too deeply to be read. Select its text in a browser and paste it.", filepath.Base(f.name))
	}
	return doc, nil
}

func tooMuchPage(f file) error {
	return refuse("%s is a page of more than %d MB or %d tags, the most that is read. Save its text alone, or split it.", filepath.Base(f.name), maxPage>>20, maxTags)
}

// pageBlocks returns the blocks of a page, all of them.
func pageBlocks(text string, f file) ([]*block, error) {
	doc, err := parsed(text, f)
	if err != nil {
		return nil, err
	}
	return blocksOf(doc), nil
}

// page reads the article of a page with what the page says about it.
func page(text string, f file) (Document, error) {
	doc, err := parsed(text, f)
	if err != nil {
		return Document{}, err
	}
	about := describe(doc, f.name)
	blocks := blocksOf(doc)
	whole := !judgePage(doc, blocks, &about)
	fromStamps(blocks, &about)
	d := Document{Settled: true, Pieces: piecesOf(blocks), About: about, Title: cmp.Or(about.Title, f.title())}
	dropped := droppedProse(blocks)
	shown, _ := assemble(d.Pieces)
	if article := fromData(doc, shown); article != nil {
		fillIn(&d, article)
		whole, dropped = false, 0
	}
	if whole {
		d.Warnings = append(d.Warnings, doubt("The article of this page could not be told from what stands around it, so all of the page was taken."))
	}
	if dropped > 0 && !whole {
		d.Warnings = append(d.Warnings, doubt("Much was left out, among it %d paragraphs that read like an article's. Look whether they belong to it.", dropped))
	}
	return d, nil
}

func piecesOf(blocks []*block) []piece {
	out := make([]piece, len(blocks))
	for i, b := range blocks {
		out[i] = piece{text: b.text, why: b.why}
	}
	return out
}

// pageURL returns an address as readability wants it, nil where it is none.
func pageURL(address string) *url.URL {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return nil
	}
	return u
}
