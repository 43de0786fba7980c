package data_test

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"synoptic/data"
	"synoptic/data/datatest"
)

// meddler does something to a library while it is open. copied is an earlier
// copy of it, other one of the same day in which somebody else decided.
type meddler struct {
	name string
	do   func(path, copied, other string) error
}

func replaceBy(with string, path string) error {
	raw, err := os.ReadFile(with)
	if err != nil {
		return err
	}
	if err := os.WriteFile(path+".new", raw, 0o600); err != nil {
		return err
	}
	return os.Rename(path+".new", path)
}

func overwriteBy(with string, path string) error {
	raw, err := os.ReadFile(with)
	if err != nil {
		return err
	}
	return os.WriteFile(path, raw, 0o600)
}

var meddlers = []meddler{
	{"nothing", func(_, _, _ string) error { return nil }},
	{"replaced by an older copy", func(path, copied, _ string) error { return replaceBy(copied, path) }},
	{"replaced by another's", func(path, _, other string) error { return replaceBy(other, path) }},
	{"replaced by itself", func(path, _, _ string) error { return replaceBy(path, path) }},
	{"overwritten by an older copy", func(path, copied, _ string) error { return overwriteBy(copied, path) }},
	{"overwritten by another's", func(path, _, other string) error { return overwriteBy(other, path) }},
	{"moved", func(path, _, _ string) error { return os.Rename(path, path+".moved") }},
	{"deleted", func(path, _, _ string) error { return os.Remove(path) }},
	{"folder moved", func(path, _, _ string) error { return os.Rename(filepath.Dir(path), filepath.Dir(path)+"-moved") }},
	{"emptied", func(path, _, _ string) error { return os.Truncate(path, 0) }},
	{"cut off", func(path, _, _ string) error { return os.Truncate(path, 8192) }},
	{"touched", func(path, _, _ string) error { return os.Chtimes(path, time.Now(), time.Now().Add(time.Second)) }},
	{"copied", func(path, _, _ string) error {
		raw, err := os.ReadFile(path)
		return errors.Join(err, os.WriteFile(path+".copy", raw, 0o600))
	}},
}

// TestCampaignReplaced: another program replaces, moves or cuts off the file
// while decisions are made. No decision that was acknowledged is lost without a
// word: it is in the file, or an error has told of it.
func TestCampaignReplaced(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	c := datatest.NewCampaign(t, "a decision is in the file, or its loss was said")
	r := rand.New(rand.NewPCG(19, 4))
	began, p := datatest.Library(t)
	account := two(t, began, p.ID)[0].ID
	datatest.Must(t, began.Close())
	raw, err := os.ReadFile(began.Path())
	datatest.Must(t, err)
	for round := range datatest.Tries(3*len(meddlers), 1000) {
		m := meddlers[round%len(meddlers)]
		path := filepath.Join(t.TempDir(), "lib", "library.synoptic")
		datatest.Must(t, os.MkdirAll(filepath.Dir(path), 0o700))
		datatest.Must(t, os.WriteFile(path, raw, 0o600))
		other := filepath.Join(t.TempDir(), "other.synoptic")
		datatest.Must(t, os.WriteFile(other, raw, 0o600))
		somebody(t, other, account, 1+r.IntN(5))
		s, err := data.Open(path)
		datatest.Must(t, err)
		var stored []string
		said := ""
		decide := func(n int) {
			for range n {
				words := fmt.Sprintf("%d.%d", round, len(stored))
				if err := s.Decide(p.ID, note(account, 0, 13, words)); err != nil {
					said += err.Error() + "\n"
					continue
				}
				stored = append(stored, words)
			}
		}
		decide(r.IntN(4))
		copied := filepath.Join(t.TempDir(), "copied.synoptic")
		now, err := os.ReadFile(path)
		datatest.Must(t, err)
		datatest.Must(t, os.WriteFile(copied, now, 0o600))
		decide(r.IntN(4))
		datatest.Must(t, m.do(path, copied, other))
		decide(r.IntN(4))
		if err := s.Close(); err != nil {
			said += err.Error()
		}
		switch lost := missing(t, path, stored); {
		case said != "":
			way := "said"
			if strings.Contains(said, "kept as a copy") && len(missing(t, keptIn(said), stored)) == 0 {
				way = "said, all kept in a copy"
			}
			c.Tried(way)
		case len(lost) > 0:
			c.Failed("%s: %d decisions are lost without a word: %q", m.name, len(lost), lost)
		default:
			c.Tried("stored")
		}
	}
}

// somebody decides in another copy of the library.
func somebody(t *testing.T, path string, account int64, n int) {
	t.Helper()
	s, err := data.Open(path)
	datatest.Must(t, err)
	for i := range n {
		datatest.Must(t, s.Decide(1, note(account, 0, 13, fmt.Sprint("somebody's ", i))))
	}
	datatest.Must(t, s.Close())
}

// keptIn is the copy that a sentence names.
func keptIn(said string) string {
	_, path, _ := strings.Cut(said, "kept as a copy: ")
	path, _, _ = strings.Cut(path, ".synoptic.")
	return path + ".synoptic"
}

// missing are the notes that a library does not have.
func missing(t *testing.T, path string, notes []string) []string {
	t.Helper()
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return notes
	}
	s, err := data.Open(path)
	if err != nil {
		return notes
	}
	defer s.Close()
	ds, err := s.Decisions(1)
	datatest.Must(t, err)
	have := map[string]bool{}
	for _, d := range ds {
		have[d.Note] = true
	}
	var out []string
	for _, n := range notes {
		if !have[n] {
			out = append(out, n)
		}
	}
	return out
}

// TestTheOneFileIsTheWhole: a copy of the file alone, taken while the library
// is open, has every decision.
func TestTheOneFileIsTheWhole(t *testing.T) {
	s, p := datatest.Library(t)
	account := two(t, s, p.ID)[0].ID
	var notes []string
	for i := range 120 {
		notes = append(notes, fmt.Sprint("note ", i))
		datatest.Must(t, s.Decide(p.ID, note(account, 0, 13, notes[i])))
	}
	raw, err := os.ReadFile(s.Path())
	datatest.Must(t, err)
	copied := filepath.Join(t.TempDir(), "copied.synoptic")
	datatest.Must(t, os.WriteFile(copied, raw, 0o600))
	if lost := missing(t, copied, notes); len(lost) > 0 {
		t.Errorf("the copy lacks %d of 120 decisions", len(lost))
	}
	beside, err := filepath.Glob(s.Path() + "-*")
	datatest.Must(t, err)
	if len(beside) > 0 {
		t.Errorf("beside the file are %q", beside)
	}
	saved := filepath.Join(t.TempDir(), "saved.synoptic")
	datatest.Must(t, s.File().SaveCopy(saved))
	if h, err := data.Check(saved); err != nil || !h.Whole() || h.Decisions != 120 {
		t.Errorf("the copy that was saved: %+v %v", h, err)
	}
	if err := s.File().SaveCopy(saved); err == nil {
		t.Error("a copy was written over another file")
	}
}

// TestAnEmptyFileBesideALogIsNoNewLibrary: what lies in the log is not thrown
// away.
func TestAnEmptyFileBesideALogIsNoNewLibrary(t *testing.T) {
	for name, file := range map[string]bool{"emptied": true, "gone": false} {
		path := filepath.Join(t.TempDir(), "library.synoptic")
		datatest.Must(t, os.WriteFile(path+"-wal", []byte("decisions"), 0o600))
		if file {
			datatest.Must(t, os.WriteFile(path, nil, 0o600))
		}
		if _, err := data.Open(path); !errors.Is(err, data.ErrHalf) {
			t.Errorf("%s: %v", name, err)
		}
		if raw, err := os.ReadFile(path + "-wal"); err != nil || string(raw) != "decisions" {
			t.Errorf("%s: the log is %q, %v", name, raw, err)
		}
	}
}
