package write_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"synoptic/data/datatest"

	"synoptic/data/write"
)

// contents returns the files of a folder with what they hold.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	entries, err := os.ReadDir(dir)
	datatest.Must(t, err)
	for _, e := range entries {
		raw, err := os.ReadFile(filepath.Join(dir, e.Name()))
		datatest.Must(t, err)
		out[e.Name()] = string(raw)
	}
	return out
}

// TestAFolderIsWrittenWholeOrNotAtAll stops an export into a folder half way
// and looks whether everything in it is as it was.
func TestAFolderIsWrittenWholeOrNotAtAll(t *testing.T) {
	dir := exported(t, nil)
	datatest.Must(t, os.WriteFile(filepath.Join(dir, "analysis.R"), []byte("mine"), 0o666))
	before := contents(t, dir)
	c, o := datatest.EngineSample(t)
	c.Groups[0].Note = "another"
	ctx, cancel := context.WithCancel(context.Background())
	o.Report = func(done, _ int) {
		if done > 1 {
			cancel()
		}
	}
	if _, err := write.Save(ctx, dir, exportBy("package"), write.Job{Comparison: c, Options: o}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled, and the error is %v", err)
	}
	if after := contents(t, dir); !mapsEqual(before, after) {
		t.Errorf("a stopped export left %q", names(after))
	}
	o.Report = nil
	if _, err := write.Save(context.Background(), dir, exportBy("package"), write.Job{Comparison: c, Options: o}); err != nil {
		t.Fatal(err)
	}
	after := contents(t, dir)
	if after["analysis.R"] != "mine" || !strings.Contains(after["claims_long.csv"], "another") || len(after) != len(before) {
		t.Errorf("written again, the folder holds %q", names(after))
	}
}

func mapsEqual(a, b map[string]string) bool {
	if len(a) != len(b) {
		return false
	}
	for k, v := range a {
		if b[k] != v {
			return false
		}
	}
	return true
}

func names(m map[string]string) (out []string) {
	for k := range m {
		out = append(out, k)
	}
	return out
}

// TestSaveSaysWhyItCouldNot wants a sentence that tells what to do, and what
// stood there untouched, for every format.
func TestSaveSaysWhyItCouldNot(t *testing.T) {
	c, o := datatest.EngineSample(t)
	for _, x := range write.Exports {
		dir := t.TempDir()
		foreign := filepath.Join(dir, "foreign")
		datatest.Must(t, os.Mkdir(foreign, 0o777))
		datatest.Must(t, os.WriteFile(filepath.Join(foreign, "accounts.csv"), []byte("mine"), 0o666))
		kept := filepath.Join(dir, "kept"+x.Extensions[0])
		datatest.Must(t, os.WriteFile(kept, []byte("mine"), 0o444))
		paths := map[string]string{filepath.Join(dir, "gone", "x"+x.Extensions[0]): "not there any more", kept: "may not write"}
		if x.Key == "package" {
			paths[foreign] = "Choose another folder"
			paths[filepath.Join(dir, "gone", "x")] = "not there any more"
		}
		for path, want := range paths {
			_, err := write.Save(context.Background(), path, x, write.Job{Comparison: c, Options: o})
			var says *write.Error
			if !errors.As(err, &says) || !strings.Contains(says.Advice(), want) {
				t.Errorf("%s to %s: %v, want the advice %q", x.Key, filepath.Base(path), err, want)
			}
		}
		if raw, _ := os.ReadFile(kept); string(raw) != "mine" {
			t.Errorf("%s: the protected file was changed", x.Key)
		}
		if raw, _ := os.ReadFile(filepath.Join(foreign, "accounts.csv")); string(raw) != "mine" {
			t.Errorf("%s: somebody's file was changed", x.Key)
		}
	}
}

// TestAnExportTellsHowFarItIs wants every format of tables to report.
func TestAnExportTellsHowFarItIs(t *testing.T) {
	c, o := datatest.EngineSample(t)
	for _, key := range []string{"csv", "xlsx", "package", "docx"} {
		told := 0
		o.Report = func(_, total int) {
			if told++; total != len(c.Groups) {
				t.Errorf("%s: %d groups in all, want %d", key, total, len(c.Groups))
			}
		}
		export(t, key, write.Job{Comparison: c, Options: o})
		if told < len(c.Groups) {
			t.Errorf("%s reports %d times", key, told)
		}
	}
}
