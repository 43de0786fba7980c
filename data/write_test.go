package data

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"synoptic/compare"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares output with a file of testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", "export", name)
	if *update {
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
	excel, data := Presets[0], Presets[1]
	semicolon := excel
	semicolon.Comma = ';'
	for _, x := range []struct {
		file, format, layout string
		preset               Preset
	}{
		{"sample_long.csv", "csv", "long", data},
		{"sample_wide.csv", "csv", "wide", semicolon},
		{"sample_sources.csv", "csv", "sources", data},
		{"sample_quotations.csv", "csv", "quotations", data},
		{"sample_findings.csv", "csv", "findings", excel},
		{"sample_decisions.csv", "csv", "decisions", data},
		{"sample.json", "json", "", data},
		{"sample.txt", "table", "", data},
		{"sample.html", "html", "", data},
	} {
		t.Run(x.file, func(t *testing.T) {
			c := sample(t)
			job := Job{Comparison: c, Layout: x.layout, Options: sampleOptions(c), Preset: x.preset}
			golden(t, x.file, export(t, x.format, job))
			if again := export(t, x.format, job); !bytes.Equal(again, export(t, x.format, job)) {
				t.Error("two exports of one comparison differ")
			}
		})
	}
}

func export(t testing.TB, format string, j Job) []byte {
	t.Helper()
	var b bytes.Buffer
	for _, x := range Exports {
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
	c := sample(t)
	only := compare.TableOptions{Groups: []int{3}}
	for _, x := range Exports {
		out := string(export(t, x.Key, Job{Comparison: c, Options: only}))
		if !strings.Contains(out, "Nobody was hurt") || x.Key != "json" && strings.Contains(out, "21 days") {
			t.Errorf("%s does not show just the chosen group:\n%s", x.Key, out)
		}
	}
}

func TestExportStopsWhenCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, x := range Exports {
		if _, err := x.Write(Stoppable(ctx, io.Discard), Job{Comparison: sample(t)}); !errors.Is(err, context.Canceled) {
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
	for _, x := range Exports {
		size := len(export(t, x.Key, Job{Comparison: sample(t)}))
		for _, room := range []int{0, 10, size - 1} {
			if _, err := x.Write(&full{room}, Job{Comparison: sample(t)}); !errors.Is(err, errNoRoom) {
				t.Errorf("%s with %d bytes of room: %v", x.Key, room, err)
			}
		}
	}
}
