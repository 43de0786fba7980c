package app

import (
	"fmt"
	"os"
	"path/filepath"

	"synoptic/compare"
	"synoptic/data"
)

// copyTo writes the open comparison with its texts and decisions into a new
// project file.
func (w *window) copyTo(path string) error {
	if same, _ := filepath.Abs(path); same == w.store.Path() {
		return errSameFile
	}
	if _, err := os.Stat(path); err == nil {
		return fmt.Errorf("%s is there already: choose another name", filepath.Base(path))
	}
	to, err := data.Open(path)
	if err != nil {
		return err
	}
	err = copyProject(w.store, to, w.project)
	if closed := to.Close(); err == nil {
		err = closed
	}
	if err != nil {
		os.Remove(path)
	}
	return err
}

// copyProject copies a project into another library. Decisions are stored one
// by one, so that each can be undone there too.
func copyProject(from, to *data.Store, p data.Project) error {
	accounts, err := from.Accounts(p.ID)
	if err != nil {
		return err
	}
	decisions, err := from.Decisions(p.ID)
	if err != nil {
		return err
	}
	made, err := to.NewProject(p.Name, p.Subtitle)
	if err != nil {
		return err
	}
	imports := make([]data.Import, len(accounts))
	for i, a := range accounts {
		imports[i] = data.Import{Account: a.Account, Origin: a.Origin, Removed: a.Removed}
	}
	added, err := to.Add(made.ID, imports...)
	if err != nil {
		return err
	}
	ids := map[int64]int64{}
	for i, a := range accounts {
		ids[a.ID] = added[i].ID
	}
	for _, d := range decisions {
		if moved, ok := moveDecision(d, ids); ok {
			if err := to.Decide(made.ID, moved); err != nil {
				return err
			}
		}
	}
	return nil
}

// moveDecision names the accounts of a decision as the other library does;
// false where one of them is not there.
func moveDecision(d compare.Decision, ids map[int64]int64) (compare.Decision, bool) {
	for _, p := range []*compare.Place{&d.A, &d.B} {
		if p.Account == 0 {
			continue
		}
		id, ok := ids[p.Account]
		if !ok {
			return d, false
		}
		p.Account = id
	}
	return d, true
}
