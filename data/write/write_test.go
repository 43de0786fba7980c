package write_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"synoptic/compare"

	"synoptic/compare/table"
	"synoptic/data"
	"synoptic/data/datatest"
	"synoptic/data/sheet"

	"synoptic/data/write"
)

// ofEngine is what follows from the number of the engine: the number itself, and
// the hash of a file that has it.
var ofEngine = regexp.MustCompile(`(engine[" :-]+)` + regexp.QuoteMeta(compare.Engine) + `\b|("hash": "sha256:)[0-9a-f]+`)

// golden compares output with a file of testdata, whatever the engine.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	got = ofEngine.ReplaceAll(got, []byte("${1}${2}N"))
	path := filepath.Join("testdata", "export", name)
	if flag.Lookup("update").Value.String() == "true" { // the flag is that of made.Golden
		if err := os.WriteFile(path, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(got, want) {
		return
	}
	a, b := strings.Split(string(want), "\n"), strings.Split(string(got), "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			t.Fatalf("%s, line %d:\n got %q\nwant %q\n(-update writes it anew)", name, i+1, b[i], a[i])
		}
	}
	t.Fatalf("%s: %d lines, want %d", name, len(b), len(a))
}

func TestExportsAreAsTheyWere(t *testing.T) {
	excel, data := sheet.Presets[0], sheet.Presets[1]
	semicolon := excel
	semicolon.Comma = ';'
	for _, x := range []struct {
		file, format, layout string
		preset               sheet.Preset
	}{
		{"sample_long.csv", "csv", "long", data},
		{"sample_wide.csv", "csv", "wide", semicolon},
		{"sample_accounts.csv", "csv", "accounts", data},
		{"sample_quotations.csv", "csv", "quotations", data},
		{"sample_findings.csv", "csv", "findings", excel},
		{"sample_decisions.csv", "csv", "decisions", data},
		{"sample.json", "json", "", data},
		{"sample.txt", "table", "", data},
		{"sample.html", "html", "", data},
	} {
		t.Run(x.file, func(t *testing.T) {
			c := datatest.Sample(t)
			job := write.Job{Comparison: c, Layout: x.layout, Options: datatest.SampleOptions(c), Preset: x.preset}
			golden(t, x.file, export(t, x.format, job))
			if again := export(t, x.format, job); !bytes.Equal(again, export(t, x.format, job)) {
				t.Error("two exports of one comparison differ")
			}
		})
	}
}

func export(t testing.TB, format string, j write.Job) []byte {
	t.Helper()
	var b bytes.Buffer
	for _, x := range write.Exports {
		if x.Key != format {
			continue
		}
		if _, err := x.Write(&b, j); err != nil {
			t.Fatal(err)
		}
	}
	return b.Bytes()
}

func TestExportShowsTheChosenGroupsOnly(t *testing.T) {
	c := datatest.Sample(t)
	only := table.TableOptions{Groups: []int{3}}
	for _, x := range write.Exports {
		if x.Key == "png" {
			continue // dots; the SVG has the same picture
		}
		if x.Key == "qdpx" || x.Key == "qdc" || x.Key == "coding" {
			continue // whole texts, or none, and the codes of the chosen groups: see TestCodesOfTheChosenGroupsOnly
		}
		out := string(export(t, x.Key, write.Job{Comparison: c, Options: only}))
		if x.Key == "package" {
			files := unzip(t, []byte(out))
			out = files["claims_long.csv"] + files["claims_wide.csv"] + files["findings.csv"]
		}
		if x.Key == "docx" {
			out = unzip(t, []byte(out))["word/document.xml"]
		}
		if x.Key == "xlsx" {
			out = unzip(t, []byte(out))["xl/worksheets/sheet1.xml"]
		}
		if !strings.Contains(out, "Nobody was hurt") || x.Key != "json" && strings.Contains(out, "21 days") {
			t.Errorf("%s does not show just the chosen group", x.Key)
		}
	}
}

// unzip returns the files of a ZIP file by name.
func unzip(t *testing.T, raw []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name] = string(text)
	}
	return out
}

// TestPackageDescribesItsTables holds the description against the tables.
func TestPackageDescribesItsTables(t *testing.T) {
	c := datatest.Sample(t)
	c.Groups[3].Note = strings.Repeat("long ", 10_000)
	options := datatest.SampleOptions(c)
	options.Groups = []int{0, 3}
	files := unzip(t, export(t, "package", write.Job{Comparison: c, Options: options, Preset: sheet.Presets[0], Filter: compare.Filter{Show: "changed", Query: "gate",
		Accounts: []int64{4}, Kinds: []compare.Kind{compare.FigureKind}, Statuses: []compare.Status{compare.Changed}, Decided: compare.Undecided}}))
	var d write.Descriptor
	if err := json.Unmarshal([]byte(files["datapackage.json"]), &d); err != nil {
		t.Fatal(err)
	}
	if len(d.Resources) != len(table.TableKinds) || len(files) != len(d.Resources)+3 {
		t.Errorf("%d tables are described, there are %d files", len(d.Resources), len(files))
	}
	for _, r := range d.Resources {
		rows, err := sheet.Read(strings.NewReader(files[r.Path]), sheet.Presets[0])
		if err != nil {
			t.Fatalf("%s: %v", r.Path, err)
		}
		var names []string
		for _, f := range r.Schema.Fields {
			names = append(names, f.Name)
		}
		if !slices.Equal(names, rows[0]) {
			t.Errorf("%s has the columns\n%q, described are\n%q", r.Path, rows[0], names)
		}
		uniqueBy(t, r, rows)
	}
	for _, want := range []string{"2 of 6 groups are shown", "Filter: Changed.", `Search: "gate"`, "Only what these accounts make of a claim: ", "Only with a finding of these kinds: figure.", "Only with one of these states: changed.", "Only what nobody has decided.", "claims_long.csv: row 4, column note", table.Hash(datatest.LockEcho)} {
		if !strings.Contains(files["README.txt"], want) {
			t.Errorf("the README lacks %q:\n%s", want, files["README.txt"])
		}
	}
	golden(t, "datapackage.json", []byte(files["datapackage.json"]))
}

// uniqueBy checks that no two rows have the same primary key.
func uniqueBy(t *testing.T, r write.Resource, rows [][]string) {
	t.Helper()
	seen := map[string]bool{}
	for _, row := range rows[1:] {
		key := ""
		for _, name := range r.Schema.PrimaryKey {
			key += row[slices.Index(rows[0], name)] + " "
		}
		if key != "" && seen[key] {
			t.Errorf("%s has two rows %s", r.Path, key)
		}
		seen[key] = true
	}
}

func TestExportStopsWhenCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, x := range write.Exports {
		if _, err := x.Write(write.Stoppable(ctx, io.Discard), write.Job{Comparison: datatest.Sample(t)}); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v, want cancelled", x.Key, err)
		}
	}
}

// full takes some bytes and then has no room.
type full struct{ room int }

func (f *full) Write(p []byte) (int, error) {
	if len(p) > f.room {
		return 0, errNoRoom
	}
	f.room -= len(p)
	return len(p), nil
}

var errNoRoom = errors.New("no room")

func TestExportSaysThatTheDiskIsFull(t *testing.T) {
	for _, x := range write.Exports {
		size := len(export(t, x.Key, write.Job{Comparison: datatest.Sample(t)}))
		for _, room := range []int{0, 10, size - 1} {
			if _, err := x.Write(&full{room}, write.Job{Comparison: datatest.Sample(t)}); !errors.Is(err, errNoRoom) {
				t.Errorf("%s with %d bytes of room: %v", x.Key, room, err)
			}
		}
	}
}

// exportBy is a format by its key.
func exportBy(key string) write.Export {
	for _, x := range write.Exports {
		if x.Key == key {
			return x
		}
	}
	panic(key)
}

// exported writes a package of the sample and returns its folder.
func exported(t *testing.T, change func(*write.Job)) string {
	t.Helper()
	c, o := datatest.EngineSample(t)
	j := write.Job{Comparison: c, Options: o, Preset: sheet.Presets[0], Origins: map[int64]data.Origin{}}
	for _, a := range c.Accounts {
		j.Origins[a.ID] = data.Origin{File: filepath.Join("somewhere", a.Title+".txt"), RawSHA256: "raw" + a.Title}
	}
	if change != nil {
		change(&j)
	}
	dir := filepath.Join(t.TempDir(), "export")
	if _, err := write.Save(context.Background(), dir, exportBy("package"), j); err != nil {
		t.Fatal(err)
	}
	return dir
}
