package compare

import "slices"

// markMoved marks the pairs that an account tells elsewhere than their
// neighbours: those outside the longest run of rows that original and account
// have in the same order.
func (c *Comparison) markMoved() {
	if !c.HasOriginal() {
		return
	}
	pairs, places := make([][]*Pair, len(c.Accounts)), make([][]int, len(c.Accounts))
	for i := range c.Groups {
		g := &c.Groups[i]
		for j := range g.Pairs {
			if p := &g.Pairs[j]; p.From == 0 && p.sure() {
				pairs[p.To] = append(pairs[p.To], p)
				places[p.To] = append(places[p.To], c.member(g, p.To).Claims[0])
			}
		}
	}
	for account, told := range pairs {
		kept := rising(places[account])
		for i, p := range told {
			p.Moved = !kept[i]
		}
	}
}

// member returns what an account has for a group, nil where it is silent.
func (c *Comparison) member(g *Group, account int) *Member {
	for i := range g.Members {
		if g.Members[i].Account == account {
			return &g.Members[i]
		}
	}
	return nil
}

// rising marks the members of a longest sequence that never falls.
func rising(values []int) []bool {
	var ends []int // ends[k]: index of the smallest end of a sequence of k+1
	before := make([]int, len(values))
	for i, v := range values {
		k, _ := slices.BinarySearchFunc(ends, v, func(end, v int) int {
			if values[end] <= v {
				return -1
			}
			return 1
		})
		before[i] = -1
		if k > 0 {
			before[i] = ends[k-1]
		}
		if k == len(ends) {
			ends = append(ends, i)
		} else {
			ends[k] = i
		}
	}
	kept := make([]bool, len(values))
	if len(ends) > 0 {
		for i := ends[len(ends)-1]; i >= 0; i = before[i] {
			kept[i] = true
		}
	}
	return kept
}
