package lexis

import "synoptic/compare/vector"

// Meaning is what some words are about: the sum of their vectors, each by how
// much it tells.
type Meaning struct {
	sum vector.Sentence
	n   int
}

// Add adds a word; one without a vector says nothing.
func (m *Meaning) Add(w *Word) { m.add(w, 1) }

// Less takes a word away that was added.
func (m *Meaning) Less(w *Word) { m.add(w, -1) }

func (m *Meaning) add(w *Word, sign int) {
	if w != nil && w.vector != nil {
		m.sum.Less(w.vector, -float32(sign)*w.Telling)
		m.n += sign
	}
}

// Fits says how well a word fits in with the others: a cosine, 0 where nothing
// is known.
func (m Meaning) Fits(w *Word) float32 {
	if w == nil || w.vector == nil || m.n == 0 {
		return 0
	}
	m.sum.Unit()
	return m.sum.Dot(w.vector)
}

// Near is how alike two words are by what they are used beside: a cosine, 0
// where nothing is known.
func Near(a, b *Word) float32 {
	if a == b || a.vector == nil || b.vector == nil {
		return yes(a == b)
	}
	return a.vector.Dot(b.vector)
}
