package app

import (
	"testing"

	"synoptic/app/screentest"
)

// TestAStartGoesOnWhereOneWas: closed or ended by force after a decision, the window
// opens on the cell that was active; another comparison has its own.
func TestAStartGoesOnWhereOneWas(t *testing.T) {
	path := lib(t)
	w := opened(t, path)
	settings := w.app.Preferences()
	if w.table.At != 0 {
		t.Fatalf("the first time it opens on row %d", w.table.At)
	}
	row := len(w.table.Rows) / 2
	w.table.Choose(row, 2)
	id := w.table.Current().ID
	again := func() *window {
		a := screentest.App(t)
		a.Preferences().SetString(whereKey, settings.String(whereKey))
		n := newWindow(a, Options{Path: path, Version: "test"}, func(f func()) { f() })
		n.start()
		settings = a.Preferences()
		return n
	}
	w.closeErr(w.close())
	w = again()
	if w.table.Current().ID != id || w.table.Column != 2 {
		t.Fatalf("opened again it is at %s in column %d", w.table.Current().ID, w.table.Column)
	}
	w.table.Choose(row+1, 1)
	id = w.table.Current().ID
	w.s.Chosen.Confirm() // and then it is killed
	w.s.Store.Close()
	w = again()
	if w.table.Current().ID != id || w.table.Column != 1 {
		t.Fatalf("after it was ended by force it is at %s in column %d", w.table.Current().ID, w.table.Column)
	}
	sample := w.s.Project
	projects, err := w.s.Store.Projects()
	if err != nil {
		t.Fatal(err)
	}
	w.table.Choose(0, 1)
	w.table.Choose(row, 2)
	at := w.table.Current().ID
	other, err := w.s.Store.NewProject("Other", "")
	if err != nil {
		t.Fatal(err)
	}
	w.s.EnterProject(other)
	for _, p := range projects {
		if p.ID == sample.ID {
			w.s.EnterProject(p)
		}
	}
	if g := w.table.Current(); g == nil || g.ID != at || w.table.Column != 2 {
		t.Errorf("gone back to, the comparison is not where it was left: row %d, column %d", w.table.At, w.table.Column)
	}
}
