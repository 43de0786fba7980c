package diff

import (
	"slices"
	"strings"

	"github.com/sergi/go-diff/diffmatchpatch"

	"synoptic/compare/text"
)

// firstSymbol is where the private code points begin that stand for tokens:
// from here on no surrogate lies in the way.
const firstSymbol = 0xF0000

// LongestDiff is how many tokens the changed middle of two passages may have
// together before it is cut at words that both have once. The cost of the
// exact diff grows with the square of this.
const LongestDiff = 2000

// Diff returns the steps from the wording of a to that of b, by words: Delete
// before Insert in each change, the From sides joining to a and the To sides
// to b. Up to longestDiff tokens it is minimal before islands are joined
// (Myers 1986, by go-diff). Longer passages are cut at words that both have
// exactly once, and a stretch that stays too long becomes one change.
func Diff(a, b string) []Edit {
	p := &wording{a: a, b: b}
	var done [2]func()
	p.ta, done[0] = text.BorrowTokens(a)
	p.tb, done[1] = text.BorrowTokens(b)
	defer done[0]()
	defer done[1]()
	return p.edits(p.tidy(p.hunks()))
}

// wording is two tokenized passages.
type wording struct {
	a, b   string
	ta, tb []text.Token
}

// hunk is a change: the tokens [a0, a1) of the one passage became [b0, b1) of
// the other.
type hunk struct{ a0, a1, b0, b1 int }

// hunks returns the changes in order.
func (p *wording) hunks() []hunk {
	whole := hunk{0, len(p.ta), 0, len(p.tb)}
	p.trim(&whole)
	if whole.size() == 0 {
		return nil
	}
	if whole.size() <= LongestDiff {
		return p.exact(whole, nil)
	}
	var out []hunk
	for _, part := range p.cut(whole) {
		switch {
		case part.size() == 0:
		case part.size() <= LongestDiff:
			out = p.exact(part, out)
		default:
			out = append(out, part)
		}
	}
	return out
}

func (h hunk) size() int { return h.a1 - h.a0 + h.b1 - h.b0 }

// trim takes what both sides begin or end with off a hunk.
func (p *wording) trim(h *hunk) {
	for h.a0 < h.a1 && h.b0 < h.b1 && p.same(h.a0, h.b0) {
		h.a0, h.b0 = h.a0+1, h.b0+1
	}
	for h.a0 < h.a1 && h.b0 < h.b1 && p.same(h.a1-1, h.b1-1) {
		h.a1, h.b1 = h.a1-1, h.b1-1
	}
}

func (p *wording) same(i, j int) bool { return p.ta[i].Key == p.tb[j].Key }

// exact appends the minimal changes within h.
func (p *wording) exact(h hunk, out []hunk) []hunk {
	symbols := map[string]rune{}
	ra, rb := encode(p.ta[h.a0:h.a1], symbols), encode(p.tb[h.b0:h.b1], symbols)
	engine := diffmatchpatch.New()
	engine.DiffTimeout = 0 // the result must not depend on the machine's speed
	at := hunk{h.a0, h.a0, h.b0, h.b0}
	for _, d := range engine.DiffMainRunes(ra, rb, false) {
		n := len(d.Text) / 4 // every symbol takes four bytes
		switch d.Type {
		case diffmatchpatch.DiffDelete:
			at.a1 += n
		case diffmatchpatch.DiffInsert:
			at.b1 += n
		case diffmatchpatch.DiffEqual:
			if at.size() > 0 {
				out = append(out, at)
			}
			at = hunk{at.a1 + n, at.a1 + n, at.b1 + n, at.b1 + n}
		}
	}
	if at.size() > 0 {
		out = append(out, at)
	}
	return out
}

// encode gives every distinct key a code point.
func encode(tokens []text.Token, symbols map[string]rune) []rune {
	out := make([]rune, len(tokens))
	for i, t := range tokens {
		s, ok := symbols[t.Key]
		if !ok {
			s = firstSymbol + rune(len(symbols))
			symbols[t.Key] = s
		}
		out[i] = s
	}
	return out
}

// cut divides a long hunk at the words that each side has exactly once and
// that stand in the same order in both (patience diff).
func (p *wording) cut(h hunk) []hunk {
	once := map[string]int{} // place in b, or -1 where it is not alone
	for j := h.b0; j < h.b1; j++ {
		markOnce(once, p.tb[j], j)
	}
	first := map[string]int{}
	for i := h.a0; i < h.a1; i++ {
		markOnce(first, p.ta[i], i)
	}
	var as, bs []int
	for i := h.a0; i < h.a1; i++ {
		if j, ok := once[p.ta[i].Key]; ok && j >= 0 && first[p.ta[i].Key] == i {
			as, bs = append(as, i), append(bs, j)
		}
	}
	var out []hunk
	at := h
	for k, kept := range Rising(bs) {
		if kept {
			out = append(out, hunk{at.a0, as[k], at.b0, bs[k]})
			at.a0, at.b0 = as[k]+1, bs[k]+1
		}
	}
	return append(out, at)
}

// markOnce notes the place of a word; -1 from its second occurrence on.
func markOnce(places map[string]int, t text.Token, place int) {
	if !t.IsWord() {
		return
	}
	if _, seen := places[t.Key]; seen {
		place = -1
	}
	places[t.Key] = place
}

// edits turns changes into steps.
func (p *wording) edits(hunks []hunk) []Edit {
	var out []Edit
	i, j := 0, 0
	for _, h := range append(hunks, hunk{len(p.ta), len(p.ta), len(p.tb), len(p.tb)}) {
		if i < h.a0 {
			out = append(out, Edit{Equal, textOf(p.a, p.ta[i:h.a0]), textOf(p.b, p.tb[j:h.b0])})
		}
		if h.a0 < h.a1 {
			out = append(out, Edit{Op: Delete, From: textOf(p.a, p.ta[h.a0:h.a1])})
		}
		if h.b0 < h.b1 {
			out = append(out, Edit{Op: Insert, To: textOf(p.b, p.tb[h.b0:h.b1])})
		}
		i, j = h.a1, h.b1
	}
	return out
}

// textOf returns the bytes that a run of tokens covers.
func textOf(text string, tokens []text.Token) string {
	if len(tokens) == 0 {
		return ""
	}
	return strings.Clone(text[tokens[0].Start:tokens[len(tokens)-1].End])
}

// SameWording reports whether two passages differ in nothing but punctuation,
// case and spelling.
func SameWording(a, b string) bool { return slices.Equal(text.Spelled(a), text.Spelled(b)) }

// Rising marks the members of a longest sequence that never falls.
func Rising(values []int) []bool {
	var ends []int // ends[k]: index of the smallest end of a sequence of k+1
	before := make([]int, len(values))
	for i, v := range values {
		k, _ := slices.BinarySearchFunc(ends, v, func(end, v int) int {
			if values[end] <= v {
				return -1
			}
			return 1
		})
		before[i] = -1
		if k > 0 {
			before[i] = ends[k-1]
		}
		if k == len(ends) {
			ends = append(ends, i)
		} else {
			ends[k] = i
		}
	}
	kept := make([]bool, len(values))
	if len(ends) > 0 {
		for i := ends[len(ends)-1]; i >= 0; i = before[i] {
			kept[i] = true
		}
	}
	return kept
}
