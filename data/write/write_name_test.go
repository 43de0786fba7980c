package write_test

import (
	"testing"

	"synoptic/data/write"
)

func TestNamesThatWindowsForbids(t *testing.T) {
	for name, want := range map[string]bool{"table.csv": false, "Étude 1 (final).csv": false, "console.csv": false, ".hidden": false, "com10.csv": false,
		"CON": true, "con.csv": true, "Aux .txt": true, "lpt1.tables.csv": true, "a:b.csv": true, "what?.csv": true, "a\tb": true, "table.": true, "table ": true} {
		if got := write.WindowsForbids(name); got != want {
			t.Errorf("%q: forbidden is %v, want %v", name, got, want)
		}
	}
}

// TestFoldersAreNobodysBusiness: of a path the name of the file is told, an
// address whole.
func TestFoldersAreNobodysBusiness(t *testing.T) {
	for path, want := range map[string]string{"": "", "/home/ana/texts/a.txt": "a.txt", "a.txt": "a.txt",
		"http://example.org/a/b.html": "http://example.org/a/b.html", "https://example.org/a/b.html": "https://example.org/a/b.html"} {
		if got := write.BaseName(path); got != want {
			t.Errorf("%q is told as %q, want %q", path, got, want)
		}
	}
}
