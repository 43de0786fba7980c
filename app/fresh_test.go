package app

import (
	"testing"

	"synoptic/compare"
)

// TestAKeyTooManyAfterAnImportDecidesNothing presses Enter once more than the
// panels of an import ask for.
func TestAKeyTooManyAfterAnImportDecidesNothing(t *testing.T) {
	w := importing(t, lib(t))
	confirmed := func() (n int) {
		ds, err := w.s.Store.Decisions(w.s.Project.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range ds {
			if d.Verb == compare.Confirm {
				n++
			}
		}
		return n
	}
	press(w, "Return")
	if confirmed() != 0 || w.s.Notice == "" {
		t.Fatalf("%d confirmed, the window says %q", confirmed(), w.s.Notice)
	}
	press(w, "Return")
	if confirmed() != 1 {
		t.Errorf("%d confirmed by a second Enter, want 1", confirmed())
	}
}
