package app

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"synoptic/app/grid"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// TestSearchMarksItsHits: what is searched is found in the words as they are
// drawn, counted, and gone through by F3 in a circle.
func TestSearchMarksItsHits(t *testing.T) {
	w := opened(t, lib(t))
	w.search.SetText("NITRATE")
	terms := compare.Terms("NITRATE")
	drawn, cells := 0, 0
	for row, group := range w.table.Rows {
		for _, account := range w.table.Cols.Shown {
			cell := w.s.Cmp.Cell(&w.s.Cmp.Groups[group], account)
			if cell.Member == nil || !strings.Contains(strings.ToLower(w.s.Cmp.Text(account, cell.Member.Passage())), "nitrate") {
				continue
			}
			cells++
			w.table.Choose(row, account)
			p, ok := w.table.ProseOf(grid.CellKey{Row: row, Account: account})
			if found := p.Find(terms); !ok || len(found) == 0 {
				t.Errorf("row %d, account %d: no hit in the words as they are drawn", row, account)
			}
			drawn++
		}
	}
	if cells == 0 || drawn != cells || len(w.s.View.Found) != cells {
		t.Fatalf("%d cells have the word, %d hits are counted", cells, len(w.s.View.Found))
	}
	if parts := w.filters.Parts(); !strings.Contains(parts[len(parts)-1].Says, "passages") {
		t.Errorf("the filter does not count: %q", parts[len(parts)-1].Says)
	}
	w.table.Choose(0, w.table.Cols.Shown[0])
	_, first := w.s.View.HitAt()
	seen := map[compare.Unit]bool{}
	for range first {
		w.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF3})
		at, _ := w.s.View.HitAt()
		if at == 0 {
			t.Fatal("F3 leads to a cell that has no hit")
		}
		seen[compare.Unit{Group: w.s.Chosen.Group, Account: w.s.Chosen.Column}] = true
	}
	if len(seen) != cells {
		t.Errorf("F3 reaches %d of %d cells", len(seen), cells)
	}
	was := w.s.Chosen
	w.places.hit(1)
	w.places.hit(-1)
	if w.s.Chosen.Group != was.Group || w.s.Chosen.Column != was.Column {
		t.Error("there and back is another cell")
	}
}

// TestHitsAreFoundAsSearchFolds looks for words in other spellings.
func TestHitsAreFoundAsSearchFolds(t *testing.T) {
	w := opened(t, lib(t))
	for _, x := range []struct {
		text, query string
		want        int
	}{{"Café and CAFÉ near the cafeteria", "cafe", 3}, {"the old “north quay”", `"north quay"`, 1}, {"ראיתי 12 אוניות", "12", 1}, {"nothing", "zeppelin", 0}, {"Straße", "strasse", 1}} {
		p := prose.Text{Lines: w.table.Wrap.Wrap([]prose.Run{{Text: x.text}}, 120, 14), Width: 120, Size: 14}
		if got := len(p.Find(compare.Terms(x.query))); got != x.want {
			t.Errorf("%q in %q: %d hits, want %d", x.query, x.text, got, x.want)
		}
	}
}

// TestTheStepperGoesThroughTheChanges goes through all cells that are changed or have
// something to check and comes round.
func TestTheStepperGoesThroughTheChanges(t *testing.T) {
	w := opened(t, lib(t))
	w.table.TypedRune('.')
	_, _, all := w.s.View.Change(1)
	seen := map[compare.Unit]bool{}
	for range all {
		cell, _ := w.s.Chosen.Cell()
		if cell.Status != compare.Changed && len(cell.ToCheck()) == 0 {
			t.Fatalf("the stepper is at a cell that is %s", cell.Status)
		}
		seen[compare.Unit{Group: w.s.Chosen.Group, Account: w.s.Chosen.Column}] = true
		w.table.TypedRune('.')
	}
	if len(seen) != all || all < 2 || !strings.Contains(w.s.Notice, "Change 1 of") {
		t.Errorf("%d of %d changes seen; it says %q", len(seen), all, w.s.Notice)
	}
	w.table.TypedRune(',')
	if !strings.Contains(w.s.Notice, "of "+strconv.Itoa(all)) {
		t.Errorf("it says %q", w.s.Notice)
	}
	rows := len(w.table.Rows)
	w.table.TypedRune('m')
	for _, n := range w.table.Rows {
		if g := &w.s.Cmp.Groups[n]; !slices.ContainsFunc(w.table.Cols.Shown[1:], func(a int) bool {
			x := w.s.Cmp.Cell(g, a)
			return !x.Blank && x.Status != compare.Same && x.Status != compare.Reworded
		}) {
			t.Errorf("row %s does not matter", g.Number())
		}
	}
	if len(w.table.Rows) > rows || len(w.table.Rows) == 0 {
		t.Errorf("%d of %d rows matter", len(w.table.Rows), rows)
	}
	if w.table.TypedRune('m'); len(w.table.Rows) != rows {
		t.Error("M does not bring all rows back")
	}
}

// TestWordsWithoutContentAreNoHits: of "number of wells" no "of" is marked, wherever
// it stands; of "of" alone, and of a phrase between quotation marks, it is.
func TestWordsWithoutContentAreNoHits(t *testing.T) {
	w := opened(t, lib(t))
	count := func(query string) (marked int) {
		w.search.SetText(query)
		for row, group := range w.table.Rows {
			for _, account := range w.table.Cols.Shown {
				if cell := w.s.Cmp.Cell(&w.s.Cmp.Groups[group], account); cell.Member == nil {
					continue
				}
				w.table.Choose(row, account)
				p, _ := w.table.ProseOf(grid.CellKey{Row: row, Account: account})
				for _, at := range p.Find(w.table.Terms) {
					if at[1]-at[0] == 2 {
						marked++
					}
				}
			}
		}
		return marked
	}
	if n := count("number of wells"); n != 0 || len(w.table.Rows) == 0 {
		t.Errorf("in %d rows %d words of two letters are marked", len(w.table.Rows), n)
	}
	if n := count("of"); n == 0 {
		t.Error("of “of” alone nothing is marked")
	}
	w.search.SetText(`"number of affected"`)
	if len(w.table.Rows) == 0 || len(w.s.View.Found) == 0 {
		t.Error("a phrase is not found")
	}
}
