package judge

import (
	"slices"
	"strings"

	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// checkActs compares words of scales of acts: what became of people, where
// somebody stands with the law, how far an act went. A step that only the
// account has, in the place of one that only the reference has, is another fact.
func checkActs(m *Reading) []Finding {
	as, bs := acts(m.A), acts(m.B)
	has := func(all []passage.Mark, x passage.Mark) bool {
		return slices.ContainsFunc(all, func(y passage.Mark) bool { return y.Tag == x.Tag })
	}
	for _, x := range as {
		j := slices.IndexFunc(bs, func(y passage.Mark) bool {
			return scaleOf(x) == scaleOf(y) && x.Tag != y.Tag && !has(bs, x) && !has(as, y) && m.likePlace(x.From, x.To, y.From, y.To, false)
		})
		if j < 0 {
			continue
		}
		a, b := [2]int{x.From, x.To}, [2]int{bs[j].From, bs[j].To}
		f := m.finding(a, b, text.SentenceOf(stepForm(x, bs[j]), m.A.Said(a), m.B.Said(b)))
		f.Kind = ActKind
		return []Finding{f}
	}
	return nil
}

// acts finds the words of scales of acts outside quotations.
func acts(f *passage.Passage) []passage.Mark {
	var out []passage.Mark
	for i := range f.Words {
		if p, ok := f.Lex["acts"].At(f.Words, i); ok && !f.Words[i].Quoted && !f.Words[i].Used {
			out = append(out, passage.NewMark(i, p))
		}
	}
	return out
}

// stepForm is the sentence for one step in the place of another. A step of a
// scale without an order has no weight.
func stepForm(x, y passage.Mark) string {
	switch {
	case x.Weight == 0 || y.Weight == 0 || x.Weight == y.Weight:
		return formBecame
	case x.Weight > y.Weight:
		return formActWeaker
	}
	return formActStronger
}

// scaleOf is the scale of which a mark names a step.
func scaleOf(x passage.Mark) string {
	scale, _, _ := strings.Cut(x.Tag, " ")
	return scale
}
