package app

import (
	"image/color"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"synoptic/app/ui"
)

func TestAToggleThatWasClickedHasTheKeyboard(t *testing.T) {
	w := imported(t, lib(t))
	p := w.newPanel("Filters", 400)
	c := p.Toggle("Kinds", []ui.Option{{Key: "a", Label: "a", Name: true}, {Key: "b", Label: "b", Name: true}}, func() {})
	p.Show()
	c.Refresh()
	test.TapAt(c, c.Spots[1].At.AddXY(3, 3))
	if !c.Options[1].On || w.Canvas().Focused() != fyne.Focusable(c) {
		t.Errorf("on %v, the keyboard is at %T", c.Options[1].On, w.Canvas().Focused())
	}
}

func TestOnlyTheLinkUnderThePointerIsUnderlined(t *testing.T) {
	w := imported(t, lib(t))
	w.intake.ImportFiles([]string{written(t, "a.txt", ""), written(t, "b.txt", " \n")})
	press(w, "Escape")
	s := w.sources
	s.Refresh()
	i := slices.IndexFunc(s.Spots, func(p ui.Spot) bool { return p.Name == "Try again" })
	if i < 0 || len(w.s.Imports.Working) != 2 {
		t.Fatalf("no link: %+v", w.s.Imports.Working)
	}
	at := s.Spots[i]
	e := &desktop.MouseEvent{}
	e.Position = at.At.AddXY(at.Size.Width/2, at.Size.Height/2)
	s.MouseMoved(e)
	lines := 0
	for _, o := range test.WidgetRenderer(s).Objects() {
		if r, ok := o.(*canvas.Rectangle); ok && r.Size().Height == 1 && r.FillColor == color.Color(w.look.Palette().Accent) {
			lines++
		}
	}
	if lines != 1 {
		t.Errorf("%d links are underlined", lines)
	}
}
