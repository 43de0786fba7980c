package bundle

import (
	"regexp"
	"slices"
	"strings"

	"synoptic/data/read/doc"
)

// The lines by which Nexis Uni and Lexis Advance mark articles, in the
// languages of their pages.
var (
	NexisEnd  = lines("end of document", "ende des dokuments", "dokumentende", "fin du document", "fin del documento", "einde van document")
	nexisBody = lines("body", "volltext", "corps", "cuerpo", "hauptteil")
	nexisTail = lines("classification", "klassifizierung", "graphic", "graphics", "notes", "load-date", "language", "publication-type", "subject", "correction-date", "journal code", "organization", "company", "person", "geographic", "industry", "ticker", "country", "city", "state",
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

// isNexis reports whether the pieces are a bundle of Nexis Uni or Lexis
// Advance: it has both marks of an article.
func isNexis(pieces []doc.Piece) bool {
	return slices.ContainsFunc(pieces, func(p doc.Piece) bool { return p.Is(nexisBody) }) &&
		slices.ContainsFunc(pieces, func(p doc.Piece) bool { return p.Is(NexisEnd) })
}

// splitNexis splits a bundle into articles. An article begins behind the end
// of the one before, or where a date two lines below a title stands before a
// body, so that a mark that is missing costs no article.
func splitNexis(pieces []doc.Piece) (out []doc.Article, announced int) {
	pieces = slices.DeleteFunc(pieces, func(p doc.Piece) bool { return p.Why != "" }) // running heads of the pages
	for _, p := range pieces {
		if m := nexisCover.FindStringSubmatch(p.Text); m != nil && announced == 0 {
			announced = firstNumber(m[2])
		}
		if p.Is(nexisBody) {
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
func nexisSegments(pieces []doc.Piece) [][]doc.Piece {
	var out [][]doc.Piece
	start := 0
	for i, p := range pieces {
		if p.Is(NexisEnd) {
			out = append(out, pieces[start:i])
			start = i + 1
		}
	}
	if rest := pieces[start:]; slices.ContainsFunc(rest, func(p doc.Piece) bool { return p.Is(nexisBody) }) {
		out = append(out, rest)
	}
	return out
}

// nexisArticle returns the article of a segment, or several where the ends
// between them are missing. The first segment of a file may begin with a
// cover, which is passed over.
func nexisArticle(segment []doc.Piece, cover bool) []article {
	var bodies []int
	for i, p := range segment {
		if p.Is(nexisBody) {
			bodies = append(bodies, i)
		}
	}
	if len(bodies) == 0 {
		a := article{}
		if len(segment) > 0 {
			a.Title = doc.OneLine(segment[0].Text)
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
func nexisTitle(segment []doc.Piece, from, body int) int {
	for i := body - 1; i >= from+2; i-- {
		if _, _, ok := labelled(segment[i].Text); !ok && !nexisCopyline.MatchString(segment[i].Text) && doc.DateIn(segment[i].Text) != "" {
			return i - 2
		}
	}
	return from
}

// nexisRead reads the labels of an article and sets its head and foot apart.
func nexisRead(segment []doc.Piece, body int) article {
	a := article{Pieces: slices.Clone(segment)}
	tail := tailOf(segment, body+1, nexisTail)
	for i := range a.Pieces {
		switch {
		case i <= body:
			a.Pieces[i].Why = "header"
		case i >= tail:
			a.Pieces[i].Why = "footer"
		}
	}
	a.head(segment[:body])
	for _, p := range slices.Concat(segment[:body], segment[tail:]) {
		a.label(p.Text)
	}
	return a
}

// head takes title, source and date from the lines above the labels.
func (a *article) head(lines []doc.Piece) {
	if len(lines) == 0 {
		return
	}
	a.Title = doc.OneLine(lines[0].Text)
	for i, p := range lines[1:] {
		if nexisCopyline.MatchString(p.Text) {
			break
		}
		if d := doc.DateIn(p.Text); d != "" && i > 0 {
			a.Published = d
			a.Outlet = doc.OneLine(lines[i].Text)
			return
		}
	}
	if len(lines) > 1 && !nexisCopyline.MatchString(lines[1].Text) {
		a.Outlet = doc.OneLine(lines[1].Text)
	}
	for _, p := range lines[1:] { // a magazine's: Spring 2014
		if y := nexisYear.FindStringSubmatch(p.Text); y != nil && a.Published == "" {
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
		a.Title = doc.OneLine(rest)
	case "byline", "autor", "autora", "auteur", "author":
		a.Author = doc.OneLine(doc.Author(rest))
	case "length", "länge", "lnge", "longueur", "longitud", "lunghezza":
		a.Words = firstNumber(rest)
	case "language", "sprache", "langue", "idioma", "lengua":
		a.Language = doc.LanguageOfName(rest)
	}
}
