package office

import (
	"bytes"
	"encoding/xml"
	"net/url"
	"path"
	"strings"

	"synoptic/compare"
	"synoptic/data"
	"synoptic/data/read/doc"
	"synoptic/data/read/web"
)

// IsEPUB recognises an e-book.
func IsEPUB(f doc.File) bool { return f.Has("META-INF/container.xml") }

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

// ReadEPUB reads an e-book: its chapters in order, without the table of
// contents.
func ReadEPUB(f doc.File) (d doc.Document, err error) {
	a, err := doc.OpenArchive(f)
	if err != nil {
		return d, err
	}
	b, root, err := bookOf(a)
	if err != nil {
		return d, err
	}
	var pieces []doc.Piece
	missing := 0
	for _, chapter := range b.chapters(root) {
		if a.Parts[chapter] == nil {
			missing++
		}
		more, err := chapterOf(a, chapter, f)
		if err != nil {
			return d, err
		}
		pieces = append(pieces, more...)
	}
	title := doc.OneLine(first(b.Title))
	if strings.HasPrefix(title, "Unknown") {
		title = "" // what programs write where nobody gave one
	}
	if missing > 0 {
		d.Warnings = append(d.Warnings, doc.Doubt("Chapters that the book names and that are not in the file: %d.", missing))
	}
	d.Pieces, d.Title, d.About = pieces, title, b.about()
	return d, nil
}

// bookOf returns the package file of an e-book and the folder that it is in.
func bookOf(a *doc.Archive) (b book, root string, err error) {
	raw, err := a.Read("META-INF/container.xml")
	if err != nil {
		return b, "", err
	}
	var container struct {
		Roots []struct {
			Path string `xml:"full-path,attr"`
		} `xml:"rootfiles>rootfile"`
	}
	if xml.Unmarshal(raw, &container) != nil || len(container.Roots) == 0 {
		return b, "", a.Damaged()
	}
	raw, err = a.Read(container.Roots[0].Path)
	if err != nil {
		return b, "", err
	}
	in := xml.NewDecoder(bytes.NewReader(raw))
	in.Strict, in.Entity = false, xml.HTMLEntity
	if in.Decode(&b) != nil {
		return b, "", a.Damaged()
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
func chapterOf(a *doc.Archive, part string, f doc.File) ([]doc.Piece, error) {
	raw, err := a.Read(part)
	if err != nil || raw == nil {
		return nil, err
	}
	if doc.IsBinary(raw) {
		return nil, data.Refuse("%s is protected against reading by other programs. Get a copy without protection.", a.Name)
	}
	text, _, _, err := web.DecodePage(raw)
	if err != nil {
		return nil, err
	}
	blocks, err := web.PageBlocks(web.SpelledOut(text), f)
	return web.PiecesOf(blocks), err
}

// about is what the package file says of the text.
func (b *book) about() (a compare.Account) {
	if a.Author = doc.OneLine(strings.Join(b.Creator, ", ")); a.Author == "Unknown Author" {
		a.Author = ""
	}
	a.Outlet = doc.OneLine(first(b.Publisher))
	a.Published = doc.Date(first(b.Date))
	a.Language = doc.Language(first(b.Language))
	return a
}

func first(all []string) string {
	if len(all) == 0 {
		return ""
	}
	return all[0]
}
