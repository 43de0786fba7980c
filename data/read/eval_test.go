package read_test

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"unicode"

	"synoptic/data/datatest"

	"synoptic/data/read"
)

// evalDir returns a folder of the evaluation data. Where it is not there it
// says so and the test is skipped.
func evalDir(t *testing.T, set string) string {
	t.Helper()
	root := os.Getenv("SYNOPTIC_EVAL")
	if root == "" {
		root = filepath.Join("..", "..", "..", "shared", "eval")
	}
	dir := filepath.Join(root, set)
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("no evaluation data in %s: set SYNOPTIC_EVAL to its folder", dir)
	}
	return dir
}

// words counts the words of a text.
func words(text string) map[string]int {
	out := map[string]int{}
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		out[w]++
	}
	return out
}

// score compares two texts as multisets of words.
func score(got, want string) (precision, recall, f1 float64) {
	g, w := words(got), words(want)
	shared, inGot, inWant := 0, 0, 0
	for k, n := range g {
		shared += min(n, w[k])
		inGot += n
	}
	for _, n := range w {
		inWant += n
	}
	precision = float64(shared) / float64(max(inGot, 1))
	recall = float64(shared) / float64(max(inWant, 1))
	if shared > 0 {
		f1 = 2 * precision * recall / (precision + recall)
	}
	return precision, recall, f1
}

func gunzip(t testing.TB, path string) []byte {
	t.Helper()
	f, err := os.Open(path)
	datatest.Must(t, err)
	defer f.Close()
	z, err := gzip.NewReader(f)
	datatest.Must(t, err)
	raw, err := io.ReadAll(z)
	datatest.Must(t, err)
	return raw
}

// TestEvalPages measures the article text of saved pages: word precision,
// recall and F1, mean over the pages. With -v it prints a line for each page.
func TestEvalPages(t *testing.T) {
	dir := evalDir(t, "pages")
	b, err := os.ReadFile(filepath.Join(dir, "expected.json"))
	datatest.Must(t, err)
	var expected map[string]struct{ URL, Text string }
	datatest.Must(t, json.Unmarshal(b, &expected))
	var lines []string
	var p, r, f float64
	for id, want := range expected {
		ims, err := read.Bytes(id+".html", gunzip(t, filepath.Join(dir, id+".html.gz")))
		if err != nil {
			t.Errorf("%s: %v", id, err)
			continue
		}
		x, y, z := score(ims[0].Text, want.Text)
		p, r, f = p+x, r+y, f+z
		lines = append(lines, fmt.Sprintf("%s P %.3f R %.3f F %.3f %q %q %s %q", id, x, y, z, ims[0].Outlet, ims[0].Title, ims[0].Published, ims[0].Warnings))
	}
	sort.Strings(lines)
	for _, l := range lines {
		t.Log(l)
	}
	n := float64(len(expected))
	p, r, f = p/n, r/n, f/n
	fmt.Printf("pages: %d pages, words: precision %.4f recall %.4f F1 %.4f\n", len(expected), p, r, f)
	if f < 0.980 || r < 0.988 {
		t.Errorf("below the floor of F1 .980 and recall .988")
	}
}

// TestEvalBundles counts the articles of exports of news databases, against
// the number that each file announces, and what was found of each.
func TestEvalBundles(t *testing.T) {
	dir := evalDir(t, "bundles")
	entries, err := os.ReadDir(dir)
	datatest.Must(t, err)
	found, complete := 0, 0
	for _, e := range entries {
		if e.Name() == "README.md" {
			continue
		}
		ims, err := read.File(t.Context(), filepath.Join(dir, e.Name()))
		if err != nil {
			t.Errorf("%s: %v", e.Name(), err)
			continue
		}
		whole := 0
		for _, im := range ims {
			if im.Title != "" && im.Outlet != "" && im.Published != "" && len(im.Text) > 0 {
				whole++
			}
		}
		fmt.Printf("bundles: %-22s %-16s %3d articles, %3d announced, %3d with title, outlet, date and text\n", e.Name(), ims[0].Origin.Format, len(ims), ims[0].Announced, whole)
		if ims[0].Announced > 0 && len(ims) != ims[0].Announced || whole < len(ims) {
			t.Errorf("%s: articles are missing or incomplete", e.Name())
		}
		found, complete = found+len(ims), complete+whole
	}
	fmt.Printf("bundles: %d articles, %d complete\n", found, complete)
}
