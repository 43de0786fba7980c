package write

import (
	"context"
	"crypto/rand"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Save writes an export to a path, whole or not at all: what stood there
// before stays as it was where anything fails or ctx is cancelled. A package
// whose path does not end in .zip becomes a folder. The strings are warnings
// for people: what had to be cut.
func Save(ctx context.Context, path string, x Export, j Job) (warnings []Doubt, err error) {
	if x.Key == "package" && !strings.EqualFold(filepath.Ext(path), ".zip") {
		return writeFolder(ctx, path, j)
	}
	err = File(path, func(w io.Writer) error {
		warnings, err = x.Write(Stoppable(ctx, w), j)
		return err
	})
	return warnings, err
}

// writeFolder writes a package as a folder. Other files in it stay. The new
// folder is written beside the old one, whole and on the disk, and then takes its
// place, so that nobody ever finds files of two exports in it.
func writeFolder(ctx context.Context, dir string, j Job) ([]Doubt, error) {
	dir = filepath.Clean(dir)
	Recover(dir)
	if err := mayReplace(dir); err != nil {
		return nil, &Error{dir, err}
	}
	x := &exchange{dir: dir, mark: rand.Text()[:8]}
	if err := os.Mkdir(x.new(), 0o777); err != nil {
		return nil, &Error{dir, err}
	}
	warnings, err := pack(j, func(name string, write func(io.Writer) error) error {
		return writeNew(filepath.Join(x.new(), name), 0, func(w io.Writer) error { return write(Stoppable(ctx, w)) })
	})
	if err == nil {
		err = x.finish()
	}
	if err != nil {
		os.RemoveAll(x.new())
		return nil, asWriteError(dir, err)
	}
	return warnings, nil
}

// errForeign says that files of other makers bear the names of ours.
var errForeign = errors.New("the folder holds files of the same names that Synoptic did not write")

// mayReplace holds that nobody else's files would be replaced in a folder.
func mayReplace(dir string) error {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case !info.IsDir():
		return errFile
	}
	if _, err := readManifest(os.DirFS(dir)); err == nil {
		return nil
	}
	for _, name := range packageNames() {
		if _, err := os.Lstat(filepath.Join(dir, name)); err == nil {
			return errForeign
		}
	}
	return nil
}

// errFile says that a file stands where the folder should.
var errFile = errors.New("a file of this name is there")

// packageNames are the files of a package.
func packageNames() []string {
	out := []string{descriptorFile, readmeFile, SumsFile}
	for _, t := range Tables {
		out = append(out, t.File+".csv")
	}
	return out
}
