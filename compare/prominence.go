package compare

import "synoptic/compare/quote"

// Position says where in an account a passage stands.
type Position string

// The positions, the most prominent first.
const (
	Headline   Position = "headline"    // the account's title shares it
	Lead       Position = "lead"        // begins in the first paragraph or is one of the first two claims
	FirstThird Position = "first third" // begins in the first third of the text
	Middle     Position = "middle"
	LastThird  Position = "last third"
)

// Positions lists the positions, the most prominent first.
var Positions = []Position{Headline, Lead, FirstThird, Middle, LastThird}

// Placed is a passage of an account: where it stands and how much room it
// gets.
type Placed struct {
	Group    int // index into Comparison.Groups
	Position Position
	Depth    float64 // how far into the text it begins, 0 to 1, in code points
	Words    int
	Share    float64 // of the words of the account's claims, 0 to 1
	With     []int   // the other accounts that have the group, indexes
}

// Prominence says what an account made of the original: what it kept and
// where, what it left out, what it added. Without an original, Kept is what
// other accounts have too and Added what the account alone has.
type Prominence struct {
	Count
	Kept  []Placed // surely told, in the order of the groups
	Left  []int    // groups of the original that it leaves out
	Added []Placed // With names the accounts that add the same
	// ClaimWords are the words of the account's claims, headings and furniture
	// left out; KeptWords and AddedWords those of the claims in Kept and Added,
	// each claim counted once.
	ClaimWords, KeptWords, AddedWords int
	VerbatimWords                     int                   // see VerbatimShare
	Quotes                            map[quote.Verdict]int // quotations by verdict, nested ones left out
}

// VerbatimShare is the share of the words of an account's claims that stand in
// runs of at least five words that the matched passage of the original has in
// the same order without a gap, 0 to 1. Case, punctuation and the form of
// quotation marks do not count. Possible matches count as nothing.
func (p *Prominence) VerbatimShare() float64 { return portion(p.VerbatimWords, p.ClaimWords) }

// At returns how many kept groups stand at a position.
func (p *Prominence) At(at Position) int {
	n := 0
	for _, k := range p.Kept {
		if k.Position == at {
			n++
		}
	}
	return n
}

// Shared returns how many additions other accounts have too.
func (p *Prominence) Shared() int {
	n := 0
	for _, a := range p.Added {
		if len(a.With) > 0 {
			n++
		}
	}
	return n
}

func portion(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

// Prominence returns a Prominence for every account. That of the original has
// nothing but its Count.
func (c *Comparison) Prominence() []Prominence {
	out := make([]Prominence, len(c.Accounts))
	places, copiers := c.Places(), make([]*copier, len(c.Accounts))
	for i, n := range c.Counts() {
		copiers[i] = c.placing().copier(i)
		out[i] = Prominence{Count: n, Quotes: map[quote.Verdict]int{}, ClaimWords: copiers[i].all}
	}
	for i := range c.Groups {
		c.placing().placeGroup(i, places, copiers, out)
	}
	for i, r := range copiers {
		out[i].KeptWords, out[i].AddedWords, out[i].VerbatimWords = r.kept, r.added, r.verbatim()
	}
	for _, q := range c.Quotations {
		if q.Verdict != "" && !q.Nested {
			out[q.Ref.Account].Quotes[q.Verdict]++
		}
	}
	return out
}

// placing says where in its account a passage stands, and how many of its words
// are copied.
type placing struct{ *Comparison }

func (c *Comparison) placing() placing { return placing{c} }

// placeGroup adds a group to what every account kept, left or added.
func (c placing) placeGroup(group int, places *Places, copiers []*copier, out []Prominence) {
	g := &c.Groups[group]
	told := c.Told(g)
	silent := make([]bool, len(c.Accounts))
	for i := range silent {
		silent[i] = told
	}
	runs := runsOf(g, copiers)
	for _, m := range g.Members {
		silent[m.Account] = false
		if len(m.Claims) == 0 || told && m.Account == 0 {
			continue
		}
		p, r := &out[m.Account], copiers[m.Account]
		placed := places.Place(g, m)
		placed.Group, placed.With = group, others(g, m.Account, told)
		if told || !c.HasOriginal() && len(placed.With) > 0 {
			p.Kept = append(p.Kept, placed)
			r.kept += r.once(m.Claims)
			runs.match(r, m)
		} else {
			p.Added = append(p.Added, placed)
			r.added += r.once(m.Claims)
		}
	}
	for account, left := range silent {
		if left {
			out[account].Left = append(out[account].Left, group)
		}
	}
}

// others are the accounts that surely have a group, but one and the original.
func others(g *Group, but int, told bool) []int {
	var out []int
	for _, m := range g.Members {
		if m.Account != but && len(m.Claims) > 0 && !(told && m.Account == 0) {
			out = append(out, m.Account)
		}
	}
	return out
}
