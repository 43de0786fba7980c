package datatest

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
)

// Setting is how a test sets a page in columns.
type Setting struct {
	Columns      int
	Gutter, Size float64
	Justified    bool
	Order        string  // in which its lines are drawn: "columns", "rows", "any"
	Words        bool    // each word is drawn by itself
	Heading      bool    // over all columns
	Shift        float64 // by which each column stands lower than the one before
	Box          bool    // over the two columns in the middle
}

// String says how the page is set, for the message of a failure.
func (s Setting) String() string {
	return fmt.Sprintf("%d columns of type %g, %g apart, justified %v, by %s, word by word %v, heading %v, shifted %g, box %v", s.Columns, s.Size, s.Gutter, s.Justified, s.Order, s.Words, s.Heading, s.Shift, s.Box)
}

// Page sets words on a page. It returns what is drawn, and the words in the
// order in which they are read: of the heading, of each column.
func (s Setting) Page(seed uint64) (lines []Drawn, read []string) {
	random := rand.New(rand.NewPCG(seed, 1))
	const left, right, depth = 50.0, 545.0, 24
	top := 700.0
	if s.Heading {
		lines = append(lines, Drawn{left, 740, 20, "What the council heard of the harbour wall"})
		read = strings.Fields(lines[0].Text)
	}
	width := (right - left - s.Gutter*float64(s.Columns-1)) / float64(s.Columns)
	for c := range s.Columns {
		x := left + float64(c)*(width+s.Gutter)
		n := depth
		if c == s.Columns-1 && !s.Box {
			n -= 5
		}
		for i := range n {
			if s.Box && (c == 1 || c == 2) && i >= 8 && i < 16 {
				continue
			}
			line, said := setLine(random, x, top-float64(i)*s.Size*1.2-s.Shift*float64(c), width, s.Size, s.Justified && i%7 != 6, s.Words)
			lines, read = append(lines, line...), append(read, said...)
		}
	}
	switch s.Order {
	case "rows":
		slices.SortStableFunc(lines, func(a, b Drawn) int { return cmp.Compare(b.Y, a.Y) })
	case "any": // but the words of a line stay together
		at := map[[2]float64]int{}
		key := func(d Drawn) [2]float64 { return [2]float64{float64(int((d.X - left) / (width + s.Gutter/2))), d.Y} }
		for _, l := range lines {
			at[key(l)] = random.IntN(1 << 30)
		}
		slices.SortStableFunc(lines, func(a, b Drawn) int { return at[key(a)] - at[key(b)] })
	}
	if s.Box {
		for i := range 8 {
			line, said := setLine(random, left+width+s.Gutter+6, top-float64(i+8)*s.Size*1.2, 2*width+s.Gutter-12, s.Size, false, false)
			lines, read = append(lines, line...), append(read, said...)
		}
	}
	return lines, read
}

// setLine sets words at x, y up to a width, as one string or each by itself.
func setLine(random *rand.Rand, x, y, width, size float64, justified, apart bool) (out []Drawn, words []string) {
	for used := 0.0; ; {
		w := harbourWords[random.IntN(len(harbourWords))]
		if used += widthOf(w, size) + widthOf(" ", size); used-widthOf(" ", size) > width {
			break
		}
		words = append(words, w)
	}
	blank := widthOf(" ", size)
	if spare := width - widthOf(strings.Join(words, " "), size); justified && spare < 1.5*size*float64(len(words)-1) {
		blank += spare / float64(len(words)-1)
	}
	if !justified && !apart {
		return []Drawn{{x, y, size, strings.Join(words, " ")}}, words
	}
	for _, w := range words {
		out = append(out, Drawn{x, y, size, w})
		x += widthOf(w, size) + blank
	}
	return out, words
}

var harbourWords = strings.Fields("the of a to and in that was it for wall harbour council board town said would cost million crowns road gate shut open ferry boats quay engineers stormwater winter report nobody vote plan half year fishermen traders north lower cellars asked mayor")

// helvetica are the widths of ASCII in Helvetica, from the blank on, in 1/1000
// of its size.
var helvetica = []float64{278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
	1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
	333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500}

func widthOf(s string, size float64) (width float64) {
	for _, r := range s {
		width += helvetica[r-' '] * size / 1000
	}
	return width
}
