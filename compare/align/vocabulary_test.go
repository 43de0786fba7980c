package align

import (
	"context"
	"slices"
	"testing"

	"synoptic/compare/split"
	"synoptic/compare/text"
)

// TestNearWords holds that words used alike are kin, no closer than synonyms,
// and that names are not.
func TestNearWords(t *testing.T) {
	docs := []*Prepared{
		Prepare(text.Account{Text: "The boat sank off Morocco on Monday.", Language: "en"}, split.Split("The boat sank off Morocco on Monday.", "en")),
		Prepare(text.Account{Text: "A freighter went down near Algeria on Tuesday.", Language: "en"}, split.Split("A freighter went down near Algeria on Tuesday.", "en")),
	}
	v, _ := newVocabulary(context.Background(), docs)
	like := func(a, b string) float32 {
		other := v.index[text.WordKey{Stem: text.Stem(b, "en"), Kind: text.ContentWord}]
		for _, k := range v.kin[v.index[text.WordKey{Stem: text.Stem(a, "en"), Kind: text.ContentWord}]] {
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

// TestWordsThatBeginAlikeAreKin: a country of four letters and its people are,
// two words of three letters are not.
func TestWordsThatBeginAlikeAreKin(t *testing.T) {
	var docs []*Prepared
	for _, body := range []string{"The war in Iraq ended and the cat left.", "The Iraqi war ended and the car left.", "The Moroccan boats left Morocco."} {
		docs = append(docs, Prepare(text.Account{Text: body, Language: "en"}, split.Split(body, "en")))
	}
	v, _ := newVocabulary(context.Background(), docs)
	kin := func(a, b string) bool {
		other := v.index[text.WordKey{Stem: text.Stem(b, "en"), Kind: text.ContentWord}]
		return slices.ContainsFunc(v.kin[v.index[text.WordKey{Stem: text.Stem(a, "en"), Kind: text.ContentWord}]], func(k kin) bool { return k.word == other })
	}
	if !kin("Iraq", "Iraqi") || !kin("Morocco", "Moroccan") || kin("cat", "car") {
		t.Errorf("Iraq and Iraqi %v, Morocco and Moroccan %v, cat and car %v", kin("Iraq", "Iraqi"), kin("Morocco", "Moroccan"), kin("cat", "car"))
	}
}

// TestNearTable holds that the table is whole: cosines in hundredths, no stem
// near itself, the nearest first.
func TestNearTable(t *testing.T) {
	near := text.WordTables().Near
	if len(near) < 10_000 {
		t.Fatalf("%d stems have others near them", len(near))
	}
	for stem, list := range near {
		for _, n := range list {
			if n.Stem == stem || n.Like < 0.5 || n.Like > 1 {
				t.Errorf("%s is near %s by %.2f", stem, n.Stem, n.Like)
			}
		}
		if !slices.IsSortedFunc(list, func(a, b text.NearStem) int { return int(100*b.Like) - int(100*a.Like) }) {
			t.Errorf("those near %s are not in order", stem)
		}
	}
}
