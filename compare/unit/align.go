package unit

import (
	"math"
	"slices"
	"sync"

	"synoptic/compare/lexis"
)

// cell says how well a word may stand for another: 0 where it may not.
func cell(x, y *token) float32 {
	switch {
	case x.marked != "" && x.marked == y.marked:
		return 3
	case x.low == y.low && x.percent == y.percent:
		if x.stop {
			return 1
		}
		return 3
	case x.valued && y.valued && (x.kind == numberKind || y.kind == numberKind || !x.stop && !y.stop):
		return numberCell(x, y)
	case x.kind == numberKind || y.kind == numberKind:
		if x.counts || y.counts || x.key == "a" || y.key == "a" {
			return 0.4
		}
		return 0
	case x.key == y.key:
		return 0.9
	case x.stop && y.stop:
		if x.sort != noSort && x.sort == y.sort {
			return 0.45
		}
		return 0
	case x.stop || y.stop:
		if x.sure > 0 && y.sure > 0 || x.counts && y.counts {
			return 0.6
		}
		return 0
	}
	return contentCell(x, y)
}

// numberCell is cell for two numbers: of one sort the nearer the better.
func numberCell(x, y *token) float32 {
	switch {
	case x.value == y.value && x.percent == y.percent:
		return 2.9
	case x.value == y.value:
		return 1.9
	case !ofOneSort(x, y):
		return 0.2
	}
	return 1.2 + 0.6*float32(closeness(x.value, y.value))
}

// closeness is 1 for equal numbers and goes to 0 the farther they are apart.
func closeness(x, y float64) float64 {
	return max(0, 1-math.Abs(x-y)/max(math.Abs(x), math.Abs(y), 1e-9))
}

// contentCell is cell for two words of meaning.
func contentCell(x, y *token) float32 {
	k := kin(x, y)
	if x.stem == y.stem {
		k = max(k, 0.9)
	}
	if x.named && y.named {
		k = max(k, 0.45)
	}
	if k < 0.3 {
		return 0
	}
	return 0.4 + 2.1*k
}

// kin says how near two words are, from 0 to 1.
func kin(x, y *token) float32 {
	if x.word != nil && y.word != nil {
		return lexis.Relate(x.word, y.word).Kin
	}
	return shapeKin(x, y)
}

// shapeKin is kin where nothing is known of the words but their letters.
func shapeKin(x, y *token) float32 {
	if x.stem == y.stem {
		return 0.9
	}
	k := 0
	for k < min(len(x.low), len(y.low)) && x.low[k] == y.low[k] {
		k++
	}
	if n := max(len(x.low), len(y.low)); k > 4 && 3*k > 2*n {
		return 0.8
	}
	return 0
}

// same reports whether two words are taken for the same.
func same(x, y *token) bool {
	if x.low == y.low && x.percent == y.percent || x.marked != "" && x.marked == y.marked {
		return true
	}
	if x.marked != "" && y.marked != "" {
		return false
	}
	if x.valued && y.valued && (x.kind == numberKind || x.number) {
		return x.value == y.value && x.percent == y.percent
	}
	return x.key == y.key && x.percent == y.percent
}

// link is a token of each side.
type link struct{ a, b int }

// aligner holds the tables of a dynamic programme, used again and again.
type aligner struct {
	score []float32
	best  []float32
	from  []byte
}

var aligners = sync.Pool{New: func() any { return new(aligner) }}

// align returns which words stand for which, in order: the path of the
// highest sum of cells.
func align(a, b []token) []link {
	p, q := commonEnds(a, b)
	out := make([]link, 0, min(len(a), len(b)))
	for i := range p {
		out = append(out, link{i, i})
	}
	n, m := len(a)-p-q, len(b)-p-q
	if n > 0 && m > 0 {
		out = append(out, alignMiddle(a, b, p, n, m)...)
	}
	for i := range q {
		out = append(out, link{len(a) - q + i, len(b) - q + i})
	}
	return out
}

// commonEnds returns how many words two sides share at the beginning and at
// the end.
func commonEnds(a, b []token) (p, q int) {
	alike := func(i, j int) bool { return a[i].low == b[j].low && a[i].percent == b[j].percent }
	for p < min(len(a), len(b)) && alike(p, p) {
		p++
	}
	for q < min(len(a), len(b))-p && alike(len(a)-1-q, len(b)-1-q) {
		q++
	}
	return p, q
}

// alignMiddle aligns n and m words from the place p of both sides.
func alignMiddle(a, b []token, p, n, m int) []link {
	al := aligners.Get().(*aligner)
	defer aligners.Put(al)
	al.room(n, m)
	for i := range n {
		for j := range m {
			s := cell(&a[p+i], &b[p+j])
			if s > 0 {
				s += surroundings(a, b, p+i, p+j)
			}
			al.score[i*m+j] = s
		}
	}
	return al.path(p, n, m)
}

func (al *aligner) room(n, m int) {
	al.score = slices.Grow(al.score[:0], n*m)[:n*m]
	al.best = slices.Grow(al.best[:0], (n+1)*(m+1))[:(n+1)*(m+1)]
	al.from = slices.Grow(al.from[:0], (n+1)*(m+1))[:(n+1)*(m+1)]
	clear(al.best)
}

// surroundings adds a little for equal neighbours.
func surroundings(a, b []token, i, j int) float32 {
	out := float32(0)
	for _, d := range [4]int{-1, 1, -2, 2} {
		u, v := i+d, j+d
		switch {
		case u >= 0 && u < len(a) && v >= 0 && v < len(b):
			if a[u].low == b[v].low {
				out += 0.1
				if d == 1 || d == -1 {
					out += 0.15
				}
			}
		case u < 0 && v < 0 || u >= len(a) && v >= len(b):
			out += 0.15
		}
	}
	return out
}

// path fills the table and walks back through it.
func (al *aligner) path(p, n, m int) []link {
	w := m + 1
	for i := 1; i <= n; i++ {
		for j := 1; j <= m; j++ {
			best, from := al.best[(i-1)*w+j], byte(1)
			if left := al.best[i*w+j-1]; left > best {
				best, from = left, 2
			}
			if s := al.score[(i-1)*m+j-1]; s > 0 && al.best[(i-1)*w+j-1]+s > best+1e-6 {
				best, from = al.best[(i-1)*w+j-1]+s, 3
			}
			al.best[i*w+j], al.from[i*w+j] = best, from
		}
	}
	var out []link
	for i, j := n, m; i > 0 && j > 0; {
		switch al.from[i*w+j] {
		case 3:
			i, j = i-1, j-1
			out = append(out, link{p + i, p + j})
		case 1:
			i--
		default:
			j--
		}
	}
	slices.Reverse(out)
	return out
}

// moved pairs words left over on both sides that have one stem, the longest
// runs first.
func moved(a, b []token, path []link) []link {
	leftA, leftB := leftOver(len(a), path, func(l link) int { return l.a }), leftOver(len(b), path, func(l link) int { return l.b })
	type run struct{ length, i, j int }
	var runs []run
	for i := range a {
		if !leftA[i] || a[i].stop {
			continue
		}
		for j := range b {
			if !leftB[j] || b[j].stem != a[i].stem || b[j].percent != a[i].percent {
				continue
			}
			k := 1
			for i+k < len(a) && j+k < len(b) && leftA[i+k] && leftB[j+k] && a[i+k].stem == b[j+k].stem {
				k++
			}
			runs = append(runs, run{k, i, j})
		}
	}
	slices.SortStableFunc(runs, func(x, y run) int {
		if x.length != y.length {
			return y.length - x.length
		}
		return abs(x.i-x.j) - abs(y.i-y.j)
	})
	var out []link
	for _, r := range runs {
		for d := range r.length {
			if leftA[r.i+d] && leftB[r.j+d] {
				leftA[r.i+d], leftB[r.j+d] = false, false
				out = append(out, link{r.i + d, r.j + d})
			}
		}
	}
	return out
}

func abs(x int) int { return max(x, -x) }

// leftOver marks the words of a side that no link has.
func leftOver(n int, path []link, of func(link) int) []bool {
	out := make([]bool, n)
	for i := range out {
		out[i] = true
	}
	for _, l := range path {
		out[of(l)] = false
	}
	return out
}
