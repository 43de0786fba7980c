package compare

import (
	"math"
	"strconv"
	"strings"
)

// FigureRow is a figure of one side of a pair beside its counterpart.
type FigureRow struct {
	Name       string // the words for what it counts, as they stand; empty where none follow it
	From, To   string // as they stand, bounds included; empty where a side has none
	Difference string // of the values, signed; empty where they do not measure the same
	Same       bool   // the values agree, rounding included
}

// Figures lists the figures of a pair: first those of the account in their
// order, each beside its counterpart, then those that it leaves out.
func (c *Comparison) Figures(p *Pair, g *Group) []FigureRow {
	if c.judge == nil {
		return nil
	}
	from, to := c.sides(g, p, nil)
	if len(from.claims) == 0 || len(to.claims) == 0 {
		return nil
	}
	return c.judge.figureRows(from, to, p.Findings)
}

// figureRows lists the figures of a pair beside one another; see Figures.
func (j *judge) figureRows(from, to side, findings []Finding) []FigureRow {
	a, b := j.passage(from.account, from.claims), j.passage(to.account, to.claims)
	m := newReading(a, b, nil, j, j.hub && from.account == 0, to.account)
	var out []FigureRow
	for _, f := range m.figuresBeside(findings) {
		out = append(out, figureRow(a, b, f))
	}
	return out
}

func figureRow(a, b *facts, f figurePair) FigureRow {
	var r FigureRow
	if f.is != nil {
		r.Name, r.To = b.countedWords(*f.is), b.bounded(*f.is)
	}
	if f.was == nil {
		return r
	}
	if name := a.countedWords(*f.was); name != "" {
		r.Name = name
	}
	r.From, r.Same = a.bounded(*f.was), f.fits
	if x, y := f.was, f.is; y != nil && !f.fits && x.sameUnit(*y) && x.lo == x.hi && y.lo == y.hi {
		r.Difference = signed(y.lo - x.lo)
	}
	return r
}

// bounded is a figure as it stands, with its bound: at least 56.
func (f *facts) bounded(x figure) string { return f.said([2]int{min(x.head, x.from), x.to}) }

// countedWords are the words for what a figure counts, up to a sign or a
// preposition.
func (f *facts) countedWords(x figure) string {
	end := x.to
	for k := x.to; k < len(f.words) && k < x.to+3; k++ {
		w := f.words[k]
		if w.kind != wordToken || !w.content || w.claim != f.words[x.from].claim {
			break
		}
		end = k + 1
	}
	if end == x.to {
		return ""
	}
	return strings.TrimSpace(f.said([2]int{x.to, end}))
}

// signed writes a difference with its sign and no more digits than it has.
func signed(v float64) string {
	s := strconv.FormatFloat(math.Round(math.Abs(v)*1e6)/1e6, 'f', -1, 64)
	whole, part, dotted := strings.Cut(s, ".")
	for at := len(whole) - 3; at > 0; at -= 3 {
		whole = whole[:at] + "," + whole[at:]
	}
	if dotted {
		whole += "." + part
	}
	if v < 0 {
		return "−" + whole
	}
	return "+" + whole
}
