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

// findings returns the cell's findings.
func (x *tableCell) findings() []Finding {
	if x.Pair == nil {
		return nil
	}
	return x.Pair.Findings
}

// of reports whether a finding is of one of some kinds.
func (f *Finding) of(kinds []Kind) bool { return slices.Contains(kinds, f.Kind) }

// change says in a word what findings of some kinds say; nothing where there
// is none.
func (x *tableCell) change(kinds []Kind) string {
	was, is, any := false, false, false
	for _, f := range x.findings() {
		if f.of(kinds) {
			any = true
			was = was || !f.From.Empty()
			is = is || !f.To.Empty()
		}
	}
	switch {
	case !any:
		return ""
	case was && !is:
		return changeDropped
	case is && !was:
		return changeAdded
	}
	return changeChanged
}

// spans returns where findings of some kinds stand in this account, or in the
// one that it is measured against.
func (x *tableCell) spans(kinds []Kind, reference bool) []Span {
	var out []Span
	for _, f := range x.findings() {
		switch {
		case !f.of(kinds):
		case reference:
			out = append(out, f.From)
		default:
			out = append(out, f.To)
		}
	}
	return out
}

// originals lists the figures, hedges or attributions of the reference, ours
// those of this account, with what findings name beyond them.
func (x *tableCell) originals(of mention, kinds []Kind) string {
	if x.hub {
		return x.ours(of, kinds)
	}
	m := x.g.Members[0]
	return x.t.listed(m.Account, m.Passage(), of, x.spans(kinds, true))
}

func (x *tableCell) ours(of mention, kinds []Kind) string {
	return x.t.listed(x.account, x.claims, of, x.spans(kinds, false))
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

// reattributed is the quote_status of a passage with a quotation that stands
// in the original, where somebody else says it.
const reattributed = "reattributed"

func (x *tableCell) quoteStatus() string {
	if x.hub || len(x.claims) == 0 {
		return ""
	}
	heaviest, any := -1, false
	for _, q := range x.quotations() {
		any = true
		if q.Reattributed && q.Verdict != Altered {
			return reattributed
		}
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

// originalSpeaker lists whom the original credits with the passages quoted.
func (x *tableCell) originalSpeaker() string {
	var out []string
	for _, q := range x.quotations() {
		out = addOnce(out, q.OriginalSpeaker)
	}
	return strings.Join(out, "; ")
}
