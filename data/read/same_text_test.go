package read_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"synoptic/data/datatest"

	"synoptic/data/read"
)

// TestMailAndArchivesHaveTheSameText reads one report as a message, as a page
// in a message, as a web archive and as an e-book: the lines are those of the
// Word document.
func TestMailAndArchivesHaveTheSameText(t *testing.T) {
	lines := []string{
		"The pumping station failed twice in the night of 7 January – and “nobody knew why”, the board said on Monday.",
		"About 1,200 homes (a third of Aldermoor) were without water; the café in Mill Street stayed shut until the evening.",
		"“We’ll mend it by May,” said Zoë Šimková, the engineer, who has looked after both pumps since they were built.",
		"It cost €40,000 and took more than three weeks, of which eleven days went by before the part was ordered in Leeds.",
	}
	page := "<html><head><title>Fen Lane</title></head><body><article><h1>Fen Lane</h1><p>" + strings.Join(lines, "</p>\n<p>") + "</p></article></body></html>"
	const head = "From: Press Office <press@board.example>\r\nTo: you@board.example\r\nSubject: Fen Lane\r\nDate: Mon, 8 Jan 2024 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
	part := func(kind string) string {
		return fmt.Sprintf("Content-Type: %s; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n", kind)
	}
	word, err := read.Bytes("a.docx", datatest.DOCX(t, datatest.WordLines(lines...)))
	datatest.Must(t, err)
	want := linesIn(word[0].Text)
	for name, raw := range map[string]string{
		"plain.eml": head + part("text/plain") + "\r\n" + strings.Join(lines, "\r\n\r\n") + "\r\n",
		"page.eml":  head + part("text/html") + "\r\n" + strings.Replace(page, "<h1>Fen Lane</h1>", "", 1),
		"a.mhtml": "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://board.example/a\r\nSubject: Fen Lane\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"B\"\r\n\r\n--B\r\n" +
			part("text/html") + "Content-Location: https://board.example/a\r\n\r\n" + page + "\r\n--B--\r\n",
		"a.epub": string(datatest.EPUB(t, "<p>"+strings.Join(lines, "</p><p>")+"</p>")),
		"a.html": page,
		"a.txt":  strings.Join(lines, "\n\n"),
	} {
		got, err := read.Bytes(name, []byte(raw))
		datatest.Must(t, err)
		if lines := linesIn(got[0].Text); !slices.Equal(lines, want) {
			t.Errorf("%s: %q, want %q", name, lines, want)
		}
	}
}

// linesIn returns the lines of a text that are not blank.
func linesIn(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return r == '\n' })
}
