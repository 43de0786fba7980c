package read_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"synoptic/data"
	"synoptic/data/datatest"

	"synoptic/data/read"
)

// TestFilesInAFolder: files of all folders in it that can be imported, without
// hidden ones, what belongs to a saved page, and what a link leads to.
func TestFilesInAFolder(t *testing.T) {
	root := t.TempDir()
	for _, name := range []string{"b.txt", "a.html", "a_files/pic.html", "Saved page.htm", "Saved page-Dateien/x.txt", "deep/er/c.PDF", "deep_files/d.docx",
		".hidden/e.txt", ".f.txt", "~$b.docx", "photo.jpg", "deep/table.xlsx", "__MACOSX/g.txt"} {
		path := filepath.Join(root, name)
		datatest.Must(t, os.MkdirAll(filepath.Dir(path), 0o755))
		datatest.Must(t, os.WriteFile(path, []byte("x"), 0o600))
	}
	datatest.Must(t, os.Symlink(root, filepath.Join(root, "loop")))
	got, err := read.FilesIn(t.Context(), root)
	datatest.Must(t, err)
	var names []string
	for _, f := range got.Files {
		name, err := filepath.Rel(root, f)
		datatest.Must(t, err)
		names = append(names, filepath.ToSlash(name))
	}
	if want := "Saved page.htm a.html b.txt deep/er/c.PDF deep_files/d.docx"; strings.Join(names, " ") != want {
		t.Errorf("found %q, want %q", names, want)
	}
	if got.Others != 3 || got.Cut || got.Closed != nil { // the link is one of them
		t.Errorf("%+v", got)
	}
}

func TestAFolderWithoutFilesIsRefused(t *testing.T) {
	empty := t.TempDir()
	datatest.Must(t, os.WriteFile(filepath.Join(empty, "photo.jpg"), []byte("x"), 0o600))
	for _, folder := range []string{empty, filepath.Join(empty, "gone")} {
		_, err := read.FilesIn(t.Context(), folder)
		var why *data.Refusal
		if !errors.As(err, &why) || !strings.Contains(why.Says, filepath.Base(folder)) {
			t.Errorf("%s: %v", folder, err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := read.FilesIn(ctx, empty); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}
