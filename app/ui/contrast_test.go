package ui

import (
	"math"
	"testing"
)

// contrast is the contrast ratio of WCAG 2.2 of two opaque colours.
func contrast(a, b Colour) float64 {
	x, y := luminance(a), luminance(b)
	if x < y {
		x, y = y, x
	}
	return (x + 0.05) / (y + 0.05)
}

func luminance(c Colour) float64 {
	r, g, b, _ := c.RGBA()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

// linear undoes the gamma of sRGB.
func linear(v uint32) float64 {
	s := float64(v) / 0xffff
	if s <= 0.04045 {
		return s / 12.92
	}
	return math.Pow((s+0.055)/1.055, 2.4)
}

// TestEveryInkIsLegibleOnEveryGround holds all text of the window to the 4.5 of
// WCAG 2.2, level AA: every ink on every ground that it can meet, the coloured
// inks on their tints, and the words of accounts on the tints of marks. -v says
// the least of each theme.
func TestEveryInkIsLegibleOnEveryGround(t *testing.T) {
	for name, p := range map[string]*Palette{"light": &light, "dark": &dark} {
		grounds := map[string]Colour{"page": p.Page, "side": p.Side, "head": p.Head, "raised": p.Raised, "field": p.Field,
			"selected": p.Selected, "active": p.Active, "hover": p.Hover, "soft": p.Soft}
		tints := map[string]Colour{"inserted": p.Inserted, "deleted": p.Deleted, "figure": p.Figure, "quote": p.Quote}
		least, where := math.Inf(1), ""
		check := func(ink string, on string, a, b Colour) {
			got := contrast(a, b)
			if got < least {
				least, where = got, ink+" on "+on
			}
			if got < 4.5 {
				t.Errorf("%s: %s on %s has contrast %.2f", name, ink, on, got)
			}
		}
		for ink, c := range map[string]Colour{"ink": p.Ink, "ink 2": p.Ink2, "ink 3": p.Ink3, "accent": p.Accent, "inserted": p.InsertedRule,
			"deleted": p.DeletedText, "figure": p.FigureRule, "quote": p.QuoteRule, "matched": p.Matched} {
			for on, g := range grounds {
				check(ink, on, c, g)
			}
		}
		for on, tint := range tints {
			check("ink", on, p.Ink, tint)
			check("ink 2", on, p.Ink2, tint)
		}
		check("its rule", "inserted", p.InsertedRule, p.Inserted)
		check("its letters", "deleted", p.DeletedText, p.Deleted)
		check("its outline", "figure", p.FigureRule, p.Figure)
		check("its rules", "quote", p.QuoteRule, p.Quote)
		check("its sign", "matched", p.Matched, p.MatchedTint)
		check("its sign", "unsure", p.Ink2, p.Unsure)
		check("button", "accent", p.OnAccent, p.Accent)
		check("chip", "chip", p.ChipText, p.ChipOn)
		t.Logf("%s: least %.2f, %s", name, least, where)
	}
}
