package data

import (
	"regexp"
	"slices"
	"strings"
)

// The older LexisNexis writes a line that counts before each article, then
// source, date and title, labels in capitals, the text and labels again; as
// text, as a page or as rich text.
var (
	lexisStart   = regexp.MustCompile(`(?i)^(?:(?:document|dokument|documento) (\d+) (?:of|von|de|di|van|sur) (\d+)|(\d+) (?:of|von|de|di|van|sur) (\d+) (?:documents?|dokumenten?|documentos|documenti|documenten))$`)
	lexisInText  = regexp.MustCompile(`(?im)^[ \t]*(?:(?:document|dokument|documento) \d+ (?:of|von|de|di|van|sur) \d+|\d+ (?:of|von|de|di|van|sur) \d+ (?:documents?|dokumenten?|documentos|documenti|documenten))[ \t]*\r?$`)
	lexisEdition = regexp.MustCompile(`(?i)\b(edition|ausgabe|édition|edición)\b`)
	lexisHead    = set("headline titel titre byline section length dateline highlight series column type url autor rubrik länge lnge ressort dachzeile auteur rubrique longueur surtitre titular título titulo autora sección seccion longitud antetítulo")
	lexisTail    = set("load-date language graphic graphics publication-type pub-type journal-code subject organization company person geographic country city state doc-type " +
		"notes correction correction-date update ticker industry distribution sprache dokumenttyp publikationstyp grafik langue type-publication graphique date-chargement date-mise-à-jour " +
		"idioma lengua gráfico grafico tipo-de-publicación tipo-publicación fecha-de-carga fecha-carga")
)

func isLexisText(f file) bool {
	text, _, _, err := decode(f.raw[:min(len(f.raw), 1<<18)])
	return err == nil && !isBinary(f.raw) && lexisInText.MatchString(text)
}

// readLexisText reads articles as text, whose paragraphs are wrapped.
func readLexisText(f file) (Document, error) {
	d, text, err := decoded(f.raw)
	if err != nil {
		return d, err
	}
	var pieces []piece
	for _, paragraph := range strings.Split(text, "\n\n") {
		if s := oneLine(paragraph); s != "" {
			pieces = append(pieces, piece{text: s})
		}
	}
	d.Articles, d.Announced = splitLexis(pieces)
	return d, nil
}

func isLexisPage(f file) bool {
	return isHTML(f) && strings.Contains(string(f.raw[:min(len(f.raw), 1<<20)]), "<DOCFULL>")
}

// readLexisPage reads articles as a page.
func readLexisPage(f file) (d Document, err error) {
	text, encoding, warnings, err := decodePage(f.raw)
	if err != nil {
		return d, err
	}
	blocks, err := pageBlocks(text, f)
	if err != nil {
		return d, err
	}
	d.Encoding, d.Decoded = encoding, warnings
	d.Articles, d.Announced = splitLexis(piecesOf(blocks))
	return d, nil
}

// isLexis reports whether pieces are a bundle of the older LexisNexis.
func isLexis(pieces []piece) bool {
	counted, labels := false, false
	for _, p := range pieces {
		name, _, ok := labelled(p.text)
		counted = counted || lexisStart.MatchString(p.text)
		labels = labels || ok && (name == "length" || name == "load-date" || name == "länge" || name == "longueur" || name == "longitud")
	}
	return counted && labels
}

// splitLexis splits a bundle at the lines that count the articles. What stands
// before the first is a cover.
func splitLexis(pieces []piece) ([]Article, int) {
	var articles []article
	announced := map[int]int{}
	most := 0
	for _, p := range pieces {
		if m := lexisStart.FindStringSubmatch(p.text); m != nil {
			articles = append(articles, article{})
			n := firstNumber(m[2] + m[4])
			if announced[n]++; announced[n] > announced[most] {
				most = n
			}
		}
		if n := len(articles); n > 0 && p.why == "" {
			articles[n-1].Pieces = append(articles[n-1].Pieces, p)
		}
	}
	for i := range articles {
		articles[i].lexis()
	}
	return articlesOf(articles), most
}

// lexis reads the labels of an article and sets its head and foot apart.
func (a *article) lexis() {
	label := func(i int, of map[string]bool) bool {
		name, _, ok := labelled(a.Pieces[i].text)
		return ok && of[name]
	}
	n := len(a.Pieces)
	start := 1
	for start < n && start < 12 && !label(start, lexisHead) {
		start++
	}
	if start == n || start == 12 { // no labels: the head is the line that counts, source, date and title
		start = min(n, 4)
	}
	head := start
	for start < n && label(start, lexisHead) {
		start++
	}
	end := start
	for end < n && !label(end, lexisTail) {
		end++
	}
	for end == n && end > start && nexisCopyline.MatchString(a.Pieces[end-1].text) {
		end--
		n--
	}
	for i := range a.Pieces {
		switch {
		case i < start:
			a.Pieces[i].why = "header"
		case i >= end:
			a.Pieces[i].why = "footer"
		}
	}
	a.lexisHead(a.Pieces[1:max(head, 1)])
	for _, p := range slices.Concat(a.Pieces[:start], a.Pieces[end:]) {
		a.label(p.text)
	}
}

// lexisHead takes source, date and title from the lines above the labels.
func (a *article) lexisHead(lines []piece) {
	dated := -1
	for i, p := range lines {
		if d := dateIn(p.text); d != "" && dated < 0 {
			a.Published, dated = d, i
		}
	}
	if dated > 0 {
		a.Outlet = oneLine(lines[dated-1].text)
	} else if len(lines) > 0 && dated < 0 {
		a.Outlet = oneLine(lines[0].text)
		dated = 0
	}
	for _, p := range lines[dated+1:] {
		if a.Title == "" && !lexisEdition.MatchString(p.text) {
			a.Title = oneLine(p.text)
		}
	}
}
