package lexis

// How strongly WordNet says that two words are opposites.
const (
	byNear   = 1 // an opposite of a synonym, or of an adjective that is similar
	byOrigin = 2 // by a word that both are derived from, or that is similar
	direct   = 3
)

// oppositesOf returns the opposites of a word with how directly they are.
func (n *wordNet) oppositesOf(w *Word) []ranked {
	o := opposites{n: n, found: map[int32]int32{}}
	for _, l := range w.lemmas {
		o.direct(l)
	}
	for _, d := range w.derived {
		o.byOrigin(lemma{int(d & 3), d >> 2})
	}
	o.backwards()
	o.byNear(w.senses)
	out := make([]ranked, 0, len(o.found))
	for word, strength := range o.found {
		out = append(out, ranked{word, strength})
	}
	return sorted(out, func(a, b int32) bool { return a > b })
}

type opposites struct {
	n     *wordNet
	found map[int32]int32
}

func (o *opposites) add(word, strength int32) {
	if o.found[word] < strength {
		o.found[word] = strength
	}
}

// named returns the opposites that WordNet names of a word in its first
// senses as a part of speech.
func (n *wordNet) named(l lemma, senses int) []opposed {
	var out []opposed
	first := n.sensesOf(l, senses)
	for _, x := range n.opposites[l.word] {
		for _, s := range first {
			if s == x.sense {
				out = append(out, x)
			}
		}
	}
	return out
}

func (o *opposites) direct(l lemma) {
	for _, x := range o.n.named(l, 6) {
		o.add(x.word, direct)
	}
}

// byOrigin goes from a word's derivation to its opposite and to what is
// derived from that: legality, legal, illegal, illegality.
func (o *opposites) byOrigin(l lemma) {
	for _, x := range o.n.named(l, 4) {
		o.add(x.word, byOrigin)
		for _, d := range o.n.derived[4*x.word+int32(o.n.partOf(x.otherSense))] {
			o.add(d>>2, byOrigin)
		}
	}
}

// backwards adds what the direct opposites give.
func (o *opposites) backwards() {
	var all []int32
	for word, strength := range o.found {
		if strength == direct {
			all = append(all, word)
		}
	}
	for _, word := range all {
		for part := range int32(4) {
			for _, d := range o.n.derived[4*word+part] {
				o.add(d>>2, byOrigin)
			}
		}
	}
}

// byNear adds the opposites of synonyms and of similar adjectives, and what is
// similar to them.
func (o *opposites) byNear(senses []ranked) {
	for _, s := range senses {
		if s.rank > 2 {
			continue
		}
		o.across(s.id, byNear)
		for _, head := range o.n.relations[similar].of(s.id) {
			o.across(head, byOrigin)
		}
	}
}

// across adds the words of the senses opposed to a sense, and those similar.
func (o *opposites) across(sense, strength int32) {
	for _, t := range o.n.opposed[sense] {
		for _, word := range o.n.wordsOf(t) {
			if o.found[word] == 0 {
				o.add(word, strength)
			}
		}
		for _, u := range o.n.relations[similar].of(t) {
			for _, word := range o.n.wordsOf(u) {
				o.add(word, byNear)
			}
		}
	}
}
