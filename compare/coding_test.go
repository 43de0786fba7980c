package compare

import "testing"

func TestCodebookIsATreeWhateverItIsMadeOf(t *testing.T) {
	ring := []Decision{Code{ID: "a", Name: "A", Parent: "b", Order: 1}.Define(), Code{ID: "b", Name: "B", Parent: "a", Order: 2}.Define(),
		Code{ID: "c", Name: "C", Parent: "gone", Order: 3}.Define(), Code{ID: "d", Name: "D", Parent: "a", Order: 0}.Define(),
		{Verb: Define, Kind: "x", Note: "no JSON"}}
	b := CodebookOf(ring)
	if len(b) != 4 {
		t.Fatalf("%d codes of four: %+v", len(b), b)
	}
	for i, k := range b {
		if above := b.index(k.Parent); k.Parent != "" && (above < 0 || above > i) {
			t.Errorf("%s stands before %s, which is above it", k.Name, k.Parent)
		}
	}
}
