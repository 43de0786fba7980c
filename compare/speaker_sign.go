package compare

import (
	"slices"
	"strings"
	"unicode"
)

// sign returns the sign, banner or slogan on which a quotation stands: right
// before it, with a verb (a banner reading “…”) or, where plain, without one.
func (c *credits) sign(p passage, claim int, verb bool) string {
	items := c.items[claim]
	k, _ := slices.BinarySearchFunc(items, p.Start, func(it item, start int) int { return it.Start - start })
	k--
	if k > 0 && (items[k].key == ":" || items[k].key == ",") {
		k--
	}
	end := k
	for k > 0 && end-k < 4 && c.is("shows", items[k]) {
		k--
	}
	if k < 1 || verb == (end == k) || !c.is("signs", items[k]) {
		return ""
	}
	from := k
	for from > 0 && k-from < 4 && items[from].word && !c.is("noverb", items[from]) && !c.verbLike(items[from-1]) {
		from--
	}
	if !c.is("noverb", items[from]) {
		from = k
	}
	return c.clean(join(items[from : k+1]))
}

// viewOf returns whose view a claim tells that begins with "for": For Ana
// Ruiz, a nurse, the dam is “a grave”. Empty where no person is named.
func (c *credits) viewOf(claim int) string {
	items := c.items[claim]
	if len(items) < 4 || !c.is("for", items[0]) {
		return ""
	}
	to := 1
	for to < len(items) && to < 8 && (items[to].word || items[to].key == "." && c.capital(items[to-1])) && !c.is("be", items[to]) {
		to++
	}
	if to == 1 || to == len(items) || items[to].key != "," && !c.is("be", items[to]) {
		return ""
	}
	whom := items[1:to]
	for _, it := range whom {
		if c.tongue.words["times"][it.key] || unicode.IsDigit(firstRune(it.Of(c.text))) {
			return ""
		}
	}
	last := whom[len(whom)-1]
	if tag, ok := lexiconOf(c.tongue.code)["people"].tag(strings.ToLower(last.Of(c.text))); ok && tag != "self" || c.isPerson(join(whom)) {
		return c.clean(join(whom))
	}
	return ""
}
