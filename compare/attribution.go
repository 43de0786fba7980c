package compare

import (
	"slices"
	"strings"
)

// speakerKind tells who is quoted.
type speakerKind uint8

const (
	namedSpeaker   speakerKind = iota // somebody by name or office
	selfSpeaker                       // the report, the study
	unnamedSpeaker                    // officials, sources
	pronounSpeaker                    // he, they
)

// speaker is a body or person that a claim credits with what it says: the
// lexemes [from, to) with the verb, and the stems of its content words.
type speaker struct {
	from, to int
	kind     speakerKind
	who      [2]int // the lexemes of the name alone, counted from `from`
	stems    []string
	keys     []string
}

// readSpeakers finds whom a claim credits: X said, said X, according to X.
func readSpeakers(f *facts) []speaker {
	var out []speaker
	for i := 0; i < len(f.words); i++ {
		s, ok := f.speakerAt(i)
		if ok && (len(out) == 0 || s.from >= out[len(out)-1].to) {
			out = append(out, s)
			i = max(i, s.to-1)
		}
	}
	return out
}

// speakerAt reads the attribution whose verb, or "according", stands at i.
func (f *facts) speakerAt(i int) (speaker, bool) {
	switch {
	case f.words[i].quoted:
		return speaker{}, false
	}
	if p, ok := f.phrase("according", opensSpeaker, i); ok {
		start := i + len(p.words)
		return f.newSpeaker(i, f.nameEnd(start), start, f.nameEnd(start))
	}
	if !f.opens(i, opensSpeaker) {
		return speaker{}, false
	}
	if s, ok := f.quotedBy(i); ok {
		return s, true
	}
	tag, ok := f.lex["speech"].tag(f.words[i].key)
	if !ok || f.words[i].used || f.passive(i) || f.words[i].capital && i > 0 && f.words[i-1].capital && !f.caps { // the United States
		return speaker{}, false
	}
	if f.words[i].key == "warning" && !f.is(i-1, ",") && !f.is(i+1, "that", "of", "against") {
		return speaker{}, false // given a warning
	}
	head := i // where the verb begins with its auxiliary: a indiqué
	if f.language == "fr" && f.is(i-1, "a", "ont", "avait", "avaient") || f.language == "es" && f.is(i-1, "ha", "han", "había", "habían") {
		head--
	}
	start := f.nameStart(head)
	if f.is(start, "who", "which", "whom") && start+1 < i {
		start++
	}
	if f.is(start, "what", "whose", "to", "of", "with", "for", "from", "at", "after", "by", "about") || i-start == 1 && strings.HasSuffix(f.words[start].key, "ly") {
		return speaker{}, false
	}
	if start < head {
		s, ok := f.newSpeaker(start, i+1, start, head)
		return s, ok && (tag == "say" || f.speaks(s) || s.kind == pronounSpeaker) && (tag != "that" || s.kind == selfSpeaker || f.quoting(i))
	}
	if head > 0 && f.words[head-1].kind == signToken && tag == "say" {
		if s, ok := f.apposition(i); ok {
			return s, f.speaks(s)
		}
		if f.is(i+1, "that", "it", "he", "she", "they", "there", "from", "in", "on", "at", "to", "of", "by", "with", "for", "no", "a", "an") {
			return speaker{}, false
		}
		end := f.nameEnd(i + 1)
		s, ok := f.newSpeaker(i, end, i+1, end)
		return s, ok && (f.speaks(s) || s.kind == pronounSpeaker)
	}
	return speaker{}, false
}

// quotedBy reads the attribution whose participle or noun stands at i: Bea
// Ruiz was quoted by the paper as saying; in Bea Ruiz's words.
func (f *facts) quotedBy(i int) (speaker, bool) {
	switch {
	case f.is(i, "quoted", "cited", "reported") && f.is(i-1, "is", "was", "are", "were", "been"):
		end := f.saying(i + 1)
		if end == 0 {
			return speaker{}, false
		}
		head := i - 1
		for f.is(head-1, "has", "have", "had", "also", "later") {
			head--
		}
		s, ok := f.apposition(head)
		if start := f.nameStart(head); !ok && start < head {
			s, ok = f.newSpeaker(start, end, start, head)
		}
		s.to = end
		return s, ok
	case f.is(i, "words") && f.genitiveAt(i-1):
		for k := i - 1; k >= max(0, i-6); k-- {
			if f.is(k, "in") {
				return f.newSpeaker(k, i+1, k+1, i)
			}
		}
	}
	return speaker{}, false
}

// saying returns where "as saying" ends soon behind i, 0 where it does not stand.
func (f *facts) saying(i int) int {
	for k := i; k < min(i+7, len(f.words)) && f.words[k].kind == wordToken; k++ {
		if f.is(k, "as") && f.is(k+1, "saying", "telling") {
			return k + 2
		}
	}
	return 0
}

// genitiveAt reports whether the word at i is a name in the genitive.
func (f *facts) genitiveAt(i int) bool {
	return i >= 0 && (f.is(i, "'s") || strings.HasSuffix(f.words[i].key, "'s") || strings.HasSuffix(f.words[i].key, "s'"))
}

// quoting reports whether what somebody says begins or ends at the verb at i:
// confirmed that the road is safe; the road is safe, she confirmed.
func (f *facts) quoting(i int) bool {
	return i+1 >= len(f.words) || f.words[i+1].kind == signToken || f.words[i+1].claim != f.words[i].claim || f.words[i+1].used ||
		f.is(i+1, "that", "it", "there", "he", "she", "they", "how", "in", "on", "at", "during") || f.is(i+1, "no") && f.is(i+2, "evidence", "sign", "signs", "proof", "link", "trace")
}

// apposition reads a subject with something said of it between commas before
// the verb at i: the premier, Ana Ruiz, said; the guard, who was off duty, said.
func (f *facts) apposition(i int) (speaker, bool) {
	if !f.is(i-1, ",") || f.words[i-1].quoted {
		return speaker{}, false
	}
	inner := f.nameStart(i - 1)
	if inner == i-1 || !f.is(inner-1, ",") {
		return speaker{}, false
	}
	start := f.nameStart(inner - 1)
	for f.is(start, "of", "in", "from") && f.is(start-1, ",") && inner-start < 8 { // PeopleSoft, of Pleasanton, California, said
		start = f.nameStart(start - 1)
	}
	opens := start == 0 || f.words[start-1].kind == signToken || f.is(start-1, "after", "that", "when", "while", "because", "as", "and", "but", "before", "though", "although") || f.words[start-1].claim != f.words[start].claim
	if start == inner-1 || !opens || inner-start > 8 && !f.is(inner, "who") {
		return speaker{}, false
	}
	return f.newSpeaker(start, i+1, start, i-1)
}

// passive reports whether the verb at i has no speaker: is said to, was told.
func (f *facts) passive(i int) bool {
	if f.language == "fr" && f.is(i-1, "a") {
		return false
	}
	return f.is(i-1, "is", "are", "was", "were", "be", "been", "being", "to", "has", "not", "a", "the", "of", "an", "been", "as", "its", "their", "his", "her", "will",
		"se", "ser", "sido", "wird", "werden", "wurde", "wurden") && !f.is(i-1, "has", "not", "will")
}

// nameStart goes back from a verb to the start of its subject.
func (f *facts) nameStart(verb int) int {
	i := verb
	for i > 0 && verb-i < 12 && f.words[i-1].claim == f.words[verb].claim {
		w := f.words[i-1]
		if w.kind == signToken && !f.is(i-1, "'", ".") || w.quoted || w.used && !w.capital || f.is(i-1, "that", "and", "but", "which", "while", "as", "because", "when", "if", "after", "before", "though", "although",
			"que", "porque", "cuando", "pero", "mientras", "dass", "weil", "während", "aber", "mais", "lorsque") && !f.listed(i-1) {
			break
		}
		if w.kind == signToken && f.is(i-1, ".") && (i < 2 || !f.words[i-2].capital) {
			break
		}
		i--
	}
	for i < verb && (f.is(i, "also", "later", "then", "however", "meanwhile", "on", "yesterday") || f.words[i].used) {
		i++
	}
	for i < verb && f.is(verb-1, "has", "have", "had", "also", "later", "not", "will", "would", "repeatedly", "earlier") && verb-1 > i {
		verb--
	}
	return i
}

// listed reports whether "and" at i stands within a name or list of speakers
// and does not join clauses: both neighbours are capitalised.
func (f *facts) listed(i int) bool {
	return f.is(i, "and") && i > 0 && i+1 < len(f.words) && (f.words[i-1].capital && f.words[i+1].capital || f.lex["people"].has(f.words[i-1].key) && f.lex["people"].has(f.words[i+1].key))
}

// nameEnd goes on from the start of a name to where it ends.
func (f *facts) nameEnd(start int) int {
	i := start
	for i < len(f.words) && i-start < 14 {
		w := f.words[i]
		if w.kind == signToken && !f.is(i, "'") && !(f.is(i, ".") && i > start && f.words[i-1].capital && i+1 < len(f.words) && f.words[i+1].claim == w.claim) {
			break
		}
		if w.used || f.is(i, "that", "who", "which", "when", "but", "while", "after", "before", "has", "have", "had", "is", "are", "was", "were", "will", "as", "whose", "told", "in", "on", "during", "at",
			"que", "qui", "hay", "fue", "fueron", "es", "son", "dass", "ob", "sind", "ist", "wird", "werden", "wurde", "wurden", "haben", "hat", "war", "waren", "mit", "an") && i > start {
			break
		}
		i++
	}
	return i
}

// newSpeaker makes a speaker of the lexemes [from, to) whose name stands in
// [start, end); false where there is no name.
func (f *facts) newSpeaker(from, to, start, end int) (speaker, bool) {
	for end > start && f.is(end-1, "also", "later", "has", "have", "had", "earlier", "repeatedly", "already") {
		end--
	}
	for end-start > 1 && f.words[end-1].used && f.is(end-2, "on", "in", "late", "early") {
		end -= 2 // Carlson on Tuesday said
	}
	if f.is(start, "have", "has", "had") {
		return speaker{}, false
	}
	s := speaker{from: from, to: to, who: [2]int{start - from, end - from}}
	if start >= end {
		return s, false
	}
	people := f.lex["people"]
	self, unnamed, other := false, false, false
	for i := start; i < end; i++ {
		w := f.words[i]
		if w.kind != wordToken || w.used {
			continue
		}
		s.keys = append(s.keys, w.key)
		if w.content {
			s.stems = append(s.stems, w.stem)
		}
		switch tag, _ := people.tag(w.key); {
		case tag == "self":
			self = true
		case tag == "unnamed":
			unnamed = true
		case w.content && w.capital && i > 0 && tag == "":
			other = true
		case tag == "role":
			other = other || !f.reportBehind(i, end)
		}
	}
	switch {
	case len(s.stems) == 0 && !self && !unnamed && !other:
		s.kind = pronounSpeaker
		return s, f.is(end-1, "he", "she", "they", "it", "we", "i", "who", "il", "elle", "ils") || f.is(start, "he", "she", "they", "it")
	case self && !other:
		s.kind = selfSpeaker
	case unnamed && !other:
		s.kind = unnamedSpeaker
	}
	return s, true
}

// reportBehind reports whether an office only describes a report: a government
// report.
func (f *facts) reportBehind(i, end int) bool {
	tag, _ := f.lex["people"].tag(f.key(i + 1))
	return i+1 < end && tag == "self"
}

// speaks reports whether a subject is somebody or something that can speak.
func (f *facts) speaks(s speaker) bool {
	for i := s.from + s.who[0]; i < s.from+s.who[1]; i++ {
		if _, ok := f.lex["people"].tag(f.words[i].key); ok || f.words[i].capital && f.words[i].kind == wordToken && (i > 0 || f.properFirst(i)) {
			return true
		}
	}
	return false
}

// properFirst reports whether the first word of a claim is a name: another
// capitalised word or a verb follows it.
func (f *facts) properFirst(i int) bool {
	return f.words[i].content && i+1 < len(f.words) && (f.words[i+1].capital || f.lex["speech"].has(f.words[i+1].key))
}

// name returns the lexemes of the speaker's name.
func (s speaker) name() [2]int { return [2]int{s.from + s.who[0], s.from + s.who[1]} }

// heard reports whether one of the speaker's words stands in a list.
func (s speaker) heard(stems []string) bool {
	return slices.ContainsFunc(s.stems, func(w string) bool { return slices.Contains(stems, w) })
}
