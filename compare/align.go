package compare

import (
	"context"
)

// document is an account prepared for comparing.
type document struct {
	Account
	claims []Claim
	words  [][]string // keys of the words of each claim
}

// prepare tokenizes every claim of an account.
func prepare(a Account, claims []Claim) *document {
	d := &document{Account: a, claims: claims, words: make([][]string, len(claims))}
	for i, c := range claims {
		for _, t := range tokenize(c.Of(a.Text)) {
			if t.isWord() {
				d.words[i] = append(d.words[i], t.key)
			}
		}
	}
	return d
}

// verdicts are the pairs that people decided: true for confirmed, false for
// rejected. The smaller account index comes first.
type verdicts map[[2]Ref]bool

// align returns the links between claims of different accounts. Links with
// the original come from every account; links between accounts only between
// claims that the original does not answer. hub says that docs[0] is the
// original. report is called with the number of accounts done.
func align(ctx context.Context, docs []*document, hub bool, fixed verdicts, report func(done, total int)) ([]Link, error) {
	var out []Link
	for to := 1; to < len(docs); to++ {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		for i, a := range docs[0].claims {
			for j, b := range docs[to].claims {
				if a.Kind != Statement || b.Kind != Statement {
					continue
				}
				s := overlap(docs[0].words[i], docs[to].words[j])
				if s > 0.35 {
					out = append(out, Link{From: Ref{0, i}, To: Ref{to, j}, Score: s, Sure: s > 0.45, Why: map[string]float64{"words": s}})
				}
			}
		}
		report(to, len(docs)-1)
	}
	return out, nil
}

func overlap(a, b []string) float64 {
	in := map[string]bool{}
	for _, w := range a {
		in[w] = true
	}
	both := 0
	for _, w := range b {
		if in[w] {
			both++
		}
	}
	return 2 * float64(both) / float64(len(a)+len(b)+1)
}
