package passage

import (
	"slices"
	"strings"
	"unicode"

	"synoptic/compare/text"
)

// Name is a run of capitalised words of a claim: a person, place or body.
type Name struct {
	From, To int // lexemes
	Keys     []string
	Place    []string // countries it may mean
	Initials string   // of its words, in lower case
	letters  string   // as initials, those of its small words among them: boe
	Short    bool     // written in capitals: WHO
	Known    bool     // more than the first word of the claim speaks for it
}

// linkWords may stand between the words of a name, looseLinks so only in the
// names of bodies.
var linkWords, looseLinks = lists.Of("link words"), lists.Of("loose links")

// readNames finds the names of a claim.
func readNames(f *Passage) []Name {
	if f.caps {
		return nil // nothing tells names from nouns
	}
	var out []Name
	for i := 0; i < len(f.Words); {
		if !nameWord(f, i) {
			i++
			continue
		}
		end := nameRun(f, i)
		out = append(out, newName(f, i, end))
		i = end
	}
	return slices.DeleteFunc(out, func(n Name) bool { return len(n.Keys) == 0 })
}

// nameWord reports whether the lexeme at i is a capitalised word that may
// belong to a name.
func nameWord(f *Passage, i int) bool {
	w := f.Words[i]
	if f.Language == "de" {
		return f.person(i) || placeAt(f, i) > 0 || shortBody(f, i)
	}
	return w.Kind == text.WordToken && (w.Capital || adjectiveOfPlace(f, i)) && !w.Used && !counted(f, i) && !f.Lex["numbers"].Has(w.Key) && !ticker(f, i) && w.Key != "i" && !timeWord(f, w.Key) && (w.Content || i > 0 && placeAt(f, i) > 0 || len(w.Key) > 1 && strings.ToUpper(w.Of(f.Text)) == w.Of(f.Text))
}

// timeWord reports whether a word names a day or month, in the genitive too:
// Thursday's.
func timeWord(f *Passage, key string) bool {
	key = strings.TrimSuffix(key, "'s")
	return f.Lex["weekdays"].Has(key) || f.Lex["months"].Has(key) && key != "may" && key != "march"
}

// counted reports whether the lexeme at i is part of a figure: the C of 20 °C.
func counted(f *Passage, i int) bool {
	return slices.ContainsFunc(f.Figures, func(x Figure) bool { return i > x.From && i < x.To })
}

// adjectiveOfPlace reports whether the lexeme at i is what French writes small
// for the people and things of a country: marocaines.
func adjectiveOfPlace(f *Passage, i int) bool {
	return f.Language == "fr" && !f.Words[i].Capital && f.Lex["places"].Has(f.Words[i].Key)
}

// nameRun returns the end of the name that begins at i.
func nameRun(f *Passage, i int) int {
	if adjectiveOfPlace(f, i) {
		return i + 1
	}
	if f.person(i) {
		for f.person(i) {
			i++
		}
		return i
	}
	if n := placeAt(f, i); n > 0 && !(i+n < len(f.Words) && nameWord(f, i+n)) {
		return i + n
	}
	end := i + 1
	for end < len(f.Words) {
		switch {
		case strings.HasSuffix(f.Words[end-1].Key, "'s") && !f.Is(end-1, "people's"):
			return end
		case nameWord(f, end) && !f.gap(end) && !adjectiveOfPlace(f, end):
			end++
		case end+1 < len(f.Words) && linkWords[f.Words[end].Key] && nameWord(f, end+1) && organisation(f, i, end):
			end += 2
		case end+2 < len(f.Words) && f.Is(end, "of", "for") && f.Is(end+1, "the") && nameWord(f, end+2):
			end += 3
		case f.Is(end, "and") && bodyBehind(f, i, end+1):
			end += 2
		case f.Is(end, ".") && f.Words[end].Joined && len(f.Words[end-1].Key) == 1 && end+1 < len(f.Words) && nameWord(f, end+1):
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
func bodyBehind(f *Passage, from, i int) bool {
	if i >= len(f.Words) || !nameWord(f, i) || placeAt(f, i) > 0 || placeAt(f, from) > 0 {
		return false
	}
	if slices.ContainsFunc(f.Words[from:i], func(w text.Lexeme) bool { return w.Key == "of" || w.Key == "for" }) && bodyWords[f.Words[from].Key] {
		return true
	}
	for k := i + 1; k < len(f.Words) && nameWord(f, k); k++ {
		if bodyWords[f.Words[k].Key] {
			return true
		}
	}
	return false
}

// gap reports whether a sign stands before the lexeme at i.
func (f *Passage) gap(i int) bool { return f.Words[i-1].Kind == text.SignToken }

// organisation reports whether a name may go on behind "of": Ministry of
// Health, Bank of England; not Paris of France.
func organisation(f *Passage, from, end int) bool {
	if !f.Is(end, "of", "for", "the") {
		return true
	}
	for i := from; i < end; i++ {
		if bodyWords[f.Words[i].Key] {
			return true
		}
	}
	return false
}

// placeAt returns how many lexemes the country, people or capital at i takes.
func placeAt(f *Passage, i int) int {
	if i < 0 || i >= len(f.Words) || !f.Words[i].Capital {
		return 0
	}
	p, ok := f.Lex["places"].At(f.Words, i)
	if !ok || p.Words[0] == "us" && f.Words[i].Of(f.Text) != "US" {
		return 0
	}
	return len(p.Words)
}

// newName reads the run [from, to). A first word that only begins the
// sentence is taken off where it is no part of the name.
func newName(f *Passage, from, to int) Name {
	n := Name{From: from, To: to}
	first := from == 0 || f.Words[from-1].Kind == text.SignToken && !f.Is(from-1, ",") || f.Words[from].Claim != f.Words[max(0, from-1)].Claim
	for i := from; i < to; i++ {
		w := f.Words[i]
		if w.Kind != text.WordToken || linkWords[w.Key] || looseLinks[w.Key] {
			if w.Kind == text.WordToken {
				n.letters += string([]rune(w.Key)[:1])
			}
			continue
		}
		key := strings.TrimPrefix(strings.ReplaceAll(strings.TrimSuffix(strings.TrimSuffix(w.Key, "'s"), "'"), ".", ""), "al-")
		n.Keys = append(n.Keys, key)
		if raw := strings.TrimSuffix(w.Of(f.Text), "'s"); capitals(raw) {
			n.Initials += key
			n.Short = to-from == 1
		} else {
			n.Initials += string([]rune(key)[:1])
		}
		n.letters += string([]rune(key)[:1])
	}
	n.Place = countries(f, from, to)
	_, common := text.WordTables().Rarity[f.Words[from].Stem]
	n.Known = f.Language == "de" || !first || to-from > 1 || n.Short || len(n.Place) > 0 || !common && (f.Language == "en" || f.Language == "")
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
func countries(f *Passage, from, to int) []string {
	var out []string
	for i := from; i < to; i++ {
		for _, p := range f.Lex["places"][strings.TrimSuffix(f.Words[i].Key, "'s")] {
			fits := len(p.Words) <= len(f.Words)-i && (len(p.Words) == 1 || text.Matches(f.Words[i+1:], p.Words[1:]))
			if fits && !slices.Contains(out, p.Tag) {
				out = append(out, p.Tag)
			}
		}
	}
	return out
}

// GivenBeside reports whether one is a given name alone and the other a
// surname alone: they may be one person's.
func (n Name) GivenBeside(o Name) bool {
	x, y := n.Core(), o.Core()
	return len(x) == 1 && len(y) == 1 && len(n.Place)+len(o.Place) == 0 && GivenName(x[0]) != GivenName(y[0])
}
