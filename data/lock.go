package data

import (
	"errors"
	"fmt"
	"os"
	"os/user"
	"path/filepath"
	"strings"
	"time"
)

// lock is a file beside an open library, as office programs have one: whoever
// holds it may write, and others are told who that is. It ends with the
// program, however that ends.
type lock struct {
	f    *os.File
	path string
}

// errHeld is that another program, or another window, holds the lock.
var errHeld = errors.New("the library is open elsewhere")

// lockOf is the name of the lock of a library.
func lockOf(path string) string {
	return filepath.Join(filepath.Dir(path), ".~lock."+filepath.Base(path)+"#")
}

// takeLock takes the lock of a library. The error is a *Holder where another
// one has it; nil and no error mean that this file system knows no locks.
func takeLock(path string) (*lock, error) {
	name := lockOf(path)
	for range 100 {
		f, err := openLock(name)
		switch {
		case errors.Is(err, errHeld):
			return nil, holderOf(name)
		case err != nil:
			return nil, nil
		}
		l := &lock{f, name}
		if !l.there() { // the one before has just taken it away
			f.Close()
			continue
		}
		l.sign()
		return l, nil
	}
	return nil, holderOf(name)
}

// there reports whether the file that is held is the one that others find.
func (l *lock) there() bool {
	a, err := l.f.Stat()
	if err != nil {
		return false
	}
	b, err := os.Stat(l.path)
	return err == nil && os.SameFile(a, b)
}

// sign writes who holds the lock.
func (l *lock) sign() {
	name, host := "", ""
	if u, err := user.Current(); err == nil {
		name = u.Username
	}
	host, _ = os.Hostname()
	says := strings.Join([]string{name, host, time.Now().Format("2006-01-02 15:04")}, "\n")
	if l.f.Truncate(0) == nil {
		l.f.WriteAt([]byte(says), 0) // for people alone
	}
}

// release gives the lock back.
func (l *lock) release() {
	if l != nil {
		letGo(l)
	}
}

// Holder is who has a library open.
type Holder struct{ User, Computer, Since string }

// Error names the holder.
func (h *Holder) Error() string {
	if h.User == "" {
		return errHeld.Error()
	}
	return fmt.Sprintf("%v: by %s on %s since %s", errHeld, h.User, h.Computer, h.Since)
}

// Unwrap returns ErrLocked.
func (h *Holder) Unwrap() error { return ErrLocked }

func holderOf(name string) *Holder {
	raw, _ := os.ReadFile(name) // it may just have gone
	lines := append(strings.Split(string(raw), "\n"), "", "", "")
	return &Holder{lines[0], lines[1], lines[2]}
}
