package align

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"synoptic/compare/text"
	"synoptic/compare/vector"
	"synoptic/compare/work"
)

// vocabulary is the words of all accounts of a comparison.
type vocabulary struct {
	keys    []text.WordKey
	rarity  []float32 // of each word in the background; 0 where it has no content
	kin     [][]kin   // words that may stand for it
	index   map[text.WordKey]int32
	means   map[int32][]int32 // what short forms stand for
	vectors []vector.Word     // of each word, below 0 where it has none
	values  []float64         // of each number, 0 where it has none
}

// innerWord is how much less a word tells that only continues names: a long
// name is one thing, not as many as it has words.
const innerWord = 0.7

// kin is a word that is like another one.
type kin struct {
	word int32
	like float32 // 0 to 1
}

// newVocabulary joins the vocabularies of documents. to holds, for every
// document, the number of each of its words. Both are of no use where ctx is
// cancelled.
func newVocabulary(ctx context.Context, docs []*Prepared) (v *vocabulary, to [][]int32) {
	v = &vocabulary{index: map[text.WordKey]int32{}}
	to = make([][]int32, len(docs))
	in := newInterpreter(docs)
	var times, inner []float32
	for i, d := range docs {
		to[i] = make([]int32, len(d.Vocab))
		for j, w := range d.Vocab {
			if work.Stopped(ctx, j) {
				return v, to
			}
			at := v.place(in.key(d, w.WordKey))
			to[i][j] = at
			if int(at) == len(times) {
				times, inner = append(times, 0), append(inner, 0)
			}
			times[at] += float32(w.times)
			inner[at] += float32(w.inner)
		}
	}
	for w := range v.rarity {
		v.rarity[w] *= 1 - innerWord*inner[w]/times[w]
	}
	v.findVectors(ctx)
	v.readValues()
	if ctx.Err() != nil {
		return v, to
	}
	v.means = v.meanings(docs, to)
	v.kin = make([][]kin, len(v.keys))
	for _, add := range []func(context.Context){v.addSpellings, v.addSynonyms, v.addNear, v.addDerived} {
		if add(ctx); ctx.Err() != nil {
			return v, to
		}
	}
	for i := range v.kin {
		if work.Stopped(ctx, i) {
			break
		}
		v.kin[i] = strongest(v.kin[i])
	}
	return v, to
}

func (v *vocabulary) place(k text.WordKey) int32 {
	at, ok := v.index[k]
	if !ok {
		at = int32(len(v.keys))
		v.index[k] = at
		v.keys = append(v.keys, k)
		v.rarity = append(v.rarity, text.WordTables().RarityOf(k))
	}
	return at
}

// sameBeginning is the least share of the longer word that two spellings or
// derivations of one word have in common from the start.
const sameBeginning = 0.7

// addSpellings makes kin of words that begin alike: Morocco and Moroccan,
// organise and organize. In alphabetical order such words stand close.
func (v *vocabulary) addSpellings(ctx context.Context) {
	var order []int32
	for i, k := range v.keys {
		if k.Kind == text.ContentWord && len(k.Stem) >= 4 {
			order = append(order, int32(i))
		}
	}
	slices.SortFunc(order, func(a, b int32) int { return strings.Compare(v.keys[a].Stem, v.keys[b].Stem) })
	for i, a := range order {
		if work.Stopped(ctx, i) {
			return
		}
		for _, b := range order[i+1:] {
			x, y := v.keys[a].Stem, v.keys[b].Stem
			shared := text.CommonPrefix(x, y)
			if shared < 3 || float64(shared) < sameBeginning*float64(len(x)) {
				break // what follows shares no more
			}
			if like := float32(shared) / float32(max(len(x), len(y))); like >= sameBeginning {
				v.relate(a, b, like)
			}
		}
	}
}

func (v *vocabulary) relate(a, b int32, like float32) {
	v.kin[a] = append(v.kin[a], kin{b, like})
	v.kin[b] = append(v.kin[b], kin{a, like})
}

// sameMeaning is how alike two words of a group of synonyms are (Sultan et
// al. 2014 give a pair of the paraphrase database 0.9; WordNet is coarser).
const sameMeaning = 0.72

// addSynonyms makes kin of words that share a group of synonyms.
func (v *vocabulary) addSynonyms(ctx context.Context) {
	members := map[int32][]int32{}
	for i, k := range v.keys {
		if work.Stopped(ctx, i) {
			return
		}
		if k.Kind != text.ContentWord {
			continue
		}
		for _, g := range text.WordTables().Synonyms[k.Stem] {
			members[g] = append(members[g], int32(i))
		}
	}
	for _, group := range members {
		for i, a := range group {
			for _, b := range group[i+1:] {
				v.relate(a, b, sameMeaning)
			}
		}
	}
}

// Words in the same surroundings are less alike than synonyms: injured and
// wounded are near, heroin and cocaine too.
const sameSurroundings = 0.8

// addNear makes kin of words that are used in the same surroundings, as far as
// the table goes: about the share of cosine that is left, and no more than a
// synonym.
func (v *vocabulary) addNear(ctx context.Context) {
	near := text.WordTables().Near
	for i, k := range v.keys {
		if work.Stopped(ctx, i) {
			return
		}
		if k.Kind != text.ContentWord {
			continue
		}
		for _, n := range near[k.Stem] {
			if j, ok := v.index[text.WordKey{Stem: n.Stem, Kind: text.ContentWord}]; ok {
				v.relate(int32(i), j, min(sameSurroundings*n.Like, sameMeaning))
			}
		}
	}
}

// addDerived makes kin of the forms of a word that no ending makes, and of
// words derived from one another: sold and sell, removal and remove.
func (v *vocabulary) addDerived(ctx context.Context) {
	derived := text.WordTables().Derived
	for i, k := range v.keys {
		if work.Stopped(ctx, i) {
			return
		}
		if k.Kind != text.ContentWord {
			continue
		}
		for _, d := range derived[k.Stem] {
			if j, ok := v.index[text.WordKey{Stem: d.Stem, Kind: text.ContentWord}]; ok && int32(i) < j {
				v.relate(int32(i), j, d.Like)
			}
		}
	}
}

// strongest keeps the strongest relation to each word, in order of words.
func strongest(all []kin) []kin {
	slices.SortFunc(all, func(a, b kin) int { return cmp.Or(cmp.Compare(a.word, b.word), cmp.Compare(b.like, a.like)) })
	return slices.CompactFunc(all, func(a, b kin) bool { return a.word == b.word })
}
