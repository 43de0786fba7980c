package data

import (
	"bytes"
	"encoding/xml"
	"net/url"
	"path"
	"strings"

	"synoptic/compare"
)

func isEPUB(f file) bool { return f.has("META-INF/container.xml") }

// book is what the package file of an e-book says of it.
type book struct {
	Title     []string `xml:"metadata>title"`
	Creator   []string `xml:"metadata>creator"`
	Publisher []string `xml:"metadata>publisher"`
	Date      []string `xml:"metadata>date"`
	Language  []string `xml:"metadata>language"`
	Items     []struct {
		ID         string `xml:"id,attr"`
		Href       string `xml:"href,attr"`
		Type       string `xml:"media-type,attr"`
		Properties string `xml:"properties,attr"`
	} `xml:"manifest>item"`
	Spine []struct {
		Ref string `xml:"idref,attr"`
	} `xml:"spine>itemref"`
}

// readEPUB reads an e-book: its chapters in order, without the table of
// contents.
func readEPUB(f file) (d Document, err error) {
	a, err := openArchive(f)
	if err != nil {
		return d, err
	}
	b, root, err := bookOf(a)
	if err != nil {
		return d, err
	}
	var pieces []piece
	for _, chapter := range b.chapters(root) {
		more, err := chapterOf(a, chapter, f)
		if err != nil {
			return d, err
		}
		pieces = append(pieces, more...)
	}
	title := oneLine(first(b.Title))
	if strings.HasPrefix(title, "Unknown") {
		title = "" // what programs write where nobody gave one
	}
	return Document{Pieces: pieces, Title: title, About: b.about()}, nil
}

// bookOf returns the package file of an e-book and the folder that it is in.
func bookOf(a *archive) (b book, root string, err error) {
	raw, err := a.read("META-INF/container.xml")
	if err != nil {
		return b, "", err
	}
	var container struct {
		Roots []struct {
			Path string `xml:"full-path,attr"`
		} `xml:"rootfiles>rootfile"`
	}
	if xml.Unmarshal(raw, &container) != nil || len(container.Roots) == 0 {
		return b, "", a.damaged()
	}
	raw, err = a.read(container.Roots[0].Path)
	if err != nil {
		return b, "", err
	}
	in := xml.NewDecoder(bytes.NewReader(raw))
	in.Strict, in.Entity = false, xml.HTMLEntity
	if in.Decode(&b) != nil {
		return b, "", a.damaged()
	}
	return b, path.Dir(container.Roots[0].Path), nil
}

// chapters returns the names of the parts with text, in order of reading.
func (b *book) chapters(root string) []string {
	parts := map[string]string{}
	for _, item := range b.Items {
		href, err := url.PathUnescape(item.Href)
		if err == nil && strings.Contains(item.Type, "html") && !strings.Contains(item.Properties, "nav") {
			parts[item.ID] = path.Join(root, href)
		}
	}
	var out []string
	for _, s := range b.Spine {
		if p := parts[s.Ref]; p != "" {
			out = append(out, p)
		}
	}
	return out
}

// chapterOf returns the pieces of a chapter; none where it is not there.
func chapterOf(a *archive, part string, f file) ([]piece, error) {
	raw, err := a.read(part)
	if err != nil || raw == nil {
		return nil, err
	}
	if isBinary(raw) {
		return nil, refuse("%s is protected against reading by other programs. Get a copy without protection.", a.name)
	}
	text, _, _, err := decodePage(raw)
	if err != nil {
		return nil, err
	}
	blocks, err := pageBlocks(text, f)
	return piecesOf(blocks), err
}

// about is what the package file says of the text.
func (b *book) about() (a compare.Account) {
	if a.Author = oneLine(strings.Join(b.Creator, ", ")); a.Author == "Unknown Author" {
		a.Author = ""
	}
	a.Outlet = oneLine(first(b.Publisher))
	a.Published = date(first(b.Date))
	a.Language = language(first(b.Language))
	return a
}

func first(all []string) string {
	if len(all) == 0 {
		return ""
	}
	return all[0]
}
