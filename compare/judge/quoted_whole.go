package judge

import (
	"slices"
	"strings"
	"unicode"

	"synoptic/compare/diff"
	"synoptic/compare/quote"
	"synoptic/compare/text"
)

// mostFrame is how many words around a quotation only say whose words they are:
// “…,” the ministry said in its annual report on Monday.
const mostFrame = 9

const digits = "0123456789"

// quotedWhole reports whether the account's passage is the original's, word for
// word between quotation marks, and besides only says that it is the original's.
// That is no rewording.
func (j *Judge) quotedWhole(from, to Side, original string) bool {
	if !j.hub || from.Account != 0 || len(to.Claims) == 0 {
		return false
	}
	d := j.docs[to.Account]
	var inside []string
	var spans []text.Span
	for _, q := range j.QuotationsIn(to.Account, to.Claims) {
		if q.Nested {
			continue
		}
		if q.Verdict != quote.Verbatim && q.Verdict != quote.Edited || q.Reattributed || !j.itself(&q) {
			return false
		}
		inside, spans = append(inside, q.Of(d.Text)), append(spans, q.Span)
	}
	if len(inside) == 0 {
		return false
	}
	words := strings.Join(inside, " ")
	return diff.SameWording(original, words) && j.frames(to, spans)
}

// frames reports whether what stands around some quotations of a side only
// credits the original: few words, a word for a report among them or the name
// of who made it, and no figure.
func (j *Judge) frames(to Side, quoted []text.Span) bool {
	f := j.passage(to.Account, to.Claims)
	known := text.Fold(j.docs[0].Account.Author + " " + j.docs[0].Account.Outlet)
	n, credits := 0, false
	for i, w := range f.Words {
		if slices.ContainsFunc(quoted, w.Overlaps) || !strings.ContainsFunc(w.Key, unicode.IsLetter) && !strings.ContainsAny(w.Key, digits) {
			continue
		}
		if n++; n > mostFrame || strings.ContainsAny(w.Key, digits) {
			return false
		}
		credits = credits || report(f, i) || len(w.Key) > 3 && strings.Contains(known, w.Key)
	}
	return credits
}
