package main

import (
	"math/rand/v2"
	"regexp"
	"strings"
)

// rewording is a way to say the same in other words.
type rewording struct {
	find    *regexp.Regexp
	replace string
}

func plainly(from, to string) rewording {
	return rewording{regexp.MustCompile(`\b` + from + `\b`), to}
}

// rewordings keep the substance of a sentence.
var rewordings = []rewording{
	plainly("per ?cent", "percent"), {regexp.MustCompile(`(\d) percent\b`), "$1%"}, {regexp.MustCompile(`(\d)%`), "$1 percent"},
	plainly("because", "since"), plainly("although", "though"), plainly("also", "as well"), plainly("big", "large"),
	plainly("began", "started"), plainly("begin", "start"), plainly("However, ", "Yet "), plainly("including", "among them"),
	plainly("do not", "don't"), plainly("does not", "doesn't"), plainly("did not", "didn't"), plainly("was not", "wasn't"),
	plainly("is not", "isn't"), plainly("can't", "cannot"), plainly("won't", "will not"), plainly("don't", "do not"),
	plainly("more than", "over"), plainly("nearly", "almost"), plainly("about (\\d)", "around $1"),
	plainly("is expected to", "is likely to"), plainly("may", "might"), plainly("allegedly", "reportedly"),
	plainly("many", "numerous"), plainly("some of", "a number of"), plainly("help", "assist"), plainly("buy", "purchase"),
	plainly("show", "display"), plainly("United States", "US"), plainly("U\\.S\\.", "US"), plainly("United Nations", "UN"),
	{regexp.MustCompile(`\b([A-Z][a-z]+) (\d{1,2}), (\d{4})\b`), "$2 $1 $3"},
	{regexp.MustCompile(`\b(two|three) years\b`), "$1-year span"}, plainly("two", "2"), plainly("three", "3"), plainly("10", "ten"), plainly("12", "twelve"),
	{regexp.MustCompile(`\$(\d+(?:\.\d+)?) million\b`), "${1} million dollars"}, {regexp.MustCompile(`\$(\d+(?:\.\d+)?) billion\b`), "$$${1}bn"},
	{regexp.MustCompile(`[“”]`), `"`}, {regexp.MustCompile(`’`), "'"}, plainly("color", "colour"), plainly("center", "centre"), plainly("organiz", "organis"),
}

// clauseTail is a last clause that may be left out.
var clauseTail = regexp.MustCompile(`, (which|who|where|while) [^,"“”\d]+\.$`)

// reword says the sentence in other words, with one to three rewordings, and
// at times without its last clause, with the report credited at the end.
func reword(r *rand.Rand, s string) string {
	if strings.ContainsAny(s, `"“”`) {
		return s // words of a quotation may not be exchanged
	}
	for range 1 + r.IntN(3) {
		c := rewordings[r.IntN(len(rewordings))]
		s = c.find.ReplaceAllString(s, c.replace)
	}
	for _, i := range r.Perm(len(rewordings))[:25] {
		s = rewordings[i].find.ReplaceAllString(s, rewordings[i].replace)
	}
	switch r.IntN(6) {
	case 0:
		if len(s) > 120 {
			s = clauseTail.ReplaceAllString(s, ".")
		}
	case 1:
		if !strings.ContainsAny(s, `"“”`) && !strings.Contains(s, "said") && !strings.Contains(s, "according to") {
			s = strings.TrimSuffix(s, ".") + ", the report said."
		}
	}
	return s
}
