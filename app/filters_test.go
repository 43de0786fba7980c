package app

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"synoptic/compare"
)

func TestFiltersAreSetByKeyboardAndTakenAwayOneByOne(t *testing.T) {
	w := imported(t, lib(t))
	all := len(w.rows)
	w.openFilters()
	press(w, "Space") // the only account
	if len(w.filter.Accounts) != 1 || w.filter.Accounts[0] != w.accounts[1].ID {
		t.Fatalf("accounts chosen: %v", w.filter.Accounts)
	}
	w.Canvas().FocusNext()
	press(w, "Space") // figures
	if !slices.Equal(w.filter.Kinds, []compare.Kind{compare.FigureKind}) || len(w.rows) != 1 || len(w.table.rows) != 1 {
		t.Fatalf("kinds %v show %d of %d rows", w.filter.Kinds, len(w.rows), all)
	}
	if got := w.counts[0]; got != 1 {
		t.Errorf("the chip All counts %d", got)
	}
	press(w, "Escape")
	if parts := w.filterParts(); len(parts) != 2 || parts[1].says != "Figure" {
		t.Fatalf("conditions in force: %+v", parts)
	}
	w.Canvas().Focus(w.chips)
	for range 40 {
		if w.chips.current().label == "Figure" {
			break
		}
		press(w, "Right")
	}
	press(w, "Delete")
	if len(w.filter.Kinds) != 0 || len(w.filter.Accounts) != 1 || len(w.rows) < 2 {
		t.Errorf("taken away, and the filter is %+v with %d rows", w.filter, len(w.rows))
	}
	tapSpot(t, w.chips, "clear")
	if !w.filter.Any() || len(w.rows) != all {
		t.Errorf("cleared, and the filter is %+v with %d of %d rows", w.filter, len(w.rows), all)
	}
}

// tapSpot presses the spot of a drawing that has a name.
func tapSpot(t testing.TB, c *chips, name string) {
	t.Helper()
	for _, s := range c.spots {
		if s.name == name {
			test.TapAt(c, s.at.AddXY(s.size.Width/2, s.size.Height/2))
			return
		}
	}
	t.Fatalf("no spot %q", name)
}

func TestAFilterThatFindsNothingNamesAllItsConditions(t *testing.T) {
	w := imported(t, lib(t))
	w.filter.Accounts = []int64{w.accounts[1].ID}
	w.filter.Decided = compare.ByHand
	test.Type(w.search, "zeppelin")
	if w.desk.empty.wanted() != noResult {
		t.Fatal("something was found")
	}
	for _, want := range []string{outletOf(w.accounts[1].Account), "Decided by a person", "zeppelin"} {
		if got := w.desk.empty.filterWords(); !strings.Contains(got, want) {
			t.Errorf("%q does not name %q", got, want)
		}
	}
	w.Canvas().Focus(w.table)
	press(w, "Escape")
	if !w.filter.Any() || w.search.Text != "" || w.desk.empty.wanted() != nothingMissing {
		t.Errorf("after Esc the filter is %+v", w.filter)
	}
}

func TestAFilterOnAnAccountGoesWithIt(t *testing.T) {
	w := imported(t, lib(t))
	w.filter.Accounts = []int64{w.accounts[1].ID}
	w.filtered()
	w.remove(w.accounts[1])
	if len(w.filter.Accounts) != 0 {
		t.Errorf("the filter still asks for account %v, which is gone", w.filter.Accounts)
	}
}
