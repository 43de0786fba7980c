package data

import (
	"bytes"
	"cmp"
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
func readMail(f file) (Document, error) {
	parts, header, err := mailParts(f)
	if err != nil {
		return Document{}, err
	}
	if location := header.Get("Snapshot-Content-Location"); location != "" || strings.HasPrefix(f.ext, ".mht") {
		return readWebArchive(f, parts, location)
	}
	text, page := bestOf(parts)
	if text == nil && page == nil {
		return Document{}, nil
	}
	d, err := mailText(f, text, page)
	if err != nil || d.Articles != nil {
		return d, err
	}
	describeMail(&d, header)
	if n := attached(parts); n > 0 {
		d.Warnings = append(d.Warnings, doubt("Attachments were not read: %d. Save them and import them one by one.", n))
	}
	return d, nil
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

// mailText reads the body of a message. A page is taken whole: messages have
// no navigation, and their tables confuse readers of articles.
func mailText(f file, text, page *mailPart) (Document, error) {
	if page != nil {
		s, encoding, warnings, err := page.decode()
		if err != nil {
			return Document{}, err
		}
		blocks, err := pageBlocks(s, f)
		if err != nil {
			return Document{}, err
		}
		pieces := piecesOf(blocks)
		if articles := proquestArticles(pieces); len(articles) > 1 {
			return Document{Articles: articles, Announced: proquestCount(pieces)}, nil
		}
		if text == nil {
			return Document{Pieces: pieces, Encoding: encoding, Decoded: warnings}, nil
		}
	}
	s, encoding, warnings, err := text.decode()
	if err != nil {
		return Document{}, err
	}
	d := plain(s, f.title())
	d.Encoding, d.Decoded = encoding, warnings
	return d, nil
}

// describeMail takes title, author and date from the header.
func describeMail(d *Document, header mail.Header) {
	d.Title = cmp.Or(decodedWords(header.Get("Subject")), d.Title)
	if from := header.Get("From"); from != "" {
		p := mail.AddressParser{WordDecoder: &wordDecoder}
		if a, err := p.Parse(from); err == nil {
			d.About.Author = cmp.Or(a.Name, a.Address)
		}
	}
	if t, err := header.Date(); err == nil {
		d.About.Published = t.Format(time.DateOnly)
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
func readWebArchive(f file, parts []mailPart, location string) (d Document, err error) {
	_, p := bestOf(parts)
	if p == nil {
		return d, refuse("There is no page in the web archive %s.", filepath.Base(f.name))
	}
	if location == "" {
		location = p.location
	}
	text, encoding, warnings, err := p.decode()
	if err != nil {
		return d, err
	}
	if d, err = page(text, f); err != nil {
		return d, err
	}
	d.About.URL = cmp.Or(d.About.URL, address(location))
	d.Encoding, d.Decoded = encoding, warnings
	return d, nil
}

// wordDecoder decodes headers such as =?windows-1252?Q?Caf=E9?=.
var wordDecoder = mime.WordDecoder{CharsetReader: charsetReader}

func decodedWords(s string) string {
	if out, err := wordDecoder.DecodeHeader(s); err == nil {
		s = out
	}
	return oneLine(strings.ToValidUTF8(s, "\uFFFD"))
}
