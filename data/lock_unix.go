//go:build unix && !aix && !solaris && !illumos

package data

import (
	"errors"
	"os"
	"syscall"
)

func openLock(name string) (*os.File, error) {
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if err == nil {
		return f, nil
	}
	f.Close()
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return nil, errHeld
	}
	return nil, err
}

// letGo takes the file away while it is held, so that nobody takes a lock that
// is about to go.
func letGo(l *lock) {
	os.Remove(l.path)
	l.f.Close()
}
