package unit

// surrounding is how well the words around a unit answer each other: where
// they do not, a difference is none.
type surrounding struct {
	left, right  bool    // the neighbours are equal
	a, b         float32 // share of the words of meaning beside it that stand beside it on the other side too
	equal        float32 // share of them that are the same words
	position     float32
	deniedBefore bool
}

// surroundings looks at the words beside the unit.
func (x *context) surroundings() surrounding {
	c := x.c
	a0, a1 := place(x.a.at, x.b.at, c.bPath)
	b0, b1 := place(x.b.at, x.a.at, c.aPath)
	var s surrounding
	s.left = c.equalAt(a0-1, b0-1) || a0 <= 0 && b0 <= 0
	s.right = c.equalAt(a1+1, b1+1) || a1+1 >= len(c.a.tokens) && b1+1 >= len(c.b.tokens)
	s.deniedBefore = b0 > 0 && b0 <= len(c.b.tokens) && c.b.tokens[b0-1].flags&denies != 0
	nearA, nearB := c.a.beside(a0, a1, 3), c.b.beside(b0, b1, 3)
	wideA, wideB := c.a.beside(a0, a1, 5), c.b.beside(b0, b1, 5)
	okA, okB, same := 0, 0, 0
	for _, i := range nearA {
		if j := c.aTo[i]; j >= 0 && contains(wideB, j) {
			okA++
			same += count(c.alike(i, j))
		}
	}
	for _, j := range nearB {
		if i := c.bTo[j]; i >= 0 && contains(wideA, i) {
			okB++
		}
	}
	s.a, s.b = ratio(okA, len(nearA)), ratio(okB, len(nearB))
	s.equal = ratio(same, len(nearA))
	if len(x.b.at) > 0 {
		s.position = ratio(x.b.at[0], len(c.b.tokens))
	} else {
		s.position = ratio(x.a.at[0], len(c.a.tokens))
	}
	return s
}

func ratio(n, of int) float32 { return float32(n) / float32(max(1, of)) }

func contains(list []int, n int) bool {
	for _, x := range list {
		if x == n {
			return true
		}
	}
	return false
}

// place returns the first and last word of one side of a unit; of a side
// without words the gap behind what the words before the other side answer.
func place(own, other []int, answer []int) (first, last int) {
	if len(own) > 0 {
		return own[0], own[len(own)-1]
	}
	for k := other[0] - 1; k >= 0; k-- {
		if answer[k] >= 0 {
			return answer[k] + 1, answer[k]
		}
	}
	return 0, -1
}

// equalAt reports whether the words at two places answer each other and are
// the same.
func (c *Change) equalAt(i, j int) bool {
	return i >= 0 && i < len(c.aPath) && j >= 0 && j < len(c.bPath) && c.aPath[i] == j && same(&c.a.tokens[i], &c.b.tokens[j])
}

func (c *Change) alike(i, j int) bool {
	x, y := &c.a.tokens[i], &c.b.tokens[j]
	return same(x, y) || x.stem == y.stem
}

// beside returns up to n words of meaning on each side of the places first to
// last.
func (p *Passage) beside(first, last, n int) []int {
	out := make([]int, 0, 2*n)
	for i := first - 1; i >= 0 && len(out) < n; i-- {
		if p.tokens[i].content() {
			out = append(out, i)
		}
	}
	most := len(out) + n
	for i := last + 1; i < len(p.tokens) && len(out) < most; i++ {
		if p.tokens[i].content() {
			out = append(out, i)
		}
	}
	return out
}
