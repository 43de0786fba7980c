package bundle

import (
	"regexp"
	"slices"
	"strings"

	"synoptic/data/read/doc"
	"synoptic/data/read/web"
)

// The older LexisNexis writes a line that counts before each article, then
// source, date and title, labels in capitals, the text and labels again; as
// text, as a page or as rich text.
var (
	lexisStart   = regexp.MustCompile(`(?i)^(?:(?:document|dokument|documento) (\d+) (?:of|von|de|di|van|sur) (\d+)|(\d+) (?:of|von|de|di|van|sur) (\d+) (?:documents?|dokumenten?|documentos|documenti|documenten))$`)
	lexisInText  = regexp.MustCompile(`(?im)^[ \t]*(?:(?:document|dokument|documento) \d+ (?:of|von|de|di|van|sur) \d+|\d+ (?:of|von|de|di|van|sur) \d+ (?:documents?|dokumenten?|documentos|documenti|documenten))[ \t]*\r?$`)
	lexisEdition = regexp.MustCompile(`(?i)\b(edition|ausgabe|édition|edición)\b`)
	lexisHead    = doc.Set("headline titel titre byline section length dateline highlight series column type url autor rubrik länge lnge ressort dachzeile auteur rubrique longueur surtitre titular título titulo autora sección seccion longitud antetítulo")
	lexisTail    = doc.Set("load-date language graphic graphics publication-type pub-type journal-code subject organization company person geographic country city state doc-type " +
		"notes correction correction-date update ticker industry distribution sprache dokumenttyp publikationstyp grafik langue type-publication graphique date-chargement date-mise-à-jour " +
		"idioma lengua gráfico grafico tipo-de-publicación tipo-publicación fecha-de-carga fecha-carga")
)

// IsLexisText recognises articles of the older LexisNexis as text.
func IsLexisText(f doc.File) bool {
	text, _, _, err := doc.Decode(f.Raw[:min(len(f.Raw), 1<<18)])
	return err == nil && !doc.IsBinary(f.Raw) && lexisInText.MatchString(text)
}

// ReadLexisText reads articles as text, whose paragraphs are wrapped.
func ReadLexisText(f doc.File) (doc.Document, error) {
	d, text, err := doc.Decoded(f.Raw)
	if err != nil {
		return d, err
	}
	var pieces []doc.Piece
	for _, paragraph := range strings.Split(text, "\n\n") {
		if s := doc.OneLine(paragraph); s != "" {
			pieces = append(pieces, doc.Piece{Text: s})
		}
	}
	d.Articles, d.Announced = splitLexis(pieces)
	return d, nil
}

// IsLexisPage recognises articles of the older LexisNexis as a page.
func IsLexisPage(f doc.File) bool {
	return web.Is(f) && strings.Contains(string(f.Raw[:min(len(f.Raw), 1<<20)]), "<DOCFULL>")
}

// ReadLexisPage reads articles as a page.
func ReadLexisPage(f doc.File) (d doc.Document, err error) {
	text, encoding, warnings, err := web.DecodePage(f.Raw)
	if err != nil {
		return d, err
	}
	blocks, err := web.PageBlocks(text, f)
	if err != nil {
		return d, err
	}
	d.Encoding, d.Decoded = encoding, warnings
	d.Articles, d.Announced = splitLexis(web.PiecesOf(blocks))
	return d, nil
}

// isLexis reports whether pieces are a bundle of the older LexisNexis.
func isLexis(pieces []doc.Piece) bool {
	counted, labels := false, false
	for _, p := range pieces {
		name, _, ok := labelled(p.Text)
		counted = counted || lexisStart.MatchString(p.Text)
		labels = labels || ok && (name == "length" || name == "load-date" || name == "länge" || name == "longueur" || name == "longitud")
	}
	return counted && labels
}

// splitLexis splits a bundle at the lines that count the articles. What stands
// before the first is a cover.
func splitLexis(pieces []doc.Piece) ([]doc.Article, int) {
	var articles []article
	announced := map[int]int{}
	most := 0
	for _, p := range pieces {
		if m := lexisStart.FindStringSubmatch(p.Text); m != nil {
			articles = append(articles, article{})
			n := firstNumber(m[2] + m[4])
			if announced[n]++; announced[n] > announced[most] {
				most = n
			}
		}
		if n := len(articles); n > 0 && p.Why == "" {
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
		name, _, ok := labelled(a.Pieces[i].Text)
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
	end := tailOf(a.Pieces, start, lexisTail)
	for end == n && end > start && nexisCopyline.MatchString(a.Pieces[end-1].Text) {
		end--
		n--
	}
	for i := range a.Pieces {
		switch {
		case i < start:
			a.Pieces[i].Why = "header"
		case i >= end:
			a.Pieces[i].Why = "footer"
		}
	}
	a.lexisHead(a.Pieces[1:max(head, 1)])
	for _, p := range slices.Concat(a.Pieces[:start], a.Pieces[end:]) {
		a.label(p.Text)
	}
}

// lexisHead takes source, date and title from the lines above the labels.
func (a *article) lexisHead(lines []doc.Piece) {
	dated := -1
	for i, p := range lines {
		if d := doc.DateIn(p.Text); d != "" && dated < 0 {
			a.Published, dated = d, i
		}
	}
	if dated > 0 {
		a.Outlet = doc.OneLine(lines[dated-1].Text)
	} else if len(lines) > 0 && dated < 0 {
		a.Outlet = doc.OneLine(lines[0].Text)
		dated = 0
	}
	for _, p := range lines[dated+1:] {
		if a.Title == "" && !lexisEdition.MatchString(p.Text) {
			a.Title = doc.OneLine(p.Text)
		}
	}
}
