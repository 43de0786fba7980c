package web

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"

	"synoptic/compare"
	"synoptic/data/read/doc"
)

// IsMarkdown goes by the name: any text could be Markdown.
func IsMarkdown(f doc.File) bool {
	return slices.Contains([]string{".md", ".markdown", ".mdown"}, f.Ext) && !doc.IsBinary(f.Raw)
}

// ReadMarkdown reads Markdown through the page that it stands for. A head of
// "key: value" lines between rules says what the text is.
func ReadMarkdown(f doc.File) (doc.Document, error) {
	var d doc.Document
	text, encoding, warnings, err := doc.Decode(f.Raw)
	if err != nil {
		return d, err
	}
	if len(text) > maxPage { // the page that it stands for would be refused
		return d, tooMuchPage(f)
	}
	text, more := doc.Clean(text)
	d.Encoding, d.Decoded = encoding, append(warnings, more...)
	head, text := frontMatter(text)
	var page bytes.Buffer
	// Markup in the text is let through: the page is taken apart, never shown.
	md := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote), goldmark.WithRendererOptions(html.WithUnsafe()))
	if err := md.Convert([]byte(text), &page); err != nil {
		return d, err
	}
	blocks, err := PageBlocks(page.String(), f)
	if err != nil {
		return d, err
	}
	d.Pieces, d.Title = PiecesOf(blocks), head["title"]
	d.About = compare.Account{Author: head.first("author", "by"), Outlet: head.first("outlet", "source", "publication"), Published: doc.Date(head["date"]),
		URL: doc.Address(head.first("url", "link", "source_url")), Language: doc.Language(head.first("lang", "language"))}
	return d, nil
}

// frontMatter splits the head off a text that has one.
func frontMatter(text string) (facts, string) {
	rest, ok := strings.CutPrefix(text, "---\n")
	if !ok {
		return facts{}, text
	}
	head, body, ok := strings.Cut(rest, "\n---\n")
	if !ok {
		return facts{}, text
	}
	out := facts{}
	for line := range strings.SplitSeq(head, "\n") {
		if key, value, ok := strings.Cut(line, ":"); ok {
			out.set(key, strings.Trim(strings.TrimSpace(value), `"'`))
		}
	}
	return out, body
}
