package data

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/compare"
)

// snippetBytes is about how long a snippet is.
const snippetBytes = 180

// snippet returns the words of a text around the first hit, in one line, and
// the bytes of it that hit. An ellipsis stands where something was cut.
func snippet(text, query string) (string, []compare.Span) {
	text = strings.Join(strings.Fields(text), " ")
	hits := hitsIn(text, query)
	start, end := 0, len(text)
	if len(hits) > 0 && hits[0].Start > snippetBytes/2 {
		start = wordAt(text, hits[0].Start-snippetBytes/3)
	}
	if end-start > snippetBytes {
		end = wordAt(text, start+snippetBytes)
	}
	before, after := "", ""
	if start > 0 {
		before = "… "
	}
	if end < len(text) {
		after = " …"
	}
	var kept []compare.Span
	for _, h := range hits {
		if h.Start >= start && h.End <= end {
			kept = append(kept, compare.Span{Start: h.Start - start + len(before), End: h.End - start + len(before)})
		}
	}
	return before + strings.TrimSpace(text[start:end]) + after, kept
}

// wordAt is the first byte of the word in which a byte stands.
func wordAt(text string, at int) int {
	if i := strings.LastIndexByte(text[:at], ' '); i >= 0 {
		return i + 1
	}
	for at > 0 && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}

// hitsIn are the words of a text that begin as a word of the query does.
func hitsIn(text, query string) []compare.Span {
	var wanted []string
	for _, term := range compare.Terms(query) {
		wanted = append(wanted, strings.FieldsFunc(term, parts)...)
	}
	var out []compare.Span
	start := -1
	word := func(end int) {
		if start < 0 {
			return
		}
		folded := compare.Searchable(text[start:end])
		if slices.ContainsFunc(wanted, func(w string) bool {
			return strings.HasPrefix(folded, w) || strings.HasPrefix(withoutClitics(folded), w)
		}) {
			out = append(out, compare.Span{Start: start, End: end})
		}
		start = -1
	}
	for i, r := range text {
		switch apart := parts(r) && !unicode.IsMark(r); {
		case apart:
			word(i)
		case start < 0:
			start = i
		}
	}
	word(len(text))
	return out
}
