package office

import (
	"bytes"
	"encoding/xml"
	"path"
	"slices"
	"strconv"
	"strings"

	"synoptic/data/read/doc"
)

// IsDOCX recognises a Word document.
func IsDOCX(f doc.File) bool {
	if !f.IsArchive() {
		return false
	}
	a, err := doc.OpenArchive(f)
	return err == nil && mainPart(a) != ""
}

// ReadDOCX reads a Word document, or a bundle of articles in one. Running
// heads, feet and notes are set apart.
func ReadDOCX(f doc.File) (d doc.Document, err error) {
	a, err := doc.OpenArchive(f)
	if err != nil {
		return d, err
	}
	main := mainPart(a)
	styles, err := looksOfStyles(a, path.Dir(main))
	if err != nil {
		return d, err
	}
	unread := 0
	body, err := wordParagraphs(a, main, "", styles, func(id string) []doc.Piece {
		more, ok := chunkOf(a, main, id, f)
		if !ok {
			unread++
		}
		return more
	})
	if err != nil {
		return d, err
	}
	var heads, feet []doc.Piece
	for _, part := range a.Order {
		var to *[]doc.Piece
		why := ""
		switch {
		case !strings.HasSuffix(part, ".xml") || path.Dir(part) != path.Dir(main):
			continue
		case strings.HasPrefix(path.Base(part), "header"):
			to, why = &heads, "header"
		case strings.HasPrefix(path.Base(part), "footer"):
			to, why = &feet, "footer"
		case strings.HasPrefix(path.Base(part), "footnotes"), strings.HasPrefix(path.Base(part), "endnotes"):
			to, why = &feet, "other"
		default:
			continue
		}
		more, err := wordParagraphs(a, part, why, styles, nil)
		if err != nil {
			return d, err
		}
		*to = append(*to, more...)
	}
	title, err := coreTitle(a)
	if err != nil {
		return d, err
	}
	if unread > 0 {
		d.Warnings = append(d.Warnings, doc.Doubt("Parts of the document that were put in from other files and could not be read: %d.", unread))
	}
	d.Pieces, d.Title, d.Notes, d.Tracked = slices.Concat(once(heads), body, once(feet)), title, true, a.Tracked
	return d, nil
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
func wordParagraphs(a *doc.Archive, part, why string, styles map[string]look, chunk func(id string) []doc.Piece) ([]doc.Piece, error) {
	raw, err := a.Read(part)
	if err != nil || raw == nil {
		return nil, err
	}
	w := wordReader{in: xml.NewDecoder(bytes.NewReader(raw)), why: why, styles: styles, chunk: chunk}
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
	styles map[string]look             // by their names
	chunk  func(id string) []doc.Piece // what stands in another file
	inRun  bool                        // inside a run
	base   look                        // of the paragraph
	now    look                        // of the run
	text   int                         // depth of elements whose characters are text
	drop   string                      // the large first letter of the next paragraph
	rows   []wordRow                   // the tables around, from the outside
	count  int                         // of rows
	choice []string                    // of a field with a list: what can be chosen
	chosen int
	over   *strings.Builder // the reading over a word
	under  bool             // the word below it is being read
}

// wordRow is a row of a table that is being read.
type wordRow struct{ row, cell int }

// notShown are elements whose content is not part of the text: deletions and
// moves that were tracked, codes of fields, properties, and the second copy
// of what newer programs understand.
var notShown = doc.Set("del moveFrom delText delInstrText instrText Fallback sdtPr sectPr tblPr trPr tcPr")

func (w *wordReader) run() error {
	m := doc.Markup{Start: w.start, End: w.end, Text: func(text string) {
		if w.text > 0 {
			w.write(text)
		}
	}}
	return m.Walk(w.in, notShown)
}

func (w *wordReader) start(t xml.StartElement) {
	switch t.Name.Local {
	case "p":
		w.stack = append(w.stack, &wordParagraph{})
		w.base = look{}
	case "t":
		w.text++
	case "r":
		w.inRun, w.now = true, w.base
	case "tab", "ptab":
		if w.inRun {
			w.write("\t")
		}
	case "br", "cr":
		w.write("\n")
	case "noBreakHyphen":
		w.write("-")
	case "sym":
		w.sign(t)
	case "tr":
		w.count++
		w.rows = append(w.rows, wordRow{row: w.count})
	case "tc":
		if n := len(w.rows); n > 0 {
			w.rows[n-1].cell++
		}
	case "altChunk":
		if w.chunk != nil {
			w.pieces = append(w.pieces, w.chunk(doc.Attribute(t, "id"))...)
		}
	case "rt":
		w.over = &strings.Builder{}
	case "rubyBase":
		w.under = true
	default:
		w.list(t)
		w.property(t)
	}
}

// sign takes a character that names its font.
func (w *wordReader) sign(t xml.StartElement) {
	if n, err := strconv.ParseUint(doc.Attribute(t, "char"), 16, 32); err == nil {
		k := w.now
		k.font = doc.Attribute(t, "font")
		w.writeAs(string(rune(n)), k)
	}
}

// property takes what says how a run or a paragraph looks.
func (w *wordReader) property(t xml.StartElement) {
	if n := len(w.stack); n > 0 && !w.inRun {
		switch t.Name.Local {
		case "pStyle":
			w.base = w.styles[value(t)]
			w.stack[n-1].title = strings.EqualFold(value(t), "title")
		case "framePr":
			w.stack[n-1].drop = doc.Attribute(t, "dropCap") == "drop" || doc.Attribute(t, "dropCap") == "margin"
		}
		return
	}
	if t.Name.Local == "rStyle" {
		w.now = w.now.with(w.styles[value(t)])
		return
	}
	w.now.property(t)
}

// list takes the entries of a field that is a list, and which was chosen.
func (w *wordReader) list(t xml.StartElement) {
	switch t.Name.Local {
	case "ddList":
		w.choice, w.chosen = nil, 0
	case "result", "default":
		if n, err := strconv.Atoi(value(t)); err == nil && (t.Name.Local == "result" || w.chosen == 0) {
			w.chosen = n
		}
	case "listEntry":
		w.choice = append(w.choice, value(t))
	}
}

func (w *wordReader) end(name string) {
	switch name {
	case "t":
		w.text--
	case "r":
		w.inRun, w.now = false, w.base
	case "ddList":
		if w.chosen >= 0 && w.chosen < len(w.choice) {
			w.write(w.choice[w.chosen])
		}
	case "ruby":
		if over := w.over; over != nil {
			if w.over, w.under = nil, false; strings.TrimSpace(over.String()) != "" {
				w.write(" (" + strings.TrimSpace(over.String()) + ")")
			}
		}
	case "rubyBase":
		w.under = false
	case "tr":
		if n := len(w.rows); n > 0 {
			w.rows = w.rows[:n-1]
		}
	case "p":
		w.paragraph()
	}
}

// paragraph ends the paragraph.
func (w *wordReader) paragraph() {
	n := len(w.stack)
	if n == 0 {
		return
	}
	p := w.stack[n-1]
	w.stack = w.stack[:n-1]
	w.base = look{}
	if text := strings.TrimSpace(p.text.String()); p.drop && len(text) <= 12 && !strings.Contains(text, " ") {
		w.drop += text
		return
	}
	out := p.pieces(w.why)
	if w.drop != "" {
		out[0].Text, w.drop = doc.WithInitial(w.drop, out[0].Text), ""
	}
	if n := len(w.rows); n > 0 {
		for i := range out {
			out[i].Row, out[i].Cell = w.rows[n-1].row, w.rows[n-1].cell
		}
	}
	w.pieces = append(w.pieces, out...)
}

func (w *wordReader) write(s string) { w.writeAs(s, w.now) }

func (w *wordReader) writeAs(s string, k look) {
	switch n := len(w.stack); {
	case n == 0:
	case w.over != nil && !w.under:
		w.over.WriteString(k.shown(s))
	default:
		w.stack[n-1].write(s, k)
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
