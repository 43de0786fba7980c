package passage

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"synoptic/compare/text"
)

// In German every noun has a capital. What is a person's name there is told by
// a given name or a title before it, or by having been named so elsewhere in
// the text.

// surnamesOf reads the surnames of a document once.
func surnamesOf(d *text.Document) map[string]bool {
	d.People.Once.Do(func() {
		found := map[string]bool{}
		for _, c := range d.Claims {
			if c.Kind == text.Furniture {
				continue
			}
			f := &Passage{Text: d.Text, Language: d.Language, Lex: text.LexiconOf(d.Language)}
			f.Words = text.Lexemes(d.Text, c.Span, f.Lex, d.Language)
			markPersons(f, nil)
			for i := range f.Words {
				if f.person(i) && !f.person(i+1) && !givenAt(f, i) {
					found[f.Words[i].Key] = true
				}
			}
		}
		d.People.Surnames = found
	})
	return d.People.Surnames
}

// person reports whether the lexeme at i belongs to the name of a person.
func (f *Passage) person(i int) bool { return i >= 0 && i < len(f.persons) && f.persons[i] }

// markPersons marks the lexemes of persons' names in a German claim. known are
// surnames that are taken for names alone as well.
func markPersons(f *Passage, known map[string]bool) {
	f.persons = make([]bool, len(f.Words))
	for i := 0; i < len(f.Words); i++ {
		for end := personEnd(f, i, known); i < end; i++ {
			f.persons[i] = true
		}
	}
}

// personEnd returns where the person's name that begins at i ends, 0 where none
// begins there.
func personEnd(f *Passage, i int, known map[string]bool) int {
	j := i
	for givenAt(f, j) || j > i && initialAt(f, j) {
		j++
	}
	if j > i && f.In(j, nameLinksGerman) {
		j++
		if f.Is(j, "der", "den", "und") {
			j++
		}
	}
	titled := endsTitle(f, i-1)
	switch {
	case !surnameAt(f, j):
		return 0
	case j > i, titled && !determined(f, i-1), known[f.Words[j].Key] && !determined(f, j):
		for j++; j < len(f.Words) && f.Words[j].Hyphen && f.Words[j].Capital; j++ { // Müller-Wehr
		}
		return j
	}
	return 0
}

// givenAt reports whether a given name stands at i.
func givenAt(f *Passage, i int) bool {
	return i < len(f.Words) && f.Words[i].Capital && GivenName(f.Words[i].Key) && !f.In(i, givenNouns) // nouns and verbs
}

// initialAt reports whether the initial of a name, or its full stop, stands at i.
func initialAt(f *Passage, i int) bool {
	if f.Is(i, ".") {
		return f.Words[i].Joined && utf8.RuneCountInString(f.Words[i-1].Key) == 1
	}
	return i < len(f.Words) && f.Words[i].Capital && utf8.RuneCountInString(f.Words[i].Key) == 1
}

// surnameAt reports whether the word at i can be a surname: one with a capital
// that is no time, number, unit, title or place.
func surnameAt(f *Passage, i int) bool {
	if i >= len(f.Words) {
		return false
	}
	w := f.Words[i]
	if w.Kind != text.WordToken || !w.Capital || !w.Content || w.Used || timeWord(f, w.Key) || endsTitle(f, i) {
		return false
	}
	if f.Lex["places"].Has(w.Key) || f.Lex["places"].Has(strings.TrimSuffix(w.Key, "s")) || f.Lex["numbers"].Has(w.Key) || f.Lex["units"].Has(w.Key) {
		return false
	}
	return !f.In(i, noSurnames)
}

// endsTitle reports whether a title ends at i: Minister, Umweltministerin, Dr.
func endsTitle(f *Passage, i int) bool {
	if f.Is(i, ".") && f.Is(i-1, "dr", "prof") {
		return true
	}
	if i < 0 || i >= len(f.Words) || !f.Words[i].Capital {
		return false
	}
	key := f.Words[i].Key
	if f.Lex["titles"].Has(key) {
		return true
	}
	for _, end := range titleEnds() {
		if strings.HasSuffix(key, end) {
			return true
		}
	}
	return false
}

// titleEnds lists the titles that may end a compound.
var titleEnds = sync.OnceValue(func() []string {
	var out []string
	for title := range text.GermanLists()["titles"] {
		if len(title) > 5 {
			out = append(out, title)
		}
	}
	slices.Sort(out)
	return out
})

// determined reports whether an article stands before the noun at i, or before
// an adjective of it: what follows is then as likely a noun of the sentence
// (dass der Minister Fehler einräumte).
func determined(f *Passage, i int) bool {
	article := func(k int) bool {
		return f.In(k, determinersGerman)
	}
	before := i - 1
	return article(before) || before > 0 && f.Words[before].Kind == text.WordToken && !f.Words[before].Capital && article(before-1)
}

// shortBody reports whether the word at i is a body's short form: SPD, EU.
func shortBody(f *Passage, i int) bool {
	w := f.Words[i].Of(f.Text)
	if f.Words[i].Kind != text.WordToken || len(w) < 2 || len(w) > 6 || strings.ToUpper(w) != w || strings.ToLower(w) == w || f.Lex["units"].Has(f.Words[i].Key) {
		return false
	}
	return !f.Words[i].Hyphen && !(i+1 < len(f.Words) && f.Words[i+1].Hyphen) && !f.In(i, shortNotBodies)
}
