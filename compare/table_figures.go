package compare

import (
	"strconv"
	"strings"
)

// FigureTable returns a row for every figure of every passage, beside the
// figure of the original, or of the first account to tell it, for which it
// stands; and one for every figure there that the account leaves out.
func (c *Comparison) FigureTable(o TableOptions) *Table {
	t := c.tabler(o)
	return tableBy(t, figureFields, func(g *Group, room *cellRoom) (out []pairedFigure) {
		for _, x := range t.line(g, room) {
			out = append(out, x.figureRows()...)
		}
		return out
	})
}

// pairedFigure is a figure of an account, of the passage it is measured against,
// or of both.
type pairedFigure struct {
	x      *tableCell
	is     *figure // nil where the account leaves it out
	was    *figure // nil where the other passage has none for it
	change string  // empty where there is nothing to measure against
}

// figureRows lists the figures of a cell in the order of its text, then those
// that it leaves out.
func (x *tableCell) figureRows() []pairedFigure {
	own := x.own()
	if own == nil {
		return nil
	}
	if x.Pair == nil {
		var out []pairedFigure
		for i := range own.figures {
			if own.figures[i].counts(own) {
				out = append(out, pairedFigure{x: x, is: &own.figures[i]})
			}
		}
		return out
	}
	return x.pairedFigures(own, x.reference())
}

// pairedFigures sets the figures of two passages beside one another.
func (x *tableCell) pairedFigures(own, basis *facts) []pairedFigure {
	m := newReading(basis, own, nil, x.t.judging(), x.t.HasOriginal() && x.Pair.From == 0, x.account)
	var out []pairedFigure
	for _, f := range m.figuresBeside(x.Pair.Findings) {
		out = append(out, pairedFigure{x, f.is, f.was, f.change()})
	}
	return out
}

// change says what became of a figure.
func (f figurePair) change() string {
	switch {
	case f.was == nil:
		return changeAdded
	case f.is == nil:
		return changeDropped
	case !f.fits:
		return changeChanged
	case !f.was.equal(*f.is) && f.was.roundsTo(*f.is):
		return changeRounded
	}
	return changeSame
}

// side returns a figure as it is written, and where it begins in its account.
func (r pairedFigure) side(account int, f *facts, n *figure) (words, start string) {
	if n == nil {
		return "", ""
	}
	s := f.span(n.head, n.to)
	return strings.Join(strings.Fields(s.Of(f.text)), " "), strconv.Itoa(r.x.t.point(account, s.Start))
}

func (r pairedFigure) own() (words, start string) { return r.side(r.x.account, r.x.facts, r.is) }

func (r pairedFigure) basis() (words, start string) {
	return r.side(r.x.g.Members[0].Account, r.x.basis, r.was)
}

// value writes a bound of a figure's value; empty where there is none.
func value(n *figure, of func(*figure) float64) string {
	if n == nil || n.vague {
		return ""
	}
	return strconv.FormatFloat(of(n), 'f', -1, 64)
}

func low(n *figure) float64  { return n.lo }
func high(n *figure) float64 { return n.hi }

// measure names what a figure measures, a rate with its period.
func (n *figure) measure() string {
	switch {
	case n == nil:
		return ""
	case n.each != "":
		return strings.TrimSpace(n.unit + " a " + n.each)
	}
	return n.unit
}

func ofFigure(name, kind, describes string, value func(pairedFigure) string) field[pairedFigure] {
	return field[pairedFigure]{Column{name, kind, describes}, value}
}

var figureFields = []field[pairedFigure]{
	ofFigure("group_id", "string", longField("group_id").Describes, func(r pairedFigure) string { return r.x.g.ID }),
	ofFigure("group_order", "integer", longField("group_order").Describes, func(r pairedFigure) string { return strconv.Itoa(r.x.g.Order) }),
	ofFigure("source_id", "string", longField("source_id").Describes, func(r pairedFigure) string { return accountID(r.x.of()) }),
	ofFigure("outlet", "string", longField("outlet").Describes, func(r pairedFigure) string { return r.x.of().Outlet }),
	ofFigure("status", "string", longField("status").Describes, func(r pairedFigure) string { return r.x.status() }),
	ofFigure("figure", "string", "The figure as this account writes it, with its bound; empty where it leaves it out.", func(r pairedFigure) string { words, _ := r.own(); return words }),
	ofFigure("figure_value", "number", "Its value, the lower end of a range; empty for words such as dozens.", func(r pairedFigure) string { return value(r.is, low) }),
	ofFigure("figure_value_to", "number", "The upper end of a range, else the same.", func(r pairedFigure) string { return value(r.is, high) }),
	ofFigure("figure_unit", "string", "What it measures, where it is no bare count: %, point, day, usd and so on; a rate with its period.", func(r pairedFigure) string { return r.is.measure() }),
	ofFigure("figure_start", "integer", "Where it begins in this account's text, in code points from 0.", func(r pairedFigure) string { _, at := r.own(); return at }),
	ofFigure("original_figure", "string", "The figure for which it stands in the original or, where that is silent, in the first account to tell it; empty where there is none.", func(r pairedFigure) string { words, _ := r.basis(); return words }),
	ofFigure("original_value", "number", "Its value, the lower end of a range.", func(r pairedFigure) string { return value(r.was, low) }),
	ofFigure("original_value_to", "number", "The upper end of a range, else the same.", func(r pairedFigure) string { return value(r.was, high) }),
	ofFigure("original_unit", "string", "What it measures.", func(r pairedFigure) string { return r.was.measure() }),
	ofFigure("figure_change", "string", "same (in value, however written), rounded (faithfully), changed (there is a finding), dropped, added; empty in rows of the original and of what nobody else tells.", func(r pairedFigure) string { return r.change }),
}
