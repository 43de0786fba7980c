package grid

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// TestAStatusIsNotCutInANarrowColumn: its figure gives way first, and then all but
// the kind of the change.
func TestAStatusIsNotCutInANarrowColumn(t *testing.T) {
	test.NewTempApp(t)
	t.Cleanup(func() { say.Speak("en") })
	look := &ui.Look{Zoom: 1}
	for _, language := range []string{"en", "fr"} {
		say.Speak(language)
		for _, kind := range compare.Kinds {
			for _, check := range [][]compare.Finding{nil, {{Kind: kind, P: .6}}} {
				cell := compare.Cell{Account: 1, Status: compare.Changed, Member: &compare.Member{Account: 1}, Pair: &compare.Pair{To: 1,
					Status: compare.Changed, Findings: []compare.Finding{{Kind: kind}}, ToCheck: check,
					Edits: []compare.Edit{{Op: compare.Equal, From: "a b", To: "a b"}, {Op: compare.Insert, To: "c"}}}}
				for _, width := range []float32{leastDrawn, leastWide} {
					s := ui.NewDrawing(look, func(s *ui.Sheet, size fyne.Size) {
						drawStatus(s, prose.VerdictOf(s.Palette, cell), cell, 0, 0, size.Width, "")
					})
					s.Resize(fyne.NewSize(width-2*ui.CellPad, 40))
					says := ""
					for _, o := range test.WidgetRenderer(s).Objects() {
						if words, ok := o.(*canvas.Text); ok {
							says += words.Text + "|"
						}
					}
					whole := width == leastWide || kind != compare.BaseKind // whose name is the longest
					if whole && strings.Contains(says, "…") || check != nil && !strings.Contains(says, say.Say("to check")) && !strings.Contains(says, "?") {
						t.Errorf("%s, %s: a column %g wide says %q", language, kind, width, says)
					}
				}
			}
		}
	}
}
