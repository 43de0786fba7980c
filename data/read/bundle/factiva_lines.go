package bundle

import (
	"regexp"
	"slices"
	"strings"

	"synoptic/data/read/doc"
)

// Factiva's rich text, and what is printed from it, has the lines of its pages
// without their classes: every article ends with a line that numbers it.
var (
	factivaEnd  = regexp.MustCompile(`^Document [A-Z0-9]{4,}\d{6,}[A-Za-z0-9]*$`)
	factivaCode = regexp.MustCompile(`^(HD|CR|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|CT|NS|RE|IPC|IPD|PUB|AN|BY|CO|IN|VOL|ART|RF|CLM|SE)(?:[ \t\x{00a0}]+(\S.*)|[ \t]*)$`)
	factivaCopy = regexp.MustCompile(`(?i)^(\(c\)|©|copyright\b)`)
	personName  = regexp.MustCompile(`^(?:(?i:by|von|par|por|de) )?(?:\p{Lu}[\p{L}.'’-]*)(?: (?:\p{Lu}[\p{L}.'’-]*|and|et|und|y|de|van|von|der|la))+$`)
)

// isFactiva reports whether pieces are articles of Factiva.
func isFactiva(pieces []doc.Piece) bool {
	ends, counts := false, false
	for _, p := range pieces {
		ends = ends || factivaEnd.MatchString(p.Text)
		counts = counts || factivaWords.MatchString(p.Text) || strings.HasPrefix(p.Text, "WC")
	}
	return ends && counts
}

// splitFactiva cuts pieces behind the lines that number the articles.
func splitFactiva(pieces []doc.Piece) (articles []doc.Article, announced int) {
	start := 0
	for i, p := range pieces {
		if factivaEnd.MatchString(p.Text) || p.Text == "AN" && i+1 < len(pieces) && factivaEnd.MatchString(pieces[i+1].Text) {
			if part := pieces[start : i+1]; len(part) > 1 || start == 0 {
				articles = append(articles, doc.Article(factivaPieces(slices.Clone(part))))
			}
			start = i + 1
		}
	}
	rest := pieces[start:]
	if slices.ContainsFunc(rest, func(p doc.Piece) bool { return factivaWords.MatchString(p.Text) || p.Text == "WC" }) {
		articles = append(articles, doc.Article(factivaPieces(slices.Clone(rest)))) // cut short, or its end is lost
	}
	return articles, 0
}

// factivaPieces reads the article in pieces, in either form.
func factivaPieces(pieces []doc.Piece) article {
	for i, p := range pieces {
		if p.Why == "" && strings.HasPrefix(p.Text, "HD") && factivaCode.MatchString(p.Text) {
			return factivaCodes(pieces, i)
		}
	}
	return factivaPlain(pieces)
}

// factivaCodes reads the form in which a code stands before each field, in the
// same line or in a cell of its own.
func factivaCodes(pieces []doc.Piece, from int) article {
	a := article{Pieces: pieces}
	code, inText := "", false
	for i := range pieces {
		p := &pieces[i]
		text := p.Text
		if m := factivaCode.FindStringSubmatch(text); m != nil && i >= from && p.Why == "" {
			code, text = m[1], m[2]
			inText = inText || code == "LP" || code == "TD"
		}
		switch {
		case p.Why != "":
		case i < from:
			p.Why = "header"
		case (code == "LP" || code == "TD") && text != "":
			p.Text = text
		default:
			a.factivaField(code, doc.OneLine(text))
			p.Why = "header"
			if inText {
				p.Why = "footer"
			}
		}
	}
	return a
}

// factivaPlain reads the form in which the headline is followed by lines.
func factivaPlain(pieces []doc.Piece) article {
	a := article{Pieces: pieces}
	count := slices.IndexFunc(pieces, func(p doc.Piece) bool { return factivaWords.MatchString(p.Text) })
	if count < 0 {
		a.Title = doc.OneLine(pieces[0].Text)
		for i := range pieces {
			pieces[i].Why = "header"
		}
		return a
	}
	a.factivaAbove(pieces[:count])
	text := a.factivaBelow(pieces[count:]) + count
	for i := range pieces {
		switch {
		case pieces[i].Why != "":
		case i < text:
			pieces[i].Why = "header"
		case factivaEnd.MatchString(pieces[i].Text):
			pieces[i].Why = "footer"
		}
	}
	return a
}

// factivaAbove takes headline and author from the lines above the count of
// words.
func (a *article) factivaAbove(lines []doc.Piece) {
	lines = slices.DeleteFunc(slices.Clone(lines), func(p doc.Piece) bool { return p.Why != "" })
	n := len(lines)
	if n == 0 {
		return
	}
	last := doc.OneLine(lines[n-1].Text)
	if n > 1 && personName.MatchString(last) && len(last) < 80 {
		a.Author = doc.Author(last)
		n--
	}
	a.Title = doc.OneLine(lines[n-1].Text)
}

// factivaBelow takes what the lines from the count of words on say, and
// returns where the text begins: behind the copyright or, without one, behind
// the language.
func (a *article) factivaBelow(lines []doc.Piece) int {
	named := 0
	for i, p := range lines[:min(len(lines), 12)] {
		if factivaCopy.MatchString(p.Text) {
			return i + 1
		}
		if doc.LanguageNames[strings.ToLower(p.Text)] != "" && named == 0 {
			named = i + 1
		}
		a.factivaLine(doc.OneLine(p.Text))
	}
	return max(named, 1)
}
