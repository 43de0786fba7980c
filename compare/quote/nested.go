package quote

import (
	"context"
	"slices"
	"strings"

	"synoptic/compare/text"
	"synoptic/compare/work"
)

// voices are the passages between quotation marks of a text, each with who
// speaks in it.
type voices struct {
	passages []text.Quote
	within   []int    // the passage that each stands in, -1 for none
	given    []credit // to each; those of nested ones hold a name alone
}

// voicesOf finds the quotations of a document and names their speakers. A
// nested one is by whom the words around it name, else by whoever says them.
func voicesOf(ctx context.Context, d *text.Document) *voices {
	Mark(d)
	return newSpeechReader(d, d.Quotes).voices(ctx, d.Quotes)
}

// voices names the speakers of passages, which come in the order of the text.
func (r *speechReader) voices(ctx context.Context, all []text.Quote) *voices {
	v := &voices{passages: all, within: slices.Repeat([]int{-1}, len(all)), given: make([]credit, len(all))}
	outer := r.credits(ctx).given
	for i, n := 0, 0; i < len(all) && !work.Stopped(ctx, n); n++ {
		end := i + 1
		for end < len(all) && all[end].Nested && all[end].Start < all[i].End {
			end++
		}
		v.given[i] = outer[n]
		r.voicesIn(ctx, v, i, end)
		i = end
	}
	return v
}

// voicesIn names the speakers of the passages [outer+1, end), which stand
// inside the passage outer.
func (r *speechReader) voicesIn(ctx context.Context, v *voices, outer, end int) {
	if outer+1 == end {
		return
	}
	p, base := v.passages[outer], v.passages[outer].Claims[0]
	in := &speechReader{text: r.text, tongue: r.tongue, claims: slices.Clone(r.claims[base : p.Claims[1]+1])}
	for i := range in.claims {
		s := &in.claims[i].Span
		s.Start, s.End = max(s.Start, p.Inner.Start), max(min(s.End, p.Inner.End), max(s.Start, p.Inner.Start))
	}
	inner := slices.Clone(v.passages[outer+1 : end])
	for i := range inner {
		inner[i].Claims[0] -= base
		inner[i].Claims[1] -= base
	}
	nest(inner)
	in.quotes = outermost(inner)
	found := in.voices(ctx, inner)
	for i, c := range found.given {
		if c.name == "" || r.tongue.Words["me"][strings.ToLower(c.name)] {
			c.name = v.given[outer].name
		}
		v.given[outer+1+i] = credit{name: c.name}
		v.within[outer+1+i] = outer + 1 + found.within[i]
	}
}

// around returns the innermost passage in which a span stands, else the last
// outer one that it touches; -1 where there is none.
func (v *voices) around(s text.Span) int {
	i, _ := slices.BinarySearchFunc(v.passages, s.Start+1, func(p text.Quote, at int) int { return p.Start - at })
	outer := i - 1
	for i = outer; i >= 0; i = v.within[i] {
		if p := v.passages[i]; p.End >= s.End {
			return i
		}
		outer = i
	}
	for _, k := range []int{outer, v.next(outer)} {
		if k >= 0 && k < len(v.passages) && v.passages[k].Overlaps(s) {
			return k
		}
	}
	return -1
}

// next returns the first outer passage behind passage i.
func (v *voices) next(i int) int {
	end := 0
	if i >= 0 {
		end = v.passages[i].End
	}
	k, _ := slices.BinarySearchFunc(v.passages, end, func(p text.Quote, at int) int { return p.Start - at })
	return k
}
