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

// silentWords stand where an account says nothing, and the original neither.
var silentWords = phrase("Not in this account")

// tone chooses the two colours of a verdict.
type tone func(p *palette) (tint, ink color.Color)

func figureTone(p *palette) (color.Color, color.Color)   { return p.figure, p.figureRule }
func quoteTone(p *palette) (color.Color, color.Color)    { return p.quote, p.quoteRule }
func deletedTone(p *palette) (color.Color, color.Color)  { return p.deleted, p.deletedText }
func insertedTone(p *palette) (color.Color, color.Color) { return p.inserted, p.insertedRule }
func matchedTone(p *palette) (color.Color, color.Color)  { return p.matchedTint, p.matched }
func quietTone(p *palette) (color.Color, color.Color)    { return p.unsure, p.ink2 }

// findingTones are the colours of a finding.
var findingTones = map[compare.Kind]tone{
	compare.FigureKind: figureTone, compare.BoundKind: figureTone, compare.DateKind: figureTone,
	compare.QuoteKind: quoteTone,
}

// toneOf gives the colours of a finding; what has none of its own is shown
// like words that are gone.
func toneOf(k compare.Kind) tone {
	if t, ok := findingTones[k]; ok {
		return t
	}
	return deletedTone
}

// statusTones are the colours of a cell without a finding.
var statusTones = map[compare.Status]tone{
	compare.Same: matchedTone, compare.Reworded: insertedTone, compare.Unsure: quietTone,
	compare.Changed: deletedTone, compare.Omitted: deletedTone, compare.Added: insertedTone,
}

// verdictOf heads a cell with the words that the exports use too.
func verdictOf(p *palette, cell compare.Cell) verdict {
	b := cell.Badge()
	t := statusTones[cell.Status]
	if cell.Status == compare.Changed && cell.Pair != nil && len(cell.Pair.Findings) > 0 {
		t = toneOf(cell.Pair.Findings[0].Kind)
	}
	tint, ink := t(p)
	plain := cell.Status == compare.Same || cell.Status == compare.Unsure
	return verdict{badge: b.Sign, words: say(b.Says), tint: tint, ink: ink, plain: plain}
}

// verdictIn heads a cell as verdictOf does. Where nothing is the original, the
// text that the others are compared with gets words of its own.
func verdictIn(p *palette, c *compare.Comparison, g *compare.Group, cell compare.Cell) verdict {
	if c.HasOriginal() || cell.Member == nil || cell.Pair != nil {
		return verdictOf(p, cell)
	}
	v := verdict{badge: "1", words: say("Told first"), tint: p.soft, ink: p.ink2, plain: true}
	if len(g.Members) == 1 {
		v.words = say("Only here")
	}
	return v
}
