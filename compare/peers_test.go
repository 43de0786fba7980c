package compare_test

import (
	"context"
	"encoding/json"
	"runtime"
	"testing"

	"synoptic/compare"
	"synoptic/compare/made"
)

// TestPeersAreAlignedAlikeEveryTime, on however many processors: what was looked
// at before on the same one plays no part.
func TestPeersAreAlignedAlikeEveryTime(t *testing.T) {
	accounts := made.Accounts(6)
	for i := range accounts {
		accounts[i].Role = compare.Retold
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	links := func() string {
		c, err := compare.Compare(context.Background(), accounts, compare.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var pairs []any
		for _, g := range c.Groups {
			for _, p := range g.Pairs {
				pairs = append(pairs, p.Links)
			}
		}
		out, err := json.Marshal(pairs)
		if err != nil {
			t.Fatal(err)
		}
		return string(out)
	}
	want := links()
	for _, processors := range []int{8, 3} {
		runtime.GOMAXPROCS(processors)
		if got := links(); got != want {
			t.Errorf("on %d processors the accounts are linked otherwise:\n%s\n%s", processors, got, want)
		}
	}
}
