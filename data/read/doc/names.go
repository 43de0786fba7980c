package doc

import (
	"archive/zip"
	"encoding/binary"
	"hash/crc32"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// namesOf returns the names of the parts of a zip file. Those without the flag
// of UTF-8 are in the code page of old DOS, as its specification says, or in
// the one of the system that made it.
func namesOf(parts []*zip.File) []string {
	out := make([]string, len(parts))
	var all strings.Builder
	for i, p := range parts {
		if out[i] = p.Name; p.NonUTF8 && !utf8.ValidString(p.Name) {
			all.WriteString(p.Name + "\n")
		}
	}
	if all.Len() == 0 {
		return out
	}
	page := pageOfNames([]byte(all.String()))
	for i, p := range parts {
		if name := unicodeName(p); name != "" {
			out[i] = name
		} else if !utf8.ValidString(p.Name) {
			out[i] = page(p.Name)
		}
	}
	return out
}

// unicodeName returns the name that a zip file keeps beside the old one, empty
// where it keeps none.
func unicodeName(p *zip.File) string {
	for extra := p.Extra; len(extra) >= 4; {
		id, size := binary.LittleEndian.Uint16(extra), int(binary.LittleEndian.Uint16(extra[2:]))
		if extra = extra[4:]; size > len(extra) {
			break
		}
		if field := extra[:size]; id == 0x7075 && size > 5 && field[0] == 1 && binary.LittleEndian.Uint32(field[1:]) == crc32.ChecksumIEEE([]byte(p.Name)) && utf8.Valid(field[5:]) {
			return string(field[5:])
		}
		extra = extra[size:]
	}
	return ""
}

// pageOfNames returns what decodes names that are not UTF-8: the page of old DOS
// where it has letters for all of them, else the one that a guess finds.
func pageOfNames(raw []byte) func(string) string {
	for _, dos := range []*charmap.Charmap{charmap.CodePage437, charmap.CodePage866, charmap.CodePage850} {
		if text, _ := dos.NewDecoder().String(string(raw)); allLetters(text) {
			return func(s string) string { out, _ := dos.NewDecoder().String(s); return out }
		}
	}
	name, _ := EncodingOf(raw)
	if text, err := DecodeAs(raw, "shift_jis"); err == nil && !strings.Contains(text, "\uFFFD") && strings.ContainsFunc(text, isKana) {
		name = "shift_jis"
	}
	return func(s string) string {
		if out, err := DecodeAs([]byte(s), name); err == nil {
			return out
		}
		return strings.ToValidUTF8(s, "\uFFFD")
	}
}

// isKana reports whether r is a letter of Japanese of full width, which a text in
// another encoding has not by chance.
func isKana(r rune) bool { return unicode.In(r, unicode.Hiragana, unicode.Katakana) && r < 0xFF00 }

// allLetters reports whether all that is beyond ASCII is letters, of one script.
func allLetters(text string) bool {
	latin, cyrillic := 0, 0
	for _, r := range text {
		switch {
		case r <= unicode.MaxASCII:
		case unicode.In(r, unicode.Latin):
			latin++
		case unicode.In(r, unicode.Cyrillic):
			cyrillic++
		default:
			return false
		}
	}
	return latin == 0 || cyrillic == 0
}
