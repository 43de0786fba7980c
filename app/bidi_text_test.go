package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
)

// TestLineOfOursIsOrderedForTheEye has titles of accounts and sentences of ours
// that hold one: what stands on the screen from the left. Letters within a
// leftward word stay as they are: the font turns them round.
func TestLineOfOursIsOrderedForTheEye(t *testing.T) {
	for _, x := range []struct{ text, seen string }{
		{"plain (words) 12", "plain (words) 12"},
		{"A · שלום עולם", "A · עולם שלום"},
		{"שלום עולם", "עולם שלום"},
		{"שלום · ¶ 2", "2 ¶ · שלום"},
		{"שלום: עולם", "עולם :שלום"},
		{"שלום (IIW) 40 עולם", "עולם 40 (IIW) שלום"},
		{"credited to שלום עולם, where the original credits nobody", "credited to עולם שלום, where the original credits nobody"},
		{"Linked (שלום) 12 times", "Linked (שלום) 12 times"},
		{"«שלום»", "«שלום»"},
		{"ו86 שלום", "שלום 86ו"},
		{"שלום Norden Wire עולם", "עולם Norden Wire שלום"},
		{"3.4 שלום", "שלום 3.4"},
		{"\u200eשלום: moved", "שלום: moved"},
		{"tap 💧👍🏽 water", "tap 💧👍🏽 water"},
	} {
		var b strings.Builder
		for _, k := range atoms(x.text) {
			b.WriteString(k.text)
		}
		if b.String() != x.seen {
			t.Errorf("%q is shown as %q, want %q", x.text, b.String(), x.seen)
		}
	}
}

// seenOf is what stands on the screen of a line of claims, from the left.
func seenOf(l line) string {
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
	w := newWrapper()
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
		lines := w.wrap([]run{{x.text, noMark}}, 4000, 14)
		if len(lines) != 1 {
			t.Fatalf("%q takes %d lines", x.text, len(lines))
		}
		if got := seenOf(lines[0]); got != x.seen {
			t.Errorf("%q is shown as %q, want %q", x.text, got, x.seen)
		}
	}
}
