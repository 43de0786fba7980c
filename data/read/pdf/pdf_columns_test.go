package pdf

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"synoptic/data"
	"synoptic/data/datatest"
	"synoptic/data/read/doc"
)

// setting is how a test sets a page in columns.
type setting struct {
	columns      int
	gutter, size float64
	justified    bool
	order        string  // in which its lines are Drawn: "columns", "rows", "any"
	words        bool    // each word is Drawn by itself
	heading      bool    // over all columns
	shift        float64 // by which each column stands lower than the one before
	box          bool    // over the two columns in the middle
}

func (s setting) String() string {
	return fmt.Sprintf("%d columns of type %g, %g apart, justified %v, by %s, word by word %v, heading %v, shifted %g, box %v", s.columns, s.size, s.gutter, s.justified, s.order, s.words, s.heading, s.shift, s.box)
}

// page sets words on a page. It returns what is Drawn, and the words in the
// order in which they are read: of the heading, of each column.
func (s setting) page(seed uint64) (lines []datatest.Drawn, read []string) {
	random := rand.New(rand.NewPCG(seed, 1))
	const left, right, depth = 50.0, 545.0, 24
	top := 700.0
	if s.heading {
		lines = append(lines, datatest.Drawn{X: left, Y: 740, Size: 20, Text: "What the council heard of the harbour wall"})
		read = strings.Fields(lines[0].Text)
	}
	width := (right - left - s.gutter*float64(s.columns-1)) / float64(s.columns)
	for c := range s.columns {
		x := left + float64(c)*(width+s.gutter)
		n := depth
		if c == s.columns-1 && !s.box {
			n -= 5
		}
		for i := range n {
			if s.box && (c == 1 || c == 2) && i >= 8 && i < 16 {
				continue
			}
			line, said := setLine(random, x, top-float64(i)*s.size*1.2-s.shift*float64(c), width, s.size, s.justified && i%7 != 6, s.words)
			lines, read = append(lines, line...), append(read, said...)
		}
	}
	switch s.order {
	case "rows":
		slices.SortStableFunc(lines, func(a, b datatest.Drawn) int { return int(sign01(b.Y - a.Y)) })
	case "any": // but the words of a line stay together
		at := map[[2]float64]int{}
		key := func(d datatest.Drawn) [2]float64 {
			return [2]float64{float64(int((d.X - left) / (width + s.gutter/2))), d.Y}
		}
		for _, l := range lines {
			at[key(l)] = random.IntN(1 << 30)
		}
		slices.SortStableFunc(lines, func(a, b datatest.Drawn) int { return at[key(a)] - at[key(b)] })
	}
	if s.box {
		for i := range 8 {
			line, said := setLine(random, left+width+s.gutter+6, top-float64(i+8)*s.size*1.2, 2*width+s.gutter-12, s.size, false, false)
			lines, read = append(lines, line...), append(read, said...)
		}
	}
	return lines, read
}

// setLine sets words at x, y up to a width, as one string or each by itself.
func setLine(random *rand.Rand, x, y, width, size float64, justified, apart bool) (out []datatest.Drawn, words []string) {
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
		return []datatest.Drawn{{X: x, Y: y, Size: size, Text: strings.Join(words, " ")}}, words
	}
	for _, w := range words {
		out = append(out, datatest.Drawn{X: x, Y: y, Size: size, Text: w})
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

// TestPDFColumnsAreReadInOrder sets pages in columns in many ways: no word is
// lost, and each column is read down to its end.
func TestPDFColumnsAreReadInOrder(t *testing.T) {
	var all []setting
	for columns := 2; columns <= 5; columns++ {
		for _, gutter := range []float64{8, 10, 14, 20} {
			for _, order := range []string{"columns", "rows", "any"} {
				all = append(all, setting{columns: columns, gutter: gutter, size: 9, order: order, heading: columns%2 == 0},
					setting{columns: columns, gutter: gutter, size: 8.5, order: order, justified: true, words: true, heading: columns%2 == 1},
					setting{columns: columns, gutter: gutter, size: 9, order: order, shift: 3.5})
			}
			all = append(all, setting{columns: columns, gutter: gutter, size: 10, order: "columns", justified: true},
				setting{columns: max(columns, 4), gutter: gutter, size: 9, order: "columns", box: true})
		}
	}
	var pages [][]datatest.Drawn
	var want [][]string
	for i, s := range all {
		page, words := s.page(uint64(i))
		pages, want = append(pages, page), append(want, words)
	}
	chars, err := charsOfPDF(t, datatest.PDFOf(pages...))
	datatest.Must(t, err)
	for i, s := range all {
		got := data.Import{}
		got.Text, got.Removed = doc.Assemble(piecesOfPages(layOut(chars[i : i+1])))
		words := strings.Fields(data.Restore(got.Text, got.Removed))
		if s.box { // which may stand before the columns around it or behind
			slices.Sort(words)
			slices.Sort(want[i])
		}
		if !slices.Equal(words, want[i]) {
			t.Errorf("%v: %s", s, firstOther(words, want[i]))
		}
	}
}

// charsOfPDF returns what the library says of the pages of a PDF.
func charsOfPDF(t *testing.T, raw []byte) ([]pdfPage, error) {
	file, err := openPDF(t.Context(), raw, "a.pdf")
	return file.pages, err
}

// firstOther says where two lists of words part.
func firstOther(got, want []string) string {
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || got[i] != want[i] {
			return fmt.Sprintf("%d words of %d, from word %d on %q, want %q", len(got), len(want), i, got[min(i, len(got)):min(i+6, len(got))], want[min(i, len(want)):min(i+6, len(want))])
		}
	}
	return "alike"
}
