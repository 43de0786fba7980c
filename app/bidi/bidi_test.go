package bidi

import (
	"strings"
	"testing"
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
		for _, k := range Atoms(x.text) {
			b.WriteString(k.Text)
		}
		if b.String() != x.seen {
			t.Errorf("%q is shown as %q, want %q", x.text, b.String(), x.seen)
		}
	}
}
