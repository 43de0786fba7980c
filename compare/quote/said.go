package quote

import (
	"slices"

	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// saidBy is who says what in the original.
type saidBy struct {
	*voices
	Original
	text, language string
}

// compare fills in whom the original credits with the passage of a quotation,
// and whether the account names somebody else.
func (s *saidBy) compare(q *Quotation) {
	if q.Passage.Empty() {
		return
	}
	at := s.around(q.Passage)
	if at < 0 {
		q.OriginalSpeaker = s.Reported(q.Original.Claim)
		return
	}
	q.OriginalSpeaker = s.given[at].name
	q.Reattributed = otherSpeaker(q.OriginalSpeaker, q.Speaker, s.language)
}

// otherSpeaker reports whether two speakers, as two texts name them, cannot be
// the same: both are called by name, or neither is, and they share no word.
func otherSpeaker(was, is, language string) bool {
	a, named := speakerWords(was, language)
	b, known := speakerWords(is, language)
	if len(a) == 0 || len(b) == 0 || named != known || passage.Shared(a, b) > 0 || text.Synonyms(a, b) {
		return false
	}
	lex := text.LexiconOf(language)["people"]
	report := func(words []string) bool {
		return slices.ContainsFunc(words, func(w string) bool { tag, _ := lex.Tag(w); return tag == "self" })
	}
	return !report(a) && !report(b)
}

// speakerWords returns the words of a speaker that tell who it is, and whether
// a name is among them.
func speakerWords(speaker, language string) (words []string, named bool) {
	lex := text.LexiconOf(language)
	for i, w := range text.Lexemes(speaker, text.Span{Start: 0, End: len(speaker)}, lex, language) {
		if !w.Content || w.Kind != text.WordToken {
			continue
		}
		if _, common := lex["people"].Tag(w.Key); w.Capital && (i > 0 || !common) && !text.Titles[w.Key] {
			named = true
		}
		if !text.Titles[w.Key] {
			words = append(words, w.Stem)
		}
	}
	return words, named
}
