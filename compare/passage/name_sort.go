package passage

import (
	"slices"
	"strings"
	"unicode"

	"synoptic/compare/text"
)

// nameSort tells what bears a name, as far as its words and neighbours show.
type nameSort uint8

const (
	personSort nameSort = iota // or nobody knows
	placeSort
	bodySort
	modifierSort // tells something of a common noun: the Dallas pastor
)

// Sort returns what bears the name.
func Sort(f *Passage, n Name) nameSort {
	switch {
	case len(n.Place) > 0 && !(bodyWords[n.Keys[0]] && f.Is(n.From+1, "of") && placeAt(f, n.From) == 0):
		return placeSort // not the Bank of Japan
	case n.Body():
		return bodySort
	case f.Is(n.From-1, "in", "near", "outside") && !GivenName(n.Core()[0]) && !modifies(f, n):
		return placeSort
	case modifies(f, n):
		return modifierSort
	}
	return personSort
}

// modifies reports whether the name stands before a common noun that it
// describes: the Dallas pastor, Ashcroft's press secretary.
func modifies(f *Passage, n Name) bool {
	if n.To >= len(f.Words) || f.Words[n.To].Claim != f.Words[n.From].Claim {
		return false
	}
	w := f.Words[n.To]
	genitive := strings.HasSuffix(f.Words[n.To-1].Key, "'s")
	article := f.Is(n.From-1, "the", "a", "an")
	return w.Kind == text.WordToken && w.Content && !w.Capital && !f.Lex["speech"].Has(w.Key) && (article && !genitive)
}

// Agency reports whether the name is that of the United Nations before words
// for one of their bodies: the UN health agency.
func Agency(f *Passage, n Name) bool {
	if k := n.Keys[len(n.Keys)-1]; k != "un" && k != "nations" && k != "u.n" {
		return false
	}
	for i := n.To; i < n.To+4 && i < len(f.Words) && f.Words[i].Kind == text.WordToken; i++ {
		if f.In(i, bodyNouns) {
			return true
		}
	}
	return false
}

// UnBody reports whether the name is of a body of the United Nations.
func UnBody(f *Passage, n Name) bool {
	p, ok := f.Lex["un"].At(f.Words, n.From)
	return ok && n.From+len(p.Words) >= n.To-1
}

// Credits reports whether the name is part of whom the passage credits.
func Credits(f *Passage, n Name) bool {
	return slices.ContainsFunc(f.Speakers, func(s Speaker) bool { return n.From >= s.From && n.To <= s.To })
}

// ticker reports whether the lexeme at i is the sign of a share, the seat of a
// member (R-Tenn) or a short form in parentheses: nothing that is told.
func ticker(f *Passage, i int) bool {
	raw := f.Words[i].Of(f.Text)
	if head, tail, ok := strings.Cut(raw, "."); ok && len(head) > 1 && len(tail) == 1 && strings.ToUpper(raw) == raw {
		return true
	}
	if len(raw) > 3 && raw[1] == '-' && unicode.IsUpper(rune(raw[0])) && !f.Is(i-1, ".") {
		return true
	}
	short := len(raw) > 1 && len(raw) <= 6 && strings.ToUpper(raw) == raw
	return short && (f.Is(i-1, "(") && f.Is(i+1, ")") || f.Is(i-1, ":") && f.Is(i-2, "nyse", "nasdaq", "amex", "lse"))
}

// Abbreviates reports whether the passage has the short form of words of the
// other passage of which the name is one: UCLA for the University of
// California at Los Angeles.
func Abbreviates(f *Passage, n Name, of *Passage) bool {
	return slices.ContainsFunc(f.Names, func(o Name) bool {
		from, to, ok := SpelledOut(of, o)
		return ok && n.From < to && n.To > from
	})
}

// Abbreviated reports whether the name is the short form of words of the
// other passage.
func Abbreviated(f *Passage, n Name, other *Passage) bool {
	_, _, ok := SpelledOut(other, n)
	return ok
}

// SpelledOut finds capitalised words whose initials make the short form,
// small words and signs between them aside, and returns where they stand.
func SpelledOut(f *Passage, short Name) (from, to int, ok bool) {
	if len(short.Keys) == 0 || !short.Short || len(short.Keys[0]) < 2 || len(short.Keys[0]) > 7 {
		return 0, 0, false
	}
	letters := []rune(short.Keys[0])
	for i, w := range f.Words {
		if w.Capital && w.Kind == text.WordToken && []rune(w.Key)[0] == letters[0] {
			if end, ok := spells(f, letters, i); ok {
				return i, end, true
			}
		}
	}
	return 0, 0, false
}

// spells reports whether the capitalised words from i on begin with the
// letters, each of them with the next, and where the last one ends.
func spells(f *Passage, letters []rune, i int) (int, bool) {
	at, skipped := 0, 0
	for ; i < len(f.Words) && at < len(letters) && skipped < 3; i++ {
		w := f.Words[i]
		switch {
		case w.Kind == text.WordToken && w.Capital && []rune(w.Key)[0] == letters[at]:
			at, skipped = at+1, 0
		case w.Kind == text.WordToken && w.Capital && at > 1 && len(letters) > 3:
			skipped++ // a word more than the short form has letters for
		case !w.Content || w.Kind == text.SignToken:
			skipped++
		default:
			return 0, false
		}
	}
	return i, at == len(letters)
}
