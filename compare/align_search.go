package compare

import (
	"cmp"
	"slices"
)

// In a text of longText claims or more a reader searches: the claims of the
// shorter text that have no sure link keep their bestSearched likeliest ones as
// possible links, down to leastSearched.
const (
	longText      = 500
	bestSearched  = 5
	leastSearched = 0.01
)

// search returns these links, given the best scores of rows and columns.
func (g *grid) search(rows, columns []float64) []Link {
	if max(len(rows), len(columns)) < longText {
		return nil
	}
	best, claim := rows, func(x *match) int32 { return x.a }
	if len(columns) < len(rows) {
		best, claim = columns, func(x *match) int32 { return x.b }
	}
	found := map[int32][]*match{}
	for i := range g.cells {
		x := &g.cells[i]
		if c := claim(x); best[c] < sureScore && x.score >= leastSearched && !x.rejected {
			found[c] = append(found[c], x)
		}
	}
	var out []Link
	for c := range int32(len(best)) {
		out = append(out, g.likeliest(found[c])...)
	}
	return out
}

// likeliest makes links of the best of some cells, save those that are linked.
func (g *grid) likeliest(cells []*match) []Link {
	slices.SortFunc(cells, func(x, y *match) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	var out []Link
	for _, x := range cells[:min(bestSearched, len(cells))] {
		if !x.linked {
			out = append(out, g.link(x, false))
		}
	}
	return out
}
