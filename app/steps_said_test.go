package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"synoptic/compare"
	"synoptic/data/coding"
)

// TestUndoSaysWhatItUndid: and redo what it did again, with the place.
func TestUndoSaysWhatItUndid(t *testing.T) {
	w := coded(t)
	code := coding.NewCode(nil, "Blame")
	u, _ := w.s.Chosen.Unit(false)
	for _, x := range []struct {
		do   func()
		says string
	}{
		{w.s.Chosen.Confirm, "match confirmed"},
		{w.s.Chosen.Reject, "match rejected"},
		{func() {
			w.s.Apply(code.Define(), w.s.Codes.Decision(u, compare.Encode, code.ID, ""))
		}, "code “Blame” given"},
		{func() { w.s.Codes.Relate(u, compare.Distorted) }, "relation “distorted” given"},
	} {
		if x.do(); w.s.Trouble != "" {
			t.Fatal(w.s.Trouble)
		}
		w.undoStep()
		if got := w.s.Notice; !strings.HasPrefix(got, "Undone: "+x.says) || !strings.Contains(got, "claim 1") {
			t.Errorf("undone was %q, and the window says %q", x.says, got)
		}
		w.redoStep()
		if got := w.s.Notice; !strings.HasPrefix(got, "Done again: "+x.says) {
			t.Errorf("done again was %q, and the window says %q", x.says, got)
		}
		w.undoStep()
	}
	all, n := w.s.Sure()
	if n < 2 {
		t.Fatalf("%d sure matches", n)
	}
	w.s.Apply(all...)
	w.undoStep()
	if !strings.Contains(w.s.Notice, "matches confirmed") {
		t.Errorf("several undone at once: %q", w.s.Notice)
	}
}

// TestHomeAndEndChooseTheFirstAndTheLastClaim: they scroll, and what is chosen
// comes along.
func TestHomeAndEndChooseTheFirstAndTheLastClaim(t *testing.T) {
	w := coded(t)
	hit(w, fyne.KeyEnd)
	if w.table.At != len(w.table.Rows)-1 {
		t.Errorf("End: row %d of %d is chosen", w.table.At, len(w.table.Rows))
	}
	hit(w, fyne.KeyHome)
	if w.table.At != 0 {
		t.Errorf("Home: row %d is chosen", w.table.At)
	}
	w.places.toggleReading()
	hit(w, fyne.KeyEnd)
	last := w.s.Chosen.Current()
	hit(w, fyne.KeyHome)
	if first := w.s.Chosen.Current(); first == nil || first == last || first.Order != 1 {
		t.Errorf("Home in the reading view: %+v", first)
	}
}

// TestAKeyThatDoesNothingSaysWhy: each in a state in which it can do nothing.
func TestAKeyThatDoesNothingSaysWhy(t *testing.T) {
	w := coded(t)
	silent := func() {
		for row := range w.table.Rows {
			w.table.Choose(row, 1)
			if w.s.Chosen.Silent() {
				return
			}
		}
		t.Fatal("nothing is left out")
	}
	for _, x := range []struct {
		name string
		at   func()
		key  fyne.KeyName
		says string
	}{
		{"rejecting what is left out", silent, fyne.KeyBackspace, "leaves this claim out"},
		{"rejecting in the column of the original", func() { w.table.Choose(0, 0) }, fyne.KeyBackspace, "column of an account"},
		{"confirming in the column of the original", func() { w.table.Choose(0, 0) }, fyne.KeyReturn, "column of an account"},
		{"confirming twice", func() { chooseText(t, w, "64 ships"); w.s.Chosen.Confirm() }, fyne.KeyReturn, "confirmed already"},
	} {
		x.at()
		w.places.focusTable()
		w.s.Tell("")
		hit(w, x.key)
		if !w.s.Refused || !strings.Contains(w.s.Notice, x.says) {
			t.Errorf("%s: the window says %q", x.name, w.s.Notice)
		}
	}
	for _, letter := range []string{"4", "u", "v"} {
		w.table.Choose(0, 0)
		w.s.Tell("")
		typeInto(t, w, letter)
		if !w.s.Refused || w.s.Notice == "" {
			t.Errorf("%s: the window says %q", letter, w.s.Notice)
		}
	}
}
