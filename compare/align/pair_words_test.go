package align

import (
	"testing"

	"synoptic/compare/text"
)

func TestWordOrder(t *testing.T) {
	for _, x := range []struct {
		name                    string
		a, b                    []int32
		edits, pairs, stretches int
		longer, shorter         float64
	}{
		{"the same", []int32{1, 2, 3}, []int32{1, 2, 3}, 0, 2, 1, 1, 1},
		{"nothing", []int32{1, 2, 3}, []int32{4}, 3, 0, 0, 0, 0},
		{"halves changed places", []int32{1, 2, 3, 4}, []int32{3, 4, 1, 2}, 4, 2, 2, 2. / 3, 2. / 3},
		{"one put in", []int32{1, 2, 3, 4}, []int32{1, 2, 9, 3, 4}, 1, 2, 2, 2. / 4, 2. / 3},
		{"twice is not once", []int32{1, 2, 1, 2}, []int32{1, 2}, 2, 1, 1, 1. / 3, 1},
	} {
		for _, turned := range []bool{false, true} {
			a, b := x.a, x.b
			if turned {
				a, b = b, a
			}
			o := readOrder(&vocabulary{keys: make([]text.WordKey, 10)}, a, b)
			if o.edits != x.edits || o.grams[2] != x.pairs || o.stretches() != x.stretches {
				t.Errorf("%s: %d edits, %d pairs, %d stretches", x.name, o.edits, o.grams[2], o.stretches())
			}
			if long, short := o.precision(2, o.longer), o.precision(2, o.shorter); long != x.longer || short != x.shorter {
				t.Errorf("%s: %v of the longer, %v of the shorter", x.name, long, short)
			}
		}
	}
}
