package app

import (
	"os"
	"strings"
	"testing"
)

// TestAMistakeLeavesAReport: a panic on the GUI thread is written beside the
// library, with where it was and no word of a text, and the next start tells of
// it once.
func TestAMistakeLeavesAReport(t *testing.T) {
	path := lib(t)
	w := imported(t, path)
	err := w.guarded(func() { var none []int; _ = none[len(w.s.Accounts)] })
	report := w.s.Store.Path() + ".crash.txt"
	if err == nil || !strings.Contains(err.Error(), report) {
		t.Fatalf("said %v", err)
	}
	raw, err := os.ReadFile(report)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(raw), "index out of range") || !strings.Contains(string(raw), "crash_test.go") || strings.Contains(string(raw), "Lomsund") {
		t.Errorf("the report is\n%s", raw)
	}
	if err := w.close(); err != nil {
		t.Fatal(err)
	}
	w = opened(t, path)
	if !strings.Contains(w.s.Notice, ".crash-") || !w.s.Refused {
		t.Errorf("the next start says %q", w.s.Notice)
	}
	if err := w.close(); err != nil {
		t.Fatal(err)
	}
	if w = opened(t, path); strings.Contains(w.s.Notice, ".crash-") {
		t.Error("the start after that says it again")
	}
}
