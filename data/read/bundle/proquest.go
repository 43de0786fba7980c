package bundle

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"synoptic/data/read/doc"
)

// ProQuest sends articles by e-mail, one after the other, each behind a line
// that counts them, or as text with a rule of underscores between them and
// labelled lines before and behind the text.
var (
	proquestLine = regexp.MustCompile(`(?i)^(?:email|document|article) (\d+) of (\d+)$`)
	proquestRule = regexp.MustCompile(`^_{20,}$`)
)

// ProquestCount returns how many articles the pieces announce.
func ProquestCount(pieces []doc.Piece) int {
	for _, p := range pieces {
		if m := proquestLine.FindStringSubmatch(p.Text); m != nil {
			return firstNumber(m[2])
		}
	}
	return 0
}

// ProquestArticles splits pieces at the lines that count articles; there is
// none where there are no such lines.
func ProquestArticles(pieces []doc.Piece) []doc.Article {
	var out []article
	for _, p := range pieces {
		if proquestLine.MatchString(p.Text) {
			out = append(out, article{})
		}
		if n := len(out); n > 0 {
			out[n-1].Pieces = append(out[n-1].Pieces, p)
		}
	}
	for i := range out {
		out[i].proquest()
	}
	return articlesOf(out)
}

// proquest takes the labels of an article and sets them apart from the text.
func (a *article) proquest() {
	inText := false
	for i := range a.Pieces {
		p := &a.Pieces[i]
		if p.Why != "" {
			continue
		}
		name, rest, _ := strings.Cut(p.Text, ":")
		label := proquestLabels[strings.ToLower(strings.TrimSpace(name))]
		switch {
		case label == nil && (inText || !a.hasFullText()) && !proquestLine.MatchString(p.Text):
		case label == nil:
			p.Why = "header"
		default:
			label(a, strings.TrimSpace(rest))
			if inText = isFullText(p.Text); inText && strings.TrimSpace(rest) != "" {
				p.Text = strings.TrimSpace(rest)
				continue
			}
			p.Why = "header"
		}
	}
}

func (a *article) hasFullText() bool {
	for _, p := range a.Pieces {
		if isFullText(p.Text) {
			return true
		}
	}
	return false
}

// proquestLabels are the labels and what they say of an article, in the
// languages of ProQuest's pages. A label that says nothing of use still ends
// the text.
var proquestLabels = labels(map[string]func(a *article, s string){
	"title|título|titre|titel|titolo": func(a *article, s string) { a.Title = s },
	"author|autor|auteur|autore":      func(a *article, s string) { a.Author = s },
	"publication title|título de publicación|título de la publicación|titre de la publication|titel der publikation|titolo della pubblicazione": func(a *article, s string) { a.Outlet = s },
	"publication date|fecha de publicación|date de publication|publikationsdatum|data di pubblicazione":                                         func(a *article, s string) { a.Published = dateOf(s) },
	"language|idioma|langue|sprache|language of publication|idioma de la publicación|langue de publication|sprache der publikation":             func(a *article, s string) { a.Language = doc.LanguageOfName(s) },
	"document url|url del documento|url du document|dokument-url":                                                                               func(a *article, s string) { a.URL = doc.Address(s) },
	"country of publication|país de publicación|pays de publication|erscheinungsland":                                                           func(a *article, s string) { a.Country = s },
	fullText: func(*article, string) {},
	"abstract|subject|location|people|publication info|publication year|pages|section|publisher|place of publication|publication subject|issn|eissn|" +
		"source type|document type|proquest document id|copyright|last updated|database|credit|document feature|illustration|caption|word count|" +
		"company / organization|company|identifier / keyword|classification|business indexing term|links|dateline|start page|first page|number of pages|" +
		"volume|issue|publication frequency|correspondence author|accession number|references|" +
		"resumen|materia|lugar|personas|páginas|sección|editorial|tipo de fuente|tipo de documento|última actualización|base de datos|" +
		"résumé|sujet|lieu|personnes|éditeur|type de source|type de document|dernière mise à jour|base de données|" +
		"fach|ort|personen|seiten|verlag|quellentyp|dokumenttyp|letzte aktualisierung|datenbank": func(*article, string) {},
})

// fullText are the labels of the text itself.
const fullText = "full text|texto completo|texte intégral|volltext|testo completo"

// labels takes names that are parted by bars.
func labels(of map[string]func(*article, string)) map[string]func(*article, string) {
	out := map[string]func(*article, string){}
	for names, takes := range of {
		for name := range strings.SplitSeq(names, "|") {
			out[name] = takes
		}
	}
	return out
}

// dateOf is as date, and finds one among other words.
func dateOf(s string) string {
	if d := doc.Date(s); d != "" {
		return d
	}
	return doc.DateIn(s)
}

// isFullText reports whether a line begins the text of an article.
func isFullText(line string) bool {
	name, _, ok := strings.Cut(line, ":")
	return ok && len(name) < 24 && slices.Contains(strings.Split(fullText, "|"), strings.ToLower(strings.TrimSpace(name)))
}

// IsProQuest recognises the text form: rules and the labels of an article.
func IsProQuest(f doc.File) bool {
	head := f.Raw[:min(len(f.Raw), 1<<16)]
	text, _, _, err := doc.Decode(head)
	if err != nil || !strings.Contains(text, "____________________") {
		return false
	}
	full, known := false, 0
	for line := range strings.Lines(text) {
		full = full || isFullText(line)
		if name, _, ok := strings.Cut(line, ":"); ok && proquestLabels[strings.ToLower(strings.TrimSpace(name))] != nil {
			known++
		}
	}
	return full && known >= 3
}

// ReadProQuest reads the text form.
func ReadProQuest(f doc.File) (doc.Document, error) {
	d, text, err := doc.Decoded(f.Raw)
	if err != nil {
		return d, err
	}
	var pieces []doc.Piece
	for _, line := range proquestParagraphs(text) {
		pieces = append(pieces, doc.Piece{Text: line})
	}
	d.Articles, d.Announced = splitProQuest(pieces)
	return d, nil
}

// proquestParagraphs returns those of the text form. Lines that some program
// has broken at a width are joined.
func proquestParagraphs(text string) []string {
	var out []string
	wrapped := true // no line is longer than those of a letter
	for line := range strings.Lines(text) {
		wrapped = wrapped && (len(line) < 120 || !strings.Contains(strings.TrimSpace(line), " "))
	}
	for paragraph := range strings.SplitSeq(text, "\n\n") {
		lines := strings.Split(strings.Trim(paragraph, "\n"), "\n")
		for i, line := range lines {
			line = strings.TrimSpace(line)
			switch {
			case line == "":
			case wrapped && i > 0 && len(out) > 0 && brokenAtWidth(lines[i-1], line):
				out[len(out)-1] += " " + line
			default:
				out = append(out, line)
			}
		}
	}
	return out
}

// brokenAtWidth reports whether a line goes on in the next: it is as long as
// lines of a letter are, and the next word would have made it longer still.
func brokenAtWidth(line, next string) bool {
	n := utf8.RuneCountInString(line)
	word, _, _ := strings.Cut(next, " ")
	label, _, labelled := strings.Cut(next, ":")
	if labelled && proquestLabels[strings.ToLower(strings.TrimSpace(label))] != nil || proquestRule.MatchString(next) || proquestRule.MatchString(line) {
		return false
	}
	return n >= 50 && n <= 100 && n+1+utf8.RuneCountInString(word) > 66
}

// isProQuestPieces recognises the same in other formats.
func isProQuestPieces(pieces []doc.Piece) bool {
	rule, full := false, false
	for _, p := range pieces {
		rule = rule || proquestRule.MatchString(p.Text)
		full = full || isFullText(p.Text)
	}
	return rule && full
}

// splitProQuest cuts pieces at the rules. What has no labels, such as the list
// of contents, is no article; the last number in the list is what the file
// announces.
func splitProQuest(pieces []doc.Piece) (articles []doc.Article, announced int) {
	var now article
	flush := func() {
		if now.proquest(); now.hasFullTextIn() {
			articles = append(articles, doc.Article(now))
		} else if len(articles) == 0 {
			announced = max(announced, listed(now.Pieces))
		}
		now = article{}
	}
	for _, p := range pieces {
		if proquestRule.MatchString(p.Text) {
			flush()
			continue
		}
		now.Pieces = append(now.Pieces, p)
	}
	flush()
	return articles, announced
}

// listItem is a line of a list of contents.
var listItem = regexp.MustCompile(`^(\d{1,4})\. \S`)

// listed returns how many articles a list of contents has, 0 where the pieces
// are none.
func listed(pieces []doc.Piece) int {
	n := 0
	for _, p := range pieces {
		if m := listItem.FindStringSubmatch(p.Text); m != nil && firstNumber(m[1]) == n+1 {
			n++
		}
	}
	return n
}

// hasFullTextIn reports whether the labels of an article were found.
func (a *article) hasFullTextIn() bool { return a.Title != "" || a.Outlet != "" }
