package library

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"synoptic/app/session"
	"synoptic/compare"
	"synoptic/data"
)

// CopyTo writes the open comparison with its texts and decisions into a new
// project file.
func (y *Library) CopyTo(path string) error {
	if same, _ := filepath.Abs(path); same == y.s.Store.Path() {
		return ErrSameFile
	}
	if _, err := os.Stat(path); err == nil {
		return fmt.Errorf("%s is there already: choose another name", filepath.Base(path))
	}
	to, err := data.Open(path)
	if err != nil {
		return err
	}
	err = copyProject(y.s.Store, to, y.s.Project)
	if closed := to.Close(); err == nil {
		err = closed
	}
	if err != nil {
		os.Remove(path)
	}
	return err
}

// copyProject copies a project into another library, with the texts that take
// no part. Decisions are stored one by one, so that each can be undone there
// too.
func copyProject(from, to *data.Store, p data.Project) error {
	accounts, err := allTexts(from, p.ID)
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
	ids := map[int64]int64{}
	for _, a := range accounts {
		im := a.Import()
		im.NewerThan = ids[a.NewerThan]
		added, err := to.Add(made.ID, im)
		if err != nil {
			return err
		}
		ids[a.ID] = added[0].ID
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

// allTexts are the texts of a project as they were added. One that was the
// original and takes no part is an account where another one is the original
// now, unless that is a version of it.
func allTexts(from *data.Store, project int64) ([]data.Account, error) {
	in, err := from.Accounts(project)
	if err != nil {
		return nil, err
	}
	out, err := from.Withdrawn(project)
	if err != nil {
		return nil, err
	}
	for i, a := range out {
		if a.Role == compare.Original && len(in) > 0 && in[0].Role == compare.Original && !slices.ContainsFunc(session.VersionsOf(a, slices.Concat(in, out)),
			func(v data.Account) bool { return v.ID == in[0].ID }) {
			out[i].Role = compare.Retold
		}
	}
	all := slices.Concat(in, out)
	slices.SortFunc(all, func(a, b data.Account) int { return int(a.ID - b.ID) })
	return all, nil
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
