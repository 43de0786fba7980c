package data_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"synoptic/compare"
	"synoptic/compare/made"
	"synoptic/data"
	"synoptic/data/datatest"
)

// quayLibrary is a library that has something of everything: texts with pieces
// left out and pages, a version, decisions done and undone, notes, settings and
// a result.
func quayLibrary(t testing.TB) (path string) {
	t.Helper()
	s, p := datatest.Library(t)
	for i, a := range made.Quay {
		im := data.Import{Account: a, Origin: data.Origin{File: fmt.Sprint("quay", i, ".html"), Format: "html", Size: 100, RawSHA256: "ab"},
			Pages: []data.Page{{Start: 0, Says: "1"}, {Start: 40, Says: "2"}}}
		if i > 0 {
			im.Removed = []data.Removed{{Start: 0, End: 4, Text: "Menu", Why: "navigation"}}
		}
		_, err := s.Add(p.ID, im)
		datatest.Must(t, err)
	}
	as, err := s.Accounts(p.ID)
	datatest.Must(t, err)
	for i := range 30 {
		datatest.Must(t, s.Decide(p.ID, note(as[i%len(as)].ID, i, i+10, fmt.Sprint("a note, the ", i, "th"))))
	}
	datatest.Step(t, s.Undo, p.ID, true)
	datatest.Must(t, s.SetSetting("columns", "1,2"))
	c, err := compare.Compare(t.Context(), comparable(t, s, p.ID), compare.Options{})
	datatest.Must(t, err)
	datatest.Must(t, s.SaveResult(p.ID, c))
	other, err := s.Duplicate(p.ID, "Another")
	datatest.Must(t, err)
	datatest.Must(t, s.Archive(other.ID, true))
	datatest.Must(t, s.Close())
	return s.Path()
}

// content is everything that a program reads of a library.
type content struct {
	Projects  []data.Project
	Accounts  [][]data.Account
	Withdrawn [][]data.Account
	Decisions [][]compare.Decision
	Steps     [][2]int
	Setting   string
	Groups    [][]compare.Group
	Quoted    [][]compare.Quotation
}

// read reads a library as the window does.
func read(t testing.TB, path string) (content, error) {
	var c content
	s, err := data.Open(path)
	if err != nil {
		return c, err
	}
	defer s.Close()
	if c.Projects, err = s.Projects(); err != nil {
		return c, err
	}
	if c.Setting, err = s.Setting("columns"); err != nil {
		return c, err
	}
	for i := range c.Projects {
		p := &c.Projects[i]
		p.Claims = 0 // of the result
		if err := c.project(t, s, p.ID); err != nil {
			return c, err
		}
	}
	return c, nil
}

func (c *content) project(t testing.TB, s *data.Store, id int64) error {
	as, err := s.Accounts(id)
	if err != nil {
		return err
	}
	gone, err := s.Withdrawn(id)
	if err != nil {
		return err
	}
	ds, err := s.Decisions(id)
	if err != nil {
		return err
	}
	undo, redo, err := s.Steps(id)
	if err != nil {
		return err
	}
	plain := make([]compare.Account, len(as))
	for i, a := range as {
		plain[i] = a.Account
	}
	kept, _, err := s.Snapshot(id)
	if err != nil {
		return err
	}
	var made *compare.Comparison
	if kept != nil {
		made, err = compare.Resume(t.Context(), plain, kept, compare.Options{Decisions: ds})
		if errors.Is(err, compare.ErrOther) {
			kept, err = nil, nil
		}
		if err != nil {
			return err
		}
	}
	if kept == nil {
		if made, err = compare.Compare(t.Context(), plain, compare.Options{Decisions: ds}); err != nil {
			return err
		}
	}
	c.Accounts, c.Withdrawn, c.Decisions = append(c.Accounts, as), append(c.Withdrawn, gone), append(c.Decisions, ds)
	c.Steps, c.Groups, c.Quoted = append(c.Steps, [2]int{undo, redo}), append(c.Groups, made.Groups), append(c.Quoted, made.Quotations)
	return nil
}

// tables are all rows of all tables, for whoever reads them with another program.
func tables(t testing.TB, path string) map[string][][]string {
	t.Helper()
	db, err := data.Connect(path, data.Patience)
	datatest.Must(t, err)
	defer db.Close()
	out := map[string][][]string{}
	for _, name := range []string{"project", "account", "removed", "page", "decision", "setting", "result", "claim", "claim_group", "member", "silent",
		"pair", "link", "finding", "quotation", "snapshot", "passage"} {
		rows, err := db.Query(`SELECT * FROM ` + name)
		if err != nil {
			out[name] = [][]string{{err.Error()}}
			continue
		}
		columns, _ := rows.Columns()
		for rows.Next() {
			cells, into := make([]any, len(columns)), make([]any, len(columns))
			for i := range cells {
				into[i] = &cells[i]
			}
			datatest.Must(t, rows.Scan(into...))
			row := make([]string, len(cells))
			for i, c := range cells {
				row[i] = fmt.Sprintf("%T %v", c, c)
			}
			out[name] = append(out[name], row)
		}
		rows.Close()
	}
	return out
}

// TestCampaignFlips: whatever bit of a library is turned, the library is
// refused, or says so, or it is read as before.
func TestCampaignFlips(t *testing.T) {
	whole := quayLibrary(t)
	raw, err := os.ReadFile(whole)
	datatest.Must(t, err)
	copied := filepath.Join(t.TempDir(), "copy.synoptic")
	datatest.Must(t, os.WriteFile(copied, raw, 0o600))
	want, err := read(t, copied)
	datatest.Must(t, err)
	wanted := tables(t, copied)
	if h, err := data.Check(copied); err != nil || !h.Whole() {
		t.Fatalf("the library is not whole before anything is turned: %v %v", h, err)
	}
	opened := datatest.NewCampaign(t, "a flipped bit is refused, or what is read is the same")
	checked := datatest.NewCampaign(t, "a flipped bit is named by check, or every table is the same")
	r := rand.New(rand.NewPCG(19, 1))
	dir := t.TempDir()
	for range datatest.Tries(100, 10_000) {
		bit := r.IntN(len(raw) * 8)
		path := filepath.Join(dir, "flipped.synoptic")
		flipped := bytes.Clone(raw)
		flipped[bit/8] ^= 1 << (bit % 8)
		for _, old := range []string{"", "-wal", "-shm", "-journal"} {
			os.Remove(path + old)
		}
		datatest.Must(t, os.WriteFile(path, flipped, 0o600))
		health, err := data.Check(path)
		switch {
		case err != nil || !health.Whole():
			checked.Tried("said")
		case !reflect.DeepEqual(tables(t, path), wanted):
			checked.Failed("bit %d: check finds nothing, and the tables differ", bit)
		default:
			checked.Tried("harmless")
		}
		got, err := read(t, path)
		switch {
		case err != nil:
			opened.Tried("refused")
		case !reflect.DeepEqual(got, want):
			opened.Failed("bit %d: read without a word, and other than it was", bit)
		default:
			opened.Tried("harmless")
		}
	}
}
