package passage

import (
	"slices"
	"strings"
	"sync"

	"synoptic/compare/text"
)

// Untold reports whether the name is a title alone, which may be anybody's.
func (n Name) Untold() bool {
	return !slices.ContainsFunc(n.Keys, func(k string) bool { return !text.Titles[k] && len(k) > 1 })
}

// Core returns the words of a name without titles and initials. What is a
// title before a person tells bodies apart: the Ministry of Justice.
func (n Name) Core() []string {
	office := n.Keys[0] == "ministry" || n.Keys[0] == "department" || n.Keys[len(n.Keys)-1] == "ministry" || n.Keys[len(n.Keys)-1] == "department"
	var out []string
	for _, k := range n.Keys {
		if (office || !text.Titles[k]) && len(k) > 1 {
			out = append(out, k)
		}
	}
	if len(out) == 0 {
		return n.Keys
	}
	return out
}

// Same reports whether two names may mean the same: one within the other, the
// initials of the other, the same country, another spelling.
func (n Name) Same(o Name) bool {
	for _, p := range n.Place {
		if slices.Contains(o.Place, p) {
			return true
		}
	}
	if len(n.Place) > 0 && len(o.Place) > 0 {
		return false
	}
	x, y := n.Core(), o.Core()
	if transcribed(x, y) {
		return true
	}
	if OtherGiven(x, y) {
		return false
	}
	if Subset(x, y) || Subset(y, x) || len(x) == 1 && len(y) == 1 && root(x[0]) == root(y[0]) {
		return true
	}
	if strings.Join(x, "") == strings.Join(y, "") || n.surname(o) || len(x) == 1 && len(y) == 1 && (shortens(x[0], y[0]) || shortens(y[0], x[0])) {
		return true
	}
	return n.spells(o) || o.spells(n) || n.sameBody(o) || clips(x, y) || clips(y, x)
}

// Spelt is all that Same asks of a name, in one string: names of which it is
// equal mean the same as the same names.
func (n Name) Spelt() string {
	spelt := append(append(append([]string{}, n.Keys...), ""), n.Place...)
	if n.Short {
		spelt = append(spelt, "")
	}
	return strings.Join(append(spelt, "", n.Initials, n.letters), " ")
}

// transcribed reports whether two names are one in letters with and without
// accents, or in two spellings of another script: Erdoğan, al-Qa'ida.
func transcribed(x, y []string) bool {
	link := func(k string) bool { return linkWords[letters(k)] }
	x, y = slices.DeleteFunc(slices.Clone(x), link), slices.DeleteFunc(slices.Clone(y), link)
	return len(x) > 0 && slices.EqualFunc(x, y, func(a, b string) bool {
		p, q := letters(a), letters(b)
		return p == q || (p != a || q != b) && text.Consonants(p) == text.Consonants(q) && text.AlikeWord(p, q)
	})
}

// letters returns a word without accents and apostrophes.
func letters(word string) string { return strings.ReplaceAll(text.Plain(word), "'", "") }

// clips reports whether a name is another whose words are cut short, though not
// all: Hedby Lit Fest, Hedby Literature Festival.
func clips(x, y []string) bool {
	if len(x) != len(y) || len(x) < 2 {
		return false
	}
	whole := 0
	for i := range x {
		switch {
		case x[i] == y[i]:
			whole++
		case !shortens(x[i], y[i]):
			return false
		}
	}
	return whole > 0
}

// OtherGiven reports whether two persons of one surname have given names that
// are not one in another spelling: Maria and Marta, not Sara and Sarah.
func OtherGiven(x, y []string) bool {
	if len(x) < 2 || len(y) < 2 || x[0] == y[0] || x[len(x)-1] != y[len(y)-1] || !GivenName(x[0]) || !GivenName(y[0]) || sameGiven(x[0], y[0]) {
		return false
	}
	return len(x[0]) > 1 && len(y[0]) > 1 && text.Consonants(x[0]) != text.Consonants(y[0]) && !strings.HasPrefix(x[0], y[0]) && !strings.HasPrefix(y[0], x[0])
}

// sameBody reports whether two bodies differ in nothing but the word for what
// kind of body they are: Ministry and Department of Health, or an agency of
// three more words that is called an administration.
func (n Name) sameBody(o Name) bool {
	kind := func(k string) bool { return bodyWords[k] }
	department := func(k string) bool { return k == "ministry" || k == "department" || k == "ministries" }
	own, other := slices.DeleteFunc(slices.Clone(n.Core()), kind), slices.DeleteFunc(slices.Clone(o.Core()), kind)
	offices := slices.ContainsFunc(n.Core(), department) && slices.ContainsFunc(o.Core(), department)
	return (len(own) > 2 || offices && len(own) > 0) && slices.Equal(own, other)
}

// spells reports whether a word of the name is the initials of words of the
// other: ECB, European Central Bank.
func (n Name) spells(o Name) bool {
	if len(o.Keys) < 2 {
		return false
	}
	return slices.ContainsFunc(n.Keys, func(k string) bool {
		return len(k) > 1 && len(k) <= 7 && (strings.Contains(o.Initials, k) || len(k) > 2 && k == o.letters) || len(o.Initials) > 2 && n.Short && strings.HasPrefix(k, o.Initials)
	})
}

// surname reports whether two persons share the last name and their first
// names begin alike: Tim and Timothy.
func (n Name) surname(o Name) bool {
	x, y := n.Core(), o.Core()
	if len(x) == 1 && len(y) == 1 && strings.TrimSuffix(x[0], "s") == strings.TrimSuffix(y[0], "s") {
		return true
	}
	if len(x) < 2 || len(y) < 2 || !text.AlikeWord(x[len(x)-1], y[len(y)-1]) {
		return false
	}
	if text.AlikeWord(x[len(x)-2], y[len(y)-2]) {
		return true
	}
	if strings.HasPrefix(x[0], y[0]) || strings.HasPrefix(y[0], x[0]) || text.AlikeWord(x[0], y[0]) || sameGiven(x[0], y[0]) {
		return true
	}
	return x[0][0] == y[0][0] && !(GivenName(x[0]) && GivenName(y[0]))
}

// GivenName reports whether a word is a common given name.
func GivenName(key string) bool { return givenForms()[key] != nil }

// sameGiven reports whether two given names are forms of one: Bob and Robert.
func sameGiven(x, y string) bool {
	forms := givenForms()
	return slices.ContainsFunc(forms[x], func(name string) bool { return slices.Contains(forms[y], name) })
}

// givenForms returns the names of which a word is a form, itself among them.
var givenForms = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for _, lists := range []text.Lexicon{text.EnglishLists(), text.FrenchLists(), text.SpanishLists(), text.GermanLists()} { // Paco is known in every language
		for form, entries := range lists["given"] {
			for _, p := range entries {
				name := strings.ToLower(p.Tag)
				if name == "alone" {
					name = form
				}
				for _, k := range []string{form, name} {
					if !slices.Contains(out[k], name) {
						out[k] = append(out[k], name)
					}
				}
			}
		}
	}
	return out
})

// Demonym reports whether the name is that of a people, which any name of the
// country may stand for.
func (n Name) Demonym() bool {
	return slices.ContainsFunc(peopleEndings, func(end string) bool { return strings.HasSuffix(n.Keys[0], end) })
}

// shortens reports whether x is the beginning of y: Pak and Pakistan.
func shortens(x, y string) bool { return len(x) >= 3 && len(y) >= len(x)+3 && strings.HasPrefix(y, x) }

// Body reports whether the name is of a body and not of a person or place, as
// far as its words show.
func (n Name) Body() bool {
	return n.Short || slices.ContainsFunc(n.Keys, func(k string) bool { return bodyWords[k] })
}

// bodyWords are words of the names of bodies.
var bodyWords = lists.Of("body words")

// root takes the endings off a name that make a people or an adjective of a
// place: Alps and Alpine, Africa and African.
func root(key string) string {
	for _, end := range placeEndings {
		if s, ok := strings.CutSuffix(key, end); ok && len(s) >= 3 {
			return s
		}
	}
	return key
}

// Subset reports whether every word of x is a word of y, spellings aside.
func Subset(x, y []string) bool {
	for _, k := range x {
		if !slices.ContainsFunc(y, func(o string) bool { return text.AlikeWord(k, o) }) {
			return false
		}
	}
	return true
}
