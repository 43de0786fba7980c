package data

import (
	"regexp"
	"strconv"
	"strings"
)

// article is one of the articles of a bundle while it is read.
type article Article

// databases are those whose bundles are told by their lines, in documents of
// any format.
var databases = []struct {
	is    func([]piece) bool
	split func([]piece) (articles []Article, announced int)
}{
	{isNexis, splitNexis},
	{isProQuestPieces, splitProQuest},
	{isLexis, splitLexis},
	{isFactiva, splitFactiva},
}

// splitPieces takes the pieces of a document apart where they are a bundle of
// articles. articles is not nil then; announced is how many the document says
// that it has, 0 where it does not say.
func splitPieces(pieces []piece) (articles []Article, announced int, is bool) {
	for _, d := range databases {
		if d.is(pieces) {
			articles, announced = d.split(pieces)
			return append([]Article{}, articles...), announced, true
		}
	}
	return nil, 0, false
}

// articlesOf are articles that were read.
func articlesOf(read []article) []Article {
	var out []Article
	for _, a := range read {
		out = append(out, Article(a))
	}
	return out
}

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
