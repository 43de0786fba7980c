package mail_test

import (
	"encoding/base64"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/htmlindex"

	"synoptic/data"
	"synoptic/data/datatest"

	"synoptic/data/read"
)

// The release that the messages of these tests carry.
const ()

const ()

func readMessageOf(t *testing.T, name, message string) data.Import {
	t.Helper()
	got, err := read.Bytes("m.eml", []byte(datatest.CRLF(message)))
	if err != nil || len(got) != 1 {
		t.Errorf("%s: %v, %d texts", name, err, len(got))
		return data.Import{}
	}
	datatest.LawsOfImport(t, got[0])
	return got[0]
}

// TestMessagesShowTheirRelease holds that what a mail program shows is read,
// whichever part it is in.
func TestMessagesShowTheirRelease(t *testing.T) {
	for name, m := range datatest.MailsWithRelease {
		im := readMessageOf(t, name, datatest.MailHead+m)
		for _, want := range []string{datatest.ReleaseOne, datatest.ReleaseTwo} {
			if !strings.Contains(im.Text, want) {
				t.Errorf("%s: %q lacks %q", name, im.Text, want)
			}
		}
	}
}

// TestAlternativesThatDiffer says so; those that do not are not mentioned.
func TestAlternativesThatDiffer(t *testing.T) {
	more := "<p>Fishermen want a second gate so that small boats can leave the harbour at low water in winter.</p>"
	for _, x := range []struct {
		plain, page string
		differ      bool
	}{
		{datatest.Release, datatest.PageOne + datatest.PageTwo, false},
		{datatest.Release, datatest.PageOne + datatest.PageTwo + "<p>Unsubscribe here</p>", false},
		{datatest.Release + "\n\nThe ferry will leave an hour later than it does now from the second of May on, the board said.", datatest.PageOne + datatest.PageTwo + more, true},
		{strings.ReplaceAll(datatest.Release, "harbour wall", "harbour wall <https://x.example/wall>"), datatest.PageOne + datatest.PageTwo, false},
	} {
		im := readMessageOf(t, x.plain, datatest.MailHead+datatest.Multi("multipart/alternative", datatest.Part(datatest.IsPlain, x.plain), datatest.Part(datatest.IsPage, x.page)))
		if got := slices.ContainsFunc(im.Warnings, func(d data.Doubt) bool { return strings.Contains(d.Form, "differ") }); got != x.differ {
			t.Errorf("differ %v, want %v: %q and %q", got, x.differ, x.plain, x.page)
		}
	}
}

// TestCharsetsOfMessages reads letters whatever the head says of them.
func TestCharsetsOfMessages(t *testing.T) {
	western := "“No house will be lost,” the mayor said – it’s 12 € in Zürich."
	others := map[string]string{
		"windows-1251": "Совет заседал в понедельник, чтобы обсудить план новой стены у гавани и дороги за ней.",
		"koi8-r":       "Совет заседал в понедельник, чтобы обсудить план новой стены у гавани и дороги за ней.",
		"iso-8859-2":   "Rada zasedala v pondělí, aby projednala plán nové zdi přístavu a silnice za ní.",
		"shift_jis":    "評議会は月曜日に港の壁の計画を聞くために集まった。", "gbk": "理事会周一开会听取港口墙的计划。", "euc-kr": "위원회는 월요일에 항구 벽 계획을 듣기 위해 모였다.",
		"iso-2022-jp": "評議会は月曜日に港の壁の計画を聞くために集まった。", "big5": "理事會週一開會聽取港口牆的計劃。", "windows-1256": "اجتمع المجلس يوم الاثنين للاستماع إلى خطة جدار الميناء.",
	}
	type sample struct{ told, in, text string }
	var all []sample
	for _, told := range []string{"us-ascii", "iso-8859-1", "windows-1252", "utf-8", "", "x-unknown", "latin1", "iso-8859-15", "ANSI_X3.4-1968", "UTF8", "koi8-r", "cp1252", "\"\"", "gbk"} {
		all = append(all, sample{told, "utf-8", western})
	}
	for _, told := range []string{"utf-8", "us-ascii", "iso-8859-1", "windows-1252", "cp1252", "cp-1252", "8859-1", "latin-1", ""} {
		all = append(all, sample{told, "windows-1252", western})
	}
	for in, text := range others {
		all = append(all, sample{in, in, text}, sample{strings.ToUpper(in), in, text})
		if in != "iso-2022-jp" {
			all = append(all, sample{in, "utf-8", text}, sample{"utf-8", "utf-8", text})
		}
	}
	all = append(all, sample{"cp1251", "windows-1251", others["windows-1251"]}, sample{"us-ascii", "windows-1251", others["windows-1251"]}, sample{"ks_c_5601-1987", "euc-kr", others["euc-kr"]},
		sample{"gb2312", "gbk", others["gbk"]}, sample{"cp932", "shift_jis", others["shift_jis"]})
	for _, s := range all {
		raw := s.text
		if s.in != "utf-8" {
			enc, err := htmlindex.Get(s.in)
			datatest.Must(t, err)
			raw, err = enc.NewEncoder().String(s.text)
			datatest.Must(t, err)
		}
		charset := ""
		if s.told != "" {
			charset = "; charset=" + s.told
		}
		for _, kind := range []string{"text/plain", "text/html"} {
			body := raw
			if kind == "text/html" {
				body = "<html><body><p>" + raw + "</p></body></html>"
			}
			got, err := read.Bytes("m.eml", []byte(datatest.MailHead+"Content-Type: "+kind+charset+"\n\n"+body+"\n"))
			if err != nil || got[0].Text != s.text {
				t.Errorf("%s told as %q in %s: %v %+v", s.in, s.told, kind, err, got)
			}
		}
	}
}

// TestHeadsOfMessages reads subjects as mail programs show them.
func TestHeadsOfMessages(t *testing.T) {
	for field, want := range map[string]string{
		"=?iso-8859-1?Q?Wall_plan_=96_cost?=":                                                  "Wall plan – cost",
		"=?ISO-8859-1?B?" + base64.StdEncoding.EncodeToString([]byte("Wall \x96 cost")) + "?=": "Wall – cost",
		"=?us-ascii?Q?Z=C3=BCrich?=":                                                           "Zürich",
		"=?utf-8?B?WsO8?= =?utf-8?B?cmljaA==?=":                                                "Zürich",
		"=?utf-8?Q?Z=C3?=\n =?utf-8?Q?=BCrich?=":                                               "Zürich",
		"=?utf-8?Q?Wall?= plan =?iso-8859-1?Q?f=FCr?= Z":                                       "Wall plan für Z",
		"=?x-none?Q?Wall_=96?=":                                                                "Wall –",
		"Zürich plan":                                                                          "Zürich plan",
		"Z\xfcrich plan":                                                                       "Zürich plan",
		"=?utf-8?Q?Wall plan?=":                                                                "Wall plan",
		"=?utf-8*en?Q?Wall?=":                                                                  "Wall",
	} {
		got, err := read.Bytes("m.eml", []byte(datatest.CRLF("From: a@example.org\nDate: Tue, 05 Mar 2024 09:11:12 +0100\nSubject: "+field+"\nMIME-Version: 1.0\n"+datatest.Part(datatest.IsPlain, datatest.Release))))
		if err != nil || got[0].Title != want {
			t.Errorf("%q: %v %q, want %q", field, err, got[0].Title, want)
		}
	}
}

// TestQuotedMessagesAreSetApart holds what an answer quotes apart from it, and
// what is passed on in the text.
func TestQuotedMessagesAreSetApart(t *testing.T) {
	own := datatest.ReleaseOne
	const asked = "Will the wall cost 10 million crowns?"
	for name, m := range map[string]string{
		"lines with a mark":        datatest.Part(datatest.IsPlain, own+"\n\nOn Sun, 2 May 2021 at 10:00, A. Writer <a@example.org> wrote:\n> "+asked+"\n> Who pays?"),
		"marks without a blank":    datatest.Part(datatest.IsPlain, own+"\n\nOn Sun, 2 May 2021 at 10:00, A. Writer <a@example.org> wrote:\n>"+asked+"\n>x\n>"),
		"a head of two lines":      datatest.Part(datatest.IsPlain, own+"\n\nOn Sun, 2 May 2021 at 10:00, A. Writer\n<a@example.org> wrote:\n\n> "+asked),
		"in German":                datatest.Part(datatest.IsPlain, own+"\n\nAm 02.05.2021 um 10:00 schrieb A. Writer:\n> "+asked),
		"in French":                datatest.Part(datatest.IsPlain, own+"\n\nLe 2 mai 2021 à 10:00, A. Writer a écrit :\n> "+asked),
		"in Spanish":               datatest.Part(datatest.IsPlain, own+"\n\nEl 2 may 2021 a las 10:00, A. Writer escribió:\n> "+asked),
		"the question first":       datatest.Part(datatest.IsPlain, "A. Writer wrote:\n> "+asked+"\n\n"+own),
		"marks in a paragraph":     datatest.Part(datatest.IsPlain, "> "+asked+"\n"+own),
		"of Outlook":               datatest.Part(datatest.IsPlain, own+"\n\n-----Original Message-----\nFrom: A. Writer\nSent: Sunday\nTo: Press\nSubject: Wall\n\n"+asked),
		"of Outlook, no line":      datatest.Part(datatest.IsPlain, own+"\n\nFrom: A. Writer\nSent: Sunday, May 2, 2021\nTo: Press\nSubject: Wall\n\n"+asked),
		"in a page of Gmail":       datatest.Part(datatest.IsPage, "<div>"+own+"</div><div class=\"gmail_quote\"><div class=\"gmail_attr\">On Sun, A. Writer wrote:</div><blockquote>"+asked+"</blockquote></div>"),
		"in a page of Thunderbird": datatest.Part(datatest.IsPage, "<p>"+own+"</p><div class=\"moz-cite-prefix\">On 2.5.21 A. Writer wrote:</div><blockquote type=\"cite\"><p>"+asked+"</p></blockquote>"),
		"in a page of Outlook":     datatest.Part(datatest.IsPage, "<p>"+own+"</p><div id=\"divRplyFwdMsg\"><b>From:</b> A. Writer<br><b>Sent:</b> Sunday</div><div>"+asked+"</div>"),
	} {
		im := readMessageOf(t, name, datatest.MailHead+m)
		if im.Text != own || !strings.Contains(strings.Join(datatest.Whys(im, "quoted"), "\n"), asked) {
			t.Errorf("%s: %q, set apart %q", name, im.Text, datatest.Whys(im, "quoted"))
		}
	}
	for name, m := range map[string]string{
		"passed on":          "Subject: Fwd: Wall\n" + datatest.Part(datatest.IsPlain, "FYI\n\n> "+datatest.ReleaseOne),
		"passed on by Gmail": "Subject: Wall\n" + datatest.Part(datatest.IsPlain, "FYI\n\n---------- Forwarded message ---------\nFrom: A. Writer <a@example.org>\nDate: Sun, May 2, 2021\nSubject: Wall\n\n"+datatest.ReleaseOne),
		"nothing else":       "Subject: Wall\n" + datatest.Part(datatest.IsPlain, "> "+datatest.ReleaseOne),
		"a sign of more":     "Subject: Wall\n" + datatest.Part(datatest.IsPlain, ">50 houses stand there.\n\n"+datatest.ReleaseOne),
	} {
		im := readMessageOf(t, name, "From: a@example.org\nDate: Tue, 05 Mar 2024 09:11:12 +0100\nMIME-Version: 1.0\n"+m)
		if !strings.Contains(im.Text, datatest.ReleaseOne) || len(im.Removed) > 0 {
			t.Errorf("%s: %q, set apart %+v", name, im.Text, im.Removed)
		}
	}
}

// TestMailboxes reads each message of a mailbox.
func TestMailboxes(t *testing.T) {
	one := func(n int, body string) string {
		return fmt.Sprintf("From: a@example.org\nSubject: Release %d\nDate: Mon, 0%d May 2021 10:00:00 +0000\nMIME-Version: 1.0\n", n, n) + body + "\n"
	}
	line := "From a@example.org Mon May  3 10:00:00 2021\n"
	for name, box := range map[string]string{
		"two":              line + one(3, datatest.Part(datatest.IsPlain, datatest.ReleaseOne+"\n>From the sea came water.")) + line + one(4, datatest.Part(datatest.IsPlain, datatest.ReleaseTwo)),
		"with parts":       line + one(3, datatest.Multi("multipart/mixed", datatest.Part(datatest.IsPlain, datatest.ReleaseOne), datatest.Part(datatest.IsPlain, "\n>From the sea came water."))) + line + one(4, datatest.Multi("multipart/alternative", datatest.Part(datatest.IsPlain, datatest.ReleaseTwo))),
		"of a web service": "From 1699@xxx Mon May 03 10:00:00 +0000 2021\nX-GM-THRID: 12\nX-Gmail-Labels: Inbox\n" + one(3, datatest.Part(datatest.IsPlain, datatest.ReleaseOne+"\n\nFrom the sea came water.")) + "From 1700@xxx Mon May 03 10:00:00 +0000 2021\nX-GM-THRID: 13\n" + one(4, datatest.Part(datatest.IsPlain, datatest.ReleaseTwo)),
		"of a dash":        "From - Mon May  3 10:00:00 2021\nX-Mozilla-Status: 0001\n" + one(3, datatest.Part(datatest.IsPlain, datatest.ReleaseOne+"\n>From the sea came water.")) + "From - Tue May  4 10:00:00 2021\n" + one(4, datatest.Part(datatest.IsPlain, datatest.ReleaseTwo)),
	} {
		for end, raw := range map[string]string{"LF": box, "CRLF": datatest.CRLF(box)} {
			got, err := read.Bytes("a.mbox", []byte(raw))
			if err != nil || len(got) != 2 || got[0].Title != "Release 3" || got[1].Title != "Release 4" || got[1].Published != "2021-05-04" ||
				!strings.Contains(got[0].Text, "\nFrom the sea came water.") || strings.Contains(got[0].Text, datatest.ReleaseTwo) || got[1].Text != datatest.ReleaseTwo {
				t.Errorf("%s, %s: %v %+v", name, end, err, got)
			}
		}
	}
	if got, err := read.Bytes("a", []byte(line+one(3, datatest.Part(datatest.IsPlain, datatest.ReleaseOne)))); err != nil || len(got) != 1 || got[0].Text != datatest.ReleaseOne {
		t.Errorf("one: %v %+v", err, got)
	}
}
