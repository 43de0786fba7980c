package compare

// The lines that a score must reach.
const (
	possibleScore = 0.2
	sureScore     = 0.5
	nearBest      = 0.8 // of the best score of its row and of its column
)

// decide scores the cells of two texts against one another and says which are
// links and which of them are sure.
func (m *matcher) decide(a, b *telling, cells []match) []match {
	row, column := make([]float64, len(a.claims)), make([]float64, len(b.claims))
	for i := range cells {
		c := &cells[i]
		c.score = logistic(c.logit)
		row[c.a] = max(row[c.a], c.score)
		column[c.b] = max(column[c.b], c.score)
	}
	alone := len(a.claims) == 1 && len(b.claims) == 1
	var out []match
	for _, c := range cells {
		c.sure = c.score >= sureScore && c.score >= nearBest*row[c.a] && c.score >= nearBest*column[c.b]
		if c.sure || c.score >= possibleScore || alone {
			out = append(out, c)
		}
	}
	return out
}

// links turns cells into links with their reasons.
func (m *matcher) links(a, b *telling, cells []match) []Link {
	var out []Link
	for _, c := range cells {
		out = append(out, Link{From: a.claims[c.a].ref, To: b.claims[c.b].ref, Score: c.score, Sure: c.sure, Why: why(c.values)})
	}
	return out
}

// why returns the signals that spoke for a link.
func why(values []float64) map[string]float64 {
	out := map[string]float64{}
	for i, x := range values {
		if signals[i].shown && x > 0 {
			out[signals[i].name] = min(1, x)
		}
	}
	return out
}
