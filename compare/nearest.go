package compare

import (
	"slices"
	"strings"

	"synoptic/compare/align"
	"synoptic/compare/text"
)

// Nearest is the claim of an account that comes nearest to a claim of the
// original that the account leaves out: what a reader looks at to see that it
// is left out.
type Nearest struct {
	Ref
	Alike   float64 // 0 to 1: how probable it is that a reader would link the two
	Missing []Span  // words of the original's claim that it has not (bytes of the original's text)
	// Rejected says that a person said of the two that they do not say the same.
	Rejected bool
}

// Nearest returns the nearest claim of an account (index) to a claim of the
// original (index); false where nothing of the account shares a word with it
// that counts, or where the engine linked the claim with the account. What a person
// rejected is not nearest any more: see Rejected.
func (c *Comparison) Nearest(claim, account int) (Nearest, bool) {
	want := align.Near{Claim: int32(claim), Account: int32(account)}
	at, ok := slices.BinarySearchFunc(c.nearest, want, align.CompareNears)
	if !ok {
		return Nearest{}, false
	}
	n := c.nearest[at]
	out := Nearest{Ref: Ref{Account: account, Claim: int(n.To)}, Alike: float64(n.Alike)}
	if slices.Contains(c.rejected[Ref{Claim: claim}], out.Ref) {
		return Nearest{}, false
	}
	out.Missing = missing(c, Ref{Claim: claim}, out.Ref)
	return out, true
}

// Beside returns what one claim has of another of whatever account, as Nearest does
// of the original's; false where it shares no word with it that counts.
func Beside(c *Comparison, of, in Ref) (Nearest, bool) {
	a, b := &c.Accounts[of.Account], &c.Accounts[in.Account]
	has := contentKeys(c.Claims[in.Account][in.Claim].Of(b.Text), b.Language)
	shares := slices.ContainsFunc(contentKeys(c.Claims[of.Account][of.Claim].Of(a.Text), a.Language), func(k text.WordKey) bool { return hasKey(has, k) })
	return Nearest{Ref: in, Missing: missing(c, of, in)}, shares
}

// missing returns the words of content of a claim that another has not, nor a
// word that stands for them; what follows one another is one span.
func missing(c *Comparison, of, in Ref) []Span {
	a, b := &c.Accounts[of.Account], &c.Accounts[in.Account]
	has := contentKeys(c.Claims[in.Account][in.Claim].Of(b.Text), b.Language)
	claim := c.Claims[of.Account][of.Claim].Span
	tokens, done := text.BorrowTokens(claim.Of(a.Text))
	defer done()
	var out []Span
	running := false
	for _, t := range tokens {
		if !t.IsWord() {
			running = running && t.Kind == text.SpaceToken
			continue
		}
		s := Span{Start: claim.Start + t.Start, End: claim.Start + t.End}
		lacks, content := false, false
		for _, k := range keysOf(s.Of(a.Text), a.Language) {
			content = content || k.Kind.Counts()
			lacks = lacks || k.Kind.Counts() && !hasKey(has, k)
		}
		switch {
		case lacks && running:
			out[len(out)-1].End = s.End
		case lacks:
			out = append(out, s)
			running = true
		case content:
			running = false
		}
	}
	return out
}

// keysOf returns the keys of a word as written, of each part of a compound.
func keysOf(written, language string) []text.WordKey {
	var out []text.WordKey
	for part := range strings.FieldsFuncSeq(text.Undotted(written), func(r rune) bool { return r == '-' || r == '\u2010' || r == '\u2011' }) {
		out = append(out, text.WordTables().Key(part, language))
	}
	return out
}

// contentKeys returns the keys of the words of content of a text.
func contentKeys(body, language string) []text.WordKey {
	tokens, done := text.BorrowTokens(body)
	defer done()
	var out []text.WordKey
	for _, t := range tokens {
		if !t.IsWord() {
			continue
		}
		for _, k := range keysOf(t.Of(body), language) {
			if k.Kind.Counts() {
				out = append(out, k)
			}
		}
	}
	return out
}

// hasKey reports whether one of the keys is k or stands for it.
func hasKey(has []text.WordKey, k text.WordKey) bool {
	return slices.ContainsFunc(has, func(o text.WordKey) bool {
		return o == k || o.Kind == text.ContentWord && k.Kind == text.ContentWord && text.WordTables().StandsFor(o.Stem, k.Stem)
	})
}
