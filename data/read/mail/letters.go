package mail

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"regexp"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"

	"synoptic/data"
	"synoptic/data/read/doc"
	"synoptic/data/read/web"
)

// transferred undoes the encoding in which a part travels. What breaks its
// rules is passed over, so that nothing behind it is lost.
func transferred(name string, body []byte) []byte {
	switch strings.ToLower(strings.TrimSpace(name)) {
	case "base64":
		return fromBase64(body)
	case "quoted-printable":
		return fromQuoted(body)
	}
	return body
}

// fromBase64 drops what is not of the alphabet, such as blanks. Where a part
// was put together from several, each ends with its own signs.
func fromBase64(body []byte) []byte {
	var out, now []byte
	flush := func() {
		raw := make([]byte, base64.RawStdEncoding.DecodedLen(len(now)))
		n, _ := base64.RawStdEncoding.Decode(raw, now)
		out, now = append(out, raw[:n]...), now[:0]
	}
	for _, c := range body {
		switch {
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '/':
			now = append(now, c)
		case c == '=':
			flush()
		}
	}
	flush()
	return out
}

// fromQuoted decodes quoted-printable. A sign = that begins no character stays.
func fromQuoted(body []byte) []byte {
	var out []byte
	for line := range bytes.Lines(body) {
		text := bytes.TrimRight(line, " \t\r\n")
		soft := bytes.HasSuffix(text, []byte("="))
		text = bytes.TrimSuffix(text, []byte("="))
		for i := 0; i < len(text); i++ {
			if text[i] == '=' && i+2 < len(text) && hexOf(text[i+1]) >= 0 && hexOf(text[i+2]) >= 0 {
				out = append(out, byte(hexOf(text[i+1])<<4|hexOf(text[i+2])))
				i += 2
				continue
			}
			out = append(out, text[i])
		}
		if !soft && bytes.HasSuffix(line, []byte("\n")) {
			out = append(out, "\r\n"...)
		}
	}
	return out
}

// hexOf returns the value of a hexadecimal digit, -1 of what is none.
func hexOf(c byte) int {
	if c >= 'A' && c <= 'F' {
		c += 'a' - 'A'
	}
	return strings.IndexByte("0123456789abcdef", c)
}

// decode returns the part as UTF-8, with the name of its encoding.
func (p *mailPart) decode() (text, name string, warnings []data.Doubt, err error) {
	told := encodingTold(p.params["charset"])
	if told == "" && p.kind == "text/html" {
		return web.DecodePage(p.raw)
	}
	if told == "utf-7" {
		return fromUTF7(p.raw), told, nil, nil
	}
	if name = encodingOfMail(p.raw, told); name != "" {
		if text, err = doc.DecodeAs(p.raw, name); err == nil {
			return text, name, nil, nil
		}
	}
	return doc.Decode(p.raw)
}

// notASCII are encodings whose bytes may all be ASCII and still be no ASCII.
var notASCII = doc.Set("iso-2022-jp hz-gb-2312 utf-16le utf-16be utf-16 replacement")

// manyBytes are encodings of several bytes a character, in which a word or two
// may look like UTF-8 by chance.
var manyBytes = doc.Set("gbk gb18030 big5 shift_jis euc-jp euc-kr")

// encodingOfMail names the encoding of a part that is told to be another one,
// empty where that must be guessed. Bytes that are valid UTF-8 are UTF-8
// whatever the head says, and those that are not are not.
func encodingOfMail(raw []byte, told string) string {
	switch {
	case notASCII[told]:
		return told
	case doc.IsASCII(raw):
		if told == "" {
			return "utf-8"
		}
		return told
	case utf8.Valid(raw) && (!manyBytes[told] || beyondASCII(raw) >= 12):
		return "utf-8"
	case told == "utf-8" && doc.NearlyUTF8(raw):
		return told
	case told == "" || told == "utf-8" || told == "us-ascii":
		if name, sure := doc.EncodingOf(raw); sure || told == "" {
			return name
		}
		return "windows-1252"
	}
	if text, err := doc.DecodeAs(raw, told); err == nil && strings.Contains(text, "\uFFFD") {
		if name, sure := doc.EncodingOf(raw); sure {
			return name
		}
	}
	return told
}

func beyondASCII(raw []byte) int {
	n := 0
	for _, b := range raw {
		if b >= utf8.RuneSelf {
			n++
		}
	}
	return n
}

// codePageName is how programs write the name of a code page or an ISO standard.
var codePageName = regexp.MustCompile(`^(?:x-)?(?:(?:cp|win|windows|ibm|ms)[-_ ]?(125\d|866|874|932|936|949|950|1361)|(?:iso)?[-_ ]?8859[-_ ](\d{1,2})(?:-[ei])?)$`)

// numbered are code pages that the web calls otherwise.
var numbered = map[string]string{"866": "ibm866", "932": "shift_jis", "936": "gbk", "949": "euc-kr", "950": "big5", "1361": "euc-kr"}

// encodingTold returns the name by which the web knows a charset of a message,
// empty where it names none that is known.
func encodingTold(charset string) string {
	name := strings.Trim(strings.ToLower(strings.TrimSpace(charset)), `"'`)
	switch name {
	case "", "unknown", "unknown-8bit", "x-unknown", "default", "binary", "8bit", "x-user-defined":
		return ""
	case "us-ascii", "ascii", "ansi_x3.4-1968", "646", "7bit":
		return "us-ascii"
	case "utf-7", "unicode-1-1-utf-7":
		return "utf-7"
	case "utf8mb4", "utf_8":
		return "utf-8"
	case "latin-1", "latin1", "ansi":
		return "windows-1252"
	}
	if m := codePageName.FindStringSubmatch(name); m != nil {
		switch {
		case numbered[m[1]] != "":
			name = numbered[m[1]]
		case m[1] != "":
			name = "windows-" + m[1]
		default:
			name = "iso-8859-" + m[2]
		}
	}
	enc, err := htmlindex.Get(name)
	if err != nil {
		return ""
	}
	if name, err = htmlindex.Name(enc); err != nil {
		return ""
	}
	return name
}

// shifted is a run of characters of UTF-7 that are not ASCII.
var shifted = regexp.MustCompile(`\+([A-Za-z0-9+/]*)-?`)

// fromUTF7 decodes the encoding that old servers made for lines of seven bits.
func fromUTF7(raw []byte) string {
	return shifted.ReplaceAllStringFunc(strings.ToValidUTF8(string(raw), "\uFFFD"), func(run string) string {
		letters := shifted.FindStringSubmatch(run)[1]
		if letters == "" {
			return "+"
		}
		b := fromBase64([]byte(letters))
		units := make([]uint16, len(b)/2)
		for i := range units {
			units[i] = uint16(b[2*i])<<8 | uint16(b[2*i+1])
		}
		return string(utf16.Decode(units))
	})
}

// lettersOfCharset decodes the charset of a header.
func lettersOfCharset(charset string, input io.Reader) (io.Reader, error) {
	raw, err := io.ReadAll(input)
	if err != nil {
		return nil, err
	}
	part := mailPart{kind: "text/plain", params: map[string]string{"charset": charset}, raw: raw}
	text, _, _, err := part.decode()
	return strings.NewReader(text), err
}

// wordDecoder decodes headers such as =?windows-1252?Q?Caf=E9?=.
var wordDecoder = mime.WordDecoder{CharsetReader: lettersOfCharset}

// encodedWord is such a word; its charset is in the first group.
var encodedWord = regexp.MustCompile(`=\?([^?\s]+)\?([QqBb])\?([^?]*)\?=`)

// twoWords are two words in one charset, between which a character may be cut.
var twoWords = regexp.MustCompile(`=\?([^?\s]+)\?([QqBb])\?([^?]*)\?=\s+=\?([^?\s]+)\?([QqBb])\?([^?]*)\?=`)

// decodedWords returns a field of a head as text.
func decodedWords(s string) string {
	if !utf8.ValidString(s) {
		if text, _, _, err := doc.Decode([]byte(s)); err == nil {
			s = text
		}
	}
	s = encodedWord.ReplaceAllStringFunc(joinedWords(s), func(word string) string {
		m := encodedWord.FindStringSubmatch(word)
		raw := []byte(strings.ReplaceAll(m[3], "_", " "))
		if strings.EqualFold(m[2], "B") {
			raw = fromBase64([]byte(m[3]))
		} else {
			raw = bytes.TrimSuffix(fromQuoted(append(raw, '.')), []byte(".")) // a blank at its end stays
		}
		part := mailPart{kind: "text/plain", params: map[string]string{"charset": m[1]}, raw: raw}
		text, _, _, err := part.decode()
		if err != nil {
			text, _ = charmap.Windows1252.NewDecoder().String(string(raw))
		}
		return text
	})
	return doc.OneLine(strings.ToValidUTF8(s, "\uFFFD"))
}

// joinedWords joins encoded words that follow each other: the blank between
// them is none, and a character may be cut between those of one charset.
func joinedWords(s string) string {
	for range 100 {
		at := twoWords.FindStringSubmatchIndex(s)
		if at == nil {
			break
		}
		part := func(i int) string { return s[at[2*i]:at[2*i+1]] }
		both := "=?" + part(1) + "?" + part(2) + "?" + part(3) + part(6) + "?="
		if !strings.EqualFold(part(1), part(4)) || !strings.EqualFold(part(2), part(5)) {
			both = "=?" + part(1) + "?" + part(2) + "?" + part(3) + "?=" + "=?" + part(4) + "?" + part(5) + "?" + part(6) + "?="
		}
		s = s[:at[0]] + both + s[at[1]:]
	}
	return s
}
