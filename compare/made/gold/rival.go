package gold

import (
	"math"
	"strings"
	"unicode"

	"synoptic/compare"
)

// rivalLine is the cosine from which the rivals link.
const rivalLine = 0.3

// Rivals are simple ways to align, to see what the engine adds.
var Rivals = []struct {
	Name  string
	Align func(*Pair) map[Line]float64
}{
	{"TF-IDF cosine from .3", func(p *Pair) map[Line]float64 { return p.near(false) }},
	{"TF-IDF cosine from .3, mutually best", func(p *Pair) map[Line]float64 { return p.near(true) }},
}

// near links claims by the cosine of their words, weighted by how rare they
// are in the two texts.
func (p *Pair) near(mutual bool) map[Line]float64 {
	a, b := p.vectors()
	out := map[Line]float64{}
	bestA, bestB := map[int]float64{}, map[int]float64{}
	for i, x := range a {
		for j, y := range b {
			c := cosine(x, y)
			bestA[i], bestB[j] = max(bestA[i], c), max(bestB[j], c)
			if c >= rivalLine {
				out[Line{i, j}] = c
			}
		}
	}
	for at, c := range out {
		if mutual && (c < bestA[at.Original] || c < bestB[at.Account]) {
			delete(out, at)
		}
	}
	return out
}

// vectors returns the weighted words of the statements of both sides.
func (p *Pair) vectors() (a, b map[int]map[string]float64) {
	sides := []map[int]map[string]float64{{}, {}}
	in, n := map[string]int{}, 0
	for account, side := range sides {
		for i, claim := range p.Result.Claims[account] {
			if claim.Kind != compare.Statement {
				continue
			}
			side[i] = map[string]float64{}
			for w := range strings.FieldsFuncSeq(strings.ToLower(p.text(account, i)), notWord) {
				if side[i][w]++; side[i][w] == 1 {
					in[w]++
				}
			}
			n++
		}
	}
	for _, side := range sides {
		for _, v := range side {
			for w := range v {
				v[w] *= math.Log(float64(n+1)/float64(in[w]+1)) + 1
			}
		}
	}
	return sides[0], sides[1]
}

func notWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

func cosine(a, b map[string]float64) float64 {
	var dot, x, y float64
	for w, v := range a {
		dot += v * b[w]
		x += v * v
	}
	for _, v := range b {
		y += v * v
	}
	if dot == 0 {
		return 0
	}
	return dot / math.Sqrt(x*y)
}
