package inspector

import (
	"context"
	"slices"

	"synoptic/app/say"
	"synoptic/app/task"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// nearby finds, beside the window, the sentence of the original that comes nearest
// to what an account adds.
type nearby struct {
	lane  task.Lane
	cmp   *compare.Comparison // of which found is
	of    compare.Ref         // what an account adds
	found compare.Nearest
	ok    bool // found is known
	some  bool // and there is one
}

// seek looks for the sentence nearest to the active cell, where it is an addition.
func (n *nearby) seek(p *Pane) {
	cell, ok := p.s.Chosen.Cell()
	c := p.s.Cmp
	if !ok || cell.Status != compare.Added || cell.Member == nil || !c.HasOriginal() {
		return
	}
	of := compare.Ref{Account: cell.Account, Claim: cell.Member.Passage()[0]}
	if n.cmp == c && n.of == of {
		return
	}
	n.lane.Stop()
	n.cmp, n.of, n.ok = c, of, false
	var found compare.Nearest
	some := false
	n.lane.Run(func(context.Context, task.Progress) error {
		found, some = nearestOf(c, of)
		return nil
	}, nil, func(error) {
		if n.cmp == c && n.of == of {
			n.found, n.some, n.ok = found, some, true
			p.Refresh()
			p.Scroll.Refresh()
		}
	})
}

// nearestOf is the claim of the original that most probably says what another does
// and that no person rejected; false where it shares no word with it that counts.
func nearestOf(c *compare.Comparison, of compare.Ref) (compare.Nearest, bool) {
	rejected := compare.Rejected(c, of, 0)
	for _, x := range c.Rankings().Of(of, 0) {
		if slices.ContainsFunc(rejected, func(r compare.Nearest) bool { return r.Ref == x.Ref }) {
			continue
		}
		n, shares := compare.Beside(c, of, x.Ref)
		n.Alike = x.Alike
		return n, shares
	}
	return compare.Nearest{}, false
}

// nearestOriginal shows the sentence of the original that comes nearest to what an
// account adds, and which of its words the original has not.
func (v silences) nearestOriginal(m compare.Member) {
	c, n := v.p.s.Cmp, &v.p.near
	if n.cmp != c || n.of != (compare.Ref{Account: m.Account, Claim: m.Passage()[0]}) {
		return
	}
	v.head("THE NEAREST SENTENCE OF THE ORIGINAL")
	switch {
	case !n.ok:
		v.none("Looking for it…")
		return
	case !n.some:
		v.sentenceSmall(say.Say("No sentence of the original shares a word with it that counts."), v.inner)
		v.y += 14
		return
	}
	top := v.y - 14
	v.runs([]prose.Run{{Text: c.Text(0, []int{n.found.Claim}), Mark: prose.NoMark}}, 0, true)
	v.Spot(12, top, v.inner+12, v.y-top-10, "nearest", func() { v.p.goToClaim(n.found.Ref) })
	says := say.Say("The original has every word of the addition that counts.")
	if lacks := v.lacks(m.Account, n.found.Missing); lacks != "" {
		says = say.Say("The original has nothing of: %s", lacks)
	}
	v.sentenceSmall(says, v.inner)
	v.y += 16
}
