package doc

import (
	"bytes"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	unicodes "unicode"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"

	"synoptic/data"
)

// ByteOrderMarks are the signs at the start of a file that name its encoding.
// UTF-32's begin as UTF-16's do, so they come first.
var ByteOrderMarks = []struct{ Mark, encoding string }{
	{"\xEF\xBB\xBF", "utf-8"},
	{"\xFF\xFE\x00\x00", "utf-32"},
	{"\x00\x00\xFE\xFF", "utf-32"},
	{"\xFF\xFE", "utf-16le"},
	{"\xFE\xFF", "utf-16be"},
}

// Decode returns raw as UTF-8 with the name of the encoding that it was in,
// and a warning where that is a guess or bytes had to be replaced.
func Decode(raw []byte) (text, name string, warnings []data.Doubt, err error) {
	name, sure := EncodingOf(raw)
	for _, m := range ByteOrderMarks {
		if bytes.HasPrefix(raw, []byte(m.Mark)) {
			raw = raw[len(m.Mark):]
			break
		}
	}
	if text, err = DecodeAs(raw, name); err != nil {
		return "", name, nil, err
	}
	if n := strings.Count(text, "\uFFFD"); n > 0 {
		warnings = append(warnings, Doubt("Characters that could not be read as %s stand as \uFFFD: %d.", name, n))
	}
	if !sure {
		warnings = append(warnings, Doubt(guessSays, name))
	}
	return text, name, warnings, nil
}

const guessSays = "The encoding is a guess (%s): look whether accents and quotation marks are right."

// Guessed reports whether the encoding of an import is no more than a guess.
func Guessed(im data.Import) bool {
	return slices.ContainsFunc(im.Warnings, func(w data.Doubt) bool { return w.Form == guessSays })
}

// DecodeAs decodes raw, which has no byte order mark.
func DecodeAs(raw []byte, name string) (string, error) {
	if name == "utf-8" {
		return strings.ToValidUTF8(asString(raw), "\uFFFD"), nil
	}
	enc, err := EncodingByName(name)
	if err != nil {
		return "", data.Refuse("Text in the encoding %s cannot be imported. Save it as UTF-8 and import that.", name)
	}
	return DecodeBy(enc, name, raw)
}

// DecodeBy decodes raw, of which name names the encoding. What it takes is
// counted first, so that no copy of a large text is made on the way.
func DecodeBy(enc encoding.Encoding, name string, raw []byte) (string, error) {
	var size counted
	if _, err := io.Copy(&size, enc.NewDecoder().Reader(bytes.NewReader(raw))); err != nil {
		return "", fmt.Errorf("decode %s: %w", name, err)
	}
	out := bytes.NewBuffer(make([]byte, 0, int(size)+bytes.MinRead))
	if _, err := out.ReadFrom(enc.NewDecoder().Reader(bytes.NewReader(raw))); err != nil {
		return "", fmt.Errorf("decode %s: %w", name, err)
	}
	return strings.ToValidUTF8(asString(out.Bytes()), "\uFFFD"), nil
}

// counted counts what is written to it.
type counted int

// Write implements io.Writer.
func (c *counted) Write(p []byte) (int, error) {
	*c += counted(len(p))
	return len(p), nil
}

// EncodingByName returns an encoding by the name that the web gives it.
func EncodingByName(name string) (encoding.Encoding, error) {
	switch name {
	case "utf-16le":
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), nil
	case "utf-16be":
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), nil
	}
	return htmlindex.Get(name)
}

// EncodingOf names the encoding of raw as the web does, and says whether that
// is more than a guess. The order is that of libraries tried on real text:
// mark, UTF-16 by its zeros, valid UTF-8, then a detector by frequencies.
func EncodingOf(raw []byte) (name string, sure bool) {
	for _, m := range ByteOrderMarks {
		if bytes.HasPrefix(raw, []byte(m.Mark)) {
			return m.encoding, true
		}
	}
	if name := zerosOf(raw); name != "" {
		return name, true
	}
	if isEscaped(raw) {
		return "iso-2022-jp", true
	}
	if utf8.Valid(raw) || NearlyUTF8(raw) {
		return "utf-8", true
	}
	if mostlyUTF8(raw) {
		return "utf-8", false
	}
	name, sure = guess(raw)
	sure = sure && fits(raw, name)
	name, sure = byScript(raw[:min(len(raw), 1<<16)], name, sure)
	return name, sure && surely(raw, name)
}

// zerosOf tells UTF-16 without a mark: the characters of most languages'
// blanks and line ends leave zeros on one side only.
func zerosOf(raw []byte) string {
	var zeros [2]int
	for i, b := range raw {
		if b == 0 {
			zeros[i%2]++
		}
	}
	units := len(raw) / 2
	switch {
	case 20*zeros[1] > units && 10*zeros[0] < zeros[1]:
		return "utf-16le"
	case 20*zeros[0] > units && 10*zeros[1] < zeros[0]:
		return "utf-16be"
	}
	return ""
}

// NearlyUTF8 reports whether raw has many characters of several bytes and
// hardly a byte that is none: text that was cut or mended badly.
func NearlyUTF8(raw []byte) bool {
	good, bad := charactersOf(raw)
	return good >= 10*bad
}

// mostlyUTF8 reports whether more bytes stand in characters of UTF-8 than
// beside them: in no other encoding do so many follow one another so, but what is
// no character wants a look.
func mostlyUTF8(raw []byte) bool {
	good, bad := charactersOf(raw)
	return good > bad
}

// charactersOf counts the characters of several bytes, and the bytes that are of
// no character.
func charactersOf(raw []byte) (good, bad int) {
	for len(raw) > 0 {
		r, n := utf8.DecodeRune(raw)
		if r == utf8.RuneError && n == 1 {
			bad++
		} else if n > 1 {
			good++
		}
		raw = raw[n:]
	}
	return good, bad
}

// fits reports whether every byte is a character of the encoding and, in that of
// old Macintoshes, whose every byte is one, whether the letters are those of a
// language.
func fits(raw []byte, name string) bool {
	text, err := DecodeAs(raw[:min(len(raw), 1<<16)], name)
	if err != nil || strings.ContainsFunc(strings.TrimRight(text, "\ufffd"), func(r rune) bool { return r == utf8.RuneError || r >= 0x80 && r < 0xa0 && r != 0x85 }) {
		return false
	}
	if name != "macintosh" {
		return latin[name] || name == "windows-1252" || !fewForeign(text)
	}
	for _, a := range alphabets {
		if a.page == name {
			if share, tells := shareOf(raw[:min(len(raw), 1<<16)], a.page, a.letters); tells && share >= rightShare {
				return true
			}
		}
	}
	return false
}

// fewForeign reports whether fewer than a quarter of the letters of a text are beyond a to z: one
// that is in another alphabet, or in none, has more of them.
func fewForeign(text string) bool {
	letters, foreign := 0, 0
	for _, r := range text {
		if unicodes.IsLetter(r) {
			letters++
			if r > unicodes.MaxASCII {
				foreign++
			}
		}
	}
	return 4*foreign < letters
}

// guess asks a detector by frequencies. Where it does not know, it is the
// page of western Windows, the most frequent by far.
func guess(raw []byte) (name string, sure bool) {
	head := raw[:min(len(raw), 1<<18)]
	found := chardet.Detect(head)
	label := found.Encoding
	if label == "MacRoman" {
		label = "macintosh"
	}
	if enc, err := htmlindex.Get(strings.ToLower(label)); err == nil {
		if name, err := htmlindex.Name(enc); err == nil {
			if latin[name] {
				return byAlphabet(head, name, found.Confidence > 0.5)
			}
			return name, found.Confidence > 0.5
		}
	}
	return byAlphabet(head, "windows-1252", false)
}

// latin are the pages that the detector takes for one another.
var latin = Set("windows-1252 windows-1250 windows-1254 windows-1257 iso-8859-2 iso-8859-15")

// Clean gives text the one form in which it is stored: lines end in LF,
// control characters and marks without width are gone, characters are
// composed (NFC) and spelled in one way, no blanks at the ends of lines or of the text.
func Clean(text string) (string, []data.Doubt) {
	controls := 0
	text = strings.Map(func(r rune) rune {
		switch {
		case r == '\u2028' || r == '\u0085':
			return '\n'
		case r == '\u00ad' || r == '\u200b' || r == '\u2060' || r == '\ufeff':
			return -1 // soft hyphens and blanks without width only hide that words are alike
		case r == '\n' || r == '\t' || r == '\r' || r == '\f' || r == '\v':
			return r
		case r < ' ' || r >= 0x7f && r < 0xa0:
			controls++
			return -1
		}
		return r
	}, text)
	text = strings.Trim(withoutEndBlanks(norm.NFC.String(Spelled(oneLineEnd(text)))), "\n")
	if controls > 0 {
		return text, []data.Doubt{Doubt("Control characters were taken out: %d.", controls)}
	}
	return text, nil
}

// withoutEndBlanks takes the blanks off the ends of lines. Most texts have
// none, and a copy of a large one is dear.
func withoutEndBlanks(text string) string {
	const blanks = " \t\u00a0"
	found := false
	for line := range strings.SplitSeq(text, "\n") {
		found = found || len(line) > 0 && strings.TrimRight(line[max(0, len(line)-2):], blanks) != line[max(0, len(line)-2):]
	}
	if !found {
		return text
	}
	var out strings.Builder
	out.Grow(len(text))
	for line := range strings.Lines(text) {
		whole := strings.TrimSuffix(line, "\n")
		out.WriteString(strings.TrimRight(whole, blanks))
		out.WriteString(line[len(whole):])
	}
	return out.String()
}

// oneLineEnd turns every sort of line end into one. A text that has no other is
// not copied.
func oneLineEnd(text string) string {
	if !strings.ContainsAny(text, "\r\u2029\f\v") {
		return text
	}
	return newlines.Replace(text)
}

var newlines = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2029", "\n\n", "\f", "\n\n", "\v", "\n")

// largeFile is the size from which what reading leaves behind is worth
// collecting at once.
const largeFile = 16 << 20

// oneLarge is held while a large file is worked on.
var oneLarge sync.Mutex

// Sparing makes work on a large file take less memory, until the function that
// it returns is called: its copies are collected early, which costs little
// where there are few and large ones, and no other large file is worked on
// beside it.
func Sparing(size int) (done func()) {
	if size < largeFile {
		return func() {}
	}
	oneLarge.Lock()
	was := debug.SetGCPercent(25)
	return func() {
		debug.SetGCPercent(was)
		oneLarge.Unlock()
		runtime.GC()
	}
}

// IsASCII reports whether bytes are those of ASCII.
func IsASCII(raw []byte) bool {
	for _, b := range raw {
		if b >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
