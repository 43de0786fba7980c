package bundle_test

import (
	"fmt"
	"strings"
	"testing"

	"synoptic/data"
	"synoptic/data/datatest"

	"synoptic/data/read"
)

// bundles make a file of n articles in the form of each database. The one
// with the number bad has no text.
var bundles = []struct {
	name, file string
	make       func(t testing.TB, n, bad int) string
	announced  bool
}{
	{"LexisNexis text", "lexis.txt", lexisText, true},
	{"LexisNexis page", "lexis.html", lexisPage, true},
	{"Rich text", "lexis.rtf", lexisRTF, true},
	{"Rich text", "factiva.rtf", factivaRTF, false},
	{"Rich text", "factiva2.rtf", factivaCodesRTF, false},
	{"ProQuest text", "proquest.txt", proquestText, true},
	{"Word document", "proquest.docx", proquestWord, true},
	{"Word document", "nexis.docx", nexisWord, true},
	{"Rich text", "nexis.rtf", nexisRTF, true},
	{"PDF", "nexis.pdf", nexisPDF, true},
	{"Table of texts", "table.csv", tableText, false},
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

func lexisText(_ testing.TB, n, bad int) string {
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

func lexisPage(_ testing.TB, n, bad int) string {
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

func lexisRTF(_ testing.TB, n, bad int) string {
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

// rtfLines writes lines as rich text.
func rtfLines(lines []string) string {
	return `{\rtf1\ansi{\header Fenland Library\par}` + strings.Join(lines, "\\par\n") + "\\par}"
}

func factivaRTF(_ testing.TB, n, bad int) string {
	var lines []string
	for i := 1; i <= n; i++ {
		lines = append(lines, "News", fmt.Sprintf("{\\b Pumps fail, part %d}", i), "Mona Field", "24 words", fmt.Sprintf("%d March 2019", i%28+1), "09:30", "Fenland Courier", "FENC", "13", "English", "(c) 2019 Fenland Press")
		lines = append(append(lines, paragraphs(i, bad)...), fmt.Sprintf("Document FENC000020190305ef37%05d", i))
	}
	return rtfLines(lines)
}

func factivaCodesRTF(_ testing.TB, n, bad int) string {
	var out strings.Builder
	out.WriteString(`{\rtf1\ansi `)
	for i := 1; i <= n; i++ {
		row := func(code, s string) {
			fmt.Fprintf(&out, "\\trowd %s\\cell %s\\cell\\row\n", code, s)
		}
		for _, f := range [][2]string{{"HD", fmt.Sprintf("Pumps fail, part %d", i)}, {"BY", "By Mona Field"}, {"WC", "24 words"}, {"PD", fmt.Sprintf("%d March 2019", i%28+1)}, {"SN", "Fenland Courier"}, {"LA", "English"}, {"CY", "(c) 2019"}} {
			row(f[0], f[1])
		}
		for j, p := range paragraphs(i, bad) {
			row([]string{"LP", "TD"}[j], p)
		}
		row("NS", "gcat : General")
		row("AN", fmt.Sprintf("Document FENC000020190305ef37%05d", i))
	}
	return out.String() + "}"
}

func proquestLines(n, bad int) []string {
	lines := []string{"Report Information from ProQuest", "Table of contents"}
	for i := 1; i <= n; i++ {
		lines = append(lines, fmt.Sprintf("%d. Pumps fail, part %d", i, i))
	}
	for i := 1; i <= n; i++ {
		lines = append(lines, strings.Repeat("_", 60), fmt.Sprintf("Document %d of %d", i, n), fmt.Sprintf("Title: Pumps fail, part %d", i), "Author: Mona Field", "Abstract: A short one.")
		if text := paragraphs(i, bad); len(text) > 0 {
			lines = append(append(lines, "Full text: "+text[0]), text[1:]...)
		}
		lines = append(lines, "Publication title: Fenland Courier", fmt.Sprintf("Publication date: Mar %d, 2019", i%28+1), "Language of publication: English", "Country of publication: England", "Document URL: https://fenland.example/1")
	}
	return append(lines, strings.Repeat("_", 60), "Database: Fenland News")
}

func proquestText(_ testing.TB, n, bad int) string {
	return "\uFEFF" + strings.Join(proquestLines(n, bad), "\r\n\r\n") + "\r\n"
}

func proquestWord(t testing.TB, n, bad int) string {
	return string(datatest.DOCX(t, datatest.WordLines(proquestLines(n, bad)...)))
}

func nexisLines(n, bad int) []string {
	lines := []string{"User Name: mona", "Date and Time: Tuesday, March 5, 2019", fmt.Sprintf("Documents (%d)", n)}
	for i := 1; i <= n; i++ {
		lines = append(lines, fmt.Sprintf("%d. Pumps fail, part %d", i, i), "Client/Matter: -None-")
	}
	for i := 1; i <= n; i++ {
		lines = append(lines, fmt.Sprintf("Pumps fail, part %d", i), "Fenland Courier", fmt.Sprintf("March %d, 2019 Tuesday", i%28+1), "Copyright 2019 Fenland Press All Rights Reserved", "Section: NEWS; Pg. 3", "Length: 24 words", "Byline: Mona Field", "Language: ENGLISH", "Body")
		lines = append(append(lines, paragraphs(i, bad)...), "Load-Date: March 9, 2019", "End of Document")
	}
	return lines
}

func nexisWord(t testing.TB, n, bad int) string {
	return string(datatest.DOCX(t, datatest.WordLines(nexisLines(n, bad)...)))
}

func nexisRTF(_ testing.TB, n, bad int) string { return rtfLines(nexisLines(n, bad)) }

func tableText(_ testing.TB, n, bad int) string {
	var out strings.Builder
	out.WriteString("title,outlet,author,date,language,text\n")
	for i := 1; i <= n; i++ {
		fmt.Fprintf(&out, "\"Pumps fail, part %d\",Fenland Courier,Mona Field,2019-03-%02d,en,\"%s\"\n", i, i%28+1, strings.Join(paragraphs(i, bad), "\n\n"))
	}
	return out.String()
}

func factivaLinesPage(_ testing.TB, n, bad int) string {
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

func factivaTablePage(_ testing.TB, n, bad int) string {
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

func factivaXMLFile(_ testing.TB, n, bad int) string {
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

func europressePage(_ testing.TB, n, bad int) string {
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

func europresseNewPage(_ testing.TB, n, bad int) string {
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
			got, err := read.Bytes(b.file, []byte(b.make(t, n, 0)))
			datatest.Must(t, err)
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

func checkBundled(t *testing.T, im data.Import, i int) {
	t.Helper()
	language := map[bool]string{true: "", false: "en"}[strings.HasPrefix(im.Origin.File, "europresse")]
	country := map[bool]string{true: "England", false: im.Country}[strings.HasPrefix(im.Origin.File, "proquest")]
	if im.Text != strings.Join(paragraphs(i, 0), "\n\n") || im.Title != fmt.Sprintf("Pumps fail, part %d", i) || im.Outlet != "Fenland Courier" ||
		im.Author != "Mona Field" || im.Published != fmt.Sprintf("2019-03-%02d", i%28+1) || im.Language != language || im.Country != country {
		t.Fatalf("article %d: %+v", i, im)
	}
	datatest.LawsOfImport(t, im)
}

func TestDamagedArticleOfABundle(t *testing.T) {
	for _, b := range bundles {
		t.Run(b.file, func(t *testing.T) {
			got, err := read.Bytes(b.file, []byte(b.make(t, 100, 7)))
			datatest.Must(t, err)
			if len(got) != 99 {
				t.Fatalf("%d articles", len(got))
			}
			if w := got[0].Warnings; len(w) == 0 || !strings.Contains(w[0].Says(), "Pumps fail, part 7") || b.announced && !strings.Contains(w[1].Says(), "announces 100") {
				t.Errorf("warnings %q", w)
			}
			checkBundled(t, got[6], 8)
		})
	}
}

// lexisLabels are the labels of the older LexisNexis by the language of its
// pages.
var lexisLabels = map[string][]string{
	"de": {"Dokument %d von %d", "RUBRIK", "LÄNGE", "24 Wörter", "AUTOR", "UPDATE", "SPRACHE", "Deutsch", "PUBLIKATIONSTYP", "5. März 2019 Dienstag"},
	"fr": {"%d de %d documents", "RUBRIQUE", "LONGUEUR", "24 mots", "AUTEUR", "DATE-CHARGEMENT", "LANGUE", "Français", "TYPE-PUBLICATION", "mardi 5 mars 2019"},
	"es": {"Documento %d de %d", "SECCIÓN", "LONGITUD", "24 palabras", "AUTOR", "FECHA-CARGA", "IDIOMA", "Español", "TIPO-PUBLICACIÓN", "5 de marzo de 2019 martes"},
	"en": {"%d of %d DOCUMENTS", "SECTION", "LENGTH", "24 words", "BYLINE", "LOAD-DATE", "LANGUAGE", "ENGLISH", "PUBLICATION-TYPE", "March 5, 2019 Tuesday"},
}

func TestLexisLabelsOfLanguages(t *testing.T) {
	for language, l := range lexisLabels {
		var out strings.Builder
		for i := 1; i <= 3; i++ {
			out.WriteString(strings.Join([]string{"", fmt.Sprintf(l[0], i, 3), "Fenland Courier", l[9], fmt.Sprintf("Pumps fail, part %d", i), l[4] + ": Mona Field", l[1] + ": NEWS", l[2] + ": " + l[3],
				strings.Join(paragraphs(i, 0), "\r\n\r\n"), l[5] + ": 9. 3. 2019", l[6] + ": " + l[7], l[8] + ": Newspaper", "Copyright 2019 Fenland Press"}, "\r\n\r\n"))
		}
		got, err := read.Bytes("lexis.TXT", []byte(out.String()))
		datatest.Must(t, err)
		if len(got) != 3 || got[0].Announced != 3 {
			t.Fatalf("%s: %d articles, %d announced", language, len(got), got[0].Announced)
		}
		for i, im := range got {
			if im.Text != strings.Join(paragraphs(i+1, 0), "\n\n") || im.Title != fmt.Sprintf("Pumps fail, part %d", i+1) || im.Outlet != "Fenland Courier" || im.Author != "Mona Field" || im.Published != "2019-03-05" || im.Language != language {
				t.Errorf("%s, article %d: %+v", language, i+1, im)
			}
		}
	}
}

func TestNoticeInPlaceOfAnArticle(t *testing.T) {
	for _, notice := range []string{"An error occurred while this document was fetched.", "This document is no longer available.", "Ein Fehler ist aufgetreten."} {
		raw := strings.Replace(lexisText(t, 5, 0), strings.Replace(paragraphs(3, 0)[0], " night,", "\r\nnight,", 1)+"\r\n\r\nNobody was hurt.", notice, 1)
		got, err := read.Bytes("lexis.txt", []byte(raw))
		datatest.Must(t, err)
		if w := got[0].Warnings; len(got) != 4 || len(w) < 2 || !strings.Contains(w[0].Says(), "Article 3 (Pumps fail, part 3) is a notice") || !strings.Contains(w[1].Says(), "announces 5") {
			t.Errorf("%q: %d articles, warnings %q", notice, len(got), w)
		}
	}
}

// BenchmarkBundles reads a bundle of 100 articles in the form of each database.
func BenchmarkBundles(b *testing.B) {
	for _, v := range bundles {
		raw := []byte(v.make(b, 100, 0))
		b.Run(v.file, func(b *testing.B) {
			for b.Loop() {
				if got, err := read.Bytes(v.file, raw); err != nil || len(got) != 100 {
					b.Fatalf("%d articles: %v", len(got), err)
				}
			}
		})
	}
}

// FuzzBundles reads damaged bundles.
func FuzzBundles(f *testing.F) {
	for _, b := range bundles {
		f.Add(b.file, []byte(b.make(f, 2, 0)))
	}
	f.Fuzz(func(t *testing.T, name string, raw []byte) {
		ims, err := read.Bytes(name, raw)
		if err != nil && strings.Contains(err.Error(), "the reader failed") {
			t.Fatal(err)
		}
		for _, im := range ims {
			datatest.LawsOfImport(t, im)
		}
	})
}
