package write_test

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"synoptic/data/write"
)

// holdAs opens a file as another program does, which shares so much of it.
func holdAs(t *testing.T, path string, share uint32) {
	t.Helper()
	name, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		t.Fatal(err)
	}
	h, err := syscall.CreateFile(name, syscall.GENERIC_READ, share, nil, syscall.OPEN_EXISTING, syscall.FILE_ATTRIBUTE_NORMAL, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { syscall.CloseHandle(h) })
}

// TestAFileThatAnotherProgramHoldsStays: with nothing shared, as Excel opens a
// workbook, with reading shared, as it opens a CSV, and with all but deleting.
func TestAFileThatAnotherProgramHoldsStays(t *testing.T) {
	for name, share := range map[string]uint32{"nothing shared": 0, "reading shared": syscall.FILE_SHARE_READ, "writing shared": syscall.FILE_SHARE_READ | syscall.FILE_SHARE_WRITE} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "out.csv")
			if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
				t.Fatal(err)
			}
			t.Run("held", func(t *testing.T) {
				holdAs(t, path, share)
				openElsewhere(t, write.File(path, say("new")))
			})
			only(t, path, "old")
			if err := write.File(path, say("new")); err != nil {
				t.Fatal(err)
			}
			only(t, path, "new")
		})
	}
}

func openElsewhere(t *testing.T, err error) {
	t.Helper()
	var told *write.Error
	if !errors.As(err, &told) || !strings.Contains(told.Advice(), "open in another program") {
		t.Errorf("the error is %v: it does not say that the file is open in another program", err)
	}
}

// TestAFolderOfWhichOneFileIsHeldStays: none of its tables is replaced.
func TestAFolderOfWhichOneFileIsHeldStays(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "tables")
	export := write.Exports[8]
	if export.Key != "package" {
		t.Fatalf("%s is no package", export.Key)
	}
	job := write.Job{Comparison: crowd(3, 2)}
	if _, err := write.Save(t.Context(), dir, export, job); err != nil {
		t.Fatal(err)
	}
	before := contents(t, dir)
	t.Run("held", func(t *testing.T) {
		holdAs(t, filepath.Join(dir, "accounts.csv"), 0)
		job.Comparison = crowd(4, 3)
		_, err := write.Save(t.Context(), dir, export, job)
		openElsewhere(t, err)
	})
	if after := contents(t, dir); !maps.Equal(after, before) {
		t.Errorf("the folder holds %d files, some others than the %d that stood there", len(after), len(before))
	}
}

func TestNamesThatWindowsForbidsAreRefused(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"con.csv", "a:b.csv", "a?.csv", "a.csv."} {
		err := write.File(filepath.Join(dir, name), say("text"))
		var told *write.Error
		if !errors.As(err, &told) || !errors.Is(err, write.ErrName) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) > 0 {
		t.Errorf("the folder holds %v (%v)", entries, err)
	}
}
