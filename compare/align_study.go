package compare

// Look is a pair of claims as the engine looked at it, for learning and
// measuring.
type Look struct {
	A, B   int       // indexes of the claims
	Values []float64 // of the signals, in the order of Signals
	Score  float64
	Sure   bool
}

// Signals returns the names of the signals, in the order of Look.Values.
func Signals() []string {
	var out []string
	for _, s := range signals {
		out = append(out, s.name)
	}
	return out
}

// Study returns every cell of two accounts that the engine looks at, also
// those that it does not report.
func Study(a, b Account) []Look {
	var docs []*document
	for _, x := range []Account{a, b} {
		claims := Split(x.Text, x.Language)
		if x.Lines {
			claims = SplitLines(x.Text)
		}
		docs = append(docs, prepare(x, claims))
	}
	m := newMatcher(docs, nil, nil)
	ta, tb := m.texts[0], m.texts[1]
	cells := m.pair(ta, tb, newPostings(ta))
	sure := map[[2]int32]bool{}
	for _, c := range m.decide(ta, tb, cells) {
		sure[[2]int32{c.a, c.b}] = c.sure
	}
	var out []Look
	for _, c := range cells {
		out = append(out, Look{ta.claims[c.a].ref.Claim, tb.claims[c.b].ref.Claim, c.values, c.score, sure[[2]int32{c.a, c.b}]})
	}
	return out
}
