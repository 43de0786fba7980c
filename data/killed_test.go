package data_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"synoptic/data"
	"synoptic/data/datatest"
)

// TestCampaignKilled kills a program that decides, again and again, on the same
// library: every decision that it said was stored is there, in order, nothing
// lies beside the file for long, and all of it is whole.
func TestCampaignKilled(t *testing.T) {
	c := datatest.NewCampaign(t, "what was said to be stored survives a kill")
	r := rand.New(rand.NewPCG(19, 3))
	began, p := datatest.Library(t)
	two(t, began, p.ID)
	datatest.Must(t, began.Close())
	raw, err := os.ReadFile(began.Path())
	datatest.Must(t, err)
	stored, path := 0, ""
	for round := range datatest.Tries(4, 10_000) {
		if round%20 == 0 { // a library that grows for ever is only slow
			path = filepath.Join(t.TempDir(), "library.synoptic")
			datatest.Must(t, os.WriteFile(path, raw, 0o600))
			stored = 0
		}
		cmd, _, out := second(t, "decide", path)
		wait := time.Duration(1+r.IntN(40)) * time.Millisecond
		said := 0
		if out.Scan() { // the first decision is stored
			said, _ = strconv.Atoi(out.Text())
		}
		go func() { time.Sleep(wait); cmd.Process.Kill() }()
		for out.Scan() {
			if n, err := strconv.Atoi(out.Text()); err == nil {
				said = n
			}
		}
		cmd.Wait() // which closes its pipes: thousands of them are more than a system lets open
		s, err := data.Open(path)
		if err != nil {
			c.Failed("round %d: %v", round, err)
			continue
		}
		ds, err := s.Decisions(p.ID)
		datatest.Must(t, err)
		datatest.Must(t, s.SetSetting("round", strconv.Itoa(round))) // which takes a journal away that has nothing in it
		datatest.Must(t, s.Close())
		have := len(ds) - stored
		switch {
		case said == 0 || have < said || have > said+1:
			c.Failed("round %d: %d decisions are there, %d were stored", round, have, said)
		case ds[len(ds)-1].Note != fmt.Sprint(have):
			c.Failed("round %d: the last decision says %q, want %d", round, ds[len(ds)-1].Note, have)
		default:
			c.Tried("stored")
		}
		stored = len(ds)
		if beside, _ := filepath.Glob(path + "-*"); len(beside) > 0 {
			c.Failed("round %d: %q lie beside the library", round, beside)
		}
	}
}
