package quote

import (
	"slices"
	"strings"

	"synoptic/compare/split"
	"synoptic/compare/text"
)

// giveUp takes the marks from the k-th off the stack. Double ones become
// passages to the end of their claim, though not beyond limit nor into a
// remark on who speaks; single ones were apostrophes.
func (m *markReader) giveUp(k, limit int) {
	for i := len(m.stack) - 1; i >= k; i-- {
		open := m.stack[i]
		if isSingleMark(open.rune) {
			continue
		}
		last := text.Span{Start: open.inner, End: min(limit, m.claims[m.claimAt(max(open.at, open.again))].End)}
		if open.again > 0 {
			last.Start = open.again
		}
		if at := m.remark(last); at > 0 {
			last.End = at
		}
		if inner := split.Trim(m.text, text.Span{Start: open.inner, End: max(open.inner, last.End)}); split.HasWord(inner.Of(m.text)) {
			m.out = append(m.out, text.Quote{Span: text.Span{Start: open.at, End: inner.End}, Inner: inner})
		}
	}
	m.stack = m.stack[:k]
}

// remarked reports whether a claim of the paragraph that begins at the mark
// open, or behind it, ends with a remark on who speaks: its quotation is over.
func (m *markReader) remarked(open openMark, end int) bool {
	from := max(open.inner, open.again)
	for i := m.claimAt(from); i < len(m.claims) && m.claims[i].Start < end; i++ {
		if m.reading.Stopped(2 * (m.claims[i].End - m.claims[i].Start)) {
			return false
		}
		if m.remark(text.Span{Start: max(from, m.claims[i].Start), End: m.claims[i].End}) > 0 {
			return true
		}
	}
	return false
}

// mostRemark is how many items a remark on who speaks is looked for in.
const mostRemark = 24

// remark returns where words that a mark opens and none closes end before a
// remark on who speaks: “The dam held, the review states. 0 where there is none.
func (m *markReader) remark(s text.Span) int {
	if s.Empty() {
		return 0
	}
	r := m.speech(s)
	items := r.items(s, 0)
	for k := 1; k+2 < len(items); k++ {
		if items[k].Key != "," || !items[k-1].IsWord() && !items[k-1].quoted {
			continue
		}
		quote := item{Token: text.Token{Span: text.Span{Start: s.Start, End: items[k].End}}, quoted: true}
		if r.onlyRemark(append([]item{quote}, items[k+1:min(len(items), k+mostRemark)]...)) {
			return items[k].End
		}
	}
	return 0
}

// speech returns a reader of who speaks in s, to which the passages found in
// it are quotations.
func (m *markReader) speech(s text.Span) *speechReader {
	k := len(m.out) // what stands in s was closed last
	for k > 0 && m.out[k-1].Start >= s.Start {
		k--
	}
	within := slices.Clone(m.out[k:])
	sortPassages(within)
	return &speechReader{text: m.text, claims: m.claims, tongue: m.tongue, quotes: outermost(within)}
}

// onlyRemark reports whether behind the quotation that comes first somebody is
// credited with it at once, and nothing follows but when, where or to whom.
func (r *speechReader) onlyRemark(items []item) bool {
	for i := 1; i < len(items); i++ {
		if items[i].quoted || !items[i].IsWord() && items[i].Key != "," {
			return false
		}
		if !r.isCue(items, i) {
			continue
		}
		s, strict, ok := r.sayingAt(items, i, nil)
		if !ok || !strict || min(s.cue.Start, s.speaker.Start) != items[1].Start || r.tongue.Words["me"][strings.ToLower(s.speaker.Of(r.text))] {
			return false
		}
		end := i + 1
		for end < len(items) && items[end].Start < s.speaker.End {
			end++
		}
		return r.endsRemark(items, end, r.is("tells", items[i]))
	}
	return false
}

// endsRemark reports whether nothing is said behind item k; told sets a
// listener of up to three words aside.
func (r *speechReader) endsRemark(items []item, k int, told bool) bool {
	for n := 0; told && n < 3 && k < len(items) && items[k].IsWord() && !r.is("cut", items[k]) && !r.is("tail", items[k]); n++ {
		k++
	}
	return k == len(items) || items[k].Key == "," || items[k].Key == "." || r.is("times", items[k]) ||
		r.is("tail", items[k]) && !r.is("content", items[k]) && !r.is("cut", items[k])
}
