package app

import (
	"testing"

	"synoptic/app/session"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// TestPeersAreComparedWithoutAnOriginal walks over every cell of a comparison
// in which no text is the original.
func TestPeersAreComparedWithoutAnOriginal(t *testing.T) {
	w := opened(t, lib(t))
	if err := w.s.NewProject("Peers", ""); err != nil {
		t.Fatal(err)
	}
	imports, err := session.SampleImports()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.s.Store.Add(w.s.Project.ID, imports[1:]...); err != nil {
		t.Fatal(err)
	}
	w.s.Reload()
	if w.s.Cmp == nil || w.s.Cmp.HasOriginal() || len(w.s.Cmp.Accounts) != 3 {
		t.Fatalf("%s: compared %+v", w.s.Trouble, w.s.Cmp)
	}
	heads := map[string]int{}
	for row := range w.table.Rows {
		for column := range w.s.Cmp.Accounts {
			w.table.Choose(row, column)
			cell, _ := w.s.Chosen.Cell()
			if cell.Pair != nil && len(cell.Pair.Links) == 0 && (w.s.Chosen.CanConfirm() || w.s.Chosen.CanReject()) {
				t.Errorf("row %d, column %d: a pair without a link can be decided", row, column)
			}
			if cell.Member != nil {
				heads[prose.VerdictIn(w.look.Palette(), w.s.Cmp, w.table.Current(), cell).Words]++
			}
		}
	}
	if heads["Told first"] == 0 || heads["Only here"] == 0 || heads[compare.Cell{Status: compare.Omitted}.Badge().Says] > 0 {
		t.Errorf("the cells are headed %v", heads)
	}
}
