package office

import (
	"bytes"
	"encoding/xml"
	"slices"
	"strings"

	"synoptic/data/read/doc"
)

// IsDOCX recognises a Word document.
func IsDOCX(f doc.File) bool { return f.Has("word/document.xml") }

// ReadDOCX reads a Word document, or a bundle of articles in one. Running
// heads, feet and notes are set apart.
func ReadDOCX(f doc.File) (d doc.Document, err error) {
	a, err := doc.OpenArchive(f)
	if err != nil {
		return d, err
	}
	body, err := wordParagraphs(a, "word/document.xml", "")
	if err != nil {
		return d, err
	}
	var heads, feet []doc.Piece
	for _, part := range a.Order {
		var to *[]doc.Piece
		why := ""
		switch {
		case strings.HasPrefix(part, "word/header"):
			to, why = &heads, "header"
		case strings.HasPrefix(part, "word/footer"):
			to, why = &feet, "footer"
		case part == "word/footnotes.xml", part == "word/endnotes.xml":
			to, why = &feet, "other"
		default:
			continue
		}
		more, err := wordParagraphs(a, part, why)
		if err != nil {
			return d, err
		}
		*to = append(*to, more...)
	}
	title, err := coreTitle(a)
	if err != nil {
		return d, err
	}
	return doc.Document{Pieces: slices.Concat(once(heads), body, once(feet)), Title: title, Notes: true, Tracked: a.Tracked}, nil
}

// once drops pieces that are repeated, as running heads are.
func once(pieces []doc.Piece) []doc.Piece {
	seen := map[string]bool{}
	return slices.DeleteFunc(pieces, func(p doc.Piece) bool {
		before := seen[p.Text]
		seen[p.Text] = true
		return before
	})
}

// wordParagraphs returns the paragraphs of a part of a Word document.
func wordParagraphs(a *doc.Archive, part, why string) ([]doc.Piece, error) {
	raw, err := a.Read(part)
	if err != nil || raw == nil {
		return nil, err
	}
	w := wordReader{in: xml.NewDecoder(bytes.NewReader(raw)), why: why}
	if err := w.run(); err != nil {
		return nil, a.Damaged()
	}
	a.Tracked = a.Tracked || bytes.Contains(raw, []byte("<w:del ")) || bytes.Contains(raw, []byte("<w:ins ")) || bytes.Contains(raw, []byte("<w:moveFrom "))
	return w.pieces, nil
}

// wordReader reads the paragraphs of WordprocessingML. A text box stands
// inside a paragraph and has paragraphs of its own, so they are a stack.
type wordReader struct {
	in     *xml.Decoder
	why    string
	pieces []doc.Piece
	stack  []*wordParagraph
	inRun  bool // inside a run
	hidden bool // the run is not shown
	text   int  // depth of elements whose characters are text
}

type wordParagraph struct {
	text   strings.Builder
	unseen strings.Builder // of it, what the document does not show
	title  bool
}

// pieces are the paragraph, set apart for a reason or not, and behind it what
// the document hides in it.
func (p *wordParagraph) pieces(why string) []doc.Piece {
	out := []doc.Piece{{Text: p.text.String(), Why: why, Title: p.title}}
	if strings.TrimSpace(p.unseen.String()) != "" {
		out = append(out, doc.Piece{Text: p.unseen.String(), Why: "hidden"})
	}
	return out
}

// notShown are elements whose content is not part of the text: deletions and
// moves that were tracked, codes of fields, properties, and the second copy
// of what newer programs understand.
var notShown = doc.Set("del moveFrom delText delInstrText instrText Fallback sdtPr sectPr tblPr trPr tcPr")

func (w *wordReader) run() error {
	m := doc.Markup{Start: w.start, End: w.end, Text: func(text string) {
		switch n := len(w.stack); {
		case w.text == 0 || n == 0:
		case w.hidden:
			w.stack[n-1].unseen.WriteString(text)
		default:
			w.write(text)
		}
	}}
	return m.Walk(w.in, notShown)
}

func (w *wordReader) start(t xml.StartElement) {
	switch t.Name.Local {
	case "p":
		w.stack = append(w.stack, &wordParagraph{})
	case "t":
		w.text++
	case "r":
		w.inRun, w.hidden = true, false
	case "vanish":
		w.hidden = w.inRun && value(t) != "0" && value(t) != "false"
	case "tab", "ptab":
		if w.inRun {
			w.write("\t")
		}
	case "br", "cr":
		w.write("\n")
	case "noBreakHyphen":
		w.write("-")
	case "pStyle":
		if len(w.stack) > 0 && strings.EqualFold(value(t), "title") {
			w.stack[len(w.stack)-1].title = true
		}
	}
}

func (w *wordReader) end(name string) {
	switch name {
	case "t":
		w.text--
	case "r":
		w.inRun, w.hidden = false, false
	case "p":
		if n := len(w.stack); n > 0 {
			p := w.stack[n-1]
			w.pieces = append(w.pieces, p.pieces(w.why)...)
			w.stack = w.stack[:n-1]
		}
	}
}

func (w *wordReader) write(s string) {
	if n := len(w.stack); n > 0 {
		w.stack[n-1].text.WriteString(s)
	}
}

// value returns the val attribute of an element.
func value(t xml.StartElement) string {
	for _, a := range t.Attr {
		if a.Name.Local == "val" {
			return a.Value
		}
	}
	return ""
}

// coreTitle returns the title among the properties of an Office document,
// empty where there is none or it is only what the program put there.
func coreTitle(a *doc.Archive) (string, error) {
	raw, err := a.Read("docProps/core.xml")
	if err != nil || raw == nil {
		return "", err
	}
	var core struct {
		Title string `xml:"title"`
	}
	if xml.Unmarshal(raw, &core) != nil || strings.HasPrefix(core.Title, "Microsoft Word") || strings.HasPrefix(core.Title, "Dokument") {
		return "", nil
	}
	return doc.OneLine(core.Title), nil
}
