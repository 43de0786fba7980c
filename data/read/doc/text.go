package doc

import (
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
	"unsafe"
)

// CharsetReader decodes the charset that a file of a database names.
func CharsetReader(charset string, input io.Reader) (io.Reader, error) {
	enc, err := EncodingByName(charset)
	if err != nil {
		return nil, err
	}
	return enc.NewDecoder().Reader(input), nil
}

// Folded is a text's letters and digits in lower case.
func Folded(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// asString returns the bytes of a file as a string without a copy: nobody
// writes to them once they are read.
func asString(raw []byte) string { return unsafe.String(unsafe.SliceData(raw), len(raw)) }

// Separator returns what separates the cells of the first line.
func Separator(text string) rune {
	line, _, _ := strings.Cut(text, "\n")
	best := ','
	for _, r := range ";\t|" {
		if strings.Count(line, string(r)) > strings.Count(line, string(best)) {
			best = r
		}
	}
	return best
}

// Plain makes a document of text as it is, with its first line as the title
// where that looks like one.
func Plain(text, otherwise string) Document {
	text, warnings := Clean(text)
	text = Rejoined(text)
	title, ok := firstLine(text)
	if !ok {
		title = otherwise
	}
	return Document{Settled: true, Pieces: []Piece{{Text: text}}, Title: title, Warnings: warnings}
}

// mostTitle is how many letters a first line has at most that is a title.
const mostTitle = 150

// firstLine returns the first line where it is short, does not end as a sentence
// does, and stands alone: above an empty line, or above a line that is a whole
// paragraph (it begins with a large letter, ends as a sentence does and is longer).
func firstLine(text string) (string, bool) {
	line, rest, _ := strings.Cut(text, "\n")
	line = strings.TrimSpace(line)
	if line == "" || utf8.RuneCountInString(line) > mostTitle || strings.HasSuffix(line, ".") {
		return line, false
	}
	return line, strings.HasPrefix(rest, "\n") || !strings.ContainsAny(line[len(line)-1:], ",;:-") && wholeParagraph(rest, len(line))
}

// wholeParagraph reports whether a text begins with a line that is a paragraph of
// its own, longer than so many bytes, and not a part of one that was broken.
func wholeParagraph(text string, longer int) bool {
	line, _, _ := strings.Cut(text, "\n")
	line = strings.TrimSpace(line)
	opened := strings.TrimLeft(line, "\"'“‘«„(¿¡")
	first, _ := utf8.DecodeRuneInString(opened)
	end, _ := utf8.DecodeLastRuneInString(strings.TrimRight(line, "\"'”’»)"))
	return len(line) > longer && (unicode.IsUpper(first) || unicode.IsDigit(first)) && strings.ContainsRune(".!?…", end)
}

// IsBinary reports whether raw has more control characters than text has.
func IsBinary(raw []byte) bool {
	head := raw[:min(len(raw), 1<<16)]
	name, _ := EncodingOf(head)
	if strings.HasPrefix(name, "utf-16") || strings.HasPrefix(name, "utf-32") {
		return false
	}
	controls := 0
	for _, b := range head {
		if b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1b {
			controls++
		}
	}
	return 50*controls > len(head)
}

// BOM is the byte order mark as UTF-8 has it.
const BOM = "\ufeff"
