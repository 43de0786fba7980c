package judge

import "synoptic/compare/passage"

// figurePair is a figure of the one passage, of the other, or of both.
type figurePair struct {
	Was, Is  *passage.Figure // nil where the side has none
	fits     bool            // the values agree, rounding included
	standing Standing        // of what was found about the two
}

// FigureRow is a figure of one side of a pair beside its counterpart.
type FigureRow struct {
	Name       string // the words for what it counts, as they stand; empty where none follow it
	From, To   string // as they stand, bounds included; empty where a side has none
	Difference string // of the values, signed; empty where they do not measure the same
	Change     string // what became of it: same, rounded, changed, to check, dropped or added
}

// FigureRows lists the figures of a pair beside one another; see Figures.
func (j *Judge) FigureRows(from, to Side, of Changes) []FigureRow {
	a, b := j.passage(from.Account, from.Claims), j.passage(to.Account, to.Claims)
	m := NewReading(a, b, nil, j, j.hub && from.Account == 0, to.Account)
	var out []FigureRow
	for _, f := range m.FiguresBeside(of) {
		out = append(out, rowOfFigures(a, b, f))
	}
	return out
}

func rowOfFigures(a, b *passage.Passage, f figurePair) FigureRow {
	r := FigureRow{Change: f.Change()}
	if f.Is != nil {
		r.Name, r.To = countedWords(b, *f.Is), bounded(b, *f.Is)
	}
	if f.Was == nil {
		return r
	}
	if name := countedWords(a, *f.Was); name != "" {
		r.Name = name
	}
	r.From = bounded(a, *f.Was)
	if x, y := f.Was, f.Is; y != nil && !f.fits && x.SameUnit(*y) && x.Lo == x.Hi && y.Lo == y.Hi {
		r.Difference = Signed(y.Lo - x.Lo)
	}
	return r
}

// Change says what became of a figure. What was found about it goes before its
// value: some 9,000 that became more than 9,000 did not stay the same.
func (f figurePair) Change() string {
	switch {
	case f.Was == nil:
		return ChangeAdded
	case f.Is == nil:
		return ChangeDropped
	case f.standing == ToBeChecked:
		return ChangeToCheck
	case f.standing != Unfound || !f.fits:
		return ChangeChanged
	case !f.Was.Equal(*f.Is) && f.Was.RoundsTo(*f.Is):
		return ChangeRounded
	}
	return ChangeSame
}
