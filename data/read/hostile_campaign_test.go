package read_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"synoptic/compare/made"
	"synoptic/data/datatest"
	"synoptic/data/read"
)

// hostile are files that are made to harm, by what they do; of gives one of a
// size.
var hostile = []struct {
	name string
	of   func(t testing.TB, n int) []byte
}{
	{"deep.html", func(_ testing.TB, n int) []byte {
		return []byte("<html><body>" + strings.Repeat("<div>", n) + "It held." + strings.Repeat("</div>", n))
	}},
	{"unclosed.html", func(_ testing.TB, n int) []byte {
		return []byte("<html><body>" + strings.Repeat("<p><b><i><table><tr><td>It held. ", n/8))
	}},
	{"attributes.html", func(_ testing.TB, n int) []byte {
		return []byte("<html><body><p " + strings.Repeat(`a="b" `, n) + ">It held.</p></body></html>")
	}},
	{"entities.html", func(_ testing.TB, n int) []byte {
		return []byte("<html><body><p>" + strings.Repeat("&amp;#38;&lt;", n) + "</p></body></html>")
	}},
	{"long.txt", func(_ testing.TB, n int) []byte { return bytes.Repeat([]byte("dam"), n) }},
	{"marks.txt", func(_ testing.TB, n int) []byte { return []byte("dam" + strings.Repeat("\u0301", n)) }},
	{"breaks.txt", func(_ testing.TB, n int) []byte { return []byte("dam" + strings.Repeat("\r\n \u2028", n) + "held") }},
	{"zeros.txt", func(_ testing.TB, n int) []byte { return bytes.Repeat([]byte("d\x00\x01"), n) }},
	{"hyphens.txt", func(_ testing.TB, n int) []byte { return []byte(strings.Repeat("wa-\nter-\n", n)) }},
	{"quotes.csv", func(_ testing.TB, n int) []byte { return []byte("title;text\n" + strings.Repeat("\"a;\n", n)) }},
	{"columns.csv", func(_ testing.TB, n int) []byte {
		return []byte("title;text" + strings.Repeat(";x", n) + "\nDam;It held." + strings.Repeat(";y", n) + "\n")
	}},
	{"deep.json", func(_ testing.TB, n int) []byte { return []byte(strings.Repeat("[", n) + strings.Repeat("]", n)) }},
	{"deep.md", func(_ testing.TB, n int) []byte { return []byte(strings.Repeat("> ", n/10) + "It held.") }},
	{"stars.md", func(_ testing.TB, n int) []byte { return []byte(strings.Repeat("**a _b [", n)) }},
	{"groups.rtf", func(_ testing.TB, n int) []byte {
		return []byte(`{\rtf1 ` + strings.Repeat("{", n) + "It held." + strings.Repeat("}", n) + "}")
	}},
	{"binary.rtf", func(_ testing.TB, n int) []byte { return fmt.Appendf(nil, `{\rtf1 \bin%d It held.}`, n*1000) }},
	{"parts.eml", func(_ testing.TB, n int) []byte {
		return []byte(datatest.CRLF(datatest.MailHead + strings.Repeat("Content-Type: multipart/mixed; boundary=b\n\n--b\n", n/50) + "Content-Type: text/plain\n\nIt held.\n"))
	}},
	{"fields.eml", func(_ testing.TB, n int) []byte {
		return []byte(datatest.CRLF(datatest.MailHead + strings.Repeat("X-A: b\n", n) + "\nIt held.\n"))
	}},
	{"many.mbox", func(_ testing.TB, n int) []byte {
		return []byte(strings.Repeat("From a@b.example Mon Nov 23 10:00:00 2026\nSubject: x\n\nIt held.\n\n", n/40))
	}},
	{"bomb.zip", func(t testing.TB, n int) []byte {
		return datatest.Zipped(t, "a.txt", strings.Repeat("The dam held. ", 40*n))
	}},
	{"nested.zip", func(t testing.TB, n int) []byte {
		raw := datatest.Zipped(t, "a.txt", "It held.")
		for range min(n/100, 60) {
			raw = datatest.Zipped(t, "a.zip", string(raw), "b.zip", string(raw[:min(len(raw), 4000)]))
		}
		return raw
	}},
	{"many.zip", func(t testing.TB, n int) []byte {
		var parts []string
		for i := range n / 20 {
			parts = append(parts, fmt.Sprintf("%d.txt", i), "It held.")
		}
		return datatest.Zipped(t, parts...)
	}},
	{"bomb.docx", func(t testing.TB, n int) []byte {
		return datatest.DOCX(t, datatest.WordLines(strings.Repeat("The dam held. ", 20*n)))
	}},
	{"deep.docx", func(t testing.TB, n int) []byte {
		return datatest.DOCX(t, strings.Repeat("<w:tbl><w:tr><w:tc>", n/10)+datatest.WordLines("It held.")+strings.Repeat("</w:tc></w:tr></w:tbl>", n/10))
	}},
	{"laughs.docx", func(t testing.TB, n int) []byte {
		return datatest.Zipped(t, "[Content_Types].xml", "<Types/>", "word/document.xml",
			`<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><w:document xmlns:w="x"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>`)
	}},
	{"deep.odt", func(t testing.TB, n int) []byte {
		return datatest.ODT(t, strings.Repeat("<text:list><text:list-item>", n/10)+"<text:p>It held.</text:p>"+strings.Repeat("</text:list-item></text:list>", n/10))
	}},
	{"blanks.odt", func(t testing.TB, n int) []byte {
		return datatest.ODT(t, fmt.Sprintf(`<text:p>It<text:s text:c="%d"/>held.</text:p>`, n*10_000))
	}},
	{"deep.epub", func(t testing.TB, n int) []byte {
		return datatest.EPUB(t, "<html><body>"+strings.Repeat("<div>", n)+"It held.</body></html>")
	}},
	{"itself.pdf", func(_ testing.TB, n int) []byte {
		return datatest.PDFWith(strings.Repeat("/X Do\n", n), "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 5>>stream\n/X Do\nendstream")
	}},
	{"letters.pdf", func(_ testing.TB, n int) []byte {
		return datatest.PDFOf(datatest.SetLines(60, 760, 11, 0.01, strings.Split(strings.Repeat("The dam held.\n", n/5), "\n")...))
	}},
}

// TestCampaignHostile reads files that are made to harm, whole, cut off and with
// bytes changed: none crashes a reader or is worked on without an end, none takes
// a gigabyte, and what is read keeps the laws of an import.
func TestCampaignHostile(t *testing.T) {
	c := datatest.NewCampaign(t, "a hostile file is read or refused, in time and memory")
	r := rand.New(rand.NewPCG(19, 6))
	for try := range datatest.Tries(2*len(hostile), 7*len(hostile)) {
		h := hostile[try%len(hostile)]
		size := []int{1000, 3000, 10_000, 30_000, 100_000}[min(4, try/len(hostile))]
		raw := h.of(t, size)
		switch {
		case try >= 6*len(hostile):
			raw = bytes.Clone(raw)
			for range 20 {
				raw[r.IntN(len(raw))] ^= 1 << r.IntN(8)
			}
		case try >= 5*len(hostile):
			raw = raw[:r.IntN(len(raw))]
		}
		readHostile(t, c, h.name, raw)
	}
}

// readHostile reads one of them.
func readHostile(t *testing.T, c *datatest.Campaign, name string, raw []byte) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	path := datatest.Put(t, name, raw)
	before, most := made.WatchHeap()
	start := time.Now()
	ims, err := read.File(ctx, path)
	took, heap := time.Since(start), most()-before
	switch {
	case err != nil && (strings.Contains(err.Error(), "the reader failed") || ctx.Err() != nil):
		c.Failed("%s, %d bytes: %v after %v", name, len(raw), err, took)
	case heap > 1000 || took > time.Minute:
		c.Failed("%s, %d bytes: %.0f MB, %v", name, len(raw), heap, took)
	case err != nil:
		c.Tried("refused")
	default:
		for _, im := range ims {
			datatest.LawsOfImport(t, im)
		}
		c.Tried("read")
	}
	if heap > 300 || took > 5*time.Second {
		t.Logf("%s, %d bytes: %.0f MB, %v", name, len(raw), heap, took)
	}
}
