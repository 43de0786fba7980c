package prose

import (
	"image/color"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/compare"
)

// Verdict is how a cell is headed: a badge and words, so that colour is never
// the only sign.
type Verdict struct {
	Badge, Words string
	Tint, Ink    color.Color
	Plain        bool // the words in ink, for what needs no attention
}

// SilentWords stand where an account says nothing, and the original neither.
var SilentWords = say.Phrase("Not in this account")

// Tone chooses the two colours of a verdict.
type Tone func(p *ui.Palette) (tint, ink color.Color)

// FigureTone has the colours of what a number or a date became.
func FigureTone(p *ui.Palette) (color.Color, color.Color) { return p.Figure, p.FigureRule }

// QuoteTone has the colours of a quotation that is another.
func QuoteTone(p *ui.Palette) (color.Color, color.Color) { return p.Quote, p.QuoteRule }

// DeletedTone has the colours of words that are gone, and of trouble.
func DeletedTone(p *ui.Palette) (color.Color, color.Color) { return p.Deleted, p.DeletedText }

// InsertedTone has the colours of words that are new.
func InsertedTone(p *ui.Palette) (color.Color, color.Color) { return p.Inserted, p.InsertedRule }

// MatchedTone has the colours of what says the same.
func MatchedTone(p *ui.Palette) (color.Color, color.Color) { return p.MatchedTint, p.Matched }

// QuietTone has the colours of what is unsure.
func QuietTone(p *ui.Palette) (color.Color, color.Color) { return p.Unsure, p.Ink2 }

// findingTones are the colours of a finding.
var findingTones = map[compare.Kind]Tone{
	compare.FigureKind: FigureTone, compare.BoundKind: FigureTone, compare.DateKind: FigureTone,
	compare.QuoteKind: QuoteTone,
}

// ToneOf gives the colours of a finding; what has none of its own is shown
// like words that are gone.
func ToneOf(k compare.Kind) Tone {
	if t, ok := findingTones[k]; ok {
		return t
	}
	return DeletedTone
}

// statusTones are the colours of a cell without a finding.
var statusTones = map[compare.Status]Tone{
	compare.Same: MatchedTone, compare.Reworded: InsertedTone, compare.Partly: InsertedTone, compare.Unsure: QuietTone,
	compare.Changed: DeletedTone, compare.Omitted: DeletedTone, compare.Added: InsertedTone,
}

// VerdictOf heads a cell with the words that the exports use too.
func VerdictOf(p *ui.Palette, cell compare.Cell) Verdict {
	b := cell.Badge()
	t := statusTones[cell.Status]
	if cell.Status == compare.Changed && cell.Pair != nil && len(cell.Pair.Findings) > 0 {
		t = ToneOf(cell.Pair.Findings[0].Kind)
	}
	tint, ink := t(p)
	plain := cell.Status == compare.Same || cell.Status == compare.Unsure
	return Verdict{Badge: b.Sign, Words: say.Say(b.Says), Tint: tint, Ink: ink, Plain: plain}
}

// VerdictIn heads a cell as verdictOf does. Where nothing is the original, the
// text that the others are compared with gets words of its own.
func VerdictIn(p *ui.Palette, c *compare.Comparison, g *compare.Group, cell compare.Cell) Verdict {
	if c.HasOriginal() || cell.Member == nil || cell.Pair != nil {
		return VerdictOf(p, cell)
	}
	v := Verdict{Badge: "1", Words: say.Say("Told first"), Tint: p.Soft, Ink: p.Ink2, Plain: true}
	if len(g.Members) == 1 {
		v.Words = say.Say("Only here")
	}
	return v
}
