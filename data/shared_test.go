package data

import (
	"os"
	"path/filepath"
	"testing"
)

// TestFoldersThatProgramsShare: a library in a folder that a program keeps the
// same on several computers says which; one beside it is this computer's.
func TestFoldersThatProgramsShare(t *testing.T) {
	root := t.TempDir()
	for folder, want := range map[string]string{
		"Dropbox": "Dropbox", "Dropbox (Personal)/studies": "Dropbox", "OneDrive": "OneDrive", "OneDrive - University of Norra/a/b": "OneDrive",
		"Google Drive": "Google Drive", "Mobile Documents/com~apple~CloudDocs": "iCloud", "Nextcloud/x": "Nextcloud", "plain": "", "Dropboxes": "", "my studies": "",
	} {
		dir := filepath.Join(root, filepath.FromSlash(folder))
		if err := os.MkdirAll(dir, 0o700); err != nil {
			t.Fatal(err)
		}
		s, err := Open(filepath.Join(dir, "library.synoptic"))
		if err != nil {
			t.Fatal(err)
		}
		if got := s.SharedBy(); got != want {
			t.Errorf("%s is shared by %q, want %q", folder, got, want)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
	marked := filepath.Join(root, "kept", ".stfolder")
	if err := os.MkdirAll(marked, 0o700); err != nil {
		t.Fatal(err)
	}
	if got := sharedBy(filepath.Join(root, "kept", "a", "library.synoptic")); got != "Syncthing" {
		t.Errorf("a folder with the mark of Syncthing is shared by %q", got)
	}
}
