//go:build linux

package write_test

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"synoptic/data/datatest"

	"synoptic/data/write"
)

// smallDisk mounts a disk of a size, which needs root.
func smallDisk(t *testing.T, size string) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size="+size); err != nil {
		t.Skipf("no disk can be mounted here (%v): what a full disk leaves was not checked on a real one", err)
	}
	t.Cleanup(func() { syscall.Unmount(dir, syscall.MNT_DETACH) })
	return dir
}

// TestAFullDiskLeavesTheOldFileWhole writes every format over an older file on
// a disk that fills up on the way.
func TestAFullDiskLeavesTheOldFileWhole(t *testing.T) {
	c, o := datatest.EngineSample(t)
	c.Groups[0].Note = strings.Repeat("no word is like another ", 10) + noise(200_000)
	for _, x := range append(write.Exports[:len(write.Exports):len(write.Exports)], write.Recal) {
		if x.Key == "svg" || x.Key == "png" || x.Key == "qdc" || x.Key == "coding" || x.Key == "recal" {
			continue // they are small
		}
		dir := smallDisk(t, "64k")
		path := filepath.Join(dir, "old"+x.Extensions[0])
		datatest.Must(t, os.WriteFile(path, []byte("old"), 0o666))
		_, err := write.Save(context.Background(), path, x, write.Job{Comparison: c, Options: o})
		var says *write.Error
		if !errors.As(err, &says) || !strings.Contains(says.Advice(), "disk is full") {
			t.Errorf("%s: %v", x.Key, err)
		}
		only(t, path, "old")
	}
}

// TestAFullDiskLeavesTheOldFolderWhole does so with a package in a folder.
func TestAFullDiskLeavesTheOldFolderWhole(t *testing.T) {
	c, o := datatest.EngineSample(t)
	dir := filepath.Join(smallDisk(t, "512k"), "tables")
	small := write.Job{Comparison: c, Options: o}
	small.Options.Groups = []int{}
	_, err := write.Save(context.Background(), dir, exportBy("package"), small)
	datatest.Must(t, err)
	before := contents(t, dir)
	c.Groups[0].Note = noise(600_000)
	_, err = write.Save(context.Background(), dir, exportBy("package"), write.Job{Comparison: c, Options: o})
	var says *write.Error
	if !errors.As(err, &says) || !strings.Contains(says.Advice(), "disk is full") {
		t.Errorf("error %v", err)
	}
	if after := contents(t, dir); !mapsEqual(before, after) {
		t.Errorf("a full disk left %q", names(after))
	}
}

// noise is text that no format makes small.
func noise(n int) string {
	var out strings.Builder
	for i := uint64(1); out.Len() < n; i++ {
		x := i * 0x9E3779B97F4A7C15
		x ^= x >> 29
		out.WriteByte("abcdefghijklmnopqrstuvwxyz0123456789"[(x*0xBF58476D1CE4E5B9>>40)%36])
	}
	return out.String()
}

// TestAFolderThatGoesWhileItIsWritten takes the folder away in the middle.
func TestAFolderThatGoesWhileItIsWritten(t *testing.T) {
	c, o := datatest.EngineSample(t)
	dir := filepath.Join(t.TempDir(), "gone")
	datatest.Must(t, os.Mkdir(dir, 0o777))
	o.Report = func(done, _ int) {
		if done == 1 {
			os.RemoveAll(dir)
		}
	}
	_, err := write.Save(context.Background(), filepath.Join(dir, "x.csv"), exportBy("csv"), write.Job{Comparison: c, Options: o})
	var says *write.Error
	if !errors.As(err, &says) || !strings.Contains(says.Advice(), "not there any more") {
		t.Errorf("error %v", err)
	}
}

// TestWithoutPermissionTheOldFileStays writes as somebody who may not, which
// root cannot be: it lets another user try, with the test program itself.
func TestWithoutPermissionTheOldFileStays(t *testing.T) {
	if path := os.Getenv("SYNOPTIC_TEST_WRITES"); path != "" {
		err := write.File(path, say("new"))
		var wrong *write.Error
		if !errors.As(err, &wrong) || !strings.Contains(wrong.Advice(), "You may not write there") {
			t.Errorf("error %v", err)
		}
		return
	}
	dir, err := os.MkdirTemp("/tmp", "synoptic-rights")
	datatest.Must(t, err)
	t.Cleanup(func() { os.RemoveAll(dir) })
	datatest.Must(t, os.Chmod(dir, 0o555))
	path := filepath.Join(dir, "out.csv")
	if os.Geteuid() == 0 {
		datatest.Must(t, os.WriteFile(path, []byte("old"), 0o644))
	}
	self, err := os.Executable()
	datatest.Must(t, err)
	raw, err := os.ReadFile(self)
	datatest.Must(t, err)
	program := filepath.Join(t.TempDir(), "test")
	if os.Geteuid() == 0 {
		program = filepath.Join(dir, "test") // where nobody may read it
	}
	datatest.Must(t, os.WriteFile(program, raw, 0o755))
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	run := exec.CommandContext(ctx, program, "-test.run", "^TestWithoutPermissionTheOldFileStays$")
	run.Dir, run.Env = "/", append(os.Environ(), "SYNOPTIC_TEST_WRITES="+path, "TMPDIR=/tmp")
	if os.Geteuid() == 0 {
		run.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	if out, err := run.CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
	if os.Geteuid() == 0 {
		if got, _ := os.ReadFile(path); string(got) != "old" {
			t.Errorf("the file holds %q", got)
		}
	}
}
