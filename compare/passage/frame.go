package passage

import "synoptic/compare/text"

// mostFrame is how many words of a frame there may be besides who speaks:
// the ministry said (in its annual report on Monday).
const mostFrame = 9

// frames reads what stands around the words of a passage.
type frames struct{ *Passage }

// Frame reads the lexemes [from, to) as a frame of attribution: somebody who is
// credited, and besides only where, when or to whom it was said, and what the
// speaker is (Ana Ruiz, the minister, said on Monday). It is false where
// nobody is credited, or where more is said: a clause, a figure, another
// member of the sentence.
func Frame(f *Passage, from, to int) (Speaker, bool) {
	for _, s := range f.Speakers {
		if s.From < from || s.To > to {
			continue
		}
		words := 0
		for _, r := range [2][2]int{{from, s.From}, {s.To, to}} {
			n, ok := frames{f}.circumstance(r[0], r[1])
			if !ok {
				return Speaker{}, false
			}
			words += n
		}
		return s, words <= mostFrame
	}
	return Speaker{}, false
}

// circumstance counts the words of a range, false where they say more than the
// circumstances of a remark.
func (f frames) circumstance(from, to int) (n int, ok bool) {
	verbs := f.Lex["clauses"]
	for i := from; i < to; i++ {
		w := &f.Words[i]
		tag, _ := verbs.Tag(w.Key)
		switch {
		case w.Kind == text.SignToken:
			if w.Key == "," && f.contentIn(i+1, to) && !f.describes(i+1, to) {
				return 0, false
			}
			continue
		case w.Used: // on Monday
		case w.Kind == text.NumberToken, tag == "verb", clauseWords[f.Language][w.Key], f.marked(i):
			return 0, false
		}
		n++
	}
	return n, true
}

// contentIn reports whether a word of content stands in a range.
func (f frames) contentIn(from, to int) bool { return from < to && f.Contents(from, to) > 0 }

// describes reports whether a range begins with what a speaker is: the chief
// inspector of …; a word for who may speak, before any preposition.
func (f frames) describes(from, to int) bool {
	named := false
	for i := from; i < to && f.Words[i].Key != ","; i++ {
		if named = named || f.Words[i].Content; named && !f.Words[i].Content {
			return false
		}
		if _, ok := f.Lex["people"].Tag(f.Words[i].Key); ok {
			return true
		}
	}
	return false
}

// marked reports whether a hedge or a negation stands at i: what the frame says is then not that somebody says it.
func (f frames) marked(i int) bool {
	for _, marks := range [][]Mark{f.Hedges, f.Negations} {
		for _, x := range marks {
			if i >= x.From && i < x.To {
				return true
			}
		}
	}
	return false
}
