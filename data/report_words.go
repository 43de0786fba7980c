package data

import (
	"cmp"
	_ "embed"
	"encoding/json"
	"fmt"
	"sync"
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
