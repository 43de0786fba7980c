package read_test

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"synoptic/data/datatest"

	"synoptic/data/read"
)

// TestALargeTextIsCopiedLittle counts what is allocated for reading a text:
// the bytes of the file and, where they have to be decoded, the text, beside
// what a guess of the encoding takes.
func TestALargeTextIsCopiedLittle(t *testing.T) {
	const size = 24 << 20
	path := filepath.Join(t.TempDir(), "a.txt")
	for _, x := range []struct {
		what, line string
		most       float64 // in sizes of the file
	}{
		{"UTF-8", "The dam held, “and nobody was hurt”.\n\n", 1.5},
		{"UTF-8 without line ends", "The dam held. ", 1.5},
		{"Windows-1252", "The dam held, \x93and nobody was hurt\x94. ", 3.3},
	} {
		datatest.Must(t, os.WriteFile(path, []byte(strings.TrimSpace(strings.Repeat(x.line, size/len(x.line)))), 0o600))
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		ims, err := read.File(t.Context(), path)
		runtime.ReadMemStats(&after)
		datatest.Must(t, err)
		if took := float64(after.TotalAlloc-before.TotalAlloc) / size; took > x.most || !strings.HasSuffix(ims[0].Text, ".") && !strings.HasSuffix(ims[0].Text, "”.") {
			t.Errorf("%s: %.1f times the size of the file, want %.1f at most", x.what, took, x.most)
		}
	}
}
