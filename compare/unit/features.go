package unit

import (
	"maps"
	"math"
	"slices"
	"strings"

	"synoptic/compare/lexis"
)

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
var features = slices.Concat(shapeFeatures, figureFeatures, nameFeatures, littleFeatures, relationFeatures, aloneFeatures, fieldFeatures(), contextFeatures, gatedFeatures)

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

var figureFeatures = slices.Concat(sides("number", func(s *side) float32 { return yes(len(s.numbers) > 0) }), []feature{
	{"number_differs", func(x *context) float32 { return yes(x.numbersDiffer()) }},
	{"number_one_side", func(x *context) float32 { return yes((len(x.a.numbers) > 0) != (len(x.b.numbers) > 0)) }},
	{"number_rounded", func(x *context) float32 { return yes(x.numbersRounded()) }},
	{"number_close", (*context).numberClose},
	{"percent_differs", func(x *context) float32 { return yes(x.percentDiffers()) }},
	{"number_elsewhere", func(x *context) float32 { return yes(x.numbersElsewhere()) }},
	{"bound_one_side", func(x *context) float32 { return yes(x.boundOneSide()) }},
	{"bound_differs", func(x *context) float32 { return yes(x.boundDiffers()) }},
	{"before_number", func(x *context) float32 { return yes(x.a.beforeNumber() || x.b.beforeNumber()) }},
	{"date_differs", func(x *context) float32 { return yes(x.datesDiffer()) }},
	{"date_relative", func(x *context) float32 { return yes(x.datesRelative()) }},
	{"month_or_day", func(x *context) float32 { return yes(x.a.has(month|weekday) || x.b.has(month|weekday)) }},
	{"measure_differs", func(x *context) float32 { return yes(x.measuresDiffer()) }},
}, sides("date", func(s *side) float32 { return yes(s.has(timeWord)) }))

// numbersDiffer reports whether one side has a number for which the other has
// none that is the same or its rounding, but one that it can be set against.
func (x *context) numbersDiffer() bool {
	return unmatched(x.a.numbers, x.b.numbers) || unmatched(x.b.numbers, x.a.numbers)
}

func unmatched(a, b []*token) bool {
	for _, s := range a {
		rival := false
		matched := slices.ContainsFunc(b, func(t *token) bool {
			rival = rival || ofOneSort(s, t)
			return s.value == t.value && s.percent == t.percent || ofOneSort(s, t) && rounded(s, t)
		})
		if rival && !matched {
			return true
		}
	}
	return false
}

// numbersRounded reports whether a number stands for its rounding.
func (x *context) numbersRounded() bool {
	for _, s := range x.a.numbers {
		for _, t := range x.b.numbers {
			if s.value != t.value && ofOneSort(s, t) && rounded(s, t) {
				return true
			}
		}
	}
	return false
}

// numberClose is how near the numbers are that differ.
func (x *context) numberClose() float32 {
	a, b := x.a.values, x.b.values
	if !x.numbersDiffer() || len(a) != len(b) {
		return 0
	}
	out := 1.0
	for i := range a {
		out = min(out, closeness(a[i], b[i]))
	}
	return float32(out)
}

// percentDiffers reports whether one number is per cent on one side only.
func (x *context) percentDiffers() bool {
	for _, s := range x.a.numbers {
		for _, t := range x.b.numbers {
			if s.value == t.value && s.percent != t.percent {
				return true
			}
		}
	}
	return false
}

// numbersElsewhere reports whether the original has the account's numbers.
func (x *context) numbersElsewhere() bool {
	for _, t := range x.b.numbers {
		if !slices.ContainsFunc(x.a.p.tokens, func(o token) bool { return o.valued && o.value == t.value }) {
			return false
		}
	}
	return len(x.b.numbers) > 0
}

// boundOneSide reports whether one side has a bound that the other has not,
// with a number behind or within it.
func (x *context) boundOneSide() bool {
	return (len(x.a.bounds) > 0) != (len(x.b.bounds) > 0) && (x.a.beforeNumber() || x.b.beforeNumber() || len(x.a.numbers)+len(x.b.numbers) > 0)
}

func (x *context) boundDiffers() bool {
	a, b := x.a.bounds, x.b.bounds
	return len(a) > 0 && len(b) > 0 && !intersects(a, b)
}

// dateSorts are the sorts of words of time that can be set against each
// other. A weekday and "yesterday" may be one day.
var dateSorts = []flags{weekday, month, relativeTime, timeWord}

// datesDiffer reports whether the sides have words of time of one sort that
// do not say the same.
func (x *context) datesDiffer() bool {
	if x.datesWritten() {
		return true // what is the same is no unit
	}
	a, b := x.a.timeWords(), x.b.timeWords()
	for _, s := range a {
		for _, t := range b {
			if s.dateSort() == t.dateSort() && s.dateSort() != relativeTime && !sameTime(s, t) {
				return true
			}
		}
	}
	return false
}

// datesRelative reports whether words of time stand against each other that
// depend on the day of the text.
func (x *context) datesRelative() bool {
	a, b := x.a.timeWords(), x.b.timeWords()
	return len(a) > 0 && len(b) > 0 && !x.datesDiffer() && (x.a.has(relativeTime) || x.b.has(relativeTime))
}

// dateSort is the first sort that a word of time is of.
func (t *token) dateSort() flags {
	for _, f := range dateSorts {
		if t.flags&f != 0 {
			return f
		}
	}
	return 0
}

// sameTime reports whether two words of time say the same.
func sameTime(s, t *token) bool {
	r := relation(s, t)
	return s.stem == t.stem || r.SameWord > 0 || r.Named > 0 || r.Synonym > 0 || r.Derived > 0 ||
		(s.flags|t.flags)&(month|weekday) != 0 && (strings.HasPrefix(s.low, t.low) || strings.HasPrefix(t.low, s.low))
}

func (s *side) timeWords() []*token {
	var out []*token
	for _, t := range s.words {
		if t.flags&timeWord != 0 {
			out = append(out, t)
		}
	}
	return out
}

// measuresDiffer reports whether words of one measure stand against each
// other behind a number: 5 days for 5 weeks.
func (x *context) measuresDiffer() bool {
	for _, s := range x.a.content {
		for _, t := range x.b.content {
			if s.measure != "" && s.measure == t.measure && s.stem != t.stem && x.a.counted() && x.b.counted() {
				return true
			}
		}
	}
	return false
}

// counted reports whether a number stands in the unit or just before it.
func (s *side) counted() bool {
	return len(s.numbers) > 0 || s.at[0] > 0 && s.p.tokens[s.at[0]-1].valued
}

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
	worst("derived", func(r *lexis.Relation) float32 { return r.Derived }),
	worst("verb_group", func(r *lexis.Relation) float32 { return r.VerbGroup }),
	worst("named", func(r *lexis.Relation) float32 { return r.Named }),
	worst("shared", func(r *lexis.Relation) float32 { return r.Shared }),
	worst("turned", func(r *lexis.Relation) float32 { return r.Turned }),
	worst("same_way", func(r *lexis.Relation) float32 { return r.SameWay }),
	worst("same_part", func(r *lexis.Relation) float32 { return r.SamePart }),
	worst("listed", func(r *lexis.Relation) float32 { return max(r.Listed, r.Stepped) }),
	{"pairs", func(x *context) float32 { return upTo(len(x.pairs), 4) }},
	{"any_opposite", (*context).anyOpposite},
	{"any_listed", func(x *context) float32 {
		return x.most(func(r *lexis.Relation) float32 { return max(r.Listed, r.Stepped) })
	}},
	{"any_turned", func(x *context) float32 { return x.most(func(r *lexis.Relation) float32 { return r.Turned }) }},
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

var contextFeatures = []feature{
	{"quoted", func(x *context) float32 { return yes(x.eachWord(func(t *token) bool { return t.quoted })) }},
	{"first", func(x *context) float32 { return yes(x.eachWord(func(t *token) bool { return t.first })) }},
	{"hyphened", func(x *context) float32 { return yes(x.eachWord(func(t *token) bool { return t.hyphened })) }},
	{"in_list", func(x *context) float32 {
		return yes(x.eachWord(func(t *token) bool { return t.comma || t.flags&and != 0 }))
	}},
	{"position", func(x *context) float32 { return x.about.position }},
	{"share", func(x *context) float32 { return x.c.share }},
	{"units", func(x *context) float32 { return upTo(len(x.c.Units), 15) / 15 }},
	{"moved", func(x *context) float32 { return upTo(len(x.c.moved), 5) / 5 }},
	{"others_good", func(x *context) float32 {
		return x.others(func(o *context) (float32, bool) { return o.good(), o.both }, 1)
	}},
	{"others_hard", func(x *context) float32 {
		return x.others(func(o *context) (float32, bool) { return yes(o.hard), true }, 0)
	}},
	{"others_added", func(x *context) float32 {
		return x.others(func(o *context) (float32, bool) { return upTo(len(o.b.alone), 4), true }, 0)
	}},
	{"length", func(x *context) float32 { return upTo(len(x.b.p.tokens), 100) / 100 }},
	{"equal_left", func(x *context) float32 { return yes(x.about.left) }},
	{"equal_right", func(x *context) float32 { return yes(x.about.right) }},
	{"denied_before", func(x *context) float32 { return yes(x.about.deniedBefore) }},
	{"around_a", func(x *context) float32 { return x.about.a }},
	{"around_b", func(x *context) float32 { return x.about.b }},
	{"around", func(x *context) float32 { return min(x.about.a, x.about.b) }},
	{"around_equal", func(x *context) float32 { return x.about.equal }},
}

// others is the mean of a measure over the other units of the pair that have
// it, usual where there is none.
func (x *context) others(of func(*context) (float32, bool), usual float32) float32 {
	sum, n := float32(0), 0
	for _, o := range x.c.contexts {
		if o != x {
			if v, ok := of(o); ok {
				sum, n = sum+v, n+1
			}
		}
	}
	if n == 0 {
		return usual
	}
	return sum / float32(n)
}

// isHard reports whether a unit is of a kind that people seldom take for a
// matter of wording: figures, dates, negations, opposites, bounds, modals,
// amounts.
func (x *context) isHard() bool {
	return x.numbersDiffer() || x.datesDiffer() || x.denialOdd() || x.anyOpposite() >= .6 ||
		x.most(func(r *lexis.Relation) float32 { return max(r.Listed, r.Stepped, r.Turned) }) > 0 || x.boundDiffers() ||
		x.a.has(doubts) != x.b.has(doubts) || x.amountDiffers() > 0 || allOf(x.a.amounts) != allOf(x.b.amounts) ||
		x.measuresDiffer() || x.littleOpposite() || x.boundOneSide() ||
		(len(x.a.amounts) > 0) != (len(x.b.amounts) > 0) || (x.a.sure > 0) != (x.b.sure > 0)
}

// gated returns a measure that counts only where the unit is hard or only
// where it is not.
func gated(name string, hard bool, of func(*context) float32) feature {
	return feature{name, func(x *context) float32 {
		if x.hard != hard {
			return 0
		}
		return of(x)
	}}
}

func around(x *context) float32      { return min(x.about.a, x.about.b) }
func aroundEqual(x *context) float32 { return x.about.equal }

var gatedFeatures = []feature{
	{"hard", func(x *context) float32 { return yes(x.hard) }},
	gated("hard_around", true, around),
	gated("hard_around_equal", true, aroundEqual),
	gated("hard_around_a", true, func(x *context) float32 { return x.about.a }),
	gated("hard_around_b", true, func(x *context) float32 { return x.about.b }),
	gated("soft_around", false, around),
	gated("soft_around_equal", false, aroundEqual),
}

// at is the place of a measure.
func at(name string) int {
	return slices.IndexFunc(features, func(f feature) bool { return f.name == name })
}

var overlookedAt = [...]int{at("number_differs"), at("date_differs"), at("measure_differs"), at("percent_differs")}

var turnedAt, aroundAt = [...]int{at("denial_odd"), at("any_opposite"), at("any_listed"), at("any_turned")}, at("around")

// Overlooked reports whether a unit is of a kind that people overlook who are
// asked whether two sentences say the same: another figure, another date, and
// a statement turned round where the words around it answer each other.
func (u *Unit) Overlooked() bool {
	for _, k := range overlookedAt {
		if u.Features[k] > 0 {
			return true
		}
	}
	for _, k := range turnedAt {
		if u.Features[k] > .6 && u.Features[aroundAt] >= .5 {
			return true
		}
	}
	return false
}
