package app

import (
	"image/color"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"synoptic/app/review"
	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/data"
)

func TestEnterImportsAfterASwitchWasClicked(t *testing.T) {
	w := imported(t, lib(t))
	w.intake.ImportFiles([]string{written(t, "late.txt", strings.Replace(storyText, "a new crane", "two new cranes", 1)+"\nThe quay is closed.\n")})
	r := w.intake.Review
	r.Modes.Refresh()
	changed := r.Modes.Spots[1]
	test.TapAt(r.Modes, changed.At.AddXY(3, 3))
	if r.Text.Beside == nil || w.Canvas().Focused() != fyne.Focusable(r.Modes) {
		t.Fatalf("shown %v, the keyboard is at %T", r.Text.Beside != nil, w.Canvas().Focused())
	}
	press(w, "Return")
	if w.intake.Review != nil || w.s.Withdrawn != 1 {
		t.Error("Enter did not import")
	}
}

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

// editedInto edits the paragraph that has some words, and imports.
func editedInto(t *testing.T, words, into string) data.Account {
	t.Helper()
	w := reviewing(t, written(t, "quay.html", quayPage))
	r := w.intake.Review
	r.Text.Edit(blockWith(t, r, words))
	r.Text.Editor.SetText(into)
	press(w, "Return", "Return")
	return lastText(w)
}

func TestAParagraphThatIsEditedAwayIsKeptAsLeftOut(t *testing.T) {
	a := editedInto(t, "nobody was hurt", "  \n")
	if strings.Contains(a.Text, "nobody was hurt") || strings.Contains(a.Text, "\n\n\n") {
		t.Errorf("stored %q", a.Text)
	}
	for _, r := range a.Removed {
		if strings.Contains(r.Text, "nobody was hurt") && r.Why == data.ByHand {
			return
		}
	}
	t.Errorf("its words are gone: %+v", a.Removed)
}

func TestAnEditedParagraphHasNoBlanksAround(t *testing.T) {
	if a := editedInto(t, "nobody was hurt", " One man was hurt. \n"); !strings.Contains(a.Text, "\n\nOne man was hurt.\n\nThe mayor") {
		t.Errorf("stored %q", a.Text)
	}
}

func TestCtrlEndLeadsToTheEndOfTheParagraph(t *testing.T) {
	w := reviewing(t, written(t, "quay.html", quayPage))
	r := w.intake.Review
	r.Text.Edit(blockWith(t, r, "nobody was hurt"))
	press(w, "C+End")
	r.Text.Editor.TypedRune('!')
	press(w, "C+Home")
	r.Text.Editor.TypedRune('?')
	if got := r.Text.Editor.Text; !strings.HasPrefix(got, "?The harbour") || !strings.HasSuffix(got, "crews.!") {
		t.Errorf("typed %q", got)
	}
}

func TestTheEncodingIsNamedWhole(t *testing.T) {
	for _, language := range []string{"en", "fr"} {
		must(t, say.Speak(language))
		t.Cleanup(func() { must(t, say.Speak("en")) })
		for _, name := range []string{"windows-1252", "windows-1250", "iso-8859-2", "windows-1254"} {
			if says := review.EncodingSays(name); strings.Contains(says, "… ") || strings.Count(says, "…") != 1 || ui.LabelFont.Measure(says).Width > review.SideInner-12 {
				t.Errorf("%s: %s, %g of %d wide", name, says, ui.LabelFont.Measure(says).Width, review.SideInner)
			}
		}
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
