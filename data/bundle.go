package data

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"synoptic/compare"
)

// article is one of the articles of a bundle, as its reader found it.
type article struct {
	compare.Account         // what its labels say
	pieces          []piece // the head and the foot carry why they are left out
	words           int     // as the database counted them; 0 where it does not say
}

// imports makes accounts of the articles of a bundle. One without text is
// named in a warning of the first; announced is how many the file says it
// has, 0 where it does not say.
func imports(f file, articles []article, announced int) ([]Import, error) {
	var out []Import
	var warnings []Doubt
	for i, a := range articles {
		im := Import{Account: a.Account, Announced: announced}
		if im.Role == "" {
			im.Role = compare.Retold
		}
		im.Text, im.Removed = assemble(a.pieces)
		im.Pages = pagesOf(a.pieces)
		if im.Title == "" {
			im.Title = fmt.Sprintf("%s, article %d", f.title(), i+1)
		}
		if im.Text == "" {
			warnings = append(warnings, doubt("Article %d (%s) has no text and was left out.", i+1, im.Title))
			continue
		}
		if len(im.Text) < 300 && errorNotice.MatchString(im.Text) {
			warnings = append(warnings, doubt("Article %d (%s) is a notice of the database in place of the text and was left out: %s", i+1, im.Title, oneLine(im.Text)))
			continue
		}
		if n := countFields(im.Text); a.words > 0 && differ(a.words, n) {
			im.Warnings = append(im.Warnings, doubt("The database counts %d words, and %d were found: look whether text is missing.", a.words, n))
		}
		out = append(out, im)
	}
	if announced > 0 && len(out) != announced {
		warnings = append(warnings, doubt("The file announces %d articles, and %d were found.", announced, len(out)))
	}
	if len(out) == 0 && len(articles) > 0 {
		return nil, refuse("No article of %s has text.", f.title())
	}
	if len(out) > 0 {
		out[0].Warnings = append(warnings, out[0].Warnings...)
	}
	return out, nil
}

// errorNotice is what a database writes in place of an article that it cannot
// give.
var errorNotice = regexp.MustCompile(`(?i)^\W*(an? (\w+ )?error (has )?occurred|error\b.{0,20}:|we are sorry,? but|sorry,? (this|the|an)|(this|the) (document|article|full[ -]text) (is|was|could)( currently)? (not|no longer)|(full[ -]text|document|article) (is )?(un|not )available|dokument (ist )?nicht verfügbar|ein fehler ist aufgetreten|une erreur s['’]est produite|(ce|le) document n['’]est (pas|plus)|se ha producido un error|(este|el) documento no (está|se))`)

// differ reports whether two counts of words are further apart than two ways
// of counting are.
func differ(a, b int) bool { return max(a, b)-min(a, b) > 30+max(a, b)/5 }

var number = regexp.MustCompile(`\d+`)

// firstNumber returns the first number in s, 0 where there is none.
func firstNumber(s string) int {
	n, _ := strconv.Atoi(number.FindString(strings.NewReplacer(",", "", ".", "").Replace(s)))
	return n
}

// label splits a line such as "Length: 937 words" into its label, in lower
// case, and the rest. ok is false where it is none.
func labelled(line string) (name, rest string, ok bool) {
	name, rest, ok = strings.Cut(line, ":")
	name = strings.ToLower(strings.TrimSpace(name))
	return name, strings.Trim(rest, " \t\n\u00a0"), ok && name != "" && len(name) < 30 && !strings.ContainsAny(name, " .,")
}

// languageNames are how the databases name the languages of articles.
var languageNames = map[string]string{
	"english": "en", "englisch": "en", "anglais": "en", "german": "de", "deutsch": "de", "allemand": "de", "french": "fr", "französisch": "fr", "français": "fr",
	"spanish": "es", "español": "es", "spanisch": "es", "espagnol": "es", "inglés": "en", "francés": "fr", "alemán": "de", "italiano": "it", "italienisch": "it", "italien": "it", "português": "pt", "portugués": "pt", "nederlands": "nl", "niederländisch": "nl", "svenska": "sv", "dansk": "da", "norsk": "no", "suomi": "fi", "polski": "pl", "русский": "ru", "中文": "zh", "日本語": "ja", "العربية": "ar", "türkçe": "tr",
	"italian": "it", "dutch": "nl", "portuguese": "pt", "russian": "ru", "arabic": "ar", "chinese": "zh",
	"japanese": "ja", "polish": "pl", "swedish": "sv", "danish": "da", "norwegian": "no", "finnish": "fi", "turkish": "tr", "greek": "el", "hungarian": "hu",
}

// languageOfName returns the two letters of the first language named in s.
func languageOfName(s string) string {
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return r == ' ' || r == ';' || r == ',' || r == '/' || r == '\u00a0' }) {
		if two := languageNames[w]; two != "" {
			return two
		}
	}
	return language(strings.TrimSpace(s))
}
