package compare

import (
	"slices"
	"strings"
)

// The families of findings that have columns of their own.
var (
	figureKinds      = []Kind{FigureKind, BoundKind}
	hedgeKinds       = []Kind{HedgeKind}
	attributionKinds = []Kind{AttributionKind}
)

// findings returns the cell's findings of some kinds, all where none is named.
func (x *tableCell) findings(kinds ...Kind) []Finding {
	if x.Pair == nil || len(kinds) == 0 && len(x.Pair.Findings) == 0 {
		return nil
	}
	var out []Finding
	for _, f := range x.Pair.Findings {
		if len(kinds) == 0 || slices.Contains(kinds, f.Kind) {
			out = append(out, f)
		}
	}
	return out
}

// change says in a word what became of figures, hedges or attributions.
func (x *tableCell) change(kinds []Kind) string {
	if x.Pair == nil {
		return ""
	}
	was, is, any := false, false, false
	for _, f := range x.findings(kinds...) {
		any = true
		was = was || !f.From.Empty()
		is = is || !f.To.Empty()
	}
	switch {
	case !any:
		return "none"
	case was && !is:
		return "dropped"
	case is && !was:
		return "added"
	}
	return "changed"
}

// was and is list the words of findings on the two sides.
func (x *tableCell) was(kinds []Kind) string {
	var out []string
	for _, f := range x.findings(kinds...) {
		out = addOnce(out, f.From.Of(x.t.Accounts[x.Pair.From].Text))
	}
	return strings.Join(out, "; ")
}

func (x *tableCell) is(kinds []Kind) string {
	var out []string
	for _, f := range x.findings(kinds...) {
		out = addOnce(out, f.To.Of(x.of().Text))
	}
	return strings.Join(out, "; ")
}

func addOnce(out []string, s string) []string {
	if s == "" || slices.Contains(out, s) {
		return out
	}
	return append(out, s)
}

func (x *tableCell) kinds() string {
	var out []string
	for _, f := range x.findings() {
		out = addOnce(out, string(f.Kind))
	}
	return strings.Join(out, "; ")
}

func (x *tableCell) says() string {
	var out []string
	for _, f := range x.findings() {
		out = addOnce(out, f.Says)
	}
	return strings.Join(out, "; ")
}

// Verdicts are ordered from the mildest, so that the last heads a cell.
var Verdicts = []Verdict{Verbatim, Shortened, Edited, Stitched, Altered, NotFound}

// quotations returns those that begin in the cell's claims.
func (x *tableCell) quotations() []*Quotation {
	var out []*Quotation
	for _, claim := range x.claims {
		out = append(out, x.t.quotes[Ref{x.account, claim}]...)
	}
	return out
}

func (x *tableCell) quoteStatus() string {
	if x.hub || len(x.claims) == 0 {
		return ""
	}
	heaviest, any := -1, false
	for _, q := range x.quotations() {
		any = true
		heaviest = max(heaviest, slices.Index(Verdicts, q.Verdict))
	}
	switch {
	case !any:
		return "none"
	case heaviest < 0:
		return "" // there is no original to judge by
	}
	return string(Verdicts[heaviest])
}

func (x *tableCell) quoteText() string {
	var out []string
	for _, q := range x.quotations() {
		out = append(out, q.Span.Of(x.of().Text))
	}
	return strings.Join(out, "; ")
}

func (x *tableCell) quoteSpeaker() string {
	var out []string
	for _, q := range x.quotations() {
		out = addOnce(out, q.Speaker)
	}
	return strings.Join(out, "; ")
}
