package align

import (
	"cmp"
	"context"
	"math"
	"slices"

	"synoptic/compare/text"
	"synoptic/compare/vector"
	"synoptic/compare/work"
)

// telling is a document in the words of a vocabulary.
type telling struct {
	doc     *Prepared
	account int
	tongue  string // its language without what follows a hyphen; empty where it is not known
	claims  []claimText
	counts  []wordCount      // of its words of content, by word
	near    *vector.Sentence // the sum of those of its claims
}

// wordCount says how many claims of a text have a word.
type wordCount struct{ word, claims int32 }

// claimText is a profile in the words of a vocabulary.
type claimText struct {
	profile
	ref     text.Ref
	text    *telling         // whose claim it is
	near    *vector.Sentence // of length one; nil where no word is known
	content []int32          // words of content in order
	terms   []int32          // the same sorted, each once
	figures []int32          // numbers among the terms
	words   uint64           // a hash of all words in order
	grams   []uint32         // 4-grams of letters: 24 bits of hash, 8 of count, sorted
	norm    float32          // length of the vector of grams
}

// texts returns the documents in the words of v.
func texts(ctx context.Context, docs []*Prepared, v *vocabulary, to [][]int32) ([]*telling, error) {
	out := make([]*telling, len(docs))
	err := work.Each(ctx, len(docs), func(i int) { out[i] = newText(ctx, i, docs[i], v, to[i]) })
	return out, err
}

func newText(ctx context.Context, account int, d *Prepared, v *vocabulary, to []int32) *telling {
	t := &telling{doc: d, account: account, tongue: baseLanguage(d)}
	for i, c := range d.Claims {
		if work.Stopped(ctx, i) {
			break
		}
		if c.Kind == text.Statement {
			t.claims = append(t.claims, newClaimText(text.Ref{Account: account, Claim: i}, d, v, to))
		}
	}
	for i, w := range d.Vocab {
		if w.Kind.Counts() {
			t.counts = append(t.counts, wordCount{to[i], w.claims})
		}
	}
	for i := range t.claims {
		t.claims[i].text = t
	}
	if d.Language == "en" || d.Language == "" {
		t.readVectors(ctx, v)
	}
	slices.SortFunc(t.counts, func(a, b wordCount) int { return cmp.Compare(a.word, b.word) })
	t.counts = mergeCounts(t.counts)
	return t
}

func newClaimText(ref text.Ref, d *Prepared, v *vocabulary, to []int32) claimText {
	p := &d.Profiles[ref.Claim]
	c := claimText{profile: *p, ref: ref}
	c.grams, c.norm = gramsOf(d.Claims[ref.Claim].Of(d.Text))
	c.Seq = renumber(p.Seq, to)
	c.names = renumber(p.names, to)
	slices.Sort(c.names)
	c.expand(v.means)
	c.words = hashWords(c.Seq)
	for _, w := range c.Seq {
		if v.keys[w].Kind.Counts() {
			c.content = append(c.content, w)
		}
	}
	c.terms = slices.Clone(c.content)
	slices.Sort(c.terms)
	c.terms = slices.Compact(c.terms)
	for _, w := range c.terms {
		if v.keys[w].Kind == text.NumberWord {
			c.figures = append(c.figures, w)
		}
	}
	return c
}

func renumber(local, to []int32) []int32 {
	out := make([]int32, len(local))
	for i, w := range local {
		out[i] = to[w]
	}
	return out
}

// count returns how many claims of the text have a word.
func (t *telling) count(w int32) int32 {
	low, high := 0, len(t.counts) // by hand: it is asked of every word and its kin
	for low < high {
		if mid := (low + high) / 2; t.counts[mid].word < w {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low == len(t.counts) || t.counts[low].word != w {
		return 0
	}
	return t.counts[low].claims
}

// leastDamping is what is left of a word's weight where every claim has it.
const leastDamping = 0.15

// damping says how much a word counts that claims of n have: little where
// both texts speak of it all the time.
func damping(claims, n int32) float32 {
	if claims <= 2 {
		return 1
	}
	all := math.Log(float64(n) + 1)
	return float32(max(leastDamping, math.Log((float64(n)+1)/(float64(claims)+0.5))/all))
}

// weigh writes the weights that the words of two texts have for that pair.
func weigh(v *vocabulary, a, b *telling, into []float32) {
	n := int32(len(a.claims) + len(b.claims))
	for _, c := range b.counts {
		into[c.word] = v.rarity[c.word] * damping(c.claims, n)
	}
	i := 0
	for _, c := range a.counts {
		for i < len(b.counts) && b.counts[i].word < c.word {
			i++
		}
		claims := c.claims
		if i < len(b.counts) && b.counts[i].word == c.word {
			claims += b.counts[i].claims
		}
		into[c.word] = v.rarity[c.word] * damping(claims, n)
	}
	weighAcross(v, a, b, into)
}
