package compare_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"synoptic/compare"
	"synoptic/compare/made/gold"
)

// goldFloor is what the engine reaches at least on the pairs of a folder:
// precision and recall of its sure links, and the share of the claims left
// out that are shown so. It stood at .959, .773 and .886 on tune and at .989,
// .758 and .938 on test when this was written, and stands at .979, .775 and .896
// there since the lines are those of real stories: a claim that may be told is
// shown as possible sooner than as left out. A claim or two may come and go.
var goldFloor = map[string]struct{ precision, recall, silent float64 }{
	"tune": {.95, .76, .82},
	"test": {.975, .765, .87},
}

// A careful reader signs what the engine says of a report and its stories.
// -v prints the table and every link that is wrong or missing. Those of test
// are there to look at once a version is made, not to tune on.
func TestGold(t *testing.T) {
	pairs, err := gold.Read(filepath.Join("testdata", "gold"))
	if err != nil {
		t.Fatal(err)
	}
	total := map[string]*gold.Score{}
	for _, p := range pairs {
		sure, unsure := p.Found()
		s := p.Score(sure, unsure)
		part := strings.Split(p.Name, "/")[0]
		if total[part] == nil {
			total[part] = &gold.Score{}
		}
		total[part].Add(s)
		t.Logf("%s\n%s", s.Line(p.Name), strings.Join(p.Differences(sure, unsure), "\n"))
	}
	for part, floor := range goldFloor {
		if total[part] == nil {
			t.Fatalf("%s has no pairs", part)
		}
		s := *total[part]
		t.Log(s.Line(part))
		if s.Precision() < floor.precision || s.Recall() < floor.recall || s.Restraint() < floor.silent {
			t.Errorf("%s: precision, recall and claims shown as left out are %.3f, %.3f, %.3f: want at least %v",
				part, s.Precision(), s.Recall(), s.Restraint(), floor)
		}
	}
}

// Score counts a link once, forgives what is partial, and tells claims that
// are left out from those in doubt.
func TestGoldScore(t *testing.T) {
	at := func(original, account int) gold.Line { return gold.Line{Original: original, Account: account} }
	p := &gold.Pair{Links: map[gold.Line]gold.Label{at(0, 0): gold.Aligned, at(1, 1): gold.Aligned, at(2, 1): gold.Partial}}
	text := "One. Two. Three. Four. Five. Six. A title"
	p.Result = &compare.Comparison{
		Accounts: []compare.Account{{Text: text}, {Text: text}},
		Claims:   [][]compare.Claim{statements(text, 7), statements(text, 2)},
	}
	sure := map[gold.Line]float64{at(0, 0): .9, at(2, 1): .8, at(3, 1): .7}
	got := p.Score(sure, map[gold.Line]float64{at(4, 0): .3})
	want := gold.Score{Hits: 1, Found: 2, Wanted: 2, Omitted: 3, Silent: 1, Doubtful: 1, Told: 2, Lost: 1}
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	stray, missed := p.Wrong(sure)
	if got := fmt.Sprint(stray, missed); got != "[{3 1}] [{1 1}]" {
		t.Errorf("stray and missed: %s", got)
	}
}

// statements returns the first n pieces of a text as statements.
func statements(text string, n int) []compare.Claim {
	var out []compare.Claim
	start := 0
	for _, piece := range strings.SplitAfter(text, ". ")[:n] {
		said := strings.TrimSpace(piece)
		out = append(out, compare.Claim{Span: compare.Span{Start: start, End: start + len(said)}, Kind: compare.Statement})
		start += len(piece)
	}
	return out
}

// A row that names no claim, or two, is an error and not a link less.
func TestGoldRows(t *testing.T) {
	for _, c := range []struct{ row, wants string }{
		{"The mill closed\tThe mill is shut\taligned", ""},
		{"The mill burnt\tThe mill is shut\taligned", "no claim of original"},
		{"The mill closed\tThe\taligned", "two claims of account"},
		{"The mill closed\tThe mill is shut\tsame", "no label"},
		{"The mill closed\tThe mill is shut", "between tabs"},
		{"The mill closed\tThe mill is shut\taligned\nThe mill closed\tThe mill is shut\tpartial", "linked twice"},
	} {
		_, err := gold.Read(written(t, c.row))
		if c.wants == "" && err != nil || c.wants != "" && (err == nil || !strings.Contains(err.Error(), c.wants)) {
			t.Errorf("%q: got %v, want %q", c.row, err, c.wants)
		}
	}
}

// written returns a folder with one pair whose table has these rows.
func written(t *testing.T, rows string) string {
	dir := t.TempDir()
	pair := filepath.Join(dir, "test", "mill")
	if err := os.MkdirAll(pair, 0o700); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"original.txt": "The mill closed in May. The bakery on the square stayed open.",
		"account.txt":  "The mill is shut since May. The owners have left for the coast.",
		"gold.tsv":     "original\taccount\tlabel\n" + rows + "\n",
	} {
		if err := os.WriteFile(filepath.Join(pair, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}
