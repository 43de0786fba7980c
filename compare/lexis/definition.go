package lexis

import (
	"math"
	"slices"
	"strings"
)

// definitions are the stems of WordNet's definitions.
type definitions struct {
	stems  map[string]int32
	rarity []float32 // of a stem: the logarithm of how few definitions have it
	from   []int32   // sense: where its stems begin
	in     []int32
}

func unpackGlosses() *definitions {
	r := open("glosses.gz")
	stems := strings.Split(r.text(), "\n")
	d := &definitions{stems: make(map[string]int32, len(stems)), rarity: make([]float32, len(stems))}
	for i, s := range stems {
		d.stems[s] = int32(i)
	}
	for len(r.data) > 0 {
		d.from = append(d.from, int32(len(d.in)))
		last := int32(0)
		for range r.number() {
			last += r.number()
			d.in = append(d.in, last)
			d.rarity[last]++
		}
	}
	for i, many := range d.rarity {
		d.rarity[i] = float32(math.Log(float64(len(d.from)) / float64(many)))
	}
	d.from = append(d.from, int32(len(d.in)))
	return d
}

// of returns the stems of the definition of a sense.
func (d *definitions) of(sense int32) []int32 { return d.in[d.from[sense]:d.from[sense+1]] }

// sensesDefined is how many senses of a word as one part of speech count for
// its definition.
const sensesDefined = 3

// definition returns the stems by which a word is defined, and its own.
func (w *Word) definition() (by []int32, own int32) {
	d := glosses()
	for _, s := range w.senses {
		if s.rank < sensesDefined {
			by = append(by, d.of(s.id)...)
		}
	}
	slices.Sort(by)
	own, ok := d.stems[w.Stem]
	if !ok {
		own = none
	}
	return slices.Compact(by), own
}

// byDefinitions compares what WordNet says of the words (Lesk 1986; Banerjee
// and Pedersen 2003).
func (r *Relation) byDefinitions(a, b *Word) {
	_, in := slices.BinarySearch(a.defined, b.defines)
	_, of := slices.BinarySearch(b.defined, a.defines)
	r.Defines = (yes(in) + yes(of)) / 2
	rarity, both := glosses().rarity, float32(0)
	for i, j := 0, 0; i < len(a.defined) && j < len(b.defined); {
		x, y := a.defined[i], b.defined[j]
		switch {
		case x < y:
			i++
		case x > y:
			j++
		default:
			both += rarity[x] * rarity[x]
			i, j = i+1, j+1
		}
	}
	if both > 0 {
		r.Defined = both / float32(math.Sqrt(float64(squares(rarity, a.defined))*float64(squares(rarity, b.defined))))
	}
}

func squares(rarity []float32, of []int32) float32 {
	sum := float32(0)
	for _, x := range of {
		sum += rarity[x] * rarity[x]
	}
	return sum
}
