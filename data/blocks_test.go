package data_test

import (
	"slices"
	"strings"
	"testing"

	"synoptic/compare"
	"synoptic/data"
)

// TestBlocksJoinBackToTheText: whatever was left out at the beginning, inside
// and at the end, the blocks hold all of it once, and make the same import.
func TestBlocksJoinBackToTheText(t *testing.T) {
	head, between, foot := "Menu", "Advertisement", "Share this"
	for name, im := range map[string]data.Import{
		"plain":        imported("The dam held.\n\nNobody was hurt."),
		"one":          imported("The dam held."),
		"signs alone":  imported("* * *"),
		"empty":        imported(""),
		"at the start": imported("The dam held.", data.Removed{Start: 0, End: len(head) + 2, Text: head + "\n\n", Why: "navigation"}),
		"inside": imported("The dam held.\n\nNobody was hurt.",
			data.Removed{Start: 13, End: 15 + len(between), Text: "\n\n" + between, Why: "other"}),
		"at the end": imported("The dam held.", data.Removed{Start: 13, End: 15 + len(foot), Text: "\n\n" + foot, Why: "footer"}),
		"twice": imported("The dam held.", data.Removed{Start: 13, End: 15 + len(between), Text: "\n\n" + between, Why: "other"},
			data.Removed{Start: 15 + len(between), End: 17 + len(between) + len(foot), Text: "\n\n" + foot, Why: "footer"}),
	} {
		blocks := im.Blocks()
		whole, want := "", im.Text
		for _, b := range blocks {
			whole += b.Text + b.Gap
		}
		for _, r := range im.Removed {
			want += " " + r.Text
		}
		if sorted(whole) != sorted(want) {
			t.Errorf("%s: the blocks hold %q, the import has %q", name, whole, want)
		}
		if got := im.With(blocks, false); got.Text != im.Text || len(got.Removed) != len(im.Removed) {
			t.Errorf("%s: the blocks make %q and leave out %v, want %q and %v", name, got.Text, got.Removed, im.Text, im.Removed)
		}
		stay, out := data.CountWords(blocks)
		if stay != compare.Words(im.Text) || stay+out != compare.Words(whole) {
			t.Errorf("%s: %d words stay and %d are left out of %q", name, stay, out, whole)
		}
	}
}

// TestABlockTakenOutIsLeftOut: the rest stays as it is, and putting it back
// gives the text again.
func TestABlockTakenOutIsLeftOut(t *testing.T) {
	im := imported("One dam held.\n\nTwo gates broke.\n\nThree men left.")
	for i, want := range []string{"Two gates broke.\n\nThree men left.", "One dam held.\n\nThree men left.", "One dam held.\n\nTwo gates broke."} {
		blocks := im.Blocks()
		if len(blocks) != 3 {
			t.Fatalf("%d blocks: %q", len(blocks), blocks)
		}
		blocks[i].Why = data.ByHand
		out := im.With(blocks, true)
		if out.Text != want || !out.Edited || len(out.Removed) != 1 || out.Removed[0].Why != data.ByHand {
			t.Errorf("without block %d: %q, left out %v", i, out.Text, out.Removed)
		}
		back := out.Blocks()
		if len(back) != 3 || back[i].Why != data.ByHand {
			t.Fatalf("without block %d the blocks are %q", i, back)
		}
		back[i].Why = ""
		if again := out.With(back, true); again.Text != im.Text || len(again.Removed) != 0 {
			t.Errorf("block %d put back: %q, left out %v", i, again.Text, again.Removed)
		}
	}
}

func imported(body string, removed ...data.Removed) data.Import {
	return data.Import{Account: compare.Account{Text: body}, Removed: removed}
}

// sorted returns the words of a text in alphabetical order.
func sorted(s string) string {
	words := strings.Fields(s)
	slices.Sort(words)
	return strings.Join(words, " ")
}
