package align

import (
	"slices"
	"strings"

	"synoptic/compare/text"
)

// Between texts in different languages there is no translation: what is left are
// figures, dates, names in other letters, cognates and short lists of words. A
// word of another language that the list of that language has is written in
// English where one of the texts is in English, and a name in Arabic letters as
// the texts in Latin letters have it.

// untold is what is left of the weight of a word that stands in one of two texts
// of different languages and in no list: that the other has not the same letters
// says next to nothing.
const untold = 0.3

// interpreter writes the words of documents in other languages in English.
type interpreter struct {
	english bool                    // a document is in English, another is not
	names   map[string]text.WordKey // by their skeletons; of documents in Latin letters
	arabic  bool                    // a document is in Arabic
}

// baseLanguage is a language without what follows a hyphen: en of en-GB.
func baseLanguage(d *Prepared) string {
	base, _, _ := strings.Cut(strings.ToLower(d.Language), "-")
	return base
}

func newInterpreter(docs []*Prepared) *interpreter {
	english, other := false, false
	in := &interpreter{names: map[string]text.WordKey{}}
	for _, d := range docs {
		language := baseLanguage(d)
		english = english || language == "en"
		other = other || language != "en" && language != ""
		in.arabic = in.arabic || language == "ar"
	}
	in.english = english && other
	if !in.english || !in.arabic {
		return in
	}
	for _, d := range docs {
		if baseLanguage(d) == "ar" {
			continue
		}
		for i := range d.Profiles {
			for _, w := range d.Profiles[i].names {
				k := d.Vocab[w].WordKey
				if s := text.Skeleton(k.Stem); s != "" && k.Kind == text.ContentWord {
					if _, ok := in.names[s]; !ok {
						in.names[s] = k
					}
				}
			}
		}
	}
	return in
}

// key returns the word as which a word of a document takes part.
func (in *interpreter) key(d *Prepared, k text.WordKey) text.WordKey {
	language := baseLanguage(d)
	if !in.english || language == "en" || k.Kind != text.ContentWord {
		return k
	}
	if e, ok := text.English(k.Stem, language); ok {
		return e
	}
	if language == "ar" {
		if name, ok := in.names[text.Skeleton(k.Stem)]; ok {
			return name
		}
	}
	return k
}

// mergeCounts makes one of the counts of words that became the same, in order.
func mergeCounts(counts []wordCount) []wordCount {
	out := counts[:0]
	for _, c := range counts {
		if len(out) > 0 && out[len(out)-1].word == c.word {
			out[len(out)-1].claims += c.claims
		} else {
			out = append(out, c)
		}
	}
	return out
}

// across reports whether two texts are in different languages.
func across(a, b *telling) bool { return a.tongue != b.tongue && a.tongue != "" && b.tongue != "" }

// weighAcross takes from the weight of words that stand in one of two texts of
// different languages and that no list has.
func weighAcross(v *vocabulary, a, b *telling, into []float32) {
	if !across(a, b) {
		return
	}
	for _, pair := range [2][2]*telling{{a, b}, {b, a}} {
		for _, c := range pair[0].counts {
			if v.keys[c.word].Kind == text.ContentWord && pair[1].count(c.word) == 0 && !text.HasEnglish(v.keys[c.word], a.tongue) &&
				!text.HasEnglish(v.keys[c.word], b.tongue) {
				into[c.word] *= untold
			}
		}
	}
}

// Kinds of evidence that two claims of different languages say the same; two of
// them make a link sure.
const sureKinds = 2

// kindsOf counts the kinds of evidence of a cell: figures, names, words, and
// quotations in both.
func (s *scratch) kindsOf(f *evidence, a, b *claimText) int {
	names, words := 0, 0
	j := 0
	for _, w := range a.terms {
		for j < len(b.terms) && b.terms[j] < w {
			j++
		}
		if j == len(b.terms) || b.terms[j] != w || s.v.keys[w].Kind != text.ContentWord {
			continue
		}
		_, here := slices.BinarySearch(a.names, w)
		_, there := slices.BinarySearch(b.names, w)
		if here || there {
			names++
		} else {
			words++
		}
	}
	kinds := 0
	for _, is := range [...]bool{f.figures > 0, names > 0, words >= 2, len(a.quotes) > 0 && len(b.quotes) > 0} {
		if is {
			kinds++
		}
	}
	return kinds
}
