package data_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"synoptic/compare"
	"synoptic/data"
	"synoptic/data/datatest"
)

// TestALibraryIsWholeAfterItsCoderGaveAName: decisions that are put under another
// name, undone ones too, are as they were stored, and are all there when the
// library is opened again.
func TestALibraryIsWholeAfterItsCoderGaveAName(t *testing.T) {
	s, p := datatest.Library(t)
	path, project, account := s.Path(), p.ID, two(t, s, p.ID)[0].ID
	decide := func(coder, words string) {
		datatest.Must(t, s.Decide(project, compare.Decision{Verb: compare.Remark, Coder: coder, Note: words,
			A: compare.Place{Account: account, Span: compare.Span{End: 13}}}))
	}
	decide("user", "one")
	decide("Anna", "two")
	decide("user", "three")
	decide("user", "four")
	_, err := s.Undo(project)
	datatest.Must(t, err)
	datatest.Must(t, s.SignAs("user", "Berta"))
	if n, err := s.Signed("Berta"); err != nil || n != 3 {
		t.Errorf("%d decisions are signed, want 3: %v", n, err)
	}
	_, err = s.Redo(project)
	datatest.Must(t, err)
	datatest.Must(t, s.Close())
	if h, err := data.Check(path); err != nil || !h.Whole() || h.Decisions != 4 {
		t.Fatalf("after a name was given: %+v, %v", h, err)
	}
	s, err = data.Open(path)
	datatest.Must(t, err)
	defer s.Close()
	if n, err := s.Signed("Berta"); err != nil || n != 3 {
		t.Errorf("opened again, %d decisions are signed, want 3: %v", n, err)
	}
}

// TestEveryChangeOfADecisionTakesItsSeal: a row of a sealed table whose changes
// no trigger sees loses its seal where it is changed, or the library is called
// damaged when it is opened next.
func TestEveryChangeOfADecisionTakesItsSeal(t *testing.T) {
	files, err := filepath.Glob("*.go")
	datatest.Must(t, err)
	change := regexp.MustCompile("UPDATE decision SET [^`\"]*")
	n := 0
	for _, f := range files {
		if strings.HasSuffix(f, "_test.go") {
			continue
		}
		raw, err := os.ReadFile(f)
		datatest.Must(t, err)
		for _, statement := range change.FindAllString(string(raw), -1) {
			n++
			if !strings.Contains(statement, "seal = 0") {
				t.Errorf("%s: %s", f, statement)
			}
		}
	}
	if n == 0 {
		t.Error("nothing was looked at")
	}
}
