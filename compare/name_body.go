package compare

import (
	"slices"
	"strings"
)

// body is what a passage calls a body in small letters: the supreme court,
// police, the ministry of health.
type body struct {
	from, to int
	kind     int      // its line in bodyHeads
	marks    []string // stems that tell it from others of its kind
}

// bodyHeads are the nouns by which bodies are called, a line for those that
// may stand for one another.
var bodyHeads = [][]string{
	strings.Fields("court courts tribunal"),
	strings.Fields("government ministry cabinet"),
	strings.Fields("parliament senate congress assembly"),
	strings.Fields("police"),
	strings.Fields("army military navy"),
	strings.Fields("brigade firefighters"),
	strings.Fields("bank banks"),
	strings.Fields("university"),
	strings.Fields("hospital clinic"),
	strings.Fields("airline"),
	strings.Fields("union unions"),
}

// plainMarks are stems that every body of a kind may carry: the national bank
// is the central one, the top court the supreme one.
var plainMarks = map[string]bool{"nation": true, "feder": true, "state": true, "local": true, "countri": true, "new": true, "old": true, "main": true,
	"top": true, "highest": true, "lower": true, "higher": true, "high": true, "same": true, "whole": true, "former": true, "own": true, "second": true, "first": true}

// bodies finds what a passage calls bodies in small letters, outside names and
// quotations, in English.
func (f *facts) bodies() []body {
	var out []body
	if f.language != "en" && f.language != "" {
		return nil // court is no court in French
	}
	for i, w := range f.words {
		if w.kind != wordToken || w.capital && i > 0 || w.quoted || w.used {
			continue
		}
		kind := slices.IndexFunc(bodyHeads, func(heads []string) bool { return slices.Contains(heads, w.key) })
		if kind >= 0 && !f.contentAt(i+1) || kind >= 0 && f.verbAfter(i) {
			out = append(out, f.newBody(i, kind))
		}
	}
	return out
}

// verbAfter reports whether what follows the noun at i is no noun that it only
// describes: the court upheld; not the court building.
func (f *facts) verbAfter(i int) bool {
	next := f.words[i+1].key
	return strings.HasSuffix(next, "ed") || slices.ContainsFunc([]string{"speech", "trends", "antonyms", "irregular"}, func(list string) bool { return f.lex[list].has(next) })
}

// newBody reads the words before the noun at i, and of and what it is of behind it.
func (f *facts) newBody(i, kind int) body {
	b := body{from: i, to: i + 1, kind: kind}
	for b.from > 0 && i-b.from < 3 && f.contentAt(b.from-1) && !f.words[b.from-1].used && !f.words[b.from-1].capital && f.words[b.from-1].claim == f.words[i].claim {
		b.from--
	}
	if f.is(b.to, "of") {
		to := b.to + 1
		if f.is(to, "the") {
			to++
		}
		if f.contentAt(to) {
			b.to = to + 1
		}
	}
	for k := b.from; k < b.to; k++ {
		if w := f.words[k]; k != i && w.content && !plainMarks[w.stem] {
			b.marks = append(b.marks, w.stem)
		}
	}
	return b
}

// mayBe reports whether two bodies may be one: of one kind, and nothing is said
// of both that tells them apart.
func (b body) mayBe(c body) bool {
	return b.kind == c.kind && (len(b.marks) == 0 || len(c.marks) == 0 || shared(b.marks, c.marks) > 0 || synonyms(b.marks, c.marks))
}

// replacedBodies finds bodies called in small letters that another took the
// place of. Who is credited with words is a matter of attribution.
func (m *reading) replacedBodies() []Finding {
	as, bs := m.loneBodies(m.a, m.b), m.loneBodies(m.b, m.a)
	var out []Finding
	for _, x := range as {
		for _, y := range bs {
			left, right := m.beside(m.a.beforeArticle(x.from), m.b.beforeArticle(y.from)), m.beside(x.to, y.to)
			if left+right >= 3 && min(m.coverA, m.coverB) >= 0.5 {
				out = append(out, m.nameFinding(name{from: x.from, to: x.to}, name{from: y.from, to: y.to}))
			}
		}
	}
	return append(out, m.otherThanState(bs)...)
}

// otherThanState finds bodies of the world, by their names, that a part of a
// state took the place of: the World Health Organization, the health ministry.
func (m *reading) otherThanState(bs []body) []Finding {
	var out []Finding
	for _, x := range m.loneNames(m.a, m.b, nil) {
		if m.a.credits(x) || !slices.ContainsFunc(x.keys, func(k string) bool { return slices.Contains(worldBodies, k) }) {
			continue
		}
		for _, y := range bs {
			state := slices.ContainsFunc(m.b.words[y.from:y.to], func(w lexeme) bool { return slices.Contains(stateOffices, w.key) })
			if state && min(m.coverA, m.coverB) >= 0.5 && m.beside(x.to, y.to) == 2 {
				out = append(out, m.nameFinding(x, name{from: y.from, to: y.to}))
			}
		}
	}
	return out
}

// beforeArticle is the lexeme before a noun phrase and its article.
func (f *facts) beforeArticle(i int) int {
	if f.is(i-1, "the", "a", "an", "its", "their", "his", "her") {
		i--
	}
	return i - 1
}

// loneBodies returns the bodies of f that credit nobody and that other does
// not speak of.
func (m *reading) loneBodies(f, other *facts) []body {
	all := other.bodies()
	return slices.DeleteFunc(f.bodies(), func(b body) bool {
		speaks := slices.ContainsFunc(f.speakers, func(s speaker) bool { return b.from < s.to && b.to > s.from })
		return speaks || slices.ContainsFunc(all, b.mayBe) || slices.ContainsFunc(bodyHeads[b.kind], func(k string) bool {
			return slices.ContainsFunc(other.names, func(n name) bool { return slices.Contains(n.keys, k) })
		})
	})
}
