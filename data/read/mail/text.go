package mail

import (
	"bytes"
	"strings"
	"unicode"

	"synoptic/data"
	"synoptic/data/read/doc"
	"synoptic/data/read/web"
)

// mailText is what a message shows: its pieces in order, and what its decoding
// gave.
type mailText struct {
	pieces   []doc.Piece
	encoding string
	warnings []data.Doubt
	page     bool // a part of it is a page
	text     bool // a part of it is plain text
}

// shown returns what a part of a message shows to its reader: of alternatives
// one, of all others each that is text, in their order.
func (p *mailPart) shown(f doc.File) (mailText, error) {
	switch {
	case p.attached:
		return mailText{}, nil
	case p.kind == "multipart/alternative":
		return p.alternative(f)
	case p.kind == "multipart/related":
		return p.root().shown(f)
	case len(p.parts) > 0:
		var out mailText
		for _, q := range p.parts {
			more, err := q.shown(f)
			if err != nil {
				return out, err
			}
			out = out.with(more)
		}
		return out, nil
	case len(bytes.TrimSpace(p.raw)) == 0:
	case p.kind == "text/plain":
		return p.plainText()
	case p.kind == "text/html":
		return p.pageText(f)
	}
	return mailText{}, nil
}

func (m mailText) with(more mailText) mailText {
	if m.encoding == "" {
		m.encoding = more.encoding
	}
	m.pieces, m.warnings = append(m.pieces, more.pieces...), append(m.warnings, more.warnings...)
	m.page, m.text = m.page || more.page, m.text || more.text
	return m
}

// root returns the part of related ones that refers to the others.
func (p *mailPart) root() *mailPart {
	if start := p.params["start"]; start != "" {
		for _, q := range p.parts {
			if q.header.Get("Content-Id") == start {
				return q
			}
		}
	}
	for _, q := range p.parts {
		if strings.HasPrefix(q.kind, "text/") || strings.HasPrefix(q.kind, "multipart/") {
			return q
		}
	}
	return &mailPart{}
}

// alternative returns the plain text of alternatives or, where that is a stub,
// the page. It says when they differ.
func (p *mailPart) alternative(f doc.File) (mailText, error) {
	var plain, page mailText
	for _, q := range p.parts {
		now, err := q.shown(f)
		if err != nil {
			return now, err
		}
		switch {
		case now.page:
			page = now // the last is the richest
		case now.text && len(plain.pieces) == 0:
			plain = now
		}
	}
	inText, inPage := wordsOf(plain.pieces), wordsOf(page.pieces)
	lost, only := lacking(inText, inPage), lacking(inPage, inText)
	best, other := plain, only
	switch {
	case len(plain.pieces) == 0:
		return page, nil
	case len(page.pieces) == 0:
		return plain, nil
	case 5*lost > total(inPage) && lost > only:
		best = page
	default:
		other = lost
	}
	if other > 10 && 10*other > total(inText)+total(inPage) {
		best.warnings = append(best.warnings, doc.Doubt("The message has a plain text and a page that differ, and only one of them was taken. Words that only the other one has: %d.", other))
	}
	return best, nil
}

// wordsOf counts the words of pieces, without addresses.
func wordsOf(pieces []doc.Piece) map[string]int {
	out := map[string]int{}
	for _, p := range pieces {
		for _, w := range strings.Fields(p.Text) {
			if strings.Contains(w, "://") || strings.Contains(w, "@") {
				continue
			}
			for _, w := range strings.FieldsFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
				out[strings.ToLower(w)]++
			}
		}
	}
	return out
}

// lacking counts the words of want that are not in have.
func lacking(have, want map[string]int) int {
	n := 0
	for w, k := range want {
		n += max(0, k-have[w])
	}
	return n
}

func total(counts map[string]int) int {
	n := 0
	for _, k := range counts {
		n += k
	}
	return n
}

// plainText returns a part of plain text as paragraphs.
func (p *mailPart) plainText() (mailText, error) {
	s, encoding, warnings, err := p.decode()
	if err != nil {
		return mailText{}, err
	}
	s, more := doc.Clean(p.unfolded(s))
	out := mailText{encoding: encoding, warnings: append(warnings, more...), text: true}
	for _, text := range strings.Split(s, "\n\n") {
		if text = strings.Trim(text, "\n"); text != "" {
			out.pieces = append(out.pieces, doc.Piece{Text: text})
		}
	}
	return out, nil
}

// unfolded joins the lines of text that says of itself that it was folded: a
// line that ends in a blank goes on in the next (RFC 3676).
func (p *mailPart) unfolded(s string) string {
	if !strings.EqualFold(p.params["format"], "flowed") {
		return s
	}
	var out strings.Builder
	for line := range strings.Lines(s) {
		text := strings.TrimRight(line, "\r\n")
		if !strings.HasSuffix(text, " ") || text == "-- " || strings.HasPrefix(text, ">") {
			out.WriteString(text + "\n")
			continue
		}
		if strings.EqualFold(p.params["delsp"], "yes") {
			text = text[:len(text)-1]
		}
		out.WriteString(text)
	}
	return out.String()
}

// pageText returns a part that is a page, whole: messages have no navigation,
// and their tables confuse readers of articles.
func (p *mailPart) pageText(f doc.File) (mailText, error) {
	s, encoding, warnings, err := p.decode()
	if err != nil {
		return mailText{}, err
	}
	blocks, err := web.PageBlocks(s, f)
	if err != nil {
		return mailText{}, err
	}
	setQuotedApart(blocks)
	return mailText{pieces: web.PiecesOf(blocks), encoding: encoding, warnings: warnings, page: true}, nil
}
