package text

import "testing"

// Names in Arabic letters have the skeleton of the same name in Latin ones, and
// of no other.
func TestSkeletonsOfNames(t *testing.T) {
	same := [][2]string{{"Cherkaoui", "الشرقاوي"}, {"Bartsch", "بارتش"}, {"Dominik", "دومينيك"}, {"Zaatari", "الزعتري"}, {"Merkel", "ميركل"}, {"Barack", "باراك"},
		{"Netanyahu", "نتنياهو"}, {"Philip", "فيليب"}}
	for i, x := range same {
		if Skeleton(x[0]) == "" || Skeleton(x[0]) != Skeleton(x[1]) {
			t.Errorf("%s is %q, %s %q", x[0], Skeleton(x[0]), x[1], Skeleton(x[1]))
		}
		if other := same[(i+1)%len(same)][1]; Skeleton(x[0]) == Skeleton(other) {
			t.Errorf("%s and %s are one: %q", x[0], other, Skeleton(other))
		}
	}
	if s := Skeleton("Ali"); s != "" {
		t.Errorf("a name of one consonant has the skeleton %q", s)
	}
}

// Words of the short lists are found in their forms, with an article in Arabic
// too; others are not.
func TestEnglishOfWords(t *testing.T) {
	for _, x := range []struct{ language, word, english string }{
		{"fr", "ministres", "minister"}, {"es", "Ministra", "minister"}, {"de", "Ministerin", "minister"}, {"ar", "الوزير", "minister"},
		{"ar", "والمياه", "water"}, {"de", "Wasser", "water"}, {"fr", "bricolage", ""}, {"it", "acqua", ""},
	} {
		got, ok := English(WordTables().Key(x.word, x.language).Stem, x.language)
		if ok != (x.english != "") || ok && got != WordTables().Key(x.english, "en") {
			t.Errorf("%s: %s is %v, %v", x.language, x.word, got, ok)
		}
	}
}
