package mail_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"synoptic/data"
	"synoptic/data/datatest"
	"synoptic/data/read/doc"

	"synoptic/data/read"
)

func TestMessages(t *testing.T) {
	for name, c := range map[string]struct{ body, want, encoding string }{
		"plain": {`Content-Type: text/plain; charset="windows-1252"
Content-Transfer-Encoding: quoted-printable

The caf=E9 =96 it held=
, they say.

Nobody came.
`, "The café – it held, they say.\n\nNobody came.", "windows-1252"},
		"base64": {"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nSXQgaGVsZC4g\n4oCc WWVzLuKAnQ==\n", "It held. “Yes.”", "utf-8"},
		"alternatives": {`Content-Type: multipart/alternative; boundary="b1"

Not for readers.
--b1
Content-Type: text/plain; charset=utf-8

It held.

--b1
Content-Type: text/html; charset=utf-8

<p>It <b>held</b>.</p>
--b1--
`, "It held.", "utf-8"},
		"page only":       {"Content-Type: text/html; charset=utf-8\n\n<html><body><p>It <b>held</b>.</p><p>Nobody came.</p></body></html>\n", "It held.\n\nNobody came.", "utf-8"},
		"no charset":      {"Content-Type: text/plain\n\nThe café held.\n", "The café held.", "utf-8"},
		"strange charset": {"Content-Type: text/plain; charset=x-none\n\nThe café held.\n", "The café held.", "utf-8"},
	} {
		got, err := read.Bytes("message.eml", []byte(datatest.CRLF(datatest.MailHead+c.body)))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		im := got[0]
		if im.Text != c.want || im.Origin.Encoding != c.encoding || im.Origin.Format != "E-mail or web archive" {
			t.Errorf("%s: %s %s %q", name, im.Origin.Format, im.Origin.Encoding, im.Text)
		}
		if im.Title != "Dam holds at Fen Lane – again" || im.Author != "Renée Berg" || im.Published != "2024-03-05" {
			t.Errorf("%s: %q by %q on %s", name, im.Title, im.Author, im.Published)
		}
		datatest.LawsOfImport(t, im)
	}
}

func TestAttachmentsAreCounted(t *testing.T) {
	got, err := read.Bytes("m.eml", []byte(datatest.CRLF(datatest.MailHead+`Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

It held.
--b
Content-Type: application/pdf; name="a.pdf"
Content-Disposition: attachment; filename="a.pdf"
Content-Transfer-Encoding: base64

JVBERi0=
--b--
`)))
	datatest.Must(t, err)
	if got[0].Text != "It held." || len(got[0].Warnings) != 1 || !strings.Contains(got[0].Warnings[0].Says(), "not read: 1") {
		t.Errorf("%q, %q", got[0].Text, got[0].Warnings)
	}
}

func TestWebArchive(t *testing.T) {
	body := strings.Replace(datatest.FullPage, `<link rel="canonical" href="https://bugle.example/dam">`, "", 1)
	got, err := read.Bytes("page.mhtml", []byte(datatest.CRLF(`From: <Saved by a browser>
Snapshot-Content-Location: https://bugle.example/saved
Subject: Dam holds
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="xx"

--xx
Content-Type: text/html
Content-Location: https://bugle.example/saved
Content-Transfer-Encoding: 8bit

`+body+`
--xx
Content-Type: image/png
Content-Location: https://bugle.example/a.png
Content-Transfer-Encoding: base64

iVBORw==
--xx--
`)))
	datatest.Must(t, err)
	want, err := read.Bytes("page.html", []byte(body))
	datatest.Must(t, err)
	im := got[0]
	if im.Text != want[0].Text || im.Title != want[0].Title || im.URL != "https://bugle.example/saved" || im.Outlet != "The Bugle" {
		t.Errorf("%+v\nwant %+v", im, want[0])
	}
	datatest.LawsOfImport(t, im)
}

func TestBadMessages(t *testing.T) {
	deep := datatest.MailHead
	for i := range 100 {
		deep += fmt.Sprintf("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
	}
	for name, c := range map[string]struct{ raw, want string }{
		"cut short":  {datatest.MailHead + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n", "damaged"},
		"too deep":   {deep, "damaged"},
		"no text":    {datatest.MailHead + "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw==\n", "no text"},
		"no archive": {"Snapshot-Content-Location: x\nMIME-Version: 1.0\nContent-Type: text/plain\n\nIt held.\n", "no page"},
	} {
		_, err := read.Bytes("x.eml", []byte(datatest.CRLF(c.raw)))
		var e *doc.ImportError
		if !errors.As(err, &e) || !strings.Contains(e.Advice(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

func TestProQuestMessage(t *testing.T) {
	var page strings.Builder
	page.WriteString("<html><body><div>3 documents were sent to you.</div>")
	for i := range 3 {
		fmt.Fprintf(&page, "<div><p>Email %d of 3</p><p>Title: Pumps fail, part %d</p><p>Author: Field, Mona</p><p>Publication title: Fenland Courier</p><p>Publication date: Mar %d, 2019</p><p>Full text: The station failed %d times.</p><p>Nobody was hurt.</p><p>Language: English</p></div>", i+1, i+1, i+1, i+1)
	}
	page.WriteString("</body></html>")
	got, err := read.Bytes("proquest.eml", []byte(datatest.CRLF(datatest.MailHead+"Content-Type: text/html; charset=utf-8\n\n"+page.String())))
	datatest.Must(t, err)
	checkProQuest(t, got, 3)
	if got[0].Announced != 3 {
		t.Errorf("announced %d", got[0].Announced)
	}
}

func checkProQuest(t *testing.T, got []data.Import, n int) {
	t.Helper()
	if len(got) != n {
		t.Fatalf("%d articles, want %d", len(got), n)
	}
	for i, im := range got {
		if im.Text != fmt.Sprintf("The station failed %d times.\n\nNobody was hurt.", i+1) || im.Title != fmt.Sprintf("Pumps fail, part %d", i+1) ||
			im.Outlet != "Fenland Courier" || im.Author != "Field, Mona" || im.Published != fmt.Sprintf("2019-03-%02d", i+1) || im.Language != "en" {
			t.Errorf("article %d: %+v", i+1, im)
		}
		datatest.LawsOfImport(t, im)
	}
}

func TestProQuestText(t *testing.T) {
	var text strings.Builder
	rule := strings.Repeat("_", 60) + "\n"
	text.WriteString("\n" + rule)
	for i := range 9 {
		fmt.Fprintf(&text, "\nDocument %d of 9\n\nPumps fail, part %d\n\nAuthor: Field, Mona\n\nFull text: The station failed %d times.\n\nNobody was hurt.\n\nTitle: Pumps fail, part %d\n\nPublication title: Fenland Courier\n\nPublication date: Mar %d, 2019\n\nLanguage: English\n\n%s", i+1, i+1, i+1, i+1, i+1, rule)
	}
	got, err := read.Bytes("ProQuest.txt", []byte(text.String()))
	datatest.Must(t, err)
	checkProQuest(t, got, 9)
}
