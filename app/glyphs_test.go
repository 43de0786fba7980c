package app

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
)

func TestLettersWithoutAFontAreNamed(t *testing.T) {
	had := undrawn
	undrawn = func(r rune) bool { return slices.Contains([]rune("항구이港口"), r) }
	t.Cleanup(func() { undrawn = had })
	for text, want := range map[string][]string{
		"항구 이사회":                    {"Korean", "fonts-noto-cjk"},
		"港口委员会, then 항구":            {"Chinese, Korean"},
		"The harbour board said so": nil,
		"قال مجلس الميناء":          nil,
	} {
		got := lacking(text)
		if len(want) == 0 && got != "" {
			t.Errorf("%q: %s", text, got)
		}
		for _, part := range want {
			if !strings.Contains(got, part) {
				t.Errorf("%q: %q lacks %q", text, got, part)
			}
		}
	}
}

func TestALetterThatNoFontHasIsToldFromOneThatOursHave(t *testing.T) {
	test.NewTempApp(t)
	if undrawn('e') || undrawn('é') {
		t.Error("a letter of our own font is said to be missing")
	}
	if !undrawn('\ufdd1') { // never a letter
		t.Error("what no font has is said to be there")
	}
}

func TestTheWindowSaysThatAFontIsMissing(t *testing.T) {
	had := undrawn
	undrawn = func(r rune) bool { return r == '항' }
	t.Cleanup(func() { undrawn = had })
	report := written(t, "report.txt", "The board\n\nThe board met on Monday. It named nobody.\n")
	story := written(t, "story.txt", "항구 이사회\n\n항구 이사회는 3월 3일 밤에 모였다.\n")
	w := opened(t, lib(t))
	w.importFiles([]string{report, story})
	if said := strings.Join(w.review.side.doubtLines(), " ") + strings.Join(func() []string { w.review.show(1); return w.review.side.doubtLines() }(), " "); !strings.Contains(said, "Korean") {
		t.Errorf("the review says %q", said)
	}
	w.review.take()
	if n := w.desk.news(); !strings.Contains(n.says, "Korean") {
		t.Fatalf("the window says %q", n.says)
	}
	w.desk.news().do()
	if n := w.desk.news(); strings.Contains(n.says, "Korean") {
		t.Error("the sentence cannot be dismissed")
	}
	w.reload()
	if n := w.desk.news(); strings.Contains(n.says, "Korean") {
		t.Error("what was dismissed came back")
	}
}
