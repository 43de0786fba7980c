package write

import (
	"bufio"
	"cmp"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"unicode"
)

// Error says that a file could not be written. What stood there before
// is untouched.
type Error struct {
	Path string
	Err  error
}

// Error names the file and the cause.
func (e *Error) Error() string { return fmt.Sprintf("write %s: %v", e.Path, Cause(e.Err)) }

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Cause leaves out the operation and the temporary name, which mean nothing
// to the reader.
func Cause(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}

// errFolder says that a folder stands where the file should.
var errFolder = errors.New("a folder of this name is there")

// errName says that the system has no file of this name.
var errName = errors.New("no file can have this name on Windows")

// Advice is a sentence for people: what to do.
func (e *Error) Advice() string {
	switch {
	case errors.Is(e.Err, errFolder):
		return "Choose another name: a folder has this one."
	case errors.Is(e.Err, errFile):
		return "Choose another name: a file has this one."
	case errors.Is(e.Err, errName):
		return "Choose another name: Windows allows none with < > : \" / \\ | ? * in it or a dot at its end, and keeps CON, NUL, COM1 and their like."
	case errors.Is(e.Err, errForeign):
		return "Choose another folder, or a new one, so that nobody's files are lost."
	case isOpenElsewhere(e.Err):
		return "The file is open in another program. Close it there and try again, or choose another name."
	case errors.Is(e.Err, fs.ErrPermission) || errors.Is(e.Err, syscall.EROFS):
		return "You may not write there. Choose another folder, for example Documents."
	case errors.Is(e.Err, fs.ErrNotExist) || errors.Is(e.Err, syscall.ENOTDIR):
		return "The folder is not there any more. Choose another, or make it first."
	case isFull(e.Err):
		return "The disk is full. Free some space or choose another folder. What stood there before is untouched."
	}
	return "Try again or choose another folder. What stood there before is untouched."
}

// The numbers that Windows gives for a file in use and a full disk.
const (
	sharingViolation = syscall.Errno(32)
	lockViolation    = syscall.Errno(33)
	handleDiskFull   = syscall.Errno(39)
	diskFull         = syscall.Errno(112)
)

func isOpenElsewhere(err error) bool {
	if runtime.GOOS != "windows" {
		return errors.Is(err, syscall.EBUSY) || errors.Is(err, syscall.ETXTBSY)
	}
	return errors.Is(err, sharingViolation) || errors.Is(err, lockViolation)
}

func isFull(err error) bool {
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) {
		return true
	}
	return runtime.GOOS == "windows" && (errors.Is(err, diskFull) || errors.Is(err, handleDiskFull))
}

// File writes a file whole or not at all: under a temporary name in the
// same folder, flushed to the disk, then renamed. An error of write comes
// back as it is; every other error is a *WriteError. In both cases the file
// that stood there is untouched. A device or a pipe is written to directly.
func File(path string, write func(io.Writer) error) error {
	if cannotBe(path) {
		return &Error{path, errName}
	}
	target := path
	if real, err := filepath.EvalSymlinks(path); err == nil {
		target = real
	}
	var mode fs.FileMode // of the file that is replaced
	if info, err := os.Stat(target); err == nil {
		switch {
		case info.IsDir():
			return &Error{path, errFolder}
		case !info.Mode().IsRegular():
			return writeDevice(path, write)
		case info.Mode().Perm()&0o222 == 0:
			return &Error{path, fs.ErrPermission} // somebody protects it
		}
		mode = info.Mode().Perm()
	}
	temporary := fmt.Sprintf("%s.%s.part", target, rand.Text()[:8])
	if err := writeNew(temporary, mode, write); err != nil {
		os.Remove(temporary)
		return asWriteError(path, err)
	}
	if err := os.Rename(temporary, target); err != nil {
		os.Remove(temporary)
		return &Error{path, whyHeld(target, err)}
	}
	syncFolder(filepath.Dir(target))
	return nil
}

// asWriteError names the file in errors that come from the file system and
// leaves those of the export itself alone.
func asWriteError(path string, err error) error {
	var errno syscall.Errno
	if errors.As(err, &errno) {
		return &Error{path, err}
	}
	return err
}

// writeNew writes a file that must not exist and flushes it to the disk.
// mode is 0 where the system's own will do.
func writeNew(path string, mode fs.FileMode, write func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, cmp.Or(mode, 0o666))
	if err != nil {
		return err
	}
	if mode != 0 { // the system takes bits away from new files
		err = f.Chmod(mode)
	}
	b := bufio.NewWriterSize(f, 1<<16)
	if err == nil {
		err = write(b)
	}
	if err == nil {
		err = b.Flush()
	}
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

func writeDevice(path string, write func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return &Error{path, err}
	}
	if err := errors.Join(write(f), f.Close()); err != nil {
		return asWriteError(path, err)
	}
	return nil
}

// syncFolder makes the new name durable where the system allows it. That the
// file itself is on the disk is sure already, so an error changes nothing.
func syncFolder(path string) {
	if f, err := os.Open(path); err == nil {
		_ = f.Sync()
		_ = f.Close()
	}
}

// devices are the names that Windows keeps for devices, whatever follows a dot.
var devices = []string{"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
	"COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
	"LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9"}

// IsDevice reports whether Windows takes a name of a file for a device: CON,
// con.csv.
func IsDevice(name string) bool {
	name, _, _ = strings.Cut(name, ".")
	return slices.Contains(devices, strings.ToUpper(strings.TrimRight(name, " ")))
}

// windowsForbids reports whether Windows has no file of a name, or one of
// another name: report:1.csv is a hidden part of the file report, and a dot or
// a blank at the end is dropped.
func windowsForbids(name string) bool {
	return IsDevice(name) || strings.ContainsAny(name, `<>:"/\|?*`) || strings.ContainsFunc(name, unicode.IsControl) ||
		name != strings.TrimRight(name, " .")
}

// cannotBe reports whether no file can have the path on this system. A device
// by its plain name can be written to.
func cannotBe(path string) bool {
	name := filepath.Base(path)
	if runtime.GOOS != "windows" || slices.Contains(devices, strings.ToUpper(name)) {
		return false
	}
	drive := len(filepath.VolumeName(path))
	return windowsForbids(name) || strings.Contains(path[drive:], ":")
}
