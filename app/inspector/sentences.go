package inspector

import (
	"slices"
	"strings"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/compare"
)

// sentences lists the sentences of both sides of a pair, each to be split off
// where there are several, and offers those before and after to be added. A
// row has one claim of the original: where several are told by the same
// sentence, it stands in the row of each.
func (v *view) sentences(cell compare.Cell) {
	if !session.Linked(cell) || cell.Member == nil {
		return
	}
	v.head("SENTENCES")
	v.sentencesOf(cell.Pair.From, v.p.ToldBy(cell))
	v.sentencesOf(cell.Pair.To, cell.Member.Passage())
	v.y += 6
}

// ToldBy are the claims of the original, or of what stands for it, that the
// sentences of a cell tell in any row.
func (p *Pane) ToldBy(cell compare.Cell) []int {
	var out []int
	for _, l := range p.linksOf(cell) {
		if !slices.Contains(out, l.From.Claim) {
			out = append(out, l.From.Claim)
		}
	}
	slices.Sort(out)
	return out
}

// linksOf are the links of the sentences of a cell, in any row, with the
// account that the cell is compared with.
func (p *Pane) linksOf(cell compare.Cell) []compare.Link {
	var out []compare.Link
	groups, seen := session.GroupsOf(p.s.Cmp, cell.Pair.To), map[int]bool{}
	for _, claim := range cell.Member.Passage() {
		for _, n := range groups[claim] {
			if other := p.s.Cmp.Cell(&p.s.Cmp.Groups[n], cell.Pair.To); !seen[n] && session.Linked(other) && other.Pair.From == cell.Pair.From {
				out = append(out, ofPassage(other.Pair.Links, cell.Member.Passage())...)
			}
			seen[n] = true
		}
	}
	return out
}

// ofPassage are the links that lead to claims of a passage.
func ofPassage(links []compare.Link, passage []int) []compare.Link {
	return slices.DeleteFunc(slices.Clone(links), func(l compare.Link) bool { return !slices.Contains(passage, l.To.Claim) })
}

// sentencesOf lists the sentences of one side.
func (v *view) sentencesOf(account int, passage []int) {
	c := v.p.s.Cmp
	who := say.OutletOf(c.Accounts[account])
	v.Text(ui.SmallFont.Fit(who, v.inner), 18, v.y-3, ui.SmallFont, v.Ink3)
	v.y += 20
	if len(passage) > 1 {
		for _, claim := range passage {
			words := strings.Join(strings.Fields(c.Text(account, []int{claim})), " ")
			used := v.action(say.Say("Split off"), 18+v.inner, func() { v.p.SplitOff(compare.Ref{Account: account, Claim: claim}) })
			v.Text(ui.ClaimFont.Fit(words, v.inner-used-12), 18, v.y, ui.Font{Face: ui.Serif, Size: 13}, v.Ink)
			v.rule()
		}
	}
	for _, x := range []struct {
		label string
		claim int
	}{{say.Say("Add the sentence before"), v.statement(account, passage[0], -1)}, {say.Say("Add the sentence after"), v.statement(account, passage[len(passage)-1], 1)}} {
		if x.claim >= 0 {
			w := v.Text(x.label, 18, v.y, ui.StatusFont, v.Accent)
			v.Spot(12, v.y-11, w+12, 22, who+x.label, func() { v.p.mergeIn(compare.Ref{Account: account, Claim: x.claim}) })
			v.y += 22
		}
	}
	v.y += 8
}

// statement is the nearest claim of an account in a direction, -1 for none.
func (v *view) statement(account, from, step int) int {
	claims := v.p.s.Cmp.Claims[account]
	for n := from + step; n >= 0 && n < len(claims); n += step {
		if claims[n].Kind == compare.Statement {
			return n
		}
	}
	return -1
}

// SplitOff takes one sentence, of either side, out of the active pair.
func (p *Pane) SplitOff(claim compare.Ref) {
	cell, ok := p.s.Chosen.Cell()
	if !ok || p.s.Stale || !session.Linked(cell) {
		return
	}
	var ds []compare.Decision
	links := p.linksOf(cell)
	if claim.Account == cell.Pair.To {
		links = cell.Pair.Links // the sentence stays in other rows
	}
	for _, l := range links {
		if l.From == claim || l.To == claim {
			ds = append(ds, compare.Decision{Verb: compare.Part, A: p.s.Cmp.Place(l.From), B: p.s.Cmp.Place(l.To)})
		}
	}
	p.s.Apply(ds...)
}

// mergeIn adds a sentence, of either side, to the active pair. A sentence of
// the original gets the account's first one in its own row.
func (p *Pane) mergeIn(claim compare.Ref) {
	cell, ok := p.s.Chosen.Cell()
	if !ok || p.s.Stale || !session.Linked(cell) {
		return
	}
	from, to := cell.Pair.Links[0].From, claim
	if claim.Account == from.Account {
		from, to = claim, compare.Ref{Account: cell.Pair.To, Claim: cell.Member.Passage()[0]}
	}
	p.s.Apply(compare.Decision{Verb: compare.Join, A: p.s.Cmp.Place(from), B: p.s.Cmp.Place(to)})
}
