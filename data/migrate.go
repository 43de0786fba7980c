package data

import (
	"bytes"
	"database/sql"
	"embed"
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"
)

//go:embed schema/*.sql
var schema embed.FS

// migrations returns the numbered steps of the schema: user_version n means
// that the first n have been taken.
func migrations() []string {
	names, err := fs.Glob(schema, "schema/*.sql")
	if err != nil {
		panic(err) // the pattern is ours
	}
	var steps []string
	for _, name := range names {
		b, err := schema.ReadFile(name)
		if err != nil {
			panic(err) // it is in the program
		}
		steps = append(steps, string(b))
	}
	return steps
}

// sealedSince is the version of the schema since which rows have seals.
const sealedSince = 9

const (
	magic         = "SQLite format 3\x00"
	applicationID = 0x53594E4F // "SYNO"
)

// peek looks at the bytes of the file and its folder before SQLite does, so
// that a file that is not for us is left as it is.
func peek(path string, newest int) error {
	fail := func(reason, cause error) error {
		return &StoreError{Path: path, Doing: "open the library", Reason: reason, Cause: cause}
	}
	var reason error
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && isFilled(path+"-wal"):
		return fail(ErrHalf, nil)
	case errors.Is(err, fs.ErrNotExist):
		return tryFolder(path)
	case err != nil:
		return fail(ErrUnreadable, err)
	case info.IsDir():
		return fail(ErrFolder, nil)
	case !info.Mode().IsRegular():
		return fail(ErrNotDatabase, nil)
	case info.Size() == 0 && !unfinished(path):
		return fail(ErrHalf, nil)
	}
	for range 2 { // another program may be writing the first bytes just now
		head, err := header(path)
		if err != nil {
			return fail(ErrUnreadable, err)
		}
		if reason = checkHeader(head, newest); reason == nil || unfinished(path) {
			return tryWriting(path)
		}
	}
	return fail(reason, nil)
}

// header returns up to the first 100 bytes of the file.
func header(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	head, err := io.ReadAll(io.LimitReader(f, 100))
	return head, err
}

// checkHeader returns the reason not to open a file that begins so. An empty
// file is a library to be made.
func checkHeader(head []byte, newest int) error {
	switch {
	case len(head) == 0:
		return nil
	case !bytes.HasPrefix(head, []byte(magic)):
		return ErrNotDatabase
	case len(head) < 100:
		return ErrDamaged
	case binary.BigEndian.Uint32(head[68:]) != applicationID:
		return ErrNotDatabase
	case int(binary.BigEndian.Uint32(head[60:])) > newest:
		return ErrNewer
	}
	return nil
}

// unfinished reports whether a first writing was cut short: SQLite then puts
// the file right from its journal.
func unfinished(path string) bool { return isFilled(path + "-journal") }

// isFilled reports whether there is a file with something in it.
func isFilled(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Size() > 0
}

// makeFolder makes the folder of a library where there is none.
func makeFolder(path string) error {
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return &StoreError{Path: path, Doing: "open the library", Reason: ErrReadOnly, Cause: err}
	}
	return nil
}

func tryWriting(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return &StoreError{Path: path, Doing: "open the library", Reason: ErrReadOnly, Cause: err}
	}
	f.Close()
	return tryFolder(path)
}

// tryFolder makes sure that SQLite can put its own files beside the library.
func tryFolder(path string) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".synoptic-*")
	if err != nil {
		return &StoreError{Path: path, Doing: "open the library", Reason: ErrReadOnly, Cause: err}
	}
	f.Close()
	return os.Remove(f.Name())
}

// bringUpToDate checks the file and takes the steps that it lacks. It does so
// before the switch to a write-ahead log, so that the first bytes of the file
// always tell whose it is.
func bringUpToDate(path string, wait time.Duration, steps []string) (err error) {
	db, err := connect(path, wait)
	if err != nil {
		return err
	}
	db.SetMaxOpenConns(1)
	defer func() { err = errors.Join(err, db.Close()) }()
	version, err := examine(db, len(steps))
	if err != nil || version == len(steps) {
		return err
	}
	if version > 0 {
		if err := backUp(db, path, version); err != nil {
			return fmt.Errorf("copy the library before bringing it up to date: %w", err)
		}
	}
	if err := migrate(db, steps); err != nil {
		return err
	}
	return nil
}

// examine returns the version of the database, or the reason not to use it.
func examine(db *sql.DB, newest int) (version int, err error) {
	var id, tables int
	err = db.QueryRow(`SELECT (SELECT application_id FROM pragma_application_id),
		(SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM sqlite_schema)`).Scan(&id, &version, &tables)
	switch {
	case err != nil:
		return 0, err
	case id != applicationID && (id != 0 || version != 0 || tables != 0):
		return 0, ErrNotDatabase
	case version > newest:
		return 0, ErrNewer
	}
	return version, whole(db, version)
}

// whole asks SQLite whether every page is sound and, of what was given and
// decided, whether its indexes lead to every row: quick_check does not look at
// that, and integrity_check of everything takes several times as long.
func whole(db *sql.DB, version int) error {
	asks := []string{`PRAGMA quick_check(1)`}
	for _, t := range sealedTables {
		if version > 0 {
			asks = append(asks, `PRAGMA integrity_check(`+t.table+`)`)
		}
	}
	for _, ask := range asks {
		var state string
		if err := db.QueryRow(ask).Scan(&state); err != nil {
			return err
		}
		if state != "ok" {
			return fmt.Errorf("%w: %s", ErrDamaged, state)
		}
	}
	return nil
}

// migrate takes the steps that the library lacks, all or none: a program that
// opens it meanwhile never sees one between two versions.
func migrate(db *sql.DB, steps []string) error {
	return inTransaction(db, func(tx *sql.Tx) error {
		var version int
		if err := tx.QueryRow(`PRAGMA user_version`).Scan(&version); err != nil {
			return err
		}
		for n := version; n < len(steps); n++ {
			if _, err := tx.Exec(steps[n]); err != nil {
				return fmt.Errorf("bring the library to version %d: %w", n+1, err)
			}
		}
		if len(steps) >= sealedSince {
			if err := seal(tx); err != nil {
				return err
			}
		}
		_, err := tx.Exec(fmt.Sprintf(`PRAGMA user_version = %d`, max(version, len(steps))))
		return err
	})
}

// backUp writes a copy of the library beside it, under a name that is free.
func backUp(db *sql.DB, path string, version int) error {
	for n := 1; ; n++ {
		copy := fmt.Sprintf("%s.version-%d", path, version)
		if n > 1 {
			copy = fmt.Sprintf("%s (%d)", copy, n)
		}
		// SQLite fills an empty file; making it first keeps the name from
		// another program that copies the same library.
		f, err := os.OpenFile(copy, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return err
		}
		if err = f.Close(); err == nil {
			_, err = db.Exec(`VACUUM INTO ?`, copy)
		}
		if err != nil {
			err = errors.Join(err, os.Remove(copy))
		}
		return err
	}
}

// ownSchema returns how every part of the database is made, by its name. What
// the index of the search makes for itself is no part of it.
var ownSchema = sync.OnceValues(func() (map[string]string, error) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, err
	}
	defer db.Close()
	db.SetMaxOpenConns(1) // each would have a memory of its own
	if err := migrate(db, migrations()); err != nil {
		return nil, err
	}
	rows, err := db.Query(`SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'passage_words_%'`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := map[string]string{}
	for rows.Next() {
		var name, made string
		if err := rows.Scan(&name, &made); err != nil {
			return nil, err
		}
		out[name] = made
	}
	return out, rows.Err()
})
