package review

import (
	"fmt"
	"strings"
	"synoptic/app/say"
	"synoptic/app/screentest"
	"synoptic/app/ui"
	"synoptic/data"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

func TestEnterImportsAfterASwitchWasClicked(t *testing.T) {
	w := imported(t)
	w.intake.ImportFiles([]string{written(t, "late.txt", strings.Replace(screentest.Story, "a new crane", "two new cranes", 1)+"\nThe quay is closed.\n")})
	r := w.intake.Review
	r.modes.Refresh()
	changed := r.modes.Spots[1]
	test.TapAt(r.modes, changed.At.AddXY(3, 3))
	if r.Text.beside == nil || w.Canvas().Focused() != fyne.Focusable(r.modes) {
		t.Fatalf("shown %v, the keyboard is at %T", r.Text.beside != nil, w.Canvas().Focused())
	}
	press(w, "Return")
	if w.intake.Review != nil || w.s.Withdrawn != 1 {
		t.Error("Enter did not import")
	}
}

// editedInto edits the paragraph that has some words, and imports.
func editedInto(t *testing.T, words, into string) data.Account {
	t.Helper()
	w := reviewing(t, written(t, "quay.html", quayPage))
	r := w.intake.Review
	r.Text.edit(blockWith(t, r, words))
	r.Text.editor.SetText(into)
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
	r.Text.edit(blockWith(t, r, "nobody was hurt"))
	press(w, "C+End")
	r.Text.editor.TypedRune('!')
	press(w, "C+Home")
	r.Text.editor.TypedRune('?')
	if got := r.Text.editor.Text; !strings.HasPrefix(got, "?The harbour") || !strings.HasSuffix(got, "crews.!") {
		t.Errorf("typed %q", got)
	}
}

func TestTheEncodingIsNamedWhole(t *testing.T) {
	for _, language := range []string{"en", "fr"} {
		must(t, say.Speak(language))
		t.Cleanup(func() { must(t, say.Speak("en")) })
		for _, name := range []string{"windows-1252", "windows-1250", "iso-8859-2", "windows-1254"} {
			if says := encodingSays(name); strings.Contains(says, "… ") || strings.Count(says, "…") != 1 || ui.LabelFont.Measure(says).Width > sideInner-12 {
				t.Errorf("%s: %s, %g of %d wide", name, says, ui.LabelFont.Measure(says).Width, sideInner)
			}
		}
	}
}

// manyStories writes n pages of one outlet that differ.
func manyStories(t testing.TB, n int) []string {
	t.Helper()
	var paths []string
	for i := range n {
		var ships strings.Builder
		for k := range 60 {
			fmt.Fprintf(&ships, "Ship %d had cargo %d in hold %d. ", i*1000+k, i*k, k*k+i)
		}
		paths = append(paths, written(t, fmt.Sprint("story", i, ".html"), strings.ReplaceAll(quayPage, "The mayor", ships.String()+"The mayor")))
	}
	return paths
}

// TestTwoHundredFilesAreOneReviewAndOneStep: 200 files are stored beside the
// window, and one Undo takes them out again.
// TestStoringIsCancelled: half way, nothing is stored, that is said, and the
// review is as it was.
func TestStoringIsCancelled(t *testing.T) {
	w := imported(t)
	w.intake.ImportFiles(manyStories(t, 12))
	r := w.intake.Review
	finish := slowly(&w.intake.Storing)
	r.Take()
	r.storing.watch("", 5, 12) // as after a tenth of a second
	if says := r.storing.Says(); !strings.HasPrefix(says, "5 of 12 texts") {
		t.Fatalf("it says %q", says)
	}
	pressed(t, w, "Cancel")
	finish()
	if w.intake.Review != r || len(w.s.Accounts) != 2 || w.s.Withdrawn != 0 || !strings.Contains(r.Trouble, "Nothing was stored") || r.Accept.Off {
		t.Fatalf("%d accounts, %d out, %q", len(w.s.Accounts), w.s.Withdrawn, r.Trouble)
	}
	r.Take()
	finish()
	if len(w.s.Accounts) != 14 {
		t.Errorf("taken again, %d accounts", len(w.s.Accounts))
	}
}

// TestMetadataAreCorrectedAsAStep: Undo brings back what they were.

// saysIn are the words that are drawn.
func saysIn(d fyne.Widget) string {
	var b strings.Builder
	for _, o := range test.WidgetRenderer(d).Objects() {
		if t, ok := o.(*canvas.Text); ok {
			b.WriteString(t.Text + "\n")
		}
	}
	return b.String()
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
