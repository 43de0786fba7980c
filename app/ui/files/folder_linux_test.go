package files

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"fyne.io/fyne/v2"
)

// asNobody does f with the file rights of a stranger, so that the test says
// the same for root, who may read everything.
func asNobody(t testing.TB, f func()) {
	t.Helper()
	if os.Geteuid() != 0 {
		f()
		return
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	syscall.Setfsuid(65534)
	defer syscall.Setfsuid(0)
	f()
}

func TestAFolderThatMayNotBeReadSaysSo(t *testing.T) {
	dir := t.TempDir()
	for _, d := range []string{dir, filepath.Dir(dir)} { // a stranger comes as far as here
		if err := os.Chmod(d, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	locked := filepath.Join(dir, "locked")
	if err := os.Mkdir(locked, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(locked, 0o000); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(locked, 0o700) })
	w, f := browsing(t, dir)
	asNobody(t, func() { press(w, "Return") })
	if len(f.Entries) != 0 || !strings.Contains(f.says, "may not read "+locked) {
		t.Fatalf("%q listed, and it says %q", namesOf(f), f.says)
	}
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	if e, _ := f.current(); e.Name != "locked" {
		t.Errorf("Backspace leads to %q", namesOf(f))
	}
}
