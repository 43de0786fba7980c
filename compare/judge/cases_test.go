package judge

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"synoptic/compare/made"
	"synoptic/compare/text"
)

// fidelityCase is one claim as the original and as an account state it.
type fidelityCase struct {
	id, original, account string
	required, optional    []Kind
}

// readCases reads a table of cases: id, original, account, findings.
func readCases(t testing.TB, path string) []fidelityCase {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []fidelityCase
	for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		cols := strings.Split(strings.TrimRight(line, "\r"), "\t")
		if i == 0 {
			continue
		}
		if len(cols) != 4 {
			t.Fatalf("%s line %d has %d columns", path, i+1, len(cols))
		}
		c := fidelityCase{id: cols[0], original: cols[1], account: cols[2]}
		for _, k := range strings.Split(cols[3], ";") {
			switch {
			case k == "-":
			case strings.HasPrefix(k, "("):
				c.optional = append(c.optional, Kind(strings.Trim(k, "()")))
			default:
				c.required = append(c.required, Kind(k))
			}
		}
		out = append(out, c)
	}
	return out
}

// twoDocs makes an original and an account of one claim each.
func twoDocs(original, account string) []*text.Document {
	docs := make([]*text.Document, 2)
	for i, body := range []string{original, account} {
		claims := []text.Claim{{Span: text.Span{Start: 0, End: len(body)}, Kind: text.Statement, Paragraph: 1, Section: -1}}
		docs[i] = text.NewDocument(text.Account{ID: int64(i + 1), Language: "en", Text: body}, claims)
	}
	docs[0].Role, docs[1].Role = text.Original, text.Retold
	return docs
}

// judgeSentences judges one sentence against another as two accounts.
func judgeSentences(original, account string) Judgement {
	return New(twoDocs(original, account), true).proposed(Side{Account: 0, Claims: []int{0}}, Side{Account: 1, Claims: []int{0}})
}

// learntKinds are those that the tables know nothing of.
var learntKinds = []Kind{RoleKind, BaseKind, ActKind, ConditionKind, WordKind}

// passes reports whether every required kind is found and no kind beyond the
// optional ones.
func (c fidelityCase) passes(found []Finding) bool {
	kinds := map[Kind]bool{}
	for _, f := range found {
		kinds[f.Kind] = true
		if len(c.required)+len(c.optional) > 0 && slices.Contains(learntKinds, f.Kind) {
			continue // what changed is also called by what it is
		}
		if !slices.Contains(c.required, f.Kind) && !slices.Contains(c.optional, f.Kind) {
			return false
		}
	}
	for _, k := range c.required {
		if !kinds[k] {
			return false
		}
	}
	return true
}

// languageOfCases is the language in the name of a table: English but for
// those named for another one.
func languageOfCases(path string) string {
	name := strings.TrimSuffix(filepath.Base(path), ".tsv")
	if name = strings.TrimRight(name, "0123456789"); len(name) == 2 {
		return name
	}
	return "en"
}

// runCases returns the share of the cases in a table that pass.
func runCases(t testing.TB, path string) (right, all int) {
	t.Helper()
	for _, c := range readCases(t, path) {
		all++
		got := judgeIn(languageOfCases(path), c.original, c.account)
		if c.passes(got.Findings) {
			right++
			continue
		}
		var said []string
		for _, f := range got.Findings {
			said = append(said, string(f.Kind)+": "+f.Says.String())
		}
		t.Logf("%s\n  %s\n  %s\n  want %v (%v) got %q", c.id, c.original, c.account, c.required, c.optional, said)
	}
	return right, all
}

func TestFidelityCases(t *testing.T) {
	if made.Racing {
		t.Skip("one pair after another: no second goroutine")
	}
	for _, c := range []struct {
		file  string
		floor float64
	}{
		{"../testdata/fidelity/first.tsv", 0.97},
		{"../testdata/fidelity/second.tsv", 0.97},
		{"../testdata/fidelity/third.tsv", 0.97},
		{"../testdata/fidelity/fourth.tsv", 0.97},
		{"../testdata/fidelity/fifth.tsv", 0.97},
		{"../testdata/fidelity/sixth.tsv", 0.97},
		{"../testdata/fidelity/seventh.tsv", 0.97},
		{"../testdata/fidelity/eighth.tsv", 0.97},
		{"../testdata/fidelity/ninth.tsv", 0.97},
		{"../testdata/fidelity/tenth.tsv", 0.97},
		{"../testdata/fidelity/eleventh.tsv", 0.97},
		{"../testdata/fidelity/twelfth.tsv", 0.97},
		{"../testdata/fidelity/thirteenth.tsv", 0.97},
		{"../testdata/fidelity/fourteenth.tsv", 0.97},
		{"../testdata/fidelity/fifteenth.tsv", 0.97},
		{"../testdata/fidelity/sixteenth.tsv", 0.97},
		{"../testdata/fidelity/seventeenth.tsv", 0.97},
		{"../testdata/fidelity/eighteenth.tsv", 0.97},
		{"../testdata/fidelity/nineteenth.tsv", 0.97},
		{"../testdata/fidelity/twentieth.tsv", 0.97},
		{"../testdata/fidelity/fr.tsv", 0.97},
		{"../testdata/fidelity/es.tsv", 0.97},
		{"../testdata/fidelity/de.tsv", 0.97},
		{"../testdata/fidelity/fr2.tsv", 0.97},
		{"../testdata/fidelity/es2.tsv", 0.97},
		{"../testdata/fidelity/de2.tsv", 0.97},
		{"../testdata/fidelity/fr3.tsv", 0.97},
		{"../testdata/fidelity/es3.tsv", 0.97},
		{"../testdata/fidelity/de3.tsv", 0.97},
		{"../testdata/fidelity/de4.tsv", 0.97},
	} {
		right, all := runCases(t, c.file)
		t.Logf("%s: %d of %d right", filepath.Base(c.file), right, all)
		if float64(right) < c.floor*float64(all) {
			t.Errorf("%s: %d of %d right, want %.0f %%", c.file, right, all, 100*c.floor)
		}
	}
}
