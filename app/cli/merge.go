package cli

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"synoptic/compare"
	"synoptic/data"
	"synoptic/data/coding"
)

// merging is what the flags of merge say.
type merging struct {
	project, comparison string
	quiet               bool
	coding.MergeOptions
}

func runMerge(s *call, args []string) error {
	var m merging
	f := flag.NewFlagSet("merge", flag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.StringVar(&m.project, "project", "", "`file` (*.synoptic) that holds the comparison")
	f.StringVar(&m.comparison, "comparison", "", "`name` or id (p1) of the comparison, where the file holds several")
	f.StringVar(&m.As, "as", "", "`name` under which the codes of the file come in")
	f.BoolVar(&m.FileWins, "file-wins", false, "where one and the same coder coded otherwise here, take what the file has")
	f.BoolVar(&m.quiet, "quiet", false, "no progress on standard error")
	files, err := s.parse(f, args)
	if err != nil {
		return err
	}
	if m.project == "" || len(files) != 1 {
		return misuse("merge needs --project and one coding file or codebook")
	}
	return s.merge(m, files[0])
}

// merge takes a file up as one step, which the window can undo.
func (s *call) merge(m merging, file string) error {
	raw, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	stored, err := openStored(m.project, m.comparison)
	if err != nil {
		return err
	}
	defer stored.Store.Close()
	if strings.EqualFold(filepath.Ext(file), ".csv") {
		return s.mergeCodebook(stored.Store, stored.Project, file, raw)
	}
	codings, err := coding.Read(file, raw)
	if err != nil {
		return err
	}
	j, err := s.rethink(stored, 0, m.quiet)
	if err != nil {
		return err
	}
	got, err := coding.Merged(j.Comparison, codings, m.MergeOptions)
	if err != nil {
		return err
	}
	if err := stored.Store.Decide(stored.Project.ID, got.Decisions...); err != nil {
		return err
	}
	fmt.Fprintln(s.stdout, strings.Join(got.Says(j.Comparison), "\n"))
	return nil
}

func (s *call) mergeCodebook(library *data.Store, project data.Project, file string, raw []byte) error {
	read, err := coding.ReadCodebook(file, raw)
	if err != nil {
		return err
	}
	decisions, err := library.Decisions(project.ID)
	if err != nil {
		return err
	}
	taken := coding.TakeCodebook(compare.CodebookOf(decisions), read)
	fmt.Fprintf(s.stdout, "Codes that are new or say more now: %d.\n", len(taken))
	return library.Decide(project.ID, taken...)
}
