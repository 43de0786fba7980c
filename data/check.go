package data

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Health is what became of looking at every byte of a library.
type Health struct {
	Path                                string
	Projects, Texts, Decisions, Results int      // that are in it, damaged or not
	Damage                              []Damage // none: all of it is whole
}

// Whole reports whether everything is as it was stored.
func (h Health) Whole() bool { return len(h.Damage) == 0 }

// Check reads a library to the end and says what is not as it was stored. It
// works on a copy: the file stays as it is, and may be open in a window. The
// error says why it could not be tried.
func Check(path string) (Health, error) {
	x, err := examined(path)
	if err != nil {
		return Health{Path: path}, err
	}
	defer x.close()
	return x.health, nil
}

// examination is a copy of a library that was looked at.
type examination struct {
	dir    string
	db     *sql.DB // nil where it cannot be opened at all
	health Health
}

func (x *examination) close() {
	if x.db != nil {
		x.db.Close()
	}
	os.RemoveAll(x.dir)
}

// examined copies a library and looks at the copy.
func examined(path string) (*examination, error) {
	const doing = "check the library"
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, &StoreError{Path: path, Doing: doing, Reason: ErrUnreadable, Cause: err}
	case info.IsDir():
		return nil, &StoreError{Path: path, Doing: doing, Reason: ErrFolder}
	}
	dir, err := os.MkdirTemp("", "synoptic-check-*")
	if err != nil {
		return nil, storeError(path, doing, err)
	}
	x := &examination{dir: dir, health: Health{Path: path}}
	copied := filepath.Join(dir, "copy.synoptic")
	if err := copyWithJournals(path, copied); err != nil {
		x.close()
		return nil, storeError(path, doing, err)
	}
	if err := x.open(copied); err != nil {
		x.tell(err)
	}
	return x, nil
}

// copyWithJournals copies a library and what SQLite keeps beside it.
func copyWithJournals(from, to string) error {
	for _, behind := range []string{"", "-wal", "-journal"} {
		err := copyFile(from+behind, to+behind)
		if err != nil && (behind == "" || !errors.Is(err, fs.ErrNotExist)) {
			return err
		}
	}
	return nil
}

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}

// tell notes an error of the database as damage of the file.
func (x *examination) tell(err error) {
	var known *DamageError
	if errors.As(err, &known) {
		x.health.Damage = append(x.health.Damage, known.Damage...)
		return
	}
	x.health.Damage = append(x.health.Damage, damaged(DamagedFile, 0, "The database cannot be read whole: %v.", err))
}

// open opens the copy, puts its head right where that is damaged, and looks at
// all of it.
func (x *examination) open(path string) error {
	if reason := headReason(path); reason != nil {
		x.tell(reason)
		if errors.Is(reason, ErrNewer) {
			return nil
		}
		if err := mendHead(path); err != nil {
			return err
		}
	}
	db, err := connect(path, patience)
	if err != nil {
		return err
	}
	db.SetMaxOpenConns(1)
	x.db = db
	if err := integrity(db); err != nil {
		x.tell(err)
	}
	var version int
	if err := db.QueryRow(`PRAGMA user_version`).Scan(&version); err != nil {
		return err
	}
	if version < len(migrations()) {
		if err := migrate(db, migrations()); err != nil {
			return err
		}
	}
	for _, l := range looks {
		found, err := l.look(db)
		if err != nil {
			x.tell(err)
		}
		x.health.Damage = append(x.health.Damage, found...)
	}
	h := &x.health
	return db.QueryRow(`SELECT (SELECT count(*) FROM project), (SELECT count(*) FROM account), (SELECT count(*) FROM decision), (SELECT count(*) FROM result)`).
		Scan(&h.Projects, &h.Texts, &h.Decisions, &h.Results)
}

// integrity asks SQLite whether every page is sound.
func integrity(db *sql.DB) error {
	rows, err := db.Query(`PRAGMA integrity_check(5)`)
	if err != nil {
		return err
	}
	defer rows.Close()
	out := &DamageError{}
	for rows.Next() {
		var says string
		if err := rows.Scan(&says); err != nil {
			return err
		}
		if says != "ok" {
			out.Damage = append(out.Damage, damaged(DamagedFile, 0, "The database is not sound: %s.", says))
		}
	}
	if err := rows.Err(); err != nil || len(out.Damage) == 0 {
		return err
	}
	return out
}

// headReason is what is wrong with the first bytes of a file, nil where they
// are those of a library.
func headReason(path string) error {
	head, err := header(path)
	if err != nil {
		return err
	}
	if len(head) == 0 {
		return fmt.Errorf("%w: the file is empty", ErrDamaged)
	}
	return checkHeader(head, len(migrations()))
}

// mendHead writes what stands in the head of every library over that of a copy,
// where most of it still stands there.
func mendHead(path string) error {
	head, err := header(path)
	if err != nil {
		return err
	}
	right := 0
	for i := range min(len(head), len(magic)) {
		if head[i] == magic[i] {
			right++
		}
	}
	if len(head) < 100 || right < len(magic)/2 {
		return ErrNotDatabase
	}
	copy(head, magic)
	binary.BigEndian.PutUint32(head[68:], applicationID)
	if n := binary.BigEndian.Uint32(head[60:]); n == 0 || int(n) > len(migrations()) {
		binary.BigEndian.PutUint32(head[60:], uint32(len(migrations())))
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	_, err = f.WriteAt(head, 0)
	return errors.Join(err, f.Close())
}

// Saved is what became of saving what can be read.
type Saved struct {
	Projects, Texts, Decisions int // that the new library has
	Lost                       []Damage
}

// Rescue makes a new library at to of everything in the one at from that is as
// it was stored, and says what is not. What was damaged is left out, a text
// with the decisions about it; what is known of an account, or the name of a
// comparison, is kept as it can be read, and said. to may not exist.
func Rescue(ctx context.Context, from, to string) (saved Saved, err error) {
	const doing = "save what can be read"
	if _, err := os.Stat(to); err == nil {
		return saved, storeError(to, doing, Refuse("There is a file %s already. Give a name that is not taken yet.", filepath.Base(to)))
	}
	x, err := examined(from)
	if err != nil {
		return saved, err
	}
	defer x.close()
	if x.db == nil {
		return saved, &StoreError{Path: from, Doing: doing, Reason: ErrDamaged, Cause: &DamageError{x.health.Damage}}
	}
	part := filepath.Join(x.dir, "new.synoptic")
	fresh, err := Open(part)
	if err != nil {
		return saved, err
	}
	r := rescue{ctx: ctx, from: x.db, saved: Saved{Lost: x.health.Damage}}
	err = fresh.write(doing, r.run)
	if err == nil {
		err = storeError(part, doing, indexAnew(fresh.db))
	}
	if err = errors.Join(err, fresh.Close()); err != nil {
		return saved, err
	}
	return r.saved, storeError(to, doing, placeNew(part, to))
}

// placeNew puts a file at a place where none is, whole or not at all.
func placeNew(from, to string) error {
	if err := copyFile(from, to+".part"); err != nil {
		return errors.Join(err, os.Remove(to+".part"))
	}
	if err := os.Link(to+".part", to); err == nil { // which never overwrites
		return os.Remove(to + ".part")
	}
	return os.Rename(to+".part", to)
}
