package quote

import (
	"cmp"
	"context"
	"iter"
	"slices"

	"synoptic/compare/text"
	"synoptic/compare/work"
)

// wordIndex finds runs of words in the original. Places are indexes of words.
type wordIndex struct {
	words  []indexedWord
	ids    map[string]int32
	keys   []string // by id
	plains []string // by number: the spellings of words, each once
	seq    []int32  // the id of each word
	begin  []int32  // by id: where its places begin in places and paired
	places []int32  // by id, then in order
	paired []int32  // by id, by the id of the next word, then in order
}

// indexedWord is a word of the original in little room: it may be a book.
type indexedWord struct{ start, end, claim, plain int32 }

// word returns the word at a place.
func (x *wordIndex) word(at int) quoteWord {
	w := x.words[at]
	return quoteWord{text.Span{Start: int(w.start), End: int(w.end)}, x.keys[x.seq[at]], x.plains[w.plain], int(w.claim)}
}

// claim returns the claim in which the word at a place stands.
func (x *wordIndex) claim(at int) int { return int(x.words[at].claim) }

// between returns the words from one place to another.
func (x *wordIndex) between(from, to int) []quoteWord {
	var out []quoteWord
	for at := from; at < to; at++ {
		out = append(out, x.word(at))
	}
	return out
}

// indexWords prepares the words of the claims and headings of a document.
func indexWords(ctx context.Context, d *text.Document) *wordIndex {
	x := &wordIndex{ids: map[string]int32{}}
	numbers := map[string]int32{} // of the spellings
	reading := work.ReadingUntil(ctx)
	for i, c := range d.Claims {
		if reading.Stopped(leastRead + 8*(c.End-c.Start)) {
			break
		}
		if c.Kind == text.Furniture {
			continue
		}
		for _, w := range quoteWords(d.Text, c.Span, i) {
			x.seq = append(x.seq, numbered(x.ids, &x.keys, w.key))
			x.words = append(x.words, indexedWord{int32(w.Start), int32(w.End), int32(i), numbered(numbers, &x.plains, w.plain)})
		}
	}
	x.place(reading)
	return x
}

// numbered returns the number of a string, a new one where it has none.
func numbered(ids map[string]int32, all *[]string, s string) int32 {
	id, known := ids[s]
	if !known {
		id = int32(len(*all))
		ids[s] = id
		*all = append(*all, s)
	}
	return id
}

// place notes where words and pairs of them stand. Places are dealt out by the
// id of their word; for pairs once more, in the order of the word behind them.
// They are of no use where the reading is stopped.
func (x *wordIndex) place(reading *work.Reading) {
	x.begin = make([]int32, len(x.ids)+1)
	for _, id := range x.seq {
		x.begin[id+1]++
	}
	for id := range len(x.ids) {
		x.begin[id+1] += x.begin[id]
	}
	n := len(x.seq)
	x.places = x.deal(func(yield func(int32) bool) {
		for i := int32(0); int(i) < n && !reading.Stopped(4) && yield(i); i++ {
		}
	})
	x.paired = x.deal(func(yield func(int32) bool) {
		if n == 0 || !yield(int32(n-1)) { // nothing is behind the last word
			return
		}
		for _, i := range x.places {
			if i > 0 && (reading.Stopped(4) || !yield(i-1)) {
				return
			}
		}
	})
}

// deal returns places by the id of their word, those of a word as they come.
func (x *wordIndex) deal(places iter.Seq[int32]) []int32 {
	next, out := slices.Clone(x.begin), make([]int32, len(x.seq))
	for i := range places {
		id := x.seq[i]
		out[next[id]] = i
		next[id]++
	}
	return out
}

// at returns where a word stands, in order.
func (x *wordIndex) at(id int32) []int32 { return x.places[x.begin[id]:x.begin[id+1]] }

// pair returns where a word stands with another right behind it, in order.
func (x *wordIndex) pair(id, next int32) []int32 {
	if id < 0 || next < 0 {
		return nil
	}
	all := x.paired[x.begin[id]:x.begin[id+1]]
	behind := func(i, next int32) int {
		if int(i)+1 == len(x.seq) {
			return -1
		}
		return cmp.Compare(x.seq[i+1], next)
	}
	from, _ := slices.BinarySearchFunc(all, next, behind)
	to, _ := slices.BinarySearchFunc(all[from:], next+1, behind)
	return all[from : from+to]
}

// idsOf returns the ids of words, -1 for those the original does not have.
func (x search) idsOf(words []quoteWord) []int32 {
	out := make([]int32, len(words))
	for i, w := range words {
		if x.reading.Stopped(leastRead) {
			break
		}
		id, known := x.ids[w.key]
		if !known {
			id = -1
		}
		out[i] = id
	}
	return out
}

// exact yields where the words stand in a row in the original, in order.
func (x search) exact(ids []int32) iter.Seq[int] {
	return func(yield func(int) bool) {
		rare, offset, found := x.rarest(ids)
		if !found {
			return
		}
		for _, p := range rare {
			if x.reading.Stopped(leastRead) {
				return
			}
			start := int(p) - offset
			if start >= 0 && start+len(ids) <= len(x.seq) && x.run(ids, start) == len(ids) && !yield(start) {
				return
			}
		}
	}
}

// rarest returns the places of the rarest pair of words in ids, and where in
// ids it stands; found is false where the original lacks one of them.
func (x search) rarest(ids []int32) (places []int32, offset int, found bool) {
	for i, id := range ids {
		if id < 0 || x.reading.Stopped(4*leastRead) {
			return nil, 0, false
		}
		here := x.at(id)
		if i+1 < len(ids) {
			here = x.pair(id, ids[i+1])
			if len(here) == 0 {
				return nil, 0, false
			}
		} else if i > 0 {
			continue
		}
		if !found || len(here) < len(places) {
			places, offset, found = here, i, true
		}
	}
	return places, offset, found
}

// run returns how many of ids stand in a row in the original from word start.
func (x search) run(ids []int32, start int) int {
	n := 0
	for n < len(ids) && start+n < len(x.seq) && ids[n] == x.seq[start+n] && !x.reading.Stopped(1) {
		n++
	}
	return n
}
