package cli

import (
	"context"
	"os"
	"strings"
	"testing"

	"synoptic/compare"
	"synoptic/data/coding"
)

// codedBy stores the gate in a library and gives the first cell of the wire a
// relation and, where there is one, a code.
func codedBy(t *testing.T, file, coder string, relation compare.Relation, code string) {
	t.Helper()
	run(t, 0, "compare", "--quiet", "--out", "x.json", "--project", file, "report.txt", "wire.txt", "paper.txt")
	stored, err := openStored(file, "")
	if err != nil {
		t.Fatal(err)
	}
	defer stored.Store.Close()
	j, err := (&call{ctx: context.Background(), stderr: os.Stderr}).rethink(stored, 0, true)
	if err != nil {
		t.Fatal(err)
	}
	a, b := j.Comparison.Codes().Unit(compare.Unit{Group: 0, Account: 1})
	ds := []compare.Decision{{Verb: compare.Relate, A: a, B: b, Note: string(relation), Coder: coder}}
	if code != "" {
		k := coding.NewCode(nil, code)
		ds = append(ds, k.Define(), compare.Decision{Verb: compare.Encode, A: a, B: b, Kind: compare.Kind(k.ID), Coder: coder})
	}
	if err := stored.Store.Decide(stored.Project.ID, ds...); err != nil {
		t.Fatal(err)
	}
}

func TestTwoCodersMergeAndExport(t *testing.T) {
	folder(t)
	codedBy(t, "ana.synoptic", "Ana", compare.Faithful, "Blame")
	codedBy(t, "ben.synoptic", "Ben", compare.Softened, "")
	run(t, 0, "export", "--project", "ana.synoptic", "--out", "ana.coding")
	out, _ := run(t, 0, "merge", "--project", "ben.synoptic", "ana.coding")
	if !strings.Contains(out, "Coders: Ana. Units that are new: 1.") || !strings.Contains(out, "New in the codebook: Blame.") {
		t.Errorf("merge says %q", out)
	}
	if out, _ := run(t, 0, "merge", "--project", "ben.synoptic", "ana.coding"); !strings.Contains(out, "Units that are new: 0. Units that stand here already: 1.") {
		t.Errorf("merged twice: %q", out)
	}
	for file, want := range map[string]string{"codebook.csv": `"code","parent","definition"`, "agreement.csv": `"relation","cell","",1,1,2,0.000`,
		"codes.csv": `"Ben","relation","softened"`, "p.qdpx": "PK", "p.qdc": "urn:QDA-XML:codebook:1.0", "all.zip": "PK"} {
		run(t, 0, "export", "--project", "ben.synoptic", "--out", file)
		if raw, err := os.ReadFile(file); err != nil || !strings.Contains(string(raw), want) {
			t.Errorf("%s: %v, without %q: %.400s", file, err, want, raw)
		}
	}
	out, errs := run(t, 0, "export", "--project", "ben.synoptic", "--format", "recal")
	if out != "1,2\r\n" || !strings.Contains(errs, "1 faithful, 2 softened") {
		t.Errorf("reliability matrix %q, %q", out, errs)
	}
	out, errs = run(t, 0, "export", "--project", "ben.synoptic", "--format", "recal", "--code", "blame")
	if out != "" || !strings.Contains(errs, "left out") {
		t.Errorf("reliability matrix of a code that one coded %q, %q", out, errs)
	}
	long, _ := run(t, 0, "export", "--project", "ben.synoptic", "--format", "csv", "--coders", "Ben", "--code-columns", "--quiet")
	if !strings.Contains(long, `"code_blame"`) || strings.Contains(long, "faithful (Ana)") || !strings.Contains(long, `"softened"`) {
		t.Errorf("Ben's long table: %.300s", long)
	}
}

func TestMergeRefuses(t *testing.T) {
	folder(t)
	codedBy(t, "ana.synoptic", "Ana", compare.Faithful, "")
	run(t, 0, "export", "--project", "ana.synoptic", "--out", "ana.coding")
	run(t, 0, "compare", "--quiet", "--out", "x.json", "--project", "other.synoptic", "report.txt", "paper.txt")
	for want, args := range map[string][]string{
		"other texts":            {"--project", "other.synoptic", "ana.coding"},
		"no coding file":         {"--project", "ana.synoptic", "report.txt"},
		"no such file":           {"--project", "gone.synoptic", "ana.coding"},
		"gone.coding":            {"--project", "ana.synoptic", "gone.coding"},
		"no column with the cod": {"--project", "ana.synoptic", "bad.csv"},
	} {
		if err := os.WriteFile("bad.csv", []byte("a,b\n"), 0o666); err != nil {
			t.Fatal(err)
		}
		if _, errs := run(t, 1, append([]string{"merge"}, args...)...); !strings.Contains(errs, want) {
			t.Errorf("merge %q says %q, want %q", args, errs, want)
		}
	}
	run(t, 2, "merge", "ana.coding")
	run(t, 2, "export", "--project", "ana.synoptic", "--coders", "Nobody")
	run(t, 2, "export", "--project", "ana.synoptic", "--format", "recal", "--code", "Nothing")
	if _, errs := run(t, 1, "export", "--project", "ana.synoptic", "--format", "recal"); !strings.Contains(errs, "needs two coders") {
		t.Errorf("a matrix of one coder: %q", errs)
	}
}

func TestMergeTakesACodebook(t *testing.T) {
	folder(t)
	codedBy(t, "ana.synoptic", "Ana", compare.Faithful, "Blame")
	if err := os.WriteFile("codebook.csv", []byte("code,parent,definition,example\nBlame,Frame,Who did it,They did\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	run(t, 0, "merge", "--project", "ana.synoptic", "codebook.csv")
	run(t, 0, "export", "--project", "ana.synoptic", "--out", "codebook.csv")
	raw, _ := os.ReadFile("codebook.csv")
	if !strings.Contains(string(raw), `"Blame","Frame","Who did it","They did"`) {
		t.Errorf("codebook %s", raw)
	}
}
