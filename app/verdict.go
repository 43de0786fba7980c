package app

import (
	"image/color"

	"synoptic/app/say"
	"synoptic/app/ui"
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
var silentWords = say.Phrase("Not in this account")

// tone chooses the two colours of a verdict.
type tone func(p *ui.Palette) (tint, ink color.Color)

func figureTone(p *ui.Palette) (color.Color, color.Color)   { return p.Figure, p.FigureRule }
func quoteTone(p *ui.Palette) (color.Color, color.Color)    { return p.Quote, p.QuoteRule }
func deletedTone(p *ui.Palette) (color.Color, color.Color)  { return p.Deleted, p.DeletedText }
func insertedTone(p *ui.Palette) (color.Color, color.Color) { return p.Inserted, p.InsertedRule }
func matchedTone(p *ui.Palette) (color.Color, color.Color)  { return p.MatchedTint, p.Matched }
func quietTone(p *ui.Palette) (color.Color, color.Color)    { return p.Unsure, p.Ink2 }

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
func verdictOf(p *ui.Palette, cell compare.Cell) verdict {
	b := cell.Badge()
	t := statusTones[cell.Status]
	if cell.Status == compare.Changed && cell.Pair != nil && len(cell.Pair.Findings) > 0 {
		t = toneOf(cell.Pair.Findings[0].Kind)
	}
	tint, ink := t(p)
	plain := cell.Status == compare.Same || cell.Status == compare.Unsure
	return verdict{badge: b.Sign, words: say.Say(b.Says), tint: tint, ink: ink, plain: plain}
}

// verdictIn heads a cell as verdictOf does. Where nothing is the original, the
// text that the others are compared with gets words of its own.
func verdictIn(p *ui.Palette, c *compare.Comparison, g *compare.Group, cell compare.Cell) verdict {
	if c.HasOriginal() || cell.Member == nil || cell.Pair != nil {
		return verdictOf(p, cell)
	}
	v := verdict{badge: "1", words: say.Say("Told first"), tint: p.Soft, ink: p.Ink2, plain: true}
	if len(g.Members) == 1 {
		v.words = say.Say("Only here")
	}
	return v
}
