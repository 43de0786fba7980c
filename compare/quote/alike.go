package quote

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"synoptic/compare/split"
	"synoptic/compare/text"
)

const (
	// longestQuotation is how many words of a quotation that is not verbatim
	// are looked at to say what was altered.
	longestQuotation = 1500
	// alikeShare is the weight of the words that a quotation must share with a
	// passage, in order, to be of it.
	alikeShare = 0.6
	// manyPlaces is how many places of a frequent pair of words are looked at.
	manyPlaces = 64
)

// wordRun is a run of words that quotation and original have in common.
type wordRun struct {
	quote, original, n int
	weight             float64
}

// alike judges a quotation that does not stand in the original as it is.
func (x search) alike(parts []quotePart, account, original string) quoteMatch {
	var words []quoteWord
	gaps := map[int]gapKind{} // before the word
	for _, p := range parts {
		gaps[len(words)] = p.after
		words = append(words, p.words...)
	}
	words = words[:min(len(words), longestQuotation)]
	ids := x.idsOf(words)
	runs := x.runs(words, ids)
	if len(words) < 3 || len(runs) == 0 {
		return quoteMatch{verdict: NotFound}
	}
	best, pairs := x.window(words, ids, runs)
	if m, ok := x.stitched(words, runs, gaps); ok && best < 0.95 {
		return m
	}
	if best < alikeShare || !x.convincing(words, pairs, best) {
		return quoteMatch{verdict: NotFound}
	}
	m := quoteMatch{verdict: Altered, first: pairs[0][1], last: pairs[len(pairs)-1][1]}
	if x.leaps(words, pairs, gaps) {
		m.verdict = Stitched
		return m
	}
	m.altered = x.alterations(words, pairs, gaps, account, original)
	if len(m.altered) == 0 {
		m.verdict = Edited
	}
	return m
}

// runs returns the longest runs of words that the quotation has in common
// with the original: one for each place, not contained in another. A single
// word is a run where the quotation is short and the word weighty and rare.
func (x search) runs(words []quoteWord, ids []int32) []wordRun {
	var out []wordRun
	seen := map[int]int{} // how far the runs of a diagonal have come
	for i, id := range ids {
		if id < 0 {
			continue
		}
		var places []int32
		if i+1 < len(ids) {
			places = x.pair(id, ids[i+1])
		}
		if len(words) <= 6 && words[i].weight() == 1 && len(x.at(id)) <= 8 {
			places = x.at(id)
		}
		for _, p := range places[:min(len(places), manyPlaces)] {
			d := int(p) - i
			if seen[d] > i {
				continue
			}
			n := x.run(ids[i:], int(p))
			seen[d] = i + n
			out = append(out, wordRun{i, int(p), n, weighWords(words[i : i+n])})
		}
	}
	slices.SortStableFunc(out, func(a, b wordRun) int { return cmp.Compare(b.weight, a.weight) })
	return out
}

func weighWords(words []quoteWord) float64 {
	sum := 0.0
	for _, w := range words {
		sum += w.weight()
	}
	return sum
}

// window returns the share of the quotation that stands, in order, around the
// best of its runs, and the pairs of words (quotation, original) that match.
func (x *wordIndex) window(words []quoteWord, ids []int32, runs []wordRun) (share float64, pairs [][2]int) {
	slack := 4 + len(words)/3
	total := weighWords(words)
	for _, r := range runs[:min(len(runs), 5)] {
		from := max(0, r.original-r.quote-slack)
		to := min(len(x.seq), r.original-r.quote+len(words)+slack)
		found := commonWords(ids, x.seq[from:to], func(i int) float64 { return words[i].weight() })
		sum := 0.0
		for i := range found {
			sum += words[found[i][0]].weight()
			found[i][1] += from
		}
		if sum/total > share {
			share, pairs = sum/total, found
		}
	}
	return share, pairs
}

// commonWords returns the heaviest common subsequence of a and b as pairs of
// indexes. A word that follows on its neighbour counts a little more, so that
// runs stay together.
func commonWords(a, b []int32, weight func(int) float64) [][2]int {
	width := len(b) + 1
	score := make([]float32, (len(a)+1)*width)
	value := func(i, j int) float32 {
		v := float32(weight(i))
		if i+1 < len(a) && j+1 < len(b) && a[i+1] == b[j+1] {
			v += 0.05
		}
		return v
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			best := max(score[(i+1)*width+j], score[i*width+j+1])
			if a[i] == b[j] {
				best = max(best, score[(i+1)*width+j+1]+value(i, j))
			}
			score[i*width+j] = best
		}
	}
	var out [][2]int
	for i, j := 0, 0; i < len(a) && j < len(b); {
		here := score[i*width+j]
		switch {
		case a[i] == b[j] && here == score[(i+1)*width+j+1]+value(i, j):
			out = append(out, [2]int{i, j})
			i, j = i+1, j+1
		case here == score[(i+1)*width+j]:
			i++
		default:
			j++
		}
	}
	return out
}

// convincing reports whether the words in common can hardly be chance: three
// words of weight, or two in a short quotation held at both ends or within a
// longer run, or all but one word of a whole claim.
func (x *wordIndex) convincing(words []quoteWord, pairs [][2]int, share float64) bool {
	heavy, run, longest := 0, 0, 0
	for i, p := range pairs {
		if words[p[0]].weight() == 1 {
			heavy++
		}
		if i > 0 && p[0] == pairs[i-1][0]+1 && p[1] == pairs[i-1][1]+1 {
			run++
		} else {
			run = 1
		}
		longest = max(longest, run)
	}
	if len(words) <= 5 {
		held := pairs[0][0] == 0 && pairs[len(pairs)-1][0] == len(words)-1
		close := pairs[len(pairs)-1][1]-pairs[0][1] <= len(words)
		allButOne := len(pairs) == len(words)-1 && longest >= 3
		return close && (heavy >= 2 && (held || allButOne) || heavy >= 1 && allButOne && x.wholeClaim(pairs[0], len(words)))
	}
	first, last := pairs[0], pairs[len(pairs)-1]
	inPlace := len(pairs) == len(words)-1 && last[1]-first[1] == len(words)-1 // one word stands for one
	if inPlace && (heavy >= 2 || heavy == 1 && longest >= 4) {
		return true
	}
	return longest >= 3 && (heavy >= 3 || heavy >= 2 && (longest >= 4 && share > 0.85 || longest >= 5 && share > 0.7))
}

// wholeClaim reports whether a quotation of n words that matches at pair takes
// the place of a whole claim.
func (x *wordIndex) wholeClaim(pair [2]int, n int) bool {
	start := pair[1] - pair[0]
	return start >= 0 && start+n <= len(x.words) && x.claim(start) == x.claim(start+n-1) &&
		(start == 0 || x.claim(start-1) != x.claim(start)) &&
		(start+n == len(x.words) || x.claim(start+n) != x.claim(start))
}

// leaps reports whether somewhere inside the quotation jumps, without a sign,
// over so much of the original that it joins two passages.
func (x *wordIndex) leaps(words []quoteWord, pairs [][2]int, gaps map[int]gapKind) bool {
	for i := 3; i+2 < len(pairs); i++ {
		a, b := pairs[i-1], pairs[i]
		left, right := b[1]-a[1]-1, b[0]-a[0]-1
		far := left >= 8 || left >= 4 && x.claim(a[1]) != x.claim(b[1])
		if far && right <= 2 && gaps[b[0]] == noGap && left > 3*right {
			return true
		}
	}
	return false
}

// stitched reports whether a few runs from different places make up nearly
// the whole quotation.
func (x *wordIndex) stitched(words []quoteWord, runs []wordRun, gaps map[int]gapKind) (quoteMatch, bool) {
	taken := make([]bool, len(words))
	var used []wordRun
	covered := 0.0
	for _, r := range runs {
		if len(used) == 4 || r.n < 3 || r.weight < 2 {
			continue
		}
		if slices.Contains(taken[r.quote:r.quote+r.n], true) {
			continue
		}
		for i := range r.n {
			taken[r.quote+i] = true
		}
		used = append(used, r)
		covered += r.weight
	}
	if len(used) < 2 || covered < 0.88*weighWords(words) {
		return quoteMatch{}, false
	}
	slices.SortFunc(used, func(a, b wordRun) int { return a.quote - b.quote })
	for i := 1; i < len(used); i++ {
		a, b := used[i-1], used[i]
		left := b.original - a.original - a.n
		apart := left < 0 || left >= 8 || left >= 4 && x.claim(a.original) != x.claim(b.original)
		if apart && gaps[b.quote] == noGap {
			return quoteMatch{verdict: Stitched, first: used[0].original, last: used[0].original + used[0].n - 1}, true
		}
	}
	return quoteMatch{}, false
}

// alterations lists what stands between the words in common.
func (x *wordIndex) alterations(words []quoteWord, pairs [][2]int, gaps map[int]gapKind, account, original string) []Alteration {
	var out []Alteration
	add := func(from, to []quoteWord, gap gapKind) {
		if len(from)+len(to) == 0 || len(to) == 0 && (gap != noGap || bracketed(original, from)) || lettersOf(from) == lettersOf(to) || len(from) == 1 && len(to) == 1 && respelled(from[0].Of(original), to[0].Of(account)) {
			return
		}
		out = append(out, Alteration{From: wordsOf(original, from), To: wordsOf(account, to)})
	}
	first, last := pairs[0], pairs[len(pairs)-1]
	if first[0] > 0 { // the quotation begins with words of its own
		add(x.beside(first[1]-first[0], first[1], first[1]), words[:first[0]], noGap)
	}
	for i := 1; i < len(pairs); i++ {
		a, b := pairs[i-1], pairs[i]
		gap := noGap
		for k := a[0] + 1; k <= b[0]; k++ {
			gap = max(gap, gaps[k])
		}
		add(x.between(a[1]+1, b[1]), words[a[0]+1:b[0]], gap)
	}
	if rest := words[last[0]+1:]; len(rest) > 0 {
		add(x.beside(last[1]+1, last[1]+1+len(rest), last[1]), rest, noGap)
	}
	return out
}

// bracketed reports whether words fill a pair of brackets of their own, as an
// explanation that editors put in does, which a quotation may leave out: he
// [the minister] went.
func bracketed(text string, words []quoteWord) bool {
	before, behind := text[:words[0].Start], text[words[len(words)-1].End:]
	opens := strings.HasSuffix(before, "(") || strings.HasSuffix(before, "[")
	closes := strings.HasPrefix(behind, ")") || strings.HasPrefix(behind, "]")
	return opens && closes && !strings.ContainsAny(wordsOf(text, words), "()[]")
}

// respelled reports whether two names are one in the spellings of another
// script: Qaeda, Qaida.
func respelled(x, y string) bool {
	if len(x) < 5 || len(y) < 5 || !unicode.IsUpper(split.FirstRune(x)) || !unicode.IsUpper(split.FirstRune(y)) {
		return false
	}
	x, y = strings.ToLower(x), strings.ToLower(y)
	return x[0] == y[0] && x[len(x)-1] == y[len(y)-1] && text.Consonants(x) == text.Consonants(y) && text.AlikeWord(x, y)
}

// beside returns the words from one index to another as far as they stand in
// the same claim as word at.
func (x *wordIndex) beside(from, to, at int) []quoteWord {
	claim := x.claim(at)
	from, to = max(from, 0), min(to, len(x.words))
	for from < to && x.claim(from) != claim {
		from++
	}
	for to > from && x.claim(to-1) != claim {
		to--
	}
	return x.between(from, to)
}

// lettersOf returns the letters and digits of words: U.K.'s is UK's.
func lettersOf(words []quoteWord) string {
	var b strings.Builder
	for _, w := range words {
		for _, r := range w.key {
			if isWordRune(r) || r == '%' {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// wordsOf returns the bytes of text from the first to the last of words.
func wordsOf(text string, words []quoteWord) string {
	if len(words) == 0 {
		return ""
	}
	return text[words[0].Start:words[len(words)-1].End]
}
