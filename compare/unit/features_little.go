package unit

import (
	"math"
	"slices"
)

var littleFeatures = slices.Concat(
	sides("denial", func(s *side) float32 { return yes(s.has(denies)) }),
	sides("weak_denial", func(s *side) float32 { return yes(s.has(deniesWeakly)) }),
	sides("sure", func(s *side) float32 { return s.sure / 7 }),
	[]feature{
		{"denial_odd", func(x *context) float32 { return yes(x.denialOdd()) }},
		{"denial_balanced", func(x *context) float32 { return yes(x.c.a.denials == x.c.b.denials) }},
		{"denial_odd_balanced", func(x *context) float32 { return yes(x.denialOdd() && x.c.a.denials == x.c.b.denials) }},
		{"denial_odd_unbalanced", func(x *context) float32 { return yes(x.denialOdd() && x.c.a.denials != x.c.b.denials) }},
		{"weak_denial_one_side", func(x *context) float32 { return yes(x.a.has(deniesWeakly) != x.b.has(deniesWeakly)) }},
		{"sure_one_side", func(x *context) float32 { return yes((x.a.sure > 0) != (x.b.sure > 0)) }},
		{"sure_differs", func(x *context) float32 { return x.sureDiffers() }},
		{"doubt_one_side", func(x *context) float32 { return yes(x.a.has(doubts) != x.b.has(doubts)) }},
		{"amount_one_side", func(x *context) float32 { return yes((len(x.a.amounts) > 0) != (len(x.b.amounts) > 0)) }},
		{"amount_differs", (*context).amountDiffers},
		{"amount_all", func(x *context) float32 { return yes(allOf(x.a.amounts) != allOf(x.b.amounts)) }},
		{"report_both", func(x *context) float32 { return yes(x.a.has(reports) && x.b.has(reports)) }},
		{"report_one_side", func(x *context) float32 { return yes(x.a.has(reports) != x.b.has(reports)) }},
		{"preposition_differs", func(x *context) float32 { return x.littleDiffers(preposition) }},
		{"pronoun_differs", func(x *context) float32 { return x.littleDiffers(pronoun) }},
		{"determiner_differs", func(x *context) float32 { return x.littleDiffers(determiner) }},
		{"conjunction_differs", func(x *context) float32 { return x.littleDiffers(conjunction) }},
		{"auxiliary_differs", func(x *context) float32 { return x.littleDiffers(auxiliary) }},
		{"time_preposition", func(x *context) float32 { return yes(x.a.has(timePreposition) || x.b.has(timePreposition)) }},
		{"little_opposite", func(x *context) float32 { return yes(x.littleOpposite()) }},
		{"and_or", func(x *context) float32 { return yes(x.a.has(or) != x.b.has(or)) }},
		{"condition", func(x *context) float32 { return yes(x.a.has(condition) != x.b.has(condition)) }},
		{"pronoun_for_word", func(x *context) float32 { return yes(pronounFor(&x.a, &x.b) || pronounFor(&x.b, &x.a)) }},
	})

func (x *context) denialOdd() bool { return (x.a.count(denies)+x.b.count(denies))%2 == 1 }

func (x *context) sureDiffers() float32 {
	if a, b := x.a.sure, x.b.sure; a > 0 && b > 0 {
		return float32(math.Abs(float64(a-b))) / 7
	}
	return 0
}

func (x *context) amountDiffers() float32 {
	a, b := x.a.amounts, x.b.amounts
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	return float32(math.Abs(float64(slices.Max(a)-slices.Max(b)))) / 9
}

// allOf reports whether an amount is all or only.
func allOf(list []float32) bool { return slices.Contains(list, 6) || slices.Contains(list, 9) }

func (x *context) littleDiffers(of sort) float32 {
	return yes(!slices.Equal(x.a.little(of), x.b.little(of)))
}

func (x *context) littleOpposite() bool {
	for _, s := range x.a.words {
		for _, t := range x.b.words {
			if slices.Contains(s.against, t.low) || slices.Contains(t.against, s.low) {
				return true
			}
		}
	}
	return false
}

// pronounFor reports whether a pronoun stands for words of meaning.
func pronounFor(a, b *side) bool {
	return len(a.little(pronoun)) > 0 && len(b.content) > 0 && len(a.content) == 0
}
