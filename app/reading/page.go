package reading

import (
	"slices"
	"sort"

	"fyne.io/fyne/v2"

	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// page is one text in its own order, with what became of each passage.
type page struct {
	account  int
	others   []int // that it is held against: the original, or the accounts beside it
	ties     []tie // of an account with the original
	items    []passageItem
	tops     []float32 // where each item begins; the last is the end of the text
	first    bool      // it stands at the left
	x, width float32
	size     float32
	offset   float32 // how much is scrolled away
	seen     map[int]*fyne.Container
}

// passageItem is a claim, a heading or a piece of furniture of a page.
type passageItem struct {
	claim  int
	kind   compare.ClaimKind
	groups []int // that it stands in, those of both pages first
	cell   compare.Cell
	linked bool    // with the other page
	heat   float32 // share of the accounts that change or leave out what the original says here
	doubt  bool    // it may belong to a claim of the original
	runs   []prose.Run
	lines  []prose.Line
	gap    float32 // above it
}

// newPage reads an account as it stands beside others.
func newPage(c *compare.Comparison, account int, others ...int) *page {
	p := &page{account: account, others: others, seen: map[int]*fyne.Container{}}
	groups := session.GroupsOf(c, account)
	for n, claim := range c.Claims[account] {
		item := passageItem{claim: n, kind: claim.Kind, groups: groups[n]}
		item.read(c, account, others)
		if n > 0 && claim.Paragraph != c.Claims[account][n-1].Paragraph {
			item.gap = 10
		}
		p.items = append(p.items, item)
	}
	return p
}

// read finds what the other pages have for an item, and marks its words where
// there is one other page.
func (item *passageItem) read(c *compare.Comparison, account int, others []int) {
	has := func(group int) (n int) {
		for _, other := range others {
			n += hasMember(c, group, other)
		}
		return n
	}
	slices.SortStableFunc(item.groups, func(a, b int) int { return has(b) - has(a) })
	p := prose.PassageOf(c, account, []int{item.claim})
	item.runs = p.Runs(nil)
	if len(item.groups) == 0 {
		return
	}
	g := &c.Groups[item.groups[0]]
	item.heat = heatOf(c, g, account)
	item.linked = has(item.groups[0]) > 0
	item.doubt = slices.ContainsFunc(g.Perhaps, func(l compare.Link) bool { return l.To.Account == account })
	if len(others) > 1 {
		return
	}
	retold := account
	if account == g.Members[0].Account {
		retold = others[0]
	}
	item.cell = c.Cell(g, retold)
	if item.cell.Pair == nil {
		return
	}
	if own := c.Cell(g, account); retold == account && len(own.Member.Passage()) == 1 {
		item.runs = prose.AccountRuns(c, own)
		return
	}
	side := func(f compare.Finding) compare.Span { return f.From }
	if retold == account {
		side = func(f compare.Finding) compare.Span { return f.To }
	}
	item.runs = p.Runs(p.Found(item.cell.Pair.Findings, side))
}

// heatOf is the share of the accounts that change a claim of the original, leave
// it out or tell it in part; 0 for what is no claim of it, and where a single
// account makes a share meaningless.
func heatOf(c *compare.Comparison, g *compare.Group, account int) float32 {
	if !c.Told(g) || account != 0 || len(c.Accounts) < 3 {
		return 0
	}
	n := 0
	for other := 1; other < len(c.Accounts); other++ {
		switch c.Cell(g, other).Status {
		case compare.Changed, compare.Omitted, compare.Partly:
			n++
		}
	}
	return float32(n) / float32(len(c.Accounts)-1)
}

// hasMember is 1 where an account has something for a group, else 0.
func hasMember(c *compare.Comparison, group, account int) int {
	for _, m := range c.Groups[group].Members {
		if m.Account == account {
			return 1
		}
	}
	return 0
}

// measure wraps the text in a width.
func (p *page) measure(w *prose.Wrapper, width, size float32) {
	p.width, p.size = width, size
	p.seen = map[int]*fyne.Container{}
	p.tops = make([]float32, len(p.items)+1)
	y := float32(14)
	for i := range p.items {
		item := &p.items[i]
		item.lines = w.Wrap(item.runs, width-2*readPad, size)
		y += item.gap
		p.tops[i] = y
		y += float32(len(item.lines))*prose.LineHeight(size) + 8
	}
	p.tops[len(p.items)] = y + 10
}

// end is the height of the whole page.
func (p *page) end() float32 { return p.tops[len(p.items)] }

// high is the height of the text of an item.
func (p *page) high(i int) float32 { return float32(len(p.items[i].lines)) * prose.LineHeight(p.size) }

// middle is where the middle of an item stands on the page.
func (p *page) middle(i int) float32 { return p.tops[i] + p.high(i)/2 }

// at is the item at a place of the page, -1 for none.
func (p *page) at(y float32) int {
	i := sort.Search(len(p.items), func(i int) bool { return p.tops[i] > y }) - 1
	if i < 0 || y > p.tops[i]+p.high(i)+4 {
		return -1
	}
	return i
}

// find returns the item of a claim, -1 for none.
func (p *page) find(claim int) int {
	return slices.IndexFunc(p.items, func(x passageItem) bool { return x.claim == claim })
}

// prose is the text of an item as it is drawn, in the coordinates of the view.
func (p *page) prose(i int) prose.Text {
	return prose.Text{Lines: p.items[i].lines, X: p.x + readPad, Y: p.tops[i] - p.offset, Width: p.width - 2*readPad, Size: p.size, Account: p.account}
}

// toneOfItem is how an item stands to the other page: its sign and colours.
func (p *page) toneOfItem(s *ui.Sheet, item *passageItem) (sign string, tint, ink ui.Colour) {
	switch {
	case item.kind != compare.Statement || len(item.groups) == 0:
		return "", nil, nil
	case item.doubt:
		return "?", s.Unsure, s.Ink2
	case !item.linked && p.first:
		return "−", s.Deleted, s.DeletedText
	case !item.linked:
		return "+", s.Inserted, s.InsertedRule
	case len(p.others) > 1: // each of them tells it in its own way
		return "", nil, nil
	}
	v := prose.VerdictOf(s.Palette, item.cell)
	return v.Badge, v.Tint, v.Ink
}

// LongestLine is how many letters the longest line of all pages has.
func (r *View) LongestLine() int {
	most := 0
	for _, p := range r.pages {
		for i := range p.items {
			most = max(most, p.prose(i).LongestLine())
		}
	}
	return most
}

// Heats are, for each passage of the original in view, the share of the accounts
// that differ from it.
func (r *View) Heats() []float32 {
	var out []float32
	if len(r.pages) > 0 {
		for _, item := range r.pages[0].items {
			out = append(out, item.heat)
		}
	}
	return out
}
