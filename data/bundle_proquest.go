package data

import (
	"regexp"
	"strings"
)

// ProQuest sends articles by e-mail, one after the other, each behind a line
// that counts them, or as text with a rule of underscores between them and
// labelled lines before and behind the text.
var (
	proquestLine = regexp.MustCompile(`(?i)^(?:email|document|article) (\d+) of (\d+)$`)
	proquestRule = regexp.MustCompile(`^_{20,}$`)
)

// proquestCount returns how many articles the pieces announce.
func proquestCount(pieces []piece) int {
	for _, p := range pieces {
		if m := proquestLine.FindStringSubmatch(p.text); m != nil {
			return firstNumber(m[2])
		}
	}
	return 0
}

// proquestArticles splits pieces at the lines that count articles; there is
// none where there are no such lines.
func proquestArticles(pieces []piece) []article {
	var out []article
	for _, p := range pieces {
		if proquestLine.MatchString(p.text) {
			out = append(out, article{})
		}
		if n := len(out); n > 0 {
			out[n-1].pieces = append(out[n-1].pieces, p)
		}
	}
	for i := range out {
		out[i].proquest()
	}
	return out
}

// proquest takes the labels of an article and sets them apart from the text.
func (a *article) proquest() {
	inText := false
	for i := range a.pieces {
		p := &a.pieces[i]
		if p.why != "" {
			continue
		}
		name, rest, _ := strings.Cut(p.text, ":")
		label := proquestLabels[strings.ToLower(strings.TrimSpace(name))]
		switch {
		case label == nil && (inText || !a.hasFullText()) && !proquestLine.MatchString(p.text):
		case label == nil:
			p.why = "header"
		default:
			label(a, strings.TrimSpace(rest))
			if inText = strings.EqualFold(name, "full text"); inText && strings.TrimSpace(rest) != "" {
				p.text = strings.TrimSpace(rest)
				continue
			}
			p.why = "header"
		}
	}
}

func (a *article) hasFullText() bool {
	for _, p := range a.pieces {
		if strings.HasPrefix(strings.ToLower(p.text), "full text:") {
			return true
		}
	}
	return false
}

// proquestLabels are the labels and what they say of an article. A label that
// says nothing of use still ends the text.
var proquestLabels = map[string]func(a *article, s string){
	"title":                   func(a *article, s string) { a.Title = s },
	"author":                  func(a *article, s string) { a.Author = s },
	"publication title":       func(a *article, s string) { a.Outlet = s },
	"publication date":        func(a *article, s string) { a.Published = date(s) },
	"language":                func(a *article, s string) { a.Language = languageOfName(s) },
	"language of publication": func(a *article, s string) { a.Language = languageOfName(s) },
	"document url":            func(a *article, s string) { a.URL = address(s) },
	"full text":               func(*article, string) {},
	"abstract":                func(*article, string) {},
	"subject":                 func(*article, string) {},
	"location":                func(*article, string) {},
	"people":                  func(*article, string) {},
	"publication info":        func(*article, string) {},
	"publication year":        func(*article, string) {},
	"pages":                   func(*article, string) {},
	"section":                 func(*article, string) {},
	"publisher":               func(*article, string) {},
	"place of publication":    func(*article, string) {},
	"country of publication":  func(a *article, s string) { a.Country = s },
	"publication subject":     func(*article, string) {},
	"issn":                    func(*article, string) {},
	"source type":             func(*article, string) {},
	"document type":           func(*article, string) {},
	"proquest document id":    func(*article, string) {},
	"copyright":               func(*article, string) {},
	"last updated":            func(*article, string) {},
	"database":                func(*article, string) {},
	"credit":                  func(*article, string) {},
}

// isProQuest recognises the text form: rules and the labels of an article.
func isProQuest(f file) bool {
	head := f.raw[:min(len(f.raw), 1<<16)]
	text, _, _, err := decode(head)
	return err == nil && strings.Contains(text, "\nFull text:") && strings.Contains(text, "____________________") &&
		(strings.Contains(text, "\nTitle:") || strings.Contains(text, "\nPublication title:"))
}

// readProQuest reads the text form.
func readProQuest(f file) ([]Import, error) {
	text, encoding, warnings, err := decode(f.raw)
	if err != nil {
		return nil, err
	}
	text, more := clean(text)
	var pieces []piece
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			pieces = append(pieces, piece{text: line})
		}
	}
	out, err := splitProQuest(f, pieces)
	return encoded(out, encoding, append(warnings, more...)), err
}

// isProQuestPieces recognises the same in other formats.
func isProQuestPieces(pieces []piece) bool {
	rule, full := false, false
	for _, p := range pieces {
		rule = rule || proquestRule.MatchString(p.text)
		full = full || strings.HasPrefix(p.text, "Full text:")
	}
	return rule && full
}

// splitProQuest cuts pieces at the rules. What has no labels, such as the list
// of contents, is no article; the last number in the list is what the file
// announces.
func splitProQuest(f file, pieces []piece) ([]Import, error) {
	var articles []article
	var now article
	announced := 0
	flush := func() {
		if now.proquest(); now.hasFullTextIn() {
			articles = append(articles, now)
		} else if len(articles) == 0 {
			announced = max(announced, listed(now.pieces))
		}
		now = article{}
	}
	for _, p := range pieces {
		if proquestRule.MatchString(p.text) {
			flush()
			continue
		}
		now.pieces = append(now.pieces, p)
	}
	flush()
	return imports(f, articles, announced)
}

// listItem is a line of a list of contents.
var listItem = regexp.MustCompile(`^(\d{1,4})\. \S`)

// listed returns how many articles a list of contents has, 0 where the pieces
// are none.
func listed(pieces []piece) int {
	n := 0
	for _, p := range pieces {
		if m := listItem.FindStringSubmatch(p.text); m != nil && firstNumber(m[1]) == n+1 {
			n++
		}
	}
	return n
}

// hasFullTextIn reports whether the labels of an article were found.
func (a *article) hasFullTextIn() bool { return a.Title != "" || a.Outlet != "" }
