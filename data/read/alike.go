package read

import (
	"math/bits"
	"slices"
	"unicode"
)

// AlikeFrom is the share of runs of words that two texts must have in common
// to be called nearly the same: a story and its update have it, two accounts
// of one report that quote it at length do not.
const AlikeFrom = 0.5

// runWords is how many words a run has whose presence is compared (Broder
// 1997, resemblance by shingles).
const runWords = 4

// mostRuns is how many runs of a text are kept. Of a longer text it is a half
// of them, a quarter and so on, the same ones of every text.
const mostRuns = 1 << 17

// Texts finds among texts the one that is most like another. Texts are known
// by the numbers in which they were added, from 0.
type Texts struct {
	known []runs
	with  map[uint64][]int

	last     string // the text that was read last, which is often asked for and then added
	lastRuns runs
}

// runs reads a text.
func (t *Texts) runs(text string) runs {
	if text != t.last {
		t.last, t.lastRuns = text, runsOf(text)
	}
	return t.lastRuns
}

// Add adds a text and returns its number.
func (t *Texts) Add(text string) int {
	if t.with == nil {
		t.with = map[uint64][]int{}
	}
	n := len(t.known)
	known := t.runs(text)
	for _, r := range known.kept {
		t.with[r] = append(t.with[r], n)
	}
	known.kept = nil // with has them
	t.known = append(t.known, known)
	return n
}

// Nearest returns the number of the text that is most like text and how much
// of both together they have in common, from 0 to 1; -1 and 0 where none has
// anything. Where several are equal it is the first. Between texts so long that
// not all of them is compared, 1 is said only where the words are the same.
func (t *Texts) Nearest(text string) (n int, alike float64) {
	mine := t.runs(text)
	common := map[int]int{}
	for _, r := range mine.kept {
		for _, other := range t.with[r] {
			common[other]++ // a run that both keep is one of those compared
		}
	}
	n = -1
	for other, both := range common {
		share := mine.share(t.known[other], both)
		if share > alike || share == alike && other < n {
			n, alike = other, share
		}
	}
	return n, alike
}

// runs are the distinct runs of words of a text, as numbers.
type runs struct {
	kept  []uint64
	from  int     // kept are those that begin with as many zero bits
	sizes [65]int // how many of kept begin with at least as many zero bits
	words uint64  // tells texts of other words apart
}

// share is how much two texts have in common that keep both runs together.
func (r *runs) share(other runs, both int) float64 {
	from := max(r.from, other.from)
	share := float64(both) / float64(r.sizes[from]+other.sizes[from]-both)
	if share == 1 && from > 0 && r.words != other.words {
		return 1 - 1.0/mostRuns
	}
	return share
}

// fnv's offset and prime, of 64 bits.
const (
	fnvStart = 14695981039346656037
	fnvPrime = 1099511628211
)

// runsOf returns the distinct runs of words of a text. Case and punctuation do
// not count. A text of fewer words is one run.
func runsOf(text string) runs {
	out := runs{words: fnvStart}
	var last [runWords]uint64 // the words before, the newest last
	n := 0
	word, inside := uint64(fnvStart), false
	end := func() {
		copy(last[:], last[1:])
		last[runWords-1] = word
		out.words = (out.words ^ word) * fnvPrime
		if n++; n >= runWords {
			out.add(last[:])
		}
		word, inside = fnvStart, false
	}
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			word, inside = (word^uint64(unicode.ToLower(r)))*fnvPrime, true
		} else if inside {
			end()
		}
	}
	if inside {
		end()
	}
	if n > 0 && n < runWords {
		out.add(last[runWords-n:])
	}
	out.compact()
	for _, r := range out.kept {
		out.sizes[bits.LeadingZeros64(r)]++
	}
	for i := len(out.sizes) - 2; i >= 0; i-- {
		out.sizes[i] += out.sizes[i+1]
	}
	return out
}

// add adds the run of some words.
func (r *runs) add(words []uint64) {
	h := uint64(fnvStart)
	for _, w := range words {
		h = bits.RotateLeft64((h^w)*fnvPrime, 29)
	}
	if h *= fnvPrime; bits.LeadingZeros64(h) < r.from {
		return
	}
	if r.kept = append(r.kept, h); len(r.kept) >= 2*mostRuns {
		r.compact()
	}
}

// compact leaves one of equal runs, and no more than are kept.
func (r *runs) compact() {
	slices.Sort(r.kept)
	for r.kept = slices.Compact(r.kept); len(r.kept) > mostRuns; r.from++ {
		n, _ := slices.BinarySearch(r.kept, 1<<(63-r.from)) // those with one more zero
		r.kept = r.kept[:n]
	}
}
