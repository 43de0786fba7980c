package write

import (
	"cmp"
	_ "embed"
	"encoding/json"
	"fmt"
	"strings"
	"sync"

	"synoptic/compare"
)

//go:embed words/report.fr.json
var reportFrench []byte

// frenchWords are the words of a report in French, by the English.
var frenchWords = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	if err := json.Unmarshal(reportFrench, &out); err != nil {
		panic(err) // it is in the program
	}
	return out
})

// tongue gives the words of a report in a language.
type tongue string

// say gives a text in the language; args fill its verbs, as in fmt. What is
// not known, such as a name, stays as it is.
func (l tongue) say(english string, args ...any) string {
	text := english
	if l == "fr" {
		text = cmp.Or(frenchWords()[english], FrenchSentences()[english], english)
	}
	if len(args) == 0 {
		return text
	}
	return fmt.Sprintf(text, args...)
}

// count gives a number of things.
func (l tongue) count(n int, one, more string) string {
	if n == 1 || n == 0 && l == "fr" {
		more = one
	}
	return fmt.Sprintf("%d %s", n, l.say(more))
}

//go:embed words/sentences.fr.json
var sentencesFrench []byte

// FrenchSentences are the sentences of findings and warnings in French, by the
// English, as Says and WarningSays ask for them. Not to be changed.
var FrenchSentences = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	if err := json.Unmarshal(sentencesFrench, &out); err != nil {
		panic(err) // it is in the program
	}
	return out
})

// Say gives an English text in a language; args fill its verbs, as in fmt.
type Say = func(english string, args ...any) string

// Says is a sentence for people, as say gives it in their language. Tables for
// other programs have it in English; a person's own sentence stays as it is.
func Says(s compare.Sentence, say Say) string {
	if s.Form == "" {
		return s.String()
	}
	return say(Printed(s.Form), s.Args()...)
}

// WarningSays is the sentence of a warning for people, as Says gives it. Words
// of it may be reasons that are said in their language, too.
func WarningSays(w compare.Warning, say Say) string {
	if w.Says.Form == "" {
		return w.Says.String()
	}
	said := compare.Sentence{Form: w.Says.Form}
	for _, word := range w.Says.Words {
		said.Words = append(said.Words, say(word))
	}
	return Says(said, say)
}

// Printed gives a form of compare.Sentences the quotation marks of print.
func Printed(form string) string { return strings.ReplaceAll(form, `"%s"`, "“%s”") }
