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
	"sync"
	"time"
)

// Store is an open library. Its methods may be called from several
// goroutines. Every one that writes is one transaction, on disk when it
// returns.
type Store struct {
	path    string
	db      *sql.DB
	wait    time.Duration // for other programs that read or copy the file
	lock    *lock
	own     *sql.Conn // stays on the file that was opened, whatever becomes of its place
	reading error     // why the library can only be read, nil where it can be written

	writing sync.Mutex // one transaction at a time
	left    left
	wrote   bool // something was stored since it was opened
}

const (
	patience    = 5 * time.Second        // how long opening waits for another program to let go
	writingWait = 400 * time.Millisecond // how long a transaction does: the window waits for it
	lockWait    = 2 * time.Second        // how long opening waits for another window
)

// Open opens the library at path and makes it, with its folders, where there
// is none. A library of an older version is brought up to date, after a copy
// was made beside it. The error is a *StoreError; the file is then untouched.
func Open(path string) (*Store, error) {
	return open(path, patience, migrations())
}

func open(path string, wait time.Duration, steps []string) (s *Store, err error) {
	const doing = "open the library"
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, storeError(path, doing, err)
	}
	if err := makeFolder(abs); err != nil {
		return nil, err
	}
	held, err := waitForLock(abs, min(wait, lockWait))
	if err != nil {
		return nil, storeError(abs, doing, err)
	}
	defer func() {
		if err != nil {
			held.release()
		}
	}()
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
	s, err = begin(abs, db)
	if s != nil {
		s.lock = held
	}
	return s, storeError(abs, doing, err)
}

// begin makes a store of a database that is ready.
func begin(path string, db *sql.DB) (*Store, error) {
	s := &Store{path: path, db: db, wait: writingWait}
	var err error
	if s.own, err = db.Conn(context.Background()); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	stamp, err := stampOf(db)
	if err != nil {
		return nil, errors.Join(err, s.own.Close(), db.Close())
	}
	s.File().leave(stamp)
	return s, nil
}

// waitForLock takes the lock of a library, and waits for it.
func waitForLock(path string, wait time.Duration) (*lock, error) {
	for end := time.Now().Add(wait); ; time.Sleep(20 * time.Millisecond) {
		held, err := takeLock(path)
		if err == nil || time.Now().After(end) {
			return held, err
		}
	}
}

// OpenToRead opens a library that another window has open, or that may not be
// written, so that it can be read: why is the reason. It must be of this
// version. Whatever would write returns ErrReading.
func OpenToRead(path string, why error) (*Store, error) {
	const doing = "open the library to read it"
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, storeError(path, doing, err)
	}
	head, err := header(abs)
	if err != nil {
		return nil, &StoreError{Path: abs, Doing: doing, Reason: ErrUnreadable, Cause: err}
	}
	if reason := checkHeader(head, len(migrations())); reason != nil || len(head) == 0 {
		return nil, &StoreError{Path: abs, Doing: doing, Reason: reason, Cause: why}
	}
	db, err := connect(abs, patience, "query_only(1)")
	if err != nil {
		return nil, storeError(abs, doing, err)
	}
	version, err := examine(db, len(migrations()))
	if err == nil && version < len(migrations()) {
		err = why // it would have to be brought up to date first
	}
	if err == nil {
		err = sound(db, migrations())
	}
	if err != nil {
		return nil, storeError(abs, doing, errors.Join(err, db.Close()))
	}
	s, err := begin(abs, db)
	if err != nil {
		return nil, storeError(abs, doing, err)
	}
	s.reading = why
	return s, nil
}

// Reading returns why the library can only be read, nil where it can be written.
func (s *Store) Reading() error { return s.reading }

// ready brings the library up to date and connects to it.
func ready(path string, wait time.Duration, steps []string) (*sql.DB, error) {
	if err := bringUpToDate(path, wait, steps); err != nil {
		return nil, err
	}
	// The journal of SQLite lies beside the file only while something is being
	// written: at rest, the one file is the whole.
	db, err := connect(path, writingWait, "journal_mode(DELETE)")
	if err != nil {
		return nil, err
	}
	db.SetMaxIdleConns(mostIdle)
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

// mostIdle is how many connections stay open, on the file that was opened.
const mostIdle = 8

// Close closes the library. Where its file was replaced or taken away since
// something was stored, what is open here is kept as a copy, and the error says
// where.
func (s *Store) Close() error {
	const doing = "close the library"
	s.writing.Lock()
	defer s.writing.Unlock()
	var err error
	if s.wrote && s.reading == nil {
		if lost := s.File().lookAgain(); lost != nil {
			err = &StoreError{Path: s.path, Doing: doing, Reason: lost, Cause: s.File().keptSays()}
		}
	}
	closed := errors.Join(s.own.Close(), s.db.Close())
	s.lock.release()
	s.lock = nil
	return errors.Join(err, storeError(s.path, doing, closed))
}

// keptSays keeps what is open here as a copy and says where.
func (f File) keptSays() error {
	to, err := f.keep()
	if err != nil {
		return err
	}
	return Refuse("The file of the library was replaced or taken away while it was open here. What you have decided was kept as a copy: %s.", to)
}

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
// EXTRA syncs the folder once the journal is deleted: else a power cut may bring
// the journal back, and with it the library as it was before.
func dsn(path string, wait time.Duration, pragmas ...string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/folder becomes /C:/folder
	}
	all := append([]string{
		fmt.Sprintf("busy_timeout(%d)", wait.Milliseconds()),
		"foreign_keys(1)", "synchronous(EXTRA)", "trusted_schema(0)",
	}, pragmas...)
	u := url.URL{Scheme: "file", Path: path,
		RawQuery: url.Values{"_pragma": all, "_txlock": {"immediate"}}.Encode()}
	return u.String()
}

// write runs work in one transaction, where the file is still the one that was
// opened, and seals what it wrote. It is stored when write returns nil.
func (s *Store) write(doing string, work func(tx *sql.Tx) error) error {
	if s.reading != nil {
		return &StoreError{Path: s.path, Doing: doing, Reason: ErrReading, Cause: s.reading}
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	if err := s.File().lookAgain(); err != nil {
		return &StoreError{Path: s.path, Doing: doing, Reason: err}
	}
	next := ""
	err := inTransaction(s.db, func(tx *sql.Tx) (err error) {
		if next, err = newStamp(tx, s.left.stamp); err != nil {
			return err
		}
		if err := work(tx); err != nil {
			return err
		}
		return seal(tx)
	})
	if err != nil {
		return storeError(s.path, doing, err)
	}
	s.wrote = true
	before := s.left.info
	s.File().leave(next)
	if s.left.info == nil || !os.SameFile(s.left.info, before) { // meanwhile
		s.left.info = before
		return &StoreError{Path: s.path, Doing: doing, Reason: ErrReplaced}
	}
	return nil
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
