package data

import (
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// isText takes what is left when no other format recognised the file.
func isText(file) bool { return true }

func readText(f file) (d Document, err error) {
	if err := refusal(f); err != nil {
		return d, err
	}
	if isBinary(f.raw) {
		return d, refuse("%s is not text, and not a kind of file that can be imported. Save its text and import that.", filepath.Base(f.name))
	}
	text, encoding, warnings, err := decode(f.raw)
	if err != nil {
		return d, err
	}
	d = plain(text, f.title())
	d.Encoding, d.Decoded = encoding, warnings
	return d, nil
}

// plain makes a document of text as it is, with its first line as the title
// where that looks like one.
func plain(text, otherwise string) Document {
	text, warnings := clean(text)
	title, ok := firstLine(text)
	if !ok {
		title = otherwise
	}
	return Document{Settled: true, Pieces: []piece{{text: text}}, Title: title, Warnings: warnings}
}

// firstLine returns the first line where it stands alone, is short and does
// not end as a sentence does.
func firstLine(text string) (string, bool) {
	line, rest, _ := strings.Cut(text, "\n")
	line = strings.TrimSpace(line)
	ok := line != "" && utf8.RuneCountInString(line) <= 150 && !strings.HasSuffix(line, ".") && strings.HasPrefix(rest, "\n")
	return line, ok
}

// isBinary reports whether raw has more control characters than text has.
func isBinary(raw []byte) bool {
	head := raw[:min(len(raw), 1<<16)]
	name, _ := encodingOf(head)
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

// pastedFormat is the format of a text that was pasted.
const pastedFormat = "Pasted text"

// ReadPasted makes an account of text that was pasted. The error is an
// *ImportError: there is no text.
func ReadPasted(text string) (Import, error) {
	d := plain(strings.ToValidUTF8(text, "\uFFFD"), "Pasted text")
	if strings.TrimSpace(d.Pieces[0].text) == "" {
		return Import{}, &ImportError{"pasted text", refuse("There is no text to add. Copy some first.")}
	}
	f := file{name: "", raw: []byte(text)}
	d.Encoding = "utf-8"
	return sign(remarked(single(f, d, nil), d), f, pastedFormat)[0], nil
}
