package judge

import (
	"slices"

	"synoptic/compare/passage"
)

// degrees finds how far something went, told as another step: fell slightly,
// fell sharply.
func (m scopeCheck) degrees() []Finding {
	as, bs := marksOf(m.A, "degrees"), marksOf(m.B, "degrees")
	for _, x := range as {
		for _, y := range bs {
			other := x.Weight != y.Weight && !hasStep(bs, x) && !hasStep(as, y)
			if other && m.likePlace(x.From, x.To, y.From, y.To, len(as) == 1 && len(bs) == 1) {
				form := formSaysMore
				if y.Weight < x.Weight {
					form = formSaysLess
				}
				return []Finding{m.scopeFinding([2]int{x.From, x.To}, [2]int{y.From, y.To}, form)}
			}
		}
	}
	return nil
}

func hasStep(all []passage.Mark, x passage.Mark) bool {
	return slices.ContainsFunc(all, func(y passage.Mark) bool { return y.Weight == x.Weight })
}

// marksOf finds the phrases of a list outside quotations.
func marksOf(f *passage.Passage, list string) []passage.Mark {
	var out []passage.Mark
	for i := 0; i < len(f.Words); i++ {
		if p, ok := f.Lex[list].At(f.Words, i); ok && !f.Words[i].Quoted && !f.Words[i].Used {
			out = append(out, passage.NewMark(i, p))
			i += len(p.Words) - 1
		}
	}
	return out
}
