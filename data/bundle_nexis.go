package data

import (
	"regexp"
	"slices"
	"strings"
)

// The lines by which Nexis Uni and Lexis Advance mark articles, in the
// languages of their pages.
var (
	nexisEnd  = lines("end of document", "ende des dokuments", "dokumentende", "fin du document", "fin del documento", "einde van document")
	nexisBody = lines("body", "volltext", "corps", "cuerpo", "hauptteil")
	nexisTail = lines("classification", "klassifizierung", "graphic", "graphics", "notes", "load-date", "language", "publication-type", "subject", "correction-date", "journal code",
		"ladedatum", "ladezeit", "grafik", "date de chargement", "date-chargement", "clasificación", "fecha de carga", "fecha-carga", "gráfico", "classificatie", "laaddatum", "data di caricamento")
	nexisCover    = regexp.MustCompile(`(?i)(?:^|\s)(documents|dokumente|documentos)\s*\((\d+)\)(?:\s|$)`)
	nexisYear     = regexp.MustCompile(`^\D{0,20}((?:19|20)\d\d)$`)
	nexisCopyline = regexp.MustCompile(`(?i)^copyright\b|^©`)
)

func lines(all ...string) map[string]bool {
	out := map[string]bool{}
	for _, l := range all {
		out[l] = true
	}
	return out
}

// is reports whether a piece is one of the lines.
func (p piece) is(lines map[string]bool) bool { return lines[strings.ToLower(p.text)] }

// isNexis reports whether the pieces are a bundle of Nexis Uni or Lexis
// Advance: it has both marks of an article.
func isNexis(pieces []piece) bool {
	return slices.ContainsFunc(pieces, func(p piece) bool { return p.is(nexisBody) }) &&
		slices.ContainsFunc(pieces, func(p piece) bool { return p.is(nexisEnd) })
}

// splitNexis splits a bundle into articles. An article begins behind the end
// of the one before, or where a date two lines below a title stands before a
// body, so that a mark that is missing costs no article.
func splitNexis(pieces []piece) (out []Article, announced int) {
	pieces = slices.DeleteFunc(pieces, func(p piece) bool { return p.why != "" }) // running heads of the pages
	for _, p := range pieces {
		if m := nexisCover.FindStringSubmatch(p.text); m != nil && announced == 0 {
			announced = firstNumber(m[2])
		}
		if p.is(nexisBody) {
			break
		}
	}
	var articles []article
	for i, segment := range nexisSegments(pieces) {
		articles = append(articles, nexisArticle(segment, i == 0 && announced > 0)...)
	}
	return articlesOf(articles), announced
}

// nexisSegments cuts at the ends of documents. What follows the last is a
// segment only where it has a body.
func nexisSegments(pieces []piece) [][]piece {
	var out [][]piece
	start := 0
	for i, p := range pieces {
		if p.is(nexisEnd) {
			out = append(out, pieces[start:i])
			start = i + 1
		}
	}
	if rest := pieces[start:]; slices.ContainsFunc(rest, func(p piece) bool { return p.is(nexisBody) }) {
		out = append(out, rest)
	}
	return out
}

// nexisArticle returns the article of a segment, or several where the ends
// between them are missing. The first segment of a file may begin with a
// cover, which is passed over.
func nexisArticle(segment []piece, cover bool) []article {
	var bodies []int
	for i, p := range segment {
		if p.is(nexisBody) {
			bodies = append(bodies, i)
		}
	}
	if len(bodies) == 0 {
		a := article{}
		if len(segment) > 0 {
			a.Title = oneLine(segment[0].text)
		}
		return []article{a}
	}
	starts := make([]int, len(bodies)+1)
	for i, body := range bodies {
		if i > 0 {
			starts[i] = nexisTitle(segment, bodies[i-1]+1, body)
		} else if cover {
			starts[i] = nexisTitle(segment, 0, body)
		}
	}
	starts[len(bodies)] = len(segment)
	var out []article
	for i, body := range bodies {
		out = append(out, nexisRead(segment[starts[i]:starts[i+1]], body-starts[i]))
	}
	return out
}

// nexisTitle returns where the head of an article begins whose body stands at
// body: two lines above the last date, which the source and the title precede.
func nexisTitle(segment []piece, from, body int) int {
	for i := body - 1; i >= from+2; i-- {
		if _, _, ok := labelled(segment[i].text); !ok && !nexisCopyline.MatchString(segment[i].text) && dateIn(segment[i].text) != "" {
			return i - 2
		}
	}
	return from
}

// nexisRead reads the labels of an article and sets its head and foot apart.
func nexisRead(segment []piece, body int) article {
	a := article{Pieces: slices.Clone(segment)}
	tail := len(segment)
	for i := body + 1; i < len(segment); i++ {
		name, _, _ := labelled(segment[i].text)
		if segment[i].is(nexisTail) || nexisTail[name] {
			tail = i
			break
		}
	}
	for i := range a.Pieces {
		switch {
		case i <= body:
			a.Pieces[i].why = "header"
		case i >= tail:
			a.Pieces[i].why = "footer"
		}
	}
	a.head(segment[:body])
	for _, p := range slices.Concat(segment[:body], segment[tail:]) {
		a.label(p.text)
	}
	return a
}

// head takes title, source and date from the lines above the labels.
func (a *article) head(lines []piece) {
	if len(lines) == 0 {
		return
	}
	a.Title = oneLine(lines[0].text)
	for i, p := range lines[1:] {
		if nexisCopyline.MatchString(p.text) {
			break
		}
		if d := dateIn(p.text); d != "" && i > 0 {
			a.Published = d
			a.Outlet = oneLine(lines[i].text)
			return
		}
	}
	if len(lines) > 1 && !nexisCopyline.MatchString(lines[1].text) {
		a.Outlet = oneLine(lines[1].text)
	}
	for _, p := range lines[1:] { // a magazine's: Spring 2014
		if y := nexisYear.FindStringSubmatch(p.text); y != nil && a.Published == "" {
			a.Published = y[1]
		}
	}
}

// label takes what a labelled line of a database says.
func (a *article) label(line string) {
	name, rest, ok := labelled(strings.ReplaceAll(line, "\u00a0", " "))
	if !ok {
		return
	}
	switch name {
	case "headline", "titel", "titre", "titular", "título", "titulo":
		a.Title = oneLine(rest)
	case "byline", "autor", "autora", "auteur", "author":
		a.Author = oneLine(author(rest))
	case "length", "länge", "lnge", "longueur", "longitud", "lunghezza":
		a.Words = firstNumber(rest)
	case "language", "sprache", "langue", "idioma", "lengua":
		a.Language = languageOfName(rest)
	}
}
