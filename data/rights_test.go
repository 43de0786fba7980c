//go:build unix

package data_test

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"synoptic/data"
	"synoptic/data/datatest"
)

// TestWithoutRights runs as a user without rights, since the superuser may
// write everywhere.
func TestWithoutRights(t *testing.T) {
	for name, c := range map[string]struct {
		folder, file fs.FileMode
		want         string
	}{
		"read-only file":   {0o777, 0o444, "read-only"},
		"read-only folder": {0o555, 0o666, "read-only"},
		"unreadable file":  {0o777, 0o000, "unreadable"},
		"all rights":       {0o777, 0o666, "opened"},
	} {
		t.Run(name, func(t *testing.T) {
			dir, err := os.MkdirTemp("", "synoptic")
			datatest.Must(t, err)
			t.Cleanup(func() { os.Chmod(dir, 0o700); os.RemoveAll(dir) })
			path := filepath.Join(dir, "library.synoptic")
			s, err := data.Open(path)
			datatest.Must(t, err)
			datatest.Must(t, s.Close())
			before, err := os.ReadFile(path)
			datatest.Must(t, err)
			datatest.Must(t, os.Chmod(path, c.file))
			datatest.Must(t, os.Chmod(dir, c.folder))
			if got := asNobody(t, dir, path); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			datatest.Must(t, os.Chmod(path, 0o600))
			after, err := os.ReadFile(path)
			datatest.Must(t, err)
			if data.Hash(before) != data.Hash(after) {
				t.Error("the file was changed")
			}
		})
	}
}

// asNobody opens the library in a process that has no special rights.
func asNobody(t *testing.T, dir, path string) string {
	t.Helper()
	program := os.Args[0]
	cmd := exec.Command(program, "-test.run=^$")
	if os.Geteuid() == 0 {
		program = filepath.Join(os.TempDir(), filepath.Base(dir)+".test")
		t.Cleanup(func() { os.Remove(program) })
		raw, err := os.ReadFile(os.Args[0]) // the test program lies where only its owner may look
		datatest.Must(t, err)
		datatest.Must(t, os.WriteFile(program, raw, 0o755))
		cmd = exec.Command(program, "-test.run=^$")
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
		cmd.Dir = os.TempDir()
	}
	cmd.Env = []string{"SYNOPTIC_TEST_JOB=open", "SYNOPTIC_TEST_PATH=" + path, "HOME=" + dir}
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return strings.TrimSpace(string(out))
}
