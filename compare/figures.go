package compare

import "synoptic/compare/judge"

// Figures lists the figures of a pair: first those of the account in their
// order, each beside its counterpart, then those that it leaves out.
func (c *Comparison) Figures(p *Pair, g *Group) []judge.FigureRow {
	if c.judge == nil {
		return nil
	}
	from, to := c.assessing().sides(g, p, nil)
	if len(from.Claims) == 0 || len(to.Claims) == 0 {
		return nil
	}
	return c.judge.FigureRows(from, to, p.Changes())
}

// Changes returns the changes of the pair by how far they count.
func (p *Pair) Changes() judge.Changes {
	return judge.Changes{Found: p.Findings, ToCheck: p.ToCheck, IfRight: p.IfRight}
}
