package write

import (
	"archive/zip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"time"
)

// exchange puts a new folder in the place of an old one.
type exchange struct{ dir, mark string }

func (x *exchange) new() string { return fmt.Sprintf("%s.%s.part", x.dir, x.mark) }

func (x *exchange) old() string { return fmt.Sprintf("%s.%s.old", x.dir, x.mark) }

// finish puts the new folder in its place. Files of others come along first,
// folders of others behind; should the program end between, Recover does the
// rest. Where the folder itself cannot be moved, its files are, one by one.
func (x *exchange) finish() error {
	info, err := os.Stat(x.dir)
	if errors.Is(err, fs.ErrNotExist) {
		syncFolder(x.new())
		if err := os.Rename(x.new(), x.dir); err != nil {
			return err
		}
		syncFolder(filepath.Dir(x.dir))
		return nil
	}
	if err != nil {
		return err
	}
	os.Chmod(x.new(), info.Mode().Perm()) // as it was, where the system allows it
	if err := bringAlong(x.dir, x.new()); err != nil {
		return err
	}
	syncFolder(x.new())
	if err := os.Rename(x.dir, x.old()); err != nil {
		return x.oneByOne()
	}
	if err := os.Rename(x.new(), x.dir); err != nil {
		return errors.Join(err, os.Rename(x.old(), x.dir))
	}
	syncFolder(filepath.Dir(x.dir))
	clearOld(x.old(), x.dir)
	return nil
}

// bringAlong gives the new folder the files of others that stand in the old one.
func bringAlong(from, to string) error {
	entries, err := os.ReadDir(from)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if !e.Type().IsRegular() || slices.Contains(packageNames(), e.Name()) {
			continue
		}
		a, b := filepath.Join(from, e.Name()), filepath.Join(to, e.Name())
		if os.Link(a, b) == nil {
			continue
		}
		if err := copyOver(a, b); err != nil {
			return err
		}
	}
	return nil
}

func copyOver(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	info, err := in.Stat()
	if err != nil {
		return err
	}
	err = writeNew(to, info.Mode().Perm(), func(w io.Writer) error { _, err := io.Copy(w, in); return err })
	os.Chtimes(to, info.ModTime(), info.ModTime()) // as good as it goes
	return err
}

// clearOld moves out of the old folder what is not in the new one, and removes
// the rest of it.
func clearOld(old, dir string) {
	entries, err := os.ReadDir(old)
	if err != nil {
		return
	}
	for _, e := range entries {
		a, b := filepath.Join(old, e.Name()), filepath.Join(dir, e.Name())
		if _, err := os.Lstat(b); err == nil && e.Type().IsRegular() {
			os.Remove(a)
		} else if err != nil {
			os.Rename(a, b)
		}
	}
	os.Remove(old) // which fails, and keeps it, where something could not be moved
}

// oneByOne moves the new files over the old ones: the folder is one that cannot
// be moved, because a program stands in it or it is a disk of its own.
func (x *exchange) oneByOne() error {
	for _, name := range packageNames() {
		to := filepath.Join(x.dir, name)
		if err := os.Rename(filepath.Join(x.new(), name), to); err != nil {
			return whyHeld(to, err)
		}
	}
	syncFolder(x.dir)
	return os.RemoveAll(x.new())
}

// Recover ends what an export to a folder left undone that was killed: the old
// folder comes back where none is there, and what was written in part goes.
func Recover(dir string) {
	dir = filepath.Clean(dir)
	entries, err := os.ReadDir(filepath.Dir(dir))
	if err != nil {
		return
	}
	for _, e := range entries {
		name, what := ofExport(e.Name())
		if name != filepath.Base(dir) || !e.IsDir() {
			continue
		}
		path := filepath.Join(filepath.Dir(dir), e.Name())
		switch _, err := os.Stat(dir); {
		case what == "old" && errors.Is(err, fs.ErrNotExist):
			os.Rename(path, dir)
		case what == "old":
			clearOld(path, dir)
		case aged(e):
			os.RemoveAll(path)
		}
	}
}

// temporaryName is how files and folders are called until they are whole.
var temporaryName = regexp.MustCompile(`^(.+)\.[A-Z2-7]{8}\.(part|old)$`)

// ofExport takes the name of an export that is not whole apart.
func ofExport(name string) (of, what string) {
	m := temporaryName.FindStringSubmatch(name)
	if m == nil {
		return "", ""
	}
	return m[1], m[2]
}

// leftAlone is how long a file that is being written is nobody's business.
const leftAlone = 10 * time.Minute

// aged reports whether nobody has written for a while.
func aged(e fs.DirEntry) bool {
	info, err := e.Info()
	return err == nil && time.Since(info.ModTime()) > leftAlone
}

// Clear removes what exports to files of a folder left that were killed, and
// ends those to folders in it.
func Clear(folder string) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return
	}
	for _, e := range entries {
		switch of, what := ofExport(e.Name()); {
		case of == "":
		case e.IsDir():
			Recover(filepath.Join(folder, of))
		case what == "part" && e.Type().IsRegular() && aged(e):
			os.Remove(filepath.Join(folder, e.Name()))
		}
	}
}

// SumOf returns the SHA-256 of the list of sums of a package, a folder or a ZIP
// file, hex: to be put into a paper. It is empty where there is none.
func SumOf(path string) string {
	var files fs.FS = os.DirFS(path)
	if z, err := zip.OpenReader(path); err == nil {
		defer z.Close()
		files = z
	}
	raw, err := fs.ReadFile(files, SumsFile)
	if err != nil {
		return ""
	}
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:])
}
