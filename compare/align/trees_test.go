package align

import (
	"slices"
	"testing"
)

// TestTreesAreReadAsTheyAreWritten also holds that every tree asks for a
// signal that there is.
func TestTreesAreReadAsTheyAreWritten(t *testing.T) {
	trees := pairTrees()
	if len(trees) == 0 {
		t.Fatal("no trees")
	}
	if again := readTrees(trees.String()); !slices.Equal(again, trees) {
		t.Error("written and read again, the trees are others")
	}
	for i, tree := range trees {
		for _, s := range tree.Signal {
			if s < 0 || s >= len(PairSignals()) {
				t.Errorf("tree %d asks for signal %d of %d", i, s, len(PairSignals()))
			}
		}
	}
}
