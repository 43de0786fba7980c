package cli

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"synoptic/compare"
	"synoptic/compare/table"
	"synoptic/data"
	"synoptic/data/write"
)

func runExport(s *session, args []string) error {
	var o output
	var path, name, verify string
	f := o.flagSet("export")
	f.StringVar(&path, "project", "", "`file` (*.synoptic) that holds the comparison")
	f.StringVar(&name, "comparison", "", "`name` or id (p1) of the comparison, where the file holds several")
	f.StringVar(&verify, "verify", "", "`folder` or ZIP file of an export: make its tables again, from --project or from the files named, and say whether they and every byte of the export are the same (exit status 4 where not, 5 with notes)")
	files, err := s.parse(f, args)
	if err != nil {
		return err
	}
	if verify != "" {
		if path == "" && len(files) == 0 {
			return misuse("--verify needs the texts: add --project, or the files that the accounts were read from")
		}
		return s.verify(verify, path, name, files, o.quiet)
	}
	if path == "" && len(files) == 1 {
		path, files = files[0], nil
	}
	if path == "" || len(files) > 0 {
		return misuse("export needs --project and the file of a stored comparison")
	}
	p, err := o.plan()
	if err != nil {
		return err
	}
	return s.export(path, name, p)
}

// openStored opens a library and finds the comparison that is meant.
func openStored(path, name string) (*data.Store, data.Project, error) {
	if _, err := os.Stat(path); err != nil {
		// Open would make a new, empty file.
		return nil, data.Project{}, fmt.Errorf("open %s: there is no such file. Give the *.synoptic file of a stored comparison", path)
	}
	library, err := data.Open(path)
	if errors.Is(err, data.ErrLocked) || errors.Is(err, data.ErrReadOnly) {
		if reader, failed := data.OpenToRead(path, err); failed == nil { // to be read: what writes will say so
			library, err = reader, nil
		}
	}
	if err != nil {
		return nil, data.Project{}, err
	}
	project, err := choose(library, path, name)
	if err != nil {
		library.Close()
	}
	return library, project, err
}

// export compares what is stored once more, with the decisions, and writes.
func (s *session) export(path, name string, p plan) error {
	library, project, err := openStored(path, name)
	if err != nil {
		return err
	}
	defer library.Close()
	j, err := s.rethink(library, project, p.threshold, p.quiet)
	if err != nil {
		return err
	}
	return s.write(p, j)
}

// rethink compares what is stored, with its decisions, to be written; threshold
// 0 is the usual one.
func (s *session) rethink(library *data.Store, project data.Project, threshold float64, quiet bool) (j write.Job, err error) {
	stored, err := library.Accounts(project.ID)
	if err != nil {
		return j, err
	}
	decisions, err := library.Decisions(project.ID)
	if err != nil {
		return j, err
	}
	accounts, origins, pages := make([]compare.Account, len(stored)), map[int64]data.Origin{}, map[int64][]table.Page{}
	for i, a := range stored {
		accounts[i], origins[a.ID], pages[a.ID] = a.Account, a.Origin, a.Cited()
	}
	if len(accounts) == 0 {
		return j, fmt.Errorf("compare %s: the comparison %q has no accounts yet. Add an original and an account first", library.Path(), project.Name)
	}
	c, err := s.think(accounts, compare.Options{Decisions: decisions, Threshold: threshold}, quiet)
	return write.Job{Comparison: c, Name: project.Name, Origins: origins, Options: table.TableOptions{Project: projectID(project), Decisions: decisions, Pages: pages}}, err
}

// choose finds the comparison that is meant: by name or id, or the only one.
func choose(library *data.Store, path, name string) (data.Project, error) {
	projects, err := library.Projects()
	if err != nil {
		return data.Project{}, err
	}
	var fitting []data.Project
	for _, p := range projects {
		if name == "" || name == projectID(p) || strings.EqualFold(name, p.Name) {
			fitting = append(fitting, p)
		}
	}
	switch {
	case len(fitting) == 1:
		return fitting[0], nil
	case len(projects) == 0:
		return data.Project{}, fmt.Errorf("export %s: it holds no comparison yet. Store one with compare --project", path)
	case len(fitting) == 0:
		return data.Project{}, fmt.Errorf("export %s: it holds no comparison %q. It has %s", path, name, listed(projects))
	}
	return data.Project{}, fmt.Errorf("export %s: which comparison is meant? Add --comparison with the id of one: %s", path, listed(fitting))
}

func listed(projects []data.Project) string {
	var out []string
	for _, p := range projects {
		out = append(out, fmt.Sprintf("%s %q", projectID(p), p.Name))
	}
	return strings.Join(out, ", ")
}
