package data

import (
	"regexp"
	"slices"
	"strings"
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
func isFactiva(pieces []piece) bool {
	ends, counts := false, false
	for _, p := range pieces {
		ends = ends || factivaEnd.MatchString(p.text)
		counts = counts || factivaWords.MatchString(p.text) || strings.HasPrefix(p.text, "WC")
	}
	return ends && counts
}

// splitFactiva cuts pieces behind the lines that number the articles.
func splitFactiva(pieces []piece) (articles []Article, announced int) {
	start := 0
	for i, p := range pieces {
		if factivaEnd.MatchString(p.text) || p.text == "AN" && i+1 < len(pieces) && factivaEnd.MatchString(pieces[i+1].text) {
			if part := pieces[start : i+1]; len(part) > 1 || start == 0 {
				articles = append(articles, Article(factivaPieces(slices.Clone(part))))
			}
			start = i + 1
		}
	}
	rest := pieces[start:]
	if slices.ContainsFunc(rest, func(p piece) bool { return factivaWords.MatchString(p.text) || p.text == "WC" }) {
		articles = append(articles, Article(factivaPieces(slices.Clone(rest)))) // cut short, or its end is lost
	}
	return articles, 0
}

// factivaPieces reads the article in pieces, in either form.
func factivaPieces(pieces []piece) article {
	for i, p := range pieces {
		if p.why == "" && strings.HasPrefix(p.text, "HD") && factivaCode.MatchString(p.text) {
			return factivaCodes(pieces, i)
		}
	}
	return factivaPlain(pieces)
}

// factivaCodes reads the form in which a code stands before each field, in the
// same line or in a cell of its own.
func factivaCodes(pieces []piece, from int) article {
	a := article{Pieces: pieces}
	code, inText := "", false
	for i := range pieces {
		p := &pieces[i]
		text := p.text
		if m := factivaCode.FindStringSubmatch(text); m != nil && i >= from && p.why == "" {
			code, text = m[1], m[2]
			inText = inText || code == "LP" || code == "TD"
		}
		switch {
		case p.why != "":
		case i < from:
			p.why = "header"
		case (code == "LP" || code == "TD") && text != "":
			p.text = text
		default:
			a.factivaField(code, oneLine(text))
			p.why = "header"
			if inText {
				p.why = "footer"
			}
		}
	}
	return a
}

// factivaPlain reads the form in which the headline is followed by lines.
func factivaPlain(pieces []piece) article {
	a := article{Pieces: pieces}
	count := slices.IndexFunc(pieces, func(p piece) bool { return factivaWords.MatchString(p.text) })
	if count < 0 {
		a.Title = oneLine(pieces[0].text)
		for i := range pieces {
			pieces[i].why = "header"
		}
		return a
	}
	a.factivaAbove(pieces[:count])
	text := a.factivaBelow(pieces[count:]) + count
	for i := range pieces {
		switch {
		case pieces[i].why != "":
		case i < text:
			pieces[i].why = "header"
		case factivaEnd.MatchString(pieces[i].text):
			pieces[i].why = "footer"
		}
	}
	return a
}

// factivaAbove takes headline and author from the lines above the count of
// words.
func (a *article) factivaAbove(lines []piece) {
	lines = slices.DeleteFunc(slices.Clone(lines), func(p piece) bool { return p.why != "" })
	n := len(lines)
	if n == 0 {
		return
	}
	last := oneLine(lines[n-1].text)
	if n > 1 && personName.MatchString(last) && len(last) < 80 {
		a.Author = author(last)
		n--
	}
	a.Title = oneLine(lines[n-1].text)
}

// factivaBelow takes what the lines from the count of words on say, and
// returns where the text begins: behind the copyright or, without one, behind
// the language.
func (a *article) factivaBelow(lines []piece) int {
	named := 0
	for i, p := range lines[:min(len(lines), 12)] {
		if factivaCopy.MatchString(p.text) {
			return i + 1
		}
		if languageNames[strings.ToLower(p.text)] != "" && named == 0 {
			named = i + 1
		}
		a.factivaLine(oneLine(p.text))
	}
	return max(named, 1)
}
