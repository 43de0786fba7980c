package data

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
	"synoptic/compare"
)

// isMarkdown goes by the name: any text could be Markdown.
func isMarkdown(f file) bool {
	return slices.Contains([]string{".md", ".markdown", ".mdown"}, f.ext) && !isBinary(f.raw)
}

// readMarkdown reads Markdown through the page that it stands for. A head of
// "key: value" lines between rules says what the text is.
func readMarkdown(f file) (Document, error) {
	var d Document
	text, encoding, warnings, err := decode(f.raw)
	if err != nil {
		return d, err
	}
	if len(text) > maxPage { // the page that it stands for would be refused
		return d, tooMuchPage(f)
	}
	text, more := clean(text)
	d.Encoding, d.Decoded = encoding, append(warnings, more...)
	head, text := frontMatter(text)
	var page bytes.Buffer
	// Markup in the text is let through: the page is taken apart, never shown.
	md := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote), goldmark.WithRendererOptions(html.WithUnsafe()))
	if err := md.Convert([]byte(text), &page); err != nil {
		return d, err
	}
	blocks, err := pageBlocks(page.String(), f)
	if err != nil {
		return d, err
	}
	d.Pieces, d.Title = piecesOf(blocks), head["title"]
	d.About = compare.Account{Author: head.first("author", "by"), Outlet: head.first("outlet", "source", "publication"), Published: date(head["date"]),
		URL: address(head.first("url", "link", "source_url")), Language: language(head.first("lang", "language"))}
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
