package compare

import (
	"crypto/sha256"
	"encoding/hex"
	"iter"
	"unicode/utf8"
)

// tabler holds what the rows of one export share.
type tabler struct {
	*Comparison
	o      TableOptions
	groups []int
	points [][]Span // of every claim, in code points of its account's text
	sizes  []int    // of every text, in code points
	hashes []string
	quotes map[Ref][]*Quotation
	places *places
	ranks  map[int][]int // by account, see rank
	// Who decided: by pair of claims, by claim and silent account, and the
	// last note of a claim.
	pairs  map[[2]Ref]Decision
	silent map[Ref]map[int]Decision
	notes  map[Ref]Decision
}

func (c *Comparison) tabler(o TableOptions) *tabler {
	t := &tabler{Comparison: c, o: o, groups: o.Groups, quotes: map[Ref][]*Quotation{}, places: c.places(), ranks: map[int][]int{}}
	if t.groups == nil {
		t.groups = make([]int, len(c.Groups))
		for i := range t.groups {
			t.groups[i] = i
		}
	}
	for i, a := range c.Accounts {
		t.points = append(t.points, inPoints(a.Text, c.Claims[i]))
		t.sizes = append(t.sizes, utf8.RuneCountInString(a.Text))
		t.hashes = append(t.hashes, Hash(a.Text))
	}
	for i := range c.Quotations {
		q := &c.Quotations[i]
		t.quotes[q.Ref] = append(t.quotes[q.Ref], q)
	}
	t.readDecisions()
	return t
}

// rank counts the groups of the original, up to the one with that index, of
// which the account surely has something.
func (t *tabler) rank(account, group int) int {
	if t.ranks[account] == nil {
		n, all := 0, make([]int, len(t.Groups))
		for i := range t.Groups {
			g := &t.Groups[i]
			if m := t.member(g, account); m != nil && len(m.Claims) > 0 && (t.Told(g) || !t.HasOriginal()) {
				n++
			}
			all[i] = n
		}
		t.ranks[account] = all
	}
	return t.ranks[account][group]
}

// inPoints returns the spans of claims in code points. The claims are in
// order, so that the text is walked once.
func inPoints(text string, claims []Claim) []Span {
	out := make([]Span, len(claims))
	at, count := 0, 0
	for i, c := range claims {
		count += utf8.RuneCountInString(text[at:c.Start])
		out[i].Start = count
		count += utf8.RuneCountInString(c.Of(text))
		out[i].End, at = count, c.End
	}
	return out
}

// Hash returns the SHA-256 of a text in hexadecimal digits.
func Hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// readDecisions keeps the last decision on every pair, silence and note.
func (t *tabler) readDecisions() {
	t.pairs, t.silent, t.notes = map[[2]Ref]Decision{}, map[Ref]map[int]Decision{}, map[Ref]Decision{}
	for _, d := range t.o.Decisions {
		a, found := t.Find(d.A)
		b, both := t.Find(d.B)
		account := t.index(d.B.Account)
		switch {
		case !found:
		case d.Verb == Remark:
			t.notes[a] = d
		case d.Verb == Dismiss || d.Verb == Assert || d.Verb.OfAccount() || codingVerbs[d.Verb]:
		case both:
			t.pairs[[2]Ref{a, b}], t.pairs[[2]Ref{b, a}] = d, d
		case d.B.Empty() && account >= 0:
			if t.silent[a] == nil {
				t.silent[a] = map[int]Decision{}
			}
			t.silent[a][account] = d
		}
	}
}

// coderOf returns who made a decision.
func (t *tabler) coderOf(d Decision) string {
	if d.Coder == "" && d.Verb != "" {
		return t.o.Coder
	}
	return d.Coder
}

// cells walks the groups and, in each, the accounts that have a cell. An
// account that is silent on what the original does not say either has none.
func (t *tabler) cells() iter.Seq[*tableCell] {
	return func(yield func(*tableCell) bool) {
		for n, i := range t.groups {
			t.o.Tell(n, len(t.groups))
			g := &t.Groups[i]
			told, words := t.Told(g), t.originalText(g)
			for account := range t.Accounts {
				x := t.cell(g, account)
				if x.Member == nil && !told {
					continue
				}
				x.told = words
				if !yield(x) {
					return
				}
			}
		}
	}
}
