package write

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
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

// writeFolder writes a package as a folder. Other files in it are left alone.
// All files are on the disk under temporary names before the first takes its
// place.
func writeFolder(ctx context.Context, dir string, j Job) ([]Doubt, error) {
	made, err := makeFolder(dir)
	if err != nil {
		return nil, &Error{dir, err}
	}
	s := &swap{dir: dir, mark: rand.Text()[:8]}
	warnings, err := pack(j, func(name string, write func(io.Writer) error) error {
		return s.write(name, func(w io.Writer) error { return write(Stoppable(ctx, w)) })
	})
	if err == nil {
		err = s.finish()
	}
	if err != nil {
		s.undo()
		if made {
			os.Remove(dir)
		}
		return nil, asWriteError(dir, err)
	}
	syncFolder(dir)
	return warnings, nil
}

// errForeign says that files of other makers bear the names of ours.
var errForeign = errors.New("the folder holds files of the same names that Synoptic did not write")

// makeFolder makes the folder, or checks that nobody else's files would be
// replaced in it.
func makeFolder(dir string) (made bool, err error) {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return true, os.Mkdir(dir, 0o777)
	case err != nil:
		return false, err
	case !info.IsDir():
		return false, errFile
	}
	if _, err := readManifest(os.DirFS(dir)); err == nil {
		return false, nil
	}
	for _, name := range packageNames() {
		if _, err := os.Lstat(filepath.Join(dir, name)); err == nil {
			return false, errForeign
		}
	}
	return false, nil
}

// errFile says that a file stands where the folder should.
var errFile = errors.New("a file of this name is there")

// packageNames are the files of a package.
func packageNames() []string {
	out := []string{descriptorFile, readmeFile}
	for _, t := range Tables {
		out = append(out, t.File+".csv")
	}
	return out
}

// swap puts several files in the place of others.
type swap struct {
	dir, mark string
	names     []string // written under temporary names
	moved     []string // whose old file was put aside
	placed    []string // that took their place
}

func (s *swap) new(name string) string {
	return filepath.Join(s.dir, fmt.Sprintf("%s.%s.part", name, s.mark))
}

func (s *swap) old(name string) string {
	return filepath.Join(s.dir, fmt.Sprintf("%s.%s.old", name, s.mark))
}

func (s *swap) write(name string, write func(io.Writer) error) error {
	s.names = append(s.names, name)
	return writeNew(s.new(name), 0, write)
}

// finish puts every file in its place, then removes the old ones.
func (s *swap) finish() error {
	for _, name := range s.names {
		path := filepath.Join(s.dir, name)
		if _, err := os.Lstat(path); err == nil {
			if err := os.Rename(path, s.old(name)); err != nil {
				return whyHeld(path, err)
			}
			s.moved = append(s.moved, name)
		}
		if err := os.Rename(s.new(name), path); err != nil {
			return err
		}
		s.placed = append(s.placed, name)
	}
	for _, name := range s.moved {
		os.Remove(s.old(name))
	}
	return nil
}

// undo brings back what was there.
func (s *swap) undo() {
	for _, name := range s.placed {
		os.Remove(filepath.Join(s.dir, name))
	}
	for _, name := range s.moved {
		os.Rename(s.old(name), filepath.Join(s.dir, name))
	}
	for _, name := range s.names {
		os.Remove(s.new(name))
	}
}
