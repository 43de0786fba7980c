package quote

import (
	"strings"
	"unicode"

	"synoptic/compare/split"
	"synoptic/compare/text"
)

// saying is a place where a text credits words to somebody.
type saying struct {
	cue     text.Span // the verb or phrase that credits
	speaker text.Span // whom; never empty
	whole   text.Span // the speaker with what is said of it: Ana Ruiz, the minister
	at      int       // the cue among the items of the claim
	follows bool      // the speaker is named behind the words: “…,” said Smith
}

// item is a word or sign of a claim; a passage between marks is one item.
type item struct {
	text.Token
	quoted bool
}

// speechReader finds out who says what in an account.
type speechReader struct {
	text   string
	claims []text.Claim
	quotes []text.Quote // the outermost ones
	tongue *text.Tongue
}

func newSpeechReader(d *text.Document, quotes []text.Quote) *speechReader {
	return &speechReader{text: d.Text, claims: d.Claims, tongue: text.TongueOf(d.Language), quotes: outermost(quotes)}
}

// items returns the words and signs of a claim. next is the first quotation
// that may lie in it or behind it.
func (r *speechReader) items(claim text.Span, next int) []item {
	tokens, done := text.BorrowTokens(claim.Of(r.text))
	defer done()
	out := make([]item, 0, len(tokens)/2+4) // every other one is white space
	for _, t := range tokens {
		s := text.Span{Start: t.Start + claim.Start, End: t.End + claim.Start}
		for next < len(r.quotes) && r.quotes[next].End <= s.Start {
			next++
		}
		in := next < len(r.quotes) && r.quotes[next].Start <= s.Start
		switch n := len(out); {
		case in && n > 0 && out[n-1].quoted && out[n-1].Start >= r.quotes[next].Start:
			out[n-1].End = s.End
		case in:
			out = append(out, item{Token: text.Token{Span: s}, quoted: true})
		case t.Kind == text.SignToken && n > 0 && !out[n-1].quoted && out[n-1].End == s.Start && out[n-1].Kind == text.NumberToken && strings.Contains("\"”″′'’", s.Of(r.text)):
			out[n-1].End = s.End // 6" wide
		case t.Kind != text.SpaceToken:
			out = append(out, item{Token: text.Token{Span: s, Kind: t.Kind, Key: t.Key}})
		}
	}
	return out
}

// is reports whether item i is a word of a section of the speech lists.
func (r *speechReader) is(section string, it item) bool {
	return it.IsWord() && r.tongue.Words[section][it.Key]
}

// capital reports whether an item begins with a large letter.
func (r *speechReader) capital(it item) bool {
	return it.IsWord() && unicode.IsUpper(split.FirstRune(it.Of(r.text)))
}

// sayings returns where the claim with these items credits somebody with
// words, and, as loose, where it credits somebody in a wider sense: with what
// they want, believe, attack or promise, or with a statement of theirs.
func (r *speechReader) sayings(items []item) (said, loose []saying) {
	for i := range items {
		if n := r.according(items, i); n > 0 {
			if to := r.behind(items, i+n, false); to > i+n {
				said = append(said, saying{cue: join(items[i : i+n]), speaker: join(items[i+n : to]), at: i, follows: true})
			}
			continue
		}
		s, strict, ok := r.sayingAt(items, i, said)
		if next := i + 1; ok && next < len(items) && r.is("particle", items[next]) && s.cue.End == items[i].End && s.speaker.Start != items[next].Start {
			s.cue.End = items[next].End // called for, pointed out
		}
		switch {
		case ok && strict:
			said = append(said, s)
		case ok:
			loose = append(loose, s)
		}
	}
	r.describe(items, said)
	r.describe(items, loose)
	return said, loose
}

// sayingAt reads the saying whose cue stands at i.
func (r *speechReader) sayingAt(items []item, i int, said []saying) (s saying, strict, ok bool) {
	switch {
	case r.is("ing", items[i]):
		s, ok = r.onward(items, i, said)
		return s, r.quoteNear(items, i), ok
	case r.isCue(items, i):
		s, ok = r.credit(items, i)
		return s, true, ok
	case r.looseCue(items, i):
		s, ok = r.credit(items, i)
		return s, false, ok && !s.follows
	}
	s, ok = r.nominal(items, i)
	return s, false, ok
}

// looseCue reports whether item i is a verb by which a text credits somebody
// in a wider sense. Forms that are as often nouns need a name or pronoun before
// them.
func (r *speechReader) looseCue(items []item, i int) bool {
	if i == 0 || !items[i].IsWord() || r.capital(items[i]) || r.is("noverb", items[i-1]) || !r.is("say", items[i]) && !r.is("loose", items[i]) {
		return false
	}
	if r.is("plural", items[i]) {
		return r.is("pronouns", items[i-1]) || r.capital(items[i-1])
	}
	return true
}

// nominal reads a statement that is called somebody's: his claim that, the
// ministry's warning.
func (r *speechReader) nominal(items []item, i int) (saying, bool) {
	if i == 0 || !r.is("nominal", items[i]) {
		return saying{}, false
	}
	if r.is("whose", items[i-1]) {
		return saying{cue: items[i].Span, speaker: items[i-1].Span, at: i}, true
	}
	if !strings.HasSuffix(items[i-1].Key, "'s") {
		return saying{}, false
	}
	from := i - 1
	for from > 0 && r.capital(items[from-1]) && r.capital(items[from]) {
		from--
	}
	return saying{cue: items[i].Span, speaker: join(items[from:i]), at: i}, true
}

func join(items []item) text.Span {
	return text.Span{Start: items[0].Start, End: items[len(items)-1].End}
}

// according returns the number of items of a phrase like "according to" at i.
func (r *speechReader) according(items []item, i int) int {
	if !items[i].IsWord() {
		return 0
	}
	var room [64]byte
	key := room[:0] // no string is made of it: this is asked at every word
	for n := 0; n < 4 && i+n < len(items) && items[i+n].IsWord(); n++ {
		key = append(key, items[i+n].Key...)
		if r.tongue.Words["according"][string(key)] {
			return n + 1
		}
		key = append(key, '_')
	}
	return 0
}

// isCue reports whether item i is a verb of saying with a subject.
func (r *speechReader) isCue(items []item, i int) bool {
	if !r.is("say", items[i]) || i > 0 && (r.is("noverb", items[i-1]) || r.capital(items[i])) {
		return false
	}
	if !r.is("noun", items[i]) || i > 0 && items[i-1].quoted && strings.HasSuffix(items[i].Key, "ed") {
		return true
	}
	if i+1 < len(items) && (items[i+1].Key == ":" || r.is("content", items[i+1])) || r.turned(items, i) {
		return true
	}
	if r.is("plural", items[i]) && (i == 0 || !r.capital(items[i-1]) && !r.is("pronouns", items[i-1])) {
		return i+1 < len(items) && items[i+1].quoted || i > 2 && r.is("noverb", items[i-2]) && r.closesQuote(items, i)
	}
	return r.quoteNear(items, i) || r.closesQuote(items, i)
}

// turned reports whether the cue at i stands between a quotation that goes on
// and its subject: “…,” reads a banner.
func (r *speechReader) turned(items []item, i int) bool {
	k := i - 1
	if k > 0 && items[k].Key == "," {
		k--
	} else if k >= 0 && items[k].quoted && !strings.ContainsAny(r.text[max(items[k].Start, items[k].End-5):items[k].End], ",?!") {
		return false
	}
	return k >= 0 && items[k].quoted && i+2 < len(items) && (r.capital(items[i+1]) || r.is("noverb", items[i+1]) && !r.is("to", items[i+1]))
}

// quoteNear reports whether a quotation begins soon behind item i.
func (r *speechReader) quoteNear(items []item, i int) bool {
	for k := i + 1; k < min(len(items), i+13) && items[k].Key != ";"; k++ {
		if items[k].quoted {
			return true
		}
	}
	return false
}

// onward credits what follows a participle (…, adding that “…”) to whoever
// spoke before in the claim, else to the subject with which the claim begins.
func (r *speechReader) onward(items []item, i int, said []saying) (saying, bool) {
	if n := len(said); n > 0 {
		return saying{cue: items[i].Span, speaker: said[n-1].speaker, at: i}, true
	}
	from := 0
	for from < i && (r.is("lead", items[from]) || !items[from].IsWord()) {
		from++
	}
	from = r.withoutFront(items, from, i)
	to := from
	for to < i && items[to].IsWord() && to-from < 9 && !r.verbLike(items[to]) {
		to++
	}
	if to == from || to == i || !r.verbLike(items[to]) && items[to].Key != "," {
		return saying{}, false
	}
	if from, to = r.tidy(items, from, to); from == to {
		return saying{}, false
	}
	return saying{cue: items[i].Span, speaker: join(items[from:to]), at: i}, true
}

// verbLike reports whether an item looks like a finite verb.
func (r *speechReader) verbLike(it item) bool {
	return r.is("be", it) || r.is("say", it) || r.is("pass", it) || r.is("finite", it) && !r.is("pronouns", it) ||
		it.IsWord() && strings.HasSuffix(it.Key, "ed") && !r.capital(it)
}

// closesQuote reports whether only a subject stands between a quotation and
// the cue at i, and nothing follows: “…,” the audit found.
func (r *speechReader) closesQuote(items []item, i int) bool {
	if i+1 < len(items) && items[i+1].IsWord() {
		return false
	}
	k := i - 1
	for k >= 0 && i-k < 8 && items[k].IsWord() {
		k--
	}
	return k >= 0 && r.nearQuote(items, k)
}
