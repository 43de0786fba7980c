// Package people makes the decisions that people might take on a comparison, at
// random and always the same from the same seed. Nothing but tests imports it.
package people

import (
	"fmt"
	"math/rand/v2"

	"synoptic/compare"
)

// Decide takes decisions of every kind on a comparison at random, each on what the
// ones before left: matches confirmed, rejected and made by hand, silences, notes,
// findings dismissed, confirmed and added. It returns the comparison with them.
func Decide(c *compare.Comparison, seed uint64, n int) (*compare.Comparison, []compare.Decision) {
	d := &decider{c: c, rng: rand.New(rand.NewPCG(seed, 11))}
	for range n {
		if ds := d.next(); len(ds) > 0 {
			for i := range ds {
				ds[i].At = "2026-01-02T03:04:05Z"
			}
			d.ds = append(d.ds, ds...)
			d.c = c.With(d.ds)
		}
	}
	return d.c, d.ds
}

// decider decides at random.
type decider struct {
	c   *compare.Comparison
	rng *rand.Rand
	ds  []compare.Decision
}

// next are the decisions of one step, none where the dice found nothing to decide.
func (d *decider) next() []compare.Decision {
	g := &d.c.Groups[d.rng.IntN(len(d.c.Groups))]
	account := d.rng.IntN(len(d.c.Accounts))
	cell := d.c.Cell(g, account)
	hub := compare.Ref{Account: g.Members[0].Account, Claim: g.Members[0].Passage()[0]}
	switch {
	case d.rng.IntN(12) == 0:
		return []compare.Decision{{Verb: compare.Remark, A: d.c.Place(hub), Note: "Seen"}}
	case cell.Hub || cell.Blank:
		return nil
	case cell.Pair == nil && cell.Member == nil:
		return d.silence(hub, account)
	case cell.Pair == nil || len(cell.Pair.Links) == 0:
		return nil
	case d.rng.IntN(3) > 0:
		return d.finding(cell.Pair)
	}
	return d.match(cell)
}

// silence confirms that an account leaves a claim out, or links it with one of its.
func (d *decider) silence(hub compare.Ref, account int) []compare.Decision {
	if claims := d.c.Claims[account]; d.rng.IntN(3) == 0 && len(claims) > 0 {
		with := compare.Ref{Account: account, Claim: d.rng.IntN(len(claims))}
		return []compare.Decision{{Verb: compare.Join, A: d.c.Place(hub), B: d.c.Place(with)}}
	}
	verb := []compare.Verb{compare.Confirm, compare.Reject}[d.rng.IntN(2)]
	return []compare.Decision{{Verb: verb, A: d.c.Place(hub), B: compare.Place{Account: d.c.Accounts[account].ID}}}
}

// match confirms or rejects all links of a cell.
func (d *decider) match(cell compare.Cell) (out []compare.Decision) {
	verb := []compare.Verb{compare.Confirm, compare.Reject, compare.Part}[d.rng.IntN(3)]
	for _, l := range cell.Pair.Links {
		out = append(out, compare.Decision{Verb: verb, A: d.c.Place(l.From), B: d.c.Place(l.To)})
	}
	return out
}

// finding dismisses or confirms what was found of a pair, or adds what was not.
func (d *decider) finding(p *compare.Pair) []compare.Decision {
	from, to := d.c.Accounts[p.From].ID, d.c.Accounts[p.To].ID
	changes := p.Changes()
	all := append(append(append([]compare.Finding{}, changes.Found...), changes.ToCheck...), changes.IfRight...)
	if len(all) == 0 || d.rng.IntN(5) == 0 {
		l := p.Links[0]
		kind := compare.Kinds[d.rng.IntN(len(compare.Kinds))]
		return []compare.Decision{{Verb: compare.Assert, Kind: kind, A: d.c.Place(l.From), B: d.c.Place(l.To), Note: "Seen by a person"}}
	}
	f := all[d.rng.IntN(len(all))]
	out := compare.Decision{Verb: compare.Dismiss, Kind: f.Kind, A: compare.Place{Account: from, Span: f.From}, B: compare.Place{Account: to, Span: f.To}}
	if d.rng.IntN(2) == 0 {
		out.Verb, out.Note = compare.Assert, f.Says.String()
	}
	return []compare.Decision{out}
}

// Code has two coders give codes, relations, comments and topics at random, and
// agree on some. It returns the comparison with all decisions.
func Code(c *compare.Comparison, before []compare.Decision, seed uint64, n int) (*compare.Comparison, []compare.Decision) {
	rng := rand.New(rand.NewPCG(seed, 12))
	ds := append([]compare.Decision{}, before...)
	var codes []compare.Code
	for i, name := range []string{"Blame", "Praise", "Figures", "Blame of the state"} {
		k := compare.Code{ID: fmt.Sprint("k", i+1), Name: name, Order: i + 1}
		if i == 3 {
			k.Parent = codes[0].ID
		}
		codes = append(codes, k)
		ds = append(ds, k.Define())
	}
	for i := range n {
		u := compare.Unit{Group: rng.IntN(len(c.Groups)), Account: rng.IntN(len(c.Accounts)+1) + compare.Whole}
		a, b := c.Codes().Unit(u)
		code := codes[rng.IntN(len(codes))].ID
		d := compare.Decision{Verb: compare.Encode, A: a, B: b, Kind: compare.Kind(code), Coder: []string{"Ana", "Ben"}[i%2], At: "2026-01-02T03:04:05Z"}
		switch rng.IntN(8) {
		case 0:
			d.Verb = compare.Decode
		case 1:
			d.Verb, d.Kind, d.Note = compare.Relate, "", string(compare.Relations[rng.IntN(len(compare.Relations))].Relation)
		case 2:
			d.Verb, d.Note = compare.Agree, fmt.Sprint(rng.IntN(2))
		case 3:
			d.Verb, d.Kind, d.Note = compare.Comment, "", "Unclear"
		case 4:
			d.Verb, d.Kind, d.Note, d.B = compare.Label, "", "Harbour", compare.Place{}
		}
		ds = append(ds, d)
	}
	return c.With(ds), ds
}
