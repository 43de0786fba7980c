package mail

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"path/filepath"
	"strings"

	"synoptic/data"
	"synoptic/data/read/doc"
	"synoptic/data/read/web"
)

// Limits on the parts of a message.
const (
	maxMailDepth = 20
	maxMailParts = 2000
)

// mailPart is a part of a message that has no parts of its own.
type mailPart struct {
	kind     string // such as text/plain
	charset  string
	location string // of a part of a web archive
	attached bool
	raw      []byte // decoded from base64 and the like
}

// decode returns the part as UTF-8, with the name of its encoding. A charset
// that is not stated, or not known, is found out.
func (p *mailPart) decode() (text, name string, warnings []data.Doubt, err error) {
	if p.charset != "" {
		name = strings.ToLower(p.charset)
		if text, err = doc.DecodeAs(p.raw, name); err == nil {
			return text, name, nil, nil
		}
	}
	if p.kind == "text/html" {
		return web.DecodePage(p.raw)
	}
	return doc.Decode(p.raw)
}

// mailParts returns the parts of a message in their order, and its header.
func mailParts(f doc.File) ([]mailPart, mail.Header, error) {
	m, err := mail.ReadMessage(bytes.NewReader(f.Raw))
	if err != nil {
		return nil, nil, data.Refuse("%s is not a message that can be read.", filepath.Base(f.Name))
	}
	var out []mailPart
	err = walkMail(textproto.MIMEHeader(m.Header), m.Body, 0, &out)
	if len(out) == 0 && err != nil {
		return nil, nil, data.Refuse("%s is cut short or damaged: no part of it can be read.", filepath.Base(f.Name))
	}
	return out, m.Header, nil
}

var errParts = errors.New("too many parts")

// walkMail adds the parts of a message to out. A message that is cut short
// gives those that are there.
func walkMail(header textproto.MIMEHeader, body io.Reader, depth int, out *[]mailPart) error {
	kind, params, err := mime.ParseMediaType(header.Get("Content-Type"))
	if err != nil {
		kind, params = "text/plain", nil
	}
	if depth > maxMailDepth || len(*out) >= maxMailParts {
		return errParts
	}
	if strings.HasPrefix(kind, "multipart/") && params["boundary"] != "" {
		r := multipart.NewReader(body, params["boundary"])
		for {
			part, err := r.NextRawPart()
			if err == io.EOF {
				return nil
			}
			if err != nil {
				return err
			}
			if err := walkMail(part.Header, part, depth+1, out); err != nil {
				return err
			}
		}
	}
	disposition, _, _ := mime.ParseMediaType(header.Get("Content-Disposition"))
	p := mailPart{kind: kind, charset: params["charset"], location: header.Get("Content-Location"),
		attached: disposition == "attachment" || !strings.HasPrefix(kind, "text/") && !strings.HasPrefix(kind, "image/") && depth > 0 && disposition != "inline" && kind != "application/pgp-signature"}
	if p.attached || !strings.HasPrefix(kind, "text/") { // pictures are not read
		_, err = io.Copy(io.Discard, body)
	} else {
		p.raw, err = doc.ReadWhole(transfer(header.Get("Content-Transfer-Encoding"), body))
	}
	if len(p.raw) > 0 || err == nil {
		*out = append(*out, p)
	}
	return err
}

// transfer undoes the encoding in which a part travels.
func transfer(name string, body io.Reader) io.Reader {
	switch strings.ToLower(strings.TrimSpace(name)) {
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, lettersOnly{body})
	case "quoted-printable":
		return quotedprintable.NewReader(body)
	}
	return body
}

// lettersOnly drops what is not of the alphabet of base64, such as blanks.
type lettersOnly struct{ io.Reader }

// Read implements io.Reader.
func (l lettersOnly) Read(b []byte) (int, error) {
	n, err := l.Reader.Read(b)
	kept := 0
	for _, c := range b[:n] {
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '/' || c == '=' {
			b[kept] = c
			kept++
		}
	}
	return kept, err
}
