package compare

import (
	"strings"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// firstSymbol is where the private code points begin that stand for tokens:
// from here on no surrogate lies in the way.
const firstSymbol = 0xF0000

// Diff returns the steps from the wording of a to that of b, by words. It is
// minimal in tokens before islands are joined.
func Diff(a, b string) []Edit {
	ta, tb := tokenize(a), tokenize(b)
	symbols := map[string]rune{}
	ra, rb := encode(ta, symbols), encode(tb, symbols)
	engine := diffmatchpatch.New()
	engine.DiffTimeout = 0 // the result must not depend on the machine's speed
	var out []Edit
	i, j := 0, 0
	for _, d := range engine.DiffMainRunes(ra, rb, false) {
		n := len([]rune(d.Text))
		switch d.Type {
		case diffmatchpatch.DiffEqual:
			out = append(out, Edit{Equal, textOf(a, ta[i:i+n]), textOf(b, tb[j:j+n])})
			i, j = i+n, j+n
		case diffmatchpatch.DiffDelete:
			out = append(out, Edit{Op: Delete, From: textOf(a, ta[i:i+n])})
			i += n
		case diffmatchpatch.DiffInsert:
			out = append(out, Edit{Op: Insert, To: textOf(b, tb[j:j+n])})
			j += n
		}
	}
	return out
}

// encode gives every distinct key a code point.
func encode(tokens []token, symbols map[string]rune) []rune {
	out := make([]rune, len(tokens))
	for i, t := range tokens {
		s, ok := symbols[t.key]
		if !ok {
			s = firstSymbol + rune(len(symbols))
			symbols[t.key] = s
		}
		out[i] = s
	}
	return out
}

// textOf returns the bytes that a run of tokens covers.
func textOf(text string, tokens []token) string {
	if len(tokens) == 0 {
		return ""
	}
	return strings.Clone(text[tokens[0].Start:tokens[len(tokens)-1].End])
}
