package prose

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// proseFor wraps a text as a cell does.
func proseFor(w *Wrapper, text string, width float32) Text {
	return Text{Lines: w.Wrap([]Run{{text, NoMark}}, width, 14), Width: width, Size: 14}
}

// TestSelectedWordsAreThoseOfTheText selects every stretch of texts of both
// directions and compares it with the text.
func TestSelectedWordsAreThoseOfTheText(t *testing.T) {
	test.NewTempApp(t)
	w := NewWrapper()
	for _, text := range []string{"Nitrate exceeded the limit in 73 wells.", "ראיתי 12 אוניות (לומסונד) במרץ.", "he said “שלום עולם” twice, and 12 left"} {
		p := proseFor(w, text, 110)
		letters := []rune(text)
		for from := 0; from <= len(letters); from++ {
			for to := from; to <= len(letters); to++ {
				want, got := strings.TrimSpace(string(letters[from:to])), p.words(from, to)
				if strings.TrimSpace(got) != want {
					t.Fatalf("%q from %d to %d: %q, want %q", text, from, to, got, want)
				}
			}
		}
		if got := p.words(0, p.stops()[len(p.stops())-1]); got != text {
			t.Errorf("all of %q is %q", text, got)
		}
	}
}

// TestPointerFindsTheLetter picks the letter at the middle of every piece.
func TestPointerFindsTheLetter(t *testing.T) {
	test.NewTempApp(t)
	w := NewWrapper()
	p := proseFor(w, "Nitrate exceeded the limit of 50 milligrams in 73 wells.", 120)
	for n, l := range p.Lines {
		for _, part := range l.pieces {
			y := (float32(n) + 0.5) * LineHeight(p.Size)
			at := p.pick(fyne.NewPos(part.x+1, y))
			if at != part.at {
				t.Errorf("at the beginning of %q: rune %d, want %d", part.text, at, part.at)
			}
			if from, to := p.word(at); !strings.HasPrefix(part.text, p.words(from, to)) || from == to {
				t.Errorf("the word at %q is %q", part.text, p.words(from, to))
			}
		}
	}
}
