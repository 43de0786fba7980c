package mail

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

	"synoptic/data"
	"synoptic/data/read/bundle"
	"synoptic/data/read/doc"
	"synoptic/data/read/web"
)

// headerLine is how the header of a message begins.
var headerLine = regexp.MustCompile(`^(?:From |[A-Za-z][A-Za-z0-9-]*:[ \t]?)`)

// Is recognises messages and web archives (MHTML) by their header.
func Is(f doc.File) bool {
	if !headerLine.Match(f.Raw[:min(len(f.Raw), 100)]) {
		return false
	}
	m, err := mail.ReadMessage(bytes.NewReader(f.Raw[:min(len(f.Raw), 1<<20)]))
	if err != nil {
		return false
	}
	named := slices.Contains([]string{".eml", ".mht", ".mhtml", ".mhtm"}, f.Ext)
	return m.Header.Get("Mime-Version") != "" && m.Header.Get("Content-Type") != "" ||
		m.Header.Get("From") != "" && m.Header.Get("Date") != "" && m.Header.Get("Subject") != "" || named && len(m.Header) > 1
}

// Read reads a message: its plain text, or else its page, or each article
// of a page of many. A web archive is read as the page that it was saved from.
func Read(f doc.File) (doc.Document, error) {
	parts, header, err := mailParts(f)
	if err != nil {
		return doc.Document{}, err
	}
	if location := header.Get("Snapshot-Content-Location"); location != "" || strings.HasPrefix(f.Ext, ".mht") {
		return readWebArchive(f, parts, location)
	}
	text, page := bestOf(parts)
	if text == nil && page == nil {
		return doc.Document{}, nil
	}
	d, err := mailText(f, text, page)
	if err != nil || d.Articles != nil {
		return d, err
	}
	describeMail(&d, header)
	if n := attached(parts); n > 0 {
		d.Warnings = append(d.Warnings, doc.Doubt("Attachments were not read: %d. Save them and import them one by one.", n))
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
func mailText(f doc.File, text, page *mailPart) (doc.Document, error) {
	if page != nil {
		s, encoding, warnings, err := page.decode()
		if err != nil {
			return doc.Document{}, err
		}
		blocks, err := web.PageBlocks(s, f)
		if err != nil {
			return doc.Document{}, err
		}
		pieces := web.PiecesOf(blocks)
		if articles := bundle.ProquestArticles(pieces); len(articles) > 1 {
			return doc.Document{Articles: articles, Announced: bundle.ProquestCount(pieces)}, nil
		}
		if text == nil {
			return doc.Document{Pieces: pieces, Encoding: encoding, Decoded: warnings}, nil
		}
	}
	s, encoding, warnings, err := text.decode()
	if err != nil {
		return doc.Document{}, err
	}
	d := doc.Plain(s, f.Title())
	d.Encoding, d.Decoded = encoding, warnings
	return d, nil
}

// describeMail takes title, author and date from the header.
func describeMail(d *doc.Document, header mail.Header) {
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
func readWebArchive(f doc.File, parts []mailPart, location string) (d doc.Document, err error) {
	_, p := bestOf(parts)
	if p == nil {
		return d, data.Refuse("There is no page in the web archive %s.", filepath.Base(f.Name))
	}
	if location == "" {
		location = p.location
	}
	text, encoding, warnings, err := p.decode()
	if err != nil {
		return d, err
	}
	if d, err = web.Page(text, f); err != nil {
		return d, err
	}
	d.About.URL = cmp.Or(d.About.URL, doc.Address(location))
	d.Encoding, d.Decoded = encoding, warnings
	return d, nil
}

// wordDecoder decodes headers such as =?windows-1252?Q?Caf=E9?=.
var wordDecoder = mime.WordDecoder{CharsetReader: doc.CharsetReader}

func decodedWords(s string) string {
	if out, err := wordDecoder.DecodeHeader(s); err == nil {
		s = out
	}
	return doc.OneLine(strings.ToValidUTF8(s, "\uFFFD"))
}
