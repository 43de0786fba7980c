package data

import (
	"fmt"
	"strings"
	"testing"
)

// bundles make a file of n articles in the form of each database. The one
// with the number bad has no text.
var bundles = []struct {
	name, file string
	make       func(n, bad int) string
	announced  bool
}{
	{"LexisNexis text", "lexis.txt", lexisText, true},
	{"LexisNexis page", "lexis.html", lexisPage, true},
	{"Rich text", "lexis.rtf", lexisRTF, true},
	{"Factiva page", "factiva.html", factivaLinesPage, false},
	{"Factiva page", "factiva2.html", factivaTablePage, false},
	{"Factiva XML", "factiva.xml", factivaXMLFile, true},
	{"Europresse page", "europresse.html", europressePage, false},
	{"Europresse page", "europresse2.html", europresseNewPage, false},
}

func paragraphs(i, bad int) []string {
	if i == bad {
		return nil
	}
	return []string{fmt.Sprintf("The pumping station failed %d times in the night, the board of the water company said on Monday in a short statement.", i), "Nobody was hurt."}
}

func lexisText(n, bad int) string {
	var out strings.Builder
	out.WriteString("\r\n\r\nDownload Request: All\r\nTime Of Request: Friday, March 8, 2019  16:51:31\r\n\r\n")
	for i := 1; i <= n; i++ {
		fmt.Fprintf(&out, "\r\n\r\n                     %d of %d DOCUMENTS\r\n\r\n\r\n          Fenland Courier\r\n\r\n      March %d, 2019 Tuesday\r\n       First Edition\r\n\r\nPumps fail, part %d\r\n\r\nBYLINE: Mona Field\r\n\r\nSECTION: NEWS; Pg. 3\r\n\r\nLENGTH: 24 words\r\n\r\n", i, n, i%28+1, i)
		for _, p := range paragraphs(i, bad) {
			out.WriteString(strings.Replace(p, " night,", "\r\nnight,", 1) + "\r\n\r\n")
		}
		out.WriteString("LOAD-DATE: March 9, 2019\r\n\r\nLANGUAGE: ENGLISH\r\n\r\nGRAPHIC: The station\r\n\r\nCopyright 2019 Fenland Press\r\nAll Rights Reserved\r\n")
	}
	return out.String()
}

func lexisPage(n, bad int) string {
	var out strings.Builder
	out.WriteString("<HTML><BODY>")
	line := func(s string) {
		fmt.Fprintf(&out, "<BR><DIV CLASS=\"c0\"><P CLASS=\"c1\"><SPAN CLASS=\"c2\">%s</SPAN></P></DIV>\n", s)
	}
	for i := 1; i <= n; i++ {
		out.WriteString("<!-- Hide XML section from browser\n<DOC NUMBER=1>\n<DOCFULL> -->")
		for _, s := range []string{fmt.Sprintf("%d of %d DOCUMENTS", i, n), "Fenland Courier", fmt.Sprintf("March %d, 2019 Tuesday", i%28+1), fmt.Sprintf("Pumps fail, part %d", i), "BYLINE: </SPAN><SPAN>Mona Field", "LENGTH: 24 words"} {
			line(s)
		}
		for _, s := range append(paragraphs(i, bad), "LOAD-DATE: March 9, 2019", "LANGUAGE: ENGLISH", "Copyright 2019 Fenland Press<BR>All Rights Reserved") {
			line(s)
		}
	}
	return out.String() + "</BODY></HTML>"
}

func lexisRTF(n, bad int) string {
	var out strings.Builder
	out.WriteString(`{\rtf1\ansi `)
	for i := 1; i <= n; i++ {
		head := []string{fmt.Sprintf("%d of %d DOCUMENTS", i, n), "Fenland Courier", fmt.Sprintf("March %d, 2019 Tuesday", i%28+1), fmt.Sprintf("Pumps fail, part %d", i), `{\b BYLINE: }Mona Field`, `{\b LENGTH: }24 words`}
		for _, s := range append(append(head, paragraphs(i, bad)...), "LOAD-DATE: March 9, 2019", "LANGUAGE: ENGLISH") {
			out.WriteString(s + "\\par\n")
		}
	}
	return out.String() + "}"
}

func factivaLinesPage(n, bad int) string {
	var out strings.Builder
	out.WriteString("<html><body><div id=\"contentLeft\">")
	for i := 1; i <= n; i++ {
		fmt.Fprintf(&out, `<div id="article-FEN%03d" class="article"><div class="article enArticle"><div>News</div><div id="hd"><span class="enHeadline">Pumps fail, part %d</span></div><div>Mona Field</div><div>24 words</div><div>%d March 2019</div><div>09:30</div><div>Fenland Courier</div><div>FENC</div><div>13</div><div>English</div><div>(c) 2019 Fenland Press</div>`, i, i, i%28+1)
		for _, p := range paragraphs(i, bad) {
			fmt.Fprintf(&out, `<p class="articleParagraph enarticleParagraph">%s</p>`, p)
		}
		out.WriteString("<p>Document FEN001</p></div></div>")
	}
	return out.String() + "</div></body></html>"
}

func factivaTablePage(n, bad int) string {
	var out strings.Builder
	out.WriteString("<html><body>")
	for i := 1; i <= n; i++ {
		out.WriteString(`<div class="article enArticle"><table>`)
		row := func(code, s string) {
			fmt.Fprintf(&out, `<tr><td class="index"><b>%s</b>&nbsp;</td><td>%s</td></tr>`, code, s)
		}
		for _, f := range [][2]string{{"HD", fmt.Sprintf("<b class='enHeadline'>Pumps fail, part %d</b>", i)}, {"BY", "By Mona Field"}, {"WC", "24 words"}, {"PD", fmt.Sprintf("%d March 2019", i%28+1)}, {"SN", "Fenland Courier"}, {"LA", "English"}, {"CY", "(c) 2019"}} {
			row(f[0], f[1])
		}
		for j, p := range paragraphs(i, bad) {
			row([]string{"LP", "TD"}[j], `<p class="articleParagraph enarticleParagraph">`+p+"</p>")
		}
		row("NS", "gcat : General")
		row("AN", "Document FEN001")
		out.WriteString("</table></div>")
	}
	return out.String() + "</body></html>"
}

func factivaXMLFile(n, bad int) string {
	var out strings.Builder
	fmt.Fprintf(&out, `<?xml version="1.0" encoding="utf-8"?><PPSResponse><ppsArticleResponse><ppsarticleResultSet count="%d">`, n)
	for i := 1; i <= n; i++ {
		fmt.Fprintf(&out, `<ppsarticle><article><baseLanguage>EN</baseLanguage><byline>By Mona Field</byline><headline><paragraph>Pumps <hlt>fail</hlt>, part %d</paragraph></headline><publicationDate><dateTime>2019-03-%02dT01:35:58Z</dateTime></publicationDate><sourceName>Fenland Courier</sourceName><wordCount>24</wordCount>`, i, i%28+1)
		for j, p := range paragraphs(i, bad) {
			tag := []string{"leadParagraph", "tailParagraphs"}[j]
			fmt.Fprintf(&out, "<%s><paragraph>%s</paragraph></%s>", tag, p, tag)
		}
		out.WriteString("</article></ppsarticle>")
	}
	return out.String() + "</ppsarticleResultSet></ppsArticleResponse></PPSResponse>"
}

func europressePage(n, bad int) string {
	var out strings.Builder
	out.WriteString(`<html><head><meta charset="utf-8"></head><body>`)
	for i := 1; i <= n; i++ {
		fmt.Fprintf(&out, `<p><table><tr><td><table id="tbHeaderImages"><tr><td><img src="x.gif"></td></tr></table><span class="DocPublicationName">Fenland Courier</span><br><span class="DocHeader">mardi </span><span class="DocHeader">%d mars 2019</span><br><br><span class="TitreArticleVisu">Pumps fail, part %d</span><br><br>Mona Field<br><p></p>`, i%28+1, i)
		for _, p := range paragraphs(i, bad) {
			out.WriteString(p + "<p></p>")
		}
		out.WriteString("<b><i>© 2019 Fenland Press. Tous droits réservés.</i></b><p></p>Numéro de document : news·20190305<br></td></tr></table>")
	}
	return out.String() + "</body></html>"
}

func europresseNewPage(n, bad int) string {
	var out strings.Builder
	out.WriteString(`<html><head><meta charset="utf-8"></head><body>`)
	for i := 1; i <= n; i++ {
		fmt.Fprintf(&out, `<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">Fenland Courier</span></div><span class="DocHeader">mardi %d mars 2019</span><div class="titreArticle"><p class="rdp__articletitle">Pumps fail, part %d</p></div></header><section><div class="sm-margin-bottomNews">Mona Field</div><div class="DocText">`, i%28+1, i)
		for _, p := range paragraphs(i, bad) {
			out.WriteString("<p>" + p + "</p>")
		}
		out.WriteString("</div></section><footer><small>© 2019 Fenland Press. Tous droits réservés.</small><div>news·20190305·FC·1</div></footer></article>")
	}
	return out.String() + "</body></html>"
}

func TestBundles(t *testing.T) {
	const n = 100
	for _, b := range bundles {
		t.Run(b.file, func(t *testing.T) {
			got, err := Read(b.file, []byte(b.make(n, 0)))
			must(t, err)
			if len(got) != n || b.announced && got[0].Announced != n {
				t.Fatalf("%d articles, %d announced", len(got), got[0].Announced)
			}
			for i, im := range got {
				checkBundled(t, im, i+1)
				if im.Origin.Format != b.name || len(im.Warnings) > 0 {
					t.Fatalf("article %d: %s, warnings %q", i+1, im.Origin.Format, im.Warnings)
				}
			}
		})
	}
}

func checkBundled(t *testing.T, im Import, i int) {
	t.Helper()
	language := map[bool]string{true: "", false: "en"}[strings.HasPrefix(im.Origin.File, "europresse")]
	if im.Text != strings.Join(paragraphs(i, 0), "\n\n") || im.Title != fmt.Sprintf("Pumps fail, part %d", i) || im.Outlet != "Fenland Courier" ||
		im.Author != "Mona Field" || im.Published != fmt.Sprintf("2019-03-%02d", i%28+1) || im.Language != language {
		t.Fatalf("article %d: %+v", i, im)
	}
	lawsOfImport(t, im)
}

func TestDamagedArticleOfABundle(t *testing.T) {
	for _, b := range bundles {
		t.Run(b.file, func(t *testing.T) {
			got, err := Read(b.file, []byte(b.make(100, 7)))
			must(t, err)
			if len(got) != 99 {
				t.Fatalf("%d articles", len(got))
			}
			if w := got[0].Warnings; len(w) == 0 || !strings.Contains(w[0], "Pumps fail, part 7") || b.announced && !strings.Contains(w[1], "announces 100") {
				t.Errorf("warnings %q", w)
			}
			checkBundled(t, got[6], 8)
		})
	}
}
