package app

import (
	"math"
	"testing"
)

// contrast is the contrast ratio of WCAG 2.2 of two opaque colours.
func contrast(a, b colour) float64 {
	x, y := luminance(a), luminance(b)
	if x < y {
		x, y = y, x
	}
	return (x + 0.05) / (y + 0.05)
}

func luminance(c colour) float64 {
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
	for name, p := range map[string]*palette{"light": &light, "dark": &dark} {
		grounds := map[string]colour{"page": p.page, "side": p.side, "head": p.head, "raised": p.raised, "field": p.field,
			"selected": p.selected, "active": p.active, "hover": p.hover, "soft": p.soft}
		tints := map[string]colour{"inserted": p.inserted, "deleted": p.deleted, "figure": p.figure, "quote": p.quote}
		least, where := math.Inf(1), ""
		check := func(ink string, on string, a, b colour) {
			got := contrast(a, b)
			if got < least {
				least, where = got, ink+" on "+on
			}
			if got < 4.5 {
				t.Errorf("%s: %s on %s has contrast %.2f", name, ink, on, got)
			}
		}
		for ink, c := range map[string]colour{"ink": p.ink, "ink 2": p.ink2, "ink 3": p.ink3, "accent": p.accent, "inserted": p.insertedRule,
			"deleted": p.deletedText, "figure": p.figureRule, "quote": p.quoteRule, "matched": p.matched} {
			for on, g := range grounds {
				check(ink, on, c, g)
			}
		}
		for on, tint := range tints {
			check("ink", on, p.ink, tint)
			check("ink 2", on, p.ink2, tint)
		}
		check("its rule", "inserted", p.insertedRule, p.inserted)
		check("its letters", "deleted", p.deletedText, p.deleted)
		check("its outline", "figure", p.figureRule, p.figure)
		check("its rules", "quote", p.quoteRule, p.quote)
		check("its sign", "matched", p.matched, p.matchedTint)
		check("its sign", "unsure", p.ink2, p.unsure)
		check("button", "accent", p.onAccent, p.accent)
		check("chip", "chip", p.chipText, p.chipOn)
		t.Logf("%s: least %.2f, %s", name, least, where)
	}
}
