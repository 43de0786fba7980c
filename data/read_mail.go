package data

import (
	"bytes"
	"mime"
	"net/mail"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

// headerLine is how the header of a message begins.
var headerLine = regexp.MustCompile(`^(?:From |[A-Za-z][A-Za-z0-9-]*:[ \t]?)`)

// isMail recognises messages and web archives (MHTML) by their header.
func isMail(f file) bool {
	if !headerLine.Match(f.raw[:min(len(f.raw), 100)]) {
		return false
	}
	m, err := mail.ReadMessage(bytes.NewReader(f.raw[:min(len(f.raw), 1<<20)]))
	if err != nil {
		return false
	}
	named := slices.Contains([]string{".eml", ".mht", ".mhtml", ".mhtm"}, f.ext)
	return m.Header.Get("Mime-Version") != "" && m.Header.Get("Content-Type") != "" ||
		m.Header.Get("From") != "" && m.Header.Get("Date") != "" && m.Header.Get("Subject") != "" || named && len(m.Header) > 1
}

// readMail reads a message: its plain text, or else its page, or each article
// of a page of many. A web archive is read as the page that it was saved from.
func readMail(f file) ([]Import, error) {
	parts, header, err := mailParts(f)
	if err != nil {
		return nil, err
	}
	if location := header.Get("Snapshot-Content-Location"); location != "" || strings.HasPrefix(f.ext, ".mht") {
		return readWebArchive(f, parts, location)
	}
	text, page := bestOf(parts)
	if text == nil && page == nil {
		return nil, nil
	}
	out, err := mailText(f, text, page)
	if err != nil || len(out) != 1 {
		return out, err
	}
	describeMail(&out[0], header)
	if n := attached(parts); n > 0 {
		out[0].Warnings = append(out[0].Warnings, doubt("Attachments were not read: %d. Save them and import them one by one.", n))
	}
	return out, nil
}

// bestOf returns the first part that is plain text and the first that is a
// page, nil where there is none with words in it.
func bestOf(parts []mailPart) (text, page *mailPart) {
	for i := range parts {
		p := &parts[i]
		switch {
		case p.attached || len(bytes.TrimSpace(p.raw)) == 0:
		case p.kind == "text/plain" && text == nil:
			text = p
		case p.kind == "text/html" && page == nil:
			page = p
		}
	}
	return text, page
}

// mailText makes accounts of the body of a message. A page is taken whole:
// messages have no navigation, and their tables confuse readers of articles.
func mailText(f file, text, page *mailPart) ([]Import, error) {
	if page != nil {
		s, encoding, warnings, err := page.decode()
		if err != nil {
			return nil, err
		}
		blocks, err := pageBlocks(s, f)
		if err != nil {
			return nil, err
		}
		pieces := piecesOf(blocks)
		if articles := proquestArticles(pieces); len(articles) > 1 {
			return imports(f, articles, proquestCount(pieces))
		}
		if text == nil {
			out, err := document(f, pieces, "")
			return encoded(out, encoding, warnings), err
		}
	}
	s, encoding, warnings, err := text.decode()
	if err != nil {
		return nil, err
	}
	im := plain(s, f.title())
	if im.Text == "" {
		return nil, nil
	}
	return encoded([]Import{im}, encoding, warnings), nil
}

// describeMail takes title, author and date from the header.
func describeMail(im *Import, header mail.Header) {
	if s := decodedWords(header.Get("Subject")); s != "" {
		im.Title = s
	}
	if from := header.Get("From"); from != "" {
		p := mail.AddressParser{WordDecoder: &wordDecoder}
		if a, err := p.Parse(from); err == nil {
			if im.Author = a.Name; im.Author == "" {
				im.Author = a.Address
			}
		}
	}
	if t, err := header.Date(); err == nil {
		im.Published = t.Format(time.DateOnly)
	}
}

func attached(parts []mailPart) int {
	n := 0
	for _, p := range parts {
		if p.attached {
			n++
		}
	}
	return n
}

// readWebArchive reads the page of a web archive.
func readWebArchive(f file, parts []mailPart, location string) ([]Import, error) {
	_, p := bestOf(parts)
	if p == nil {
		return nil, refuse("There is no page in the web archive %s.", filepath.Base(f.name))
	}
	if location == "" {
		location = p.location
	}
	text, encoding, warnings, err := p.decode()
	if err != nil {
		return nil, err
	}
	im, err := page(text, f)
	if err != nil {
		return nil, err
	}
	if im.URL == "" {
		im.URL = address(location)
	}
	if im.Text == "" {
		return nil, nil
	}
	return encoded([]Import{im}, encoding, warnings), nil
}

// wordDecoder decodes headers such as =?windows-1252?Q?Caf=E9?=.
var wordDecoder = mime.WordDecoder{CharsetReader: charsetReader}

func decodedWords(s string) string {
	if out, err := wordDecoder.DecodeHeader(s); err == nil {
		s = out
	}
	return oneLine(strings.ToValidUTF8(s, "\uFFFD"))
}
