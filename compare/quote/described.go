package quote

import (
	"slices"
	"strings"
	"unicode"

	"synoptic/compare/split"
	"synoptic/compare/text"
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
		if k >= end || items[at+1].Key != "," || !r.remarks(items[k]) {
			continue
		}
		for k < end && k-at < longestRemark && !items[k].quoted && (items[k].IsWord() || !strings.ContainsAny(items[k].Key, ",.;:—–―()")) {
			k++
		}
		if k == end || items[k].Key == "," || items[k].Key == "." {
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
	return it.Key == "who" || it.Key == "whose" || it.Key == "which" || it.IsWord() && !r.is("tail", it) && !r.is("cut", it) && !r.is("times", it)
}

// quotedAs returns the subject of a quotation that another text has: Reuters
// quoted Holm as saying, Holm was quoted by Reuters as saying. The cue is at i.
func (r *speechReader) quotedAs(items []item, i int) (from, to int) {
	if !r.is("quoting", items[i]) {
		return 0, 0
	}
	as := i + 1
	for as+1 < len(items) && as-i < 12 && !(r.is("as", items[as]) && r.is("ing", items[as+1])) {
		if !items[as].IsWord() {
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

// shrugged finds the name and verb that follow at once on a quotation which a
// comma or a question ends, whatever the verb: “I have seen worse,” Holm shrugged.
func (c *credits) shrugged(p text.Quote, claim int) (saying, bool) {
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
	for !pronoun && k < len(items) && k-from < 4 && c.capital(items[k]) && !c.tongue.Is("openers", items[k].Of(c.text)) {
		k++
	}
	if k == from || k >= len(items) || !items[k].IsWord() || !strings.HasSuffix(items[k].Key, "ed") {
		return saying{}, false
	}
	whom := join(items[from:k])
	return saying{cue: items[k].Span, speaker: whom, whole: whom, at: k, follows: true}, true
}

// announced finds who is spoken of in the words before the colon that opens a
// quotation: its chairwoman, Ida Lund, was more blunt: “They lied.”
func (c *credits) announced(p text.Quote, claim int) (saying, bool) {
	items := c.items[claim]
	at, _ := slices.BinarySearchFunc(items, p.Start, func(it item, start int) int { return it.Start - start })
	colon := at - 1
	if colon < 1 || items[colon].Key != ":" {
		return saying{}, false
	}
	for k := max(1, colon-longestRemark); k < colon; k++ {
		if !c.verbLike(items[k]) {
			continue
		}
		from, to := c.before(items, k-1)
		from, to = c.tidy(items, from, to)
		if end := c.reach(items, from, true); end < to && c.is("tail", items[end]) {
			to = end // Lund at the gate was blunt
		}
		if from >= to || !c.named(items[from:to]) && !c.is("pronouns", items[from]) || slices.ContainsFunc(items[from:to], c.verbLike) {
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
	offices := text.LexiconOf(c.tongue.Code)["people"]
	for _, w := range strings.Fields(strings.ToLower(s.whole.Of(c.text))) {
		w = strings.Trim(w, ",.'’()")
		if tag, ok := offices.Tag(w); !ok || tag != "role" {
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

// sign returns the sign, banner or slogan on which a quotation stands: right
// before it, with a verb (a banner reading “…”) or, where plain, without one.
func (c *credits) sign(p text.Quote, claim int, verb bool) string {
	items := c.items[claim]
	k, _ := slices.BinarySearchFunc(items, p.Start, func(it item, start int) int { return it.Start - start })
	k--
	if k > 0 && (items[k].Key == ":" || items[k].Key == ",") {
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
	for from > 0 && k-from < 4 && items[from].IsWord() && !c.is("noverb", items[from]) && !c.verbLike(items[from-1]) {
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
	for to < len(items) && to < 8 && (items[to].IsWord() || items[to].Key == "." && c.capital(items[to-1])) && !c.is("be", items[to]) {
		to++
	}
	if to == 1 || to == len(items) || items[to].Key != "," && !c.is("be", items[to]) {
		return ""
	}
	whom := items[1:to]
	for _, it := range whom {
		if c.tongue.Words["times"][it.Key] || unicode.IsDigit(split.FirstRune(it.Of(c.text))) {
			return ""
		}
	}
	last := whom[len(whom)-1]
	if tag, ok := text.LexiconOf(c.tongue.Code)["people"].Tag(strings.ToLower(last.Of(c.text))); ok && tag != "self" || c.isPerson(join(whom)) {
		return c.clean(join(whom))
	}
	return ""
}
