package mail

import (
	"bytes"
	"cmp"
	"regexp"

	"synoptic/data/read/doc"
)

// mailboxLine begins each message of a mailbox (RFC 4155): who sent it, when.
var mailboxLine = regexp.MustCompile(`(?m)(?:\A|^\r?\n)(From [^\r\n]*\d{4}[^\r\n]*\r?\n)(?:[A-Za-z][A-Za-z0-9-]*:)`)

// IsMailbox recognises a file of messages one after the other.
func IsMailbox(f doc.File) bool {
	return bytes.HasPrefix(f.Raw, []byte("From ")) && mailboxLine.Match(f.Raw[:min(len(f.Raw), 4096)])
}

// ReadMailbox reads each message of a mailbox.
func ReadMailbox(f doc.File) (d doc.Document, err error) {
	starts := mailboxLine.FindAllSubmatchIndex(f.Raw, -1)
	failed := 0
	for i, s := range starts {
		end := len(f.Raw)
		if i+1 < len(starts) {
			end = starts[i+1][2]
		}
		one := f
		one.Raw = quotedFrom.ReplaceAll(f.Raw[s[3]:end], []byte("$1"))
		message, err := Read(one)
		if err != nil || len(message.Pieces)+len(message.Articles) == 0 {
			failed++
			continue
		}
		if d.Encoding == "" {
			d.Encoding = message.Encoding
		}
		d.Articles = append(append(d.Articles, message.Articles...), articleOf(message)...)
		d.Decoded, d.Warnings = append(d.Decoded, message.Decoded...), append(d.Warnings, message.Warnings...)
	}
	if failed > 0 {
		d.Warnings = append(d.Warnings, doc.Doubt("Messages of this mailbox that have no text or could not be read: %d.", failed))
	}
	return d, nil
}

// articleOf returns a document as one of many, none where it has no pieces.
func articleOf(d doc.Document) []doc.Article {
	if len(d.Pieces) == 0 {
		return nil
	}
	a := doc.Article{Account: d.About}
	a.Pieces, _ = doc.Cleaned(d.Pieces)
	a.Pieces = doc.RowsTogether(a.Pieces)
	shown, _ := doc.Assemble(a.Pieces)
	a.Title = cmp.Or(d.Title, doc.TitleOf(a.Pieces, shown))
	return []doc.Article{a}
}

// quotedFrom is a line of a message that begins as the next message would.
var quotedFrom = regexp.MustCompile(`(?m)^>(>*From )`)
