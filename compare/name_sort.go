package compare

import (
	"slices"
	"strings"
	"unicode"
)

// nameSort tells what bears a name, as far as its words and neighbours show.
type nameSort uint8

const (
	personSort nameSort = iota // or nobody knows
	placeSort
	bodySort
	modifierSort // tells something of a common noun: the Dallas pastor
)

// sort returns what bears the name.
func (f *facts) sort(n name) nameSort {
	switch {
	case len(n.place) > 0 && !(slices.Contains(bodyWords, n.keys[0]) && f.is(n.from+1, "of") && f.placeAt(n.from) == 0):
		return placeSort // not the Bank of Japan
	case n.body():
		return bodySort
	case f.is(n.from-1, "in", "near", "outside") && !givenName(n.core()[0]) && !f.modifies(n):
		return placeSort
	case f.modifies(n):
		return modifierSort
	}
	return personSort
}

// modifies reports whether the name stands before a common noun that it
// describes: the Dallas pastor, Ashcroft's press secretary.
func (f *facts) modifies(n name) bool {
	if n.to >= len(f.words) || f.words[n.to].claim != f.words[n.from].claim {
		return false
	}
	w := f.words[n.to]
	genitive := strings.HasSuffix(f.words[n.to-1].key, "'s")
	article := f.is(n.from-1, "the", "a", "an")
	return w.kind == wordToken && w.content && !w.capital && !f.lex["speech"].has(w.key) && (article && !genitive)
}

// agency reports whether the name is that of the United Nations before words
// for one of their bodies: the UN health agency.
func (f *facts) agency(n name) bool {
	if k := n.keys[len(n.keys)-1]; k != "un" && k != "nations" && k != "u.n" {
		return false
	}
	for i := n.to; i < n.to+4 && i < len(f.words) && f.words[i].kind == wordToken; i++ {
		if f.is(i, "agency", "body", "watchdog", "organisation", "organization", "arm", "office", "fund", "programme", "program", "court", "panel", "agency's") {
			return true
		}
	}
	return false
}

// unBody reports whether the name is of a body of the United Nations.
func (f *facts) unBody(n name) bool {
	p, ok := f.lex["un"].at(f.words, n.from)
	return ok && n.from+len(p.words) >= n.to-1
}

// credits reports whether the name is part of whom the passage credits.
func (f *facts) credits(n name) bool {
	return slices.ContainsFunc(f.speakers, func(s speaker) bool { return n.from >= s.from && n.to <= s.to })
}

// beside says how alike the words beside two names are: 2 for the same word, 1
// for the same sign or for the end of the claim on both sides, else 0.
func (m *reading) beside(i, j int) int {
	switch {
	case m.a.key(i) != m.b.key(j):
		return 0
	case i < 0 || i >= len(m.a.words) || m.a.words[i].kind == signToken:
		return 1
	}
	return 2
}

// ticker reports whether the lexeme at i is the sign of a share, the seat of a
// member (R-Tenn) or a short form in parentheses: nothing that is told.
func (f *facts) ticker(i int) bool {
	raw := f.words[i].Of(f.text)
	if head, tail, ok := strings.Cut(raw, "."); ok && len(head) > 1 && len(tail) == 1 && strings.ToUpper(raw) == raw {
		return true
	}
	if len(raw) > 3 && raw[1] == '-' && unicode.IsUpper(rune(raw[0])) && !f.is(i-1, ".") {
		return true
	}
	short := len(raw) > 1 && len(raw) <= 6 && strings.ToUpper(raw) == raw
	return short && (f.is(i-1, "(") && f.is(i+1, ")") || f.is(i-1, ":") && f.is(i-2, "nyse", "nasdaq", "amex", "lse"))
}

// abbreviates reports whether the passage has the short form of words of the
// other passage of which the name is one: UCLA for the University of
// California at Los Angeles.
func (f *facts) abbreviates(n name, of *facts) bool {
	return slices.ContainsFunc(f.names, func(o name) bool {
		from, to, ok := of.spelledOut(o)
		return ok && n.from < to && n.to > from
	})
}

// abbreviated reports whether the name is the short form of words of the
// other passage.
func (f *facts) abbreviated(n name, other *facts) bool {
	_, _, ok := other.spelledOut(n)
	return ok
}

// spelledOut finds capitalised words whose initials make the short form,
// small words and signs between them aside, and returns where they stand.
func (f *facts) spelledOut(short name) (from, to int, ok bool) {
	if len(short.keys) == 0 || !short.short || len(short.keys[0]) < 2 || len(short.keys[0]) > 7 {
		return 0, 0, false
	}
	letters := []rune(short.keys[0])
	for i, w := range f.words {
		if w.capital && w.kind == wordToken && []rune(w.key)[0] == letters[0] {
			if end, ok := f.spells(letters, i); ok {
				return i, end, true
			}
		}
	}
	return 0, 0, false
}

// spells reports whether the capitalised words from i on begin with the
// letters, each of them with the next, and where the last one ends.
func (f *facts) spells(letters []rune, i int) (int, bool) {
	at, skipped := 0, 0
	for ; i < len(f.words) && at < len(letters) && skipped < 3; i++ {
		w := f.words[i]
		switch {
		case w.kind == wordToken && w.capital && []rune(w.key)[0] == letters[at]:
			at, skipped = at+1, 0
		case w.kind == wordToken && w.capital && at > 1 && len(letters) > 3:
			skipped++ // a word more than the short form has letters for
		case !w.content || w.kind == signToken:
			skipped++
		default:
			return 0, false
		}
	}
	return i, at == len(letters)
}
