package lexis

import "slices"

// Opposites returns the words that WordNet directly names as opposites of a
// word, sorted.
func (w *Word) Opposites() []string {
	var out []string
	for _, o := range w.opposites {
		if o.rank == direct {
			out = append(out, net().name(o.id))
		}
	}
	slices.Sort(out)
	return out
}

// Synonyms returns the single words that share the commonest sense of a word
// as its commonest part of speech, sorted.
func (w *Word) Synonyms() []string {
	n := net()
	l, ok := w.usual()
	if !ok {
		return nil
	}
	var out []string
	for _, s := range n.sensesOf(l, 1) {
		for _, other := range n.wordsOf(s) {
			out = append(out, n.name(other))
		}
	}
	return single(out, w)
}

// Sisters returns the single words under what the two commonest senses of a
// word stand under, sorted: things of one kind.
func (w *Word) Sisters() []string {
	n := net()
	l, ok := w.usual()
	if !ok || l.part > Verb {
		return nil
	}
	own := n.sensesOf(l, 2)
	var out []string
	for _, s := range own {
		for _, up := range n.relations[broader].of(s) {
			for _, t := range n.under(up) {
				if !slices.Contains(own, t) {
					for _, word := range n.wordsOf(t) {
						out = append(out, n.name(word))
					}
				}
			}
		}
	}
	return single(out, w)
}

// usual returns the word that a form is most often of.
func (w *Word) usual() (lemma, bool) {
	for _, l := range w.lemmas {
		if (net().name(l.word) == w.Base || len(w.lemmas) == 1) && w.Parts[l.part] >= slices.Max(w.Parts[:]) {
			return l, true
		}
	}
	return lemma{}, false
}

// under returns the senses directly below one. It looks through all.
func (n *wordNet) under(sense int32) []int32 {
	var out []int32
	r := &n.relations[broader]
	for s := int32(0); s < n.last[3]; s++ {
		if slices.Contains(r.of(s), sense) {
			out = append(out, s)
		}
	}
	return out
}

// single sorts words, takes out those of several words and the word itself.
func single(words []string, w *Word) []string {
	slices.Sort(words)
	words = slices.Compact(words)
	return slices.DeleteFunc(words, func(s string) bool {
		for _, r := range s {
			if r < 'a' || r > 'z' {
				return true
			}
		}
		return s == w.Form || s == w.Base
	})
}
