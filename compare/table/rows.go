package table

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"sync"
	"unicode/utf8"

	"synoptic/compare"
	"synoptic/compare/judge"
	"synoptic/compare/quote"
	"synoptic/compare/text"
)

// tabler holds what the rows of one export share.
type tabler struct {
	*compare.Comparison
	o      TableOptions
	groups []int
	points [][]text.Span // of every claim, in code points of its account's text
	sizes  []int         // of every text, in code points
	hashes []string
	quotes map[text.Ref][]*quote.Quotation
	places *compare.Places
	ranks  []func() []int // by account, see rank
	reader *judge.Judge   // see judging
	read   sync.Once      // of judging
	// Who decided: by pair of claims, by claim and silent account, and the
	// last note and topic of a claim.
	pairs  map[[2]text.Ref]compare.Decision
	silent map[text.Ref]map[int]compare.Decision
	notes  map[text.Ref]compare.Decision
	topics map[text.Ref]compare.Decision
}

func newTabler(c *compare.Comparison, o TableOptions) *tabler {
	t := &tabler{Comparison: c, o: o, groups: o.Groups, quotes: map[text.Ref][]*quote.Quotation{}, places: c.Places()}
	if t.groups == nil {
		t.groups = make([]int, len(c.Groups))
		for i := range t.groups {
			t.groups[i] = i
		}
	}
	for i, a := range c.Accounts {
		t.ranks = append(t.ranks, sync.OnceValue(func() []int { return t.rankAll(i) }))
		t.points = append(t.points, compare.InPoints(a.Text, c.Claims[i]))
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
func (t *tabler) rank(account, group int) int { return t.ranks[account]()[group] }

func (t *tabler) rankAll(account int) []int {
	n, all := 0, make([]int, len(t.Groups))
	for i := range t.Groups {
		g := &t.Groups[i]
		if m := t.Member(g, account); m != nil && len(m.Claims) > 0 && (t.Told(g) || !t.HasOriginal()) {
			n++
		}
		all[i] = n
	}
	return all
}

// point returns how many code points stand before a byte of an account's text.
// It counts from the claim at hand, not from the beginning of the text.
func (t *tabler) point(account, at int) int {
	claims, body := t.Claims[account], t.Accounts[account].Text
	n, _ := slices.BinarySearchFunc(claims, at+1, func(c text.Claim, at int) int { return cmp.Compare(c.Start, at) })
	if n == 0 {
		return utf8.RuneCountInString(body[:at])
	}
	return t.points[account][n-1].Start + utf8.RuneCountInString(body[claims[n-1].Start:at])
}

// Hash returns the SHA-256 of a text in hexadecimal digits.
func Hash(text string) string {
	h := sha256.New()
	for piece := make([]byte, 1<<12); text != ""; { // a text may be large, and a copy of it dear
		n := copy(piece, text)
		h.Write(piece[:n])
		text = text[n:]
	}
	return hex.EncodeToString(h.Sum(nil))
}

// readDecisions keeps the last decision on every pair, silence and note.
func (t *tabler) readDecisions() {
	t.pairs, t.silent = map[[2]text.Ref]compare.Decision{}, map[text.Ref]map[int]compare.Decision{}
	t.notes, t.topics = map[text.Ref]compare.Decision{}, map[text.Ref]compare.Decision{}
	for _, d := range t.o.Decisions {
		a, found := t.Find(d.A)
		b, both := t.Find(d.B)
		account := t.Index(d.B.Account)
		switch {
		case !found:
		case d.Verb == compare.Remark:
			t.notes[a] = d
		case d.Verb == compare.Label:
			t.topics[a] = d
		case d.Verb == compare.Dismiss || d.Verb == compare.Assert || d.Verb.OfAccount() || compare.CodingVerbs[d.Verb]:
		case both:
			t.pairs[[2]text.Ref{a, b}], t.pairs[[2]text.Ref{b, a}] = d, d
		case d.B.Empty() && account >= 0:
			if t.silent[a] == nil {
				t.silent[a] = map[int]compare.Decision{}
			}
			t.silent[a][account] = d
		}
	}
}

// coderOf returns who made a decision.
func (t *tabler) coderOf(d compare.Decision) string {
	if d.Coder == "" && d.Verb != "" {
		return t.o.Coder
	}
	return d.Coder
}

// line returns the cells of a group, without those that have nothing to show.
func (t *tabler) line(g *compare.Group, room *cellRoom) []*tableCell {
	return slices.DeleteFunc(t.all(g, room), func(x *tableCell) bool { return x.Blank })
}

// cellRoom holds the cells of one group, and is used again for another.
type cellRoom struct {
	line *compare.Line
	made []tableCell
	out  []*tableCell
}

// all returns a cell for every account. It stands in room until that is used
// for another group.
func (t *tabler) all(g *compare.Group, room *cellRoom) []*tableCell {
	if n := len(t.Accounts); room.line == nil {
		*room = cellRoom{t.NewLine(), make([]tableCell, n), make([]*tableCell, n)}
	}
	common := &groupRead{words: t.originalText(g)}
	out := room.out[:len(t.Accounts)]
	for account, x := range room.line.Of(g) {
		room.made[account] = tableCell{Cell: x, groupRead: common}
		out[account] = room.made[account].at(t, g)
	}
	return out
}
