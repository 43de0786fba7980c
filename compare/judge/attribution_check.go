package judge

import (
	"slices"

	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// attributionCheck finds who is credited otherwise, newly or no longer.
type attributionCheck struct{ *Reading }

func (m *Reading) attributions() attributionCheck { return attributionCheck{m} }

// check compares who is credited with what is said.
func (m attributionCheck) check() []Finding {
	as, bs := m.unmatchedSpeakers()
	var out []Finding
	for _, y := range bs {
		i := slices.IndexFunc(as, func(x passage.Speaker) bool { return x.Kind != passage.PronounSpeaker && m.rivals(x, y) })
		if i >= 0 {
			out = append(out, m.attributionFinding(as[i].Name(), y.Name(), text.SentenceOf(formCreditedInstead, m.B.Said(y.Name()), m.A.Said(as[i].Name()))))
			as = slices.Delete(as, i, i+1)
		} else if len(m.A.Speakers) == 0 && m.newlyCredited(y) {
			out = append(out, m.attributionFinding(nothing, y.Name(), text.SentenceOf(m.among(formCreditedOriginal, formCreditedOther), m.B.Said(y.Name()))))
		}
	}
	if len(out) > 0 || len(m.B.Speakers) > 0 {
		return out
	}
	for _, x := range as {
		if m.droppedSpeaker(x) {
			a := [2]int{x.From, x.To}
			out = append(out, m.attributionFinding(a, nothing, text.SentenceOf(formToldAsFact, m.A.Said(a))))
		}
	}
	return out
}

func (m attributionCheck) attributionFinding(a, b [2]int, says text.Sentence) Finding {
	f := m.finding(a, b, says)
	f.Kind = AttributionKind
	return f
}

// unmatchedSpeakers returns the speakers of each side that the other side
// does not credit, in these or like words.
func (m attributionCheck) unmatchedSpeakers() (as, bs []passage.Speaker) {
	for _, x := range m.A.Speakers {
		if !slices.ContainsFunc(m.B.Speakers, func(y passage.Speaker) bool { return m.samePerson(m.A, x, y) }) {
			as = append(as, x)
		}
	}
	for _, y := range m.B.Speakers {
		credits := func(f *passage.Passage) bool {
			return f != nil && slices.ContainsFunc(f.Speakers, func(x passage.Speaker) bool { return m.samePerson(f, x, y) })
		}
		if !credits(m.A) && !credits(m.also) {
			bs = append(bs, y)
		}
	}
	return as, bs
}

// samePerson reports whether a speaker x of a passage f of the reference and y of
// the account may be one: a word in common, a pronoun, the report itself,
// initials, or a name for an office.
func (m attributionCheck) samePerson(f *passage.Passage, x, y passage.Speaker) bool {
	if x.Kind == passage.PronounSpeaker || y.Kind == passage.PronounSpeaker || x.Kind == passage.SelfSpeaker && y.Kind == passage.SelfSpeaker {
		return true
	}
	as, bs := f.Within(x.Name()), m.B.Within(y.Name())
	if x.Kind == passage.UnnamedSpeaker && y.Kind == passage.UnnamedSpeaker && y.Heard(x.Stems) || spelledBy(f, x, bs) || spelledBy(m.B, y, as) {
		return true
	}
	for _, n := range as {
		if slices.ContainsFunc(bs, func(o passage.Name) bool {
			return passage.Agency(f, n) && passage.UnBody(m.B, o) || passage.UnBody(f, n) && passage.Agency(m.B, o)
		}) {
			return true
		}
		if slices.ContainsFunc(bs, n.Same) || slices.ContainsFunc(bs, func(o passage.Name) bool { return listedShort(f, n, o) }) {
			return true
		}
	}
	if len(as) > 0 && len(bs) > 0 || f == m.A && m.outsider(x, y) {
		return false // observers of one union are not observers of another
	}
	return y.Heard(x.Stems) && !m.otherHouse(f, x, y) || firms(f, x) && firms(m.B, y)
}

// firms reports whether a speaker is nothing but some firms: the two companies.
func firms(f *passage.Passage, s passage.Speaker) bool {
	found := false
	for i := s.Name()[0]; i < s.Name()[1]; i++ {
		firm := f.In(i, firmWords)
		if found = found || firm; f.Words[i].Kind != text.WordToken || !firm && !f.Is(i, "the", "two", "both", "three") {
			return false
		}
	}
	return found
}

// spelledBy reports whether one speaker is the short form of the other, of whom
// f has the words: the ATF.
func spelledBy(f *passage.Passage, s passage.Speaker, short []passage.Name) bool {
	return slices.ContainsFunc(short, func(o passage.Name) bool {
		from, to, ok := passage.SpelledOut(f, o)
		return ok && from <= s.Name()[1] && to >= s.Name()[0]
	})
}

// otherHouse reports whether two offices of one name speak for different
// bodies: a spokesman for the ministry, a spokesman for the rebels.
func (m attributionCheck) otherHouse(f *passage.Passage, x, y passage.Speaker) bool {
	house := func(f *passage.Passage, s passage.Speaker) (out []string) {
		for i := s.Name()[0]; i < s.Name()[1]; i++ {
			if w := f.Words[i]; w.Content && w.Kind == text.WordToken && !offices[w.Key] {
				out = append(out, w.Stem)
			}
		}
		return out
	}
	as, bs := house(f, x), house(m.B, y)
	return len(as) > 0 && len(bs) > 0 && passage.Shared(as, bs) == 0 && !text.Synonyms(as, bs)
}

// rivals reports whether two speakers cannot be the same: a person's name may
// stand for an office, but not one office for another.
func (m attributionCheck) rivals(x, y passage.Speaker) bool {
	if y.Kind == passage.SelfSpeaker {
		return false
	}
	if x.Kind == passage.UnnamedSpeaker || y.Kind == passage.UnnamedSpeaker {
		return m.sayAlike(x, y)
	}
	if x.Kind == passage.SelfSpeaker && (m.hub || y.Heard(m.stemsOf(m.A))) {
		return !y.Heard(m.stemsOf(m.A)) && m.close() && !m.authors(y)
	}
	return (isOffice(m.A, x) == isOffice(m.B, y) || m.otherBody(x, y) || m.outsider(x, y) || m.otherTrade(x, y)) && m.sayAlike(x, y)
}

// sayAlike reports whether what two speakers say has much in common. The words
// by which they are called say nothing of that.
func (m attributionCheck) sayAlike(x, y passage.Speaker) bool {
	return max(m.coverA, m.coverB) >= 0.4 || max(shareIn(m.A, m.B, x), shareIn(m.B, m.A, y)) >= 0.6
}

// shareIn is the share of the content words outside a speaker that other has.
func shareIn(f *passage.Passage, other *passage.Passage, s passage.Speaker) float64 {
	n, found := 0, 0
	for i, w := range f.Words {
		if w.Content && w.Kind == text.WordToken && (i < s.From || i >= s.To) {
			n++
			if other.Stems[w.Stem] {
				found++
			}
		}
	}
	return float64(found) / float64(max(n, 1))
}

// otherBody reports whether one speaker is a body by name and the other is
// called by a word that the body would not be: an agency is no operator.
func (m attributionCheck) otherBody(x, y passage.Speaker) bool {
	f, named, other := m.A, x, m.B.Words[y.Name()[0]:y.Name()[1]]
	if isOffice(m.A, x) {
		f, named, other = m.B, y, m.A.Words[x.Name()[0]:x.Name()[1]]
	}
	names := f.Within(named.Name())
	body := func(n passage.Name) bool { return !n.Short && n.Body() }
	return len(names) == 1 && body(names[0]) && slices.ContainsFunc(other, func(w text.Lexeme) bool {
		return noAgency[w.Key] && !slices.Contains(names[0].Keys, w.Key)
	}) &&
		!slices.ContainsFunc(other, func(w text.Lexeme) bool { return w.Capital && w.Content })
}

// isOffice reports whether a speaker is described, by office or with an
// article, and not called by a name.
func isOffice(f *passage.Passage, s passage.Speaker) bool {
	r := s.Name()
	if slices.ContainsFunc(f.Within(r), func(n passage.Name) bool { return n.To == r[1] && f.Is(n.From-1, ",") && !n.Body() }) {
		return false // the chief executive, Ana Ruiz
	}
	if f.Is(r[0], "the") && slices.ContainsFunc(f.Within(r), func(n passage.Name) bool {
		return slices.ContainsFunc(n.Keys, worldBodies.Has)
	}) {
		return false // the Red Cross
	}
	if f.In(r[0], articles) && len(f.Within(r)) > 0 && !slices.ContainsFunc(f.Within(r), func(n passage.Name) bool { return n.Body() && (len(n.Place) == 0 || len(n.Core()) > 1) }) {
		return true // the Connecticut Democrat
	}
	return !slices.ContainsFunc(f.Within(r), func(n passage.Name) bool {
		_, people := f.Lex["people"].Tag(f.Words[n.From].Key)
		return n.Known || n.To == r[1] && !people && !text.Plural(f.Words[n.From].Key) // not Aid groups
	})
}

func (m attributionCheck) stemsOf(f *passage.Passage) []string {
	out := make([]string, 0, len(f.Words))
	for _, w := range f.Words {
		out = append(out, w.Stem)
	}
	return out
}

// newlyCredited reports whether the account credits somebody with what the
// original says itself: another body, or officials without a name.
func (m attributionCheck) newlyCredited(y passage.Speaker) bool {
	if !m.hub || !m.closeAt(y.From) || y.Kind == passage.SelfSpeaker || y.Kind == passage.PronounSpeaker || !passage.Speaks(m.B, y) || spoken(m.A) || reports(m.A) || m.authors(y) || m.coverB < 0.5 && m.coverA < 0.6 {
		return false
	}
	known := slices.ContainsFunc(m.all.speakersIn(0), func(n passage.Name) bool { return slices.ContainsFunc(m.B.Within(y.Name()), n.Same) })
	known = known || y.Heard(m.stemsOf(m.A)) || m.also != nil && y.Heard(m.stemsOf(m.also))
	for _, n := range m.B.Within(y.Name()) {
		known = known || slices.ContainsFunc(m.A.Names, n.Same)
	}
	return !known
}

// reports reports whether somebody named before says what the passage says: but
// he added.
func reports(f *passage.Passage) bool {
	for i := range f.Words {
		if f.Is(i, "he", "she", "they", "it") && !f.Words[i].Quoted && f.Lex["speech"].Has(f.Key(i+1)) {
			return true
		}
	}
	return false
}

// spoken reports whether the passage is itself what somebody says: most of it
// is quoted, or it says I or we. Who that is stands before it.
func spoken(f *passage.Passage) bool {
	words, quoted := 0, 0
	for _, w := range f.Words {
		if oneself[w.Key] && !w.Quoted {
			return true
		}
		if w.Content {
			words++
			if w.Quoted {
				quoted++
			}
		}
	}
	return 2*quoted > words
}

// droppedSpeaker reports whether what somebody says in the reference is told
// as fact: the account neither names the speaker nor quotes.
func (m attributionCheck) droppedSpeaker(x passage.Speaker) bool {
	if x.Kind == passage.SelfSpeaker || x.Kind == passage.PronounSpeaker || ofItself(m.A, x) || m.coverB < 0.6 && m.coverA < 0.6 {
		return false
	}
	if x.Heard(m.stemsOf(m.B)) {
		return false
	}
	quoted := slices.ContainsFunc(m.B.Words, func(w text.Lexeme) bool { return w.Quoted && w.Content })
	reported := slices.ContainsFunc(m.B.Hedges, func(h passage.Mark) bool { return h.Tag == "rumour" || h.Tag == "alleged" })
	return !quoted && !reported
}

// ofItself reports whether a speaker says something of itself: the company
// said it would. Told as what the company did, nothing is lost.
func ofItself(f *passage.Passage, s passage.Speaker) bool {
	next := s.To
	if f.Is(next, "that") {
		next++
	}
	return f.In(next, itselfWords)
}
