package vector

import (
	"math"
	"slices"
	"strings"
	"testing"
)

func TestEveryWordHasOneRecordInOrder(t *testing.T) {
	if !slices.IsSorted(stems()) || len(slices.Compact(slices.Clone(stems()))) != len(stems()) {
		t.Error("words.txt is not sorted, each word once")
	}
	if len(records) != Record*len(stems()) {
		t.Errorf("%d bytes for %d words", len(records), len(stems()))
	}
	for i := range stems() {
		var s Sentence
		s.Add(Word(i), 1)
		if n := math.Sqrt(float64(s.Dot(&s))); n < 0.9 || n > 1.1 {
			t.Fatalf("the vector of %q has length %.2f", stems()[i], n)
		}
	}
}

// sentenceOf adds the words that the table has; they are written as stems.
func sentenceOf(words string) *Sentence {
	s := &Sentence{}
	for w := range strings.FieldsSeq(words) {
		if at, ok := Find(w); ok {
			s.Add(at, at.Weight())
		}
	}
	s.Unit()
	return s
}

// TestNearSentencesAreNearer holds that of three sentences without a word in
// common the two about one thing are nearer than either is to the third.
func TestNearSentencesAreNearer(t *testing.T) {
	for _, three := range [][3]string{
		{"doctor treat patient", "nurs care sick", "bank lift rate"},
		{"soldier kill rebel", "troop shot insurg", "farmer sow barley"},
		{"court convict thief", "judg sentenc burglar", "river flood valley"},
	} {
		a, b, c := sentenceOf(three[0]), sentenceOf(three[1]), sentenceOf(three[2])
		if a.Dot(b) <= a.Dot(c) || a.Dot(b) <= b.Dot(c) {
			t.Errorf("%q: %.2f, with the third %.2f and %.2f", three, a.Dot(b), a.Dot(c), b.Dot(c))
		}
	}
}

func TestCommonWordsTellLess(t *testing.T) {
	the, _ := Find("the")
	quay, ok := Find("quay")
	if !ok || the.Weight() > 0.1 || quay.Weight() < 0.9 {
		t.Errorf("the %.2f, quay %.2f", the.Weight(), quay.Weight())
	}
}
