package align

import (
	"slices"
	"strings"
	"unicode"

	"synoptic/compare/text"
)

// A text that says "Central Bureau of Judicial Investigation (BCIJ)" once says
// what BCIJ means wherever it stands, in the other texts too. Where nobody
// says so, the initials of a long name do.

// Short forms have so many letters, long names at most so many words.
const (
	leastShort   = 2
	mostShort    = 7
	mostLong     = 10
	leastSpelled = 3 // letters of a short form that only initials explain
	leastJumbled = 4 // and of one from another language, whose letters stand in another order: DGSN
	anyOrder     = "*"
)

// namings is what the short forms in a document mean, as far as it says so.
type namings struct {
	short   map[int32]bool     // words that stand as short forms, by place in the vocabulary
	defined map[int32][]int32  // the words of content behind a short form that was explained
	spelled map[string][]int32 // the words of content behind initials
}

func newNamings() namings {
	return namings{short: map[int32]bool{}, defined: map[int32][]int32{}, spelled: map[string][]int32{}}
}

// placed is a word of a claim with where it stands in its sequence.
type placed struct {
	written string
	at, end int  // in the sequence of the claim
	open    bool // a bracket opens before it
	loose   bool // a sign other than a hyphen or a bracket stands before it
}

// note learns from the words of a claim.
func (n *namings) note(words []placed, seq []int32) {
	for i := range words {
		if !words[i].short() {
			continue
		}
		if words[i].end == words[i].at+1 {
			n.short[seq[words[i].at]] = true
		}
		if long := longBefore(words[:i], words[i]); long >= 0 && words[i].end == words[i].at+1 {
			n.defined[seq[words[i].at]] = slices.Clone(seq[words[long].at:words[i].at])
		}
	}
	n.spell(words, seq)
}

// short reports whether a word is written as a short form: BCIJ, UN.
func (w placed) short() bool {
	letters := 0
	for _, r := range strings.TrimSuffix(strings.TrimSuffix(w.written, "s"), "'") {
		if !unicode.IsUpper(r) {
			return false
		}
		letters++
	}
	return leastShort <= letters && letters <= mostShort
}

// longBefore returns where the name begins that a short form in brackets
// stands for, -1 where there is none: its initials are the letters of the
// short form, in whatever order, since that may come from another language.
func longBefore(before []placed, short placed) int {
	if !short.open {
		return -1
	}
	want := letters(strings.ToLower(short.written))
	for i := len(before) - 1; i >= 0 && len(before)-i <= mostLong; i-- {
		if before[i].name() {
			if small, all := initials(before[i:]); letters(small) == want || letters(all) == want {
				return i
			}
		}
		if before[i].loose || before[i].open {
			break
		}
	}
	return -1
}

func letters(s string) string {
	r := []rune(s)
	slices.Sort(r)
	return string(r)
}

// initials returns the first letters of some words in lower case: of those
// written with a capital, and of all.
func initials(words []placed) (names, all string) {
	for _, w := range words {
		for part := range strings.SplitSeq(w.written, "-") {
			if part == "" {
				continue
			}
			first := string([]rune(strings.ToLower(part))[:1])
			all += first
			if unicode.IsUpper([]rune(part)[0]) {
				names += first
			}
		}
	}
	return names, all
}

func (w placed) name() bool { return unicode.IsUpper([]rune(w.written)[0]) }

// lists are the words that aligning asks for, see words/sets/align.txt.
var lists = text.SetsOf("align")

// nameLinks are words that stand within names.
var nameLinks = lists.Of("name links")

// spell notes the initials of every long name.
func (n *namings) spell(words []placed, seq []int32) {
	for i := 0; i < len(words); i++ {
		end := i
		for end < len(words) && end-i < mostLong && (words[end].name() && !words[end].short() || end > i && nameLinks[words[end].written]) && (end == i || !words[end].loose && !words[end].open) {
			end++
		}
		for end > i && !words[end-1].name() {
			end--
		}
		for from := i; from < end; from++ {
			names, _ := initials(words[from:end])
			if !words[from].name() || len(names) < leastSpelled {
				continue
			}
			for _, key := range []string{names, anyOrder + letters(names)} {
				if n.spelled[key] == nil {
					n.spelled[key] = slices.Clone(seq[words[from].at:words[end-1].end])
				}
			}
		}
		i = max(i, end-1)
	}
}

// meanings returns for the short forms of all documents the words of content
// that they stand for, by words of v.
func (v *vocabulary) meanings(docs []*Prepared, to [][]int32) map[int32][]int32 {
	out := map[int32][]int32{}
	spelled := map[string][]int32{}
	for i, d := range docs {
		for w, long := range d.names.defined {
			v.mean(out, to[i][w], renumber(long, to[i]))
		}
		for names, long := range d.names.spelled {
			if spelled[names] == nil {
				spelled[names] = renumber(long, to[i])
			}
		}
	}
	for i, d := range docs {
		for w := range d.names.short {
			key := v.keys[to[i][w]].Stem
			v.mean(out, to[i][w], spelled[key])
			if len(key) >= leastJumbled {
				v.mean(out, to[i][w], spelled[anyOrder+letters(key)])
			}
		}
	}
	return out
}

// mean notes what a short form stands for. What was noted first holds.
func (v *vocabulary) mean(out map[int32][]int32, short int32, long []int32) {
	var content []int32
	for _, w := range long {
		if v.keys[w].Kind.Counts() && w != short {
			content = append(content, w)
		}
	}
	if out[short] == nil && len(content) > 1 {
		out[short] = content
	}
}

// expand writes out the short forms of a claim.
func (p *profile) expand(means map[int32][]int32) {
	if !slices.ContainsFunc(p.Seq, func(w int32) bool { return means[w] != nil }) {
		return
	}
	var seq []int32
	at := make([]int, len(p.Seq)+1)
	for i, w := range p.Seq {
		at[i] = len(seq)
		if long := means[w]; long != nil && !follows(seq, long) {
			seq = append(seq, long...)
		} else if long == nil {
			seq = append(seq, w)
		}
	}
	at[len(p.Seq)] = len(seq)
	p.quotes = slices.Clone(p.quotes)
	for i, q := range p.quotes {
		p.quotes[i] = [2]int{at[q[0]], at[q[1]]}
	}
	var names []int32
	for _, w := range p.names {
		if long := means[w]; long != nil {
			names = append(names, long...)
		} else {
			names = append(names, w)
		}
	}
	slices.Sort(names)
	p.names, p.Seq = slices.Compact(names), seq
}

// follows reports whether the words of a long form end a sequence already,
// words without content aside: the short form behind it says nothing new.
func follows(seq, long []int32) bool {
	for _, w := range long {
		if !slices.Contains(seq[max(0, len(seq)-mostLong):], w) {
			return false
		}
	}
	return true
}
