package unit_test

import (
	"testing"

	"synoptic/compare/unit"
)

// TestNumbersAreTheSameInAnyDigits: a number is its value, in whatever script
// and with whatever signs it is written.
func TestNumbersAreTheSameInAnyDigits(t *testing.T) {
	for _, c := range []struct{ language, a, b string }{
		{"ar", "وصل ٥٥ قاربا", "وصل 55 قاربا"},
		{"ar", "وصل ۵۵ قاربا", "وصل 55 قاربا"},
		{"en", "It cost 5,000 crowns.", "It cost 5000 crowns."},
		{"en", "It cost $5m.", "It cost $5 million."},
		{"en", "The 21st ship came.", "The 21 ship came."},
		{"fr", "Il a coûté 2,5 millions.", "Il a coûté 2,50 millions."},
	} {
		if got := unit.Compare(unit.Read(c.a, c.language), unit.Read(c.b, c.language)); len(got.Units) != 0 {
			t.Errorf("%q and %q differ in %+v", c.a, c.b, got.Units)
		}
	}
}
