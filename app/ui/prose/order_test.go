package prose

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
)

// seenOf is what stands on the screen of a line of claims, from the left.
func seenOf(l Line) string {
	var b strings.Builder
	for i, p := range l.pieces {
		if i > 0 && p.x > l.pieces[i-1].x+l.pieces[i-1].w+1 {
			b.WriteByte(' ')
		}
		b.WriteString(p.text)
	}
	return b.String()
}

// TestLineOfAClaimIsOrderedForTheEye has passages, whose words are drawn one by one.
func TestLineOfAClaimIsOrderedForTheEye(t *testing.T) {
	test.NewTempApp(t)
	w := NewWrapper()
	for _, x := range []struct{ text, seen string }{
		{"plain (words) 12", "plain (words) 12"},
		{"שלום עולם", "עולם שלום"},
		{"שלום: עולם.", ".עולם :שלום"},
		{"שלום (IIW) 40 עולם", "עולם 40 (IIW) שלום"},
		{"שלום 14 15 עולם", "עולם 15 14 שלום"},
		{"קרא Norden Wire (שלום) עולם", "עולם (שלום) Norden Wire קרא"},
		{"credited to שלום עולם, where the original credits nobody", "credited to עולם שלום, where the original credits nobody"},
		{"he said שלום 14 עולם and left", "he said עולם 14 שלום and left"},
		{"he said «שלום» and left", "he said «שלום» and left"},
		{"Linked (שלום) 12 times", "Linked (שלום) 12 times"},
		{"«שלום עולם»", "«עולם שלום»"},
	} {
		lines := w.Wrap([]Run{{x.text, NoMark}}, 4000, 14)
		if len(lines) != 1 {
			t.Fatalf("%q takes %d lines", x.text, len(lines))
		}
		if got := seenOf(lines[0]); got != x.seen {
			t.Errorf("%q is shown as %q, want %q", x.text, got, x.seen)
		}
	}
}
