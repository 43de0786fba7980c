package compare

import (
	"context"
	"slices"

	"synoptic/compare/align"
	"synoptic/compare/judge"
	"synoptic/compare/text"
	"synoptic/compare/work"
)

// assessing has the pairs of a comparison judged.
type assessing struct{ *Comparison }

func (c *Comparison) assessing() assessing { return assessing{c} }

// assess judges the pairs on all cores. What was judged already of the same
// passages is not judged again.
func (c assessing) assess(ctx context.Context, report func(done, total int)) error {
	all, open := c.trials(ctx)
	if open > work.Piece {
		if err := c.judge.ReadAhead(ctx); err != nil {
			return err
		}
	}
	count := work.NewTally(len(all), report)
	err := work.Each(ctx, len(all), func(n int) {
		x := &all[n]
		if !x.known {
			x.said = c.judge.Pair(x.from, x.to)
		}
		x.pair.take(x.said, c.Threshold, c.Ruled(x.pair))
		count.Add()
	})
	c.judged = make(map[string]judge.Judgement, len(all))
	for n := range all {
		c.judged[all[n].key] = all[n].said
	}
	return err
}

// trial is a pair before the judge.
type trial struct {
	pair     *Pair
	from, to judge.Side
	key      string // names what is compared
	said     judge.Judgement
	known    bool // said is of an earlier time
}

// trials returns all pairs, and how many were not judged yet.
func (c assessing) trials(ctx context.Context) (all []trial, open int) {
	others := c.elsewhere()
	for i := range c.Groups {
		if work.Stopped(ctx, i) {
			break
		}
		for j := range c.Groups[i].Pairs {
			x := trial{pair: &c.Groups[i].Pairs[j]}
			x.from, x.to = c.sides(&c.Groups[i], x.pair, others)
			x.key = string(x.to.Name(append(x.from.Name(nil), ' ')))
			if x.said, x.known = c.judged[x.key]; !x.known {
				open++
			}
			all = append(all, x)
		}
	}
	return all, open
}

// take fills in what the judge said, with the findings as people ruled. Of a
// pair that is only possible nothing counts but what a person found.
func (p *Pair) take(said judge.Judgement, threshold float64, ruled []Decision) {
	p.Edits, p.figures = said.Edits, said.Figures
	p.ToldShare, p.LeftOut = said.Told.Share, said.Told.LeftOut
	p.Findings, p.ToCheck = judge.Draw(rule(said.Findings, ruled), threshold, p.ByPerson)
	p.IfRight = nil
	if p.Status == judge.Unsure && !p.sure() {
		p.IfRight, p.Findings, p.ToCheck = p.Findings, rule(nil, ruled), nil
		p.IfRight = slices.DeleteFunc(p.IfRight, func(f judge.Finding) bool { return f.ByPerson })
		return
	}
	p.Status = said.Status
	if len(p.Findings) > 0 {
		p.Status = judge.Changed
	} else if p.Status == judge.Changed {
		p.Status = judge.Reworded
	}
	if p.Status == judge.Reworded && len(p.LeftOut) > 0 {
		p.Status = judge.Partly
	}
}

func (p *Pair) sure() bool {
	return slices.ContainsFunc(p.Links, func(l align.Link) bool { return l.Sure })
}

// Ruled returns the decisions on findings that concern a pair, in order.
func (c *Comparison) Ruled(p *Pair) []Decision {
	var out []Decision
	from, to := c.Accounts[p.From].ID, c.Accounts[p.To].ID
	for _, d := range c.findings {
		if d.A.Account == from && d.B.Account == to && p.covers(c, d) && !p.elsewhereRuled(c, d) {
			out = append(out, d)
		}
	}
	return out
}

// elsewhereRuled reports whether a decision that names words of one side alone
// was made where that side is matched, and p is only a possible match of it: in
// another row nobody has ruled on anything.
func (p *Pair) elsewhereRuled(c *Comparison, d Decision) bool {
	if p.sure() || !d.A.Empty() && !d.B.Empty() {
		return false
	}
	for i := range c.Groups {
		for k := range c.Groups[i].Pairs {
			if q := &c.Groups[i].Pairs[k]; q != p && q.From == p.From && q.To == p.To && q.sure() && q.covers(c, d) {
				return true
			}
		}
	}
	return false
}

// covers reports whether a decision's places lie in the claims of the pair.
func (p *Pair) covers(c *Comparison, d Decision) bool {
	for _, l := range p.Links {
		from, to := c.Claims[l.From.Account][l.From.Claim].Span, c.Claims[l.To.Account][l.To.Claim].Span
		if (d.A.Empty() || from.Overlaps(d.A.Span)) && (d.B.Empty() || to.Overlaps(d.B.Span)) {
			return true
		}
	}
	return false
}

// rule takes away the findings that people dismissed and adds those that they
// asserted. A later decision on the same place counts. A dismissal holds when
// another version of the engine cuts the words of a finding in another way, and
// for whatever else was found on the same words: who says that nothing has changed
// there is not asked again by another name. What was confirmed keeps its sentence.
func rule(found []judge.Finding, ds []Decision) []judge.Finding {
	near := func(a, b text.Span) bool { return a == b || a.Overlaps(b) || a.Empty() && b.Empty() }
	within := func(a, b text.Span) bool { return a.Empty() || a.Start >= b.Start && a.End <= b.End }
	out := slices.Clone(found)
	for _, d := range ds {
		says := text.OwnWords(d.Note)
		out = slices.DeleteFunc(out, func(f judge.Finding) bool {
			exact := f.Kind == d.Kind && f.From == d.A.Span && f.To == d.B.Span
			if exact && f.Says.String() == d.Note {
				says = f.Says // in every language
			}
			dismissed := d.Verb == Dismiss && !f.ByPerson
			recut := dismissed && f.Kind == d.Kind && near(f.From, d.A.Span) && near(f.To, d.B.Span)
			same := dismissed && !(f.From.Empty() && f.To.Empty()) && within(f.From, d.A.Span) && within(f.To, d.B.Span)
			return exact || recut || same
		})
		if d.Verb == Assert {
			out = append(out, judge.Finding{Kind: d.Kind, From: d.A.Span, To: d.B.Span, Says: says, ByPerson: true})
		}
	}
	slices.SortStableFunc(out, func(a, b judge.Finding) int {
		return slices.Index(judge.Kinds, a.Kind) - slices.Index(judge.Kinds, b.Kind)
	})
	return out
}

// elsewhere returns, for every claim of an account, the claims of the
// original that it surely answers.
func (c assessing) elsewhere() map[text.Ref][]int {
	out := map[text.Ref][]int{}
	for i := range c.Groups {
		g := &c.Groups[i]
		if !c.Told(g) {
			continue
		}
		for _, m := range g.Members[1:] {
			for _, claim := range m.Claims {
				r := text.Ref{Account: m.Account, Claim: claim}
				out[r] = append(out[r], g.Members[0].Claims[0])
			}
		}
	}
	return out
}

// sides returns the two sides of a pair.
func (c assessing) sides(g *Group, p *Pair, others map[text.Ref][]int) (from, to judge.Side) {
	for _, m := range g.Members {
		switch m.Account {
		case p.From:
			from = judge.Side{Account: m.Account, Claims: m.Passage()}
		case p.To:
			to = judge.Side{Account: m.Account, Claims: m.Passage()}
		}
	}
	for _, claim := range to.Claims {
		for _, also := range others[text.Ref{Account: to.Account, Claim: claim}] {
			if !slices.Contains(from.Claims, also) && !slices.Contains(from.Also, also) {
				from.Also = append(from.Also, also)
			}
		}
	}
	slices.Sort(from.Also)
	return from, to
}

// thresholdOf is the threshold that is asked for, within what may be set; 0 asks
// for the usual one.
func thresholdOf(asked float64) float64 {
	if asked == 0 {
		return judge.UsualThreshold
	}
	return max(judge.LeastThreshold, min(judge.MostThreshold, asked))
}

// At returns the comparison with another threshold: nothing is judged again.
func (c *Comparison) At(threshold float64, ds []Decision) *Comparison {
	return c.again(ds, thresholdOf(threshold))
}
