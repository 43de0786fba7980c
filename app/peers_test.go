package app

import (
	"testing"

	"synoptic/compare"
)

// TestPeersAreComparedWithoutAnOriginal walks over every cell of a comparison
// in which no text is the original.
func TestPeersAreComparedWithoutAnOriginal(t *testing.T) {
	w := opened(t, lib(t))
	if err := w.named("Peers", "", false); err != nil {
		t.Fatal(err)
	}
	imports, err := sampleImports()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.store.Add(w.project.ID, imports[1:]...); err != nil {
		t.Fatal(err)
	}
	w.reload()
	if w.cmp == nil || w.cmp.HasOriginal() || len(w.cmp.Accounts) != 3 {
		t.Fatalf("%s: compared %+v", w.trouble, w.cmp)
	}
	heads := map[string]int{}
	for row := range w.table.rows {
		for column := range w.cmp.Accounts {
			w.table.choose(row, column)
			cell, _ := w.activeCell()
			if cell.Pair != nil && len(cell.Pair.Links) == 0 && (w.canConfirm() || w.canReject()) {
				t.Errorf("row %d, column %d: a pair without a link can be decided", row, column)
			}
			if cell.Member != nil {
				heads[verdictIn(w.look.Palette(), w.cmp, w.table.current(), cell).words]++
			}
		}
	}
	if heads["Told first"] == 0 || heads["Only here"] == 0 || heads[compare.Cell{Status: compare.Omitted}.Badge().Says] > 0 {
		t.Errorf("the cells are headed %v", heads)
	}
}
