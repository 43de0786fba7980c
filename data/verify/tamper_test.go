package verify_test

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"synoptic/data/datatest"
	"synoptic/data/verify"
	"synoptic/data/write"
)

// summed writes the list of sums anew, as somebody does who knows of it.
func summed(t *testing.T, dir string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	datatest.Must(t, err)
	var out strings.Builder
	for _, e := range entries {
		if e.Name() != write.SumsFile {
			raw, err := os.ReadFile(filepath.Join(dir, e.Name()))
			datatest.Must(t, err)
			fmt.Fprintf(&out, "%x  %s\n", sha256.Sum256(raw), e.Name())
		}
	}
	datatest.Must(t, os.WriteFile(filepath.Join(dir, write.SumsFile), []byte(out.String()), 0o666))
}

// tampering changes an export so that it is another one.
type tampering struct {
	name string
	do   func(t *testing.T, r *rand.Rand, dir string)
}

// edited changes a file of a folder; false where it cannot be changed so.
func edited(t *testing.T, path string, change func(raw []byte) []byte) {
	t.Helper()
	raw, err := os.ReadFile(path)
	datatest.Must(t, err)
	now := change(bytes.Clone(raw))
	if bytes.Equal(raw, now) {
		now = append(now, '\n')
	}
	datatest.Must(t, os.WriteFile(path, now, 0o666))
}

func anyFile(t *testing.T, r *rand.Rand, dir string) string {
	entries, err := os.ReadDir(dir)
	datatest.Must(t, err)
	return filepath.Join(dir, entries[r.IntN(len(entries))].Name())
}

func flip(r *rand.Rand) func([]byte) []byte {
	return func(raw []byte) []byte {
		if len(raw) > 0 {
			raw[r.IntN(len(raw))] ^= 1 << r.IntN(8)
		}
		return raw
	}
}

func swapped(name, from, to string) func(*testing.T, *rand.Rand, string) {
	return func(t *testing.T, _ *rand.Rand, dir string) {
		edited(t, filepath.Join(dir, name), func(raw []byte) []byte { return bytes.Replace(raw, []byte(from), []byte(to), 1) })
	}
}

var tamperings = []tampering{
	{"a bit of a file", func(t *testing.T, r *rand.Rand, dir string) { edited(t, anyFile(t, r, dir), flip(r)) }},
	{"a file is gone", func(t *testing.T, r *rand.Rand, dir string) { datatest.Must(t, os.Remove(anyFile(t, r, dir))) }},
	{"a file is empty", func(t *testing.T, r *rand.Rand, dir string) {
		edited(t, anyFile(t, r, dir), func([]byte) []byte { return nil })
	}},
	{"a file more", func(t *testing.T, r *rand.Rand, dir string) {
		datatest.Must(t, os.WriteFile(filepath.Join(dir, fmt.Sprint("table", r.IntN(9), ".csv")), []byte("x"), 0o666))
	}},
	{"the README", func(t *testing.T, _ *rand.Rand, dir string) {
		edited(t, filepath.Join(dir, "README.txt"), func(raw []byte) []byte { return append(raw, "Checked by us."...) })
	}},
	{"the title of an account", swapped("datapackage.json", `"title": "Weeks, not days"`, `"title": "Days, not weeks"`)},
	{"the date of an account", swapped("datapackage.json", `"published": "2026-06-02"`, `"published": "2026-05-02"`)},
	{"a path", swapped("datapackage.json", `"path": "findings.csv"`, `"path": "accounts.csv"`)},
	{"a path outside", swapped("datapackage.json", `"path": "findings.csv"`, `"path": "../findings.csv"`)},
	{"a column renamed", swapped("accounts.csv", `"outlet"`, `"publisher"`)},
	{"a cell", swapped("claims_long.csv", `"changed"`, `"same"`)},
	{"a row less", func(t *testing.T, _ *rand.Rand, dir string) {
		edited(t, filepath.Join(dir, "findings.csv"), func(raw []byte) []byte { return raw[:bytes.LastIndexByte(raw[:len(raw)-2], '\n')+1] })
	}},
	{"the coder of a decision", swapped("datapackage.json", `"coder": "Ben"`, `"coder": "Bea"`)},
	{"a decision less", swapped("datapackage.json", `"verb": "note"`, `"verb": "dismiss"`)},
}

// TestCampaignTampering changes an export at random, in a folder or a ZIP file,
// with the sums as they were or made anew. Every time it is said; or the sum of
// the list, which its maker has published, is another one.
func TestCampaignTampering(t *testing.T) {
	c := datatest.NewCampaign(t, "a changed export is not the same, or has another sum")
	r := rand.New(rand.NewPCG(19, 6))
	for round := range datatest.Tries(2*len(tamperings), 1000) {
		x := tamperings[round%len(tamperings)]
		dir, have := packaged(t, nil)
		before := verified(t, dir, have)
		x.do(t, r, dir)
		anew := r.IntN(2) == 0
		if anew {
			summed(t, dir)
		}
		path, inZIP := dir, r.IntN(3) == 0
		if inZIP {
			path = zipped(t, dir)
		}
		v, err := verify.Export(context.Background(), path, have, nil)
		switch {
		case err != nil:
			c.Tried("refused")
		case len(v.Differences) > 0:
			c.Tried("said")
		case len(v.Notes) > 0:
			c.Tried("noted")
		case v.Sum != before.Sum:
			c.Tried("another sum")
		default:
			c.Failed("%s, sums anew %v, in a ZIP file %v: the same", x.name, anew, inZIP)
		}
	}
}

// zipped packs a folder.
func zipped(t *testing.T, dir string) string {
	t.Helper()
	path := dir + ".zip"
	f, err := os.Create(path)
	datatest.Must(t, err)
	z := zip.NewWriter(f)
	entries, err := os.ReadDir(dir)
	datatest.Must(t, err)
	for _, e := range entries {
		raw, err := os.ReadFile(filepath.Join(dir, e.Name()))
		datatest.Must(t, err)
		w, err := z.CreateHeader(&zip.FileHeader{Name: e.Name(), Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)})
		datatest.Must(t, err)
		_, err = w.Write(raw)
		datatest.Must(t, err)
	}
	datatest.Must(t, z.Close())
	datatest.Must(t, f.Close())
	return path
}

// TestCampaignTamperedZIP changes a ZIP file itself: bits, bytes before and
// behind, a comment, an entry twice.
func TestCampaignTamperedZIP(t *testing.T) {
	c := datatest.NewCampaign(t, "a changed ZIP file is not the same")
	sample, o := datatest.EngineSample(t)
	whole := filepath.Join(t.TempDir(), "x.zip")
	_, err := write.Save(context.Background(), whole, folder(), write.Job{Comparison: sample, Options: o})
	datatest.Must(t, err)
	var have []verify.Text
	for _, a := range sample.Accounts {
		have = append(have, verify.Text{Text: a.Text})
	}
	raw, err := os.ReadFile(whole)
	datatest.Must(t, err)
	contents := unpacked(t, raw)
	r := rand.New(rand.NewPCG(19, 66))
	ways := []func() []byte{
		func() []byte { return flip(r)(bytes.Clone(raw)) },
		func() []byte { return append(bytes.Clone(raw), byte(r.IntN(256))) },
		func() []byte { return append([]byte("before"), raw...) },
		func() []byte { return repacked(t, raw, func(z *zip.Writer, _ int) { z.SetComment("checked") }) },
		func() []byte {
			return repacked(t, raw, func(z *zip.Writer, n int) {
				if n == 1 {
					w, err := z.Create("README.txt")
					datatest.Must(t, err)
					fmt.Fprint(w, "other")
				}
			})
		},
	}
	for round := range datatest.Tries(60, 1000) {
		now := ways[0]()
		if at := round % 10; at > 0 && at < len(ways) {
			now = ways[at]()
		}
		path := filepath.Join(t.TempDir(), "y.zip")
		datatest.Must(t, os.WriteFile(path, now, 0o600))
		v, err := verify.Export(context.Background(), path, have, nil)
		switch {
		case err != nil:
			c.Tried("refused")
		case len(v.Differences) > 0:
			c.Tried("said")
		case slices.Equal(unpacked(t, now), contents):
			c.Tried("a bit that packing leaves free: every file is the same")
		default:
			c.Failed("round %d: the same", round)
		}
	}
}

// unpacked are the names and contents of a ZIP file.
func unpacked(t *testing.T, raw []byte) []string {
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return nil
	}
	var out []string
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			return nil
		}
		body, err := io.ReadAll(in)
		if err != nil {
			return nil
		}
		out = append(out, f.Name+"\n"+string(body))
	}
	return out
}

// repacked packs the files of a ZIP file again; more may add to it behind each.
func repacked(t *testing.T, raw []byte, more func(z *zip.Writer, n int)) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	datatest.Must(t, err)
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for n, f := range in.File {
		datatest.Must(t, z.Copy(f))
		more(z, n)
	}
	datatest.Must(t, z.Close())
	return out.Bytes()
}
