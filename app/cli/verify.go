package cli

import (
	"errors"
	"fmt"

	"synoptic/compare"
	"synoptic/data/verify"
	"synoptic/data/write"
)

// errDiffers is how a verification ends that found differences.
var errDiffers = errors.New("the export does not come out the same")

// verifyError ends a verification with a status of its own.
type verifyError struct {
	error
	status int
}

// verify makes the tables of an export again, from the texts of a library or
// of files, and says whether they are the same.
func (s *call) verify(folder, library, name string, files []string, quiet bool) error {
	have, said, err := s.texts(library, name, files)
	if err != nil {
		return err
	}
	bar := newProgress(s.stderr, quiet)
	v, err := verify.Export(s.ctx, folder, have, bar.show)
	bar.clear()
	if err != nil {
		return err
	}
	if said != nil {
		v.CheckDecisions(said)
		v.CheckAccounts(said.Accounts)
	}
	return s.tellVerified(v, folder)
}

// texts reads what somebody has: the accounts of a stored comparison with the
// decisions on them, or files.
func (s *call) texts(path, name string, files []string) ([]verify.Text, *verify.Decided, error) {
	if path == "" {
		have, err := verify.TextsOf(s.ctx, files)
		return have, nil, err
	}
	stored, err := openStored(path, name)
	if err != nil {
		return nil, nil, err
	}
	defer stored.Store.Close()
	decisions, err := stored.Store.Decisions(stored.Project.ID)
	if err != nil {
		return nil, nil, err
	}
	more, err := verify.TextsOf(s.ctx, files)
	return append(verify.TextsIn(stored.Accounts), more...), &verify.Decided{Accounts: stored.Accounts, Decisions: decisions}, err
}

// tellVerified prints the result.
func (s *call) tellVerified(v *verify.Result, folder string) error {
	for _, n := range v.Notes {
		fmt.Fprintf(s.stdout, "note: %s\n", oneLine(n))
	}
	for _, d := range v.Differences {
		fmt.Fprintln(s.stdout, oneLine(d))
	}
	if len(v.Differences) > 0 {
		return &verifyError{fmt.Errorf("verify %s: %w: see the lines above", folder, errDiffers), differing}
	}
	fmt.Fprintf(s.stdout, "The same: %d tables with %d rows, made again from %d accounts and %d decisions by engine %s (export by Synoptic %s, engine %s).\n",
		v.Tables, v.Rows, v.Accounts, v.Decisions, compare.Engine, v.App, v.Engine)
	if v.Sum != "" {
		fmt.Fprintf(s.stdout, "SHA-256 of %s, which fixes every byte: %s\n", write.SumsFile, v.Sum)
	}
	if len(v.Notes) > 0 {
		return &verifyError{fmt.Errorf("verify %s: the tables come out the same, with the notes above", folder), noted}
	}
	return nil
}
