package doc

import (
	"encoding/xml"
	"io"
	"strings"

	"synoptic/data"
)

// Piece is a paragraph of a document, a heading, an item of a list, a cell.
type Piece struct {
	Text  string
	Why   string     // why it is left out; empty where it stays
	Title bool       // the document calls it its title
	Row   int        // of the table in which it stands, from 1; 0 where it stands in none
	Cell  int        // of the row
	Pages []PageMark // where pages begin in it; the first is the one on which it stands
}

// gap stands between pieces.
const gap = "\n\n"

// Assemble joins the pieces that stay to the text, a blank line between them.
// The removed ones carry their bytes in the text of all pieces, with the
// blank line that goes with them, so that Restore can put them back.
func Assemble(pieces []Piece) (string, []data.Removed) {
	var text []string
	var removed []data.Removed
	at := 0
	for _, p := range pieces {
		size := len(p.Text) + len(gap)
		switch {
		case p.Why == "":
			text = append(text, p.Text)
		case len(text) > 0:
			removed = append(removed, data.Removed{Start: at - len(gap), End: at - len(gap) + size, Text: gap + p.Text, Why: p.Why})
		default:
			removed = append(removed, data.Removed{Start: at, End: at + size, Text: p.Text + gap, Why: p.Why})
		}
		at += size
	}
	return strings.Join(text, gap), removed
}

// Cleaned brings pieces into the form in which text is stored and drops the
// empty ones. A large first letter that stands alone joins what goes on behind it.
func Cleaned(pieces []Piece) (out []Piece, warnings []data.Doubt) {
	for _, p := range pieces {
		text, w := Clean(p.Text)
		if text = strings.TrimSpace(text); text != "" {
			p.Text, p.Pages = text, marksIn(text, p)
			out = append(out, p)
		}
		warnings = append(warnings, w...)
	}
	return Initialed(out), warnings
}

// Markup is what a reader does with the parts of an XML document.
type Markup struct {
	Start func(xml.StartElement)
	End   func(name string)
	Text  func(string)
}

// Walk reads an XML document to its end. Elements in hidden are left out with
// all that stands in them.
func (m Markup) Walk(in *xml.Decoder, hidden map[string]bool) error {
	for {
		token, err := in.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if !hidden[t.Name.Local] {
				m.Start(t)
			} else if err := in.Skip(); err != nil {
				return err
			}
		case xml.EndElement:
			m.End(t.Name.Local)
		case xml.CharData:
			m.Text(string(t))
		}
	}
}

// Is reports whether a piece is one of the lines.
func (p Piece) Is(lines map[string]bool) bool { return lines[strings.ToLower(p.Text)] }

// Label returns the text or the name of a thing, or those of a list.
func Label(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case map[string]any:
		if s := Label(v["name"]); s != "" {
			return s
		}
		return Label(v["@value"])
	case []any:
		var all []string
		for _, x := range v {
			if s := Label(x); s != "" {
				all = append(all, s)
			}
		}
		return strings.Join(all, ", ")
	}
	return ""
}

// Attribute returns an attribute of an XML element, whatever its namespace.
func Attribute(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
