package app

import (
	"slices"
	"strings"
	"testing"

	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// pressIn presses the first place of the inspector whose name begins so.
func pressIn(t *testing.T, w *window, name string) {
	t.Helper()
	saysIn(w.inspector)
	i := slices.IndexFunc(w.inspector.Spots, func(s ui.Spot) bool { return strings.HasPrefix(s.Name, name) && s.Do != nil })
	if i < 0 {
		t.Fatalf("the inspector has nothing called %q", name)
	}
	w.inspector.Spots[i].Do()
}

// TestWhatIsConfirmedIsSaidMarkedAndInView: in every claim with something to check
// that stands first, whatever else was found; confirming or dismissing it says what
// became of it, and the row stays, also where the filter would not choose it any more.
func TestWhatIsConfirmedIsSaidMarkedAndInView(t *testing.T) {
	w := opened(t, lib(t))
	w.s.Set("coder", "Ana") // else the first decision says under which name it is kept
	w.s.View.Show("check")
	rows := slices.Clone(w.table.Rows)
	if len(rows) < 2 {
		t.Fatalf("%d rows have something to check", len(rows))
	}
	checked := 0
	for _, group := range rows {
		for account := 1; account < len(w.s.Cmp.Accounts); account++ {
			cell := w.s.Cmp.Cell(&w.s.Cmp.Groups[group], account)
			if len(cell.ToCheck()) == 0 {
				continue
			}
			w.table.Choose(slices.Index(w.table.Rows, group), account)
			says := saysIn(w.inspector)
			for _, section := range []string{"FIGURES", "QUOTES", "HEDGES AND ATTRIBUTION", "OTHER FINDINGS"} {
				if at := strings.Index(says, "\n"+section+"\n"); at >= 0 && at < strings.Index(says, "\nTO CHECK\n") {
					t.Errorf("claim %s: %s stands before what is to be checked", w.s.Chosen.Current().Number(), section)
				}
			}
			f := cell.ToCheck()[0]
			for _, do := range []string{"Confirm", "Dismiss"} {
				pressIn(t, w, do+f.Says.String())
				if w.s.Chosen.Group != group || !slices.Contains(w.table.Rows, group) {
					t.Fatalf("claim %s: %s leads to another row", w.s.Cmp.Groups[group].Number(), do)
				}
				if !strings.HasPrefix(w.s.Notice, do) {
					t.Errorf("%s says %q", do, w.s.Notice)
				}
				if now, _ := w.s.Chosen.Cell(); do == "Confirm" && !f.To.Empty() {
					marked := slices.ContainsFunc(prose.AccountRuns(w.s.Cmp, now), func(r prose.Run) bool {
						return (r.Mark == prose.FigureMark || r.Mark == prose.QuoteMark || r.Mark == prose.SubstanceMark) && r.Text != ""
					})
					if now.Status != compare.Changed || !marked {
						t.Errorf("confirmed, the cell is %s, marked as a finding: %v", now.Status, marked)
					}
					checked++
				}
				w.undoStep()
			}
			w.table.Choose(0, account)
		}
	}
	if checked == 0 {
		t.Error("nothing was confirmed on words of an account")
	}
	if w.s.View.Show("all"); len(w.table.Rows) != len(w.s.Cmp.Groups) {
		t.Error("rows are missing")
	}
}
