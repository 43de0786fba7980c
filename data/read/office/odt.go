package office

import (
	"bytes"
	"encoding/xml"
	"slices"
	"strconv"
	"strings"

	"synoptic/data"
	"synoptic/data/read/doc"
)

// IsODT recognises an OpenDocument text.
func IsODT(f doc.File) bool {
	return f.Has("content.xml") && f.Has("META-INF/manifest.xml") && !f.Has("META-INF/container.xml")
}

// ReadODT reads an OpenDocument text. Running heads, feet and notes are set
// apart.
func ReadODT(f doc.File) (d doc.Document, err error) {
	a, err := doc.OpenArchive(f)
	if err != nil {
		return d, err
	}
	manifest, err := a.Read("META-INF/manifest.xml")
	if err != nil {
		return d, err
	}
	if bytes.Contains(manifest, []byte("encryption-data")) {
		return d, data.Refuse("%s is protected by a password. Take the password off, and import it again.", a.Name)
	}
	body, err := openParagraphs(a, "content.xml", false)
	if err != nil {
		return d, err
	}
	running, err := openParagraphs(a, "styles.xml", true)
	if err != nil {
		return d, err
	}
	running = once(running)
	heads := slices.DeleteFunc(slices.Clone(running), func(p doc.Piece) bool { return p.Why != "header" })
	feet := slices.DeleteFunc(running, func(p doc.Piece) bool { return p.Why != "footer" })
	title, err := openTitle(a)
	if err != nil {
		return d, err
	}
	return doc.Document{Pieces: slices.Concat(heads, body, feet), Title: title, Notes: true, Tracked: a.Tracked}, nil
}

// openTitle returns the title among the properties of an OpenDocument file.
func openTitle(a *doc.Archive) (string, error) {
	raw, err := a.Read("meta.xml")
	if err != nil || raw == nil {
		return "", err
	}
	var meta struct {
		Title string `xml:"meta>title"`
	}
	if xml.Unmarshal(raw, &meta) != nil {
		return "", nil
	}
	return doc.OneLine(meta.Title), nil
}

// openParagraphs returns the paragraphs of a part of an OpenDocument file:
// those of running heads and feet, or all the others.
func openParagraphs(a *doc.Archive, part string, running bool) ([]doc.Piece, error) {
	raw, err := a.Read(part)
	if err != nil || raw == nil {
		return nil, err
	}
	r := odtReader{in: xml.NewDecoder(bytes.NewReader(raw)), running: running, hides: map[string]bool{}}
	if err := r.read(); err != nil {
		return nil, a.Damaged()
	}
	a.Tracked = a.Tracked || bytes.Contains(raw, []byte("<text:changed-region"))
	return r.pieces, nil
}

// odtReader reads the paragraphs of OpenDocument. Boxes and notes stand inside
// paragraphs and have their own, so they are a stack.
type odtReader struct {
	in      *xml.Decoder
	running bool
	pieces  []doc.Piece
	stack   []*wordParagraph
	why     []string        // of the notes, heads and feet that are open
	styles  bool            // inside the styles, which have no text
	style   string          // whose properties are being read
	hides   map[string]bool // the styles whose text is not shown
	spans   []bool          // of the spans and paragraphs that are open, whether they hide
}

// odtNotShown are elements whose content is not part of the text.
var odtNotShown = doc.Set("tracked-changes annotation annotation-end note-citation sequence-decls variable-decls hidden-text hidden-paragraph script forms object desc title")

// odtAside is why the content of an element is set apart.
var odtAside = map[string]string{"note": "other", "header": "header", "header-left": "header", "header-first": "header", "footer": "footer", "footer-left": "footer", "footer-first": "footer"}

func (r *odtReader) read() error {
	m := doc.Markup{Start: r.start, End: r.end, Text: func(text string) { r.write(odtBlanks(text)) }}
	return m.Walk(r.in, odtNotShown)
}

func (r *odtReader) start(t xml.StartElement) {
	switch t.Name.Local {
	case "automatic-styles":
		r.styles = true
	case "style":
		r.style = doc.Attribute(t, "name")
	case "text-properties":
		if doc.Attribute(t, "display") == "none" {
			r.hides[r.style] = true
		}
	}
	if r.styles {
		return
	}
	switch t.Name.Local {
	case "span":
		r.spans = append(r.spans, r.hides[doc.Attribute(t, "style-name")])
	case "p", "h":
		r.spans = append(r.spans, r.hides[doc.Attribute(t, "style-name")])
		r.stack = append(r.stack, &wordParagraph{title: doc.Attribute(t, "style-name") == "Title"})
	case "s":
		n, err := strconv.Atoi(doc.Attribute(t, "c"))
		if err != nil {
			n = 1
		}
		r.write(strings.Repeat(" ", min(max(n, 0), 100)))
	case "tab":
		r.write("\t")
	case "line-break":
		r.write("\n")
	}
	if why := odtAside[t.Name.Local]; why != "" {
		r.why = append(r.why, why)
	}
}

func (r *odtReader) end(name string) {
	if name == "automatic-styles" {
		r.styles = false
	}
	if r.styles {
		return
	}
	if odtAside[name] != "" && len(r.why) > 0 {
		r.why = r.why[:len(r.why)-1]
	}
	if n := len(r.spans); n > 0 && (name == "span" || name == "p" || name == "h") {
		r.spans = r.spans[:n-1]
	}
	n := len(r.stack)
	if name != "p" && name != "h" || n == 0 {
		return
	}
	p := r.stack[n-1]
	r.stack = r.stack[:n-1]
	why := ""
	if len(r.why) > 0 {
		why = r.why[len(r.why)-1]
	}
	if !r.running || why == "header" || why == "footer" {
		r.pieces = append(r.pieces, p.pieces(why)...)
	}
}

func (r *odtReader) write(s string) {
	switch n := len(r.stack); {
	case n == 0:
	case slices.Contains(r.spans, true):
		r.stack[n-1].unseen.WriteString(s)
	default:
		r.stack[n-1].text.WriteString(s)
	}
}

// odtBlanks joins white space, which OpenDocument does not keep, to a blank.
func odtBlanks(s string) string {
	var out strings.Builder
	blank := false
	for _, r := range s {
		if r == ' ' || r == '\t' || r == '\n' || r == '\r' {
			if !blank {
				out.WriteByte(' ')
			}
			blank = true
			continue
		}
		blank = false
		out.WriteRune(r)
	}
	return out.String()
}
