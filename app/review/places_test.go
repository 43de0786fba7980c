package review

import (
	"slices"
	"strings"
	"testing"

	"synoptic/app/ui"
	"synoptic/data"
)

// TestShortWordsOfAMenuAreShownTogetherAndADoubtLeadsToItsPlace: a hundred boxes of
// a word each help nobody, nor does a warning whose place has to be looked for.
func TestShortWordsOfAMenuAreShownTogetherAndADoubtLeadsToItsPlace(t *testing.T) {
	w := imported(t)
	w.intake.ImportFiles([]string{pageWithMenu(t, 100, "Topic")})
	r := w.intake.Review
	boxes := func() (n int) {
		for _, d := range r.Text.drawn {
			if !d.under {
				n++
			}
		}
		return n
	}
	folded := boxes()
	r.Text.unfold(0)
	if n := boxes(); n > folded+3 {
		t.Errorf("opened, a hundred short links stand in %d boxes", n)
	}
	if says := saysIn(r.Text); !strings.Contains(says, "Topic") || !strings.Contains(says, "One by one") {
		t.Errorf("opened, the line shows\n%s", says)
	}
	r.Text.unfold(0)
	if n := boxes(); n < 100 {
		t.Errorf("one by one there are %d boxes", n)
	}
	at := slices.IndexFunc(r.Side.doubts.Spots, func(s ui.Spot) bool { return strings.HasPrefix(s.Name, "doubt") })
	if at < 0 {
		r.Side.doubts.Refresh()
		t.Fatalf("no doubt leads to a place: %q", r.Side.DoubtLines())
	}
	r.Text.At = slices.IndexFunc(r.Text.Blocks(), func(b data.Block) bool { return b.Why == "" })
	r.Side.doubts.Spots[at].Do()
	if b := r.Text.Blocks()[r.Text.At]; b.Why == "" {
		t.Errorf("the doubt about what was left out leads to %q", b.Text)
	}
}
