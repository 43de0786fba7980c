package judge

import (
	"slices"
	"strings"

	"synoptic/compare/passage"
	"synoptic/compare/text"
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
func bodies(f *passage.Passage) []body {
	var out []body
	if f.Language != "en" && f.Language != "" {
		return nil // court is no court in French
	}
	for i, w := range f.Words {
		if w.Kind != text.WordToken || w.Capital && i > 0 || w.Quoted || w.Used {
			continue
		}
		kind := slices.IndexFunc(bodyHeads, func(heads []string) bool { return slices.Contains(heads, w.Key) })
		if kind >= 0 && !f.ContentAt(i+1) || kind >= 0 && verbAfter(f, i) {
			out = append(out, newBody(f, i, kind))
		}
	}
	return out
}

// verbAfter reports whether what follows the noun at i is no noun that it only
// describes: the court upheld; not the court building.
func verbAfter(f *passage.Passage, i int) bool {
	next := f.Words[i+1].Key
	return strings.HasSuffix(next, "ed") || slices.ContainsFunc([]string{"speech", "trends", "antonyms", "irregular"}, func(list string) bool { return f.Lex[list].Has(next) })
}

// newBody reads the words before the noun at i, and of and what it is of behind it.
func newBody(f *passage.Passage, i, kind int) body {
	b := body{from: i, to: i + 1, kind: kind}
	for b.from > 0 && i-b.from < 3 && f.ContentAt(b.from-1) && !f.Words[b.from-1].Used && !f.Words[b.from-1].Capital && f.Words[b.from-1].Claim == f.Words[i].Claim {
		b.from--
	}
	if f.Is(b.to, "of") {
		to := b.to + 1
		if f.Is(to, "the") {
			to++
		}
		if f.ContentAt(to) {
			b.to = to + 1
		}
	}
	for k := b.from; k < b.to; k++ {
		if w := f.Words[k]; k != i && w.Content && !plainMarks[w.Stem] {
			b.marks = append(b.marks, w.Stem)
		}
	}
	return b
}

// mayBe reports whether two bodies may be one: of one kind, and nothing is said
// of both that tells them apart.
func (b body) mayBe(c body) bool {
	return b.kind == c.kind && (len(b.marks) == 0 || len(c.marks) == 0 || passage.Shared(b.marks, c.marks) > 0 || text.Synonyms(b.marks, c.marks))
}

// replacedBodies finds bodies called in small letters that another took the
// place of. Who is credited with words is a matter of attribution.
func (m *Reading) replacedBodies() []Finding {
	as, bs := m.loneBodies(m.A, m.B), m.loneBodies(m.B, m.A)
	var out []Finding
	for _, x := range as {
		for _, y := range bs {
			left, right := m.beside(beforeArticle(m.A, x.from), beforeArticle(m.B, y.from)), m.beside(x.to, y.to)
			if left+right >= 3 && min(m.coverA, m.coverB) >= 0.5 {
				out = append(out, m.nameFinding(passage.Name{From: x.from, To: x.to}, passage.Name{From: y.from, To: y.to}))
			}
		}
	}
	return append(out, m.otherThanState(bs)...)
}

// otherThanState finds bodies of the world, by their names, that a part of a
// state took the place of: the World Health Organization, the health ministry.
func (m *Reading) otherThanState(bs []body) []Finding {
	var out []Finding
	for _, x := range m.loneNames(m.A, m.B, nil) {
		if passage.Credits(m.A, x) || !slices.ContainsFunc(x.Keys, func(k string) bool { return slices.Contains(worldBodies, k) }) {
			continue
		}
		for _, y := range bs {
			state := slices.ContainsFunc(m.B.Words[y.from:y.to], func(w text.Lexeme) bool { return slices.Contains(stateOffices, w.Key) })
			if state && min(m.coverA, m.coverB) >= 0.5 && m.beside(x.To, y.to) == 2 {
				out = append(out, m.nameFinding(x, passage.Name{From: y.from, To: y.to}))
			}
		}
	}
	return out
}

// beforeArticle is the lexeme before a noun phrase and its article.
func beforeArticle(f *passage.Passage, i int) int {
	if f.Is(i-1, "the", "a", "an", "its", "their", "his", "her") {
		i--
	}
	return i - 1
}

// loneBodies returns the bodies of f that credit nobody and that other does
// not speak of.
func (m *Reading) loneBodies(f, other *passage.Passage) []body {
	all := bodies(other)
	return slices.DeleteFunc(bodies(f), func(b body) bool {
		speaks := slices.ContainsFunc(f.Speakers, func(s passage.Speaker) bool { return b.from < s.To && b.to > s.From })
		return speaks || slices.ContainsFunc(all, b.mayBe) || slices.ContainsFunc(bodyHeads[b.kind], func(k string) bool {
			return slices.ContainsFunc(other.Names, func(n passage.Name) bool { return slices.Contains(n.Keys, k) })
		})
	})
}
