package compare

import (
	"context"
	"slices"
	"strconv"
)

// assess judges the pairs on all cores. What was judged already of the same
// passages is not judged again.
func (c *Comparison) assess(ctx context.Context, report func(done, total int)) error {
	all, open := c.trials(ctx)
	if open > piece {
		if err := c.judge.readAhead(ctx); err != nil {
			return err
		}
	}
	count := newTally(len(all), report)
	err := each(ctx, len(all), func(n int) {
		x := &all[n]
		if !x.known {
			x.said = c.judge.pair(x.from, x.to)
		}
		x.pair.take(x.said, c.ruled(x.pair))
		count.add()
	})
	c.judged = make(map[string]judgement, len(all))
	for n := range all {
		c.judged[all[n].key] = all[n].said
	}
	return err
}

// trial is a pair before the judge.
type trial struct {
	pair     *Pair
	from, to side
	key      string // names what is compared
	said     judgement
	known    bool // said is of an earlier time
}

// trials returns all pairs, and how many were not judged yet.
func (c *Comparison) trials(ctx context.Context) (all []trial, open int) {
	others := c.elsewhere()
	for i := range c.Groups {
		if stopped(ctx, i) {
			break
		}
		for j := range c.Groups[i].Pairs {
			x := trial{pair: &c.Groups[i].Pairs[j]}
			x.from, x.to = c.sides(&c.Groups[i], x.pair, others)
			x.key = string(x.to.name(append(x.from.name(nil), ' ')))
			if x.said, x.known = c.judged[x.key]; !x.known {
				open++
			}
			all = append(all, x)
		}
	}
	return all, open
}

// name appends what tells a side from others, in the form in which stored
// results have it.
func (s side) name(out []byte) []byte {
	out = strconv.AppendInt(append(out, '{'), int64(s.account), 10)
	for _, claims := range [2][]int{s.claims, s.also} {
		out = append(out, " ["...)
		for i, claim := range claims {
			if i > 0 {
				out = append(out, ' ')
			}
			out = strconv.AppendInt(out, int64(claim), 10)
		}
		out = append(out, ']')
	}
	return append(out, '}')
}

// take fills in what the judge said, with the findings as people ruled.
func (p *Pair) take(said judgement, ruled []Decision) {
	p.Edits, p.figures = said.edits, said.figures
	p.Findings = rule(said.findings, ruled)
	if p.Status == Unsure && !p.sure() {
		return
	}
	p.Status = said.status
	if len(p.Findings) > 0 {
		p.Status = Changed
	} else if p.Status == Changed {
		p.Status = Reworded
	}
}

func (p *Pair) sure() bool {
	return slices.ContainsFunc(p.Links, func(l Link) bool { return l.Sure })
}

// ruled returns the decisions on findings that concern a pair.
func (c *Comparison) ruled(p *Pair) []Decision {
	var out []Decision
	from, to := c.Accounts[p.From].ID, c.Accounts[p.To].ID
	for _, d := range c.findings {
		if d.A.Account == from && d.B.Account == to && p.covers(c, d) {
			out = append(out, d)
		}
	}
	return out
}

// covers reports whether a decision's places lie in the claims of the pair.
func (p *Pair) covers(c *Comparison, d Decision) bool {
	for _, l := range p.Links {
		from, to := c.Claims[l.From.Account][l.From.Claim].Span, c.Claims[l.To.Account][l.To.Claim].Span
		if (d.A.Empty() || from.overlaps(d.A.Span)) && (d.B.Empty() || to.overlaps(d.B.Span)) {
			return true
		}
	}
	return false
}

func (s Span) overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// rule takes away the findings that people dismissed and adds those that they
// asserted. A later decision on the same place counts. A dismissal holds when
// another version of the engine cuts the words of a finding in another way.
func rule(found []Finding, ds []Decision) []Finding {
	near := func(a, b Span) bool { return a == b || a.overlaps(b) || a.Empty() && b.Empty() }
	out := slices.Clone(found)
	for _, d := range ds {
		same := func(f Finding) bool {
			exact := f.From == d.A.Span && f.To == d.B.Span
			recut := d.Verb == Dismiss && !f.ByPerson && near(f.From, d.A.Span) && near(f.To, d.B.Span)
			return f.Kind == d.Kind && (exact || recut)
		}
		out = slices.DeleteFunc(out, same)
		if d.Verb == Assert {
			out = append(out, Finding{Kind: d.Kind, From: d.A.Span, To: d.B.Span, Says: d.Note, ByPerson: true})
		}
	}
	slices.SortStableFunc(out, func(a, b Finding) int { return slices.Index(Kinds, a.Kind) - slices.Index(Kinds, b.Kind) })
	return out
}

// elsewhere returns, for every claim of an account, the claims of the
// original that it surely answers.
func (c *Comparison) elsewhere() map[Ref][]int {
	out := map[Ref][]int{}
	for i := range c.Groups {
		g := &c.Groups[i]
		if !c.Told(g) {
			continue
		}
		for _, m := range g.Members[1:] {
			for _, claim := range m.Claims {
				r := Ref{m.Account, claim}
				out[r] = append(out[r], g.Members[0].Claims[0])
			}
		}
	}
	return out
}

// sides returns the two sides of a pair.
func (c *Comparison) sides(g *Group, p *Pair, others map[Ref][]int) (from, to side) {
	for _, m := range g.Members {
		switch m.Account {
		case p.From:
			from = side{account: m.Account, claims: m.Passage()}
		case p.To:
			to = side{account: m.Account, claims: m.Passage()}
		}
	}
	for _, claim := range to.claims {
		for _, also := range others[Ref{to.account, claim}] {
			if !slices.Contains(from.claims, also) && !slices.Contains(from.also, also) {
				from.also = append(from.also, also)
			}
		}
	}
	slices.Sort(from.also)
	return from, to
}
