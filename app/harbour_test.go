package app

import (
	"os"
	"sync"
	"testing"
)

// imported returns a window on the two texts, the report as the original, as they
// are found in a library into which they were imported.
func imported(t testing.TB, path string) *window {
	t.Helper()
	if _, err := os.Stat(path); err == nil {
		return importing(t, path)
	}
	if err := os.WriteFile(path, harbour(t), 0o600); err != nil {
		t.Fatal(err)
	}
	w := opened(t, path)
	if w.s.Cmp == nil || len(w.table.Rows) == 0 || w.s.Project.Name != "Harbour" {
		t.Fatalf("no table of the library: %q", w.s.Trouble)
	}
	return w
}

// harbourOnce is the library of harbour; nil until it was made.
var harbourOnce struct {
	sync.Mutex
	raw []byte
}

// harbour is a library with the sample and the two texts, imported through the
// window once for all tests: to import them takes longer than most of what is
// tried on them.
func harbour(t testing.TB) []byte {
	t.Helper()
	harbourOnce.Lock()
	defer harbourOnce.Unlock()
	if harbourOnce.raw == nil {
		w := importing(t, lib(t))
		if err := w.s.CloseNow(); err != nil {
			t.Fatal(err)
		}
		raw, err := os.ReadFile(w.opts.Path)
		if err != nil {
			t.Fatal(err)
		}
		harbourOnce.raw = raw
	}
	return harbourOnce.raw
}

// importing returns a window into which the two texts were just imported, in a
// project of their own.
func importing(t testing.TB, path string) *window {
	t.Helper()
	w := opened(t, path)
	if err := w.s.NewProject("Harbour", ""); err != nil {
		t.Fatal(err)
	}
	report, story := twoFiles(t)
	taken(t, w, report)
	taken(t, w, story)
	if w.s.Cmp == nil || len(w.table.Rows) == 0 {
		t.Fatalf("no table after the import: %q, %v", w.s.Trouble, w.s.Imports.Working)
	}
	return w
}
