package app

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"synoptic/app/ui"
)

// named says which part of the window has the keyboard.
func named(w *window, f fyne.Focusable) string {
	switch f {
	case w.search:
		return "search"
	case w.chips:
		return "chips"
	case w.table:
		return "table"
	case w.inspector:
		return "inspector"
	case w.inspector.Note:
		return "note"
	case w.sources:
		return "sources"
	}
	if b, ok := f.(*ui.Button); ok {
		return b.Label
	}
	return fmt.Sprintf("%T", f)
}

func TestTabGoesThroughEverythingInOrder(t *testing.T) {
	w := imported(t, lib(t))
	w.Canvas().Focus(w.search)
	var got []string
	for range 14 {
		got = append(got, named(w, w.Canvas().Focused()))
		w.Canvas().FocusNext()
	}
	want := []string{"search", "chips", "table", "inspector", "note", "Confirm", "Reject", "Link to…", "sources", "Add account…", "Reading", "Overview", "Import…", "Export…"}
	if !slices.Equal(got, want) {
		t.Errorf("Tab goes through\n%q, want\n%q", got, want)
	}
	if now := named(w, w.Canvas().Focused()); now != "search" {
		t.Errorf("after the last it goes to %s", now)
	}
}

func TestChipsAndSourcesServeTheKeyboard(t *testing.T) {
	w := imported(t, lib(t))
	press := func(f fyne.Focusable, keys ...fyne.KeyName) {
		w.Canvas().Focus(f)
		for _, k := range keys {
			f.TypedKey(&fyne.KeyEvent{Name: k})
		}
	}
	press(w.chips, fyne.KeyRight, fyne.KeySpace)
	if w.s.View.Filter.Show != "matched" {
		t.Errorf("the second chip shows %q", w.s.View.Filter.Show)
	}
	press(w.table, fyne.KeyEscape)
	if w.s.View.Filter.Show != "" {
		t.Errorf("Esc leaves the filter %q", w.s.View.Filter.Show)
	}
	press(w.sources, fyne.KeyDown, fyne.KeyReturn)
	outlet := w.Canvas().Focused().(*ui.Field)
	if outlet.Text != w.s.Accounts[1].Title {
		t.Fatalf("the details are those of %q", outlet.Text)
	}
	test.Type(outlet, "!")
	outlet.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.s.Accounts[1].Title != "!" {
		t.Errorf("the title is %q: typing replaces what is proposed", w.s.Accounts[1].Title)
	}
}

func TestMouseConfirmsThroughTheButton(t *testing.T) {
	w := imported(t, lib(t))
	chooseText(t, w, "64 ships")
	test.Tap(w.inspector.Confirm)
	if cell, _ := w.s.Chosen.Cell(); !cell.ByPerson {
		t.Fatal("the button did not confirm")
	}
	v := w.table.Seen[w.table.At]
	test.TapCanvas(w.Canvas(), w.table.Position().AddXY(ui.Gutter+w.table.Cols.Widths[1]/2, v.Left.Position().Y+v.Height+20))
	if w.table.At != 1 || w.table.Column != 0 {
		t.Errorf("pressed on the original of the second row, got row %d, column %d", w.table.At, w.table.Column)
	}
}
