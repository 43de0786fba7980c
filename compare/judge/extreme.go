package judge

import (
	"slices"

	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// extremes finds that one passage says that something was never so before, or
// came without a break, where the other says the same without: more than in the
// past, more than ever before.
func (m scopeCheck) extremes() []Finding {
	as, bs := extremesOf(m.A), extremesOf(m.B)
	answered := func(all []passage.Mark, x passage.Mark) bool {
		return slices.ContainsFunc(all, func(y passage.Mark) bool { return y.Tag == x.Tag })
	}
	var out []Finding
	for _, x := range as {
		if !answered(bs, x) && m.saidOf(m.A, x, m.B) {
			out = append(out, m.scopeFinding([2]int{x.From, x.To}, nothing, formExtremeDropped))
		}
	}
	for _, y := range bs {
		if !answered(as, y) && m.closeAt(y.From) && m.saidOf(m.B, y, m.A) {
			out = append(out, m.scopeFinding(nothing, [2]int{y.From, y.To}, formExtremeAdded))
		}
	}
	return out
}

// saidOf reports whether the other passage tells what an extreme is said of: it
// has half of the words of meaning near it, and does not count it as a first.
func (m scopeCheck) saidOf(f *passage.Passage, x passage.Mark, other *passage.Passage) bool {
	near := f.Near(x.From, x.To, 3)
	first := x.Tag == "first" && slices.ContainsFunc(other.Words, func(w text.Lexeme) bool { return w.Key == "first" })
	return !first && 2*other.Found(near) >= len(near)
}

// extremesOf finds them, save where they are denied.
func extremesOf(f *passage.Passage) []passage.Mark {
	return slices.DeleteFunc(marksOf(f, "extremes"), func(x passage.Mark) bool { return passage.Negated(f, x.From-1) })
}
