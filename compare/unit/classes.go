package unit

import (
	"fmt"
	"iter"
	"strconv"
	"strings"
	"sync"
	"synoptic/compare/text"
)

// flags are the classes of words that are yes or no.
type flags uint32

const (
	stopWord flags = 1 << iota
	denies
	deniesWeakly
	doubts
	loose // a number that seldom counts
	ofFigure
	month
	weekday
	timeWord
	nowWord
	timePreposition
	reports
	condition
	and
	or
	prefix
	relative
	relativeTime
	measured
)

var flagNames = map[string]flags{"stop": stopWord, "deny": denies, "deny-weak": deniesWeakly, "doubt": doubts, "number-loose": loose,
	"figure-word": ofFigure, "month": month, "weekday": weekday, "time": timeWord, "now": nowWord, "time-preposition": timePreposition,
	"report": reports, "condition": condition, "and": and, "or": or, "prefix": prefix, "relative": relative, "relative-time": relativeTime}

// sort is the class of a little word.
type sort byte

const (
	noSort sort = iota
	preposition
	pronoun
	auxiliary
	determiner
	conjunction
)

var sortNames = map[string]sort{"preposition": preposition, "pronoun": pronoun, "auxiliary": auxiliary, "determiner": determiner, "conjunction": conjunction}

// entry is what the list of a language says of a word.
type entry struct {
	flags
	sort    sort
	sure    float32 // 0 or 1 to 7
	amount  float32
	counts  bool // amount is set
	value   float64
	number  bool // value is set
	form    string
	measure string
	worth   float64 // of a measure of time, in days
	against []string
}

// vocabulary is the lists of a language.
type vocabulary struct {
	words   map[string]*entry
	opening map[string][]bound // bounds by their first words
}

// bound is a phrase that says on which side of a number the truth lies.
type bound struct {
	kind  string
	words []string
}

var vocabularies sync.Map // language: func() *vocabulary

// vocabularyOf returns the lists of a language, empty ones where it has none.
func vocabularyOf(language string) *vocabulary {
	if language == "" {
		language = "en"
	}
	load, ok := vocabularies.Load(language)
	if !ok {
		load, _ = vocabularies.LoadOrStore(language, sync.OnceValue(func() *vocabulary { return loadVocabulary(language) }))
	}
	return load.(func() *vocabulary)()
}

func loadVocabulary(language string) *vocabulary {
	v := &vocabulary{words: map[string]*entry{}, opening: map[string][]bound{}}
	for tag, words := range linesOf(language, "classes") {
		name, value, _ := strings.Cut(tag, " ")
		for _, w := range words {
			if v.words[w] == nil {
				v.words[w] = &entry{}
			}
			v.words[w].set(name, value)
		}
	}
	for tag, phrases := range linesOf(language, "bounds") {
		for _, p := range phrases {
			b := bound{tag, strings.Fields(p)}
			v.opening[b.words[0]] = append(v.opening[b.words[0]], b)
		}
	}
	return v
}

// linesOf yields the lines of a list, class and phrases. A language without
// lists has no lines.
func linesOf(language, list string) iter.Seq2[string, []string] {
	if !text.HasLists("unit/" + language) {
		return func(func(string, []string) bool) {}
	}
	return text.Lines("unit/" + language + "/" + list)
}

// set enters a word in a class.
func (e *entry) set(name, value string) {
	if f, ok := flagNames[name]; ok {
		e.flags |= f
		return
	}
	if s, ok := sortNames[name]; ok {
		if e.sort == noSort {
			e.sort = s
		}
		return
	}
	switch name {
	case "sure":
		e.sure = float32(decimal(value))
	case "amount":
		e.amount, e.counts = float32(decimal(value)), true
	case "number":
		e.value, e.number = decimal(value), true
	case "worth":
		e.worth = decimal(value)
	case "form":
		e.form = value
	case "measure":
		e.measure, e.flags = value, e.flags|measured
	case "against":
		e.against = append(e.against, value)
	default:
		panic(fmt.Sprintf("unit: the word lists have an unknown class %q", name))
	}
}

func decimal(s string) float64 {
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		panic(fmt.Sprintf("unit: the word lists have %q for a number", s))
	}
	return x
}
