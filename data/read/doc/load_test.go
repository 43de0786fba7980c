package doc_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"synoptic/data/datatest"
	"synoptic/data/read/doc"
)

// TestFilesAreReadWholeOrRefused with a sentence that names the file.
func TestFilesAreReadWholeOrRefused(t *testing.T) {
	dir := t.TempDir()
	for _, size := range []int{0, 1, 511, 512, 513, 4096, 70_000} {
		path := filepath.Join(dir, fmt.Sprint(size))
		want := bytes.Repeat([]byte("dam"), size)[:size]
		datatest.Must(t, os.WriteFile(path, want, 0o600))
		got, err := doc.Load(context.Background(), path)
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%d bytes: %d were read, error %v", size, len(got), err)
		}
	}
	large := filepath.Join(dir, "large")
	datatest.Must(t, os.WriteFile(large, nil, 0o600))
	datatest.Must(t, os.Truncate(large, doc.MaxFile+1))
	for path, says := range map[string]string{filepath.Join(dir, "gone"): "is not there", dir: "is a folder", large: "large", os.DevNull: "not an ordinary file"} {
		got, err := doc.Load(context.Background(), path)
		if err == nil || got != nil || !strings.Contains(err.Error(), says) || !strings.Contains(err.Error(), filepath.Base(path)) {
			t.Errorf("%s: %d bytes, %v; want that it %s", path, len(got), err, says)
		}
	}
	stopped, stop := context.WithCancel(context.Background())
	stop()
	if _, err := doc.Load(stopped, filepath.Join(dir, "70000")); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// TestArchivesOfManyPartsAreRefused: so many are read, and one more is not.
func TestArchivesOfManyPartsAreRefused(t *testing.T) {
	for parts, read := range map[int]bool{1: true, 10_000: true, 10_001: false} {
		var raw bytes.Buffer
		z := zip.NewWriter(&raw)
		for i := range parts {
			_, err := z.CreateHeader(&zip.FileHeader{Name: fmt.Sprint("part", i)})
			datatest.Must(t, err)
		}
		datatest.Must(t, z.Close())
		a, err := doc.OpenArchive(doc.File{Name: "a.zip", Raw: raw.Bytes()})
		if read != (err == nil) || read && (len(a.Order) != parts || len(a.Parts) != parts || a.Twice != nil) {
			t.Errorf("%d parts: %v", parts, err)
		}
	}
}

// TestCharactersOfPresentationAreSpelledOut: ligatures, wide, bold and Roman
// letters and digits are read as what Unicode says they stand for.
func TestCharactersOfPresentationAreSpelledOut(t *testing.T) {
	n := 0
	for _, block := range [][2]rune{{0x1D400, 0x1D7FF}, {0xFB00, 0xFB06}, {0xFB13, 0xFB17}, {0xFF10, 0xFF19}, {0xFF21, 0xFF3A}, {0xFF41, 0xFF5A}, {0x2160, 0x217F}, {0x0132, 0x0133}, {0x01C4, 0x01CC}, {0xFE70, 0xFEFC}} {
		for r := block[0]; r <= block[1]; r++ {
			want := norm.NFKC.String(string(r))
			if want == string(r) {
				continue // no character
			}
			n++
			if got := doc.Spelled("a" + string(r) + "b"); got != "a"+want+"b" {
				t.Errorf("%U is spelled %+q, want %+q", r, got, want)
			}
		}
	}
	if n < 1000 {
		t.Errorf("%d characters are too few", n)
	}
	for _, s := range []string{"x²", "½", "H₂O", "①", "™", "ª", "ß", "Å", "À"} {
		if got := doc.Spelled(s); got != s {
			t.Errorf("%q becomes %q", s, got)
		}
	}
}
