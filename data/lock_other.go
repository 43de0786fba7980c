//go:build !windows && (!unix || aix || solaris || illumos)

package data

import (
	"errors"
	"os"
)

func openLock(string) (*os.File, error) { return nil, errors.ErrUnsupported }

func letGo(l *lock) { l.f.Close() }
