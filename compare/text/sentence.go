package text

import "fmt"

// Sentence is something said to people: a form and the words that fill it, so
// that it can be said in another language without being taken apart.
type Sentence struct {
	Form  string   // in English, with verbs as in fmt for Words; empty where a person wrote it
	Words []string // of the texts, or numbers; a person's own sentence is the only one
}

// SentenceOf fills a form with words.
func SentenceOf(form string, words ...any) Sentence {
	s := Sentence{Form: form}
	for _, w := range words {
		s.Words = append(s.Words, fmt.Sprint(w))
	}
	return s
}

// OwnWords is a sentence as a person wrote it.
func OwnWords(says string) Sentence { return Sentence{Words: []string{says}} }

// String returns the sentence in English, or as its person wrote it.
func (s Sentence) String() string {
	if s.Form == "" {
		return fmt.Sprint(s.Args()...)
	}
	return fmt.Sprintf(s.Form, s.Args()...)
}

// Args returns the words as fmt wants them.
func (s Sentence) Args() []any {
	out := make([]any, len(s.Words))
	for i, w := range s.Words {
		out[i] = w
	}
	return out
}
