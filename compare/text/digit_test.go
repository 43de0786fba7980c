package text

import (
	"testing"
	"unicode"

	"golang.org/x/text/unicode/rangetable"
)

// TestDigitsOfEveryScript: every digit is one of 0 to 9, and ten in a row count up.
func TestDigitsOfEveryScript(t *testing.T) {
	seen, last := 0, rune(-2)
	rangetable.Visit(unicode.Nd, func(r rune) {
		got := EuropeanDigit(r)
		if got < '0' || got > '9' {
			t.Fatalf("%c is %c", r, got)
		}
		if r == last+1 && got != '0' && got != EuropeanDigit(last)+1 {
			t.Errorf("%c is %c, behind %c", r, got, EuropeanDigit(last))
		}
		last = r
		seen++
	})
	if seen%10 != 0 || Fold("٢٠٢١") != "2021" || Fold("१२") != "12" || Fold("１２") != "12" || Fold("٢٫٥٪") != "2.5%" {
		t.Errorf("%d digits, %s %s %s", seen, Fold("٢٠٢١"), Fold("१२"), Fold("٢٫٥٪"))
	}
}
