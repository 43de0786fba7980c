//go:build linux

package data_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"synoptic/compare"
	"synoptic/data"
	"synoptic/data/datatest"
)

// TestCampaignPowerCut cuts the power at a random moment while somebody
// decides, and again while the library is made whole: what the disk has then is
// opened, is whole, and has every decision that was said to be stored.
func TestCampaignPowerCut(t *testing.T) {
	c := datatest.NewCampaign(t, "what was said to be stored survives a power cut")
	r := rand.New(rand.NewPCG(19, 5))
	s, p := datatest.Library(t)
	account := two(t, s, p.ID)[0].ID
	datatest.Must(t, s.Close())
	began, err := os.ReadFile(s.Path())
	datatest.Must(t, err)
	steps, told := decided(t, s.Path(), p.ID, account)
	path := filepath.Join(t.TempDir(), "library.synoptic")
	for round := range datatest.Tries(120, 5000) {
		d, said := newDisk(r, began), 0
		for _, x := range steps[:r.IntN(len(steps)+1)] {
			if x.what == "told" {
				said = int(x.at)
			} else {
				d.do(x)
			}
		}
		os.Remove(path + "-journal")
		d.cut(t, path)
		again := ""
		if cutAgain(t, r, path) {
			again = ", cut once more while it was made whole"
		}
		have, err := survived(path, p.ID)
		switch {
		case err != nil:
			c.Failed("round %d%s: %v", round, again, err)
		case reflect.DeepEqual(have, told[said]):
			c.Tried("as it was said" + again)
		case said+1 < len(told) && reflect.DeepEqual(have, told[said+1]):
			c.Tried("with what was under way" + again)
		default:
			c.Failed("round %d%s: %d decisions are there, %d were stored", round, again, len(have), len(told[said]))
		}
	}
}

// cutAgain cuts the power again while the library is opened after a cut, as often
// as chance will have it, and returns whether something was being made whole.
func cutAgain(t *testing.T, r *rand.Rand, path string) (recovering bool) {
	t.Helper()
	for r.IntN(3) > 0 {
		d := newDisk(r, nil)
		d.read(t, path)
		journal := d.names["journal"] != nil
		steps := recovered(t, path)
		recovering = recovering || journal && len(steps) > 0
		for _, x := range steps[:r.IntN(len(steps)+1)] {
			d.do(x)
		}
		os.Remove(path + "-journal")
		d.cut(t, path)
	}
	return recovering
}

// recovered makes a library whole and returns the steps on the disk.
func recovered(t *testing.T, path string) []step {
	_, end := record(t, path)
	s, err := data.Open(path)
	steps := end()
	if err == nil {
		datatest.Must(t, s.Close())
	}
	return steps
}

// survived opens a library as a power cut left it and returns its decisions.
func survived(path string, project int64) ([]compare.Decision, error) {
	s, err := data.Open(path)
	if err != nil {
		return nil, err
	}
	ds, err := s.Decisions(project)
	if err != nil {
		return nil, err
	}
	if err := s.Close(); err != nil {
		return nil, err
	}
	if health, err := data.Check(path); err != nil || !health.Whole() {
		return nil, fmt.Errorf("not whole: %v %w", health.Damage, err)
	}
	return ds, nil
}

// decided makes decisions of many sizes, and other writing, in the library. It
// returns the steps on the disk, and the decisions after each that was said to
// be stored.
func decided(t *testing.T, path string, project, account int64) (steps []step, told [][]compare.Decision) {
	r, end := record(t, path)
	s, err := data.Open(path)
	datatest.Must(t, err)
	for n := range 25 {
		switch {
		case n%9 == 8:
			_, err = s.Undo(project)
		case n%7 == 6:
			_, err = s.Add(project, datatest.Story(fmt.Sprint("Story ", n), fmt.Sprintf("The dam held for %d days. %0*d", n, 9000, n)))
		case n%5 == 4:
			err = s.SetSetting("columns", fmt.Sprint(n))
		default:
			err = s.Decide(project, note(account, 0, 13, fmt.Sprintf("%0*d", 1+n*n*20, n)))
		}
		datatest.Must(t, err)
		ds, err := s.Decisions(project)
		datatest.Must(t, err)
		if n == 0 {
			told = append(told, nil)
		}
		told = append(told, ds)
		r.note(step{what: "told", at: int64(n + 1)})
	}
	datatest.Must(t, s.Close())
	return end(), told
}
