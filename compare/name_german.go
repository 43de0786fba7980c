package compare

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// In German every noun has a capital. What is a person's name there is told by
// a given name or a title before it, or by having been named so elsewhere in
// the text.

// persons are the surnames of a German document that stand behind a given name
// or a title somewhere in it.
type persons struct {
	once     sync.Once
	surnames map[string]bool
}

// surnamesOf reads the surnames of a document once.
func (d *document) surnamesOf() map[string]bool {
	d.people.once.Do(func() {
		found := map[string]bool{}
		for _, c := range d.claims {
			if c.Kind == Furniture {
				continue
			}
			f := &facts{text: d.Text, language: d.Language, lex: lexiconOf(d.Language)}
			f.words = lexemes(d.Text, c.Span, f.lex, d.Language)
			f.markPersons(nil)
			for i := range f.words {
				if f.person(i) && !f.person(i+1) && !f.givenAt(i) {
					found[f.words[i].key] = true
				}
			}
		}
		d.people.surnames = found
	})
	return d.people.surnames
}

// person reports whether the lexeme at i belongs to the name of a person.
func (f *facts) person(i int) bool { return i >= 0 && i < len(f.persons) && f.persons[i] }

// markPersons marks the lexemes of persons' names in a German claim. known are
// surnames that are taken for names alone as well.
func (f *facts) markPersons(known map[string]bool) {
	f.persons = make([]bool, len(f.words))
	for i := 0; i < len(f.words); i++ {
		for end := f.personEnd(i, known); i < end; i++ {
			f.persons[i] = true
		}
	}
}

// personEnd returns where the person's name that begins at i ends, 0 where none
// begins there.
func (f *facts) personEnd(i int, known map[string]bool) int {
	j := i
	for f.givenAt(j) || j > i && f.initialAt(j) {
		j++
	}
	if j > i && f.is(j, "von", "van", "zu", "de", "der", "bin", "al") {
		j++
		if f.is(j, "der", "den", "und") {
			j++
		}
	}
	titled := f.titleEnds(i - 1)
	switch {
	case !f.surnameAt(j):
		return 0
	case j > i, titled && !f.determined(i-1), known[f.words[j].key] && !f.determined(j):
		for j++; j < len(f.words) && f.words[j].hyphen && f.words[j].capital; j++ { // Müller-Wehr
		}
		return j
	}
	return 0
}

// givenAt reports whether a given name stands at i.
func (f *facts) givenAt(i int) bool {
	return i < len(f.words) && f.words[i].capital && givenName(f.words[i].key) && !f.is(i, "art", "mark", "will", "dick", "rose", "rosa", "rich", "pat") // nouns and verbs
}

// initialAt reports whether the initial of a name, or its full stop, stands at i.
func (f *facts) initialAt(i int) bool {
	if f.is(i, ".") {
		return f.words[i].joined && utf8.RuneCountInString(f.words[i-1].key) == 1
	}
	return i < len(f.words) && f.words[i].capital && utf8.RuneCountInString(f.words[i].key) == 1
}

// surnameAt reports whether the word at i can be a surname: one with a capital
// that is no time, number, unit, title or place.
func (f *facts) surnameAt(i int) bool {
	if i >= len(f.words) {
		return false
	}
	w := f.words[i]
	if w.kind != wordToken || !w.capital || !w.content || w.used || f.timeWord(w.key) || f.titleEnds(i) {
		return false
	}
	if f.lex["places"].has(w.key) || f.lex["places"].has(strings.TrimSuffix(w.key, "s")) || f.lex["numbers"].has(w.key) || f.lex["units"].has(w.key) {
		return false
	}
	return !f.is(i, "anfang", "ende", "mitte", "zeit", "jahr", "jahre")
}

// titleEnds reports whether a title ends at i: Minister, Umweltministerin, Dr.
func (f *facts) titleEnds(i int) bool {
	if f.is(i, ".") && f.is(i-1, "dr", "prof") {
		return true
	}
	if i < 0 || i >= len(f.words) || !f.words[i].capital {
		return false
	}
	key := f.words[i].key
	if f.lex["titles"].has(key) {
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
	for title := range germanLists()["titles"] {
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
func (f *facts) determined(i int) bool {
	article := func(k int) bool {
		return f.is(k, "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines", "kein", "keine", "keinen", "sein", "seine", "seinen", "ihr", "ihre", "ihren",
			"dieser", "diese", "diesen", "dieses", "jeder", "jede", "als", "zum", "zur", "vom", "beim", "im", "am")
	}
	before := i - 1
	return article(before) || before > 0 && f.words[before].kind == wordToken && !f.words[before].capital && article(before-1)
}

// shortBody reports whether the word at i is a body's short form: SPD, EU.
func (f *facts) shortBody(i int) bool {
	w := f.words[i].Of(f.text)
	if f.words[i].kind != wordToken || len(w) < 2 || len(w) > 6 || strings.ToUpper(w) != w || strings.ToLower(w) == w || f.lex["units"].has(f.words[i].key) {
		return false
	}
	return !f.words[i].hyphen && !(i+1 < len(f.words) && f.words[i+1].hyphen) && !f.is(i, "ag", "kg", "se", "tv", "pkw", "lkw", "ki", "it", "ceo", "sms", "pdf", "dna", "dns", "pcr", "hiv", "ii", "iii", "iv", "vi")
}
