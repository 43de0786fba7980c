package compare

import (
	"slices"
	"strings"
	"unicode"
)

// name is a run of capitalised words of a claim: a person, place or body.
type name struct {
	from, to int // lexemes
	keys     []string
	place    []string // countries it may mean
	initials string   // of its words, in lower case
	letters  string   // as initials, those of its small words among them: boe
	short    bool     // written in capitals: WHO
	known    bool     // more than the first word of the claim speaks for it
}

// linkWords may stand between the words of a name.
var linkWords = []string{"of", "for", "the", "de", "al", "bin", "van", "von", "der", "la", "el", "del", "da", "di", "du", "des", "ben", "on", "and"}

// readNames finds the names of a claim.
func readNames(f *facts) []name {
	if f.caps {
		return nil // nothing tells names from nouns
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
	if f.language == "de" {
		return f.person(i) || f.placeAt(i) > 0 || f.shortBody(i)
	}
	return w.kind == wordToken && (w.capital || f.adjectiveOfPlace(i)) && !w.used && !f.counted(i) && !f.lex["numbers"].has(w.key) && !f.ticker(i) && w.key != "i" && !f.timeWord(w.key) && (w.content || i > 0 && f.placeAt(i) > 0 || len(w.key) > 1 && strings.ToUpper(w.Of(f.text)) == w.Of(f.text))
}

// timeWord reports whether a word names a day or month, in the genitive too:
// Thursday's.
func (f *facts) timeWord(key string) bool {
	key = strings.TrimSuffix(key, "'s")
	return f.lex["weekdays"].has(key) || f.lex["months"].has(key) && key != "may" && key != "march"
}

// counted reports whether the lexeme at i is part of a figure: the C of 20 °C.
func (f *facts) counted(i int) bool {
	return slices.ContainsFunc(f.figures, func(x figure) bool { return i > x.from && i < x.to })
}

// adjectiveOfPlace reports whether the lexeme at i is what French writes small
// for the people and things of a country: marocaines.
func (f *facts) adjectiveOfPlace(i int) bool {
	return f.language == "fr" && !f.words[i].capital && f.lex["places"].has(f.words[i].key)
}

// nameRun returns the end of the name that begins at i.
func (f *facts) nameRun(i int) int {
	if f.adjectiveOfPlace(i) {
		return i + 1
	}
	if f.person(i) {
		for f.person(i) {
			i++
		}
		return i
	}
	if n := f.placeAt(i); n > 0 && !(i+n < len(f.words) && f.nameWord(i+n)) {
		return i + n
	}
	end := i + 1
	for end < len(f.words) {
		switch {
		case strings.HasSuffix(f.words[end-1].key, "'s") && !f.is(end-1, "people's"):
			return end
		case f.nameWord(end) && !f.gap(end) && !f.adjectiveOfPlace(end):
			end++
		case end+1 < len(f.words) && slices.Contains(linkWords[:len(linkWords)-2], f.words[end].key) && f.nameWord(end+1) && f.organisation(i, end):
			end += 2
		case end+2 < len(f.words) && f.is(end, "of", "for") && f.is(end+1, "the") && f.nameWord(end+2):
			end += 3
		case f.is(end, "and") && f.bodyBehind(i, end+1):
			end += 2
		case f.is(end, ".") && f.words[end].joined && len(f.words[end-1].key) == 1 && end+1 < len(f.words) && f.nameWord(end+1):
			end += 2
		default:
			return end
		}
	}
	return end
}

// bodyBehind reports whether the words behind "and" belong to the name of a
// body that began before: Food and Drug Administration, Ministry of Trade and
// Industry.
func (f *facts) bodyBehind(from, i int) bool {
	if i >= len(f.words) || !f.nameWord(i) || f.placeAt(i) > 0 || f.placeAt(from) > 0 {
		return false
	}
	if slices.ContainsFunc(f.words[from:i], func(w lexeme) bool { return w.key == "of" || w.key == "for" }) && slices.Contains(bodyWords, f.words[from].key) {
		return true
	}
	for k := i + 1; k < len(f.words) && f.nameWord(k); k++ {
		if slices.Contains(bodyWords, f.words[k].key) {
			return true
		}
	}
	return false
}

// gap reports whether a sign stands before the lexeme at i.
func (f *facts) gap(i int) bool { return f.words[i-1].kind == signToken }

// organisation reports whether a name may go on behind "of": Ministry of
// Health, Bank of England; not Paris of France.
func (f *facts) organisation(from, end int) bool {
	if !f.is(end, "of", "for", "the") {
		return true
	}
	for i := from; i < end; i++ {
		if slices.Contains(bodyWords, f.words[i].key) {
			return true
		}
	}
	return false
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
			if w.kind == wordToken {
				n.letters += string([]rune(w.key)[:1])
			}
			continue
		}
		key := strings.TrimPrefix(strings.ReplaceAll(strings.TrimSuffix(strings.TrimSuffix(w.key, "'s"), "'"), ".", ""), "al-")
		n.keys = append(n.keys, key)
		if raw := strings.TrimSuffix(w.Of(f.text), "'s"); capitals(raw) {
			n.initials += key
			n.short = to-from == 1
		} else {
			n.initials += string([]rune(key)[:1])
		}
		n.letters += string([]rune(key)[:1])
	}
	n.place = f.countries(from, to)
	_, common := wordTables().rarity[f.words[from].stem]
	n.known = f.language == "de" || !first || to-from > 1 || n.short || len(n.place) > 0 || !common && (f.language == "en" || f.language == "")
	return n
}

// capitals reports whether a word is written in capitals, or is a short form
// with capitals inside (BoE).
func capitals(word string) bool {
	upper := 0
	for _, r := range word {
		if unicode.IsUpper(r) {
			upper++
		}
	}
	return upper > 1 && (strings.ToUpper(word) == word || len(word) <= 5)
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
