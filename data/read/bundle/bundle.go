package bundle

import (
	"regexp"
	"strconv"
	"strings"

	"synoptic/data/read/doc"
)

// article is one of the articles of a bundle while it is read.
type article doc.Article

// databases are those whose bundles are told by their lines, in documents of
// any format.
var databases = []struct {
	is    func([]doc.Piece) bool
	split func([]doc.Piece) (articles []doc.Article, announced int)
}{
	{isNexis, splitNexis},
	{isProQuestPieces, splitProQuest},
	{isLexis, splitLexis},
	{isFactiva, splitFactiva},
}

// Split takes the pieces of a document apart where they are a bundle of
// articles. articles is not nil then; announced is how many the document says
// that it has, 0 where it does not say.
func Split(pieces []doc.Piece) (articles []doc.Article, announced int, is bool) {
	for _, d := range databases {
		if d.is(pieces) {
			articles, announced = d.split(pieces)
			return append([]doc.Article{}, articles...), announced, true
		}
	}
	return nil, 0, false
}

// articlesOf are articles that were read.
func articlesOf(read []article) []doc.Article {
	var out []doc.Article
	for _, a := range read {
		out = append(out, doc.Article(a))
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
