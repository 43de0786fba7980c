package compare

// check finds the changes of one kind between two passages.
type check struct {
	kind Kind
	find func(*reading) []Finding
	long bool // is run on passages beyond longestPassage too
}

// longestPassage is how many words and signs a passage may have to be read as
// a statement. What is longer is a table, or a text without full stops: its
// figures, dates and quotations are compared and nothing else.
const longestPassage = 600

// checks are all that is looked for, a line for each kind of finding.
var checks = []check{
	{FigureKind, checkFigures, true},
	{QuoteKind, checkQuotes, true},
	{NegationKind, checkNegations, false},
	{DateKind, checkDates, true},
	{NameKind, checkNames, false},
	{HedgeKind, checkHedges, false},
	{BoundKind, checkBounds, true},
	{AttributionKind, checkAttributions, false},
	{ScopeKind, checkScopes, false},
}

// run applies every check and drops what another finding already says.
func (m *reading) run() []Finding {
	var out []Finding
	long := max(len(m.a.words), len(m.b.words)) > longestPassage
	for _, c := range checks {
		if long && !c.long {
			continue
		}
		for _, f := range c.find(m) {
			if !m.covered(f, out) {
				out = append(out, f)
			}
		}
	}
	return out
}

// covered reports whether a weightier finding stands on the same words: a
// figure that fell where it rose is not a negation too, and a word put into a
// quotation is a matter of the quotation.
func (m *reading) covered(f Finding, before []Finding) bool {
	for _, g := range before {
		touches := f.From.overlaps(g.From) || f.To.overlaps(g.To)
		switch {
		case g.Kind == f.Kind && f.From == g.From && f.To == g.To:
			return true
		case touches && (g.Kind == FigureKind && f.Kind != QuoteKind || g.Kind == QuoteKind && f.Kind != FigureKind && f.Kind != NegationKind && f.Kind != NameKind):
			return true
		case touches && g.Kind == NegationKind && (f.Kind == HedgeKind || f.Kind == ScopeKind):
			return true
		case touches && g.Kind == NameKind && f.Kind == AttributionKind:
			return false
		}
	}
	return false
}
