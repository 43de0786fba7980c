package compare

import (
	"slices"
)

// saidBy is who says what in the original.
type saidBy struct {
	*voices
	text, language string
	reported       func(claim int) string
}

// compare fills in whom the original credits with the passage of a quotation,
// and whether the account names somebody else.
func (s *saidBy) compare(q *Quotation) {
	if q.Passage.Empty() {
		return
	}
	at := s.around(q.Passage)
	if at < 0 {
		q.OriginalSpeaker = s.reported(q.Original.Claim)
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
	if len(a) == 0 || len(b) == 0 || named != known || shared(a, b) > 0 || synonyms(a, b) {
		return false
	}
	lex := lexiconOf(language)["people"]
	report := func(words []string) bool {
		return slices.ContainsFunc(words, func(w string) bool { tag, _ := lex.tag(w); return tag == "self" })
	}
	return !report(a) && !report(b)
}

// speakerWords returns the words of a speaker that tell who it is, and whether
// a name is among them.
func speakerWords(speaker, language string) (words []string, named bool) {
	lex := lexiconOf(language)
	for i, w := range lexemes(speaker, Span{0, len(speaker)}, lex, language) {
		if !w.content || w.kind != wordToken {
			continue
		}
		if _, common := lex["people"].tag(w.key); w.capital && (i > 0 || !common) && !slices.Contains(titles, w.key) {
			named = true
		}
		if !slices.Contains(titles, w.key) {
			words = append(words, w.stem)
		}
	}
	return words, named
}
