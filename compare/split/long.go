package split

import (
	"hash/fnv"
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/compare/text"
	"synoptic/compare/work"
)

// A claim that is longer than any sentence that people write is cut into
// parts: the work on a pair grows with the square of its length, and a list, a
// table or a text without stops would take hours.
const (
	longestClaim = 2400 // bytes: some 400 words of English, 800 signs of Chinese
	longestPart  = 1200
	shortestPart = 600
)

// partsOf cuts a claim that is too long; others stay. The rest is left out where
// the reading is stopped.
func partsOf(reading *work.Reading, body string, claim text.Span) []text.Span {
	if claim.End-claim.Start <= longestClaim {
		return []text.Span{claim}
	}
	var out []text.Span
	for claim.End-claim.Start > longestPart && !reading.Stopped(longestPart) {
		at := claim.Start + border(claim.Of(body)[:longestPart])
		if part := Trim(body, text.Span{Start: claim.Start, End: at}); !part.Empty() {
			out = append(out, part)
		}
		claim = Trim(body, text.Span{Start: at, End: claim.End})
	}
	if claim.Empty() {
		return out
	}
	return append(out, claim)
}

// border is where a part ends best: behind a semicolon, else a comma, else a
// word. Of several it is the one whose words have the least hash, so that two
// texts that begin otherwise are cut at the same places all the same (Muthitacharoen,
// Chen and Mazières, "A Low-bandwidth Network File System", 2001).
func border(piece string) int {
	best, rank, least := 0, 0, uint32(0)
	for at, r := range piece[shortestPart:] {
		at += shortestPart
		if !unicode.IsSpace(r) && !strings.ContainsRune("；，、。", r) {
			continue
		}
		end := at + utf8.RuneLen(r)
		here := rankOf(piece[:at], r)
		sum := fnv.New32a()
		sum.Write([]byte(strings.TrimLeftFunc(piece[end:min(len(piece), end+24)], unicode.IsSpace)))
		if hash := sum.Sum32(); here > rank || here == rank && hash < least {
			best, rank, least = end, here, hash
		}
	}
	if best > 0 {
		return best
	}
	best = len(piece)
	for best > shortestPart && !utf8.RuneStart(piece[best-1]) {
		best--
	}
	return best - 1 // before the last letter, which may be cut in two
}

// rankOf says how well a text may be cut behind a sign.
func rankOf(before string, r rune) int {
	last, _ := utf8.DecodeLastRuneInString(before)
	if !unicode.IsSpace(r) {
		last = r
	}
	switch {
	case strings.ContainsRune(";；。\n", last):
		return 3
	case strings.ContainsRune(",:，、–—", last):
		return 2
	}
	return 1
}
