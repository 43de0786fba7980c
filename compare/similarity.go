package compare

import "context"

// Similarity returns how probable it is, from 0 to 1, that a reader would say
// that two sentences in English say the same thing. It is what two accounts
// of one claim each would be linked with.
func Similarity(a, b string) float64 {
	if b < a {
		a, b = b, a
	}
	var docs []*prepared
	for _, s := range []string{a, b} {
		whole := []Claim{{Span: Span{0, len(s)}, Kind: Statement}}
		docs = append(docs, prepare(Account{Language: "en", Text: s}, whole))
	}
	ctx := context.Background() // never cancelled, so that there is no error
	m, _ := newMatcher(ctx, docs, nil, nil)
	links, _ := m.pair(ctx, m.texts[1], newPostings(m.texts[0]))
	for _, l := range links {
		return l.Score
	}
	return 0
}
