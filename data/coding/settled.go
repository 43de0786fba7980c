package coding

import (
	"cmp"

	"synoptic/compare"
)

// settled takes up a value on which the coders of the file settled, where it
// is open here.
func (m *merger) settled(x SettledUnit) {
	d := compare.Decision{Verb: compare.Agree, Note: x.Value, Coder: m.o.As, At: m.f.Exported}
	if coders := m.f.coders(); len(coders) == 1 {
		d.Coder = cmp.Or(d.Coder, coders[0])
	}
	kind := x.Code
	if kind != compare.RelationKind {
		if kind = m.codes[x.Code]; kind == "" {
			return // a code that is in no codebook
		}
	}
	d.Kind = compare.Kind(kind)
	u, ok := m.placed(x.Claim, x.Cell, &d)
	if !ok {
		return
	}
	switch here := m.c.Codes().Agreed(u)[kind]; {
	case here == x.Value:
		return
	case here != "":
		m.Unsettled = append(m.Unsettled, Settlement{u, kind, here, x.Value})
		if !m.o.FileWins {
			return
		}
	default:
		m.Settled++
	}
	m.Decisions = append(m.Decisions, d)
}

// coders are those whose codes a file holds, each once.
func (f File) coders() []string {
	var out []string
	seen := map[string]bool{}
	for _, x := range f.Codings {
		if !seen[x.Coder] {
			seen[x.Coder] = true
			out = append(out, x.Coder)
		}
	}
	return out
}

// SettledOf lists what coders settled on for a unit, the relation first.
func SettledOf(c *compare.Comparison, u compare.Unit) (out [][2]string) {
	values := c.Codes().Agreed(u)
	kinds := []string{compare.RelationKind}
	for _, k := range c.Codes().Codebook() {
		kinds = append(kinds, k.ID)
	}
	for _, kind := range kinds {
		if v := values[kind]; v != "" {
			out = append(out, [2]string{kind, v})
		}
	}
	return out
}
