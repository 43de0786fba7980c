package app

import (
	"strings"
	"testing"

	"synoptic/app/ui/prose"
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
