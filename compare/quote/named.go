package quote

import (
	"strings"

	"synoptic/compare/text"
)

// subject returns the person with whose name a claim begins, and whether it is
// surely one: a title stands before the name, or a remark behind it (Kay Roe, a
// nurse, …; Kay Roe, who …). The span is empty where there is none.
func (c *credits) subject(claim int) (s text.Span, sure bool) {
	items := c.items[claim]
	from := 0
	for from < len(items) && !items[from].quoted && (c.is("lead", items[from]) || !items[from].IsWord()) {
		from++
	}
	from = c.withoutFront(items, from, len(items))
	for from < len(items) && items[from].Key == "," {
		from++
	}
	if described := c.behindOffice(items, from); described > from {
		from, sure = described, true // Her deputy, Joe Poe, …
	}
	to, words, people := from, 0, text.LexiconOf(c.tongue.Code)["people"]
	for ; to < len(items); to++ {
		if c.capital(items[to]) {
			words++
			office, known := people.Tag(items[to].Key)
			sure = sure || text.Titles[items[to].Key] || known && office == "role"
		} else if items[to].Key != "." || to == from || items[to-1].End-items[to-1].Start > 4 {
			break
		}
	}
	if words < 2 || to == len(items) || c.tongue.Is("openers", items[from].Of(c.text)) && !text.Titles[items[from].Key] {
		return text.Span{}, false
	}
	s = join(items[from:to])
	if !c.isPerson(s) || !items[to].IsWord() && items[to].Key != "," {
		return text.Span{}, false
	}
	if items[to].Key == "," && to+1 < len(items) {
		next := items[to+1]
		sure = sure || next.Key == "who" || c.is("noverb", next) || strings.Trim(next.Key, "0123456789") == "" && to+2 < len(items) && items[to+2].Key == ","
	}
	return s, sure
}

// notice keeps the person with whose name a claim begins, who says nothing in
// it: whom a pronoun means next is open then, or it is that person.
func (c *credits) notice(claim int) {
	s, sure := c.subject(claim)
	if s.Empty() || s.Overlaps(c.speakers(claim)) {
		return
	}
	name, paragraph := c.clean(s), c.claims[claim].Paragraph
	switch near := c.last != "" && paragraph-c.seen <= 2; {
	case near && related(c.last, name):
		c.seen = paragraph
	case near:
		c.rival = name
	case sure:
		c.last, c.seen, c.rival = name, paragraph, ""
	}
}

// speakers returns the span from the first to the last speaker of a claim.
func (c *credits) speakers(claim int) text.Span {
	said := c.said[claim]
	if len(said) == 0 {
		return text.Span{}
	}
	out := said[0].speaker
	for _, s := range said[1:] {
		out.Start, out.End = min(out.Start, s.speaker.Start), max(out.End, s.speaker.End)
	}
	return out
}

// behindOffice returns where the name begins that stands behind the words of
// an office at item i: her deputy, Joe Poe; the mayor Ann Roe. Without one it is i.
func (c *credits) behindOffice(items []item, i int) int {
	if i >= len(items) || !c.is("noverb", items[i]) {
		return i
	}
	commas := 0
	for k := i + 1; k < min(len(items), i+7); k++ {
		switch {
		case c.capital(items[k]) && k > i+1:
			return k
		case items[k].Key == "," && commas == 0:
			commas++
		case !items[k].IsWord() || items[k].quoted || c.verbLike(items[k]) || c.is("nosubject", items[k]) || c.is("tail", items[k]):
			return i
		}
	}
	return i
}
