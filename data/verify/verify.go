package verify

import (
	"archive/zip"
	"context"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"synoptic/compare"

	"synoptic/compare/table"
	"synoptic/data/write"
)

// Result is what became of the attempt to make an export again.
type Result struct {
	// Differences are sentences, each on one thing that is not as it was:
	// a file that is missing, a text, the engine, a cell. None means that
	// every table came out the same.
	Differences []string
	Notes       []string // what is worth knowing and no difference
	Tables      int      // that were made again and compared
	Rows        int      // of these
	Accounts    int
	Decisions   int
	App, Engine string // that made the export
	// Sum is the SHA-256 of the list of sums, hex: whoever knows it knows every
	// byte. It is empty where the export has none, which is older.
	Sum string

	manifest write.Manifest
}

func (v *Result) differs(format string, args ...any) {
	v.Differences = append(v.Differences, fmt.Sprintf(format, args...))
}

func (v *Result) notes(format string, args ...any) {
	v.Notes = append(v.Notes, fmt.Sprintf(format, args...))
}

// Export makes the tables of an export again, a folder or a ZIP file, from the
// texts that somebody has, with the accounts, settings and decisions that the
// export names. report may be nil. The error says why it could not be tried;
// what differs is in the Verification.
func Export(ctx context.Context, path string, have []Text, report func(stage string, done, total int)) (*Result, error) {
	files, err := openExport(path)
	if err != nil {
		return nil, err
	}
	defer files.Close()
	d, err := write.ReadDescriptor(files)
	if err != nil {
		return nil, fmt.Errorf("verify %s: %w", path, err)
	}
	m := d.Synoptic
	v := &Result{Accounts: len(m.Accounts), Decisions: len(m.Decisions), App: m.App, Engine: m.Engine, manifest: m}
	v.sums(files)
	v.parts(d)
	accounts := v.find(m, have)
	if len(accounts) < len(m.Accounts) {
		v.engines()
		return v, nil // without its texts nothing can be made again
	}
	c, err := compare.Compare(ctx, accounts, compare.Options{Decisions: m.Decided(), Threshold: m.Threshold, Report: report})
	if err != nil {
		return nil, err
	}
	err = v.tables(ctx, files, d, jobOf(m, c, v))
	v.engines()
	return v, err
}

// engines says, first of all, when another engine made the export.
func (v *Result) engines() {
	if v.Engine == compare.Engine {
		return
	}
	says := fmt.Sprintf("the export was made by engine %s (Synoptic %s), this program has engine %s", v.Engine, v.App, compare.Engine)
	if len(v.Differences) == 0 {
		v.notes("engine differs: %s; what it tells comes out the same all the same", says)
		return
	}
	v.Differences = append([]string{"engine differs: " + says + ". Use Synoptic " + v.App + " to get the same tables"}, v.Differences...)
}

// exportFiles are the files of an export.
type exportFiles struct {
	fs.FS
	close func() error
	names []string // of all files that are in it, as often as they are
	path  string   // of the ZIP file, empty for a folder
}

// Close closes the ZIP file where there is one.
func (f exportFiles) Close() error { return f.close() }

// openExport opens a folder or a ZIP file.
func openExport(path string) (exportFiles, error) {
	info, err := os.Stat(path)
	if err != nil {
		return exportFiles{}, fmt.Errorf("verify %s: %w. Give the folder or the ZIP file of an export", path, write.Cause(err))
	}
	if info.IsDir() {
		out := exportFiles{FS: os.DirFS(path), close: func() error { return nil }}
		entries, err := os.ReadDir(path)
		for _, e := range entries {
			out.names = append(out.names, e.Name())
		}
		return out, err
	}
	z, err := zip.OpenReader(path)
	if err != nil {
		return exportFiles{}, fmt.Errorf("verify %s: %w", path, write.ErrNoExport)
	}
	out := exportFiles{FS: z, close: z.Close, path: path}
	for _, f := range z.File {
		out.names = append(out.names, f.Name)
	}
	return out, nil
}

// jobOf is the job that made the export, with the comparison made again.
func jobOf(m write.Manifest, c *compare.Comparison, v *Result) write.Job {
	j := write.Job{Comparison: c, Preset: m.Written(), Options: table.TableOptions{Project: m.Project, Export: m.Export, At: m.At,
		App: m.App, Engine: m.Engine, Coder: m.Coder, Coders: m.Coders, CodeColumns: m.Columns, Decisions: m.Decided(), Pages: m.Pages()}}
	if m.Groups == nil {
		return j
	}
	at := map[string]int{}
	for i := range c.Groups {
		at[c.Groups[i].ID] = i
	}
	j.Options.Groups = []int{}
	var missing []string
	for _, id := range m.Groups {
		if i, ok := at[id]; ok {
			j.Options.Groups = append(j.Options.Groups, i)
		} else {
			missing = append(missing, id)
		}
	}
	if missing != nil {
		v.differs("groups differ: the comparison has no group %s", strings.Join(missing, ", "))
	}
	return j
}
