package compare

import (
	"slices"
	"strings"
)

// shrugged finds the name and verb that follow at once on a quotation which a
// comma or a question ends, whatever the verb: “I have seen worse,” Holm shrugged.
func (c *credits) shrugged(p passage, claim int) (saying, bool) {
	if p.End < 4 || !strings.ContainsAny(c.text[max(p.Start, p.End-5):p.End], ",?!—") {
		return saying{}, false
	}
	items := c.items[claim]
	k, _ := slices.BinarySearchFunc(items, p.End, func(it item, end int) int { return it.Start - end })
	from := k
	pronoun := k < len(items) && c.is("pronouns", items[k])
	if pronoun {
		k++
	}
	for !pronoun && k < len(items) && k-from < 4 && c.capital(items[k]) && !c.tongue.is("openers", items[k].Of(c.text)) {
		k++
	}
	if k == from || k >= len(items) || !items[k].word || !strings.HasSuffix(items[k].key, "ed") {
		return saying{}, false
	}
	whom := join(items[from:k])
	return saying{cue: items[k].Span, speaker: whom, whole: whom, at: k, follows: true}, true
}

// announced finds who is spoken of in the words before the colon that opens a
// quotation: its chairwoman, Ida Lund, was more blunt: “They lied.”
func (c *credits) announced(p passage, claim int) (saying, bool) {
	items := c.items[claim]
	at, _ := slices.BinarySearchFunc(items, p.Start, func(it item, start int) int { return it.Start - start })
	colon := at - 1
	if colon < 1 || items[colon].key != ":" {
		return saying{}, false
	}
	for k := max(1, colon-longestRemark); k < colon; k++ {
		if !c.verbLike(items[k]) {
			continue
		}
		from, to := c.before(items, k-1)
		from, to = c.tidy(items, from, to)
		if from >= to || !c.named(items[from:to]) && !c.is("pronouns", items[from]) {
			return saying{}, false
		}
		whom := join(items[from:to])
		return saying{cue: items[k].Span, speaker: whom, whole: whom, at: k}, true
	}
	return saying{}, false
}

// keepTitles keeps the person whom a claim names for the words of the office
// that stand with the name: Water Minister Ana Ruiz; Ana Ruiz, the minister.
func (c *credits) keepTitles(s saying) {
	name := c.clean(s.speaker)
	offices := lexiconOf(c.tongue.code)["people"]
	for _, w := range strings.Fields(strings.ToLower(s.whole.Of(c.text))) {
		w = strings.Trim(w, ",.'’()")
		if tag, ok := offices.tag(w); !ok || tag != "role" {
			continue
		}
		if known, taken := c.titled[w]; taken && !related(known, name) {
			name = "" // two of them: nobody knows who is meant
		}
		c.titled[w] = name
	}
}

// holder returns the person named before who holds the office by which alone a
// speaker is called: the minister. Empty where there is none or are several.
func (c *credits) holder(text string) string {
	words := strings.Fields(text)
	if len(words) != 2 || !strings.EqualFold(words[0], "the") {
		return ""
	}
	return c.titled[words[1]]
}
