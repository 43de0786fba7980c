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
// English, as FindingSays and WarningSays ask for them. Not to be changed.
var FrenchSentences = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	if err := json.Unmarshal(sentencesFrench, &out); err != nil {
		panic(err) // it is in the program
	}
	return out
})

// FindingSays is the sentence of a finding for people, as say gives it in
// their language. The engine says it in English, as the tables for other
// programs have it; a person's own sentence stays as it is.
func FindingSays(f compare.Finding, say func(english string, args ...any) string) string {
	form, words := compare.ReadSentence(f.Says)
	if f.ByPerson || form == "" {
		return f.Says
	}
	args := make([]any, len(words))
	for i := range words {
		args[i] = words[i]
	}
	return say(Printed(form), args...)
}

// WarningSays is the sentence of a warning for people, as FindingSays gives
// that of a finding.
func WarningSays(says string, say func(english string, args ...any) string) string {
	form, words := compare.ReadWarning(says)
	if form == "" {
		return says
	}
	args := make([]any, len(words))
	for i := range words {
		args[i] = say(words[i]) // it may be a reason of ours
	}
	return say(form, args...)
}

// Printed gives a form of compare.Sentences the quotation marks of print.
func Printed(form string) string { return strings.ReplaceAll(form, `"%s"`, "“%s”") }
