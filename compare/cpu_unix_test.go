//go:build unix

package compare

import (
	"syscall"
	"time"
)

// worked is the time that processors spent on this program: what else the
// machine does is not in it.
func worked() time.Duration {
	var u syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
