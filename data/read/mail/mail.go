package mail

import (
	"bytes"
	"cmp"
	"net/mail"
	"net/url"
	"path"
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
	head := bytes.TrimLeft(f.Raw[:min(len(f.Raw), 1<<20)], "\ufeff\r\n")
	if !headerLine.Match(head) {
		return false
	}
	m, ok := message(head)
	if !ok {
		return false
	}
	named := slices.Contains([]string{".eml", ".mht", ".mhtml", ".mhtm"}, f.Ext)
	return m.header.Get("Mime-Version") != "" && m.header.Get("Content-Type") != "" ||
		m.header.Get("From") != "" && m.header.Get("Date") != "" && m.header.Get("Subject") != "" || named && len(m.header) > 1
}

// Read reads a message: what it shows, or else each article of a page of
// many. A web archive is read as the page that it was saved from.
func Read(f doc.File) (d doc.Document, err error) {
	f.Raw = bytes.TrimLeft(f.Raw, "\ufeff\r\n")
	whole, err := readMessage(f)
	if err != nil {
		return d, err
	}
	if location := whole.header.Get("Snapshot-Content-Location"); location != "" || strings.HasPrefix(f.Ext, ".mht") {
		return readWebArchive(f, whole, location)
	}
	if articles, announced := whole.articles(f); len(articles) > 1 {
		return doc.Document{Articles: articles, Announced: announced}, nil
	}
	shown, err := whole.shown(f)
	if err != nil || len(shown.pieces) == 0 {
		return d, cmp.Or(err, whole.unopened(f))
	}
	quoted := 0
	d.Pieces, quoted = withoutQuoted(quotedPlain(shown.pieces), decodedWords(whole.header.Get("Subject")))
	d.Encoding, d.Decoded = shown.encoding, shown.warnings
	describeMail(&d, whole.header)
	if quoted > 0 {
		d.Warnings = append(d.Warnings, doc.Doubt("The message that this one answers was set apart. Paragraphs of it: %d.", quoted))
	}
	if n := whole.unread(); n > 0 {
		d.Warnings = append(d.Warnings, doc.Doubt("Attachments were not read: %d. Save them and import them one by one.", n))
	}
	return d, nil
}

// articles returns the articles of a database that were sent as one page, none
// where it is no such message, and how many it says that it has.
func (p *mailPart) articles(f doc.File) (articles []doc.Article, announced int) {
	for _, q := range p.whole() {
		if q.kind != "text/html" || q.attached {
			continue
		}
		if page, err := q.pageText(f); err == nil {
			if articles = bundle.ProquestArticles(page.pieces); len(articles) > 1 {
				return articles, bundle.ProquestCount(page.pieces)
			}
		}
	}
	return nil, 0
}

// describeMail takes title, author and date from the header.
func describeMail(d *doc.Document, header mail.Header) {
	d.Title = decodedWords(header.Get("Subject"))
	if from := header.Get("From"); from != "" {
		p := mail.AddressParser{WordDecoder: &wordDecoder}
		if a, err := p.Parse(from); err == nil {
			d.About.Author = cmp.Or(doc.OneLine(a.Name), a.Address)
		}
	}
	if t, err := header.Date(); err == nil {
		d.About.Published = t.Format(time.DateOnly)
	}
}

// readWebArchive reads the page of a web archive, its frames in their places.
func readWebArchive(f doc.File, whole *mailPart, location string) (d doc.Document, err error) {
	var p *mailPart
	for _, q := range whole.whole() {
		if q.kind == "text/html" && !q.attached && len(bytes.TrimSpace(q.raw)) > 0 && (p == nil || location != "" && q.header.Get("Content-Location") == location && p.header.Get("Content-Location") != location) {
			p = q
		}
	}
	if p == nil {
		return d, data.Refuse("There is no page in the web archive %s.", filepath.Base(f.Name))
	}
	if location == "" {
		location = p.header.Get("Content-Location")
	}
	text, encoding, warnings, err := p.decode()
	if err != nil {
		return d, err
	}
	if d, err = web.PageWith(text, f, framesOf(whole, p)); err != nil {
		return d, err
	}
	d.About.URL = cmp.Or(d.About.URL, doc.Address(location))
	d.Encoding, d.Decoded = encoding, warnings
	return d, nil
}

// framesOf returns the other pages of a web archive by the addresses under
// which its page may name them.
func framesOf(whole, page *mailPart) map[string]string {
	out := map[string]string{}
	for _, q := range whole.whole() {
		if q == page || q.kind != "text/html" {
			continue
		}
		text, _, _, err := q.decode()
		if err != nil {
			continue
		}
		for _, name := range namesOfFrame(q.header.Get("Content-Location"), page.header.Get("Content-Location")) {
			out[name] = text
		}
		out["cid:"+strings.Trim(q.header.Get("Content-Id"), "<>")] = text
	}
	delete(out, "")
	delete(out, "cid:")
	return out
}

// namesOfFrame returns the addresses by which a page may name a frame: the
// whole one, and those without what both share.
func namesOfFrame(frame, page string) []string {
	out := []string{frame}
	at, err := url.Parse(frame)
	from, bad := url.Parse(page)
	if err == nil && bad == nil && at.Host != "" && at.Host == from.Host {
		out = append(out, at.RequestURI(), "//"+at.Host+at.RequestURI())
		if dir := strings.TrimSuffix(path.Dir(from.Path), "/") + "/"; strings.HasPrefix(at.RequestURI(), dir) {
			out = append(out, strings.TrimPrefix(at.RequestURI(), dir), "./"+strings.TrimPrefix(at.RequestURI(), dir))
		}
	}
	return out
}
