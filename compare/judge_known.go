package compare

import (
	"strings"
	"sync"
)

// knownWord is what the checks know of a word by itself.
type knownWord struct {
	stem  string
	stop  bool // carries no meaning
	opens opening
}

// opening says what may begin with a word. Most words begin nothing, and are
// no more looked at.
type opening uint16

const (
	opensFigure opening = 1 << iota
	opensDate
	opensMark // of certainty, negation or scope
	opensSpeaker
	opensUnit
	opensScale
	opensBound
	opensRate
	opensTrend
)

// openings are the lists whose phrases begin what is named.
var openings = []struct {
	opening
	lists []string
}{
	{opensFigure, []string{"factors", "vague", "fractions", "numbers", "ordinals", "every"}},
	{opensDate, []string{"months", "ordinals", "relative", "weekdays", "numbers"}},
	{opensMark, []string{"hedges", "certain", "strength", "negations", "negations-void", "scopes"}},
	{opensSpeaker, []string{"according", "speech"}},
	{opensUnit, []string{"units"}},
	{opensScale, []string{"scales"}},
	{opensBound, []string{"bounds", "bounds-after"}},
	{opensRate, []string{"rates"}},
	{opensTrend, []string{"trends"}},
}

// openingsOf returns what may begin with a word.
func openingsOf(key string, lex lexicon) opening {
	out := opening(0)
	for _, o := range openings {
		for _, list := range o.lists {
			if len(lex[list][key]) > 0 {
				out |= o.opening
			}
		}
	}
	switch key {
	case "a", "an", "un", "une", "half", "twice", "thrice", "deux":
		out |= opensFigure
	case "quoted", "cited", "reported", "words":
		out |= opensSpeaker // was quoted as saying, in her words
	}
	if seasons[key] > 0 {
		out |= opensDate
	}
	return out
}

// opens reports whether something of a kind may begin at the lexeme at i.
func (f *facts) opens(i int, what opening) bool {
	return i >= 0 && i < len(f.words) && f.words[i].opens&what != 0
}

// memory keeps what is known of the words of a language, so that each is
// stemmed and looked up once.
type memory struct {
	lock sync.RWMutex
	of   map[string]knownWord
}

// mostKnown bounds a memory: no language has many more words in use.
const mostKnown = 1 << 16

var memories struct {
	lock sync.Mutex
	of   map[string]*memory
}

// knownWords returns the memory of a language.
func knownWords(language string) *memory {
	memories.lock.Lock()
	defer memories.lock.Unlock()
	if memories.of == nil {
		memories.of = map[string]*memory{}
	}
	m := memories.of[language]
	if m == nil {
		m = &memory{of: map[string]knownWord{}}
		memories.of[language] = m
	}
	return m
}

// lookUp fills in what is known of words by their keys.
func (m *memory) lookUp(words []lexeme, lex lexicon, language string) {
	var missed []int
	m.lock.RLock()
	for i := range words {
		if k, ok := m.of[words[i].key]; ok {
			words[i].know(k)
		} else {
			missed = append(missed, i)
		}
	}
	m.lock.RUnlock()
	for _, i := range missed {
		k := knownWord{stem: stem(words[i].key, language), stop: lex["stop"].has(words[i].key), opens: openingsOf(words[i].key, lex)}
		words[i].know(k)
		m.keep(words[i].key, k)
	}
}

func (w *lexeme) know(k knownWord) {
	w.stem, w.content, w.opens = k.stem, w.kind >= wordToken && !k.stop, k.opens
	if w.kind == numberToken {
		w.opens |= opensFigure | opensDate
	}
}

// keep remembers a word: a copy, which does not hold the text that it is from.
func (m *memory) keep(key string, k knownWord) {
	m.lock.Lock()
	defer m.lock.Unlock()
	if len(m.of) < mostKnown {
		k.stem = strings.Clone(k.stem)
		m.of[strings.Clone(key)] = k
	}
}
