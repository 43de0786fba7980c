package main

import (
	"math"
	"math/rand/v2"
	"slices"

	"synoptic/compare/score"
)

// growth says how a forest is grown.
type growth struct {
	trees, depth, least int
	rate, columns, part float64
	penalty             float64
	seed                uint64
}

var usual = growth{trees: 200, depth: 3, least: 20, rate: .07, columns: .4, part: .7, penalty: 2}

// bins cuts every measure at most into so many.
const bins = 48

// binned is a sample with its measures as bins, column by column.
type binned struct {
	*sample
	cuts [][]float32 // of a column: a value is above so many
	bin  [][]uint8
}

func bin(s *sample) *binned {
	b := &binned{sample: s}
	n := len(s.rows[0])
	for k := range n {
		values := make([]float32, len(s.rows))
		for i, r := range s.rows {
			values[i] = r[k]
		}
		cuts := cutsOf(values)
		column := make([]uint8, len(values))
		for i, v := range values {
			at, _ := slices.BinarySearch(cuts, v)
			column[i] = uint8(at)
		}
		b.cuts, b.bin = append(b.cuts, cuts), append(b.bin, column)
	}
	return b
}

// cutsOf returns the values at which a column is cut: a value goes into the
// bin of the first cut that is not below it.
func cutsOf(values []float32) []float32 {
	sorted := slices.Clone(values)
	slices.Sort(sorted)
	distinct := slices.Compact(slices.Clone(sorted))
	if len(distinct) <= bins {
		return distinct[:len(distinct)-1]
	}
	var out []float32
	for q := 1; q < bins; q++ {
		out = append(out, sorted[q*len(sorted)/bins])
	}
	out = slices.Compact(out)
	if out[len(out)-1] == distinct[len(distinct)-1] {
		out = out[:len(out)-1]
	}
	return out
}

// learnForest grows boosted trees under a noisy or (MILBoost; Viola, Platt and
// Zhang 2005) with Newton's steps in the leaves.
func learnForest(s *sample, g growth) *score.Forest {
	b := bin(s)
	r := rand.New(rand.NewPCG(7, g.seed))
	f := &score.Forest{Start: -1.5}
	z, p := make([]float64, len(s.rows)), make([]float64, len(s.rows))
	for i := range z {
		z[i] = f.Start
	}
	for range g.trees {
		for i := range p {
			p[i] = sigmoid(z[i])
		}
		slope, bend := b.newton(p)
		used := b.draw(r, g.part)
		t := b.grow(slope, bend, used, r, g)
		for i, row := range s.rows {
			z[i] += t.Leaf[t.Of(row)]
		}
		f.Trees = append(f.Trees, t)
	}
	return f
}

// newton returns the first and second derivatives of the likelihood.
func (b *binned) newton(p []float64) (slope, bend []float64) {
	none := b.none(p)
	slope, bend = make([]float64, len(p)), make([]float64, len(p))
	for i, bag := range b.bagOf {
		some := max(1e-6, min(1-1e-6, 1-math.Exp(none[bag])))
		odd := (1 - some) / some
		w := b.weight[bag]
		flat := p[i] * (1 - p[i])
		if b.change[bag] {
			slope[i] = w * p[i] * odd
			bend[i] = w * max(math.Abs(p[i]*odd*(p[i]*(1+odd)-1)), .2*flat)
		} else {
			slope[i] = -w * p[i]
			bend[i] = w * flat
		}
	}
	return slope, bend
}

// draw picks a part of the bags and returns their rows.
func (b *binned) draw(r *rand.Rand, part float64) []int {
	in := make([]bool, len(b.change))
	for i := range in {
		in[i] = r.Float64() < part
	}
	var out []int
	for i, bag := range b.bagOf {
		if in[bag] {
			out = append(out, i)
		}
	}
	return out
}

func (b *binned) grow(slope, bend []float64, used []int, r *rand.Rand, g growth) score.Tree {
	columns := r.Perm(len(b.bin))[:max(1, int(g.columns*float64(len(b.bin))))]
	inner := 1<<g.depth - 1
	t := score.Tree{Feature: make([]int, inner), At: make([]float32, inner), Leaf: make([]float64, inner+1)}
	node := [][]int{used}
	for n := range inner {
		rows := node[n]
		k, cut := b.split(slope, bend, rows, columns, g)
		t.Feature[n], t.At[n] = k, float32(math.Inf(1))
		var left, right []int
		if cut >= 0 {
			t.At[n] = b.cuts[k][cut]
		}
		for _, i := range rows {
			if cut >= 0 && int(b.bin[k][i]) > cut {
				right = append(right, i)
			} else {
				left = append(left, i)
			}
		}
		node = append(node, left, right)
	}
	for n := range t.Leaf {
		s, h := 0.0, 0.0
		for _, i := range node[inner+n] {
			s += slope[i]
			h += bend[i]
		}
		t.Leaf[n] = g.rate * max(-3, min(3, s/(h+g.penalty)))
	}
	return t
}

// split returns the column and bin that tell the rows apart best, cut -1
// where none does.
func (b *binned) split(slope, bend []float64, rows, columns []int, g growth) (column, cut int) {
	best, column, cut := 1e-9, 0, -1
	var s, h [bins + 1]float64
	var n [bins + 1]int
	for _, k := range columns {
		width := len(b.cuts[k]) + 1
		clear(s[:width])
		clear(h[:width])
		clear(n[:width])
		bin := b.bin[k]
		for _, i := range rows {
			v := bin[i]
			s[v] += slope[i]
			h[v] += bend[i]
			n[v]++
		}
		sum, all := 0.0, 0.0
		for v := range width {
			sum += s[v]
			all += h[v]
		}
		ls, lh, ln := 0.0, 0.0, 0
		whole := sum * sum / (all + g.penalty)
		for v := range width - 1 {
			ls, lh, ln = ls+s[v], lh+h[v], ln+n[v]
			if ln < g.least || len(rows)-ln < g.least {
				continue
			}
			if gain := ls*ls/(lh+g.penalty) + (sum-ls)*(sum-ls)/(all-lh+g.penalty) - whole; gain > best {
				best, column, cut = gain, k, v
			}
		}
	}
	return column, cut
}
