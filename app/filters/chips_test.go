package filters

import (
	"testing"

	"synoptic/app/say"
	"synoptic/app/screentest"
	"synoptic/app/ui"
)

// TestTheFiltersOfLongTexts takes the room beside an open inspector in a window
// 1280 wide: the filters stand on one line, or else on two that are both filled.
func TestTheFiltersOfLongTexts(t *testing.T) {
	b := screentest.Harbour(t)
	c := NewChips(New(b.S, b.Files.Desk, func() {}), func() {})
	const room = 1280 - ui.SourcesWide - ui.InspectorWide - 1
	t.Cleanup(func() { say.Speak("en") })
	for _, x := range []struct {
		language string
		counts   []int
		high     float32
	}{
		{"en", []int{245, 241, 160, 160, 0, 69, 160, 85, 70}, 84},
		{"en", []int{24, 21, 9, 4, 2, 1, 16, 4, 9}, 48},
		{"en", []int{8888, 8888, 8888, 8888, 8888, 8888, 8888, 8888, 8888}, 84},
		{"fr", []int{888, 888, 888, 888, 888, 888, 888, 888, 888}, 84},
	} {
		if err := say.Speak(x.language); err != nil {
			t.Fatal(err)
		}
		copy(b.S.View.Counts, x.counts)
		var lines [3]int
		c.place(c.form(room), room, func(_ chip, _, _ float32, row int) { lines[row]++ })
		if high := c.HeightFor(room); high != x.high || lines[1] == 1 {
			t.Errorf("%s %v: %g high, %v chips on the lines", x.language, x.counts, high, lines)
		}
	}
}
