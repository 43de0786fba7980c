package data

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"synoptic/compare"
)

// Acceptance is what a review leaves to be stored. All of it is one step of
// undo.
type Acceptance struct {
	Imports []Import
	// NewerIn says which imports are newer versions of others of this
	// acceptance, by their indexes.
	NewerIn map[int]int
	// Described are accounts that are stored already, with what is known of them
	// now.
	Described []compare.Account
	Decisions []compare.Decision // made along with it, on accounts that are stored already
	// Report, where it is set, is told how many of the imports are stored.
	Report func(done, total int)
}

// Accept stores what was reviewed, all or none, and returns the new accounts
// with their IDs in the order of the imports. A newer version takes the part
// of the older one, and takes over the decisions on it whose passage it still
// has. When ctx is cancelled, nothing is stored, and the error is ctx's.
func (s *Store) Accept(ctx context.Context, project int64, a Acceptance) ([]Account, error) {
	decisions, err := s.Decisions(project)
	if err != nil {
		return nil, err
	}
	var out []Account
	err = s.write("add accounts", func(tx *sql.Tx) (err error) {
		out, err = accept(ctx, tx, project, a, decisions)
		return err
	})
	switch {
	case ctx.Err() != nil && err != nil:
		return nil, ctx.Err()
	case err != nil:
		return nil, err
	}
	return out, nil
}

func accept(ctx context.Context, tx *sql.Tx, project int64, a Acceptance, decisions []compare.Decision) ([]Account, error) {
	var ds []compare.Decision
	for _, known := range a.Described {
		_, more, err := correct(tx, known)
		if err != nil {
			return nil, err
		}
		ds = append(ds, more...)
	}
	out, err := a.add(ctx, tx, project)
	if err != nil {
		return nil, err
	}
	inOrder := slices.SortedFunc(slices.Values(out), func(a, b Account) int { return cmp.Compare(a.ID, b.ID) })
	for _, one := range inOrder { // a version comes in before another one takes its place
		if one.NewerThan == 0 {
			ds = append(ds, compare.Decision{Verb: compare.Enter, A: compare.Place{Account: one.ID}})
			continue
		}
		more, err := exchange(tx, one.NewerThan, one.ID, decisions)
		if err != nil {
			return nil, err
		}
		ds = append(ds, more...)
	}
	ds = append(ds, a.Decisions...)
	if err := ctx.Err(); err != nil || len(ds) == 0 {
		return out, err
	}
	return out, decide(tx, project, ds)
}

// add stores the imports, each after the one of which it is a newer version.
func (a Acceptance) add(ctx context.Context, tx *sql.Tx, project int64) ([]Account, error) {
	out := make([]Account, len(a.Imports))
	done := 0
	var one func(i int) error
	one = func(i int) error {
		if out[i].ID != 0 {
			return nil
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		im := a.Imports[i]
		im.ByDecision = true
		if older, ok := a.NewerIn[i]; ok {
			if err := one(older); err != nil {
				return err
			}
			im.NewerThan = out[older].ID
		}
		added, err := addAll(tx, project, []Import{im})
		if err != nil {
			return err
		}
		out[i] = added[0]
		if done++; a.Report != nil {
			a.Report(done, len(a.Imports))
		}
		return nil
	}
	for i := range a.Imports {
		if err := one(i); err != nil {
			return nil, err
		}
	}
	return out, nil
}
