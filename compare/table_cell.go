package compare

import (
	"crypto/sha256"
	"encoding/hex"
	"iter"
	"slices"
	"strconv"
	"strings"
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
	// Who decided: by pair of claims, by claim and silent account, and the
	// last note of a claim.
	pairs  map[[2]Ref]Decision
	silent map[Ref]map[int]Decision
	notes  map[Ref]Decision
}

func (c *Comparison) tabler(o TableOptions) *tabler {
	t := &tabler{Comparison: c, o: o, groups: o.Groups, quotes: map[Ref][]*Quotation{}}
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
		case d.Verb == Dismiss || d.Verb == Assert || d.Verb == Remove:
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

// tableCell is one account's part of one group, with what its columns need.
type tableCell struct {
	Cell
	t       *tabler
	g       *Group
	account int
	claims  []int
	hub     bool // the original's own
}

func (t *tabler) cell(g *Group, account int) *tableCell {
	x := &tableCell{Cell: t.Cell(g, account), t: t, g: g, account: account}
	x.hub = account == 0 && t.HasOriginal()
	if x.Member != nil {
		x.claims = x.Member.Passage()
	}
	return x
}

// cells walks the groups and, in each, the accounts that have a cell. An
// account that is silent on what the original does not say either has none.
func (t *tabler) cells() iter.Seq[*tableCell] {
	return func(yield func(*tableCell) bool) {
		for _, i := range t.groups {
			g := &t.Groups[i]
			told := t.Told(g)
			for account := range t.Accounts {
				x := t.cell(g, account)
				if x.Member == nil && !told {
					continue
				}
				if !yield(x) {
					return
				}
			}
		}
	}
}

func (x *tableCell) of() *Account { return &x.t.Accounts[x.account] }

// status is the cell's state, empty for the original, against which the
// others are measured.
func (x *tableCell) status() string {
	if x.hub {
		return ""
	}
	return string(x.Status)
}

func (x *tableCell) text() string { return x.t.Text(x.account, x.claims) }

// original returns the words of the group's claim in the original.
func (x *tableCell) original() string { return x.t.originalText(x.g) }

func (t *tabler) originalText(g *Group) string {
	if !t.Told(g) {
		return ""
	}
	return t.Text(0, g.Members[0].Passage())
}

func (x *tableCell) marked() string {
	if x.Pair == nil {
		return ""
	}
	return Marked(x.Pair.Edits)
}

func (x *tableCell) similarity() string {
	if x.Pair == nil || len(x.Pair.Links) == 0 {
		return ""
	}
	return strconv.FormatFloat(x.Pair.Score, 'f', 2, 64)
}

func (x *tableCell) method() string {
	switch {
	case x.hub:
		return ""
	case x.ByPerson:
		return "person"
	}
	return "auto"
}

// decision returns what a person decided of the cell's match or silence.
func (x *tableCell) decision() Decision {
	if x.Pair == nil {
		first := x.g.Members[0]
		return x.t.silent[Ref{first.Account, first.Claims[0]}][x.account]
	}
	for _, l := range x.Pair.Links {
		if d, ok := x.t.pairs[[2]Ref{l.From, l.To}]; ok && l.ByPerson {
			return d
		}
	}
	return Decision{}
}

// remark returns the decision that holds the group's note.
func (x *tableCell) remark() Decision {
	var out Decision
	if x.g.Note == "" {
		return out
	}
	for _, m := range x.g.Members {
		for _, claim := range m.Claims {
			if d := x.t.notes[Ref{m.Account, claim}]; d.Note != "" && d.Note == x.g.Note {
				out = d
			}
		}
	}
	return out
}

// why writes the signals that spoke for the match, by name.
func (x *tableCell) why() string {
	if x.Pair == nil {
		return ""
	}
	best := map[string]float64{}
	for _, l := range x.Pair.Links {
		for name, v := range l.Why {
			best[name] = max(best[name], v)
		}
	}
	out := make([]string, 0, len(best))
	for name, v := range best {
		out = append(out, name+" "+strconv.FormatFloat(v, 'f', 2, 64))
	}
	slices.Sort(out)
	return strings.Join(out, "; ")
}

// first and last give a number of the first or last claim, empty where the
// account is silent.
func (x *tableCell) first(of func(claim int) int) string {
	if len(x.claims) == 0 {
		return ""
	}
	return strconv.Itoa(of(x.claims[0]))
}

func (x *tableCell) last(of func(claim int) int) string {
	if len(x.claims) == 0 {
		return ""
	}
	return strconv.Itoa(of(x.claims[len(x.claims)-1]))
}

// position says how far into the account the passage begins.
func (x *tableCell) position() string {
	if len(x.claims) == 0 || x.t.sizes[x.account] == 0 {
		return ""
	}
	start := x.t.points[x.account][x.claims[0]].Start
	return strconv.FormatFloat(100*float64(start)/float64(x.t.sizes[x.account]), 'f', 1, 64)
}

// section returns the heading under which the passage begins.
func (x *tableCell) section() string {
	if len(x.claims) == 0 {
		return ""
	}
	i := x.t.Claims[x.account][x.claims[0]].Section
	if i < 0 {
		return ""
	}
	return x.t.Text(x.account, []int{i})
}

func (x *tableCell) moved() string {
	if x.Pair == nil {
		return ""
	}
	return strconv.FormatBool(x.Pair.Moved)
}
