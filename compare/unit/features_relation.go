package unit

import (
	"synoptic/compare/lexis"
)

// worst is a measure of the pair of words that is least alike.
func worst(name string, of func(*lexis.Relation) float32) feature {
	return feature{"worst_" + name, func(x *context) float32 { return of(&x.worst) }}
}

// most is the largest of a measure over all pairs of words.
func (x *context) most(of func(*lexis.Relation) float32) float32 {
	out := float32(0)
	for _, r := range x.pairs {
		out = max(out, of(r))
	}
	return out
}

var relationFeatures = []feature{
	worst("stem", func(r *lexis.Relation) float32 { return r.SameStem }),
	worst("word", func(r *lexis.Relation) float32 { return r.SameWord }),
	worst("spelling", func(r *lexis.Relation) float32 { return r.Spelling }),
	worst("beginning", func(r *lexis.Relation) float32 { return r.Beginning }),
	worst("synonym", func(r *lexis.Relation) float32 { return r.Synonym }),
	worst("synonyms", func(r *lexis.Relation) float32 { return r.Synonyms }),
	worst("similar", func(r *lexis.Relation) float32 { return r.Similar }),
	worst("cosimilar", func(r *lexis.Relation) float32 { return r.CoSimilar }),
	worst("broader", func(r *lexis.Relation) float32 { return r.Broader }),
	worst("narrower", func(r *lexis.Relation) float32 { return r.Narrower }),
	worst("sister", func(r *lexis.Relation) float32 { return r.Sister }),
	worst("path", func(r *lexis.Relation) float32 { return r.Path }),
	worst("depth", func(r *lexis.Relation) float32 { return r.Depth }),
	worst("opposite", func(r *lexis.Relation) float32 { return r.Opposite }),
	worst("opposite_of_synonym", func(r *lexis.Relation) float32 { return r.OppositeOfSynonym }),
	worst("denied", func(r *lexis.Relation) float32 { return r.Denied }),
	worst("shifted", func(r *lexis.Relation) float32 { return r.Shifted }),
	worst("derived", func(r *lexis.Relation) float32 { return r.Derived }),
	worst("verb_group", func(r *lexis.Relation) float32 { return r.VerbGroup }),
	worst("named", func(r *lexis.Relation) float32 { return r.Named }),
	worst("shared", func(r *lexis.Relation) float32 { return r.Shared }),
	worst("turned", func(r *lexis.Relation) float32 { return r.Turned }),
	worst("same_way", func(r *lexis.Relation) float32 { return r.SameWay }),
	worst("same_part", func(r *lexis.Relation) float32 { return r.SamePart }),
	worst("listed", func(r *lexis.Relation) float32 { return max(r.Listed, r.Stepped) }),
	worst("defines", func(r *lexis.Relation) float32 { return r.Defines }),
	worst("defined", func(r *lexis.Relation) float32 { return r.Defined }),
	worst("near", func(r *lexis.Relation) float32 { return r.Near }),
	{"least_near", func(x *context) float32 { return x.leastNear() }},
	{"fit_a", func(x *context) float32 { return x.a.fit }},
	{"fit_b", func(x *context) float32 { return x.b.fit }},
	{"fits_better", func(x *context) float32 { return x.b.fit - x.a.fit }},
	{"alone_near_a", func(x *context) float32 { return least(x.a.near) }},
	{"alone_near_b", func(x *context) float32 { return least(x.b.near) }},
	{"pairs", func(x *context) float32 { return upTo(len(x.pairs), 4) }},
	{"any_opposite", (*context).anyOpposite},
	{"any_listed", func(x *context) float32 {
		return x.most(func(r *lexis.Relation) float32 { return max(r.Listed, r.Stepped) })
	}},
	{"any_turned", func(x *context) float32 { return x.most(func(r *lexis.Relation) float32 { return r.Turned }) }},
	{"any_halted", func(x *context) float32 { return x.most(func(r *lexis.Relation) float32 { return r.Halted }) }},
	{"valence_rises", func(x *context) float32 { return x.b.valence() - x.a.valence() }},
	{"valence_differs", func(x *context) float32 { return abs32(x.b.valence() - x.a.valence()) }},
	{"valence_crosses", func(x *context) float32 { return max(0, -4*x.a.valence()*x.b.valence()) }},
	{"good", (*context).good},
	{"phrase", func(x *context) float32 { return x.phrase }},
	{"cancel", func(x *context) float32 { return yes(x.denialOdd() && x.opposed()) }},
	{"across_listed", func(x *context) float32 { return yes(x.acrossListed()) }},
}

func (x *context) anyOpposite() float32 {
	return x.most(func(r *lexis.Relation) float32 { return max(r.Opposite, 0.67*r.OppositeOfSynonym, r.Denied) })
}

// good says how well the least alike words may stand for each other.
func (x *context) good() float32 {
	r := &x.worst
	return max(r.SameWord, r.SameStem, yes(r.Synonym > 0), r.Named, yes(r.Similar > 0), yes(r.Derived > 0))
}

// opposed reports whether words of the sides are opposites.
func (x *context) opposed() bool {
	return x.anyOpposite() >= .6 || x.most(func(r *lexis.Relation) float32 { return max(r.Listed, r.Denied) }) > 0
}

// acrossListed reports whether any word of one side is the listed opposite of
// any of the other, partners or not.
func (x *context) acrossListed() bool {
	if len(x.a.content)*len(x.b.content) >= 40 {
		return false
	}
	for _, s := range x.a.content {
		for _, t := range x.b.content {
			if s.word != nil && t.word != nil && lexis.Opposed(s.word, t.word) {
				return true
			}
		}
	}
	return false
}

// leastNear is the smallest likeness of vectors of the pairs of words, 1 of none.
func (x *context) leastNear() float32 {
	out := float32(1)
	for _, r := range x.pairs {
		out = min(out, r.Near)
	}
	return out
}

// valence is how good the words of meaning of a side sound together.
func (s *side) valence() float32 {
	sum := float32(0)
	for _, t := range s.content {
		if t.word != nil {
			sum += t.word.Valence
		}
	}
	return max(-1, min(1, sum))
}

func abs32(x float32) float32 { return max(x, -x) }
