package verify

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"synoptic/compare"
	"synoptic/compare/table"
	"synoptic/data"
	"synoptic/data/write"
)

// sums holds every file of the export against the list of sums, and the list
// against the files: none more, none less, none twice.
func (v *Result) sums(files exportFiles) {
	raw, err := fs.ReadFile(files, write.SumsFile)
	if err != nil {
		v.differs("file missing: %s is not in the export, so that its files cannot be told from others", write.SumsFile)
		return
	}
	sum := sha256.Sum256(raw)
	v.Sum = hex.EncodeToString(sum[:])
	listed := []string{write.SumsFile}
	for line := range strings.Lines(string(raw)) {
		hash, name, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		if !ok || slices.Contains(listed, name) {
			v.differs("the list of sums is not as Synoptic writes it: %q", strings.TrimSpace(line))
			continue
		}
		listed = append(listed, name)
		file, err := fs.ReadFile(files, name)
		if err != nil {
			v.differs("file missing: %s is not in the export, and its sum is", name)
			continue
		}
		if is := sha256.Sum256(file); hex.EncodeToString(is[:]) != hash {
			v.differs("%s was changed after it was exported: its SHA-256 is not the one in %s", name, write.SumsFile)
		}
	}
	v.names(files, listed)
	if files.path != "" {
		v.container(files.path)
	}
}

// names holds the files that are there against those that should be.
func (v *Result) names(files exportFiles, listed []string) {
	seen := map[string]bool{}
	for _, name := range files.names {
		switch {
		case seen[name]:
			v.differs("file twice: the ZIP file holds %s more than once", name)
		case !slices.Contains(listed, name) && files.path == "":
			v.notes("file added: %s is in the folder, and is no part of the export", name)
		case !slices.Contains(listed, name):
			v.differs("file added: %s is in the export, and Synoptic did not write it", name)
		}
		seen[name] = true
	}
}

// container holds a ZIP file against the one that Synoptic writes of the same
// files: nothing before, between or behind them, no other dates or comments.
func (v *Result) container(path string) {
	raw, err := os.ReadFile(path)
	if err != nil {
		v.differs("cannot be read: %s: %v", path, err)
		return
	}
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		v.differs("cannot be read: %s: %v", path, err)
		return
	}
	var again bytes.Buffer
	out := zip.NewWriter(&again)
	for _, f := range z.File {
		at, err := f.DataOffset()
		if err != nil || at+int64(f.CompressedSize64) > int64(len(raw)) {
			v.differs("cannot be read: %s in %s", f.Name, path)
			return
		}
		if err := write.RawPart(out, f, raw[at:at+int64(f.CompressedSize64)]); err != nil {
			v.differs("cannot be read: %s in %s: %v", f.Name, path, err)
			return
		}
	}
	if out.Close() != nil || !bytes.Equal(again.Bytes(), raw) {
		v.differs("the ZIP file is not as Synoptic wrote it: dates, comments or other bytes beside its files are others")
	}
}

// parts holds what datapackage.json says of its tables against what this
// program writes.
func (v *Result) parts(d write.Descriptor) {
	seen := map[string]bool{}
	for _, r := range d.Resources {
		if r.Path != r.Name+".csv" {
			v.differs("path differs: datapackage.json leads from the table %s to %q", r.Name, r.Path)
		}
		if seen[r.Name] {
			v.differs("table twice: datapackage.json describes %s more than once", r.Name)
		}
		seen[r.Name] = true
	}
	for _, t := range write.Tables {
		if !seen[t.File] && d.Synoptic.Engine == compare.Engine {
			v.differs("table missing: datapackage.json describes no %s", t.File)
		}
	}
}

// CheckAccounts holds what the export says of its accounts against the project
// file that has them.
func (v *Result) CheckAccounts(accounts []data.Account) {
	have := map[string][]data.Account{}
	for _, a := range accounts {
		have[table.Hash(a.Text)] = append(have[table.Hash(a.Text)], a)
	}
	for _, m := range v.manifest.Accounts {
		same := have[m.SHA256]
		if len(same) == 0 || slices.ContainsFunc(same, func(a data.Account) bool { return len(fieldsApart(m, a)) == 0 }) {
			continue
		}
		v.differs("account differs: %s: the project file says otherwise of its %s", accountIn(m), strings.Join(fieldsApart(m, same[0]), ", "))
	}
}

// fieldsApart are the things in which an export and a project file differ about
// an account.
func fieldsApart(m write.ManifestAccount, a data.Account) []string {
	var out []string
	for _, f := range []struct{ name, export, library string }{
		{"role", m.Role, string(a.Role)}, {"title", m.Title, a.Title}, {"outlet", m.Outlet, a.Outlet}, {"author", m.Author, a.Author},
		{"date", m.Published, a.Published}, {"address", m.URL, a.URL}, {"language", m.Language, a.Language}, {"country", m.Country, a.Country},
		{"file", m.File, write.BaseName(a.Origin.File)}, {"sum of the file", m.RawSHA256, a.Origin.RawSHA256}, {"format", m.Format, a.Origin.Format},
		{"reader", m.Importer, a.Origin.Importer}, {"lines", fmt.Sprint(m.Lines), fmt.Sprint(a.Lines)},
	} {
		if f.export != f.library {
			out = append(out, f.name)
		}
	}
	return out
}
