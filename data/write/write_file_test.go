package write_test

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"synoptic/data/datatest"
	"synoptic/data/sheet"

	"synoptic/data/write"
)

// say returns a write function for some text.
func say(text string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}
}

// only checks that a folder holds one file with that text and no left-overs.
func only(t *testing.T, path, text string) {
	t.Helper()
	got, err := os.ReadFile(path)
	if err != nil || string(got) != text {
		t.Errorf("the file holds %q (%v), want %q", got, err, text)
	}
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1 {
		t.Errorf("the folder holds %v (%v), want one file", entries, err)
	}
}

func TestWriteFileReplacesTheOldOne(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out.csv")
	for _, text := range []string{"old", "new and longer"} {
		if err := write.File(path, say(text)); err != nil {
			t.Fatal(err)
		}
		only(t, path, text)
	}
}

func TestWriteFileKeepsTheOldOneWhenWritingFails(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out.csv")
	if err := write.File(path, say("old")); err != nil {
		t.Fatal(err)
	}
	broken := errors.New("broken")
	err := write.File(path, func(w io.Writer) error {
		if err := say(strings.Repeat("half ", 100_000))(w); err != nil {
			return err
		}
		return broken
	})
	if !errors.Is(err, broken) {
		t.Errorf("error is %v", err)
	}
	only(t, path, "old")
}

func TestWriteFileKeepsModeAndLinks(t *testing.T) {
	folder := t.TempDir()
	path, link := filepath.Join(folder, "out.csv"), filepath.Join(t.TempDir(), "link.csv")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, 0o662); err != nil { // no usual mode
		t.Fatal(err)
	}
	if err := os.Symlink(path, link); err != nil {
		t.Fatal(err)
	}
	if err := write.File(link, say("new")); err != nil {
		t.Fatal(err)
	}
	only(t, path, "new")
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link became %v (%v)", info.Mode(), err)
	}
	if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o662 {
		t.Errorf("the mode became %v (%v)", info.Mode(), err)
	}
}

func TestWriteFileSaysWhatToDo(t *testing.T) {
	folder := t.TempDir()
	protected := filepath.Join(folder, "protected.csv")
	if err := os.WriteFile(protected, []byte("old"), 0o400); err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct{ path, cause, advice string }{
		{filepath.Join(folder, "gone", "out.csv"), "no such file", "The folder is not there"},
		{filepath.Join(protected, "out.csv"), "not a directory", "The folder is not there"},
		{folder, "a folder of this name", "a folder has this one"},
		{protected, "permission denied", "You may not write there"},
	} {
		err := write.File(x.path, say("new"))
		var wrong *write.Error
		if !errors.As(err, &wrong) {
			t.Errorf("%s: %v, want a WriteError", x.path, err)
			continue
		}
		if !strings.Contains(err.Error(), x.path) || !strings.Contains(err.Error(), x.cause) || strings.Contains(err.Error(), ".part") {
			t.Errorf("error %q, want the file and %q", err, x.cause)
		}
		if !strings.Contains(wrong.Advice(), x.advice) {
			t.Errorf("%s: advice %q, want %q", x.path, wrong.Advice(), x.advice)
		}
	}
	if got, err := os.ReadFile(protected); err != nil || string(got) != "old" {
		t.Errorf("the protected file holds %q (%v)", got, err)
	}
}

// TestAdviceFitsTheCause covers causes that a test cannot bring about as root.
func TestAdviceFitsTheCause(t *testing.T) {
	for cause, advice := range map[error]string{
		syscall.ENOSPC: "disk is full", syscall.EACCES: "may not write", syscall.EROFS: "may not write",
		syscall.EBUSY: "open in another program", syscall.EIO: "Try again",
	} {
		err := &write.Error{"out.csv", fmt.Errorf("wrapped: %w", &os.PathError{Op: "open", Path: "out.csv.x.part", Err: cause})}
		if !strings.Contains(err.Advice(), advice) {
			t.Errorf("%v: advice %q, want %q", cause, err.Advice(), advice)
		}
	}
}

// TestWriteFileOnAFullDisk writes to the device that always is one.
func TestWriteFileOnAFullDisk(t *testing.T) {
	const device = "/dev/full"
	if _, err := os.Stat(device); err != nil {
		t.Skipf("%s is not there: that a full disk is told was not checked", device)
	}
	err := write.File(device, func(w io.Writer) error {
		_, err := sheet.Write(w, datatest.TextTable(datatest.Awkward, 3), sheet.Presets[1])
		return err
	})
	var wrong *write.Error
	if !errors.As(err, &wrong) || !strings.Contains(wrong.Advice(), "disk is full") {
		t.Errorf("error is %v", err)
	}
}

// TestWriteFileWhenTheDiskFillsUp fills a disk half way through a file.
func TestWriteFileWhenTheDiskFillsUp(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out.csv")
	if err := write.File(path, say("old")); err != nil {
		t.Fatal(err)
	}
	err := write.File(path, func(w io.Writer) error {
		if err := say(strings.Repeat("half ", 50_000))(w); err != nil {
			return err
		}
		return &os.PathError{Op: "write", Path: "out.csv.part", Err: syscall.ENOSPC}
	})
	var wrong *write.Error
	if !errors.As(err, &wrong) || !strings.Contains(wrong.Advice(), "disk is full") || strings.Contains(err.Error(), ".part") {
		t.Errorf("error is %v", err)
	}
	only(t, path, "old")
}
