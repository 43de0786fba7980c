package unit

import "slices"

// feature is a measure of a unit.
type feature struct {
	name string
	of   func(*context) float32
}

// FeatureNames names the measures of a unit in order.
func FeatureNames() []string {
	out := make([]string, len(features))
	for i, f := range features {
		out[i] = f.name
	}
	return out
}

// features are all measures, a line each. Those with _a are of the side of
// the original, those with _b of the account.
var features = slices.Concat(shapeFeatures, figureFeatures, nameFeatures, littleFeatures, relationFeatures, aloneFeatures, fieldFeatures(), contextFeatures, gatedFeatures, hintFeatures())

// one returns the two measures of the sides.
func sides(name string, of func(*side) float32) []feature {
	return []feature{
		{name + "_a", func(x *context) float32 { return of(&x.a) }},
		{name + "_b", func(x *context) float32 { return of(&x.b) }},
	}
}

// upTo limits a count.
func upTo(n, most int) float32 { return float32(min(n, most)) }

var shapeFeatures = slices.Concat([]feature{
	{"replaced", func(x *context) float32 { return yes(x.both) }},
	{"dropped", func(x *context) float32 { return yes(len(x.a.content) > 0 && !x.both) }},
	{"added", func(x *context) float32 { return yes(len(x.b.content) > 0 && !x.both) }},
	{"little", func(x *context) float32 { return yes(len(x.a.content)+len(x.b.content) == 0) }},
}, sides("content", func(s *side) float32 { return upTo(len(s.content), 6) }),
	sides("littles", func(s *side) float32 { return upTo(len(s.words)-len(s.content), 4) }))
