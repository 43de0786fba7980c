package compare

import (
	"context"
	"slices"
	"testing"
)

// TestNearWords holds that words used alike are kin, no closer than synonyms,
// and that names are not.
func TestNearWords(t *testing.T) {
	docs := []*prepared{
		prepare(Account{Text: "The boat sank off Morocco on Monday.", Language: "en"}, Split("The boat sank off Morocco on Monday.", "en")),
		prepare(Account{Text: "A freighter went down near Algeria on Tuesday.", Language: "en"}, Split("A freighter went down near Algeria on Tuesday.", "en")),
	}
	v, _ := newVocabulary(context.Background(), docs)
	like := func(a, b string) float32 {
		other := v.index[wordKey{Stem(b, "en"), contentWord}]
		for _, k := range v.kin[v.index[wordKey{Stem(a, "en"), contentWord}]] {
			if k.word == other {
				return k.like
			}
		}
		return 0
	}
	for _, p := range [][2]string{{"boat", "freighter"}, {"freighter", "boat"}} {
		if x := like(p[0], p[1]); x < 0.4 || x > sameMeaning {
			t.Errorf("%v are %.2f alike, want .4 to %.2f", p, x, sameMeaning)
		}
	}
	for _, p := range [][2]string{{"Morocco", "Algeria"}, {"Monday", "Tuesday"}, {"sank", "Algeria"}} {
		if x := like(p[0], p[1]); x != 0 {
			t.Errorf("%v are %.2f alike, want 0", p, x)
		}
	}
}

// TestNearTable holds that the table is whole: cosines in hundredths, no stem
// near itself, the nearest first.
func TestNearTable(t *testing.T) {
	near := wordTables().near
	if len(near) < 10_000 {
		t.Fatalf("%d stems have others near them", len(near))
	}
	for stem, list := range near {
		for _, n := range list {
			if n.stem == stem || n.like < 0.5 || n.like > 1 {
				t.Errorf("%s is near %s by %.2f", stem, n.stem, n.like)
			}
		}
		if !slices.IsSortedFunc(list, func(a, b nearStem) int { return int(100*b.like) - int(100*a.like) }) {
			t.Errorf("those near %s are not in order", stem)
		}
	}
}
