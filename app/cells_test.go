package app

import (
	"strings"
	"testing"

	"synoptic/app/ui/prose"
	"synoptic/compare"
)

func TestCellsSayWhatTheAccountsSay(t *testing.T) {
	w := opened(t, lib(t))
	for i := range w.s.Cmp.Groups {
		g := &w.s.Cmp.Groups[i]
		for account := range w.s.Cmp.Accounts {
			cell := w.s.Cmp.Cell(g, account)
			if cell.Member == nil {
				continue
			}
			want := strings.Join(strings.Fields(w.s.Cmp.Text(account, cell.Member.Passage())), " ")
			if got := plainWords(prose.AccountRuns(w.s.Cmp, cell)); got != want {
				t.Errorf("row %d, account %d:\n%q\n%q", i, account, got, want)
			}
		}
		m := g.Members[0]
		want := strings.Join(strings.Fields(w.s.Cmp.Text(m.Account, m.Passage())), " ")
		if got := plainWords(prose.ReferenceRuns(w.s.Cmp, g)); got != want {
			t.Errorf("row %d, reference:\n%q\n%q", i, got, want)
		}
	}
}

// plainWords joins what runs say, deleted words left out.
func plainWords(runs []prose.Run) string {
	var b strings.Builder
	for _, r := range runs {
		if r.Mark != prose.DeletedMark {
			b.WriteString(r.Text)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// TestNothingThatIsLeftOutIsHidden looks at every pair of the sample: each word
// of the reference that the account has not is struck through in the cell or
// stands in the line under it, whatever the status.
func TestNothingThatIsLeftOutIsHidden(t *testing.T) {
	w := opened(t, lib(t))
	seen := map[compare.Status]int{}
	for i := range w.s.Cmp.Groups {
		g := &w.s.Cmp.Groups[i]
		for _, p := range g.Pairs {
			cell := w.s.Cmp.Cell(g, p.To)
			shown := prose.LeftOutOf(cell).Words
			for _, r := range prose.AccountRuns(w.s.Cmp, cell) {
				if r.Mark == prose.DeletedMark {
					shown += " " + r.Text
				}
			}
			for n, e := range p.Edits {
				if e.Op != compare.Delete || compare.Words(e.From) == 0 {
					continue
				}
				put := n+1 < len(p.Edits) && p.Edits[n+1].Op == compare.Insert && (cell.Status == compare.Same || strings.EqualFold(strings.Trim(p.Edits[n+1].To, " .,“”\""), strings.Trim(e.From, " .,“”\"")))
				if words := strings.Join(strings.Fields(e.From), " "); !put && !strings.Contains(strings.Join(strings.Fields(shown), " "), words) {
					t.Errorf("row %s, account %d (%s): nothing shows that %q is left out", g.Number(), p.To, cell.Status, words)
				}
				seen[cell.Status]++
			}
		}
	}
	for _, s := range []compare.Status{compare.Reworded, compare.Changed} {
		if seen[s] == 0 {
			t.Errorf("no %s pair of the sample leaves words out", s)
		}
	}
}

// TestTheLineOfWhatIsLeftOutOpens presses the line under a cell's text.
func TestTheLineOfWhatIsLeftOutOpens(t *testing.T) {
	w := opened(t, lib(t))
	for row := range w.table.Rows {
		for _, account := range w.table.Cols.Shown[1:] {
			if w.table.Choose(row, account); !w.table.LeavesOut() {
				continue
			}
			before := w.table.Seen[row].Height
			w.table.OpenDropped(row, account)
			opened := w.table.Seen[row].Height
			if w.table.OpenDropped(row, account); opened <= before || w.table.Seen[row].Height != before {
				t.Errorf("the row is %g high, opened %g, closed %g", before, opened, w.table.Seen[row].Height)
			}
			return
		}
	}
	t.Fatal("no cell of the sample has a line of what is left out")
}
