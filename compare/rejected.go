package compare

import (
	"slices"

	"synoptic/compare/align"
	"synoptic/compare/text"
)

// Decided reports whether a person has decided what stands here: made or
// confirmed it, or rejected what was matched so that nothing is left.
func (x Cell) Decided() bool { return x.ByPerson || x.Rejected }

// CountDecided counts the cells that a person can decide, matches, possible matches
// and silences on what the original says, and those that one has decided. The
// window and the library tell the same.
func CountDecided(c *Comparison) (done, all int) {
	for i, cells := range c.Lines(nil) {
		if !c.Told(&c.Groups[i]) {
			continue
		}
		for _, x := range cells {
			if x.Hub || x.Blank {
				continue
			}
			if all++; x.Decided() {
				done++
			}
		}
	}
	return done, all
}

// Rejected returns the claims of an account (index) that a person said do not
// say the same as a claim, in the order of the text. Alike is that of the
// engine's link or, where it had none, of the two sentences.
func Rejected(c *Comparison, claim Ref, account int) []Nearest {
	var out []Nearest
	for _, r := range c.rejected[claim] {
		if r.Account != account {
			continue
		}
		n := Nearest{Ref: r, Rejected: true, Missing: missing(c, claim, r)}
		if at := slices.IndexFunc(c.links, func(l align.Link) bool { return l.From == claim && l.To == r || l.From == r && l.To == claim }); at >= 0 {
			n.Alike = c.links[at].Score
		} else {
			n.Alike = align.Similarity(c.Text(claim.Account, []int{claim.Claim}), c.Text(account, []int{r.Claim}))
		}
		out = append(out, n)
	}
	slices.SortFunc(out, func(a, b Nearest) int { return a.Claim - b.Claim })
	return out
}

// rejectedPairs are the pairs that people rejected, by each of their claims.
type rejectedPairs map[text.Ref][]text.Ref

func (r *ruling) rejections() rejectedPairs {
	out := rejectedPairs{}
	for _, key := range r.order {
		if !r.pairs[key] {
			out[key[0]], out[key[1]] = append(out[key[0]], key[1]), append(out[key[1]], key[0])
		}
	}
	return out
}

// in reports whether a person rejected something of an account as what it makes
// of a group.
func (x rejectedPairs) in(g *Group, account int) bool {
	hub := g.Members[0]
	return slices.ContainsFunc(hub.Passage(), func(claim int) bool {
		return slices.ContainsFunc(x[Ref{Account: hub.Account, Claim: claim}], func(r Ref) bool { return r.Account == account })
	})
}
