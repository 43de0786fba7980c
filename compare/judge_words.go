package compare

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// wordFiles holds the word lists, a folder per language.
//
//go:embed words
var wordFiles embed.FS

// phrase is an entry of a word list.
type phrase struct {
	words []string // keys
	tag   string   // what stands before the colon
	line  int      // of the list, from 0
}

// phraseBook is a word list: its entries by their first word, the longest first.
type phraseBook map[string][]phrase

// lexicon is the word lists of a language by name.
type lexicon map[string]phraseBook

// lexiconOf returns the lists of a language. Those of English are the fullest,
// Spanish and German have the common markers. A language without lists of its
// own gets those of what is written alike everywhere.
func lexiconOf(language string) lexicon {
	switch language {
	case "en", "":
		return englishLists()
	case "fr":
		return frenchLists()
	case "es":
		return spanishLists()
	case "de":
		return germanLists()
	}
	return otherLists()
}

var (
	englishLists = sync.OnceValue(func() lexicon { return loadLexicon("en") })
	frenchLists  = sync.OnceValue(func() lexicon { return loadLexicon("fr") })
	spanishLists = sync.OnceValue(func() lexicon { return loadLexicon("es") })
	germanLists  = sync.OnceValue(func() lexicon { return loadLexicon("de") })
	otherLists   = sync.OnceValue(func() lexicon { return loadLexicon("xx") })
)

// loadLexicon reads the embedded lists of a language. That they can be read
// is proved by a test; nothing outside the program can change them.
func loadLexicon(language string) lexicon {
	out := lexicon{}
	files, err := wordFiles.ReadDir("words/" + language)
	if err != nil {
		panic(fmt.Sprintf("word lists of %s: %v", language, err))
	}
	for _, f := range files {
		data, err := wordFiles.ReadFile("words/" + language + "/" + f.Name())
		if err != nil {
			panic(fmt.Sprintf("word list %s: %v", f.Name(), err))
		}
		out[strings.TrimSuffix(f.Name(), ".txt")] = readPhrases(string(data), language)
	}
	return out
}

// readPhrases reads a list of lines "tag: phrase; phrase". Words of a phrase
// stand between blanks; is|are stands for either.
func readPhrases(text, language string) phraseBook {
	out := phraseBook{}
	n := 0
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		tag, list, ok := strings.Cut(line, ": ")
		if !ok {
			tag, list = "", line
		}
		for p := range strings.SplitSeq(list, ";") {
			out.add(strings.Fields(p), tag, language, n)
		}
		n++
	}
	for first := range out {
		slices.SortStableFunc(out[first], func(a, b phrase) int { return len(b.words) - len(a.words) })
	}
	return out
}

// add enters a phrase, once for each of its alternatives.
func (p phraseBook) add(fields []string, tag, language string, line int) {
	for _, words := range alternatives(fields, language) {
		p[words[0]] = append(p[words[0]], phrase{words, tag, line})
	}
}

// alternatives expands is|are into a phrase for each.
func alternatives(fields []string, language string) [][]string {
	out := [][]string{nil}
	for _, f := range fields {
		var longer [][]string
		for _, head := range out {
			for _, w := range strings.Split(f, "|") {
				longer = append(longer, append(slices.Clone(head), tokenKeys(w, language)...))
			}
		}
		out = longer
	}
	return out
}

// tokenKeys returns the keys that a word has in a claim, where compounds and
// French articles are cut off (l'ensemble).
func tokenKeys(word, language string) []string {
	var out []string
	for _, t := range tokenize(word) {
		if t.kind == spaceToken {
			continue
		}
		whole := t.Of(word)
		for _, p := range pieces(nil, whole, t.kind, language) {
			if p.End-p.Start < len(whole) {
				out = append(out, fold(p.Of(whole)))
			} else {
				out = append(out, t.key)
			}
		}
	}
	return out
}

// at returns the longest phrase that begins at the i-th word.
func (p phraseBook) at(words []lexeme, i int) (phrase, bool) {
	if i < 0 || i >= len(words) {
		return phrase{}, false
	}
	for _, c := range p[words[i].key] {
		if len(c.words) <= len(words)-i && matches(words[i:], c.words) {
			return c, true
		}
	}
	return phrase{}, false
}

// before returns the longest phrase of bounds that ends just before the i-th word.
func (p phraseBook) before(words []lexeme, i int) (phrase, bool) {
	for start := max(0, i-5); start < i; start++ {
		if words[start].opens&opensBound == 0 {
			continue
		}
		for _, c := range p[words[start].key] {
			if start+len(c.words) == i && matches(words[start:], c.words) {
				return c, true
			}
		}
	}
	return phrase{}, false
}

func matches(words []lexeme, keys []string) bool {
	for i, k := range keys {
		if words[i].key != k {
			return false
		}
	}
	return true
}

// has reports whether a single word is in the list.
func (p phraseBook) has(key string) bool {
	for _, c := range p[key] {
		if len(c.words) == 1 {
			return true
		}
	}
	return false
}

// tag returns the tag of a single word.
func (p phraseBook) tag(key string) (string, bool) {
	for _, c := range p[key] {
		if len(c.words) == 1 {
			return c.tag, true
		}
	}
	return "", false
}
