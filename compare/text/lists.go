package text

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"embed"
	_ "embed"
	"fmt"
	"io"
	"iter"
	"math"
	"slices"
	"strings"
	"sync"

	"synoptic/compare/work"
)

// wordFiles holds the word lists and tables, the lists of a language in a
// folder of its own. NOTICE in that folder says where the tables come from.
//
//go:embed words
var wordFiles embed.FS

// Embedded returns a file of the words folder. The files are part of the
// program, so that a missing one is a mistake in its making.
func Embedded(name string) []byte {
	raw, err := wordFiles.ReadFile(name)
	if err != nil {
		panic("compare: embedded table missing: " + err.Error())
	}
	return raw
}

// Lines reads a list of the words folder by its name without ending: what
// stands before the colon of each line, and the words or phrases behind it,
// which semicolons part. Lines that begin with # are comments. Every list of
// words is written like this; a tag may stand in several lines.
func Lines(list string) iter.Seq2[string, []string] {
	return func(yield func(string, []string) bool) {
		for line := range strings.Lines(string(Embedded("words/" + list + ".txt"))) {
			line = strings.TrimSpace(line)
			if line == "" || strings.HasPrefix(line, "#") {
				continue
			}
			tag, rest, ok := strings.Cut(line, ": ")
			if !ok {
				panic("compare: word list " + list + " has a line without a tag: " + line)
			}
			phrases := strings.Split(rest, ";")
			for i := range phrases {
				phrases[i] = strings.TrimSpace(phrases[i])
			}
			if !yield(tag, phrases) {
				return
			}
		}
	}
}

// Phrase is an entry of a word list.
type Phrase struct {
	Words []string // keys
	Tag   string   // what stands before the colon
	line  int      // of the list, from 0
}

// phraseBook is a word list: its entries by their first word, the longest first.
type phraseBook map[string][]Phrase

// Lexicon is the word lists of a language by name.
type Lexicon map[string]phraseBook

// LexiconOf returns the lists of a language. Those of English are the fullest,
// Spanish and German have the common markers. A language without lists of its
// own gets those of what is written alike everywhere.
func LexiconOf(language string) Lexicon {
	switch language {
	case "en", "":
		return EnglishLists()
	case "fr":
		return FrenchLists()
	case "es":
		return SpanishLists()
	case "de":
		return GermanLists()
	}
	return otherLists()
}

// The lists of words of each language, read once.
var (
	EnglishLists = sync.OnceValue(func() Lexicon { return loadLexicon("en") })
	FrenchLists  = sync.OnceValue(func() Lexicon { return loadLexicon("fr") })
	SpanishLists = sync.OnceValue(func() Lexicon { return loadLexicon("es") })
	GermanLists  = sync.OnceValue(func() Lexicon { return loadLexicon("de") })
	otherLists   = sync.OnceValue(func() Lexicon { return loadLexicon("xx") })
)

// loadLexicon reads the embedded lists of a language. That they can be read
// is proved by a test; nothing outside the program can change them.
func loadLexicon(language string) Lexicon {
	out := Lexicon{}
	files, err := wordFiles.ReadDir("words/" + language)
	if err != nil {
		panic(fmt.Sprintf("word lists of %s: %v", language, err))
	}
	for _, f := range files {
		name := strings.TrimSuffix(f.Name(), ".txt")
		out[name] = readPhrases(Lines(language+"/"+name), language)
	}
	return out
}

// readPhrases reads the lines of a list. Words of a phrase stand between
// blanks; is|are stands for either.
func readPhrases(lines iter.Seq2[string, []string], language string) phraseBook {
	out := phraseBook{}
	n := 0
	for tag, phrases := range lines {
		for _, p := range phrases {
			out.add(strings.Fields(p), tag, language, n)
		}
		n++
	}
	for first := range out {
		slices.SortStableFunc(out[first], func(a, b Phrase) int { return len(b.Words) - len(a.Words) })
	}
	return out
}

// add enters a phrase, once for each of its alternatives.
func (p phraseBook) add(fields []string, tag, language string, line int) {
	for _, words := range alternatives(fields, language) {
		p[words[0]] = append(p[words[0]], Phrase{words, tag, line})
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
	for _, t := range Tokenize(word) {
		if t.Kind == SpaceToken {
			continue
		}
		whole := t.Of(word)
		for _, p := range pieces(nil, whole, t.Kind, language) {
			if p.End-p.Start < len(whole) {
				out = append(out, Fold(p.Of(whole)))
			} else {
				out = append(out, t.Key)
			}
		}
	}
	return out
}

// At returns the longest phrase that begins at the i-th word.
func (p phraseBook) At(words []Lexeme, i int) (Phrase, bool) {
	if i < 0 || i >= len(words) {
		return Phrase{}, false
	}
	for _, c := range p[words[i].Key] {
		if len(c.Words) <= len(words)-i && Matches(words[i:], c.Words) {
			return c, true
		}
	}
	return Phrase{}, false
}

// Before returns the longest phrase of bounds that ends just before the i-th word.
func (p phraseBook) Before(words []Lexeme, i int) (Phrase, bool) {
	for start := max(0, i-5); start < i; start++ {
		if words[start].Opens&OpensBound == 0 {
			continue
		}
		for _, c := range p[words[start].Key] {
			if start+len(c.Words) == i && Matches(words[start:], c.Words) {
				return c, true
			}
		}
	}
	return Phrase{}, false
}

// Matches reports whether words begin with the words of a phrase.
func Matches(words []Lexeme, keys []string) bool {
	for i, k := range keys {
		if words[i].Key != k {
			return false
		}
	}
	return true
}

// Has reports whether a single word is in the list.
func (p phraseBook) Has(key string) bool {
	for _, c := range p[key] {
		if len(c.Words) == 1 {
			return true
		}
	}
	return false
}

// Tag returns the tag of a single word.
func (p phraseBook) Tag(key string) (string, bool) {
	for _, c := range p[key] {
		if len(c.Words) == 1 {
			return c.Tag, true
		}
	}
	return "", false
}

// Wordbook is what is known of words beyond the accounts. It never changes.
type Wordbook struct {
	stop     map[string]WordBag    // words without content, by language
	frames   map[string]WordBag    // words of reporting frames, by language
	Rarity   map[string]float32    // ln of how rare an English stem is
	rarest   float32               // for stems that the table does not have
	Synonyms map[string][]int32    // groups of an English stem
	Near     map[string][]NearStem // English stems used in the same surroundings
	Derived  map[string][]NearStem // English stems of one word or derived from it
	Opposite map[string][]string   // English stems that say the opposite of one
}

// WordBag is a set of words.
type WordBag map[string]bool

// Has reports whether a word is in the bag.
func (b WordBag) Has(word string) bool { return b[word] }

// WordTables reads the tables once, on all cores: nobody can cancel that.
var WordTables = sync.OnceValue(func() *Wordbook {
	l := &Wordbook{stop: bareWords("stop"), frames: bareWords("frames")}
	tables := []func(){
		func() { l.Near = nearStems(unzipped("words/near.gz")) }, // the largest first
		func() { l.Synonyms = synonymGroups(unzipped("words/synonyms.gz")) },
		func() { l.Rarity, l.rarest = rarities(unzipped("words/common.gz")) },
		func() { l.Derived = derivedStems(unzipped("words/derived.gz")) },
		func() { l.Opposite = oppositeStems(unzipped("words/opposites.gz")) },
	}
	_ = work.Each(context.Background(), len(tables), func(i int) { tables[i]() }) // never cancelled
	return l
})

func unzipped(name string) []byte {
	z, err := gzip.NewReader(bytes.NewReader(Embedded(name)))
	if err != nil {
		panic("compare: embedded table " + name + ": " + err.Error())
	}
	raw, err := io.ReadAll(z)
	if err != nil {
		panic("compare: embedded table " + name + ": " + err.Error())
	}
	return raw
}

// bareWords reads a list of words by language, as the matcher sees them.
func bareWords(list string) map[string]WordBag {
	out := map[string]WordBag{}
	for language, words := range Lines(list) {
		set := WordBag{}
		for _, w := range words {
			set[bare(w)] = true
		}
		out[language] = set
	}
	return out
}

// rarities reads the stems by how many texts of the background have them. The
// first line is the number of texts, then come lines of the form "12 stem
// stem": in about twelve texts.
func rarities(raw []byte) (map[string]float32, float32) {
	out := map[string]float32{}
	texts := 0.0
	lines := bufio.NewScanner(bytes.NewReader(raw))
	lines.Buffer(nil, len(raw)+1)
	for lines.Scan() {
		fields := strings.Fields(lines.Text())
		n := parseCount(fields[0])
		if texts == 0 {
			texts = n
			continue
		}
		for _, stem := range fields[1:] {
			out[stem] = float32(math.Log((texts + 1) / (n + 0.5)))
		}
	}
	return out, float32(math.Log((texts + 1) / 0.5))
}

func parseCount(s string) float64 {
	n := 0.0
	for _, r := range s {
		n = 10*n + float64(r-'0')
	}
	return n
}

// synonymGroups reads one group of stems a line.
func synonymGroups(raw []byte) map[string][]int32 {
	out := map[string][]int32{}
	group := int32(0)
	for line := range strings.Lines(string(raw)) {
		for _, stem := range strings.Fields(line) {
			out[stem] = append(out[stem], group)
		}
		group++
	}
	return out
}

// oppositeStems reads one pair of stems a line.
func oppositeStems(raw []byte) map[string][]string {
	out := map[string][]string{}
	for line := range strings.Lines(string(raw)) {
		x, y, ok := strings.Cut(strings.TrimSpace(line), " ")
		if ok {
			out[x], out[y] = append(out[x], y), append(out[y], x)
		}
	}
	return out
}

// NearStem is a stem that is used in the same surroundings as another.
type NearStem struct {
	Stem string
	Like float32 // cosine, or how surely it may stand for the other
}

// How surely a form of a word stands for it, and what is derived from it.
const (
	otherForm = 0.95
	derived   = 0.8
)

// derivedStems reads pairs of stems: first the forms of one word, then, behind
// a blank line, those derived from one another.
func derivedStems(raw []byte) map[string][]NearStem {
	out := map[string][]NearStem{}
	like := float32(otherForm)
	for line := range strings.Lines(string(raw)) {
		a, b, ok := strings.Cut(strings.TrimSpace(line), " ")
		if !ok {
			like = derived
			continue
		}
		out[a] = append(out[a], NearStem{b, like})
		out[b] = append(out[b], NearStem{a, like})
	}
	return out
}

// nearStems reads a stem and those near it from a line: "boat vessel 80 ship 75".
func nearStems(raw []byte) map[string][]NearStem {
	out := map[string][]NearStem{}
	for line := range strings.Lines(string(raw)) {
		fields := strings.Fields(line)
		for i := 1; i+1 < len(fields); i += 2 {
			out[fields[0]] = append(out[fields[0]], NearStem{fields[i], float32(parseCount(fields[i+1]) / 100)})
		}
	}
	return out
}
