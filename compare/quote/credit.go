package quote

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode"

	"synoptic/compare/split"
	"synoptic/compare/text"
	"synoptic/compare/work"
)

// credit is whom an account names for a quotation.
type credit struct {
	name string // a pronoun may have given way to a name
	saying
}

// credits walks over an account and names the speaker of each of its outer
// quotations, in their order; empty where the account names nobody.
type credits struct {
	*speechReader
	items  [][]item
	said   [][]saying
	loose  [][]saying        // of each claim, what it credits in a wider sense
	bare   []bool            // claims that are nothing but quotation
	given  []credit          // to each outer quotation
	last   string            // the last person who was named as a speaker
	seen   int               // in which paragraph
	rival  string            // somebody else who was named since; empty where nobody was
	titled map[string]string // who was named with the word of an office; empty where several were
}

// credits returns the speaker of each outer quotation of r, and all that the
// account credits to anybody.
func (r *speechReader) credits(ctx context.Context) *credits {
	n := len(r.claims)
	c := &credits{speechReader: r, items: make([][]item, n), said: make([][]saying, n), loose: make([][]saying, n), bare: make([]bool, n), given: make([]credit, len(r.quotes)), seen: -9, titled: map[string]string{}}
	if work.EachPiece(ctx, n, func(from, to int) { c.read(ctx, from, to) }) != nil {
		return c // of use to nobody
	}
	q := 0
	for i := range r.claims {
		if work.Stopped(ctx, i) {
			return c
		}
		for ; q < len(r.quotes) && r.quotes[q].Claims[0] == i; q++ {
			c.given[q] = c.of(q)
		}
		c.notice(i)
		c.remember(i)
	}
	c.lookAhead(ctx)
	return c
}

// read reads who says something in some claims.
func (c *credits) read(ctx context.Context, from, to int) {
	for i := from; i < to && ctx.Err() == nil; i++ {
		next, _ := slices.BinarySearchFunc(c.quotes, c.claims[i].Start+1, func(p text.Quote, end int) int { return p.End - end })
		c.items[i] = c.speechReader.items(c.claims[i].Span, next)
		c.said[i], c.loose[i] = c.sayings(c.items[i])
		c.bare[i] = !slices.ContainsFunc(c.items[i], func(it item) bool { return it.IsWord() })
	}
}

// of names the speaker of quotation q.
func (c *credits) of(q int) credit {
	p := c.quotes[q]
	first, last := p.Claims[0], p.Claims[1]
	if sign := c.sign(p, first, true); sign != "" {
		return credit{name: sign}
	}
	if s, ok := c.rightBehind(p, last); ok {
		if before, ok := c.lastBefore(p, first); ok && first < last && c.tongue.Words["pronoun"][strings.ToLower(c.clean(s.speaker))] {
			return credit{c.name(before, first), before} // Hale said: “…\n“…,” he added
		}
		return credit{c.name(s, last), s}
	}
	if s, ok := c.lastBefore(p, first); ok {
		return credit{c.name(s, first), s}
	}
	if said := c.said[last][c.behindAt(last, p.End):]; len(said) > 0 {
		return credit{c.name(said[0], last), said[0]}
	}
	if s, ok := c.looseBefore(p, first); ok {
		return credit{c.name(s, first), s}
	}
	if s, ok := c.shrugged(p, last); ok {
		return credit{c.name(s, last), s}
	}
	if s, ok := c.announced(p, first); ok {
		return credit{c.name(s, first), s}
	}
	for _, name := range []string{c.label(p, first), c.dashed(p, last), c.viewOf(first), c.sign(p, first, false)} {
		if name != "" {
			return credit{name: name}
		}
	}
	if c.bare[first] && c.bare[last] {
		if name := c.signature(last + 1); name != "" {
			return credit{name: name}
		}
		return c.carried(q)
	}
	return credit{}
}

// signature returns the name in a claim that is nothing else behind a dash,
// as it stands under a quotation.
func (c *credits) signature(claim int) string {
	if claim >= len(c.items) {
		return ""
	}
	return c.signed(c.items[claim])
}

// dashed returns the name that follows on a quotation behind a dash and ends
// the claim: “It is over” – Press office, Norra Water.
func (c *credits) dashed(p text.Quote, claim int) string {
	items := c.items[claim]
	k, _ := slices.BinarySearchFunc(items, p.End, func(it item, end int) int { return it.Start - end })
	return c.signed(items[k:])
}

// signed returns the name of which items consist, behind a dash; empty where
// they are something else.
func (c *credits) signed(items []item) string {
	if len(items) < 2 || len(items) > 14 || !strings.ContainsAny(items[0].Key, "-―–—") || !c.capital(items[1]) {
		return ""
	}
	for _, it := range items[1:] {
		if it.quoted || c.verbLike(it) {
			return ""
		}
	}
	return strings.TrimSuffix(c.clean(join(items[1:])), ".")
}

// behindAt returns which saying of a claim is the first with its cue behind a byte.
func (c *credits) behindAt(claim, at int) int {
	i, _ := slices.BinarySearchFunc(c.said[claim], at, func(s saying, at int) int { return s.cue.Start - at })
	return i
}

// rightBehind finds the saying that follows at once on the quotation.
func (c *credits) rightBehind(p text.Quote, claim int) (saying, bool) {
	if said := c.said[claim][c.behindAt(claim, p.End):]; len(said) > 0 {
		s := said[0]
		start := min(s.cue.Start, s.speaker.Start)
		if strings.TrimLeft(c.text[p.End:max(p.End, start)], " ,.—–-\n") == "" {
			return s, true
		}
	}
	return saying{}, false
}

// lastBefore finds the last saying before the quotation in its claim.
func (c *credits) lastBefore(p text.Quote, claim int) (saying, bool) {
	said := c.said[claim]
	for i := c.behindAt(claim, p.Start) - 1; i >= 0; i-- {
		if said[i].cue.End <= p.Start && said[i].speaker.End <= p.Start {
			return said[i], true
		}
	}
	return saying{}, false
}

// looseBefore finds the last saying in a wider sense before the quotation in
// its claim: she attacked the plan as “a disaster”.
func (c *credits) looseBefore(p text.Quote, claim int) (saying, bool) {
	for _, s := range slices.Backward(c.loose[claim]) {
		if s.cue.End <= p.Start && s.speaker.End <= p.Start {
			return s, true
		}
	}
	return saying{}, false
}

// longestLabel is how many bytes a speaker's label has at most.
const longestLabel = 120

// label returns a speaker's label before the quotation (SMITH: “…”).
func (c *credits) label(p text.Quote, claim int) string {
	start := c.claims[claim].Start
	if p.Start < start || p.Start-start > longestLabel {
		return ""
	}
	head := strings.TrimSpace(c.text[start:p.Start])
	name, found := strings.CutSuffix(head, ":")
	words := strings.Fields(name)
	if !found || len(words) == 0 || len(words) > 6 || strings.ContainsAny(name, ".,;:“\"") || c.tongue.Words["tail"][strings.ToLower(words[0])] {
		return ""
	}
	if !unicode.IsUpper(split.FirstRune(words[len(words)-1])) && len(words) > 3 {
		return ""
	}
	if owner, thing, ok := strings.Cut(strings.ReplaceAll(name, "’", "'"), "'s "); ok && strings.ToLower(thing) == thing {
		return owner // Holm's verdict
	}
	return name
}

// carried names the speaker of a quotation that stands by itself: that of the
// last one in the paragraph, or of the last claim of the paragraph before.
func (c *credits) carried(q int) credit {
	first := c.quotes[q].Claims[0]
	if q > 0 {
		before := c.quotes[q-1].Claims[1]
		if c.claims[before].Paragraph == c.claims[first].Paragraph && c.given[q-1].name != "" {
			return c.given[q-1]
		}
	}
	if first == 0 {
		return credit{}
	}
	if q > 0 && c.quotes[q-1].Claims[1] == first-1 && c.given[q-1].name != "" {
		return c.given[q-1]
	}
	if said := c.said[first-1]; len(said) > 0 {
		s := said[len(said)-1]
		return credit{c.name(s, first-1), s}
	}
	return credit{}
}

// lookAhead gives a quotation that stands by itself the speaker of the next
// one in its paragraph: “One. Two.” “Three,” said Smith.
func (c *credits) lookAhead(ctx context.Context) {
	for q := len(c.quotes) - 2; q >= 0 && !work.Stopped(ctx, q); q-- {
		here, next := c.quotes[q].Claims[1], c.quotes[q+1].Claims[0]
		if c.given[q].name == "" && c.claims[here].Paragraph == c.claims[next].Paragraph && next <= here+1 &&
			c.bare[c.quotes[q].Claims[0]] && c.bare[here] {
			c.given[q] = c.given[q+1]
		}
	}
}

// name returns the speaker of a saying as the account has it; a pronoun gives
// way to the person named last where nobody else can be meant.
func (c *credits) name(s saying, claim int) string {
	text := c.clean(s.speaker)
	lower := strings.ToLower(text)
	if !c.tongue.Words["pronoun"][lower] {
		return cmp.Or(c.holder(text), text)
	}
	if name := c.personIn(s, claim); name != "" {
		return name
	}
	near := c.claims[claim].Paragraph-c.seen <= 2
	if c.last == "" || c.rival != "" || !near || c.clashes(lower) || c.others(s, claim) {
		return text
	}
	return c.last
}

// personIn returns the person whom an earlier saying of the claim names.
func (c *credits) personIn(s saying, claim int) string {
	before := c.said[claim][:c.behindAt(claim, s.cue.Start)]
	for k := len(before) - 1; k >= 0 && len(before)-k < 8; k-- {
		if c.isPerson(before[k].speaker) {
			return c.clean(before[k].speaker)
		}
	}
	return ""
}

// clean returns the words of a span on one line.
func (c *credits) clean(s text.Span) string { return strings.Join(strings.Fields(s.Of(c.text)), " ") }

// remember keeps the person whom a claim names as a speaker. Two persons in
// one claim leave it open who is meant next.
func (c *credits) remember(claim int) {
	for _, s := range c.said[claim] {
		if !c.isPerson(s.speaker) {
			continue
		}
		c.keepTitles(s)
		name := c.clean(s.speaker)
		if c.last != "" && c.seen == c.claims[claim].Paragraph && !related(c.last, name) {
			c.last = ""
			continue
		}
		if c.last == "" || !related(c.last, name) || len(name) > len(c.last) {
			c.last = name
		}
		c.seen, c.rival = c.claims[claim].Paragraph, ""
	}
}

// related reports whether two names share their last word.
func related(a, b string) bool {
	fa, fb := strings.Fields(a), strings.Fields(b)
	return len(fa) > 0 && len(fb) > 0 && (strings.Contains(a, fb[len(fb)-1]) || strings.Contains(b, fa[len(fa)-1]))
}

// isPerson reports whether a speaker is one named person: the name stands
// last, and no word of it is that of a body.
func (c *credits) isPerson(s text.Span) bool {
	words := strings.Fields(s.Of(c.text))
	if len(words) > 12 {
		return false
	}
	for i, w := range words {
		w = strings.Trim(w, ",.'’()")
		small := strings.ToLower(w)
		if pronoun, _, cut := strings.Cut(strings.ReplaceAll(small, "’", "'"), "'"); cut && c.tongue.Words["pronouns"][pronoun] {
			return false // He'll
		}
		if c.tongue.Words["bodies"][small] || c.tongue.Words["pronouns"][small] || small == "and" {
			return false
		}
		if i == 1 && c.tongue.Is("openers", words[0]) && unicode.IsUpper(split.FirstRune(w)) {
			return false // The Hague
		}
	}
	last := strings.Trim(words[len(words)-1], ",.'’()")
	return unicode.IsUpper(split.FirstRune(last)) && strings.ToUpper(last) != last && !c.tongue.Is("openers", last)
}

// clashes reports whether a pronoun and the person named last differ in sex.
func (c *credits) clashes(pronoun string) bool {
	against := "female"
	if c.tongue.Words["female"][pronoun] {
		against = "male"
	}
	for _, w := range strings.Fields(strings.ToLower(c.last)) {
		if c.tongue.Words[against][strings.Trim(w, ".,")] {
			return true
		}
	}
	return false
}

// others reports whether the claim names somebody else before the pronoun.
func (c *credits) others(s saying, claim int) bool {
	for i, it := range c.items[claim] {
		if it.Start >= s.speaker.Start {
			break
		}
		if i == 0 && c.tongue.Is("openers", it.Of(c.text)) || it.quoted {
			continue
		}
		known := strings.Contains(c.last, it.Of(c.text)) || c.tongue.Words["times"][it.Key]
		if c.capital(it) && !known {
			return true
		}
	}
	return false
}
