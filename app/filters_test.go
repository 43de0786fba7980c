package app

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"synoptic/app/filters"
	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/compare"
)

func TestFiltersAreSetByKeyboardAndTakenAwayOneByOne(t *testing.T) {
	w := imported(t, lib(t))
	all := len(w.s.View.Rows)
	w.filters.Open()
	press(w, "Space") // the only account
	if len(w.s.View.Filter.Accounts) != 1 || w.s.View.Filter.Accounts[0] != w.s.Accounts[1].ID {
		t.Fatalf("accounts chosen: %v", w.s.View.Filter.Accounts)
	}
	w.Canvas().FocusNext()
	press(w, "Space") // figures
	if !slices.Equal(w.s.View.Filter.Kinds, []compare.Kind{compare.FigureKind}) || len(w.s.View.Rows) != 1 || len(w.table.Rows) != 1 {
		t.Fatalf("kinds %v show %d of %d rows", w.s.View.Filter.Kinds, len(w.s.View.Rows), all)
	}
	if got := w.s.View.Counts[0]; got != 1 {
		t.Errorf("the chip All counts %d", got)
	}
	press(w, "Escape")
	if parts := w.filters.Parts(); len(parts) != 2 || parts[1].Says != "Figure" {
		t.Fatalf("conditions in force: %+v", parts)
	}
	w.Canvas().Focus(w.chips)
	for range 40 {
		if w.chips.Current().Label == "Figure" {
			break
		}
		press(w, "Right")
	}
	press(w, "Delete")
	if len(w.s.View.Filter.Kinds) != 0 || len(w.s.View.Filter.Accounts) != 1 || len(w.s.View.Rows) < 2 {
		t.Errorf("taken away, and the filter is %+v with %d rows", w.s.View.Filter, len(w.s.View.Rows))
	}
	tapSpot(t, w.chips, "clear")
	if !w.s.View.Filter.Any() || len(w.s.View.Rows) != all {
		t.Errorf("cleared, and the filter is %+v with %d of %d rows", w.s.View.Filter, len(w.s.View.Rows), all)
	}
}

// tapSpot presses the spot of a drawing that has a name.
func tapSpot(t testing.TB, c *filters.Chips, name string) {
	t.Helper()
	for _, s := range c.Spots {
		if s.Name == name {
			test.TapAt(c, s.At.AddXY(s.Size.Width/2, s.Size.Height/2))
			return
		}
	}
	t.Fatalf("no spot %q", name)
}

func TestAFilterThatFindsNothingNamesAllItsConditions(t *testing.T) {
	w := imported(t, lib(t))
	w.s.View.Filter.Accounts = []int64{w.s.Accounts[1].ID}
	w.s.View.Filter.Decided = compare.ByHand
	test.Type(w.search, "zeppelin")
	if w.desk.empty.wanted() != noResult {
		t.Fatal("something was found")
	}
	for _, want := range []string{say.OutletOf(w.s.Accounts[1].Account), "Decided by a person", "zeppelin"} {
		if got := w.desk.empty.filterWords(); !strings.Contains(got, want) {
			t.Errorf("%q does not name %q", got, want)
		}
	}
	w.Canvas().Focus(w.table)
	press(w, "Escape")
	if !w.s.View.Filter.Any() || w.search.Text != "" || w.desk.empty.wanted() != nothingMissing {
		t.Errorf("after Esc the filter is %+v", w.s.View.Filter)
	}
}

func TestAFilterOnAnAccountGoesWithIt(t *testing.T) {
	w := imported(t, lib(t))
	w.s.View.Filter.Accounts = []int64{w.s.Accounts[1].ID}
	w.s.View.Choose()
	w.texts.Remove(w.s.Accounts[1])
	if len(w.s.View.Filter.Accounts) != 0 {
		t.Errorf("the filter still asks for account %v, which is gone", w.s.View.Filter.Accounts)
	}
}

func TestFilterAndSearchThatFindNothingSaySo(t *testing.T) {
	w := imported(t, lib(t))
	test.Type(w.search, "zeppelin")
	if w.desk.empty.wanted() != noResult || w.table.Visible() {
		t.Fatal("an empty table is shown")
	}
	w.s.View.Clear()
	if w.search.Text != "" || !w.table.Visible() || len(w.table.Rows) != len(w.s.Cmp.Groups) {
		t.Fatalf("after Clear: search %q, %d rows", w.search.Text, len(w.table.Rows))
	}
	test.Type(w.search, "CRANE")
	if len(w.table.Rows) != 1 {
		t.Fatalf("%d rows for a word of one claim", len(w.table.Rows))
	}
	out := filepath.Join(t.TempDir(), "one.csv")
	exportTo(t, w, out, true)
	raw, _ := os.ReadFile(out)
	if text := string(raw); !strings.Contains(text, "crane") || strings.Contains(text, "nobody was hurt") {
		t.Error("the export is not what the filter shows")
	}
}

func TestChipsWithoutClaimsCannotBePressed(t *testing.T) {
	w := imported(t, lib(t))
	for i, x := range compare.Choices {
		pressed := slices.ContainsFunc(w.chips.Spots, func(s ui.Spot) bool { return s.Name == x.Key && s.Do != nil })
		if want := w.s.View.Counts[i] > 0 && !x.More; pressed != want {
			t.Errorf("chip %s with %d claims: can be pressed: %v", x.Key, w.s.View.Counts[i], pressed)
		}
	}
}

func TestAFilterOfTheMenuHasAChipWhileItIsInForce(t *testing.T) {
	w := imported(t, lib(t))
	at := slices.IndexFunc(w.menu.commands, func(c command) bool { return c.menu == "Filter" && c.name == "Not decided yet" })
	if at < 0 || !w.menu.commands[at].can() {
		t.Fatal("the menu does not offer what nobody decided")
	}
	w.menu.commands[at].do()
	if len(w.s.View.Rows) != w.s.View.Counts[slices.IndexFunc(compare.Choices, func(x compare.Choice) bool { return x.Key == "undecided" })] {
		t.Errorf("%d rows are shown", len(w.s.View.Rows))
	}
	chip := func() bool {
		return slices.ContainsFunc(w.chips.Spots, func(s ui.Spot) bool { return s.Name == "undecided" })
	}
	if !chip() {
		t.Error("the filter in force has no chip")
	}
	w.s.View.Clear()
	if chip() {
		t.Error("a filter of the menu keeps its chip")
	}
}
