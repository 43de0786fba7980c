package compare

import (
	"slices"
	"strings"
)

// checkNames finds names that another took the place of. A name that was just
// left out or added is none of them.
func checkNames(m *reading) []Finding {
	as, bs := m.loneNames(m.a, m.b, nil), m.loneNames(m.b, m.a, m.also)
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

func (m *reading) nameFinding(x, y name) Finding {
	a, b := [2]int{x.from, x.to}, [2]int{y.from, y.to}
	f := m.finding(a, b, sentenceOf(formTurned, m.a.said(a), m.b.said(b)))
	f.Kind = NameKind
	return f
}

// loneNames returns the names of f that other does not have in any form.
func (m *reading) loneNames(f, other, also *facts) []name {
	var out []name
	for _, n := range f.names {
		if n.known && !n.untold() && !other.knows(n, f) && !f.zoneOf(n, other) && (also == nil || !also.knows(n, f)) {
			out = append(out, n)
		}
	}
	return out
}

// knows reports whether the passage has the name, its initials, the country
// it stands for, or its words. A name that both passages have alike says
// nothing of another country's: Bamako does not stand for Mali as well.
func (f *facts) knows(n name, of *facts) bool {
	for _, o := range f.names {
		if slices.Equal(n.keys, o.keys) {
			return true
		}
		twin := len(n.place) > 0 && !n.demonym() && len(o.place) > 0 && slices.ContainsFunc(of.names, func(p name) bool { return slices.Equal(p.keys, o.keys) })
		if !twin && (n.same(o) || f.listedShort(n, o)) {
			return true
		}
	}
	if slices.ContainsFunc(f.names, func(o name) bool { return f.agency(o) && of.unBody(n) || of.agency(n) && f.unBody(o) }) {
		return true
	}
	if f.abbreviates(n, of) || of.abbreviated(n, f) {
		return true
	}
	all := true
	for _, k := range n.core() {
		all = all && slices.ContainsFunc(f.words, func(w lexeme) bool { return w.key == k || strings.TrimSuffix(w.key, "'s") == k })
	}
	return all
}

// listedShort reports whether the list of short forms joins two names.
func (f *facts) listedShort(n, o name) bool {
	tag := func(x name) string {
		words := make([]lexeme, len(x.keys))
		for i, k := range x.keys {
			words[i].key = k
		}
		if p, ok := f.lex["acronyms"].at(words, 0); ok && len(p.words) == len(words) {
			return strings.ToLower(p.tag)
		}
		return strings.Join(x.keys, " ")
	}
	return tag(n) == tag(o)
}

// inPlaceOf says how surely name y stands where x stood; 0 where it does not.
func (m *reading) inPlaceOf(x, y name, alone bool) int {
	left, right := m.beside(x.from-1, y.from-1), m.beside(x.to, y.to)
	if m.a.sort(x) != m.b.sort(y) && (left < 2 || right < 2) || m.a.credits(x) != m.b.credits(y) {
		return 0
	}
	if m.all.oneName(m.account, x, y) || m.all.oneName(m.against, x, y) {
		return 0
	}
	genitive := m.a.genitive(x) != m.b.genitive(y)
	if genitive && left < 2 || x.givenBeside(y) {
		return 0
	}
	near := min(3, shared(m.a.near(x.from, x.to, 3), m.b.near(y.from, y.to, 3)))
	if near == 0 && left+right < 3 {
		return 0
	}
	n := near + left + right
	if len(x.place) > 0 && len(y.place) > 0 {
		n += 2
	}
	if shared(x.core(), y.core()) > 0 {
		if shared(x.place, y.place) > 0 || x.initials != y.initials && len(x.initials) > len(x.keys) {
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
func (f *facts) genitive(n name) bool { return strings.HasSuffix(f.words[n.to-1].key, "'s") }

// givenBeside reports whether one is a given name alone and the other a
// surname alone: they may be one person's.
func (n name) givenBeside(o name) bool {
	x, y := n.core(), o.core()
	return len(x) == 1 && len(y) == 1 && len(n.place)+len(o.place) == 0 && givenName(x[0]) != givenName(y[0])
}

// swappedNames reports two names that changed places around the same words:
// Peru exported more than Chile, Chile more than Peru.
func (m *reading) swappedNames() []Finding {
	for i := 0; i+1 < len(m.a.names); i++ {
		for j := 0; j+1 < len(m.b.names); j++ {
			x, z := m.a.names[i], m.a.names[i+1]
			y, w := m.b.names[j], m.b.names[j+1]
			if x.same(w) && z.same(y) && !x.same(z) && (m.sameBetween(x, z, y, w) || m.a.ends(x, z) && m.b.ends(y, w)) {
				f := m.finding([2]int{x.from, z.to}, [2]int{y.from, w.to}, "")
				f.Says = sentenceOf(formSwapped, m.a.said([2]int{x.from, x.to}), m.a.said([2]int{z.from, z.to}))
				f.Kind = NameKind
				return []Finding{f}
			}
		}
	}
	return nil
}

// ends reports whether two names are the two ends of a way: from Basra to Rotterdam.
func (f *facts) ends(x, z name) bool {
	return f.is(x.from-1, "from") && z.from == x.to+1 && f.is(x.to, "to")
}

// sameBetween reports whether the same words, one of them a content word,
// stand between two names of each side.
func (m *reading) sameBetween(x, z, y, w name) bool {
	if z.from-x.to != w.from-y.to {
		return false
	}
	content := false
	for k := 0; k < z.from-x.to; k++ {
		if m.a.words[x.to+k].key != m.b.words[y.to+k].key {
			return false
		}
		content = content || m.a.words[x.to+k].content
	}
	return content
}
