package cli

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"synoptic/app/session"
	"synoptic/compare"
	"synoptic/compare/table"
	"synoptic/data"
	"synoptic/data/read"
	"synoptic/data/write"
)

// comparing is what the flags of compare say.
type comparing struct {
	output
	project, language string
	lines             bool
	candidates        int
}

func runCompare(s *call, args []string) error {
	var o comparing
	f := o.flagSet("compare")
	f.StringVar(&o.project, "project", "", "`file` (*.synoptic) in which to store the comparison as well")
	f.StringVar(&o.language, "language", "auto", "two letters (en, fr …) for all accounts, or auto")
	f.BoolVar(&o.lines, "lines", false, "every line of a .txt file is a claim; empty lines count")
	f.IntVar(&o.candidates, "candidates", 0, "in JSON, the `number` of likeliest claims of another account to list for every claim, linked or not")
	files, err := s.parse(f, args)
	if err != nil {
		return err
	}
	p, err := o.plan()
	if err != nil {
		return err
	}
	if err := o.check(files, p); err != nil {
		return err
	}
	imports, err := s.readAll(files, o.lines)
	if err != nil {
		return err
	}
	return s.compare(o, p, imports)
}

func (o comparing) check(files []string, p plan) error {
	switch {
	case o.candidates < 0:
		return misuse("--candidates %d: give how many, 1 or more", o.candidates)
	case o.candidates > 0 && p.Export.Key != "json":
		return misuse("only JSON lists candidates: add --format json, or leave out --candidates")
	case len(files) < 2:
		return misuse("compare needs an original and at least one account")
	case files[0] == "-" && len(files) < 3:
		return misuse("without an original, compare needs at least two accounts")
	case o.language != "auto" && (len(o.language) != 2 || strings.ToLower(o.language) != o.language):
		return misuse("%q is no language: use two letters such as en, or auto", o.language)
	}
	return nil
}

// readAll reads the original and the accounts.
func (s *call) readAll(files []string, lines bool) ([]data.Import, error) {
	var out []data.Import
	for i, file := range files {
		if i == 0 && file == "-" {
			continue
		}
		got, err := s.read(file, lines)
		if err != nil {
			return nil, err
		}
		if i == 0 && len(got) != 1 {
			return nil, fmt.Errorf("read %s: it holds %d texts, and the original is one. Name the file of one text first, or - where there is no original", file, len(got))
		}
		for _, im := range got {
			im.Role = compare.Retold
			if i == 0 {
				im.Role = compare.Original
			}
			out = append(out, im)
		}
	}
	return out, nil
}

// read reads the accounts of one file or address.
func (s *call) read(file string, lines bool) ([]data.Import, error) {
	switch {
	case read.IsAddress(file):
		return read.Fetch(s.ctx, file)
	case lines && strings.EqualFold(filepath.Ext(file), ".txt"):
		im, err := read.Lines(s.ctx, file)
		return []data.Import{im}, err
	}
	return read.File(s.ctx, file)
}

// compare compares, stores where that was asked for, and writes.
func (s *call) compare(o comparing, p plan, imports []data.Import) error {
	opts := compare.Options{Threshold: o.threshold}
	if o.language != "auto" {
		opts.Language = o.language
	}
	accounts := make([]compare.Account, len(imports))
	for i, im := range imports {
		accounts[i] = im.Account
		accounts[i].ID = int64(i + 1)
	}
	c, err := s.think(accounts, opts, o.quiet)
	if err != nil {
		return err
	}
	project := ""
	if o.project != "" {
		if project, c, err = s.store(o, imports, opts, c); err != nil {
			return err
		}
	}
	for i, im := range imports { // the order of the accounts is that of the imports: the original is first
		for _, w := range im.Warnings {
			c.Warnings = append(c.Warnings, compare.Warning{Account: i, Says: compare.OwnWords(w.Says())})
		}
	}
	origins, pages := map[int64]data.Origin{}, map[int64][]table.Page{}
	for i, im := range imports {
		origins[c.Accounts[i].ID], pages[c.Accounts[i].ID] = im.Origin, im.Cited()
	}
	options := table.TableOptions{Project: project, Pages: pages}
	if o.candidates > 0 {
		if options.Candidates, err = c.Rankings().Best(s.ctx, o.candidates); err != nil {
			return err
		}
	}
	return s.write(p, write.Job{Comparison: c, Origins: origins, Options: options})
}

// think runs the engine and shows how far it is.
func (s *call) think(accounts []compare.Account, opts compare.Options, quiet bool) (*compare.Comparison, error) {
	bar := newProgress(s.stderr, quiet)
	defer bar.clear()
	opts.Report = bar.show
	return compare.Compare(s.ctx, accounts, opts)
}

// store adds the comparison to a library as a project of its own. It returns
// the project's id and the comparison under the ids that the accounts have
// there, so that a later export names them alike.
func (s *call) store(o comparing, imports []data.Import, opts compare.Options, c *compare.Comparison) (string, *compare.Comparison, error) {
	if err := session.Storable(imports); err != nil {
		return "", nil, err // before a library is made
	}
	library, err := data.Open(o.project)
	if err != nil {
		return "", nil, err
	}
	defer library.Close()
	stored, err := session.NewStored(library, nameOf(imports), "", described(imports, c)...)
	if err != nil {
		return "", nil, err
	}
	same := func(a data.Account, b compare.Account) bool { return a.ID == b.ID }
	if !slices.EqualFunc(stored.Accounts, c.Accounts, same) {
		if c, err = s.think(stored.Texts(), opts, o.quiet); err != nil {
			return "", nil, err
		}
	}
	return projectID(stored.Project), c, library.SaveResult(stored.Project.ID, c)
}

// described returns the imports with the language that the comparison used.
func described(imports []data.Import, c *compare.Comparison) []data.Import {
	out := make([]data.Import, len(imports))
	for i, im := range imports {
		im.Language = c.Accounts[i].Language
		out[i] = im
	}
	return out
}

// nameOf names a comparison after its first account.
func nameOf(imports []data.Import) string {
	if t := strings.TrimSpace(imports[0].Title); t != "" {
		return t
	}
	return filepath.Base(imports[0].Origin.File)
}

func projectID(p data.Project) string { return fmt.Sprintf("p%d", p.ID) }
