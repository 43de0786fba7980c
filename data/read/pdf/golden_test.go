package pdf_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"synoptic/compare/made"
	"synoptic/data/datatest"
	"synoptic/data/read"
)

// TestGoldenSheets holds how the pages of papers are read that are set in many
// ways: in columns, with heads, feet, notes, lists, tables and large first letters.
// A line for each paragraph: its beginning and end, or why it is set apart.
func TestGoldenSheets(t *testing.T) {
	stories := made.Stories(t, filepath.Join("..", "..", "..", "compare", "testdata", "gold"))
	var out strings.Builder
	for n := range 24 {
		s := newSetter(uint64(n))
		fmt.Fprintf(&out, "paper %d: %s\n", n, s)
		ims, err := read.Bytes("paper.pdf", datatest.PDFOf(s.paper(stories[n%len(stories)].Texts[0].Text)...))
		if err != nil {
			fmt.Fprintln(&out, "  ", err)
		}
		for _, im := range ims {
			datatest.LawsOfImport(t, im)
			fmt.Fprintf(&out, "  %q %q %q %v, pages %v\n", im.Title, im.Published, im.URL, im.Warnings, im.Pages)
			for _, p := range strings.Split(im.Text, "\n\n") {
				fmt.Fprintf(&out, "  %d %s\n", len(p), ends(p))
			}
			for _, r := range im.Removed {
				fmt.Fprintf(&out, "  %s at %d: %s\n", r.Why, r.Start, ends(r.Text))
			}
		}
	}
	made.Golden(t, filepath.Join("testdata", "sheets.golden"), out.String())
}

func ends(s string) string {
	if r := []rune(s); len(r) > 44 {
		s = string(r[:24]) + "…" + string(r[len(r)-18:])
	}
	return strings.ReplaceAll(strings.TrimSpace(s), "\n", "/")
}

// setter sets a paper: what it does is drawn from its seed.
type setter struct {
	*rand.Rand
	size, pace, gap, indent float64
	columns                 int
	head, foot, first       int // kinds of running heads and feet; the number of the first page
	notes, hyphens, words   bool
	initial, bullets, table bool

	pages [][]datatest.Drawn
	note  int
	foots []string
	x, y  float64
	col   int
}

func newSetter(seed uint64) *setter {
	s := &setter{Rand: rand.New(rand.NewPCG(seed, 5))}
	s.size = []float64{9, 10, 11, 12}[s.IntN(4)]
	s.pace = s.size * []float64{1.15, 1.2, 1.4, 1.9}[s.IntN(4)]
	s.gap, s.indent = []float64{0, 0.5, 1}[s.IntN(3)], []float64{0, 0, 12, 20}[s.IntN(4)]
	s.columns = 1 + s.IntN(3)*s.IntN(2)
	s.head, s.foot, s.first = s.IntN(5), s.IntN(6), 1+s.IntN(2)*s.IntN(200)
	is := func(n int) bool { return s.IntN(n) == 0 }
	s.notes, s.hyphens, s.words, s.initial, s.bullets, s.table = is(2), is(2), is(4), is(4), is(2), is(3)
	return s
}

// String says how the paper is set.
func (s *setter) String() string {
	return fmt.Sprintf("type %g on %.3g, gap %g, indent %g, %d columns, head %d, foot %d, from %d, notes %v, hyphens %v, word by word %v, initial %v, bullets %v, table %v",
		s.size, s.pace, s.gap, s.indent, s.columns, s.head, s.foot, s.first, s.notes, s.hyphens, s.words, s.initial, s.bullets, s.table)
}

const (
	leftEdge, rightEdge = 60.0, 535.0
	topEdge, footEdge   = 760.0, 110.0
)

// paper sets a text, paragraph by paragraph.
func (s *setter) paper(body string) [][]datatest.Drawn {
	s.turnPage()
	for n, p := range strings.Split(body, "\n\n") {
		p = strings.Join(strings.Fields(p), " ")
		switch {
		case n == 0:
			s.set(p, 2*s.size, 0, false)
		case len(p) < 50 && !strings.HasSuffix(p, "."):
			s.set(p, 1.3*s.size, 0, false)
		case s.bullets && n%5 == 3:
			for i, item := range strings.SplitAfter(p, ". ") {
				s.set([]string{"• ", "- ", fmt.Sprint(i+1, ". "), "\uf0b7 "}[s.col%4]+item, s.size, 14, false)
			}
		case s.table && n%6 == 4:
			s.rows(p)
		default:
			if s.notes && n%3 == 0 {
				s.note++
				p += fmt.Sprint(s.note)
				s.foots = append(s.foots, fmt.Sprintf("%d See the report of the board, chapter %d, and what was said of it then.", s.note, n))
			}
			s.set(p, s.size, s.indent, s.initial && n < 4)
		}
	}
	s.endPage()
	return s.pages
}

// width is about how wide Helvetica sets a text.
func width(s string, size float64) float64 {
	w := 0.0
	for _, r := range s {
		switch {
		case strings.ContainsRune("iljtfr.,:;'!|() ", r):
			w += 0.3
		case strings.ContainsRune("mwMW", r):
			w += 0.85
		case r >= 'A' && r <= 'Z':
			w += 0.68
		default:
			w += 0.54
		}
	}
	return w * size
}

// set sets a paragraph in lines.
func (s *setter) set(p string, size, indent float64, initial bool) {
	room := (rightEdge - leftEdge - 18*float64(s.columns-1)) / float64(s.columns)
	if size > 1.5*s.size {
		room = rightEdge - leftEdge
	}
	lead, low := indent, 0
	if initial {
		s.draw(s.x, s.y-size*1.3, size*2.6, p[:1])
		p, lead, low = p[1:], size*2, 2
	}
	line := ""
	flush := func() {
		s.setLine(s.x+lead, size, line)
		if low--; low <= 0 {
			lead = 0
		}
		line = ""
	}
	for w := range strings.FieldsSeq(p) {
		if width(line+w, size) > room-lead {
			if half := len(w) / 2; s.hyphens && len(w) > 7 && w[half]|32 >= 'a' && w[half]|32 <= 'z' && width(line+w[:half]+"-", size) <= room-lead {
				line += w[:half] + "-"
				w = w[half:]
			}
			flush()
		}
		line += w + " "
	}
	flush()
	s.y -= s.gap * s.pace
}

func (s *setter) setLine(x, size float64, line string) {
	line = strings.TrimSuffix(line, " ")
	if mark := fmt.Sprint(s.note); s.notes && s.note > 0 && strings.HasSuffix(line, "."+mark) { // raised
		line = strings.TrimSuffix(line, mark)
		s.draw(x+width(line, size), s.y+0.35*size, 0.6*size, mark)
	}
	if s.words {
		for w := range strings.FieldsSeq(line) {
			s.draw(x, s.y, size, w)
			x += width(w+" ", size)
		}
	} else {
		s.draw(x, s.y, size, line)
	}
	if s.y -= s.pace * size / s.size; s.y < footEdge {
		s.turnColumn()
	}
}

// rows sets the words of a paragraph as rows of a table with a figure each.
func (s *setter) rows(p string) {
	for i, w := range strings.Fields(p) {
		if i < 6 {
			s.draw(s.x, s.y, s.size, w)
			s.draw(s.x+90, s.y, s.size, fmt.Sprint(117*(i+3)))
			s.draw(s.x+130, s.y, s.size, fmt.Sprintf("%d.%d", i, s.IntN(10)))
			s.setLine(s.x, s.size, "")
		}
	}
}

func (s *setter) draw(x, y, size float64, line string) {
	if line != "" {
		line = strings.NewReplacer("fi", "ﬁ", "fl", "ﬂ", "−", "-", "‑", "-").Replace(line)
		s.pages[len(s.pages)-1] = append(s.pages[len(s.pages)-1], datatest.Drawn{X: x, Y: y, Size: size, Text: line})
	}
}

func (s *setter) turnColumn() {
	if s.col++; s.col >= s.columns {
		s.turnPage()
		return
	}
	s.x += (rightEdge-leftEdge-18*float64(s.columns-1))/float64(s.columns) + 18
	s.y = topEdge
	if len(s.pages) == 1 {
		s.y -= 6 * s.size
	}
}

func (s *setter) turnPage() {
	if len(s.pages) > 0 {
		s.endPage()
	}
	s.pages = append(s.pages, nil)
	s.x, s.y, s.col = leftEdge, topEdge, 0
	n := s.first + len(s.pages) - 1
	s.draw(leftEdge, 805, 8, []string{"", "Fenland Water Board", fmt.Sprint("Annual report ", n), fmt.Sprint(n), []string{"Fenland Water Board", "Report of the year"}[n%2]}[s.head])
	s.draw(290, 30, 8, []string{"", fmt.Sprint(n), fmt.Sprintf("Page %d of 9", n), fmt.Sprintf("– %d –", n), fmt.Sprintf("https://board.example/report %d/9", n), []string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii"}[(n-1)%8]}[s.foot])
}

// endPage sets the notes at the foot.
func (s *setter) endPage() {
	for i, f := range s.foots {
		s.draw(leftEdge, 50+10*float64(len(s.foots)-i), 0.75*s.size, f)
	}
	s.foots = nil
}
