package align

import "slices"

// markSame marks the cells of claims with the same words, the first of each
// wording with the first, the second with the second, and adds those that were
// not looked at. Claims without a word of content, as "No.", count where a
// neighbour is the same too.
func markSame(a, b *telling, cells []*match) []*match {
	places := map[uint64][]int32{}
	for i := range a.claims {
		places[a.claims[i].words] = append(places[a.claims[i].words], int32(i))
	}
	same := map[[2]int32]bool{}
	for j := range b.claims {
		left := places[b.claims[j].words]
		if len(left) == 0 || len(b.claims[j].Seq) == 0 || !slices.Equal(a.claims[left[0]].Seq, b.claims[j].Seq) {
			continue
		}
		if at := [2]int32{left[0], int32(j)}; len(b.claims[j].terms) > 0 || sameBeside(a, b, at) {
			same[at] = true
			places[b.claims[j].words] = left[1:]
		}
	}
	for _, x := range cells {
		if at := [2]int32{x.a, x.b}; same[at] {
			x.same = true
			delete(same, at)
		}
	}
	for at := range same {
		cells = append(cells, &match{a: at[0], b: at[1], logit: anchorLogit, same: true, values: make([]float64, len(signals))})
	}
	return cells
}

// sameBeside reports whether the claims before two claims, or those behind them,
// have the same words.
func sameBeside(a, b *telling, at [2]int32) bool {
	for _, step := range [2]int32{-1, 1} {
		i, j := at[0]+step, at[1]+step
		if i >= 0 && j >= 0 && int(i) < len(a.claims) && int(j) < len(b.claims) && slices.Equal(a.claims[i].Seq, b.claims[j].Seq) {
			return true
		}
	}
	return false
}

// hashWords is FNV-1a of the words of a claim.
func hashWords(seq []int32) uint64 {
	h := uint64(14695981039346656037)
	for _, w := range seq {
		h = (h ^ uint64(uint32(w))) * 1099511628211
	}
	return h
}
