package table

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"synoptic/compare"
	"synoptic/compare/judge"
	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// The values of the columns figure_change, hedge_change and attribution_change
// beside those of HedgeChange.
const ()

// judging returns what judged the comparison, made anew where the comparison
// was put together by hand.
func (t *tabler) judging() *judge.Judge {
	t.read.Do(func() { t.reader = t.Reader() })
	return t.reader
}

// own returns what is read from the cell's passage, nil where it is silent.
func (x *tableCell) own() *passage.Passage {
	switch {
	case x.facts != nil || len(x.claims) == 0:
	case x.Account == x.g.Members[0].Account:
		x.facts = x.reference()
	default:
		x.facts = x.t.judging().Listed(x.Account, x.claims)
	}
	return x.facts
}

// reference returns what is read from the passage that the cell is measured
// against: the original's, or where that is silent the first account's.
func (x *tableCell) reference() *passage.Passage {
	if x.basis == nil {
		m := x.g.Members[0]
		x.basis = x.t.judging().Listed(m.Account, m.Passage())
	}
	return x.basis
}

// listed joins the words of what claims of an account mention of some sort,
// and of findings that stand on none of it, in the order of the text, each once.
func (t *tabler) listed(account int, claims []int, of passage.Mention, found []text.Span) string {
	var room [16]text.Span
	spans := room[:0]
	for _, claim := range claims {
		spans = append(spans, of(t.judging().Mentions(account, claim))...)
	}
	for _, s := range found {
		if !s.Empty() && !slices.ContainsFunc(spans, s.Overlaps) {
			spans = append(spans, s)
		}
	}
	slices.SortFunc(spans, func(a, b text.Span) int { return a.Start - b.Start })
	var words [16]string
	out := words[:0]
	for _, s := range spans {
		out = addOnce(out, onOneLine(s.Of(t.Accounts[account].Text)))
	}
	return strings.Join(out, "; ")
}

// onOneLine returns words with a blank between any two.
func onOneLine(words string) string {
	if !strings.Contains(words, "  ") && !strings.ContainsFunc(words, func(r rune) bool { return r != ' ' && unicode.IsSpace(r) }) {
		return strings.Trim(words, " ")
	}
	return strings.Join(strings.Fields(words), " ")
}

// mentioning reports whether claims of an account mention anything of a sort.
func (t *tabler) mentioning(account int, claims []int, of passage.Mention) bool {
	return slices.ContainsFunc(claims, func(claim int) bool { return len(of(t.judging().Mentions(account, claim))) > 0 })
}

// figureCell is a cell with its figures.
type figureCell struct{ *tableCell }

func (x *tableCell) figures() figureCell { return figureCell{x} }

// figureChange says in a word what became of the figures.
func (x figureCell) figureChange() string {
	if x.Pair == nil {
		return ""
	}
	if change, decides := x.became(judge.FigureKinds); decides {
		return change
	}
	if change := x.Pair.FigureChange(); change != "" {
		return change
	}
	return figureChange(x.reference(), x.own()) // put together by hand, or stored by an earlier version
}

// figureChange says what became of the figures of two passages that were not
// judged.
func figureChange(a, b *passage.Passage) string {
	m := judge.Reading{A: a, B: b}
	return m.FiguresBecame().String()
}

// hedgeChange says in a word what became of the certainty.
func (x *tableCell) hedgeChange() string {
	if x.Pair == nil {
		return ""
	}
	var all []string
	for _, f := range x.findings() {
		if familyOf(&f, hedgeKinds) {
			all = addOnce(all, judge.HedgeChange(f, &x.t.Accounts[x.Pair.From], x.of()))
		}
	}
	if len(all) == 1 {
		return all[0]
	}
	if change, decides := x.became(hedgeKinds); decides {
		return change
	}
	return x.kept(passage.OfHedges)
}

// attributionChange says in a word what became of whom is credited.
func (x *tableCell) attributionChange() string {
	if x.Pair == nil {
		return ""
	}
	if change, decides := x.became(attributionKinds); decides {
		return change
	}
	return x.kept(passage.OfSpeakers)
}

// kept says what became of words of a sort of which no change was found.
func (x *tableCell) kept(of passage.Mention) string {
	m := x.g.Members[0]
	if x.t.mentioning(m.Account, m.Passage(), of) && x.t.mentioning(x.Account, x.claims, of) {
		return judge.ChangeKept
	}
	return judge.ChangeNone
}

// Figures returns a row for every figure of every passage, beside the
// figure of the original, or of the first account to tell it, for which it
// stands; and one for every figure there that the account leaves out.
func Figures(c *compare.Comparison, o TableOptions) *Table {
	t := newTabler(c, o)
	return tableBy(t, figureFields, func(g *compare.Group, room *cellRoom) (out []pairedFigure) {
		for _, x := range t.line(g, room) {
			out = append(out, x.figures().figureRows()...)
		}
		return out
	})
}

// pairedFigure is a figure of an account, of the passage it is measured against,
// or of both.
type pairedFigure struct {
	x      *tableCell
	is     *passage.Figure // nil where the account leaves it out
	was    *passage.Figure // nil where the other passage has none for it
	change string          // empty where there is nothing to measure against
}

// figureRows lists the figures of a cell in the order of its text, then those
// that it leaves out.
func (x figureCell) figureRows() []pairedFigure {
	own := x.own()
	if own == nil {
		return nil
	}
	if x.Pair == nil {
		var out []pairedFigure
		for i := range own.Figures {
			if own.Figures[i].Counts(own) {
				out = append(out, pairedFigure{x: x.tableCell, is: &own.Figures[i]})
			}
		}
		return out
	}
	return x.pairedFigures(own, x.reference())
}

// pairedFigures sets the figures of two passages beside one another.
func (x figureCell) pairedFigures(own, basis *passage.Passage) []pairedFigure {
	m := judge.NewReading(basis, own, nil, x.t.judging(), x.t.HasOriginal() && x.Pair.From == 0, x.Account)
	var out []pairedFigure
	for _, f := range m.FiguresBeside(x.Pair.Changes()) {
		change := f.Change()
		if x.Status == judge.Unsure {
			change = ""
		}
		out = append(out, pairedFigure{x.tableCell, f.Is, f.Was, change})
	}
	return out
}

// written returns a figure as it stands in its account, on one line.
func written(f *passage.Passage, n *passage.Figure) string {
	if n == nil {
		return ""
	}
	return strings.Join(strings.Fields(f.Span(n.Head, n.To).Of(f.Text)), " ")
}

// start returns where the account's figure begins in its text.
func (r pairedFigure) start() string {
	if r.is == nil {
		return ""
	}
	return strconv.Itoa(r.x.t.point(r.x.Account, r.x.facts.Span(r.is.Head, r.is.To).Start))
}

// value writes a bound of a figure's value; empty where there is none.
func value(n *passage.Figure, of func(*passage.Figure) float64) string {
	if n == nil || n.Vague {
		return ""
	}
	return strconv.FormatFloat(of(n), 'f', -1, 64)
}

func low(n *passage.Figure) float64  { return n.Lo }
func high(n *passage.Figure) float64 { return n.Hi }

func ofFigure(name, kind, describes string, value func(pairedFigure) string) field[pairedFigure] {
	return field[pairedFigure]{Column{name, kind, describes}, value}
}

var figureFields = []field[pairedFigure]{
	ofFigure("group_id", "string", longField("group_id").Describes, func(r pairedFigure) string { return r.x.g.ID }),
	ofFigure("group_order", "integer", longField("group_order").Describes, func(r pairedFigure) string { return strconv.Itoa(r.x.g.Order) }),
	ofFigure("account_id", "string", longField("account_id").Describes, func(r pairedFigure) string { return accountID(r.x.of()) }),
	ofFigure("outlet", "string", longField("outlet").Describes, func(r pairedFigure) string { return r.x.of().Outlet }),
	ofFigure("status", "string", longField("status").Describes, func(r pairedFigure) string { return r.x.status() }),
	ofFigure("figure", "string", "The figure as this account writes it, with its bound; empty where it leaves it out.", func(r pairedFigure) string { return written(r.x.facts, r.is) }),
	ofFigure("figure_value", "number", "Its value, the lower end of a range; empty for words such as dozens.", func(r pairedFigure) string { return value(r.is, low) }),
	ofFigure("figure_value_to", "number", "The upper end of a range, else the same.", func(r pairedFigure) string { return value(r.is, high) }),
	ofFigure("figure_unit", "string", "What it measures, where it is no bare count: %, point, day, usd and so on; a rate with its period.", func(r pairedFigure) string { return r.is.Measure() }),
	ofFigure("figure_start", "integer", "Where it begins in this account's text, in code points from 0.", pairedFigure.start),
	ofFigure("original_figure", "string", "The figure for which it stands in the original or, where that is silent, in the first account to tell it; empty where there is none.", func(r pairedFigure) string { return written(r.x.basis, r.was) }),
	ofFigure("original_value", "number", "Its value, the lower end of a range.", func(r pairedFigure) string { return value(r.was, low) }),
	ofFigure("original_value_to", "number", "The upper end of a range, else the same.", func(r pairedFigure) string { return value(r.was, high) }),
	ofFigure("original_unit", "string", "What it measures.", func(r pairedFigure) string { return r.was.Measure() }),
	ofFigure("figure_change", "string", "same (in value, however written), rounded (faithfully), changed (there is a finding), to check (there may be one, see to_check), dropped, added; empty in rows of the original, of what nobody else tells and of possible matches.", func(r pairedFigure) string { return r.change }),
}
