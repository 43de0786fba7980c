package data

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
)

// isMarkdown goes by the name: any text could be Markdown.
func isMarkdown(f file) bool {
	return slices.Contains([]string{".md", ".markdown", ".mdown"}, f.ext) && !isBinary(f.raw)
}

// readMarkdown reads Markdown through the page that it stands for. A head of
// "key: value" lines between rules says what the text is.
func readMarkdown(f file) ([]Import, error) {
	text, encoding, warnings, err := decode(f.raw)
	if err != nil {
		return nil, err
	}
	if len(text) > maxPage { // the page that it stands for would be refused
		return nil, tooMuchPage(f)
	}
	text, more := clean(text)
	head, text := frontMatter(text)
	var page bytes.Buffer
	// Markup in the text is let through: the page is taken apart, never shown.
	md := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote), goldmark.WithRendererOptions(html.WithUnsafe()))
	if err := md.Convert([]byte(text), &page); err != nil {
		return nil, err
	}
	blocks, err := pageBlocks(page.String(), f)
	if err != nil {
		return nil, err
	}
	out, err := document(f, piecesOf(blocks), head["title"])
	for i := range out {
		if len(out) == 1 {
			a := &out[i].Account
			a.Author, a.Outlet, a.Published = head.first("author", "by"), head.first("outlet", "source", "publication"), date(head["date"])
			a.URL, a.Language = address(head.first("url", "link", "source_url")), language(head.first("lang", "language"))
		}
	}
	return encoded(out, encoding, append(warnings, more...)), err
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
