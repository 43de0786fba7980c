package cli

import (
	"os"
	"strings"
	"testing"
)

// TestCheck: a library is whole, then a letter of a text is another one, which
// is named; all the rest is saved as a new one, and an export of the damaged
// one is refused.
func TestCheck(t *testing.T) {
	folder(t)
	run(t, 0, "compare", "--quiet", "--project", "p.synoptic", "--out", "a.csv", "report.txt", "wire.txt", "paper.txt")
	out, _ := run(t, 0, "check", "p.synoptic")
	if !strings.Contains(out, "texts 3") || !strings.Contains(out, "everything is as it was stored") {
		t.Errorf("whole: %s", out)
	}
	raw, err := os.ReadFile("p.synoptic")
	if err != nil {
		t.Fatal(err)
	}
	spoilt := strings.ReplaceAll(string(raw), "21 days in May", "12 days in May")
	if spoilt == string(raw) {
		t.Fatal("the text does not stand in the file")
	}
	if err := os.WriteFile("p.synoptic", []byte(spoilt), 0o600); err != nil {
		t.Fatal(err)
	}
	out, errs := run(t, 1, "check", "p.synoptic")
	if !strings.Contains(out, `The text of "paper" (a3) is not as it was stored`) || !strings.Contains(errs, "--save") {
		t.Errorf("damaged: %s%s", out, errs)
	}
	_, errs = run(t, 1, "export", "--project", "p.synoptic", "--out", "b.csv")
	if !strings.Contains(errs, "paper") {
		t.Errorf("an export: %s", errs)
	}
	out, _ = run(t, 0, "check", "p.synoptic", "--save", "new.synoptic")
	if !strings.Contains(out, "texts 2, decisions 0") {
		t.Errorf("saved: %s", out)
	}
	run(t, 0, "check", "new.synoptic")
	run(t, 0, "export", "--project", "new.synoptic", "--out", "b.csv", "--quiet")
}
