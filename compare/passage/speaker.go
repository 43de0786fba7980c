package passage

import (
	"slices"
	"strings"

	"synoptic/compare/text"
)

// speakerKind tells who is quoted.
type speakerKind uint8

const (
	namedSpeaker   speakerKind = iota // somebody by name or office
	SelfSpeaker                       // the report, the study
	UnnamedSpeaker                    // officials, sources
	PronounSpeaker                    // he, they
)

// Speaker is a body or person that a claim credits with what it says: the
// lexemes [from, to) with the verb, and the stems of its content words.
type Speaker struct {
	From, To int
	Kind     speakerKind
	Who      [2]int // the lexemes of the name alone, counted from `from`
	Stems    []string
	Keys     []string
}

// readSpeakers finds whom a claim credits: X said, said X, according to X.
func readSpeakers(f *Passage) []Speaker {
	var out []Speaker
	for i := 0; i < len(f.Words); i++ {
		s, ok := speakerAt(f, i)
		if ok && (len(out) == 0 || s.From >= out[len(out)-1].To) {
			out = append(out, s)
			i = max(i, s.To-1)
		}
	}
	return out
}

// speakerAt reads the attribution whose verb, or "according", stands at i.
func speakerAt(f *Passage, i int) (Speaker, bool) {
	switch {
	case f.Words[i].Quoted:
		return Speaker{}, false
	}
	if p, ok := f.phrase("according", text.OpensSpeaker, i); ok {
		start := i + len(p.Words)
		return newSpeaker(f, i, nameEnd(f, start), start, nameEnd(f, start))
	}
	if !f.opens(i, text.OpensSpeaker) {
		return Speaker{}, false
	}
	if s, ok := quotedBy(f, i); ok {
		return s, true
	}
	tag, ok := f.Lex["speech"].Tag(f.Words[i].Key)
	if !ok || f.Words[i].Used || passive(f, i) || f.Words[i].Capital && i > 0 && f.Words[i-1].Capital && !f.caps { // the United States
		return Speaker{}, false
	}
	if f.Words[i].Key == "warning" && !f.Is(i-1, ",") && !f.Is(i+1, "that", "of", "against") {
		return Speaker{}, false // given a warning
	}
	head := i // where the verb begins with its auxiliary: a indiqué
	if f.Language == "fr" && f.Is(i-1, "a", "ont", "avait", "avaient") || f.Language == "es" && f.Is(i-1, "ha", "han", "había", "habían") {
		head--
	}
	start := NameStart(f, head)
	if f.Is(start, "who", "which", "whom") && start+1 < i {
		start++
	}
	if f.In(start, notSubjects) || i-start == 1 && strings.HasSuffix(f.Words[start].Key, "ly") {
		return Speaker{}, false
	}
	if start < head {
		s, ok := newSpeaker(f, start, i+1, start, head)
		return s, ok && (tag == "say" || Speaks(f, s) || s.Kind == PronounSpeaker) && (tag != "that" || s.Kind == SelfSpeaker || quoting(f, i))
	}
	if head > 0 && f.Words[head-1].Kind == text.SignToken && tag == "say" {
		if s, ok := apposition(f, i); ok {
			return s, Speaks(f, s)
		}
		if f.In(i+1, notSaid) {
			return Speaker{}, false
		}
		end := nameEnd(f, i+1)
		s, ok := newSpeaker(f, i, end, i+1, end)
		return s, ok && (Speaks(f, s) || s.Kind == PronounSpeaker)
	}
	return Speaker{}, false
}

// quotedBy reads the attribution whose participle or noun stands at i: Bea
// Ruiz was quoted by the paper as saying; in Bea Ruiz's words.
func quotedBy(f *Passage, i int) (Speaker, bool) {
	switch {
	case f.Is(i, "quoted", "cited", "reported") && f.In(i-1, beForms):
		end := saying(f, i+1)
		if end == 0 {
			return Speaker{}, false
		}
		head := i - 1
		for f.In(head-1, beforePassive) {
			head--
		}
		s, ok := apposition(f, head)
		if start := NameStart(f, head); !ok && start < head {
			s, ok = newSpeaker(f, start, end, start, head)
		}
		s.To = end
		return s, ok
	case f.Is(i, "words") && f.genitiveAt(i-1):
		for k := i - 1; k >= max(0, i-6); k-- {
			if f.Is(k, "in") {
				return newSpeaker(f, k, i+1, k+1, i)
			}
		}
	}
	return Speaker{}, false
}

// saying returns where "as saying" ends soon behind i, 0 where it does not stand.
func saying(f *Passage, i int) int {
	for k := i; k < min(i+7, len(f.Words)) && f.Words[k].Kind == text.WordToken; k++ {
		if f.Is(k, "as") && f.Is(k+1, "saying", "telling") {
			return k + 2
		}
	}
	return 0
}

// genitiveAt reports whether the word at i is a name in the genitive.
func (f *Passage) genitiveAt(i int) bool {
	return i >= 0 && (f.Is(i, "'s") || strings.HasSuffix(f.Words[i].Key, "'s") || strings.HasSuffix(f.Words[i].Key, "s'"))
}

// quoting reports whether what somebody says begins or ends at the verb at i:
// confirmed that the road is safe; the road is safe, she confirmed.
func quoting(f *Passage, i int) bool {
	return i+1 >= len(f.Words) || f.Words[i+1].Kind == text.SignToken || f.Words[i+1].Claim != f.Words[i].Claim || f.Words[i+1].Used ||
		f.In(i+1, saidOpeners) || f.Is(i+1, "no") && f.In(i+2, deniedProofs)
}

// apposition reads a subject with something said of it between commas before
// the verb at i: the premier, Ana Ruiz, said; the guard, who was off duty, said.
func apposition(f *Passage, i int) (Speaker, bool) {
	if !f.Is(i-1, ",") || f.Words[i-1].Quoted {
		return Speaker{}, false
	}
	inner := NameStart(f, i-1)
	if inner == i-1 || !f.Is(inner-1, ",") {
		return Speaker{}, false
	}
	start := NameStart(f, inner-1)
	for f.Is(start, "of", "in", "from") && f.Is(start-1, ",") && inner-start < 8 { // PeopleSoft, of Pleasanton, California, said
		start = NameStart(f, start-1)
	}
	opens := start == 0 || f.Words[start-1].Kind == text.SignToken || f.In(start-1, clauseBefore) || f.Words[start-1].Claim != f.Words[start].Claim
	if start == inner-1 || !opens || inner-start > 8 && !f.Is(inner, "who") {
		return Speaker{}, false
	}
	return newSpeaker(f, start, i+1, start, i-1)
}

// passive reports whether the verb at i has no speaker: is said to, was told.
func passive(f *Passage, i int) bool {
	if f.Language == "fr" && f.Is(i-1, "a") {
		return false
	}
	return f.In(i-1, passiveBefore) && !f.Is(i-1, "has", "not", "will")
}

// NameStart goes back from a verb to the start of its subject.
func NameStart(f *Passage, verb int) int {
	i := verb
	for i > 0 && verb-i < 12 && f.Words[i-1].Claim == f.Words[verb].Claim {
		w := f.Words[i-1]
		if w.Kind == text.SignToken && !f.Is(i-1, "'", ".") || w.Quoted || w.Used && !w.Capital || f.In(i-1, clauseStarts) && !listed(f, i-1) {
			break
		}
		if w.Kind == text.SignToken && f.Is(i-1, ".") && (i < 2 || !f.Words[i-2].Capital) {
			break
		}
		i--
	}
	for i < verb && (f.In(i, adverbsBefore) || f.Words[i].Used) {
		i++
	}
	for i < verb && f.In(verb-1, auxiliariesBefore) && verb-1 > i {
		verb--
	}
	return i
}

// listed reports whether "and" at i stands within a name or list of speakers
// and does not join clauses: both neighbours are capitalised.
func listed(f *Passage, i int) bool {
	return f.Is(i, "and") && i > 0 && i+1 < len(f.Words) && (f.Words[i-1].Capital && f.Words[i+1].Capital || f.Lex["people"].Has(f.Words[i-1].Key) && f.Lex["people"].Has(f.Words[i+1].Key))
}

// nameEnd goes on from the start of a name to where it ends.
func nameEnd(f *Passage, start int) int {
	i := start
	for i < len(f.Words) && i-start < 14 {
		w := f.Words[i]
		if w.Kind == text.SignToken && !f.Is(i, "'") && !(f.Is(i, ".") && i > start && f.Words[i-1].Capital && i+1 < len(f.Words) && f.Words[i+1].Claim == w.Claim) {
			break
		}
		if w.Used || f.In(i, nameEnders) && i > start {
			break
		}
		i++
	}
	return i
}

// newSpeaker makes a speaker of the lexemes [from, to) whose name stands in
// [start, end); false where there is no name.
func newSpeaker(f *Passage, from, to, start, end int) (Speaker, bool) {
	for end > start && f.In(end-1, auxiliariesBehind) {
		end--
	}
	for end-start > 1 && f.Words[end-1].Used && f.Is(end-2, "on", "in", "late", "early") {
		end -= 2 // Carlson on Tuesday said
	}
	if f.Is(start, "have", "has", "had") {
		return Speaker{}, false
	}
	s := Speaker{From: from, To: to, Who: [2]int{start - from, end - from}}
	if start >= end {
		return s, false
	}
	people := f.Lex["people"]
	self, unnamed, other := false, false, false
	for i := start; i < end; i++ {
		w := f.Words[i]
		if w.Kind != text.WordToken || w.Used {
			continue
		}
		s.Keys = append(s.Keys, w.Key)
		if w.Content {
			s.Stems = append(s.Stems, w.Stem)
		}
		switch tag, _ := people.Tag(w.Key); {
		case tag == "self":
			self = true
		case tag == "unnamed":
			unnamed = true
		case w.Content && w.Capital && i > 0 && tag == "":
			other = true
		case tag == "role":
			other = other || !reportBehind(f, i, end)
		}
	}
	switch {
	case len(s.Stems) == 0 && !self && !unnamed && !other:
		s.Kind = PronounSpeaker
		return s, f.In(end-1, pronouns) || f.Is(start, "he", "she", "they", "it")
	case self && !other:
		s.Kind = SelfSpeaker
	case unnamed && !other:
		s.Kind = UnnamedSpeaker
	}
	return s, true
}

// reportBehind reports whether an office only describes a report: a government
// report.
func reportBehind(f *Passage, i, end int) bool {
	tag, _ := f.Lex["people"].Tag(f.Key(i + 1))
	return i+1 < end && tag == "self"
}

// Speaks reports whether a subject is somebody or something that can speak.
func Speaks(f *Passage, s Speaker) bool {
	for i := s.From + s.Who[0]; i < s.From+s.Who[1]; i++ {
		if _, ok := f.Lex["people"].Tag(f.Words[i].Key); ok || f.Words[i].Capital && f.Words[i].Kind == text.WordToken && (i > 0 || properFirst(f, i)) {
			return true
		}
	}
	return false
}

// properFirst reports whether the first word of a claim is a name: another
// capitalised word or a verb follows it.
func properFirst(f *Passage, i int) bool {
	return f.Words[i].Content && i+1 < len(f.Words) && (f.Words[i+1].Capital || f.Lex["speech"].Has(f.Words[i+1].Key))
}

// Name returns the lexemes of the speaker's name.
func (s Speaker) Name() [2]int { return [2]int{s.From + s.Who[0], s.From + s.Who[1]} }

// Heard reports whether one of the speaker's words stands in a list.
func (s Speaker) Heard(stems []string) bool {
	return slices.ContainsFunc(s.Stems, func(w string) bool { return slices.Contains(stems, w) })
}
