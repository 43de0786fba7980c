package compare

import (
	"slices"
	"strings"
)

// longestRemark is how many items a remark on a speaker may have.
const longestRemark = 18

// describe finds for each saying the remark on its speaker, which stands behind
// it between commas: Ana Ruiz, the minister, said; said Ana Ruiz, the minister.
func (r *speechReader) describe(items []item, said []saying) {
	for n := range said {
		s := &said[n]
		s.whole = s.speaker
		at, _ := slices.BinarySearchFunc(items, s.speaker.End, func(it item, end int) int { return it.End - end })
		end := len(items)
		if at < s.at {
			end = s.at
		}
		k := at + 2
		if k >= end || items[at+1].key != "," || !r.remarks(items[k]) {
			continue
		}
		for k < end && k-at < longestRemark && !items[k].quoted && (items[k].word || !strings.ContainsAny(items[k].key, ",.;:—–―()")) {
			k++
		}
		if k == end || items[k].key == "," || items[k].key == "." {
			s.whole.End = items[k-1].End
		}
	}
}

// remarks reports whether an item may begin a remark on somebody: the minister,
// who, a teacher, his deputy, chairman of.
func (r *speechReader) remarks(it item) bool {
	if r.is("ing", it) || r.is("lead", it) {
		return false
	}
	return it.key == "who" || it.key == "whose" || it.key == "which" || it.word && !r.is("tail", it) && !r.is("cut", it) && !r.is("times", it)
}

// quotedAs returns the subject of a quotation that another text has: Reuters
// quoted Holm as saying, Holm was quoted by Reuters as saying. The cue is at i.
func (r *speechReader) quotedAs(items []item, i int) (from, to int) {
	if !r.is("quoting", items[i]) {
		return 0, 0
	}
	as := i + 1
	for as+1 < len(items) && as-i < 12 && !(r.is("as", items[as]) && r.is("ing", items[as+1])) {
		if !items[as].word {
			return 0, 0
		}
		as++
	}
	if as+1 >= len(items) || as-i >= 12 {
		return 0, 0
	}
	k := i - 1
	for k >= 0 && (r.is("pass", items[k]) || r.adverb(items[k])) {
		k--
	}
	if k < 0 || !r.is("be", items[k]) {
		return i + 1, as
	}
	for k >= 0 && (r.is("be", items[k]) || r.is("pass", items[k])) {
		k--
	}
	from, to = r.before(items, k)
	return r.tidy(items, from, to)
}
