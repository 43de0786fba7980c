package mail

import (
	"bufio"
	"bytes"
	"mime"
	"mime/multipart"
	"net/mail"
	"net/textproto"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"synoptic/data"
	"synoptic/data/read/doc"
)

// Limits on the parts of a message.
const (
	maxMailDepth = 20
	maxMailParts = 2000
)

// mailPart is a part of a message, with the parts that it has itself.
type mailPart struct {
	kind     string // such as text/plain
	params   map[string]string
	header   mail.Header
	attached bool
	raw      []byte // decoded from base64 and the like
	parts    []*mailPart
}

// readMessage returns a message as the tree of its parts.
func readMessage(f doc.File) (*mailPart, error) {
	m, ok := message(f.Raw)
	if !ok {
		return nil, data.Refuse("%s is not a message that can be read.", filepath.Base(f.Name))
	}
	left := maxMailParts
	p := partOf(m.header, m.body, 0, &left)
	if len(p.parts) == 0 && strings.HasPrefix(p.kind, "multipart/") && len(bytes.TrimSpace(m.body)) > 0 {
		if p.raw = preamble(m.body, p.params["boundary"]); len(bytes.TrimSpace(p.raw)) == 0 {
			return nil, damagedMail(f)
		}
		p.kind = "text/plain"
	}
	return p, nil
}

// preamble returns what stands before the first part of a message.
func preamble(body []byte, boundary string) []byte {
	before, _, found := bytes.Cut(body, []byte("--"+boundary))
	if !found && boundary != "" {
		return body
	}
	return before
}

// parted is a message as head and body.
type parted struct {
	header mail.Header
	body   []byte
}

// message parts a message into head and body. Lines of the head that are none,
// as some programs leave there, are passed over.
func message(raw []byte) (parted, bool) {
	if m, err := mail.ReadMessage(bytes.NewReader(raw)); err == nil {
		var body bytes.Buffer
		body.ReadFrom(m.Body)
		return parted{m.Header, body.Bytes()}, true
	}
	var head bytes.Buffer
	in := raw
	for len(in) > 0 {
		line, rest, _ := bytes.Cut(in, []byte("\n"))
		in = rest
		if line = bytes.TrimRight(line, "\r"); len(line) == 0 {
			break
		}
		if fieldLine.Match(line) || head.Len() > 0 && (line[0] == ' ' || line[0] == '\t') {
			head.Write(append(bytes.Clone(line), "\r\n"...))
		}
	}
	header, err := textproto.NewReader(bufio.NewReader(strings.NewReader(head.String() + "\r\n"))).ReadMIMEHeader()
	return parted{mail.Header(header), in}, err == nil && len(header) > 0
}

// fieldLine is how a field of a head begins.
var fieldLine = regexp.MustCompile(`^[!-9;-~]+:`)

// partOf returns a part with those in it. One that is cut short gives what is
// there.
func partOf(header mail.Header, body []byte, depth int, left *int) *mailPart {
	*left--
	p := &mailPart{header: header}
	p.kind, p.params = contentType(header.Get("Content-Type"))
	disposition, _ := contentType(header.Get("Content-Disposition"))
	p.attached = disposition == "attachment"
	switch {
	case depth > maxMailDepth || *left <= 0:
	case strings.HasPrefix(p.kind, "multipart/") && p.params["boundary"] != "":
		r := multipart.NewReader(bytes.NewReader(body), p.params["boundary"])
		for *left > 0 {
			part, err := r.NextRawPart()
			if part == nil || err != nil {
				break
			}
			var raw bytes.Buffer
			_, err = raw.ReadFrom(part)
			if raw.Len() > 0 || err == nil {
				p.parts = append(p.parts, partOf(mail.Header(part.Header), raw.Bytes(), depth+1, left))
			}
		}
	case p.kind == "message/rfc822" && !p.attached:
		if m, ok := message(transferred(header.Get("Content-Transfer-Encoding"), body)); ok {
			p.parts = []*mailPart{partOf(m.header, m.body, depth+1, left)}
		}
	case strings.HasPrefix(p.kind, "text/"):
		p.raw = transferred(header.Get("Content-Transfer-Encoding"), body)
	}
	return p
}

// loose are the parameters of a field that the rules of MIME do not allow so.
var loose = regexp.MustCompile(`(?i)\b(charset|boundary|format|delsp|start)\s*=\s*"?([^";\s]+)`)

// contentType parts a field into its value and its parameters, also where it
// breaks the rules.
func contentType(field string) (string, map[string]string) {
	if kind, params, err := mime.ParseMediaType(field); err == nil {
		return kind, params
	}
	kind, rest, _ := strings.Cut(field, ";")
	if kind = strings.ToLower(strings.TrimSpace(kind)); kind == "" || kind == "text" {
		kind = "text/plain"
	}
	params := map[string]string{}
	for _, m := range loose.FindAllStringSubmatch(rest, -1) {
		params[strings.ToLower(m[1])] = m[2]
	}
	return kind, params
}

// whole returns all parts in a part that have none of their own.
func (p *mailPart) whole() []*mailPart {
	if len(p.parts) == 0 {
		return []*mailPart{p}
	}
	var out []*mailPart
	for _, q := range p.parts {
		out = append(out, q.whole()...)
	}
	return out
}

// unopened says of a message without text that parts of it could not be parted.
func (p *mailPart) unopened(f doc.File) error {
	for _, q := range p.whole() {
		if strings.HasPrefix(q.kind, "multipart/") {
			return damagedMail(f)
		}
	}
	return nil
}

func damagedMail(f doc.File) error {
	return data.Refuse("%s is cut short or damaged: no part of it can be read.", filepath.Base(f.Name))
}

// unread counts the parts that are neither text nor pictures, nor a signature.
func (p *mailPart) unread() int {
	n := 0
	for _, q := range p.whole() {
		isText := q.kind == "text/plain" || q.kind == "text/html"
		known := strings.HasPrefix(q.kind, "image/") || strings.HasPrefix(q.kind, "multipart/") || slices.Contains([]string{"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature", "text/x-amp-html", "text/watch-html", "message/delivery-status"}, q.kind)
		if q.attached || !isText && !known {
			n++
		}
	}
	return n
}
