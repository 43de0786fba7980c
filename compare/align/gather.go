package align

import (
	"cmp"
	"container/heap"
	"context"

	"synoptic/compare/text"
	"synoptic/compare/work"
)

// Gather joins claims that are linked with one another into sets: average
// linkage, the best linked first, so that a chain of links does not make one
// set of unlike claims. Claims that a person told apart never stand in one
// set, however well a third claim is linked with both. The sets come in the
// order of refs.
func Gather(ctx context.Context, links []Link, refs []text.Ref, decided Verdicts) [][]text.Ref {
	g := newGathering(links, refs, decided)
	for n := 0; g.queue.Len() > 0 && !work.Stopped(ctx, n); n++ {
		p := heap.Pop(&g.queue).(*tie)
		if p.a.into == nil && p.b.into == nil && p.sizes == p.a.size+p.b.size {
			g.join(p)
		}
	}
	place := map[*pile]int{}
	var out [][]text.Ref
	for _, r := range refs {
		set := g.of[r].top()
		i, ok := place[set]
		if !ok {
			i = len(out)
			place[set] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], r)
	}
	return out
}

// leastMean is the mean score that two sets need to become one.
const leastMean = 0.2

// mostTies bounds how many links a claim is expected to have with a set: the
// links of a claim that hundreds tell are not all made.
const mostTies = 4

// pile is a set of claims on its way to become larger.
type pile struct {
	order int // of its first claim, to decide between equals
	size  int // claims, those of the same words counted once
	ties  map[*pile]int64
	apart map[*pile]bool // sets with a claim that a person told apart from one of this
	into  *pile          // the set it has become part of
}

func (h *pile) top() *pile {
	for h.into != nil {
		h = h.into
	}
	return h
}

// tie is the mean score between two sets, as it was when the tie was queued.
type tie struct {
	a, b  *pile
	sizes int // of both together: another sum says that the tie is out of date
	mean  float64
}

// wholeNumber makes a whole number of a score, so that sums do not depend on the
// order in which they are made.
func wholeNumber(score float64) int64 { return int64(score * (1 << 40)) }

type gathering struct {
	of    map[text.Ref]*pile
	queue ties
}

func newGathering(links []Link, refs []text.Ref, decided Verdicts) *gathering {
	g := &gathering{of: make(map[text.Ref]*pile, len(refs))}
	for i, r := range refs {
		g.of[r] = &pile{order: i, size: 1, ties: map[*pile]int64{}, apart: map[*pile]bool{}}
	}
	for key, together := range decided {
		if a, b := g.of[key[0]], g.of[key[1]]; !together && a != nil && b != nil {
			a.apart[b], b.apart[a] = true, true
		}
	}
	g.sameClaims(links)
	for _, l := range links {
		if a, b := g.of[l.From].top(), g.of[l.To].top(); a != b && l.Score < 1 {
			a.ties[b] += wholeNumber(l.Score)
			b.ties[a] += wholeNumber(l.Score)
		}
	}
	g.queueAll(refs)
	return g
}

// sameClaims makes one of the sets of links that leave no doubt: first of
// those that a person made.
func (g *gathering) sameClaims(links []Link) {
	for _, byPerson := range []bool{true, false} {
		for _, l := range links {
			if l.Score >= 1 && l.ByPerson == byPerson {
				g.same(g.of[l.From].top(), g.of[l.To].top())
			}
		}
	}
}

// same makes one of two sets whose claims have the same words, or that a
// person linked: they count as one claim.
func (g *gathering) same(a, b *pile) {
	if b.order < a.order {
		a, b = b, a
	}
	if a != b && !a.apart[b] {
		b.into = a
		a.keepApart(b)
	}
}

// keepApart makes what was told apart from b, which joins h, apart from h.
func (h *pile) keepApart(b *pile) {
	for c := range b.apart {
		delete(c.apart, b)
		c.apart[h], h.apart[c] = true, true
	}
}

func (g *gathering) queueAll(refs []text.Ref) {
	for _, r := range refs {
		a := g.of[r]
		if a.into != nil {
			continue
		}
		for b := range a.ties {
			if a.order < b.order {
				g.offer(a, b)
			}
		}
	}
}

// offer queues two sets when they are tied well enough and nobody told them
// apart.
func (g *gathering) offer(a, b *pile) {
	if a.apart[b] {
		return
	}
	small := min(a.size, b.size)
	sum := a.ties[b]
	mean := float64(sum) / float64(min(a.size*b.size, mostTies*small))
	if mean >= leastMean*(1<<40) {
		heap.Push(&g.queue, &tie{a, b, a.size + b.size, mean})
	}
}

// join makes one set of two and queues its ties anew.
func (g *gathering) join(p *tie) {
	a, b := p.a, p.b
	if len(a.ties) < len(b.ties) {
		a, b = b, a
	}
	b.into = a
	a.keepApart(b)
	a.size += b.size
	a.order = min(a.order, b.order)
	delete(a.ties, b)
	for c, sum := range b.ties {
		if c == a {
			continue
		}
		delete(c.ties, b)
		a.ties[c] += sum
		c.ties[a] += sum
	}
	for c := range a.ties {
		g.offer(a, c)
	}
}

// ties is a queue, the highest mean first.
type ties []*tie

func (q ties) Len() int      { return len(q) }
func (q ties) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *ties) Push(x any)   { *q = append(*q, x.(*tie)) }
func (q *ties) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
}

func (q ties) Less(i, j int) bool {
	x, y := q[i], q[j]
	a, b := min(x.a.order, x.b.order), max(x.a.order, x.b.order)
	c, d := min(y.a.order, y.b.order), max(y.a.order, y.b.order)
	return cmp.Or(cmp.Compare(y.mean, x.mean), cmp.Compare(a, c), cmp.Compare(b, d)) < 0
}
