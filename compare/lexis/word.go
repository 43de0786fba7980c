package lexis

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"sync"

	"synoptic/compare/text"
	"synoptic/compare/vector"
)

// Parts of speech, as WordNet has them.
const (
	Noun = iota
	Verb
	Adjective
	Adverb
)

// A Word is a form of a word and what is known of it. It must not be changed.
type Word struct {
	Form      string     // in small letters
	Stem      string     // by Snowball's English stemmer
	Base      string     // the word that it is most often a form of; the form itself where none is known
	Known     bool       // WordNet has it
	Frequency float64    // 0 for the commonest word, 11.8 for an unknown one
	Parts     [4]float64 // shares of its uses as each part of speech; all 0 where unknown
	Field     int        // what its commonest sense is about, by WordNet's lexicographer files: 18 a person; -1 where unknown
	Telling   float32    // how much it tells of what is spoken of: 0 for the commonest words and for those without a vector
	Direction int        // 1 where it says up, -1 where it says down
	Level     bool       // it says that something neither rises nor falls
	Valence   float32    // how good it sounds, from -1, bad, to 1; 0 where unknown

	number    uint32
	lemmas    []lemma
	words     []int32          // of lemmas, each once, sorted
	entries   []int32          // words, and the form itself where it is one
	defined   []int32          // stems of the definitions of its first senses, sorted
	defines   int32            // its own stem as definitions have it; none where none has
	senses    []ranked         // of the first senses of each lemma
	above     []ranked         // broader senses: how many steps up
	opposites []ranked         // words: how strongly
	derived   []int32          // words and parts
	sides     []int            // of lists of opposites
	steps     []string         // scales of acts and which step
	vector    *vector.Sentence // of length one; nil where unknown
	without   string           // the word without a prefix that denies it
}

// ranked is a number with a rank, in lists that are sorted by the number.
type ranked struct{ id, rank int32 }

// words known so far, and how many there may be: above that the cache begins
// anew.
var known struct {
	sync.RWMutex
	words map[string]*Word
	count uint32
}

const mostKnown = 40000

// Of returns what is known of a word in small letters. It is safe for
// concurrent use.
func Of(form string) *Word {
	known.RLock()
	w := known.words[form]
	known.RUnlock()
	if w != nil {
		return w
	}
	w = read(strings.Clone(form))
	known.Lock()
	defer known.Unlock()
	if other := known.words[w.Form]; other != nil {
		return other
	}
	if known.words == nil || len(known.words) >= mostKnown {
		known.words = make(map[string]*Word, 1024)
	}
	known.count++
	w.number = known.count
	known.words[w.Form] = w
	return w
}

// read looks a word up.
func read(form string) *Word {
	n := net()
	w := &Word{Form: form, Stem: stem(form), lemmas: n.lemmasOf(form)}
	w.Known = len(w.lemmas) > 0
	for _, l := range w.lemmas {
		w.words = append(w.words, l.word)
	}
	slices.Sort(w.words)
	w.words = slices.Compact(w.words)
	w.entries = w.words
	if i := n.find(form); i != none && !slices.Contains(w.words, i) {
		w.entries = append(slices.Clone(w.words), i)
	}
	w.Base, w.Frequency, w.Parts = n.uses(form, w.lemmas)
	w.Direction = w.listed()
	w.Valence = n.valenceOf(w)
	w.Field = n.fieldOf(w)
	w.senses = n.firstSenses(w.lemmas, 5)
	w.defined, w.defines = w.definition()
	w.above = n.climb(w.senses)
	w.derived = n.derivedFrom(w.lemmas)
	w.opposites = n.oppositesOf(w)
	w.without = n.undenied(form)
	if v, ok := vector.Find(w.Stem); ok {
		w.vector, w.Telling = new(vector.Sentence), v.Weight()
		w.vector.Add(v, 1)
		w.vector.Unit()
	}
	return w
}

// endings are what the forms of words end in, and what the word ends in, by
// parts of speech (Morphy, the WordNet lemmatizer).
var endings = [4][][2]string{
	{{"s", ""}, {"ses", "s"}, {"xes", "x"}, {"zes", "z"}, {"ches", "ch"}, {"shes", "sh"}, {"men", "man"}, {"ies", "y"}},
	{{"s", ""}, {"ies", "y"}, {"es", "e"}, {"es", ""}, {"ed", "e"}, {"ed", ""}, {"ing", "e"}, {"ing", ""}},
	{{"er", ""}, {"est", ""}, {"er", "e"}, {"est", "e"}},
	{},
}

// fieldOf returns the field of the commonest sense.
func (n *wordNet) fieldOf(w *Word) int {
	if l, ok := w.usual(); ok {
		return int(n.field[n.sensesOf(l, 1)[0]])
	}
	return none
}

// doubled are the endings before which a verb or adjective doubles its last
// letter.
var doubled = []string{"ed", "ing", "er", "est"}

// lemmasOf returns the words that a form may be of.
func (n *wordNet) lemmasOf(form string) []lemma {
	var out []lemma
	add := func(part int, word string) {
		if i := n.find(word); i != none && n.has(i, part) && !slices.Contains(out, lemma{part, i}) {
			out = append(out, lemma{part, i})
		}
	}
	for part := range endings {
		for _, l := range n.exceptions[form] {
			if l.part == part && n.has(l.word, part) && !slices.Contains(out, l) {
				out = append(out, l)
			}
		}
		add(part, form)
		for _, e := range endings[part] {
			if head, ok := strings.CutSuffix(form, e[0]); ok && len(head) > 1 {
				add(part, head+e[1])
			}
		}
		if part == Verb || part == Adjective {
			for _, e := range doubled {
				if head, ok := strings.CutSuffix(form, e); ok && len(head) > 2 && head[len(head)-1] == head[len(head)-2] && strings.IndexByte("bdgklmnprt", head[len(head)-1]) >= 0 {
					add(part, head[:len(head)-1])
				}
			}
		}
	}
	return out
}

// has reports whether a word is used as a part of speech.
func (n *wordNet) has(word int32, part int) bool {
	return word != none && n.sensesAt[4*int(word)+part] < n.sensesAt[4*int(word)+part+1]
}

// uses returns the likeliest word of a form, how common it is, and the shares
// of its parts of speech.
func (n *wordNet) uses(form string, lemmas []lemma) (base string, frequency float64, parts [4]float64) {
	base, frequency = form, 11.8
	most, sum := -1.0, 0.0
	for _, l := range lemmas {
		count := math.Exp2(float64(n.counts[l.word][l.part])/3) - 1
		name := n.name(l.word)
		weight := count
		if name != form {
			weight += 0.5
		}
		if weight > most || weight == most && len(name) < len(base) {
			most, base = weight, name
		}
		frequency = min(frequency, max(0, 10.8-1.1*math.Log(1+count)))
		parts[l.part] += count + 0.5
		sum += count + 0.5
	}
	for p := range parts {
		parts[p] /= max(sum, 1e-9)
	}
	return base, frequency, parts
}

// listed looks for the word and those that it is a form of in the list of
// directions, and notes its sides in the list of opposites.
func (w *Word) listed() int {
	l, n := lists(), net()
	w.sides, w.steps = append(w.sides, l.sides[w.Form]...), append(w.steps, l.steps[w.Form]...)
	direction := l.direction[w.Form]
	w.Level = l.level[w.Form]
	for _, word := range w.words {
		name := n.name(word)
		if direction == 0 {
			direction = l.direction[name]
		}
		w.steps = append(w.steps, l.steps[name]...)
		for _, side := range l.sides[name] {
			if !slices.Contains(w.sides, side) {
				w.sides = append(w.sides, side)
			}
		}
	}
	return direction
}

// valenceOf returns the valence of a word, or of the words that it is a form of.
func (n *wordNet) valenceOf(w *Word) float32 {
	of := valences()
	if x, ok := of[w.Form]; ok {
		return float32(x) / 40
	}
	for _, word := range w.words {
		if x, ok := of[n.name(word)]; ok {
			return float32(x) / 40
		}
	}
	return 0
}

// firstSenses returns the first k senses of each word with the best rank.
func (n *wordNet) firstSenses(lemmas []lemma, k int) []ranked {
	var out []ranked
	for _, l := range lemmas {
		for rank, s := range n.sensesOf(l, k) {
			out = append(out, ranked{s, int32(rank)})
		}
	}
	return sorted(out, func(a, b int32) bool { return a < b })
}

// sorted sorts by number and keeps of each the better rank.
func sorted(list []ranked, better func(a, b int32) bool) []ranked {
	slices.SortFunc(list, func(a, b ranked) int {
		if a.id == b.id && a.rank != b.rank && better(a.rank, b.rank) {
			return -1
		}
		return cmp.Or(cmp.Compare(a.id, b.id), cmp.Compare(b2i(better(b.rank, a.rank)), b2i(better(a.rank, b.rank))))
	})
	return slices.CompactFunc(list, func(a, b ranked) bool { return a.id == b.id })
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// rank returns the rank of a number in a sorted list.
func rank(list []ranked, id int32) (int32, bool) {
	i, ok := slices.BinarySearchFunc(list, id, func(r ranked, id int32) int { return cmp.Compare(r.id, id) })
	if !ok {
		return 0, false
	}
	return list[i].rank, true
}

// climb returns the senses above the three first, up to eight steps, with the
// steps; the senses themselves are no steps away.
func (n *wordNet) climb(senses []ranked) []ranked {
	steps := map[int32]int32{}
	var edge []int32
	for _, s := range senses {
		if s.rank < 3 {
			edge = append(edge, s.id)
		}
	}
	for d := int32(0); d < 8 && len(edge) > 0; d++ {
		var next []int32
		for _, s := range edge {
			if _, seen := steps[s]; !seen {
				steps[s] = d
				next = append(next, n.relations[broader].of(s)...)
			}
		}
		edge = next
	}
	out := make([]ranked, 0, len(steps))
	for s, d := range steps {
		out = append(out, ranked{s, d})
	}
	return sorted(out, func(a, b int32) bool { return a < b })
}

// derivedFrom returns what the words are derived from or give.
func (n *wordNet) derivedFrom(lemmas []lemma) []int32 {
	var out []int32
	for _, l := range lemmas {
		out = append(out, n.derived[4*l.word+int32(l.part)]...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// undenied returns a word without a prefix that denies it, where the rest is a
// word.
func (n *wordNet) undenied(form string) string {
	for _, p := range denying {
		if rest, ok := strings.CutPrefix(form, p); ok && len(rest) > 4 && len(n.lemmasOf(rest)) > 0 {
			return rest
		}
	}
	return ""
}

func stem(form string) string { return text.Snowball(strings.TrimSuffix(form, "'s"), "en") }
