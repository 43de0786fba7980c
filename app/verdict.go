package app

import (
	"image/color"

	"synoptic/compare"
)

// verdict is how a cell is headed: a badge and words, so that colour is never
// the only sign.
type verdict struct {
	badge, words string
	tint, ink    color.Color
	plain        bool // the words in ink, for what needs no attention
}

// tone chooses the two colours of a verdict.
type tone func(p *palette) (tint, ink color.Color)

func figureTone(p *palette) (color.Color, color.Color)   { return p.figure, p.figureRule }
func quoteTone(p *palette) (color.Color, color.Color)    { return p.quote, p.quoteRule }
func deletedTone(p *palette) (color.Color, color.Color)  { return p.deleted, p.deletedText }
func insertedTone(p *palette) (color.Color, color.Color) { return p.inserted, p.insertedRule }
func matchedTone(p *palette) (color.Color, color.Color)  { return p.matchedTint, p.matched }
func quietTone(p *palette) (color.Color, color.Color)    { return p.soft, p.ink2 }

// findingHeads head a cell by its weightiest finding.
var findingHeads = map[compare.Kind]struct {
	badge, words string
	tone         tone
}{
	compare.FigureKind:      {"#", "Figure changed", figureTone},
	compare.BoundKind:       {"±", "Figure changed", figureTone},
	compare.QuoteKind:       {"“", "Quote altered", quoteTone},
	compare.NegationKind:    {"≠", "Meaning reversed", deletedTone},
	compare.DateKind:        {"#", "Date changed", figureTone},
	compare.NameKind:        {"N", "Name changed", deletedTone},
	compare.HedgeKind:       {"≈", "Hedge changed", deletedTone},
	compare.AttributionKind: {"@", "Attribution changed", deletedTone},
	compare.ScopeKind:       {"↔", "Scope changed", deletedTone},
}

// statusHeads head a cell that has no finding.
var statusHeads = map[compare.Status]struct {
	badge, words string
	tone         tone
	plain        bool
}{
	compare.Same:     {"=", "Same wording", matchedTone, true},
	compare.Reworded: {"~", "Reworded", insertedTone, false},
	compare.Unsure:   {"?", "Possible match", quietTone, true},
	compare.Changed:  {"≠", "Changed", deletedTone, false},
	compare.Omitted:  {"−", "Only in original", deletedTone, false},
	compare.Added:    {"+", "Only in coverage", insertedTone, false},
}

// verdictOf heads a cell.
func (p *palette) verdictOf(cell compare.Cell) verdict {
	if cell.Status == compare.Changed && cell.Pair != nil && len(cell.Pair.Findings) > 0 {
		if h, ok := findingHeads[cell.Pair.Findings[0].Kind]; ok {
			tint, ink := h.tone(p)
			return verdict{badge: h.badge, words: h.words, tint: tint, ink: ink}
		}
	}
	h := statusHeads[cell.Status]
	tint, ink := h.tone(p)
	return verdict{badge: h.badge, words: h.words, tint: tint, ink: ink, plain: h.plain}
}
