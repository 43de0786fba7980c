package data_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"synoptic/compare"
	"synoptic/data"
	"synoptic/data/datatest"
)

// TestCampaignGrowth decides, takes back, compares and saves again and again: a
// library grows by what is in it, and by nothing else.
func TestCampaignGrowth(t *testing.T) {
	c := datatest.NewCampaign(t, "a library grows by what is stored in it alone")
	path := quayLibrary(t)
	s, err := data.Open(path)
	datatest.Must(t, err)
	as, err := s.Accounts(1)
	datatest.Must(t, err)
	before := sizeOf(t, path)
	rounds := datatest.Tries(40, 2000)
	for round := range rounds {
		words := fmt.Sprint("a note of some words, the ", round, "th")
		datatest.Must(t, s.Decide(1, note(as[round%len(as)].ID, round%40, round%40+10, words)))
		if round%3 == 2 {
			datatest.Step(t, s.Undo, 1, true)
		}
		datatest.Must(t, s.SetSetting("columns", words))
		c.Tried("decided")
	}
	if grown := (sizeOf(t, path) - before) / int64(rounds); grown > 1000 {
		c.Failed("%d bytes for each decision", grown)
	}
	now, err := compare.Compare(t.Context(), comparable(t, s, 1), compare.Options{})
	datatest.Must(t, err)
	sizes := make([]int64, 3)
	for round := range sizes {
		for range datatest.Tries(5, 100) {
			datatest.Must(t, s.SaveResult(1, now))
			c.Tried("result stored")
		}
		sizes[round] = sizeOf(t, path)
	}
	if sizes[2] > sizes[1]+sizes[1]/20 { // the first time it finds its room
		c.Failed("stored again and again, the same result takes %v bytes", sizes)
	}
	datatest.Must(t, s.Close())
	if beside, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*")); len(beside) > 1 {
		c.Failed("%q lie beside the library", beside)
	}
}

func sizeOf(t *testing.T, path string) int64 {
	t.Helper()
	info, err := os.Stat(path)
	datatest.Must(t, err)
	return info.Size()
}
