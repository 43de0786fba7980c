package unit

import (
	"maps"
	"slices"

	"synoptic/compare/lexis"
)

var aloneFeatures = slices.Concat(
	sides("alone", func(s *side) float32 { return upTo(len(s.alone), 4) }),
	sides("alone_covered", func(s *side) float32 { return least(s.covered) }),
	sides("rarity", func(s *side) float32 { return rarity(s.content) }),
	sides("alone_rarity", func(s *side) float32 { return rarity(s.alone) }),
	sides("alone_direction", func(s *side) float32 {
		return yes(slices.ContainsFunc(s.alone, func(t *token) bool { return t.word != nil && t.word.Direction != 0 }))
	}),
	sides("noun", func(s *side) float32 { return s.part[lexis.Noun] }),
	sides("verb", func(s *side) float32 { return s.part[lexis.Verb] }),
	sides("adjective", func(s *side) float32 { return s.part[lexis.Adjective] }),
	sides("adverb", func(s *side) float32 { return s.part[lexis.Adverb] }),
	[]feature{
		{"alone_covered_mean", func(x *context) float32 { return mean(x.b.covered) }},
		{"part_differs", (*context).partDiffers},
		{"rarer", func(x *context) float32 { return rarity(x.b.content) - rarity(x.a.content) }},
		{"field_same", func(x *context) float32 { return yes(x.both && x.a.field() == x.b.field() && x.a.field() >= 0) }},
		{"said_a", func(x *context) float32 { return yes(len(x.a.content) > 0 && allIn(x.a.content, x.b.p)) }},
		{"said_b", func(x *context) float32 { return yes(len(x.b.content) > 0 && allIn(x.b.content, x.a.p)) }},
		{"swapped", func(x *context) float32 {
			return yes(x.both && allIn(x.a.content, x.b.p) && allIn(x.b.content, x.a.p))
		}},
		{"preposition_first_a", func(x *context) float32 { return yes(len(x.b.words) == 0 && x.a.words[0].entry.sort == preposition) }},
		{"preposition_first_b", func(x *context) float32 { return yes(len(x.a.words) == 0 && x.b.words[0].entry.sort == preposition) }},
	})

// field returns what the last word of meaning is about.
func (s *side) field() int {
	if len(s.content) == 0 || s.content[len(s.content)-1].word == nil {
		return -1
	}
	return s.content[len(s.content)-1].word.Field
}

// fields are those of nouns that are told apart, by the numbers of WordNet's
// files.
var fields = map[string][]int{"act": {4, 37, 41}, "thing": {6}, "quality": {7}, "thought": {9}, "message": {10, 32}, "event": {11}, "group": {14},
	"place": {15}, "person": {18}, "owning": {21, 40}, "amount": {23}, "state": {26}, "time": {28}, "changing": {30}, "moving": {38}, "contest": {33}}

// fieldFeatures say for each side what it is about.
func fieldFeatures() []feature {
	var out []feature
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		out = append(out, sides("about_"+name, func(s *side) float32 { return yes(slices.Contains(fields[name], s.field())) })...)
	}
	return out
}

// rarity is that of the rarest word, 1 for an unknown one.
func rarity(words []*token) float32 {
	out := 0.0
	for _, t := range words {
		if t.word != nil {
			out = max(out, t.word.Frequency)
		}
	}
	return float32(out) / 12
}

func (x *context) partDiffers() float32 {
	if !x.both {
		return 0
	}
	out := float32(1)
	for p := range x.a.part {
		out -= min(x.a.part[p], x.b.part[p])
	}
	return out
}

func (x *context) eachWord(is func(*token) bool) bool {
	return slices.ContainsFunc(x.a.words, is) || slices.ContainsFunc(x.b.words, is)
}
