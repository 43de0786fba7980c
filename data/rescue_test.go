package data_test

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"synoptic/data"
	"synoptic/data/datatest"
)

// spoilt is a library in which something was written past the program.
func spoilt(t *testing.T, query string) string {
	t.Helper()
	path := quayLibrary(t)
	db, err := sql.Open("sqlite", path)
	datatest.Must(t, err)
	_, err = db.Exec(`DROP TRIGGER account_text_stays; DROP TRIGGER account_changes; DROP TRIGGER project_changes; ` + query)
	datatest.Must(t, err)
	datatest.Must(t, db.Close())
	return path
}

// TestDamageIsNamedAndTheRestSaved spoils one thing of each kind: it is named,
// the library is not opened, and a new one has all the rest.
func TestDamageIsNamedAndTheRestSaved(t *testing.T) {
	full, err := data.Check(quayLibrary(t))
	datatest.Must(t, err)
	for name, c := range map[string]struct {
		query, says      string
		texts, decisions int // that are lost
	}{
		"a text":     {`UPDATE account SET text = replace(text, 'e', 'i') WHERE id = 2`, `The text of "`, 1, -1},
		"a title":    {`UPDATE account SET outlet = 'Other' WHERE id = 2`, "its text is", 0, 0},
		"a decision": {`UPDATE decision SET note = 'other' WHERE id = 3`, "Decision 3 ", 0, 1},
		"one moved":  {`UPDATE decision SET project = 2 WHERE id = 3`, "Decision 3 ", 0, 1},
		"one gone":   {`DELETE FROM passage WHERE decision = 3; DELETE FROM decision WHERE id = 3; UPDATE project SET seal = 5`, "which texts and decisions it has", 0, 1},
		"a name":     {`UPDATE project SET name = 'Other' WHERE id = 1`, `"Other" (p1)`, 0, 0},
		"a setting":  {`UPDATE setting SET value = '2,1', seal = 7 WHERE key = 'columns'`, `"columns"`, 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			path := spoilt(t, c.query)
			_, err := data.Open(path)
			var e *data.StoreError
			if !errors.Is(err, data.ErrDamaged) || !errors.As(err, &e) || !strings.Contains(e.Advice(), "saved as a new library") {
				t.Fatalf("opened: %v", err)
			}
			health, err := data.Check(path)
			datatest.Must(t, err)
			if !strings.Contains((&data.DamageError{Damage: health.Damage}).Error()+health.Damage[len(health.Damage)-1].Says(), c.says) {
				t.Errorf("said %v", health.Damage)
			}
			to := filepath.Join(t.TempDir(), "saved.synoptic")
			saved, err := data.Rescue(t.Context(), path, to)
			datatest.Must(t, err)
			if saved.Texts != full.Texts-c.texts || c.decisions >= 0 && saved.Decisions != full.Decisions-c.decisions {
				t.Errorf("%d texts, %d decisions of %d, %d", saved.Texts, saved.Decisions, full.Texts, full.Decisions)
			}
			if again, err := data.Check(to); err != nil || !again.Whole() {
				t.Errorf("the new one: %v %v", again.Damage, err)
			}
			if _, err := data.Rescue(t.Context(), path, to); err == nil {
				t.Error("a file that is there was written over")
			}
		})
	}
}

// TestALibraryWithBrokenPagesIsSavedInPart breaks one page after the other:
// each time most of the rest comes through, or nothing can be read and that is
// said.
func TestALibraryWithBrokenPagesIsSavedInPart(t *testing.T) {
	whole := quayLibrary(t)
	raw, err := os.ReadFile(whole)
	datatest.Must(t, err)
	wanted := tables(t, whole)
	pages, saves := len(raw)/4096, 0
	for page := range pages {
		if page%3 != 0 && os.Getenv("SYNOPTIC_CAMPAIGN") != "full" {
			continue
		}
		broken := append([]byte{}, raw...)
		for i := page * 4096; i < (page+1)*4096; i++ {
			broken[i] = 0xAA
		}
		path := filepath.Join(t.TempDir(), "broken.synoptic")
		datatest.Must(t, os.WriteFile(path, broken, 0o600))
		health, err := data.Check(path)
		datatest.Must(t, err)
		if health.Whole() { // a page that is free holds nothing
			if !reflect.DeepEqual(tables(t, path), wanted) {
				t.Errorf("page %d: said to be whole", page)
			}
			continue
		}
		to := filepath.Join(t.TempDir(), "saved.synoptic")
		saved, err := data.Rescue(t.Context(), path, to)
		if err != nil {
			if !errors.Is(err, data.ErrDamaged) {
				t.Errorf("page %d: %v", page, err)
			}
			continue
		}
		if saved.Texts > 0 {
			saves++
		}
		if again, err := data.Check(to); err != nil || !again.Whole() {
			t.Errorf("page %d: the new one is not whole: %v %v", page, again.Damage, err)
		}
	}
	t.Logf("%d pages, %d libraries with texts saved", pages, saves)
	if saves < pages/4 {
		t.Errorf("with one of %d pages broken, only %d times texts were saved", pages, saves)
	}
}
