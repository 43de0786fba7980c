package align

import (
	"slices"
	"strings"
	"testing"
)

// TestTreesAreReadAsTheyAreWritten also holds that every tree asks for a
// signal that there is.
func TestTreesAreReadAsTheyAreWritten(t *testing.T) {
	trees := pairTrees()
	if len(trees) == 0 {
		t.Fatal("no trees")
	}
	// A signal that came in later does not move the others.
	moved := Trees{{Signal: [TreeDepth]int{0, 1, 1, 0}}}.Table(PairSignals())
	_, body, _ := strings.Cut(moved, "\n")
	other := parseTrees("other", signalsLine+PairSignals()[5]+"; "+PairSignals()[3]+"\n"+body, PairSignals())
	if got := other[0].Signal; got != [TreeDepth]int{5, 3, 3, 5} {
		t.Errorf("the signals are read as %v", got)
	}
	if again := parseTrees("again", trees.Table(PairSignals()), PairSignals()); !slices.Equal(again, trees) {
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
