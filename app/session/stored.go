package session

import (
	"context"
	"errors"
	"fmt"

	"synoptic/compare"
	"synoptic/compare/table"
	"synoptic/data"
	"synoptic/data/write"
)

// Stored is a project as it lies in a library: what the window enters, and what
// the command line exports and merges into.
type Stored struct {
	Store    *data.Store
	Project  data.Project
	Accounts []data.Account
}

// OpenStore opens a library, to be read where another program has it or it may
// not be written: what writes will say so. The errors are those of data.Open.
func OpenStore(path string) (*data.Store, error) {
	store, err := data.Open(path)
	if errors.Is(err, data.ErrLocked) || errors.Is(err, data.ErrReadOnly) {
		if reader, failed := data.OpenToRead(path, err); failed == nil {
			return reader, nil
		}
	}
	return store, err
}

// Storable says why imports cannot be stored, by the file of the first that has
// no text.
func Storable(imports []data.Import) error {
	for _, im := range imports {
		if im.Text == "" {
			return fmt.Errorf("store %s: it has no text, and a library keeps only accounts that have. Leave it out", im.Origin.File)
		}
	}
	return nil
}

// NewStored makes a project of imports in a library, which come in their order:
// a whole one, or none where they are not Storable.
func NewStored(store *data.Store, name, subtitle string, imports ...data.Import) (Stored, error) {
	if err := Storable(imports); err != nil {
		return Stored{}, err
	}
	p, err := store.NewProject(name, subtitle)
	if err != nil {
		return Stored{}, err
	}
	accounts, err := store.Add(p.ID, imports...)
	return Stored{store, p, accounts}, err
}

// Resumed is the stored result with the decisions of opts in force, nil where
// none is stored that this version can take up. stands reports whether the
// library holds it as it is.
func (p Stored) Resumed(ctx context.Context, opts compare.Options) (c *compare.Comparison, stands bool, err error) {
	kept, stands, err := p.Store.Snapshot(p.Project.ID)
	if err != nil || kept == nil {
		return nil, false, err
	}
	c, err = compare.Resume(ctx, plain(p.Accounts), kept, opts)
	switch {
	case errors.Is(err, compare.ErrOther):
		return nil, false, nil
	case err != nil:
		return nil, false, err
	}
	return c, stands && c.AsKept(), nil
}

// Compared is the stored result or, where there is none, a new one, which is
// not stored. The error is that of the library, or compare.Compare's.
func (p Stored) Compared(ctx context.Context, opts compare.Options) (*compare.Comparison, error) {
	c, _, err := p.Resumed(ctx, opts)
	if c == nil && err == nil {
		c, err = compare.Compare(ctx, plain(p.Accounts), opts)
	}
	return c, err
}

// Job is what an export needs to know of the project, whose comparison is c
// under the decisions.
func (p Stored) Job(c *compare.Comparison, decisions []compare.Decision) write.Job {
	job := write.Job{Comparison: c, Name: p.Project.Name, Origins: map[int64]data.Origin{},
		Options: table.TableOptions{Project: "p" + keyOf(p.Project), Decisions: decisions, Pages: map[int64][]table.Page{}}}
	for _, a := range p.Accounts {
		job.Origins[a.ID], job.Options.Pages[a.ID] = a.Origin, a.Cited()
	}
	return job
}

// Texts are the accounts as package compare wants them.
func (p Stored) Texts() []compare.Account { return plain(p.Accounts) }

// plain returns the accounts as package compare wants them.
func plain(accounts []data.Account) []compare.Account {
	out := make([]compare.Account, len(accounts))
	for i, a := range accounts {
		out[i] = a.Account
	}
	return out
}
