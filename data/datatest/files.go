package datatest

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"synoptic/data"
)

// CouncilMet is the first sentence of an article.
const CouncilMet = "The council met on Monday to hear the plan for the harbour wall and the road behind it."

// WallCosts is a sentence that a file may show or not.
const WallCosts = "The wall costs 12 million crowns in all, the board of the port said."

// MayorSaid is the last sentence of the article.
const MayorSaid = "The mayor said that no house at all would be lost, and that the ferry would leave an hour later."

// ArticleWith is a page whose article has that between two paragraphs.
func ArticleWith(between string) string {
	return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour wall</title></head><body><article><h1>Harbour wall</h1><p>` +
		CouncilMet + `</p>` + between + `<p>` + MayorSaid + `</p></article></body></html>`
}

// ReleaseOne is the first paragraph of the release that messages bring.
const ReleaseOne = "The council met on Monday to hear the plan for the harbour wall and the road behind it."

// ReleaseTwo is its second paragraph.
const ReleaseTwo = "The wall costs 12 million crowns in all, the mayor said at the end of the day."

// Release is the text of the release.
const Release = ReleaseOne + "\n\n" + ReleaseTwo

// PageOne is the first paragraph as HTML.
const PageOne = "<p>" + ReleaseOne + "</p>"

// PageTwo is the second paragraph as HTML.
const PageTwo = "<p>" + ReleaseTwo + "</p>"

// Part makes a part of a message.
func Part(kind, body string, fields ...string) string {
	return "Content-Type: " + kind + "\n" + strings.Join(append(fields, ""), "\n") + "\n" + body + "\n"
}

// Multi makes a part of parts.
func Multi(kind string, all ...string) string {
	boundary := fmt.Sprintf("=_%s_%d", strings.ReplaceAll(kind, "/", "_"), len(strings.Join(all, "")))
	out := "Content-Type: " + kind + "; boundary=\"" + boundary + "\"\n\n"
	for _, p := range all {
		out += "--" + boundary + "\n" + p
	}
	return out + "--" + boundary + "--\n"
}

// IsPlain is the kind of a part that is plain text.
const IsPlain = "text/plain; charset=utf-8"

// IsPage is the kind of a part that is a page.
const IsPage = "text/html; charset=utf-8"

// MailsWithRelease are messages that show the release to their reader, wherever
// in them it stands.
var MailsWithRelease = map[string]string{
	"a stub that names the browser":   Multi("multipart/alternative", Part(IsPlain, "Your mail program cannot show this message. View it in a browser."), Part(IsPage, PageOne+PageTwo)),
	"a stub that is a link":           Multi("multipart/alternative", Part(IsPlain, "https://mail.example/view?id=12345"), Part(IsPage, PageOne+PageTwo)),
	"a stub of one sentence":          Multi("multipart/alternative", Part(IsPlain, "The council met on Monday."), Part(IsPage, PageOne+PageTwo)),
	"an empty plain part":             Multi("multipart/alternative", Part(IsPlain, "  "), Part(IsPage, PageOne+PageTwo)),
	"a stub in Spanish":               Multi("multipart/alternative", Part(IsPlain, "Este mensaje está en formato HTML. Si no lo ve bien, ábralo en su navegador: https://x.example/a"), Part(IsPage, PageOne+PageTwo)),
	"the page first":                  Multi("multipart/alternative", Part(IsPage, PageOne+PageTwo), Part(IsPlain, "See the page.")),
	"a stub with pictures":            Multi("multipart/alternative", Part(IsPlain, "[image: logo]\n\nView online"), Multi("multipart/related", Part(IsPage, PageOne+PageTwo+`<img src="cid:a">`), Part("image/png", "x", "Content-ID: <a>"))),
	"alternatives in related":         Multi("multipart/related", Multi("multipart/alternative", Part(IsPlain, "View online"), Part(IsPage, PageOne+PageTwo)), Part("image/png", "x")),
	"alternatives in mixed":           Multi("multipart/mixed", Multi("multipart/alternative", Part(IsPlain, "View online"), Part(IsPage, PageOne+PageTwo)), Part("application/pdf", "x", "Content-Disposition: attachment; filename=a.pdf")),
	"a page cut in the plain part":    Multi("multipart/alternative", Part(IsPlain, ReleaseOne+" (more: https://x.example)"), Part(IsPage, PageOne+PageTwo)),
	"an alternative for watches":      Multi("multipart/alternative", Part(IsPlain, Release), Part("text/watch-html", "<b>The council met</b>"), Part(IsPage, PageOne+PageTwo)),
	"a page of a phone":               Multi("multipart/alternative", Part(IsPlain, "View online"), Part("text/x-amp-html", "<html amp4email><body>View</body></html>"), Part(IsPage, PageOne+PageTwo)),
	"a banner before":                 Multi("multipart/mixed", Part(IsPlain, "External message: be careful with links."), Part(IsPlain, Release)),
	"a banner before a page":          Multi("multipart/mixed", Part(IsPlain, "External message."), Part(IsPage, PageOne+PageTwo)),
	"a list's foot behind":            Multi("multipart/mixed", Part(IsPlain, Release), Part(IsPlain, "You get this as a member of the list.")),
	"a picture between":               Multi("multipart/mixed", Part(IsPlain, ReleaseOne), Part("image/jpeg", "x", "Content-Disposition: inline"), Part(IsPlain, ReleaseTwo)),
	"a picture between pages":         Multi("multipart/mixed", Part(IsPage, PageOne), Part("image/jpeg", "x", "Content-Disposition: inline"), Part(IsPage, PageTwo)),
	"a plain part and a page":         Multi("multipart/mixed", Part(IsPlain, ReleaseOne), Part(IsPage, PageTwo)),
	"a document between pages":        Multi("multipart/alternative", Part(IsPlain, ReleaseOne), Multi("multipart/mixed", Part(IsPage, PageOne), Part("application/pdf", "x", "Content-Disposition: inline; filename=a.pdf"), Part(IsPage, PageTwo))),
	"a signed message":                Multi("multipart/signed", Part(IsPlain, Release), Part("application/pgp-signature", "x")),
	"a message in a message":          Multi("multipart/mixed", Part(IsPlain, "See below."), Part("message/rfc822", "From: b@example.org\nSubject: Wall\nDate: Tue, 05 Mar 2024 09:11:12 +0100\nMIME-Version: 1.0\n"+Part(IsPlain, Release))),
	"a named part":                    Multi("multipart/mixed", Part(IsPlain, "Please find our release."), Part("text/plain; charset=utf-8; name=\"release.txt\"", Release, "Content-Disposition: inline; filename=release.txt")),
	"a digest":                        Multi("multipart/digest", Part("message/rfc822", "Subject: One\nFrom: a@example.org\n"+Part(IsPlain, ReleaseOne)), Part("message/rfc822", "Subject: Two\nFrom: a@example.org\n"+Part(IsPlain, ReleaseTwo))),
	"parts of an unknown kind":        Multi("multipart/x-mixed-more", Part(IsPlain, ReleaseOne), Part(IsPlain, ReleaseTwo)),
	"twice the charset":               "Content-Type: text/html; charset=utf-8; charset=utf-8\n\n" + PageOne + PageTwo,
	"a head with a line that is none": "X-Bad line without a colon here\n" + Part(IsPlain, Release),
	"no end of the last part":         strings.TrimSuffix(Multi("multipart/mixed", Part(IsPlain, ReleaseOne), Part(IsPlain, ReleaseTwo)), "--\n"),
	"quoted-printable that is broken": Part(IsPlain, "=ZZ "+ReleaseOne+" = and\n\n"+ReleaseTwo+"=\n", "Content-Transfer-Encoding: quoted-printable"),
	"base64 in two pieces": Part(IsPlain, base64.StdEncoding.EncodeToString([]byte(ReleaseOne+"\n"))+"\n"+base64.StdEncoding.EncodeToString([]byte("\n"+ReleaseTwo+" ")),
		"Content-Transfer-Encoding: base64"),
	"folded lines": Part("text/plain; charset=utf-8; format=flowed", strings.ReplaceAll(Release, "harbour ", "harbour \n")),
}

// ODT makes an OpenDocument text of the inside of its body and further parts.
func ODT(t testing.TB, body string, parts ...string) []byte {
	t.Helper()
	return Zipped(t, append([]string{"mimetype", "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml", "<manifest/>",
		"content.xml", `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:draw="d" xmlns:table="b"><office:automatic-styles><x><p>no</p></x></office:automatic-styles><office:body><office:text>` + body + `</office:text></office:body></office:document-content>`}, parts...)...)
}

// EPUB makes an e-book of the pages of its chapters.
func EPUB(t testing.TB, chapters ...string) []byte {
	t.Helper()
	var items, spine strings.Builder
	parts := []string{"mimetype", "application/epub+zip", "META-INF/container.xml", `<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>`,
		"OEBPS/nav.xhtml", "<html><body><nav>Contents</nav></body></html>"}
	for i, c := range chapters {
		name := string(rune('a' + i))
		items.WriteString(`<item id="` + name + `" href="the%20` + name + `.xhtml" media-type="application/xhtml+xml"/>`)
		spine.WriteString(`<itemref idref="` + name + `"/>`)
		parts = append(parts, "OEBPS/the "+name+".xhtml", c)
	}
	opf := `<package xmlns:dc="d"><metadata><dc:title>The Pumps</dc:title><dc:creator>Ada Berg</dc:creator><dc:creator>Bo Hill</dc:creator><dc:language>en-GB</dc:language><dc:date>2024-03-05T00:00:00Z</dc:date><dc:publisher>Fen Press</dc:publisher></metadata>
<manifest><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>` + items.String() + `</manifest><spine><itemref idref="n"/>` + spine.String() + `</spine></package>`
	return Zipped(t, append(parts, "OEBPS/book.opf", opf)...)
}

// Zipped makes a zip file of parts, given by turns as name and content.
func Zipped(t testing.TB, parts ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		Must(t, err)
		_, err = w.Write([]byte(parts[i+1]))
		Must(t, err)
	}
	Must(t, z.Close())
	return out.Bytes()
}

// WordStart is how the main part of a Word document begins.
const WordStart = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>`

// DOCX makes a Word document of the inside of its body and further parts.
func DOCX(t testing.TB, body string, parts ...string) []byte {
	t.Helper()
	const types = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
	const relations = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
	return Zipped(t, append([]string{"[Content_Types].xml", types, "_rels/.rels", relations, "word/document.xml", WordStart + body + "</w:body></w:document>"}, parts...)...)
}

// WordLines makes a paragraph of every line; a line break in one is \v.
func WordLines(lines ...string) string {
	var out strings.Builder
	for _, l := range lines {
		l = strings.NewReplacer("&", "&amp;", "<", "&lt;", "\v", "</w:t><w:br/><w:t>").Replace(l)
		fmt.Fprintf(&out, `<w:p><w:r><w:t xml:space="preserve">%s</w:t></w:r></w:p>`, l)
	}
	return out.String()
}

// NexisArticleLines are the lines of an article as Nexis Uni writes them.
func NexisArticleLines(n int) []string {
	return []string{
		fmt.Sprintf("Pumps fail again, part %d", n), "The Fenland Courier (Aldermoor)", fmt.Sprintf("March %d, 2019 Tuesday 7:00 AM GMT", n%28+1), "",
		"\vCopyright 2019 Fenland Press Ltd All Rights Reserved", "Section:\u00a0NEWS; Pg. 3", "Length:\u00a014 words", "Byline:\u00a0Mona Field", "Body", "", "",
		fmt.Sprintf("The pumping station failed %d times in the night.", n), "Nobody was hurt, the board said.",
		"Classification", "Language:\u00a0ENGLISH", "\vLoad-Date:\u00a0March 6, 2019", "\vEnd of Document", "",
	}
}

// NexisFile is a bundle of n articles as a Word document, with a cover or not;
// damage changes the lines of an article.
func NexisFile(t testing.TB, n int, cover bool, damage func(i int, lines []string) []string) []byte {
	var lines []string
	if cover {
		lines = append(lines, "Date and Time: Friday, March 8, 2019 9:31:00 AM", "Job Number: 1", fmt.Sprintf("Documents (%d)", n))
		for i := range n {
			lines = append(lines, fmt.Sprintf("%d. Pumps fail again, part %d", i+1, i+1), "Client/Matter: -None-", "Search Terms: pumps", "Content Type", "News")
		}
	}
	for i := range n {
		lines = append(lines, damage(i+1, NexisArticleLines(i+1))...)
	}
	return DOCX(t, WordLines(lines...))
}

// Whole damages nothing.
func Whole(_ int, lines []string) []string { return lines }

// LawsOfImport checks what holds of every import.
func LawsOfImport(t *testing.T, im data.Import) {
	t.Helper()
	if !utf8.ValidString(im.Text) || im.Text == "" {
		t.Errorf("text %q", im.Text)
	}
	before := data.Restore(im.Text, im.Removed)
	at := 0
	for _, r := range im.Removed {
		if r.Start < at || r.End > len(before) || before[r.Start:r.End] != r.Text || r.Why == "" {
			t.Fatalf("removed %+v does not stand in the text before", r)
		}
		at = r.End
	}
	for i := len(im.Removed) - 1; i >= 0; i-- {
		before = before[:im.Removed[i].Start] + before[im.Removed[i].End:]
	}
	if before != im.Text {
		t.Errorf("the text before without what was removed is %q, want %q", before, im.Text)
	}
}

// FullPage is a page that says all that a page can say of its article.
const FullPage = `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Dam holds | The Bugle</title>
<meta property="og:site_name" content="The Bugle"><meta property="og:title" content="Dam holds after storm &amp; flood">
<link rel="canonical" href="https://bugle.example/dam"><meta name="author" content="By Ada Berg"><meta property="article:published_time" content="2024-03-05T10:11:12+01:00">
</head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav><article><h1>Dam holds after storm</h1>
<p>The dam above the town held on Tuesday although the lake rose by four metres, the water board said in a statement.</p>
<figure><img src="x.jpg"><figcaption>The dam on Tuesday. Photo: A. Hill</figcaption></figure>
<p>Nobody was hurt, and the road along the valley, which had been closed since Sunday, was opened again in the evening.</p>
<p>“We were lucky, and we were prepared,” said the engineer, Ada Moor, who has worked at the dam for eleven years.</p>
<p>The board will publish a report on the state of the wall in the summer, and a second one when the lake is empty.</p>
</article></body></html>`

// CRLF gives lines the ends that messages have.
func CRLF(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }

// MailHead is the header of a message.
const MailHead = `From: =?windows-1252?Q?Ren=E9e?= Berg <renee@courier.example>
To: desk@courier.example
Subject: =?utf-8?B?RGFtIGhvbGRzIGF0IEZlbiBMYW5lIOKAkyBhZ2Fpbg==?=
Date: Tue, 05 Mar 2024 09:11:12 +0100
MIME-Version: 1.0
`

// LeftLines are lines of a column with ligatures and words that lines part.
var LeftLines = []string{
	"The ﬁrst pump stopped at ten past two, and the",
	"ofﬁcer on duty saw no alarm. The well-",
	"known fault of the ﬂoat had been re-",
	"ported in 2014-",
	"15, but the engineers of the mu-",
	"nicipality took it for a trick of the light. It is",
	"a well-known fault.",
}

// Whys are the pieces that were left out for a reason.
func Whys(im data.Import, why string) (out []string) {
	for _, r := range im.Removed {
		if r.Why == why {
			out = append(out, strings.TrimSpace(r.Text))
		}
	}
	return out
}

// UTF16Bytes encodes a text as UTF-16.
func UTF16Bytes(t *testing.T, text string, order unicode.Endianness, bom unicode.BOMPolicy) []byte {
	t.Helper()
	b, err := unicode.UTF16(order, bom).NewEncoder().Bytes([]byte(text))
	Must(t, err)
	return b
}

// InWindows encodes a text in a page of Windows.
func InWindows(t *testing.T, page *charmap.Charmap, text string) []byte {
	t.Helper()
	b, err := page.NewEncoder().Bytes([]byte(text))
	Must(t, err)
	return b
}
