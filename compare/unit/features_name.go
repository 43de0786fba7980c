package unit

import (
	"slices"
)

var nameFeatures = slices.Concat(sides("name", func(s *side) float32 { return yes(len(s.names) > 0) }), []feature{
	{"names", func(x *context) float32 { return yes(len(x.a.names) > 0 && len(x.b.names) > 0) }},
	{"name_within", func(x *context) float32 { return yes(x.nameWithin()) }},
	{"name_for_word", func(x *context) float32 {
		return yes(len(x.a.names) > 0 && len(x.b.names) == 0 && len(x.b.content) > 0)
	}},
	{"word_for_name", func(x *context) float32 {
		return yes(len(x.b.names) > 0 && len(x.a.names) == 0 && len(x.a.content) > 0)
	}},
	{"name_known_a", func(x *context) float32 { return yes(len(x.a.names) > 0 && allIn(x.a.names, x.b.p)) }},
	{"name_known_b", func(x *context) float32 { return yes(len(x.b.names) > 0 && allIn(x.b.names, x.a.p)) }},
	{"name_rare_b", func(x *context) float32 {
		return yes(slices.ContainsFunc(x.b.names, func(t *token) bool { return t.word == nil || t.word.Frequency > 9.9 }))
	}},
	{"acronym", func(x *context) float32 { return yes(x.acronym()) }},
})

// allIn reports whether a passage has all of some words.
func allIn(words []*token, p *Passage) bool {
	for _, t := range words {
		if !p.stems[t.stem] {
			return false
		}
	}
	return true
}

// nameWithin reports whether the one name is a part of the other.
func (x *context) nameWithin() bool {
	stems := func(list []*token) []string {
		var out []string
		for _, t := range list {
			out = append(out, t.stem)
		}
		return out
	}
	a, b := stems(x.a.names), stems(x.b.names)
	within := func(a, b []string) bool {
		return !slices.ContainsFunc(a, func(s string) bool { return !slices.Contains(b, s) })
	}
	return len(a) > 0 && len(b) > 0 && (within(a, b) || within(b, a))
}
