package cli

import (
	"fmt"
	"os"
	"strings"

	"synoptic/app/session"
	"synoptic/compare"
	"synoptic/data"
	"synoptic/data/write"
)

func runExport(s *call, args []string) error {
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
func openStored(path, name string) (p session.Stored, err error) {
	if _, err := os.Stat(path); err != nil {
		// Open would make a new, empty file.
		return p, fmt.Errorf("open %s: there is no such file. Give the *.synoptic file of a stored comparison", path)
	}
	if p.Store, err = session.OpenStore(path); err != nil {
		return p, err
	}
	if p.Project, err = choose(p.Store, path, name); err == nil {
		p.Accounts, err = p.Store.Accounts(p.Project.ID)
	}
	if err != nil {
		p.Store.Close()
	}
	return p, err
}

// export writes a stored comparison with its decisions.
func (s *call) export(path, name string, p plan) error {
	stored, err := openStored(path, name)
	if err != nil {
		return err
	}
	defer stored.Store.Close()
	j, err := s.rethink(stored, p.threshold, p.quiet)
	if err != nil {
		return err
	}
	return s.write(p, j)
}

// rethink is what is stored, compared under its decisions, to be written;
// threshold 0 is the usual one.
func (s *call) rethink(stored session.Stored, threshold float64, quiet bool) (j write.Job, err error) {
	decisions, err := stored.Store.Decisions(stored.Project.ID)
	if err != nil {
		return j, err
	}
	if len(stored.Accounts) == 0 {
		return j, fmt.Errorf("compare %s: the comparison %q has no accounts yet. Add an original and an account first", stored.Store.Path(), stored.Project.Name)
	}
	bar := newProgress(s.stderr, quiet)
	defer bar.clear()
	c, err := stored.Compared(s.ctx, compare.Options{Decisions: decisions, Threshold: threshold, Report: bar.show})
	return stored.Job(c, decisions), err
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
