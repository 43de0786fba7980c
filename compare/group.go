package compare

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"synoptic/compare/align"
	"synoptic/compare/judge"
	"synoptic/compare/text"
	"synoptic/compare/work"
)

// grouping makes the rows of a comparison.
type grouping struct{ *Comparison }

func (c *Comparison) grouping() grouping { return grouping{c} }

// arrange makes the rows: one for each claim of the original with what every
// account has for it, and one for each thing that only accounts have. An
// account's claim that answers two claims of the original stands in two rows;
// one that is shown beside none of them has a row of its own, so that every
// claim stands somewhere.
func (c grouping) arrange(ctx context.Context, links []align.Link, decided align.Verdicts) {
	c.Groups = nil
	answered := make([][]bool, len(c.Accounts))
	for i, claims := range c.Claims {
		answered[i] = make([]bool, len(claims))
	}
	var perhaps map[text.Ref][]align.Link
	if c.HasOriginal() {
		c.hubRows(ctx, links, answered)
		perhaps = c.unshown(links, answered)
	}
	c.Groups = append(c.Groups, c.addedRows(ctx, links, answered, decided)...)
	if ctx.Err() != nil {
		return
	}
	for i := range c.Groups {
		if work.Stopped(ctx, i) {
			return
		}
		c.doubt(&c.Groups[i], perhaps)
	}
	c.order(work.ReadingUntil(ctx))
}

// hubClaims are the statements of the original, in the order of its text.
func (c grouping) hubClaims() []int {
	var out []int
	if c.HasOriginal() {
		for i, claim := range c.Claims[0] {
			if claim.Kind == text.Statement {
				out = append(out, i)
			}
		}
	}
	return out
}

// hubRows adds a row for every claim of the original.
func (c grouping) hubRows(ctx context.Context, links []align.Link, answered [][]bool) {
	rows := map[int][]align.Link{}
	for i, l := range links {
		if work.Stopped(ctx, i) {
			return
		}
		if l.From.Account == 0 {
			rows[l.From.Claim] = append(rows[l.From.Claim], l)
		}
	}
	for i, claim := range c.Claims[0] {
		if work.Stopped(ctx, i) {
			return
		}
		answered[0][i] = true
		if claim.Kind != text.Statement {
			continue
		}
		g := c.row(text.Ref{Account: 0, Claim: i}, rows[i])
		for _, m := range g.Members[1:] {
			for _, claim := range m.Passage() {
				answered[m.Account][claim] = true
			}
		}
		c.Groups = append(c.Groups, g)
	}
}

// unshown returns the links with the original by the claims of accounts that
// stand in no row of it: another claim of the account is surely the answer
// there, and nobody knows whether this one is, too.
func (c grouping) unshown(links []align.Link, answered [][]bool) map[text.Ref][]align.Link {
	out := map[text.Ref][]align.Link{}
	for _, l := range links {
		if l.From.Account == 0 && c.Claims[0][l.From.Claim].Kind == text.Statement && !answered[l.To.Account][l.To.Claim] {
			out[l.To] = append(out[l.To], l)
		}
	}
	return out
}

// doubt makes a member of a row that the original does not have a possible one
// where a claim of it may belong to a row of the original.
func (c grouping) doubt(g *Group, perhaps map[text.Ref][]align.Link) {
	if c.Told(g) {
		return
	}
	for i := range g.Members {
		m := &g.Members[i]
		var links []align.Link
		for _, claim := range m.Claims {
			links = append(links, perhaps[text.Ref{Account: m.Account, Claim: claim}]...)
		}
		if len(links) > 0 {
			g.Perhaps = append(g.Perhaps, links...)
			m.Claims, m.Possible = nil, m.Claims
		}
	}
}

// row makes the group of one claim and the links that lead from it.
func (c grouping) row(hub text.Ref, links []align.Link) Group {
	g := Group{ID: c.groupID(hub), Members: []Member{{Account: hub.Account, Claims: []int{hub.Claim}}}}
	slices.SortStableFunc(links, func(a, b align.Link) int {
		return cmp.Or(cmp.Compare(a.To.Account, b.To.Account), cmp.Compare(a.To.Claim, b.To.Claim))
	})
	for start := 0; start < len(links); {
		end := start + 1
		for end < len(links) && links[end].To.Account == links[start].To.Account {
			end++
		}
		g.add(hub.Account, links[start:end:end])
		start = end
	}
	return g
}

// add puts the links with one account into the group as a member and a pair.
func (g *Group) add(from int, links []align.Link) {
	m := Member{Account: links[0].To.Account}
	p := Pair{From: from, To: m.Account, Links: links, Status: judge.Unsure}
	for _, l := range links {
		p.Score = max(p.Score, l.Score)
		p.ByPerson = p.ByPerson || l.ByPerson
		if l.Sure {
			m.Claims = append(m.Claims, l.To.Claim)
		} else {
			m.Possible = append(m.Possible, l.To.Claim)
		}
	}
	g.Members = append(g.Members, m)
	g.Pairs = append(g.Pairs, p)
}

// addedRows groups the claims that the original does not answer.
func (c grouping) addedRows(ctx context.Context, links []align.Link, answered [][]bool, decided align.Verdicts) []Group {
	var open []align.Link
	for _, l := range links {
		if l.Sure && !answered[l.From.Account][l.From.Claim] && !answered[l.To.Account][l.To.Claim] {
			open = append(open, l)
		}
	}
	ends := map[text.Ref][]int{} // of open, by each of their claims
	for i, l := range open {
		ends[l.From], ends[l.To] = append(ends[l.From], i), append(ends[l.To], i)
	}
	var out []Group
	for i, set := range align.Gather(ctx, open, c.loose(answered), decided) {
		if work.Stopped(ctx, i) {
			break
		}
		out = append(out, c.addedRow(set, open, ends))
	}
	return out
}

// loose lists the statements that no claim of the original answers.
func (c grouping) loose(answered [][]bool) []text.Ref {
	var out []text.Ref
	for i, claims := range c.Claims {
		for j, claim := range claims {
			if claim.Kind == text.Statement && !answered[i][j] {
				out = append(out, text.Ref{Account: i, Claim: j})
			}
		}
	}
	return out
}

// addedRow makes the group of claims that only accounts have. They are
// compared with the account that told it first, as far as is known. ends are
// the links of every claim.
func (c grouping) addedRow(set []text.Ref, links []align.Link, ends map[text.Ref][]int) Group {
	g := Group{}
	byAccount := map[int][]int{}
	for _, r := range set {
		byAccount[r.Account] = append(byAccount[r.Account], r.Claim)
	}
	for _, account := range slices.Sorted(maps.Keys(byAccount)) {
		claims := byAccount[account]
		slices.Sort(claims)
		g.Members = append(g.Members, Member{Account: account, Claims: claims})
	}
	slices.SortStableFunc(g.Members, func(a, b Member) int { return c.earlier(a.Account, b.Account) })
	g.ID = c.oldest(g.Members)
	first := g.Members[0]
	told := leading(first, links, ends)
	for _, m := range g.Members[1:] {
		p := Pair{From: first.Account, To: m.Account, Status: judge.Reworded}
		p.Links = slices.DeleteFunc(told[m.Account], func(l align.Link) bool { return !slices.Contains(m.Claims, l.To.Claim) })
		for _, l := range p.Links {
			p.Score, p.ByPerson = max(p.Score, l.Score), p.ByPerson || l.ByPerson
		}
		g.Pairs = append(g.Pairs, p)
	}
	return g
}

// leading returns the links of a member by the account to which they lead, in
// the order of links.
func leading(m Member, links []align.Link, ends map[text.Ref][]int) map[int][]align.Link {
	var at []int
	for _, claim := range m.Claims {
		at = append(at, ends[text.Ref{Account: m.Account, Claim: claim}]...)
	}
	slices.Sort(at)
	out := map[int][]align.Link{}
	for _, i := range at {
		l := links[i]
		if l.To.Account == m.Account {
			l.From, l.To = l.To, l.From
		}
		out[l.To.Account] = append(out[l.To.Account], l)
	}
	return out
}

// earlier orders accounts by date, then outlet, title and text, so that the
// order of import plays no part.
func (c grouping) earlier(i, j int) int {
	a, b := &c.Accounts[i], &c.Accounts[j]
	if (a.Published == "") != (b.Published == "") {
		return cmp.Compare(b.Published, a.Published) // the dated one first
	}
	return cmp.Or(cmp.Compare(a.Published, b.Published), cmp.Compare(a.Outlet, b.Outlet),
		cmp.Compare(a.Title, b.Title), cmp.Compare(a.Text, b.Text))
}

// oldest names a group after the account that was imported first, so that
// accounts that come later do not rename it.
func (c grouping) oldest(members []Member) string {
	m := slices.MinFunc(members, func(a, b Member) int {
		return cmp.Compare(c.Accounts[a.Account].ID, c.Accounts[b.Account].ID)
	})
	return c.groupID(text.Ref{Account: m.Account, Claim: m.Passage()[0]})
}

// groupID names a group after a claim: g1.5 is the group of claim a1.5.
func (c grouping) groupID(r text.Ref) string {
	return fmt.Sprintf("g%d.%d", c.Accounts[r.Account].ID, r.Claim+1)
}

// Member returns what an account has for a group, nil where it is silent.
func (c *Comparison) Member(g *Group, account int) *Member {
	for i := range g.Members {
		if g.Members[i].Account == account {
			return &g.Members[i]
		}
	}
	return nil
}
