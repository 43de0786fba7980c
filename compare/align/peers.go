package align

import (
	"cmp"
	"context"
	"encoding/binary"
	"slices"

	"synoptic/compare/text"
	"synoptic/compare/work"
)

// amongPeers aligns the accounts with one another: claims that no claim of
// the original surely answers.
func (m *matcher) amongPeers(ctx context.Context, answered []Link, hub bool) ([]Link, error) {
	pool := m.loose(ctx, answered, hub)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	distinct, copies := m.fold(pool)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	weight := m.poolWeights(distinct)
	index := newPostings(distinct)
	lengths := index.squares(weight)
	found := make([][]peerCell, len(distinct.claims)/work.Piece+1)
	err := work.EachPiece(ctx, len(distinct.claims), func(from, to int) {
		s := m.scratch.Get().(*scratch)
		defer m.scratch.Put(s)
		n := from / work.Piece
		for j := from; j < to; j++ {
			found[n] = m.peerCells(found[n], s, index, weight, lengths, j)
		}
	})
	if err != nil {
		return nil, err
	}
	links, err := m.decidePeers(ctx, pointers(found))
	return append(links, copies...), err
}

// loose collects the claims that the original does not firmly answer. It is
// not complete where ctx is cancelled.
func (m *matcher) loose(ctx context.Context, answered []Link, hub bool) *telling {
	taken := map[text.Ref]bool{}
	for _, l := range answered {
		taken[l.To] = taken[l.To] || l.Sure && l.Score >= firmScore
	}
	pool := &telling{}
	for i, t := range m.texts {
		for j := range t.claims {
			if work.Stopped(ctx, j) {
				return pool
			}
			if !(hub && i == 0) && !taken[t.claims[j].ref] {
				pool.claims = append(pool.claims, t.claims[j])
			}
		}
	}
	return pool
}

// fold keeps one of the claims that are the same word for word, and links it
// with the others.
func (m *matcher) fold(pool *telling) (*telling, []Link) {
	first := map[string]int{}
	distinct := &telling{}
	var links []Link
	var key []byte
	for _, c := range pool.claims {
		key = key[:0]
		for _, w := range c.Seq {
			key = binary.LittleEndian.AppendUint32(key, uint32(w))
		}
		i, seen := first[string(key)]
		if !seen {
			first[string(key)] = len(distinct.claims)
			distinct.claims = append(distinct.claims, c)
			continue
		}
		from := distinct.claims[i].ref
		together, decided := m.fixed[[2]int{from.Account, c.ref.Account}][[2]text.Ref{from, c.ref}]
		if from.Account != c.ref.Account && len(c.terms) > 0 && (together || !decided) {
			links = append(links, Link{From: from, To: c.ref, Score: 1, Sure: true, Why: map[string]float64{"words": 1}})
		}
	}
	return distinct, links
}

// poolWeights returns the weights of words for finding candidates in a pool.
func (m *matcher) poolWeights(pool *telling) []float32 {
	counts := make([]int32, len(m.v.keys))
	for i := range pool.claims {
		for _, w := range pool.claims[i].terms {
			counts[w]++
		}
	}
	weight := make([]float32, len(m.v.keys))
	for w, n := range counts {
		weight[w] = m.v.rarity[w] * damping(n, int32(len(pool.claims)))
	}
	return weight
}

// peerCell is a cell of two accounts.
type peerCell struct {
	match
	from, to text.Ref
}

// peerCells adds the cells of the claim at j of the pool with those before it.
func (m *matcher) peerCells(out []peerCell, s *scratch, index *postings, weight, lengths []float32, j int) []peerCell {
	b := &index.text.claims[j]
	all := index.candidates(s, b.terms, weight, lengths, min(m.most, mostPeers), leastCosine)
	for _, x := range index.affordable(all, b) {
		a := &index.text.claims[x.claim]
		if a.ref.Account >= b.ref.Account {
			continue
		}
		ta, tb := m.texts[a.ref.Account], m.texts[b.ref.Account]
		s.weighClaims(a, b, ta, tb)
		if c, ok := m.look(s, a, b); ok && c.logit > leastLogit {
			c.a, c.b = ta.place(a.ref.Claim), tb.place(b.ref.Claim)
			out = append(out, peerCell{c, a.ref, b.ref})
		}
	}
	return out
}

// mostPeers is how many claims of other accounts are looked at for one claim.
const mostPeers = 10

// weighClaims writes the weights of the words of two claims for the pair of
// their texts.
func (s *scratch) weighClaims(a, b *claimText, ta, tb *telling) {
	n := int32(len(ta.claims) + len(tb.claims))
	s.weight, s.partly = s.own, true
	for _, terms := range [][]int32{a.terms, b.terms} {
		for _, w := range terms {
			s.weight[w] = s.v.rarity[w] * damping(ta.count(w)+tb.count(w), n)
		}
	}
}

// place returns where a claim of the document stands among the claims of its text.
func (t *telling) place(claim int) int32 {
	at, _ := t.find(claim)
	return int32(at)
}

// find is place, and whether the claim is one that takes part.
func (t *telling) find(claim int) (int, bool) {
	return slices.BinarySearchFunc(t.claims, claim, func(c claimText, n int) int { return cmp.Compare(c.ref.Claim, n) })
}

// decidePeers decides the cells of each pair of accounts together.
func (m *matcher) decidePeers(ctx context.Context, cells []*peerCell) ([]Link, error) {
	slices.SortFunc(cells, func(x, y *peerCell) int {
		return cmp.Or(cmp.Compare(x.from.Account, y.from.Account), cmp.Compare(x.to.Account, y.to.Account),
			cmp.Compare(x.from.Claim, y.from.Claim), cmp.Compare(x.to.Claim, y.to.Claim))
	})
	var groups [][]*peerCell
	for len(cells) > 0 {
		n := 1
		for n < len(cells) && cells[n].from.Account == cells[0].from.Account && cells[n].to.Account == cells[0].to.Account {
			n++
		}
		groups = append(groups, cells[:n])
		cells = cells[n:]
	}
	found := make([][]Link, len(groups))
	err := work.Each(ctx, len(groups), func(n int) { found[n] = m.decidePair(ctx, groups[n]) })
	return flat(found), err
}

// decidePair decides the cells of one pair of accounts.
func (m *matcher) decidePair(ctx context.Context, cells []*peerCell) []Link {
	a, b := m.texts[cells[0].from.Account], m.texts[cells[0].to.Account]
	pair := make([]*match, len(cells))
	for i := range pair {
		pair[i] = &cells[i].match
	}
	// An error is ctx's, and each returns it.
	links, _ := m.decide(ctx, a, b, pair, func(s *scratch, x *match) {
		s.weighClaims(&a.claims[x.a], &b.claims[x.b], a, b)
	})
	return links
}
