package quote

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/compare/split"
	"synoptic/compare/text"
	"synoptic/compare/work"
)

// gapKind says what stands between two parts of a quotation.
type gapKind uint8

const (
	noGap gapKind = iota
	ellipsisGap
	bracketGap // with words that the account put in
)

// quotePart is a run of words of a quotation between ellipses and brackets.
type quotePart struct {
	words []quoteWord
	after gapKind // what stands before it
}

// quoteMatch is what was found of a quotation in the original.
type quoteMatch struct {
	verdict Verdict
	first   int // the first and last word of the original
	last    int
	altered []Alteration
}

// search looks for quotations in the original until its reading is stopped; then
// what it says is of use to nobody.
type search struct {
	*wordIndex
	reading *work.Reading
}

// quoteParts cuts a quotation at its ellipses and brackets. ends says whether
// an ellipsis stands at its end.
func (x search) quoteParts(body string, inner text.Span) (parts []quotePart, ends gapKind) {
	gap, from := noGap, inner.Start
	flush := func(end int) {
		if words := x.wordsIn(body, text.Span{Start: from, End: end}); len(words) > 0 {
			parts = append(parts, quotePart{words, gap})
			gap = noGap
		}
	}
	for at := inner.Start; at < inner.End && !x.reading.Stopped(4); {
		n, kind := gapAt(body[at:inner.End])
		if n == 0 {
			_, n = utf8.DecodeRuneInString(body[at:])
			at += n
			continue
		}
		flush(at)
		gap = max(gap, kind)
		at += n
		from = at
	}
	flush(inner.End)
	return parts, gap
}

// atOnce is how many bytes of a quotation are cut into words at once: it may be
// a whole book.
const atOnce = 1 << 14

// wordsIn returns the words of a span.
func (x search) wordsIn(body string, s text.Span) []quoteWord {
	var out []quoteWord
	for s.End-s.Start > atOnce && !x.reading.Stopped(8*atOnce) {
		at := s.Start + strings.LastIndexByte(body[s.Start:s.Start+atOnce], ' ')
		if at < s.Start {
			break
		}
		out = append(out, quoteWords(body, text.Span{Start: s.Start, End: at}, 0)...)
		s.Start = at + 1
	}
	return append(out, quoteWords(body, s, 0)...)
}

// longestInsertion is how many bytes brackets in a quotation hold at most.
const longestInsertion = 600

// gapAt returns the length of the ellipsis or the brackets with which s
// begins, 0 where there is neither.
func gapAt(s string) (int, gapKind) {
	switch {
	case strings.HasPrefix(s, "…"):
		return len("…"), ellipsisGap
	case s[0] == '.':
		dots := len(s) - len(strings.TrimLeft(s, ". "))
		if strings.Count(s[:dots], ".") >= 3 {
			return dots, ellipsisGap
		}
	case s[0] == '[' || s[0] == '(':
		end := strings.IndexAny(s[:min(len(s), longestInsertion)], "])")
		if end < 0 {
			return 0, noGap
		}
		dots := !split.HasWord(s[1:end]) && (strings.Contains(s[:end], "..") || strings.Contains(s[:end], "…"))
		switch {
		case dots:
			return end + 1, ellipsisGap
		case s[0] == '[':
			return end + 1, bracketGap
		}
	}
	return 0, noGap
}

// farthest is how many words an ellipsis may stand for; brackets stand for few.
const (
	farthestEllipsis = 250
	farthestBracket  = 15
)

// verify judges a quotation against the original. linked are the claims of
// the original that say what the claim of the quotation says.
func (x search) verify(account string, inner text.Span, original string, linked []int) quoteMatch {
	parts, ends := x.quoteParts(account, inner)
	if len(parts) == 0 {
		return quoteMatch{verdict: NotFound}
	}
	if len(parts) == 1 && len(parts[0].words) == 1 && parts[0].words[0].weight() < 1 {
		return x.short(parts, ends, account, original, linked)
	}
	if m, ok := x.permitted(parts, ends, account, original); ok {
		return m
	}
	return x.alike(parts, account, original)
}

// short judges a quotation of one short word: a No stands everywhere, so it
// is looked for in the claims that are linked and those beside them. Where it
// stands elsewhere alone nothing is said of it.
func (x search) short(parts []quotePart, ends gapKind, account, original string, linked []int) quoteMatch {
	word := parts[0].words[0]
	id, known := x.ids[word.key]
	if !known {
		return quoteMatch{verdict: NotFound}
	}
	at := x.besides(x.at(id), linked)
	if at < 0 {
		return quoteMatch{}
	}
	same := caseOf(account, word) == caseOf(original, x.word(at))
	return quoteMatch{verdict: x.convention(parts, []int{at}, ends, same), first: at, last: at}
}

// besides returns the first of some places of a word that stands in one of the
// claims or beside it, -1 where none does.
func (x *wordIndex) besides(places []int32, claims []int) int {
	first := -1
	for _, c := range claims {
		i, _ := slices.BinarySearchFunc(places, c-1, func(at int32, claim int) int { return x.claim(int(at)) - claim })
		if i < len(places) && x.claim(int(places[i])) <= c+1 && (first < 0 || int(places[i]) < first) {
			first = int(places[i])
		}
	}
	return first
}

// permitted finds all parts of a quotation in their order, as far apart as
// the signs between them allow.
func (x search) permitted(parts []quotePart, ends gapKind, account, original string) (quoteMatch, bool) {
	places := make([][]int, len(parts)) // where each part but the first stands
	for i, p := range parts[1:] {
		places[i+1] = slices.Collect(x.exact(x.idsOf(p.words)))
		if places[i+1] == nil {
			return quoteMatch{}, false
		}
	}
	large := caseOf(account, parts[0].words[0])
	var best []int
	same, tried := false, 0
	for start := range x.exact(x.idsOf(parts[0].words)) {
		same = large == caseOf(original, x.word(start))
		if best == nil || same {
			if chain := follow(parts, places, start); chain != nil {
				best = chain
			}
		}
		if tried++; best != nil && (same || tried > manyPlaces) {
			break // a passage with the same first letter is better than the first
		}
	}
	if best == nil {
		return quoteMatch{}, false
	}
	last := len(parts) - 1
	m := quoteMatch{first: best[0], last: best[last] + len(parts[last].words) - 1}
	m.verdict = x.convention(parts, best, ends, large == caseOf(original, x.word(best[0])))
	return m, true
}

// follow returns a place for each part, the first at word start, each behind
// the one before; nil where one of them does not follow.
func follow(parts []quotePart, places [][]int, start int) []int {
	chain := []int{start}
	end := start + len(parts[0].words)
	for k, p := range parts[1:] {
		reach := farthestEllipsis
		if p.after == bracketGap {
			reach = farthestBracket
		}
		found := places[k+1]
		i, _ := slices.BinarySearch(found, end)
		if i == len(found) || found[i] > end+reach {
			return nil
		}
		chain = append(chain, found[i])
		end = found[i] + len(p.words)
	}
	return chain
}

// convention names what a quotation that was found did within convention.
func (x *wordIndex) convention(parts []quotePart, places []int, ends gapKind, sameCase bool) Verdict {
	verdict := Verbatim
	if !sameCase {
		verdict = Edited
	}
	shortened := ends == ellipsisGap || parts[0].after == ellipsisGap
	edited := ends == bracketGap || parts[0].after == bracketGap
	for i, p := range parts {
		edited = edited || i > 0 && p.after == bracketGap
		if i > 0 && p.after == ellipsisGap && places[i] > places[i-1]+len(parts[i-1].words) {
			shortened = true
		}
		for k, w := range p.words {
			edited = edited || w.plain != x.word(places[i]+k).plain
		}
	}
	switch {
	case edited:
		return Edited
	case shortened:
		return Shortened
	}
	return verdict
}

// caseOf reports whether a word begins with a large letter.
func caseOf(text string, w quoteWord) bool {
	r, _ := utf8.DecodeRuneInString(text[w.Start:])
	return unicode.IsUpper(r)
}
