package compare

import "unicode/utf8"

// placer knows where the claims of one account stand.
type placer struct {
	claims      []Claim
	words       [][]string // of each claim, folded; empty for headings and furniture
	points      []Span     // in code points
	size        int        // of the text, in code points
	title       headline
	statements  map[int]int // claim to its place among the statements
	lead        int         // the paragraph that is the lead, 0 where the text is one paragraph
	all         int         // words
	seen        []bool      // claims that are counted in kept or added
	copied      [][]bool    // words of a claim that stand in a run of the original
	kept, added int
}

func (c *Comparison) placer(account int) *placer {
	a, claims := &c.Accounts[account], c.Claims[account]
	r := &placer{claims: claims, words: make([][]string, len(claims)), points: inPoints(a.Text, claims),
		size: utf8.RuneCountInString(a.Text), title: c.headline(account), statements: map[int]int{},
		seen: make([]bool, len(claims)), copied: make([][]bool, len(claims))}
	last := 0
	for i, claim := range claims {
		if claim.Kind != Statement {
			continue
		}
		if len(r.statements) == 0 {
			r.lead = claim.Paragraph
		}
		r.statements[i], last = len(r.statements), claim.Paragraph
		r.words[i] = foldedWords(claim.Of(a.Text))
		r.all += len(r.words[i])
	}
	if last == r.lead {
		r.lead = 0
	}
	return r
}

func foldedWords(text string) []string {
	var out []string
	for _, t := range tokenize(text) {
		if t.isWord() {
			out = append(out, t.key)
		}
	}
	return out
}

// place says where the passage of a member stands.
// model are the words of the original's passage, nil where it has none.
func (r *placer) place(m Member, model [][]string) Placed {
	first := m.Claims[0]
	p := Placed{}
	passage := r.passage(m.Claims)
	for _, words := range passage {
		p.Words += len(words)
	}
	p.Share = portion(p.Words, r.all)
	if r.size > 0 {
		p.Depth = float64(r.points[first].Start) / float64(r.size)
	}
	switch {
	case r.title.shares(passage...) || r.title.shares(model...):
		p.Position = Headline
	case r.claims[first].Paragraph == r.lead || r.statements[first] < 2:
		p.Position = Lead
	case p.Depth < 1.0/3:
		p.Position = FirstThird
	case p.Depth < 2.0/3:
		p.Position = Middle
	default:
		p.Position = LastThird
	}
	return p
}

// passage returns the words of some claims.
func (r *placer) passage(claims []int) [][]string {
	out := make([][]string, len(claims))
	for i, claim := range claims {
		out[i] = r.words[claim]
	}
	return out
}

// once returns the words of those claims that were not counted before.
func (r *placer) once(claims []int) int {
	n := 0
	for _, claim := range claims {
		if !r.seen[claim] {
			r.seen[claim] = true
			n += len(r.words[claim])
		}
	}
	return n
}
