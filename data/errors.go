package data

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"modernc.org/sqlite"
	"modernc.org/sqlite/lib"
)

// The reasons for which a library cannot be opened or written. An error of
// this package wraps one of them: ask with errors.Is.
var (
	ErrNewer       = errors.New("made by a newer version of Synoptic")
	ErrLocked      = errors.New("in use by another program")
	ErrReadOnly    = errors.New("cannot be written")
	ErrUnreadable  = errors.New("cannot be read")
	ErrNotDatabase = errors.New("not a Synoptic library")
	ErrFolder      = errors.New("a folder, not a file")
	ErrDamaged     = errors.New("damaged")
	ErrFull        = errors.New("no room left on the disk")
	ErrReading     = errors.New("open to be read only")
	ErrGone        = errors.New("not at its place any more")
	ErrReplaced    = errors.New("replaced by another program")
	ErrHalf        = errors.New("empty")
)

// advices say what to do, for each reason.
var advices = map[error]string{
	ErrNewer:       "This library was made by a newer version of Synoptic. Install that version, or open another library. Nothing was changed.",
	ErrLocked:      "Another program is using this library. Close it there, or wait a moment, and try again.",
	ErrReadOnly:    "Synoptic may not write here. Copy the library to a folder of your own, or ask for the right to write, and open it again. Nothing was changed.",
	ErrUnreadable:  "Synoptic may not read this file. Ask for the right to read it, or open another library.",
	ErrNotDatabase: "This file is not a Synoptic library. Choose a file that Synoptic made, or a name that is not taken yet. Nothing was changed.",
	ErrFolder:      "This is a folder. Choose a file in it, or give a name for a new one.",
	ErrDamaged:     "This library is damaged. Keep it, and open the newest copy of it that you have. Nothing was changed.",
	ErrReading:     "This library is open to be read only, so this was not stored.",
	ErrGone:        "The file of this library is not at its place any more: it was moved, renamed or deleted while it was open here. This was not stored. Put it back, or keep what is open here as a copy.",
	ErrReplaced:    "The file of this library was replaced or written by another program while it was open here. This was not stored. Open the file as it is now, or keep what is open here as a copy.",
	ErrHalf:        "This file is empty: what was in it is gone, or was never written. Bring back the newest copy of it that you have, or delete it to begin anew. Nothing was changed.",
	ErrFull:        "The disk is full. Make room on it and try again; what was stored before is safe.",
}

// DamagedForm is what people are told of a library of which something is
// damaged, before what it is; MostNamed is how many things are named.
const (
	DamagedForm = "This library is damaged and was not opened. Nothing was changed in it. Keep it; everything that is as it was stored can be saved as a new library."
	MostNamed   = 3
)

// StoreError is an error of the library.
type StoreError struct {
	Path   string // of the library
	Doing  string // what was tried: open, add accounts
	Reason error  // one of the Err variables, nil where none fits
	Cause  error
}

// Error names what was tried, the file and the cause.
func (e *StoreError) Error() string {
	switch {
	case e.Reason != nil && e.Cause != nil:
		return fmt.Sprintf("%s (%s): %v: %v", e.Doing, e.Path, e.Reason, e.Cause)
	case e.Reason != nil:
		return fmt.Sprintf("%s (%s): %v", e.Doing, e.Path, e.Reason)
	}
	return fmt.Sprintf("%s (%s): %v", e.Doing, e.Path, e.Cause)
}

// Unwrap returns the reason and the cause.
func (e *StoreError) Unwrap() []error {
	var out []error
	for _, err := range []error{e.Reason, e.Cause} {
		if err != nil {
			out = append(out, err)
		}
	}
	return out
}

// Advice returns the sentence for people: what happened and what to do. It is
// the error itself where there is no better one.
func (e *StoreError) Advice() string {
	var known *DamageError
	if errors.As(e.Cause, &known) {
		return DamagedForm + " " + strings.Join(known.says(MostNamed), " ")
	}
	if s := advices[e.Reason]; s != "" {
		return s
	}
	var own *Refusal
	if errors.As(e.Cause, &own) {
		return own.Says
	}
	return e.Error()
}

// Refusal is an error whose text is already a sentence for people. Form and
// Args made it, as in fmt: another language is put in place of Form.
type Refusal struct {
	Says string
	Form string
	Args []any
}

// Error returns the sentence.
func (r *Refusal) Error() string { return r.Says }

// Advice returns the sentence.
func (r *Refusal) Advice() string { return r.Says }

// Refuse makes a Refusal of a sentence for people.
func Refuse(format string, args ...any) error {
	return &Refusal{fmt.Sprintf(format, args...), format, args}
}

// reasons says what the codes of SQLite mean to a person.
var reasons = map[int]error{
	sqlite3.SQLITE_BUSY:     ErrLocked,
	sqlite3.SQLITE_LOCKED:   ErrLocked,
	sqlite3.SQLITE_READONLY: ErrReadOnly,
	sqlite3.SQLITE_CANTOPEN: ErrReadOnly,
	sqlite3.SQLITE_PERM:     ErrReadOnly,
	sqlite3.SQLITE_CORRUPT:  ErrDamaged,
	sqlite3.SQLITE_NOTADB:   ErrNotDatabase,
	sqlite3.SQLITE_FULL:     ErrFull,
}

// storeError wraps err with what was tried and the reason behind it; nil
// stays nil.
func storeError(path, doing string, err error) error {
	if err == nil {
		return nil
	}
	var known *StoreError
	if errors.As(err, &known) {
		return err
	}
	e := &StoreError{Path: path, Doing: doing, Cause: err}
	var lite *sqlite.Error
	switch {
	case errors.Is(err, ErrLocked):
		e.Reason = ErrLocked
	case errors.Is(err, ErrReplaced):
		e.Reason = ErrReplaced
	case errors.Is(err, ErrGone):
		e.Reason = ErrGone
	case errors.As(err, &lite):
		e.Reason = reasons[lite.Code()&0xff]
	case errors.Is(err, fs.ErrPermission):
		e.Reason = ErrReadOnly
	case errors.Is(err, ErrDamaged):
		e.Reason = ErrDamaged
	}
	return e
}

// Marshal writes a value without escaping < and >, which only matters inside
// web pages.
func Marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}
