package compare

import "synoptic/compare/text"

// runWords is the least length of a run of words that counts as taken over.
// Shorter ones occur between texts that have nothing to do with each other.
const runWords = 5

// runKey is a run of that many folded words.
type runKey [runWords]string

// copier counts the words of one account, and those that it took over.
type copier struct {
	words       [][]string // of each claim, folded; empty for headings and furniture
	all         int
	seen        []bool   // claims that are counted in kept or added
	copied      [][]bool // words of a claim that stand in a run of the original
	kept, added int
}

func (c placing) copier(account int) *copier {
	a, claims := &c.Accounts[account], c.Claims[account]
	r := &copier{words: make([][]string, len(claims)), seen: make([]bool, len(claims)), copied: make([][]bool, len(claims))}
	for i, claim := range claims {
		if claim.Kind == text.Statement {
			r.words[i] = foldedWords(claim.Of(a.Text))
			r.all += len(r.words[i])
		}
	}
	return r
}

func foldedWords(body string) []string {
	tokens := text.Tokenize(body)
	out := make([]string, 0, len(tokens)/2+1)
	for _, t := range tokens {
		if t.IsWord() {
			out = append(out, t.Key)
		}
	}
	return out
}

// once returns the words of those claims that were not counted before.
func (r *copier) once(claims []int) int {
	n := 0
	for _, claim := range claims {
		if !r.seen[claim] {
			r.seen[claim] = true
			n += len(r.words[claim])
		}
	}
	return n
}

// verbatim counts the words that stand in runs.
func (r *copier) verbatim() int {
	n := 0
	for _, claim := range r.copied {
		for _, copied := range claim {
			if copied {
				n++
			}
		}
	}
	return n
}

// passageRuns holds the runs of the passage against which a group is measured:
// the original's, or that of the first account where there is no original.
type passageRuns struct {
	account int
	runs    map[runKey]bool
}

func runsOf(g *Group, readers []*copier) *passageRuns {
	first := g.Members[0]
	m := &passageRuns{first.Account, map[runKey]bool{}}
	if len(g.Members) == 1 {
		return m
	}
	for _, claim := range first.Claims {
		words := readers[first.Account].words[claim]
		for i := 0; i+runWords <= len(words); i++ {
			m.runs[runKey(words[i:i+runWords])] = true
		}
	}
	return m
}

// match marks the words of a member that stand in runs of the passage. Runs of
// exactly runWords cover the longer ones.
func (m *passageRuns) match(r *copier, member Member) {
	if member.Account == m.account {
		return
	}
	for _, claim := range member.Claims {
		words := r.words[claim]
		for i := 0; i+runWords <= len(words); i++ {
			if !m.runs[runKey(words[i:i+runWords])] {
				continue
			}
			if r.copied[claim] == nil {
				r.copied[claim] = make([]bool, len(words))
			}
			for j := range runWords {
				r.copied[claim][i+j] = true
			}
		}
	}
}
