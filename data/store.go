package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// Store is an open library. Its methods may be called from several
// goroutines. Every one that writes is one transaction, on disk when it
// returns.
type Store struct {
	path string
	db   *sql.DB
}

// patience is how long a call waits for another program to let go.
const patience = 5 * time.Second

// Open opens the library at path and makes it, with its folders, where there
// is none. A library of an older version is brought up to date, after a copy
// was made beside it. The error is a *StoreError; the file is then untouched.
func Open(path string) (*Store, error) {
	return open(path, patience, migrations())
}

func open(path string, wait time.Duration, steps []string) (*Store, error) {
	const doing = "open the library"
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, storeError(path, doing, err)
	}
	if err := peek(abs, len(steps)); err != nil {
		return nil, err
	}
	var db *sql.DB
	// While another program makes the library or switches it to its log,
	// SQLite says that it is busy without waiting, so that we wait here.
	for end := time.Now().Add(wait); ; time.Sleep(10 * time.Millisecond) {
		db, err = ready(abs, wait, steps)
		if err = storeError(abs, doing, err); !errors.Is(err, ErrLocked) || time.Now().After(end) {
			break
		}
	}
	if err != nil {
		return nil, err
	}
	return &Store{path: abs, db: db}, nil
}

// ready brings the library up to date and connects to it.
func ready(path string, wait time.Duration, steps []string) (*sql.DB, error) {
	if err := bringUpToDate(path, wait, steps); err != nil {
		return nil, err
	}
	db, err := connect(path, wait, "journal_mode(WAL)")
	if err != nil {
		return nil, err
	}
	if err := sound(db, steps); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	if err := reindex(db); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// sound returns a DamageError where something that was given or decided is not
// as it was stored.
func sound(db *sql.DB, steps []string) error {
	if len(steps) != len(migrations()) {
		return nil // of another version: a test
	}
	found, err := look(db, false)
	if err != nil || len(found) == 0 {
		return err
	}
	return &DamageError{found}
}

// Close closes the library.
func (s *Store) Close() error { return storeError(s.path, "close the library", s.db.Close()) }

// Path returns the absolute path of the library's file.
func (s *Store) Path() string { return s.path }

// connect opens a pool of connections whose settings are in the data source
// name, so that every connection has them, and tries it.
func connect(path string, wait time.Duration, pragmas ...string) (*sql.DB, error) {
	db, err := sql.Open("sqlite", dsn(path, wait, pragmas...))
	if err != nil {
		return nil, err
	}
	if err := db.Ping(); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// dsn names the file as a URI, in which every character of a path can stand.
func dsn(path string, wait time.Duration, pragmas ...string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/folder becomes /C:/folder
	}
	all := append([]string{
		fmt.Sprintf("busy_timeout(%d)", wait.Milliseconds()),
		"foreign_keys(1)", "synchronous(FULL)", "trusted_schema(0)",
	}, pragmas...)
	u := url.URL{Scheme: "file", Path: path,
		RawQuery: url.Values{"_pragma": all, "_txlock": {"immediate"}}.Encode()}
	return u.String()
}

// write runs work in one transaction.
func (s *Store) write(doing string, work func(tx *sql.Tx) error) error {
	return storeError(s.path, doing, inTransaction(s.db, func(tx *sql.Tx) error {
		if err := work(tx); err != nil {
			return err
		}
		return seal(tx)
	}))
}

func inTransaction(db *sql.DB, work func(tx *sql.Tx) error) error {
	tx, err := db.BeginTx(context.Background(), nil)
	if err != nil {
		return err
	}
	if err := work(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

// read runs a query and gives each row to scan.
func (s *Store) read(doing string, scan func(*sql.Rows) error, query string, args ...any) error {
	rows, err := s.db.Query(query, args...)
	if err != nil {
		return storeError(s.path, doing, err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return storeError(s.path, doing, err)
		}
	}
	return storeError(s.path, doing, rows.Err())
}

// stamp is how times stand in the library: of one length, so that they sort.
const stamp = "2006-01-02T15:04:05.000Z"

func now() string { return time.Now().UTC().Format(stamp) }

// DefaultPath returns where a user's library is: in the platform's folder for
// the data of programs.
func DefaultPath() (string, error) {
	dir, err := dataDir()
	if err != nil {
		return "", fmt.Errorf("find the folder for the library: %w", err)
	}
	return filepath.Join(dir, "Synoptic", "library.synoptic"), nil
}

func dataDir() (string, error) {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" || runtime.GOOS == "ios" {
		return os.UserConfigDir()
	}
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return dir, nil
	}
	home, err := os.UserHomeDir()
	return filepath.Join(home, ".local", "share"), err
}

// Setting returns what SetSetting stored under key, empty where it did not.
func (s *Store) Setting(key string) (string, error) {
	var value string
	err := s.db.QueryRow(`SELECT value FROM setting WHERE key = ?`, key).Scan(&value)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return value, storeError(s.path, "read a setting", err)
}

// SetSetting stores value under key.
func (s *Store) SetSetting(key, value string) error {
	return s.write("store a setting", func(tx *sql.Tx) error {
		_, err := tx.Exec(`INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`, key, value)
		return err
	})
}
