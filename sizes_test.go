package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// mostLines is how long a file may be: longer ones hold more than one thing.
const mostLines = 400

func TestNoFileIsLong(t *testing.T) {
	looked := 0
	eachGoFile(t, func(path string) {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		looked++
		if n := bytes.Count(raw, []byte("\n")); n > mostLines {
			t.Errorf("%s has %d lines, more than %d: take it apart along a seam", path, n, mostLines)
		}
	})
	if looked < 500 {
		t.Errorf("%d files were looked at: the test looks in the wrong place", looked)
	}
}

// eachGoFile calls do with every Go file of the project, tests and the module
// of training too.
func eachGoFile(t *testing.T, do func(path string)) {
	t.Helper()
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && strings.HasPrefix(d.Name(), ".") && path != "." {
			return fs.SkipDir
		}
		if strings.HasSuffix(path, ".go") {
			do(path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
