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
	kind     string   // of bodyHeads
	marks    []string // stems that tell it from others of its kind
}

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
		kind := bodyHeads[w.Key]
		if kind != "" && (!f.ContentAt(i+1) || verbAfter(f, i)) {
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
func newBody(f *passage.Passage, i int, kind string) body {
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
func (m nameCheck) replacedBodies() []Finding {
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
func (m nameCheck) otherThanState(bs []body) []Finding {
	var out []Finding
	for _, x := range m.loneNames(m.A, m.B, nil) {
		if passage.Credits(m.A, x) || !slices.ContainsFunc(x.Keys, worldBodies.Has) {
			continue
		}
		for _, y := range bs {
			state := slices.ContainsFunc(m.B.Words[y.from:y.to], func(w text.Lexeme) bool { return stateOffices[w.Key] })
			if state && min(m.coverA, m.coverB) >= 0.5 && m.beside(x.To, y.to) == 2 {
				out = append(out, m.nameFinding(x, passage.Name{From: y.from, To: y.to}))
			}
		}
	}
	return out
}

// beforeArticle is the lexeme before a noun phrase and its article.
func beforeArticle(f *passage.Passage, i int) int {
	if f.In(i-1, articles) {
		i--
	}
	return i - 1
}

// loneBodies returns the bodies of f that credit nobody and that other does
// not speak of.
func (m nameCheck) loneBodies(f, other *passage.Passage) []body {
	all := bodies(other)
	return slices.DeleteFunc(bodies(f), func(b body) bool {
		speaks := slices.ContainsFunc(f.Speakers, func(s passage.Speaker) bool { return b.from < s.To && b.to > s.From })
		return speaks || slices.ContainsFunc(all, b.mayBe) || slices.ContainsFunc(other.Names, func(n passage.Name) bool {
			return slices.ContainsFunc(n.Keys, func(k string) bool { return bodyHeads[k] == b.kind })
		})
	})
}
