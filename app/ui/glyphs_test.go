package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
)

func TestLettersWithoutAFontAreNamed(t *testing.T) {
	had := Undrawn
	Undrawn = func(r rune) bool { return slices.Contains([]rune("항구이港口"), r) }
	t.Cleanup(func() { Undrawn = had })
	for text, want := range map[string][]string{
		"항구 이사회":                    {"Korean", "fonts-noto-cjk"},
		"港口委员会, then 항구":            {"Chinese, Korean"},
		"The harbour board said so": nil,
		"قال مجلس الميناء":          nil,
	} {
		got := LackingFonts(text)
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
	if Undrawn('e') || Undrawn('é') {
		t.Error("a letter of our own font is said to be missing")
	}
	if !Undrawn('\ufdd1') { // never a letter
		t.Error("what no font has is said to be there")
	}
}
