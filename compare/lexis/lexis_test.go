package lexis_test

import (
	"slices"
	"testing"

	"synoptic/compare/lexis"
)

func relate(a, b string) *lexis.Relation { return lexis.Relate(lexis.Of(a), lexis.Of(b)) }

// Pairs whose relation any dictionary gives.
func TestRelations(t *testing.T) {
	tests := []struct {
		name string
		of   func(*lexis.Relation) float32
		yes  [][2]string
		no   [][2]string
	}{
		{"one word", func(r *lexis.Relation) float32 { return r.SameWord },
			[][2]string{{"ran", "running"}, {"children", "child"}, {"worse", "bad"}, {"stopped", "stop"}, {"cities", "city"}},
			[][2]string{{"city", "town"}, {"stop", "shop"}}},
		{"synonyms", func(r *lexis.Relation) float32 { return r.Synonym },
			[][2]string{{"bought", "purchased"}, {"big", "large"}, {"verge", "brink"}},
			[][2]string{{"bought", "sold"}, {"dog", "cat"}}},
		{"the second is narrower", func(r *lexis.Relation) float32 { return r.Narrower },
			[][2]string{{"dog", "puppies"}, {"vehicle", "car"}},
			[][2]string{{"puppy", "dog"}, {"car", "idea"}}},
		{"opposites", func(r *lexis.Relation) float32 { return max(r.Opposite, r.Listed) },
			[][2]string{{"opened", "closed"}, {"legality", "illegality"}, {"happy", "unhappy"}, {"increase", "decreased"}, {"forced", "allowed"}, {"won", "lost"}},
			[][2]string{{"opened", "started"}, {"big", "large"}, {"car", "truck"}}},
		{"turned", func(r *lexis.Relation) float32 { return r.Turned },
			[][2]string{{"rose", "fell"}, {"drop", "increase"}},
			[][2]string{{"rose", "climbed"}, {"rose", "said"}}},
		{"denied", func(r *lexis.Relation) float32 { return r.Denied },
			[][2]string{{"legal", "illegal"}, {"harmful", "harmless"}, {"voters", "nonvoters"}},
			[][2]string{{"legal", "lawful"}, {"port", "airport"}}},
		{"halted", func(r *lexis.Relation) float32 { return r.Halted },
			[][2]string{{"improved", "unchanged"}, {"steady", "falling"}, {"rose", "stagnated"}},
			[][2]string{{"steady", "unchanged"}, {"rose", "fell"}, {"stable", "said"}}},
		{"another prefix", func(r *lexis.Relation) float32 { return r.Shifted },
			[][2]string{{"prepandemic", "pandemic"}, {"election", "postelection"}},
			[][2]string{{"depart", "departed"}, {"legal", "illegal"}}},
		{"one defines the other", func(r *lexis.Relation) float32 { return r.Defines },
			[][2]string{{"canoe", "boat"}, {"boat", "canoes"}},
			[][2]string{{"physician", "orchard"}}},
		{"defined alike", func(r *lexis.Relation) float32 { return r.Defined },
			[][2]string{{"canoe", "boat"}, {"judge", "court"}},
			nil},
		{"another step", func(r *lexis.Relation) float32 { return r.Stepped },
			[][2]string{{"killed", "wounded"}, {"arrested", "convicted"}, {"recommended", "ordered"}, {"missing", "dead"}},
			[][2]string{{"killed", "died"}, {"wounded", "injured"}, {"killed", "convicted"}}},
		{"sisters", func(r *lexis.Relation) float32 { return r.Sister },
			[][2]string{{"car", "truck"}, {"oak", "beech"}},
			[][2]string{{"dog", "idea"}, {"car", "oak"}}},
		{"under something in common", func(r *lexis.Relation) float32 { return r.Path },
			[][2]string{{"dog", "cat"}, {"car", "truck"}, {"apple", "pear"}},
			nil},
		{"derived", func(r *lexis.Relation) float32 { return r.Derived },
			[][2]string{{"decide", "decision"}, {"month", "monthly"}},
			[][2]string{{"decide", "month"}}},
	}
	for _, test := range tests {
		for _, p := range test.yes {
			if test.of(relate(p[0], p[1])) <= 0 {
				t.Errorf("%s: %v is not seen", test.name, p)
			}
		}
		for _, p := range test.no {
			if test.of(relate(p[0], p[1])) > 0 {
				t.Errorf("%s: %v is not one", test.name, p)
			}
		}
	}
}

// A puppy is a dog both ways round, and what is symmetric is so.
func FuzzRelate(f *testing.F) {
	for _, p := range [][2]string{{"dog", "puppy"}, {"", "x"}, {"killed", "wounded"}, {"ö", "oe"}, {"a'b", "a-b"}} {
		f.Add(p[0], p[1])
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		x, y := relate(a, b), relate(b, a)
		if x.Broader != y.Narrower || x.Kin != y.Kin || x.Opposite != y.Opposite || x.Shared != y.Shared {
			t.Errorf("%q and %q: %+v, the other way round %+v", a, b, *x, *y)
		}
		if x.Kin < 0 || x.Kin > 1 || x.Spelling < 0 || x.Spelling > 1 {
			t.Errorf("%q and %q: out of bounds: %+v", a, b, *x)
		}
		if a == b && a != "" && x.SameWord != 1 {
			t.Errorf("%q is not itself", a)
		}
	})
}

func TestNeighbours(t *testing.T) {
	if got := lexis.Of("increase").Opposites(); !slices.Contains(got, "decrease") {
		t.Errorf("opposites of increase: %v", got)
	}
	if got := lexis.Of("biologists").Sisters(); !slices.Contains(got, "chemist") {
		t.Errorf("sisters of biologists: %v", got)
	}
	if got := lexis.Of("purchase").Synonyms(); !slices.Contains(got, "buy") {
		t.Errorf("synonyms of purchase: %v", got)
	}
}

func TestPhraseKin(t *testing.T) {
	words := func(list ...string) []*lexis.Word {
		var out []*lexis.Word
		for _, s := range list {
			out = append(out, lexis.Of(s))
		}
		return out
	}
	if k := lexis.PhraseKin(words("turned", "down"), words("rejected")); k < .5 {
		t.Errorf("turned down and rejected: %v", k)
	}
	if k := lexis.PhraseKin(words("turned", "down"), words("accepted")); k > .5 {
		t.Errorf("turned down and accepted: %v", k)
	}
	if k := lexis.PhraseKin(nil, words("rejected")); k != 0 {
		t.Errorf("nothing and rejected: %v", k)
	}
}

func BenchmarkRelate(b *testing.B) {
	lexis.Ready()
	x, y := lexis.Of("killed"), lexis.Of("wounded")
	for b.Loop() {
		lexis.Relate(x, y)
	}
}

// A word sounds as its forms do.
func TestValence(t *testing.T) {
	for word, sign := range map[string]int{"perfect": 1, "worst": -1, "helps": 1, "damaged": -1, "losses": -1, "table": 0} {
		if v := lexis.Of(word).Valence; sign > 0 && v <= 0 || sign < 0 && v >= 0 || sign == 0 && v != 0 {
			t.Errorf("%s sounds %.2f, want the sign %d", word, v, sign)
		}
	}
}
