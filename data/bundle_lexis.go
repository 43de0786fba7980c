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
func readLexisText(f file) ([]Import, error) {
	text, encoding, warnings, err := decode(f.raw)
	if err != nil {
		return nil, err
	}
	text, more := clean(text)
	var pieces []piece
	for _, paragraph := range strings.Split(text, "\n\n") {
		if s := oneLine(paragraph); s != "" {
			pieces = append(pieces, piece{text: s})
		}
	}
	out, err := splitLexis(f, pieces)
	return encoded(out, encoding, append(warnings, more...)), err
}

func isLexisPage(f file) bool {
	return isHTML(f) && strings.Contains(string(f.raw[:min(len(f.raw), 1<<20)]), "<DOCFULL>")
}

// readLexisPage reads articles as a page.
func readLexisPage(f file) ([]Import, error) {
	text, encoding, warnings, err := decodePage(f.raw)
	if err != nil {
		return nil, err
	}
	blocks, err := pageBlocks(text, f)
	if err != nil {
		return nil, err
	}
	out, err := splitLexis(f, piecesOf(blocks))
	return encoded(out, encoding, warnings), err
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
func splitLexis(f file, pieces []piece) ([]Import, error) {
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
			articles[n-1].pieces = append(articles[n-1].pieces, p)
		}
	}
	for i := range articles {
		articles[i].lexis()
	}
	return imports(f, articles, most)
}

// lexis reads the labels of an article and sets its head and foot apart.
func (a *article) lexis() {
	label := func(i int, of map[string]bool) bool {
		name, _, ok := labelled(a.pieces[i].text)
		return ok && of[name]
	}
	n := len(a.pieces)
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
	for end == n && end > start && nexisCopyline.MatchString(a.pieces[end-1].text) {
		end--
		n--
	}
	for i := range a.pieces {
		switch {
		case i < start:
			a.pieces[i].why = "header"
		case i >= end:
			a.pieces[i].why = "footer"
		}
	}
	a.lexisHead(a.pieces[1:max(head, 1)])
	for _, p := range slices.Concat(a.pieces[:start], a.pieces[end:]) {
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
