package compare

import (
	"slices"
	"sync"
	"unicode/utf8"

	"synoptic/compare/align"
	"synoptic/compare/text"
)

// placer knows where the claims of one account stand. It reads the words that
// were prepared for the matcher, in which a hyphenated word counts by its parts.
type placer struct {
	doc    *align.Prepared
	points []text.Span // in code points
	size   int         // of the text, in code points
	lead   int         // the paragraph that is the lead, 0 where the text is one paragraph
	second int         // the second statement; the first two are the lead too
	all    int         // words
	// The title's words with content by how rare they are: among the words of
	// the account and among those of the original.
	title, model []float32
	least        float32 // what a passage needs of the title
}

// document returns an account as it was prepared for the matcher.
func (c placing) document(account int) *align.Prepared {
	if c.prepared != nil {
		return c.prepared[account]
	}
	return align.Prepare(c.Accounts[account], c.Claims[account])
}

// Places reads accounts as they are asked for. It may be used from several
// goroutines.
type Places struct {
	c        *Comparison
	original *align.Prepared // nil where there is none
	of       []func() *placer
}

// Places returns what tells where the claims of a comparison stand.
func (c *Comparison) Places() *Places {
	p := &Places{c: c}
	if c.HasOriginal() {
		p.original = c.placing().document(0)
	}
	for account := range c.Accounts {
		p.of = append(p.of, sync.OnceValue(func() *placer { return c.placing().placer(account, p.original) }))
	}
	return p
}

// Place says where an account has a group that it surely tells.
func (p *Places) Place(g *Group, m Member) Placed {
	var told []int
	if p.c.Told(g) {
		told = g.Members[0].Claims
	}
	return p.of[m.Account]().place(m, p.original, told)
}

// placer reads an account; model is the original's document, nil where there
// is none.
func (c placing) placer(account int, model *align.Prepared) *placer {
	a, claims := &c.Accounts[account], c.Claims[account]
	r := &placer{doc: c.document(account), points: InPoints(a.Text, claims), size: utf8.RuneCountInString(a.Text)}
	first, last := -1, 0
	for i, claim := range claims {
		if claim.Kind != text.Statement {
			continue
		}
		switch {
		case first < 0:
			first, r.second, r.lead = i, i, claim.Paragraph
		case r.second == first:
			r.second = i
		}
		last = claim.Paragraph
		r.all += len(r.doc.Profiles[i].Seq)
	}
	if last == r.lead {
		r.lead = 0
	}
	title := titleOf(a)
	r.title, r.least = title.among(r.doc), title.all/2
	if model != nil {
		r.model = title.among(model)
	}
	return r
}

// place says where the passage of a member stands. told are the original's
// claims that it answers, nil where it answers none.
func (r *placer) place(m Member, original *align.Prepared, told []int) Placed {
	first := m.Claims[0]
	p := Placed{}
	for _, claim := range m.Claims {
		p.Words += len(r.doc.Profiles[claim].Seq)
	}
	p.Share = portion(p.Words, r.all)
	if r.size > 0 {
		p.Depth = float64(r.points[first].Start) / float64(r.size)
	}
	switch {
	case r.shares(r.title, r.doc, m.Claims) || told != nil && r.shares(r.model, original, told):
		p.Position = Headline
	case r.doc.Claims[first].Paragraph == r.lead || first <= r.second:
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

// shares reports whether the title tells a passage: the passage has at least
// half of the title's words with content, by rarity, and two of them.
func (r *placer) shares(title []float32, d *align.Prepared, claims []int) bool {
	if title == nil {
		return false
	}
	sum := float32(0)
	var room [16]int32
	found := room[:0]
	for _, claim := range claims {
		for _, w := range d.Profiles[claim].Seq {
			if title[w] > 0 && !slices.Contains(found, w) {
				found = append(found, w)
				sum += title[w]
			}
		}
	}
	return len(found) >= 2 && sum >= r.least
}

// headline is the title of an account as its words with content, each with
// its rarity.
type headline struct {
	words map[text.WordKey]float32
	all   float32
}

func titleOf(a *text.Account) headline {
	h := headline{words: map[text.WordKey]float32{}}
	for _, w := range foldedWords(a.Title) { // folded, else a title in capitals has no stop words
		k := text.WordTables().Key(w, a.Language)
		if _, twice := h.words[k]; k.Kind.Counts() && !twice {
			h.words[k] = text.WordTables().RarityOf(k)
			h.all += h.words[k]
		}
	}
	return h
}

// among returns the rarity of the title's words by their place in the
// vocabulary of a document, nil where the title has less than two words.
func (h headline) among(d *align.Prepared) []float32 {
	if len(h.words) < 2 {
		return nil
	}
	out := make([]float32, len(d.Vocab))
	for i, w := range d.Vocab {
		out[i] = h.words[w.WordKey]
	}
	return out
}

// InPoints returns the spans of claims in code points. The claims are in
// order, so that the text is walked once.
func InPoints(body string, claims []text.Claim) []text.Span {
	out := make([]text.Span, len(claims))
	at, count := 0, 0
	for i, c := range claims {
		count += utf8.RuneCountInString(body[at:c.Start])
		out[i].Start = count
		count += utf8.RuneCountInString(c.Of(body))
		out[i].End, at = count, c.End
	}
	return out
}
