package verify_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"synoptic/compare"

	"synoptic/compare/table"
	"synoptic/data"
	"synoptic/data/datatest"
	"synoptic/data/sheet"
	"synoptic/data/write"

	"synoptic/data/verify"
)

// packaged writes a package of the sample and returns its folder and texts.
func packaged(t *testing.T, change func(*write.Job)) (dir string, have []verify.Text) {
	t.Helper()
	c, o := datatest.EngineSample(t)
	j := write.Job{Comparison: c, Options: o, Preset: sheet.Presets[0], Origins: map[int64]data.Origin{}}
	for _, a := range c.Accounts {
		file := filepath.Join("somewhere", a.Title+".txt")
		j.Origins[a.ID] = data.Origin{File: file, RawSHA256: "raw" + a.Title}
		have = append(have, verify.Text{Text: a.Text, File: "elsewhere/" + a.Title + ".txt", RawSHA256: "raw" + a.Title})
	}
	if change != nil {
		change(&j)
	}
	dir = filepath.Join(t.TempDir(), "export")
	if _, err := write.Save(context.Background(), dir, folder(), j); err != nil {
		t.Fatal(err)
	}
	return dir, have
}

func verified(t *testing.T, path string, have []verify.Text) *verify.Result {
	t.Helper()
	v, err := verify.Export(context.Background(), path, have, nil)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestVerifyMakesTheSameTables(t *testing.T) {
	for name, change := range map[string]func(*write.Job){
		"all":      nil,
		"filtered": func(j *write.Job) { j.Options.Groups = []int{3, 0}; j.Filter = compare.Filter{Show: "changed"} },
		"none":     func(j *write.Job) { j.Options.Groups = []int{} },
		"data":     func(j *write.Job) { j.Preset = sheet.Presets[1]; j.Preset.Comma = '\t' },
		"german":   func(j *write.Job) { j.Preset.Comma, j.Preset.Decimal, j.Preset.OneLine = ';', ',', true },
		"cut":      func(j *write.Job) { j.Preset.Limit = 60 },
	} {
		dir, have := packaged(t, change)
		v := verified(t, dir, have)
		if len(v.Differences) > 0 || len(v.Notes) > 0 || v.Tables != len(write.Tables) || v.Rows == 0 || v.Decisions == 0 {
			t.Errorf("%s: %+v", name, v)
		}
	}
}

func TestVerifyReadsZIPFiles(t *testing.T) {
	c, o := datatest.EngineSample(t)
	path := filepath.Join(t.TempDir(), "x.zip")
	if _, err := write.Save(context.Background(), path, folder(), write.Job{Comparison: c, Options: o}); err != nil {
		t.Fatal(err)
	}
	var have []verify.Text
	for _, a := range c.Accounts {
		have = append(have, verify.Text{Text: a.Text})
	}
	if v := verified(t, path, have); len(v.Differences) > 0 || v.Tables != len(write.Tables) {
		t.Errorf("%+v", v)
	}
}

// TestVerifyNamesWhatDiffers changes one thing at a time.
func TestVerifyNamesWhatDiffers(t *testing.T) {
	edit := func(name, from, to string) func(*testing.T, string, []verify.Text) []verify.Text {
		return func(t *testing.T, dir string, have []verify.Text) []verify.Text {
			path := filepath.Join(dir, name)
			raw, err := os.ReadFile(path)
			datatest.Must(t, err)
			if !bytes.Contains(raw, []byte(from)) {
				t.Fatalf("%s has no %q", name, from)
			}
			datatest.Must(t, os.WriteFile(path, bytes.Replace(raw, []byte(from), []byte(to), 1), 0o666))
			return have
		}
	}
	for _, x := range []struct {
		name, want string
		change     func(*testing.T, string, []verify.Text) []verify.Text
	}{
		{"file missing", "file missing: a4", func(_ *testing.T, _ string, have []verify.Text) []verify.Text { return append(have[:1:1], have[2:]...) }},
		{"text differs", "text differs: a4", func(_ *testing.T, _ string, have []verify.Text) []verify.Text {
			have[1].Text += " More."
			have[1].RawSHA256 = "another"
			return have
		}},
		{"reader differs", "the file is the same, but another text", func(_ *testing.T, _ string, have []verify.Text) []verify.Text {
			have[1].Text += " More."
			return have
		}},
		{"reader of the first differs", "a1 Waterways Board (Report on the lock.txt): the file is the same, but another text", func(_ *testing.T, _ string, have []verify.Text) []verify.Text {
			have[0].Text += " More."
			return have
		}},
		{"text of the first differs", "text differs: a1 Waterways Board (Report on the lock.txt): elsewhere/Report on the lock.txt holds SHA-256", func(_ *testing.T, _ string, have []verify.Text) []verify.Text {
			have[0].Text += " More."
			have[0].RawSHA256 = "another"
			return have
		}},
		{"engine differs", "engine differs: the export was made by engine 0", func(t *testing.T, dir string, have []verify.Text) []verify.Text {
			edit("claims_long.csv", `"changed"`, `"same"`)(t, dir, have)
			return edit("datapackage.json", `"engine": "`+compare.Engine+`"`, `"engine": "0"`)(t, dir, have)
		}},
		{"cell differs", `column status: "altered by hand" in the export, "changed" now`, edit("claims_long.csv", `"changed"`, `"altered by hand"`)},
		{"table is gone", "file missing: findings.csv", func(t *testing.T, dir string, have []verify.Text) []verify.Text {
			datatest.Must(t, os.Remove(filepath.Join(dir, "findings.csv")))
			return have
		}},
		{"column is renamed", "columns differ: accounts.csv has a column publisher", edit("accounts.csv", `"outlet"`, `"publisher"`)},
		{"decision is taken out", "cell differs: claims_long.csv", edit("datapackage.json", `"verb": "note"`, `"verb": "dismiss"`)},
	} {
		dir, have := packaged(t, nil)
		v := verified(t, dir, x.change(t, dir, have))
		if !strings.Contains(strings.Join(v.Differences, "\n"), x.want) {
			t.Errorf("%s: %q\nshould say %q", x.name, v.Differences, x.want)
		}
	}
}

// TestBriefShowsWhereCellsPart holds that of two long cells one sees what differs.
func TestBriefShowsWhereCellsPart(t *testing.T) {
	long := strings.Repeat("é lang ", 20)
	for _, x := range []struct{ a, b, want string }{
		{"short", "shore", `"short"`},
		{long + "Lena" + long, long + "Lina" + long, `Lena`},
		{long, long + "and more", `lang "`},
		{"Lena" + long, "Lina" + long, `"Lena`},
	} {
		got := verify.Brief(x.a, x.b)
		if !strings.Contains(got, x.want) || len([]rune(got)) > 64 {
			t.Errorf("%q beside %q is shown as %s, without %s", x.a, x.b, got, x.want)
		}
	}
}

func TestVerifyWantsAnExport(t *testing.T) {
	dir := t.TempDir()
	newer, _ := packaged(t, nil)
	raw, err := os.ReadFile(filepath.Join(newer, "datapackage.json"))
	datatest.Must(t, err)
	datatest.Must(t, os.WriteFile(filepath.Join(newer, "datapackage.json"), bytes.Replace(raw, []byte(`"schema": 1`), []byte(`"schema": 9`), 1), 0o666))
	for path, want := range map[string]string{dir: "no export", filepath.Join(dir, "gone"): "Give the folder", datatest.Put(t, "x.zip", []byte("no")): "no export", newer: "newer version"} {
		if _, err := verify.Export(context.Background(), path, nil, nil); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", path, err, want)
		}
	}
}

// TestVerifyAcrossVersions has an export of another engine, and one of a
// version that knew fewer columns, and both come out the same.
func TestVerifyAcrossVersions(t *testing.T) {
	dir, have := packaged(t, func(j *write.Job) { j.Options.Engine = "0" })
	path := filepath.Join(dir, "datapackage.json")
	raw, err := os.ReadFile(path)
	datatest.Must(t, err)
	raw = bytes.Replace(raw, []byte(`"engine": "`+compare.Engine+`"`), []byte(`"engine": "0"`), 1)
	datatest.Must(t, os.WriteFile(path, raw, 0o666))
	summed(t, dir)
	v := verified(t, dir, have)
	if len(v.Differences) > 0 || len(v.Notes) != 1 || !strings.Contains(v.Notes[0], "the export was made by engine 0") {
		t.Errorf("another engine: %q, %q", v.Differences, v.Notes)
	}
	v = verify.Columns("x.csv", []table.Column{{Name: "a"}, {Name: "b"}}, "a")
	if len(v.Differences) > 0 || len(v.Notes) != 1 || !strings.Contains(v.Notes[0], "without the columns b") {
		t.Errorf("an older version: %q, %q", v.Differences, v.Notes)
	}
}

// folder is the export that can be verified.
func folder() write.Export {
	at := slices.IndexFunc(write.Exports, func(x write.Export) bool { return x.Key == "package" })
	return write.Exports[at]
}
