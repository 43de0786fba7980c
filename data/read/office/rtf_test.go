package office_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"synoptic/data/datatest"
	"synoptic/data/read"
	"synoptic/data/read/doc"
)

func TestRichText(t *testing.T) {
	const start = `{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fcharset204 Arial Cyr;}{\f2\fcharset128 MS Mincho;}}{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Normal;}{\s1 heading 1;}}{\*\generator Writer 7;}` + "\n"
	for name, c := range map[string]struct{ body, want string }{
		"paragraphs":        {`\pard Dam holds\par It held.\par\par Nobody came.`, "Dam holds\n\nIt held.\n\nNobody came."},
		"formatting":        {`\b The dam\b0  lost {\i 55} people{\plain  today}.`, "The dam lost 55 people today."},
		"line ends":         {"The da\r\nm held.", "The dam held."},
		"western signs":     {`Caf\'e9 \'93no\'94 \emdash  \ldblquote yes\rdblquote\~x\_y\-z \bullet`, "Café “no” — “yes”\u00a0x-yz •"},
		"unicode":           {`\u8364?5 \u-10179?\u-8704? na\u239\'efve {\uc0\u8211}{\uc2\u233\'c3\'a9}t\u233?`, "€5 \U0001F600 naïve –été"},
		"code page of font": {`{\f1 \'cf\'eb\'ee\'f2\'e8\'ed\'e0} {\f2 \'93\'fa\'96\'7b}\f0  caf\'e9`, "Плотина 日本 café"},
		"hidden":            {`It {\v secret }held.{\deleted  gone}\v x\v0  Here.`, "It held. Here."},
		"field":             {`See {\field{\*\fldinst HYPERLINK "http://x.example"}{\fldrslt the report}}.`, "See the report."},
		"table":             {`\trowd\cellx100 Street\cell Homes\cell\row Mill Street\cell 410\cell\row`, "Street\tHomes\n\nMill Street\t410"},
		"picture":           {`Before {\pict\pngblip 89504e47}after {\*\shppict{\pict 00ff}}{\pict\bin3 }}}}end.`, "Before after end."},
		"box":               {`A.\par{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt In the box.\par}}}B.`, "A.\n\nIn the box.\n\nB."},
		"both forms":        {`{\upr{\'e9?}{\*\ud{\u233?}}}t\'e9.`, "été."},
		"list":              {`{\listtext 1.\tab}First.\par{\pntext 2.\tab}Second.`, "First.\n\nSecond."},
		"note":              {`It failed{\super\chftn}{\*\footnote\chftn See 2019.} twice.`, "It failed twice."},
		"braces":            {`\{a\} \\b`, `{a} \b`},
		"unbalanced":        {`It held.}}} More.`, "It held. More."},
	} {
		got, err := read.Bytes("report.rtf", []byte(start+c.body+"}"))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got[0].Text != c.want || got[0].Origin.Format != "Rich text" {
			t.Errorf("%s: %q, want %q", name, got[0].Text, c.want)
		}
		datatest.LawsOfImport(t, got[0])
	}
}

func TestRichTextSetsApart(t *testing.T) {
	got, err := read.Bytes("x.rtf", []byte(`{\rtf1\ansi{\info{\title Fen Lane}{\author Mona Field}{\company X}}{\header Confidential\par}{\footer Page 1}It failed{\footnote See 2019.} twice.\par It was mended.}`))
	datatest.Must(t, err)
	im := got[0]
	if im.Title != "Fen Lane" || im.Author != "Mona Field" || im.Text != "It failed twice.\n\nIt was mended." {
		t.Errorf("%q by %q: %q", im.Title, im.Author, im.Text)
	}
	var set []string
	for _, r := range im.Removed {
		set = append(set, r.Why+" "+strings.TrimSpace(r.Text))
	}
	if s := strings.Join(set, "|"); s != "header Confidential|footer Page 1|other See 2019." {
		t.Errorf("set apart: %s", s)
	}
	datatest.LawsOfImport(t, im)
}

func TestBadRichText(t *testing.T) {
	for raw, want := range map[string]string{
		`{\rtf1` + strings.Repeat("{", 3000) + "x": "nested too deeply",
		`{\rtf1{\fonttbl{\f0 Arial;}}}`:            "no text",
		`{\rtf1\bin999999999 x`:                    "no text",
	} {
		_, err := read.Bytes("x.rtf", []byte(raw))
		var e *doc.ImportError
		if !errors.As(err, &e) || !strings.Contains(e.Advice(), want) {
			t.Errorf("%.20q: %v, want %q", raw, err, want)
		}
	}
}

// TestRichTextInEveryCodePage: the page that the file names decides what its
// bytes above 127 are.
func TestRichTextInEveryCodePage(t *testing.T) {
	for page, c := range map[string]struct {
		enc  encoding.Encoding
		text string
	}{
		"932": {japanese.ShiftJIS, "日本の堤防"}, "936": {simplifiedchinese.GBK, "堤坝"}, "949": {korean.EUCKR, "제방"}, "950": {traditionalchinese.Big5, "堤防"},
		"866": {charmap.CodePage866, "Плотина"}, "10000": {charmap.Macintosh, "Café"}, "1250": {charmap.Windows1250, "Hráz"}, "1251": {charmap.Windows1251, "Плотина"},
		"1253": {charmap.Windows1253, "Φράγμα"}, "1258": {charmap.Windows1258, "Đê"}, "874": {charmap.Windows874, "เขื่อน"}, "437": {charmap.CodePage437, "café"}, "850": {charmap.CodePage850, "café"},
		"852": {charmap.CodePage852, "hráz"},
	} {
		raw, err := c.enc.NewEncoder().Bytes([]byte(c.text))
		datatest.Must(t, err)
		var body strings.Builder
		for _, b := range raw {
			fmt.Fprintf(&body, `\'%02x`, b)
		}
		got, err := read.Bytes("dam.rtf", []byte(`{\rtf1\ansi\ansicpg`+page+`\deff0 It held. `+body.String()+`\par}`))
		if err != nil || got[0].Text != "It held. "+c.text {
			t.Errorf("%s: %v, %+v", page, err, got)
		}
	}
}
