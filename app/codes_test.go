package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"synoptic/app/ui"
	"synoptic/compare"
	"synoptic/data/coding"
)

// typeInto types into what has the keyboard, as a person does.
func typeInto(t testing.TB, w *window, text string) {
	t.Helper()
	f := w.Canvas().Focused()
	if f == nil {
		t.Fatal("nothing has the keyboard")
	}
	for _, r := range text {
		w.Canvas().Focused().TypedRune(r)
	}
}

// hit presses keys in what has the keyboard.
func hit(w *window, keys ...fyne.KeyName) {
	for _, k := range keys {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
}

// coded returns a window on the two texts in which Ana codes, at the claim of
// the ships.
func coded(t *testing.T) *window {
	t.Helper()
	w := imported(t, lib(t))
	w.s.Set("coder", "Ana")
	chooseText(t, w, "64 ships")
	w.places.focusTable()
	return w
}

// own is what the person said of the active cell.
func own(w *window) compare.Coding {
	u, _ := w.s.Chosen.Unit(false)
	return w.s.Cmp.Codes().CodingOf(u, w.s.Coder())
}

func TestCodingByKeyboardAlone(t *testing.T) {
	w := coded(t)
	typeInto(t, w, "d")
	typeInto(t, w, "Blame")
	hit(w, fyne.KeyReturn) // no code has the name, so that it is made
	if m := own(w); len(m.Codes) != 1 || w.s.Cmp.Codes().NameOf(m.Codes[0]) != "Blame" {
		t.Fatalf("after d, Blame, Enter: %+v, %v", m, w.s.Cmp.Codes().Codebook())
	}
	if w.Canvas().Focused() != w.table {
		t.Error("the keyboard is not back in the table")
	}
	typeInto(t, w, "v3") // sharpened
	if m := own(w); m.Relation != compare.Sharpened || len(m.Codes) != 1 {
		t.Errorf("after v, 3: %+v", m)
	}
	typeInto(t, w, "d1") // takes Blame back
	if m := own(w); len(m.Codes) != 0 {
		t.Errorf("after d, 1 again: %+v", m)
	}
	typeInto(t, w, "d0")
	if m := own(w); !m.None {
		t.Errorf("after d, 0: %+v", m)
	}
	w.undoStep()
	w.undoStep()
	if m := own(w); len(m.Codes) != 1 || m.None {
		t.Errorf("two steps back: %+v", m)
	}
	typeInto(t, w, "D1")
	u, _ := w.s.Chosen.Unit(true)
	if m := w.s.Cmp.Codes().CodingOf(u, "Ana"); len(m.Codes) != 1 {
		t.Errorf("after D, 1 the claim has %+v", m)
	}
	typeInto(t, w, "v")
	typeInto(t, w, "dist")
	hit(w, fyne.KeyReturn)
	if m := own(w); m.Relation != compare.Distorted {
		t.Errorf("after v, dist, Enter: %+v", m)
	}
	typeInto(t, w, "d")
	hit(w, fyne.KeyDown, fyne.KeyEscape)
	if w.Canvas().Overlays().Top() != nil {
		t.Error("Esc does not close the panel")
	}
}

func TestCodingByMouseAlone(t *testing.T) {
	w := coded(t)
	k := coding.NewCode(nil, "Blame")
	w.s.Apply(k.Define())
	pressSpot(t, &w.inspector.Drawing, "code")
	list := topOf[*ui.Picker](t, w)
	pressSpot(t, &list.Drawing, "Blame")
	if m := own(w); !m.Has(k.ID) {
		t.Fatalf("after a press on the code: %+v", m)
	}
	pressSpot(t, &w.inspector.Drawing, "uncodeBlame")
	if m := own(w); m.Has(k.ID) {
		t.Errorf("after a press on the chip: %+v", m)
	}
}

// pressSpot presses a spot of a drawing by its name.
func pressSpot(t *testing.T, d *ui.Drawing, name string) {
	t.Helper()
	for _, s := range d.Spots {
		if s.Name == name {
			s.Do()
			return
		}
	}
	var names []string
	for _, s := range d.Spots {
		names = append(names, s.Name)
	}
	t.Fatalf("there is no spot %q among %q", name, names)
}

// topOf is the object of a type in the panel that is open.
func topOf[T fyne.CanvasObject](t *testing.T, w *window) (found T) {
	t.Helper()
	ok := false
	for _, o := range test.LaidOutObjects(w.Canvas().Overlays().Top()) {
		if x, is := o.(T); is {
			found, ok = x, true
		}
	}
	if !ok {
		t.Fatalf("no %T is open", found)
	}
	return found
}

func TestTheCoderIsAskedOnceAndKindly(t *testing.T) {
	w := imported(t, lib(t))
	chooseText(t, w, "64 ships")
	w.s.Chosen.Confirm()
	if cell, _ := w.s.Chosen.Cell(); !cell.ByPerson || !strings.Contains(w.s.Notice, w.s.Coder()) {
		t.Errorf("the first decision: by a person %v, says %q", cell.ByPerson, w.s.Notice)
	}
	w.places.focusTable()
	typeInto(t, w, "d")
	typeInto(t, w, "Zoë Ruiz")
	hit(w, fyne.KeyReturn)
	typeInto(t, w, "Blame")
	hit(w, fyne.KeyReturn)
	if m := own(w); m.Coder != "Zoë Ruiz" || len(m.Codes) != 1 {
		t.Fatalf("asked for the name, then the code: %+v", m)
	}
	typeInto(t, w, "d1")
	if m := own(w); len(m.Codes) != 0 {
		t.Error("asked again")
	}
}

func TestCodesOutliveTheWindowAndShowInTheCell(t *testing.T) {
	path := lib(t)
	w := imported(t, path)
	w.s.Set("coder", "Ana")
	chooseText(t, w, "64 ships")
	w.places.focusTable()
	typeInto(t, w, "d")
	typeInto(t, w, "Blame")
	hit(w, fyne.KeyReturn)
	typeInto(t, w, "v4")
	must(t, w.close())
	again := opened(t, path)
	again.s.Set("coder", "Ana")
	chooseText(t, again, "64 ships")
	if sign := again.table.CodeSign(again.table.Current(), 1); sign != "≠•" {
		t.Errorf("opened again, the cell shows %q", sign)
	}
	again.s.Codes.ShowOf("Ben")
	if sign := again.table.CodeSign(again.table.Current(), 1); sign != "" {
		t.Errorf("Ben's codes are asked for, and the cell shows %q", sign)
	}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestCodesThatNoLongerApplyAreToldInTheWindow(t *testing.T) {
	w := coded(t)
	typeInto(t, w, "v1")
	w.s.Chosen.Reject()
	if !strings.Contains(w.s.Notice, "no longer applies") {
		t.Errorf("the pair is rejected, and the window says %q", w.s.Notice)
	}
	w.undoStep()
	chooseText(t, w, "64 ships")
	if m := own(w); m.Relation != compare.Faithful {
		t.Errorf("undone: %+v", m)
	}
}

func TestTopicAndRemarkByKeyboardAlone(t *testing.T) {
	w := coded(t)
	typeInto(t, w, "t")
	typeInto(t, w, "Inspection")
	hit(w, fyne.KeyReturn)
	typeInto(t, w, "j")
	typeInto(t, w, "t")
	typeInto(t, w, "insp")
	hit(w, fyne.KeyDown, fyne.KeyReturn) // the topic of the claim before is offered
	if w.s.Cmp.Codes().Topic(&w.s.Cmp.Groups[0]) != "Inspection" || w.s.Cmp.Codes().Topic(w.table.Current()) != "Inspection" || len(w.s.Cmp.Codes().Topics()) != 1 {
		t.Errorf("the topics are %q", w.s.Cmp.Codes().Topics())
	}
	typeInto(t, w, "kN")
	typeInto(t, w, "Digits turned")
	hit(w, fyne.KeyReturn)
	pressed(t, w, "Save")
	if m := own(w); m.Note != "Digits turned" || m.Coded() || !strings.Contains(saysIn(w.inspector), "Ana remarks: Digits turned") {
		t.Errorf("after Shift+N: %+v, and the inspector shows %s", m, saysIn(w.inspector))
	}
	if sign := w.table.CodeSign(w.table.Current(), 1); sign != "" {
		t.Errorf("a remark is no code, and the cell shows %q", sign)
	}
	w.undoStep()
	if m := own(w); m.Note != "" {
		t.Errorf("undone: %+v", m)
	}
}

func TestACellShowsThatCodersDiffer(t *testing.T) {
	w := coded(t)
	typeInto(t, w, "d")
	typeInto(t, w, "Blame")
	hit(w, fyne.KeyReturn)
	typeInto(t, w, "v4")
	w.s.Set("coder", "Ben")
	typeInto(t, w, "v1")
	if sign := w.table.CodeSign(w.table.Current(), 1); sign != "≠=•!" {
		t.Errorf("two coders differ, and the cell shows %q", sign)
	}
}
