package review

import (
	"strings"

	"synoptic/compare"
	"synoptic/data"
)

// doubtPlaces say, by how a doubt begins, which paragraphs it is about. What is about
// the file as a whole has none.
var doubtPlaces = []struct {
	begins string
	about  func(data.Block) bool
}{
	{"Characters that could not be read", unreadLetters}, {"Characters for which", unreadLetters}, {"Letters for which", unreadLetters},
	{"Letters look garbled", func(b data.Block) bool {
		return b.Why == "" && strings.ContainsAny(b.Text, "ÃÂ") || strings.Contains(b.Text, "â€")
	}},
	{"Much was left out", longAndOut}, {"Words that are struck out", leftOutAs("struck")}, {"The message that this one answers", leftOutAs("quoted")},
	{"The encoding is a guess", func(b data.Block) bool {
		return b.Why == "" && strings.ContainsFunc(b.Text, func(r rune) bool { return r > 127 })
	}},
}

// unreadLetters finds what stands for letters that could not be read.
func unreadLetters(b data.Block) bool {
	return strings.ContainsFunc(b.Text, func(r rune) bool { return r == '\uFFFD' || r >= 0xE000 && r <= 0xF8FF })
}

// longOut is from how many words on what was left out reads like a paragraph.
const longOut = 25

func longAndOut(b data.Block) bool { return b.Why != "" && compare.Words(b.Text) >= longOut }

func leftOutAs(why string) func(data.Block) bool {
	return func(b data.Block) bool { return b.Why == why }
}
