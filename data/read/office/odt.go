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
	styles := map[string]look{}
	running, err := openParagraphs(a, "styles.xml", true, styles)
	if err != nil {
		return d, err
	}
	body, err := openParagraphs(a, "content.xml", false, styles)
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
// those of running heads and feet, or all the others. The looks of its styles
// are added to styles.
func openParagraphs(a *doc.Archive, part string, running bool, styles map[string]look) ([]doc.Piece, error) {
	raw, err := a.Read(part)
	if err != nil || raw == nil {
		return nil, err
	}
	r := odtReader{in: xml.NewDecoder(bytes.NewReader(raw)), running: running, looks: styles}
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
	looks   map[string]look // of the styles
	spans   []look          // of the spans and paragraphs that are open
	rows    []wordRow       // the tables around, from the outside
	count   int             // of rows
	over    strings.Builder // the reading over a word
	reads   bool            // inside such a reading
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
		r.looks[r.style] = r.looks[doc.Attribute(t, "parent-style-name")]
	case "text-properties":
		r.looks[r.style] = r.looks[r.style].openProperties(t)
	}
	if r.styles {
		return
	}
	switch t.Name.Local {
	case "span":
		r.spans = append(r.spans, r.look().with(r.looks[doc.Attribute(t, "style-name")]))
	case "p", "h":
		r.spans = append(r.spans, r.looks[doc.Attribute(t, "style-name")])
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
	case "table-row":
		r.count++
		r.rows = append(r.rows, wordRow{row: r.count})
	case "table-cell":
		if n := len(r.rows); n > 0 {
			r.rows[n-1].cell++
		}
	case "ruby-text":
		r.reads = true
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
	switch n := len(r.rows); {
	case name == "table-row" && n > 0:
		r.rows = r.rows[:n-1]
	case name == "ruby-text":
		over := strings.TrimSpace(r.over.String())
		r.over.Reset()
		if r.reads = false; over != "" {
			r.write(" (" + over + ")")
		}
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
		out := p.pieces(why)
		if n := len(r.rows); n > 0 {
			for i := range out {
				out[i].Row, out[i].Cell = r.rows[n-1].row, r.rows[n-1].cell
			}
		}
		r.pieces = append(r.pieces, out...)
	}
}

// look returns how what stands here is shown.
func (r *odtReader) look() look {
	if n := len(r.spans); n > 0 {
		return r.spans[n-1]
	}
	return look{}
}

func (r *odtReader) write(s string) {
	switch n := len(r.stack); {
	case n == 0:
	case r.reads:
		r.over.WriteString(s)
	default:
		r.stack[n-1].write(s, r.look())
	}
}

// openProperties adds properties of characters of OpenDocument to a look.
func (k look) openProperties(t xml.StartElement) look {
	if shown := doc.Attribute(t, "display"); shown != "" {
		k.hidden = shown == "none"
	}
	for _, name := range []string{"text-line-through-style", "text-line-through-type"} {
		if line := doc.Attribute(t, name); line != "" {
			k.struck = line != "none"
		}
	}
	if place, _, _ := strings.Cut(doc.Attribute(t, "text-position"), " "); place != "" {
		n, err := strconv.ParseFloat(strings.TrimSuffix(place, "%"), 64)
		k.raised = place == "super" || err == nil && n > 0
	}
	for _, name := range []string{"font-name", "font-family"} {
		if font := strings.Trim(doc.Attribute(t, name), "'"); font != "" {
			k.font = font
		}
	}
	return k
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
