package inspector

import (
	"strings"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// silences draws what an account leaves out.
type silences struct{ *view }

func (v *view) silences() silences { return silences{v} }

// part says how much of the original's claim the account tells, and which
// parts of it are left out.
func (v silences) part(p *compare.Pair) {
	if len(p.LeftOut) == 0 || p.Status == compare.Unsure || p.From != 0 || !v.p.s.Cmp.HasOriginal() {
		return
	}
	v.head("LEFT OUT OF THE CLAIM")
	v.sentenceSmall(say.Say("About %s of the claim is told, by the weight of its words. Not told:", say.Share(p.ToldShare)), v.inner)
	v.y += 12
	for _, s := range p.LeftOut {
		v.runs([]prose.Run{{Text: v.words(p.From, s), Mark: prose.DeletedMark}}, p.From, false)
	}
	v.y += 4
}

// nearest shows the sentence of an account that comes nearest to a claim that
// it leaves out, and which words of the claim it has not.
func (v silences) nearest(g *compare.Group, account int) {
	c := v.p.s.Cmp
	hub := session.Hub(g)
	n, ok := c.Nearest(hub.Claim, account)
	switch {
	case !ok && len(compare.Rejected(c, hub, account)) > 0:
		return
	case !ok:
		v.sentenceSmall(say.Say("No sentence of this account shares a word with it that counts."), v.inner)
		v.y += 14
		return
	}
	v.head("THE NEAREST SENTENCE")
	top := v.y - 14
	v.runs([]prose.Run{{Text: c.Text(account, []int{n.Claim}), Mark: prose.NoMark}}, account, false)
	v.Spot(12, top, v.inner+12, v.y-top-10, "nearest", func() { v.p.goToClaim(n.Ref) })
	says := say.Say("It has every word of the claim that counts.")
	if lacks := v.lacks(0, n.Missing); lacks != "" {
		says = say.Say("It has nothing of: %s", lacks)
	}
	v.sentenceSmall(says, v.inner)
	v.y += 16
}

// rejected shows the claims of an account that a person said do not say the same as
// what another has, each with a way back.
func (v silences) rejected(of compare.Member, account int) {
	c, drawn := v.p.s.Cmp, false
	for _, claim := range of.Passage() {
		from := compare.Ref{Account: of.Account, Claim: claim}
		for _, n := range compare.Rejected(c, from, account) {
			if !drawn {
				v.head("YOU REJECTED")
			}
			drawn = true
			v.runs([]prose.Run{{Text: c.Text(account, []int{n.Claim}), Mark: prose.NoMark}}, account, true)
			v.y -= 6
			v.action(say.Say("They match after all"), 18+v.inner, func() { v.p.Rematch(from, n.Ref) })
			v.y += 26
		}
	}
}

// Rematch takes back that two claims do not say the same: they do.
func (p *Pane) Rematch(a, b compare.Ref) {
	if p.s.Stale {
		return
	}
	if b.Account < a.Account {
		a, b = b, a
	}
	p.s.Apply(compare.Decision{Verb: compare.Join, A: p.s.Cmp.Place(a), B: p.s.Cmp.Place(b)})
}

// lacks joins words of an account.
func (v silences) lacks(account int, spans []compare.Span) string {
	var out []string
	for _, s := range spans {
		out = append(out, v.words(account, s))
	}
	return strings.Join(out, " · ")
}

// ifRight shows what would be found of a pair that is only possible.
func (v silences) ifRight(p *compare.Pair) {
	if len(p.IfRight) == 0 {
		return
	}
	v.head("IF THIS PAIR IS RIGHT")
	for _, f := range p.IfRight {
		from, to := v.words(p.From, f.From), v.words(p.To, f.To)
		if from != "" && to != "" {
			_, ink := prose.ToneOf(f.Kind)(v.Palette)
			v.rowOf(from+" → "+to, "", ink)
		}
		v.sentenceSmall(say.FindingSays(f), v.inner)
		v.y += 8
	}
	v.y += 8
}

// perhaps lists the claims of the original to which a row of an account may
// belong: there another sentence of the account is the answer already.
func (v silences) perhaps(g *compare.Group, account int) {
	drawn := false
	for _, l := range g.Perhaps {
		groups := session.GroupsOf(v.p.s.Cmp, 0)[l.From.Claim]
		if l.To.Account != account || len(groups) == 0 {
			continue
		}
		if !drawn {
			v.head("IT MAY BELONG TO")
		}
		drawn = true
		at := &v.p.s.Cmp.Groups[groups[0]]
		v.runs([]prose.Run{{Text: v.p.s.Cmp.Text(0, []int{l.From.Claim}), Mark: prose.NoMark}}, 0, true)
		v.y -= 6
		v.place(say.Say("Claim %s", at.Number()), prose.VerdictIn(v.Sheet.Palette, v.p.s.Cmp, at, v.p.s.Cmp.Cell(at, account)), func() { v.p.calls.Choose(groups[0], account) })
	}
	if drawn {
		v.sentence("Another sentence of this account tells that claim already. Confirm puts this one beside it; Reject says that it is an addition.", v.Ink2)
		v.y += 12
	}
}
