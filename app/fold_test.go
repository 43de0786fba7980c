package app

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"synoptic/app/grid"
	"synoptic/compare"
)

// foldLines are the thin lines of the table that are drawn, by where they are.
func foldLines(w *window) (at []fyne.Position, says []string) {
	for _, v := range w.table.Seen {
		for _, o := range v.Left.Objects {
			if text, ok := o.(*canvas.Text); ok && strings.HasSuffix(text.Text, "told in the same or in other words") {
				at = append(at, v.Left.Position().Add(o.Position()).AddXY(5, 5))
				says = append(says, text.Text)
			}
		}
	}
	return at, says
}

// TestWhatDoesNotMatterIsFolded into lines that open: every claim is either in
// a row or counted in a line, and none in both.
func TestWhatDoesNotMatterIsFolded(t *testing.T) {
	w := opened(t, lib(t))
	must(t, w.s.NewProject("Mostly told", ""))
	taken(t, w, written(t, "report.txt", "Inspectors visited 46 ships in March. Nobody was hurt at the quay. The crane was built in 1958. It costs three million crowns to replace it. Work begins in May at the south quay. The mayor called it a good day. The port keeps its tariffs for a year."))
	taken(t, w, written(t, "story.txt", "Nobody was hurt at the quay, people say. Inspectors visited 64 ships in March, and the harbour was full of tourists who had come by bus. The crane was built in 1958. The mayor called it a good day. A band played until midnight and children were given flags. The port keeps its tariffs for a year."))
	w.Resize(fyne.NewSize(1600, 6000))
	w.hands.toggleMatters()
	if len(w.table.Rows) == 0 || len(w.table.Rows) == len(w.s.Cmp.Groups) {
		t.Fatalf("%d of %d rows matter", len(w.table.Rows), len(w.s.Cmp.Groups))
	}
	for len(w.table.Rows) < len(w.s.Cmp.Groups) {
		before := slices.Clone(w.table.Rows)
		at, says := foldLines(w)
		if len(at) == 0 {
			t.Fatalf("%d of %d claims are shown, and no line is folded", len(before), len(w.s.Cmp.Groups))
		}
		w.table.Tapped(&fyne.PointEvent{Position: at[0]})
		opened := len(w.table.Rows) - len(before)
		if opened < 1 || !strings.HasPrefix(says[0], map[bool]string{true: "1 claim ", false: ""}[opened == 1]) {
			t.Fatalf("%q opened %d rows", says[0], opened)
		}
		for _, n := range before {
			if !slices.Contains(w.table.Rows, n) {
				t.Fatalf("row %d is gone after %q was opened", n, says[0])
			}
		}
	}
	if _, says := foldLines(w); len(says) > 0 {
		t.Errorf("all is open, and %q is still there", says)
	}
	if !slices.Equal(w.s.View.Order, w.table.Rows) {
		t.Error("the session has other rows than the table")
	}
	w.hands.toggleMatters()
	w.hands.toggleMatters()
	if len(w.table.Rows) == len(w.s.Cmp.Groups) {
		t.Error("what was opened stays open when it is asked for anew")
	}
	for row := 0; row < len(w.table.Rows); row++ {
		w.table.Choose(row, 1)
		for w.table.Folds.Open() {
		}
	}
	if len(w.table.Rows) != len(w.s.Cmp.Groups) {
		t.Errorf("by keyboard %d of %d claims are opened", len(w.table.Rows), len(w.s.Cmp.Groups))
	}
	w.s.View.Clear()
	if at, _ := foldLines(w); len(at) > 0 {
		t.Error("without the filter something is folded")
	}
}

// TestACellThatOnlyRewordsShowsItsStatusAlone where several accounts stand side by side and
// one of them matters; a press shows its words.
func TestACellThatOnlyRewordsShowsItsStatusAlone(t *testing.T) {
	w := opened(t, lib(t))
	w.Resize(fyne.NewSize(1600, 6000))
	w.hands.toggleMatters()
	quiet := 0
	for row, n := range w.table.Rows {
		for account := 1; account < len(w.s.Cmp.Accounts); account++ {
			cell := w.s.Cmp.Cell(&w.s.Cmp.Groups[n], account)
			text, _ := w.table.ProseOf(grid.CellKey{Row: row, Account: account})
			folded := cell.Pair != nil && (cell.Status == compare.Same || cell.Status == compare.Reworded) && len(cell.Pair.ToCheck) == 0
			if cell.Member != nil && folded != (len(text.Lines) == 0) {
				t.Fatalf("row %d, account %d (%s) shows %d lines", row, account, cell.Status, len(text.Lines))
			}
			if !folded {
				continue
			}
			quiet++
			v := w.table.Seen[row]
			w.table.Tapped(&fyne.PointEvent{Position: fyne.NewPos(w.desk.heads.Left(account)+20, v.Left.Position().Y+v.Height-8)})
			if text, _ = w.table.ProseOf(grid.CellKey{Row: row, Account: account}); len(text.Lines) == 0 {
				t.Fatalf("row %d, account %d does not open", row, account)
			}
		}
	}
	if quiet == 0 {
		t.Error("no cell is folded")
	}
}

// TestWhatIsToBeCheckedIsSeen: the row says so, and stays where only what
// matters is shown.
func TestWhatIsToBeCheckedIsSeen(t *testing.T) {
	w := opened(t, lib(t))
	w.Resize(fyne.NewSize(1300, 9000)) // narrow columns
	var check []int
	for row, n := range w.table.Rows {
		g, is := &w.s.Cmp.Groups[n], false
		for account := 1; account < len(w.s.Cmp.Accounts); account++ {
			p := w.s.Cmp.Cell(g, account).Pair
			is = is || p != nil && len(p.ToCheck) > 0
		}
		if is {
			check = append(check, n)
		}
		if says := strings.Contains(rowSays(w, row), "to check"); says != is {
			t.Errorf("row %d says so: %v, want %v", row, says, is)
		}
	}
	for row, n := range w.table.Rows {
		for account := 1; account < len(w.s.Cmp.Accounts); account++ {
			if p := w.s.Cmp.Cell(&w.s.Cmp.Groups[n], account).Pair; p != nil && len(p.ToCheck) > 0 {
				w.table.Choose(row, account)
				press(w, "Return")
				if says := rowSays(w, row); !strings.Contains(says, "to check") {
					t.Errorf("row %d: the match is confirmed, and nothing is to check: %s", row, says)
				}
			}
		}
	}
	w.hands.toggleMatters()
	for _, n := range check {
		if !slices.Contains(w.table.Rows, n) {
			t.Errorf("claim %s is folded away", w.s.Cmp.Groups[n].Number())
		}
	}
	if len(check) == 0 {
		t.Error("the sample has nothing to check")
	}
}
