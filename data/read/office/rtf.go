package office

import (
	"bytes"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"

	"synoptic/compare"
	"synoptic/data"
	"synoptic/data/read/doc"
)

// IsRTF recognises rich text.
func IsRTF(f doc.File) bool { return bytes.HasPrefix(f.Raw, []byte(`{\rtf`)) }

// ReadRTF reads rich text. Running heads, feet and notes are set apart;
// and so is hidden text; deleted text, pictures and tables of fonts are left out.
func ReadRTF(f doc.File) (doc.Document, error) {
	r := &rtfReader{raw: f.Raw, fonts: map[int]string{}, page: "windows-1252"}
	r.now.page = r.page
	if !r.read() {
		return doc.Document{}, data.Refuse("%s is nested too deeply to be read. Open it, save it as DOCX, and import that.", filepath.Base(f.Name))
	}
	return doc.Document{Pieces: r.pieces, Title: doc.OneLine(r.info["title"]), About: compare.Account{Author: doc.OneLine(r.info["author"])},
		Encoding: r.page, Notes: true, Tracked: r.track}, nil
}

// rtfReader reads the words of RTF as its specification 1.9 says.
type rtfReader struct {
	raw    []byte
	at     int
	now    rtfState
	stack  []rtfState
	pieces []doc.Piece

	page  string            // of the document, as the web names encodings
	fonts map[int]string    // the code pages of the fonts
	font  int               // the font that the table of fonts is at
	info  map[string]string // title and author
	text  strings.Builder   // the paragraph
	dark  strings.Builder   // what it hides
	gone  strings.Builder   // what is struck out in it
	names map[int]string    // of the fonts whose characters are signs
	table bool              // inside a table
	begun int               // the piece at which the row begins
	rows  int               // of tables, so far
	cell  int               // of the row
	track bool              // changes wait to be accepted
	bytes []byte            // characters that wait for their code page
	half  uint16            // the first half of a character of two
	skip  int               // characters that only repeat a Unicode character
}

// rtfState is what a group sets and its end takes back.
type rtfState struct {
	to   string // the destination: "" is the text, "-" nowhere, "fonts" the table of fonts
	page string
	look
	deleted bool
	repeats int    // how many characters repeat a Unicode one, less 1
	outside string // the paragraph around a note or a running head
	aside   bool   // the group began such a paragraph
}

const maxRTFDepth = 2000

// read returns false where groups are nested too deeply.
func (r *rtfReader) read() bool {
	for r.at < len(r.raw) {
		b := r.raw[r.at]
		r.at++
		switch b {
		case '{':
			r.flush()
			if len(r.stack) >= maxRTFDepth {
				return false
			}
			r.stack = append(r.stack, r.now)
			r.now.aside, r.now.outside = false, ""
		case '}':
			r.closeGroup()
		case '\\':
			r.control()
		case '\r', '\n', 0:
		default:
			r.char(b)
		}
	}
	r.paragraph()
	return true
}

func (r *rtfReader) closeGroup() {
	r.flush()
	if r.now.aside {
		r.paragraph()
		r.text.WriteString(r.now.outside)
	}
	r.skip = 0
	if n := len(r.stack); n > 0 {
		r.now, r.stack = r.stack[n-1], r.stack[:n-1]
	}
}

// char takes a character in the code page of its font.
func (r *rtfReader) char(b byte) {
	if r.skip > 0 {
		r.skip--
		return
	}
	if !r.silent() {
		r.bytes = append(r.bytes, b)
	}
}

// silent reports whether what stands here is not text of the document.
func (r *rtfReader) silent() bool {
	return r.now.deleted || r.now.to == "-" || r.now.to == "fonts"
}

// write takes text that needs no code page.
func (r *rtfReader) write(s string) {
	r.flush()
	switch {
	case r.silent():
	case r.now.to == "title" || r.now.to == "author":
		if r.info == nil {
			r.info = map[string]string{}
		}
		r.info[r.now.to] += s
	case r.now.hidden:
		r.dark.WriteString(s)
	case r.now.struck:
		r.gone.WriteString(r.now.shown(s))
	default:
		r.text.WriteString(r.now.shown(s))
	}
}

// flush decodes the characters that wait.
func (r *rtfReader) flush() {
	if len(r.bytes) == 0 {
		return
	}
	raw := r.bytes
	r.bytes = nil
	if isSymbolFont(r.now.font) { // its bytes are signs of the font, in no code page
		text, _ := charmap.ISO8859_1.NewDecoder().String(string(raw))
		r.write(text)
		return
	}
	text, err := codePage(r.now.page).NewDecoder().Bytes(raw)
	if err != nil {
		text = raw
	}
	r.write(strings.ToValidUTF8(string(text), "\uFFFD"))
}

// paragraph ends the paragraph.
func (r *rtfReader) paragraph() {
	r.flush()
	if r.silent() {
		return
	}
	add := func(text *strings.Builder, why string) {
		if strings.TrimSpace(text.String()) != "" {
			r.pieces = append(r.pieces, doc.Piece{Text: text.String(), Why: why, Cell: r.cell})
		}
		text.Reset()
	}
	if r.gone.Len() > 0 { // it stood between two blanks
		text := strings.ReplaceAll(r.text.String(), "  ", " ")
		r.text.Reset()
		r.text.WriteString(text)
	}
	add(&r.text, rtfWhy[r.now.to])
	add(&r.dark, "hidden")
	add(&r.gone, doc.StruckWhy)
	if !r.table {
		r.begun = len(r.pieces)
	}
}

// rowEnds gives the cells of a row that ended its number.
func (r *rtfReader) rowEnds() {
	r.rows++
	for i := r.begun; i < len(r.pieces); i++ {
		r.pieces[i].Row = r.rows
	}
	r.begun, r.cell = len(r.pieces), 0
}

// control reads what follows a backslash.
func (r *rtfReader) control() {
	if r.at >= len(r.raw) {
		return
	}
	b := r.raw[r.at]
	if b < 'a' || b > 'z' {
		r.at++
		r.symbol(b)
		return
	}
	start := r.at
	for r.at < len(r.raw) && r.raw[r.at] >= 'a' && r.raw[r.at] <= 'z' || r.at < len(r.raw) && r.raw[r.at] >= 'A' && r.raw[r.at] <= 'Z' {
		r.at++
	}
	word := string(r.raw[start:r.at])
	start = r.at
	for r.at < len(r.raw) && (r.raw[r.at] >= '0' && r.raw[r.at] <= '9' || r.at == start && r.raw[r.at] == '-') {
		r.at++
	}
	n, err := strconv.Atoi(string(r.raw[start:r.at]))
	if r.at < len(r.raw) && r.raw[r.at] == ' ' {
		r.at++
	}
	r.word(word, n, err == nil)
}

// symbol takes a backslash and a sign.
func (r *rtfReader) symbol(b byte) {
	switch b {
	case '\'':
		if r.at+2 <= len(r.raw) {
			if n, err := strconv.ParseUint(string(r.raw[r.at:r.at+2]), 16, 8); err == nil {
				r.char(byte(n))
			}
			r.at += 2
		}
	case '*':
		r.unknown()
	case '~':
		r.write("\u00a0")
	case '_':
		r.write("-")
	case '\n', '\r':
		r.paragraph()
	case '\\', '{', '}':
		r.char(b)
	}
}

// unknown skips a destination that only programs that know it should read,
// unless it is one that has text.
func (r *rtfReader) unknown() {
	rest := r.raw[r.at:min(r.at+10, len(r.raw))]
	if bytes.HasPrefix(rest, []byte(`\ud`)) && !bytes.HasPrefix(rest, []byte(`\uda`)) || bytes.HasPrefix(rest, []byte(`\shpinst`)) || bytes.HasPrefix(rest, []byte(`\footnote`)) {
		return
	}
	r.now.to = "-"
}

// codePage returns the encoding of that name, western Windows where there is
// none.
func codePage(name string) encoding.Encoding {
	if page := dosPages[name]; page != nil {
		return page
	}
	if enc, err := doc.EncodingByName(name); err == nil {
		return enc
	}
	return charmap.Windows1252
}

// dosPages are code pages that the web does not know.
var dosPages = map[string]encoding.Encoding{
	"437": charmap.CodePage437, "850": charmap.CodePage850, "852": charmap.CodePage852, "855": charmap.CodePage855,
	"858": charmap.CodePage858, "860": charmap.CodePage860, "862": charmap.CodePage862, "863": charmap.CodePage863, "865": charmap.CodePage865,
}

// pageOf names the encoding of a number of a code page.
func pageOf(n int) string {
	switch n {
	case 932:
		return "shift_jis"
	case 936:
		return "gbk"
	case 949:
		return "euc-kr"
	case 950:
		return "big5"
	case 866:
		return "ibm866"
	case 10000:
		return "macintosh"
	case 65001:
		return "utf-8"
	}
	if n >= 1250 && n <= 1258 || n == 874 {
		return "windows-" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// charsets are the code pages of the character sets of fonts.
var charsets = map[int]int{
	77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850,
}

// unicode takes \uN: a UTF-16 unit, which may be half of a character.
func (r *rtfReader) unicode(n int) {
	unit := uint16(n)
	switch {
	case utf16.IsSurrogate(rune(unit)) && unit < 0xDC00:
		r.half = unit
	case utf16.IsSurrogate(rune(unit)):
		r.write(string(utf16.DecodeRune(rune(r.half), rune(unit))))
		r.half = 0
	default:
		r.write(string(rune(unit)))
	}
	r.skip = r.now.repeats + 1
}
