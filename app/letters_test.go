package app

import (
	"strings"
	"testing"

	"synoptic/app/ui"
)

func TestTheWindowSaysThatAFontIsMissing(t *testing.T) {
	had := ui.Undrawn
	ui.Undrawn = func(r rune) bool { return r == '항' }
	t.Cleanup(func() { ui.Undrawn = had })
	report := written(t, "report.txt", "The board\n\nThe board met on Monday. It named nobody.\n")
	story := written(t, "story.txt", "항구 이사회\n\n항구 이사회는 3월 3일 밤에 모였다.\n")
	w := opened(t, lib(t))
	w.intake.ImportFiles([]string{report, story})
	if said := strings.Join(w.intake.Review.Side.DoubtLines(), " ") + strings.Join(func() []string { w.intake.Review.Show(1); return w.intake.Review.Side.DoubtLines() }(), " "); !strings.Contains(said, "Korean") {
		t.Errorf("the review says %q", said)
	}
	w.intake.Review.Take()
	if n := w.desk.news(); !strings.Contains(n.says, "Korean") {
		t.Fatalf("the window says %q", n.says)
	}
	w.desk.news().do()
	if n := w.desk.news(); strings.Contains(n.says, "Korean") {
		t.Error("the sentence cannot be dismissed")
	}
	w.s.Reload()
	if n := w.desk.news(); strings.Contains(n.says, "Korean") {
		t.Error("what was dismissed came back")
	}
}
