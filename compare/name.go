package compare

import (
	"slices"
	"strings"
)

// name is a run of capitalised words of a claim: a person, place or body.
type name struct {
	from, to int // lexemes
	keys     []string
	place    []string // countries it may mean
	initials string   // of its words, in lower case
	short    bool     // written in capitals: WHO
	known    bool     // more than the first word of the claim speaks for it
}

// linkWords may stand between the words of a name.
var linkWords = []string{"of", "for", "the", "de", "al", "bin", "van", "von", "der", "la", "el", "del", "da", "di", "du", "des", "ben", "on", "and"}

// readNames finds the names of a claim.
func readNames(f *facts) []name {
	if f.caps {
		return nil
	}
	var out []name
	for i := 0; i < len(f.words); {
		if !f.nameWord(i) {
			i++
			continue
		}
		end := f.nameRun(i)
		out = append(out, f.newName(i, end))
		i = end
	}
	return slices.DeleteFunc(out, func(n name) bool { return len(n.keys) == 0 })
}

// nameWord reports whether the lexeme at i is a capitalised word that may
// belong to a name.
func (f *facts) nameWord(i int) bool {
	w := f.words[i]
	return w.kind == wordToken && w.capital && !w.used && w.key != "i" && !f.lex["weekdays"].has(w.key) && (w.content || i > 0 && f.placeAt(i) > 0)
}

// nameRun returns the end of the name that begins at i.
func (f *facts) nameRun(i int) int {
	if n := f.placeAt(i); n > 0 && !(i+n < len(f.words) && f.nameWord(i+n)) {
		return i + n
	}
	end := i + 1
	for end < len(f.words) {
		switch {
		case f.nameWord(end) && !f.gap(end):
			end++
		case end+1 < len(f.words) && slices.Contains(linkWords[:len(linkWords)-2], f.words[end].key) && f.nameWord(end+1) && f.organisation(i, end):
			end += 2
		case end+2 < len(f.words) && f.is(end, "of", "for") && f.is(end+1, "the") && f.nameWord(end+2):
			end += 3
		case f.is(end, ".") && f.words[end].joined && len(f.words[end-1].key) == 1 && end+1 < len(f.words) && f.nameWord(end+1):
			end += 2
		default:
			return end
		}
	}
	return end
}

// gap reports whether a sign stands before the lexeme at i.
func (f *facts) gap(i int) bool { return f.words[i-1].kind == signToken }

// organisation reports whether a name may go on behind "of": Ministry of
// Health, Bank of England; not Paris of France.
func (f *facts) organisation(from, end int) bool {
	if !f.is(end, "of", "for", "the") {
		return true
	}
	return f.placeAt(from) == 0
}

// placeAt returns how many lexemes the country, people or capital at i takes.
func (f *facts) placeAt(i int) int {
	if i < 0 || i >= len(f.words) || !f.words[i].capital {
		return 0
	}
	p, ok := f.lex["places"].at(f.words, i)
	if !ok || p.words[0] == "us" && f.words[i].Of(f.text) != "US" {
		return 0
	}
	return len(p.words)
}

// newName reads the run [from, to). A first word that only begins the
// sentence is taken off where it is no part of the name.
func (f *facts) newName(from, to int) name {
	n := name{from: from, to: to}
	first := from == 0 || f.words[from-1].kind == signToken && !f.is(from-1, ",") || f.words[from].claim != f.words[max(0, from-1)].claim
	for i := from; i < to; i++ {
		w := f.words[i]
		if w.kind != wordToken || slices.Contains(linkWords, w.key) {
			continue
		}
		n.keys = append(n.keys, strings.TrimSuffix(strings.TrimSuffix(w.key, "'s"), "'"))
		n.initials += string([]rune(w.key)[0])
	}
	raw := strings.TrimSuffix(f.words[from].Of(f.text), "'s")
	n.short = len(n.keys) == 1 && len(raw) > 1 && strings.ToUpper(raw) == raw
	n.place = f.countries(from, to)
	n.known = !first || to-from > 1 || n.short || len(n.place) > 0
	return n
}

// countries lists the countries that the words of a name may stand for.
func (f *facts) countries(from, to int) []string {
	var out []string
	for i := from; i < to; i++ {
		for _, p := range f.lex["places"][strings.TrimSuffix(f.words[i].key, "'s")] {
			fits := len(p.words) <= len(f.words)-i && (len(p.words) == 1 || matches(f.words[i+1:], p.words[1:]))
			if fits && !slices.Contains(out, p.tag) {
				out = append(out, p.tag)
			}
		}
	}
	return out
}

// titles are words of a name that do not tell who is meant.
var titles = []string{"mr", "mrs", "ms", "dr", "prof", "sir", "dame", "lord", "lady", "president", "minister", "prime", "king", "queen", "prince", "gen", "general", "col", "colonel", "lt",
	"sgt", "judge", "justice", "senator", "sen", "rep", "mayor", "governor", "gov", "chief", "captain", "professor", "rev", "pope", "saint", "st"}

// core returns the words of a name without titles.
func (n name) core() []string {
	var out []string
	for _, k := range n.keys {
		if !slices.Contains(titles, k) {
			out = append(out, k)
		}
	}
	if len(out) == 0 {
		return n.keys
	}
	return out
}

// same reports whether two names may mean the same: one within the other,
// the initials of the other, the same country.
func (n name) same(o name) bool {
	x, y := n.core(), o.core()
	if subset(x, y) || subset(y, x) || len(x) == 1 && len(y) == 1 && root(x[0]) == root(y[0]) {
		return true
	}
	for _, p := range n.place {
		if slices.Contains(o.place, p) {
			return true
		}
	}
	initial := func(s, l name) bool {
		return s.short && len(l.keys) > 1 && strings.HasPrefix(l.initials, strings.ReplaceAll(s.keys[0], ".", ""))
	}
	return initial(n, o) || initial(o, n)
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

// subset reports whether every word of x is a word of y.
func subset(x, y []string) bool {
	for _, k := range x {
		if !slices.Contains(y, k) {
			return false
		}
	}
	return true
}
