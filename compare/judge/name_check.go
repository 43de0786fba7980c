package judge

import (
	"slices"
	"strings"

	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// nameCheck finds persons, places and bodies in the place of others.
type nameCheck struct{ *Reading }

func (m *Reading) names() nameCheck { return nameCheck{m} }

// check finds names that another took the place of. A name that was just
// left out or added is none of them.
func (m nameCheck) check() []Finding {
	as, bs := m.loneNames(m.A, m.B, nil), m.loneNames(m.B, m.A, m.also)
	var out []Finding
	used := make([]bool, len(bs))
	for _, x := range as {
		best, most := -1, 0
		for j, y := range bs {
			if n := m.inPlaceOf(x, y, len(as) == 1 && len(bs) == 1); !used[j] && n > most {
				best, most = j, n
			}
		}
		if best >= 0 {
			used[best] = true
			out = append(out, m.nameFinding(x, bs[best]))
		}
	}
	if len(out) == 0 && len(as) == 0 && len(bs) == 0 {
		out = m.swappedNames()
	}
	return append(out, m.replacedBodies()...)
}

func (m nameCheck) nameFinding(x, y passage.Name) Finding {
	a, b := [2]int{x.From, x.To}, [2]int{y.From, y.To}
	f := m.finding(a, b, text.SentenceOf(formTurned, m.A.Said(a), m.B.Said(b)))
	f.Kind = NameKind
	return f
}

// loneNames returns the names of f that other does not have in any form.
func (m nameCheck) loneNames(f, other, also *passage.Passage) []passage.Name {
	var out []passage.Name
	for _, n := range f.Names {
		if n.Known && !n.Untold() && !knows(other, n, f) && !passage.ZoneOf(f, n, other) && (also == nil || !knows(also, n, f)) {
			out = append(out, n)
		}
	}
	return out
}

// knows reports whether the passage has the name, its initials, the country
// it stands for, or its words. A name that both passages have alike says
// nothing of another country's: Bamako does not stand for Mali as well.
func knows(f *passage.Passage, n passage.Name, of *passage.Passage) bool {
	for _, o := range f.Names {
		if slices.Equal(n.Keys, o.Keys) {
			return true
		}
		twin := len(n.Place) > 0 && !n.Demonym() && len(o.Place) > 0 && slices.ContainsFunc(of.Names, func(p passage.Name) bool { return slices.Equal(p.Keys, o.Keys) })
		if !twin && (n.Same(o) || listedShort(f, n, o)) {
			return true
		}
	}
	if slices.ContainsFunc(f.Names, func(o passage.Name) bool {
		return passage.Agency(f, o) && passage.UnBody(of, n) || passage.Agency(of, n) && passage.UnBody(f, o)
	}) {
		return true
	}
	if passage.Abbreviates(f, n, of) || passage.Abbreviated(of, n, f) {
		return true
	}
	all := true
	for _, k := range n.Core() {
		all = all && slices.ContainsFunc(f.Words, func(w text.Lexeme) bool { return w.Key == k || strings.TrimSuffix(w.Key, "'s") == k })
	}
	return all
}

// listedShort reports whether the list of short forms joins two names.
func listedShort(f *passage.Passage, n, o passage.Name) bool {
	tag := func(x passage.Name) string {
		words := make([]text.Lexeme, len(x.Keys))
		for i, k := range x.Keys {
			words[i].Key = k
		}
		if p, ok := f.Lex["acronyms"].At(words, 0); ok && len(p.Words) == len(words) {
			return strings.ToLower(p.Tag)
		}
		return strings.Join(x.Keys, " ")
	}
	return tag(n) == tag(o)
}

// inPlaceOf says how surely name y stands where x stood; 0 where it does not.
func (m nameCheck) inPlaceOf(x, y passage.Name, alone bool) int {
	left, right := m.beside(x.From-1, y.From-1), m.beside(x.To, y.To)
	if passage.Sort(m.A, x) != passage.Sort(m.B, y) && (left < 2 || right < 2) || passage.Credits(m.A, x) != passage.Credits(m.B, y) {
		return 0
	}
	if m.all.oneName(m.account, x, y) || m.all.oneName(m.against, x, y) {
		return 0
	}
	genitive := genitive(m.A, x) != genitive(m.B, y)
	if genitive && left < 2 || x.GivenBeside(y) {
		return 0
	}
	near := min(3, passage.Shared(m.A.Near(x.From, x.To, 3), m.B.Near(y.From, y.To, 3)))
	if near == 0 && left+right < 3 {
		return 0
	}
	n := near + left + right
	if len(x.Place) > 0 && len(y.Place) > 0 {
		n += 2
	}
	if passage.Shared(x.Core(), y.Core()) > 0 {
		if passage.Shared(x.Place, y.Place) > 0 || x.Initials != y.Initials && len(x.Initials) > len(x.Keys) {
			return 0 // Maryland Republicans for the Maryland GOP
		}
		n += 2
	}
	if (n >= 4 || n >= 3 && alone) && m.close() {
		return n
	}
	return 0
}

// genitive reports whether a name stands in the genitive before a noun.
func genitive(f *passage.Passage, n passage.Name) bool {
	return strings.HasSuffix(f.Words[n.To-1].Key, "'s")
}

// swappedNames reports two names that changed places around the same words:
// Peru exported more than Chile, Chile more than Peru.
func (m nameCheck) swappedNames() []Finding {
	for i := 0; i+1 < len(m.A.Names); i++ {
		for j := 0; j+1 < len(m.B.Names); j++ {
			x, z := m.A.Names[i], m.A.Names[i+1]
			y, w := m.B.Names[j], m.B.Names[j+1]
			if x.Same(w) && z.Same(y) && !x.Same(z) && (m.sameBetween(x, z, y, w) || ends(m.A, x, z) && ends(m.B, y, w)) {
				f := m.finding([2]int{x.From, z.To}, [2]int{y.From, w.To},
					text.SentenceOf(formSwapped, m.A.Said([2]int{x.From, x.To}), m.A.Said([2]int{z.From, z.To})))
				f.Kind = NameKind
				return []Finding{f}
			}
		}
	}
	return nil
}

// ends reports whether two names are the two ends of a way: from Basra to Rotterdam.
func ends(f *passage.Passage, x, z passage.Name) bool {
	return f.Is(x.From-1, "from") && z.From == x.To+1 && f.Is(x.To, "to")
}

// sameBetween reports whether the same words, one of them a content word,
// stand between two names of each side.
func (m nameCheck) sameBetween(x, z, y, w passage.Name) bool {
	if z.From-x.To != w.From-y.To {
		return false
	}
	content := false
	for k := 0; k < z.From-x.To; k++ {
		if m.A.Words[x.To+k].Key != m.B.Words[y.To+k].Key {
			return false
		}
		content = content || m.A.Words[x.To+k].Content
	}
	return content
}

// beside says how alike the words beside two names are: 2 for the same word, 1
// for the same sign or for the end of the claim on both sides, else 0.
func (m nameCheck) beside(i, j int) int {
	switch {
	case m.A.Key(i) != m.B.Key(j):
		return 0
	case i < 0 || i >= len(m.A.Words) || m.A.Words[i].Kind == text.SignToken:
		return 1
	}
	return 2
}
