package bundle_test

import (
	"fmt"
	"strings"
	"testing"

	"synoptic/data/read"

	"synoptic/data/datatest"
)

// factivaLanguages are the lines under a headline on Factiva's pages: words,
// date, language; and which language that is.
var factivaLanguages = [][4]string{
	{"1.024 Wörter", "5. März 2019", "Deutsch", "de"},
	{"1 024 mots", "5 mars 2019", "Français", "fr"},
	{"1\u00a0024 mots", "5 mars 2019", "Français", "fr"},
	{"1.024 palabras", "5 marzo 2019", "Español", "es"},
	{"1.024 parole", "5 marzo 2019", "Italiano", "it"},
	{"1.024 palavras", "5 Março 2019", "Português", "pt"},
	{"1.024 woorden", "5 maart 2019", "Nederlands", "nl"},
}

func TestFactivaPagesOfLanguages(t *testing.T) {
	for _, l := range factivaLanguages {
		var out strings.Builder
		out.WriteString(`<html><head><meta charset="utf-8"></head><body><div id="headlines">`)
		for i := 1; i <= 3; i++ {
			fmt.Fprintf(&out, `<div id="article-FENC0000201903%02d" class="article %[2]sArticle"><p><div>News</div><div><span class="%[2]sHeadline">Pumps fail, part %[1]d</span></div><div class="author">Mona Field</div><div>%[3]s</div><div>%[4]s</div><div>05:30</div><div>Fenland Courier</div><div>FENC</div><div>13</div><div>%[5]s</div><div>(c) 2019 Fenland Press</div>`, i, l[3], l[0], l[1], l[2])
			for _, p := range paragraphs(i, 0) {
				fmt.Fprintf(&out, `<p class="articleParagraph %sarticleParagraph">%s</p>`, l[3], p)
			}
			fmt.Fprintf(&out, "<p>Document FENC000020190305ef37%05d</p></div>", i)
		}
		sameArticles(t, "Factiva "+l[0], "factiva.html", out.String()+"</div></body></html>", l[3])
	}
}

// sameArticles reads a bundle of three articles and compares them with what
// was written.
func sameArticles(t *testing.T, what, file, raw, language string) {
	t.Helper()
	got, err := read.Bytes(file, []byte(raw))
	if err != nil || len(got) != 3 {
		t.Errorf("%s: %d articles, %v", what, len(got), err)
		return
	}
	for i, im := range got {
		if im.Text != strings.Join(paragraphs(i+1, 0), "\n\n") || im.Title != fmt.Sprintf("Pumps fail, part %d", i+1) || im.Outlet != "Fenland Courier" ||
			im.Author != "Mona Field" || im.Published != "2019-03-05" || im.Language != language {
			t.Errorf("%s, article %d: %+v", what, i+1, im)
			return
		}
	}
}

// proquestLanguages are the labels of ProQuest's texts: title, author, full
// text, publication title, publication date, language and what they say.
var proquestLanguages = [][]string{
	{"Title: ", "Author: ", "Full text: ", "Publication title: ", "Publication date: ", "Mar 5, 2019", "Language of publication: ", "English", "en", "Document feature: Photographs"},
	{"Título: ", "Autor: ", "Texto completo: ", "Título de publicación: ", "Fecha de publicación: ", "5 de marzo de 2019", "Idioma de la publicación: ", "Español", "es", "Materia: Agua"},
	{"Titre : ", "Auteur : ", "Texte intégral : ", "Titre de la publication : ", "Date de publication : ", "5 mars 2019", "Langue de publication : ", "Français", "fr", "Sujet : Eau"},
	{"Titel: ", "Autor: ", "Volltext: ", "Titel der Publikation: ", "Publikationsdatum: ", "5. März 2019", "Sprache der Publikation: ", "Deutsch", "de", "Fach: Wasser"},
}

func TestProQuestTextsOfLanguages(t *testing.T) {
	for _, l := range proquestLanguages {
		for _, wrapped := range []bool{false, true} {
			var lines []string
			for i := 1; i <= 3; i++ {
				text := paragraphs(i, 0)
				lines = append(lines, strings.Repeat("_", 60), l[0]+fmt.Sprintf("Pumps fail, part %d", i), l[1]+"Mona Field", l[2]+text[0], text[1], l[9],
					l[3]+"Fenland Courier", l[4]+l[5], l[6]+l[7])
			}
			raw := strings.Join(append(lines, strings.Repeat("_", 60)), "\r\n\r\n")
			if wrapped {
				raw = hardWrapped(raw)
			}
			sameArticles(t, fmt.Sprint("ProQuest ", l[8], wrapped), "proquest.txt", raw, l[8])
		}
	}
}

// hardWrapped breaks long lines after 72 letters.
func hardWrapped(raw string) string {
	var out []string
	for _, line := range strings.Split(raw, "\r\n") {
		for len(line) > 72 && strings.Contains(line[:72], " ") {
			at := strings.LastIndex(line[:72], " ")
			out, line = append(out, line[:at]), line[at+1:]
		}
		out = append(out, line)
	}
	return strings.Join(out, "\r\n")
}

// nexisLanguages are the lines of Nexis Uni: end, body, tail, language.
var nexisLanguages = [][]string{
	{"Body", "Load-Date: March 9, 2019", "End of Document", "March 5, 2019 Tuesday", "Length: 24 words", "Byline: Mona Field", "Language: ENGLISH", "en"},
	{"Volltext", "Ladedatum: 9. März 2019", "Ende des Dokuments", "5. März 2019 Dienstag", "Länge: 24 Wörter", "Autor: Mona Field", "Sprache: Deutsch", "de"},
	{"Corps", "Date de chargement: 9 mars 2019", "Fin du document", "mardi 5 mars 2019", "Longueur: 24 mots", "Auteur: Mona Field", "Langue: Français", "fr"},
	{"Cuerpo", "Fecha de carga: 9 de marzo de 2019", "Fin del documento", "5 de marzo de 2019 martes", "Longitud: 24 palabras", "Autor: Mona Field", "Idioma: Español", "es"},
}

func TestNexisDocumentsOfLanguages(t *testing.T) {
	for _, l := range nexisLanguages {
		var all []string
		for i := 1; i <= 3; i++ {
			all = append(all, fmt.Sprintf("Pumps fail, part %d", i), "Fenland Courier", l[3], "Copyright 2019 Fenland Press", "Section: NEWS", l[4], l[5], l[6], l[0])
			all = append(all, paragraphs(i, 0)...)
			all = append(all, l[1], l[2])
		}
		sameArticles(t, "Nexis "+l[0], "nexis.docx", string(datatest.DOCX(t, datatest.WordLines(all...))), l[7])
	}
}
