package data

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// A library may be replaced, moved or cut off while it is open: by a program
// that syncs, by a backup that is brought back, by a person. What is written
// then would be lost. So a library has a stamp, another one after every
// transaction, and before each of them the file is looked at: whether it stands
// at its place, and whether its stamp is the one that was left there.

// stampKey is the setting that holds the stamp.
const stampKey = "stamp"

// left is how the file was when it was last written here.
type left struct {
	info  os.FileInfo
	stamp string
}

// File is the file of a library that is open: whether it stands where it was
// opened, and copies of it.
type File struct{ s *Store }

// File returns the file of the library.
func (s *Store) File() File { return File{s} }

// leave notes how the file is now.
func (f File) leave(stamp string) {
	info, err := os.Stat(f.s.path)
	if err != nil {
		info = nil
	}
	f.s.left = left{info, stamp}
}

// lookAgain returns ErrGone or ErrReplaced where the file at the library's
// place is not the one that is open. It holds for the moment.
func (f File) lookAgain() error {
	info, err := os.Stat(f.s.path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return ErrGone
	case err != nil:
		return nil // not to be seen just now: writing will tell
	case f.s.left.info == nil || !os.SameFile(info, f.s.left.info) || info.Size() == 0:
		return ErrReplaced
	case info.Size() == f.s.left.info.Size() && info.ModTime().Equal(f.s.left.info.ModTime()):
		return nil
	}
	// Somebody wrote into it, or only touched it.
	db, err := connect(f.s.path, f.s.wait)
	if err != nil {
		return ErrReplaced
	}
	defer db.Close()
	stamp, err := stampOf(db)
	switch {
	case errors.Is(storeError(f.s.path, "", err), ErrLocked):
		return nil
	case err != nil || stamp != f.s.left.stamp:
		return ErrReplaced
	}
	f.leave(stamp)
	return nil
}

// StillThere returns an error where the file at the library's place is not the
// one that is open: it wraps ErrGone or ErrReplaced.
func (f File) StillThere() error {
	f.s.writing.Lock()
	defer f.s.writing.Unlock()
	if f.s.reading != nil {
		return nil
	}
	return storeError(f.s.path, "look at the library", f.lookAgain())
}

func stampOf(db querier) (stamp string, err error) {
	err = db.QueryRow(`SELECT coalesce((SELECT value FROM setting WHERE key = ?), '')`, stampKey).Scan(&stamp)
	return stamp, err
}

// newStamp writes another stamp, where the one of before is that which was left.
func newStamp(tx *sql.Tx, before string) (string, error) {
	is, err := stampOf(tx)
	if err != nil {
		return "", err
	}
	if is != before {
		return "", ErrReplaced
	}
	next := rand.Text()
	_, err = tx.Exec(`INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`, stampKey, next)
	return next, err
}

// SaveCopy writes a copy of the library as it is open here, whole, to a file
// that is not there yet.
func (f File) SaveCopy(to string) error {
	const doing = "save a copy"
	if _, err := os.Stat(to); err == nil {
		return storeError(to, doing, Refuse("There is a file %s already. Give a name that is not taken yet.", filepath.Base(to)))
	}
	part := to + ".part"
	os.Remove(part) // of a copy that was cut short
	if _, err := f.s.own.ExecContext(context.Background(), `VACUUM INTO ?`, part); err != nil {
		os.Remove(part)
		return storeError(to, doing, err)
	}
	return storeError(to, doing, os.Rename(part, to))
}

// Keep saves what is open here beside the place of the library, or in the
// user's own folder where that is gone, and returns the path.
func (f File) Keep() (string, error) {
	f.s.writing.Lock()
	defer f.s.writing.Unlock()
	to, err := f.keep()
	if err == nil {
		f.s.wrote = false // nothing is lost when it is closed
	}
	return to, err
}

func (f File) keep() (string, error) {
	to := Beside(f.s.path, "kept")
	err := f.SaveCopy(to)
	if err == nil {
		return to, nil
	}
	own, failed := dataDir()
	if failed != nil {
		return "", err
	}
	to = filepath.Join(own, "Synoptic", filepath.Base(to))
	if os.MkdirAll(filepath.Dir(to), 0o700) != nil {
		return "", err
	}
	return to, f.SaveCopy(to)
}

// Beside is a name beside a library for another one made of it now.
func Beside(path, what string) string {
	base := filepath.Base(path)
	return filepath.Join(filepath.Dir(path), base[:len(base)-len(filepath.Ext(base))]+" ("+what+" "+time.Now().Format("2006-01-02 150405")+").synoptic")
}

// Is reports whether path, the user's own library where it is empty, is where
// this one was opened.
func (f File) Is(path string) bool {
	if path == "" {
		path, _ = DefaultPath()
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return false
	}
	a, err := os.Stat(abs)
	if err != nil || f.s.left.info == nil {
		return abs == f.s.path
	}
	return abs == f.s.path || os.SameFile(a, f.s.left.info)
}
