package compare

import (
	"strings"
	"sync"
)

// knownWord is what the checks know of a word by itself.
type knownWord struct {
	stem   string
	stop   bool // carries no meaning
	figure bool // may be the first of a figure, written in letters
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
		k := knownWord{stem: stem(words[i].key, language), stop: lex["stop"].has(words[i].key), figure: beginsFigure(words[i].key, lex)}
		words[i].know(k)
		m.keep(words[i].key, k)
	}
}

func (w *lexeme) know(k knownWord) {
	w.stem, w.content, w.figure = k.stem, w.kind >= wordToken && !k.stop, w.kind == numberToken || k.figure
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
