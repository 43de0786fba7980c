package compare

import (
	"slices"
	"strings"
	"sync"
)

// titles are words of a name that do not tell who is meant.
var titles = []string{"mr", "mrs", "ms", "miss", "jr", "sr", "ii", "iii", "iv", "navy", "marine", "marines", "sheriff", "chairman", "chairwoman", "secretary", "vice", "first", "former", "attorney", "ambassador", "commissioner", "cardinal", "bishop", "archbishop", "sultan", "emir", "sheikh", "imam", "father", "sister", "brother", "mother", "chancellor", "premier", "cllr", "councillor", "inspector", "constable", "corporal", "cpl", "private", "brigadier", "commander", "adm", "admiral", "lieut", "lieutenant", "maj", "major", "congressman", "congresswoman", "representative", "witness", "spokesman", "spokeswoman", "coach", "officer", "detective", "deputy", "dr", "prof", "sir", "dame", "lord", "lady", "president", "minister", "prime", "king", "queen", "prince", "gen", "general", "col", "colonel", "lt",

	"inc", "corp", "corporation", "ltd", "co", "plc", "llc", "company", "sgt", "judge", "justice", "senator", "sen", "rep", "mayor", "governor", "gov", "chief", "captain", "professor", "rev", "pope", "saint", "st"}

// untold reports whether the name is a title alone, which may be anybody's.
func (n name) untold() bool {
	return !slices.ContainsFunc(n.keys, func(k string) bool { return !slices.Contains(titles, k) && len(k) > 1 })
}

// core returns the words of a name without titles and initials. What is a
// title before a person tells bodies apart: the Ministry of Justice.
func (n name) core() []string {
	office := n.keys[0] == "ministry" || n.keys[0] == "department" || n.keys[len(n.keys)-1] == "ministry" || n.keys[len(n.keys)-1] == "department"
	var out []string
	for _, k := range n.keys {
		if (office || !slices.Contains(titles, k)) && len(k) > 1 {
			out = append(out, k)
		}
	}
	if len(out) == 0 {
		return n.keys
	}
	return out
}

// same reports whether two names may mean the same: one within the other, the
// initials of the other, the same country, another spelling.
func (n name) same(o name) bool {
	for _, p := range n.place {
		if slices.Contains(o.place, p) {
			return true
		}
	}
	if len(n.place) > 0 && len(o.place) > 0 {
		return false
	}
	x, y := n.core(), o.core()
	if otherGiven(x, y) {
		return false
	}
	if subset(x, y) || subset(y, x) || len(x) == 1 && len(y) == 1 && root(x[0]) == root(y[0]) {
		return true
	}
	if strings.Join(x, "") == strings.Join(y, "") || n.surname(o) || len(x) == 1 && len(y) == 1 && (shortens(x[0], y[0]) || shortens(y[0], x[0])) {
		return true
	}
	return n.spells(o) || o.spells(n) || n.sameBody(o) || clips(x, y) || clips(y, x)
}

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

// otherGiven reports whether two persons of one surname have given names that
// are not one in another spelling: Maria and Marta, not Sara and Sarah.
func otherGiven(x, y []string) bool {
	if len(x) < 2 || len(y) < 2 || x[0] == y[0] || x[len(x)-1] != y[len(y)-1] || !givenName(x[0]) || !givenName(y[0]) || sameGiven(x[0], y[0]) {
		return false
	}
	return len(x[0]) > 1 && len(y[0]) > 1 && consonants(x[0]) != consonants(y[0]) && !strings.HasPrefix(x[0], y[0]) && !strings.HasPrefix(y[0], x[0])
}

// consonants are the sounds of a name that its spellings have alike.
func consonants(name string) string {
	var out []byte
	for _, c := range []byte(strings.NewReplacer("ph", "f", "v", "f", "c", "k", "q", "k", "z", "s", "x", "ks").Replace(name)) {
		if !strings.ContainsRune("aeiouyh", rune(c)) && (len(out) == 0 || out[len(out)-1] != c) {
			out = append(out, c)
		}
	}
	return string(out)
}

// sameBody reports whether two bodies differ in nothing but the word for what
// kind of body they are: Ministry and Department of Health, or an agency of
// three more words that is called an administration.
func (n name) sameBody(o name) bool {
	kind := func(k string) bool { return slices.Contains(bodyWords, k) }
	department := func(k string) bool { return k == "ministry" || k == "department" || k == "ministries" }
	own, other := slices.DeleteFunc(slices.Clone(n.core()), kind), slices.DeleteFunc(slices.Clone(o.core()), kind)
	offices := slices.ContainsFunc(n.core(), department) && slices.ContainsFunc(o.core(), department)
	return (len(own) > 2 || offices && len(own) > 0) && slices.Equal(own, other)
}

// spells reports whether a word of the name is the initials of words of the
// other: ECB, European Central Bank.
func (n name) spells(o name) bool {
	if len(o.keys) < 2 {
		return false
	}
	return slices.ContainsFunc(n.keys, func(k string) bool {
		return len(k) > 1 && len(k) <= 7 && (strings.Contains(o.initials, k) || len(k) > 2 && k == o.letters) || len(o.initials) > 2 && n.short && strings.HasPrefix(k, o.initials)
	})
}

// surname reports whether two persons share the last name and their first
// names begin alike: Tim and Timothy.
func (n name) surname(o name) bool {
	x, y := n.core(), o.core()
	if len(x) == 1 && len(y) == 1 && strings.TrimSuffix(x[0], "s") == strings.TrimSuffix(y[0], "s") {
		return true
	}
	if len(x) < 2 || len(y) < 2 || !alikeWord(x[len(x)-1], y[len(y)-1]) {
		return false
	}
	if alikeWord(x[len(x)-2], y[len(y)-2]) {
		return true
	}
	if strings.HasPrefix(x[0], y[0]) || strings.HasPrefix(y[0], x[0]) || alikeWord(x[0], y[0]) || sameGiven(x[0], y[0]) {
		return true
	}
	return x[0][0] == y[0][0] && !(givenName(x[0]) && givenName(y[0]))
}

// givenName reports whether a word is a common given name.
func givenName(key string) bool { return givenForms()[key] != nil }

// sameGiven reports whether two given names are forms of one: Bob and Robert.
func sameGiven(x, y string) bool {
	forms := givenForms()
	return slices.ContainsFunc(forms[x], func(name string) bool { return slices.Contains(forms[y], name) })
}

// givenForms returns the names of which a word is a form, itself among them.
var givenForms = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for _, lists := range []lexicon{englishLists(), frenchLists(), spanishLists(), germanLists()} { // Paco is known in every language
		for form, entries := range lists["given"] {
			for _, p := range entries {
				name := strings.ToLower(p.tag)
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

// demonym reports whether the name is that of a people, which any name of the
// country may stand for.
func (n name) demonym() bool {
	return slices.ContainsFunc([]string{"ian", "ians", "ean", "eans", "can", "cans", "ese", "ish", "nch"}, func(end string) bool { return strings.HasSuffix(n.keys[0], end) })
}

// shortens reports whether x is the beginning of y: Pak and Pakistan.
func shortens(x, y string) bool { return len(x) >= 3 && len(y) >= len(x)+3 && strings.HasPrefix(y, x) }

// body reports whether the name is of a body and not of a person or place, as
// far as its words show.
func (n name) body() bool {
	return n.short || slices.ContainsFunc(n.keys, func(k string) bool { return slices.Contains(bodyWords, k) })
}

// bodyWords are words of the names of bodies.
var bodyWords = []string{"bank", "fund", "ministry", "department", "organization", "organisation", "union", "commission", "committee", "council", "agency",

	"institute", "university", "court", "company", "corporation", "association", "federation", "party", "administration", "bureau", "college", "school", "academy", "chamber", "museum", "hospital", "church", "faculty", "directorate", "secretary", "director", "delegation", "front", "league", "bishop", "archbishop", "duke", "statue", "bay", "gulf", "isle", "city", "state", "republic", "kingdom", "islamic", "chamber", "forum", "centers", "centres", "program", "programme", "office", "league", "institutes", "board", "ministries", "general", "board", "office", "service", "authority",
	"group", "center", "centre", "society", "army", "police", "nations", "reserve", "times", "post", "journal", "news", "press", "house", "congress", "senate", "parliament"}

// alikeWord reports whether two words are one but for a letter or, in long
// words, two: the spellings of a name from another script.
func alikeWord(x, y string) bool {
	most := 0
	switch n := min(len(x), len(y)); {
	case n >= 8:
		most = 2
	case n >= 5:
		most = 1
	}
	return x == y || most > 0 && (distance(x, y, most) <= most || transposed(x, y))
}

// transposed reports whether two words are one but for two neighbouring letters
// that changed places: Jeffery, Jeffrey.
func transposed(x, y string) bool {
	if len(x) != len(y) {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	return i+1 < len(x) && x[i] == y[i+1] && x[i+1] == y[i] && x[i+2:] == y[i+2:]
}

// distance is the edit distance of two words, or more than most.
func distance(x, y string, most int) int {
	if len(x)-len(y) > most || len(y)-len(x) > most {
		return most + 1
	}
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(x) {
		corner := row[0]
		row[0] = i + 1
		for j := range len(y) {
			cost := 1
			if x[i] == y[j] {
				cost = 0
			}
			corner, row[j+1] = row[j+1], min(row[j+1]+1, row[j]+1, corner+cost)
		}
	}
	return row[len(y)]
}

// root takes the endings off a name that make a people or an adjective of a
// place: Alps and Alpine, Africa and African.
func root(key string) string {
	for _, end := range []string{"ians", "ian", "eans", "ean", "ans", "an", "ines", "ine", "ese", "ish", "ic", "ia", "is", "i", "a", "e", "s"} {
		if s, ok := strings.CutSuffix(key, end); ok && len(s) >= 3 {
			return s
		}
	}
	return key
}

// subset reports whether every word of x is a word of y, spellings aside.
func subset(x, y []string) bool {
	for _, k := range x {
		if !slices.ContainsFunc(y, func(o string) bool { return alikeWord(k, o) }) {
			return false
		}
	}
	return true
}
