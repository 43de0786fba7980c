package data

import (
	"fmt"
	"slices"
	"strings"

	"synoptic/compare"
	"synoptic/compare/table"
)

// Says tells in sentences what a merge brings: what is new, what differs,
// each with its place, and what has no place here.
func (m Merge) Says(c *compare.Comparison) []string {
	out := []string{fmt.Sprintf("Coders: %s. Units that are new: %d. Units that stand here already: %d.", strings.Join(m.Coders, ", "), m.Added, m.Same)}
	if len(m.Codes) > 0 {
		out = append(out, "New in the codebook: "+strings.Join(m.Codes, ", ")+".")
	}
	if len(m.Redefined) > 0 {
		out = append(out, "The file defines these codes otherwise, and the definitions here stay: "+strings.Join(m.Redefined, ", ")+".")
	}
	for _, d := range m.Differ {
		out = append(out, fmt.Sprintf("%s coded %s otherwise: here %s, in the file %s.", d.Coder, UnitSays(c, d.Unit), codingSays(c, d.Here), codingSays(c, d.File)))
	}
	if m.Settled > 0 {
		out = append(out, fmt.Sprintf("Values that the file settles: %d.", m.Settled))
	}
	for _, x := range m.Unsettled {
		out = append(out, fmt.Sprintf("%s, %s: settled here as “%s”, in the file as “%s”.", UnitSays(c, x.Unit), c.NameOf(x.Kind), x.Here, x.File))
	}
	var whys []string
	for why, n := range m.Lost {
		whys = append(whys, fmt.Sprintf("Units that have no place here: %d (%s).", n, why))
	}
	slices.Sort(whys)
	return append(out, whys...)
}

// UnitSays names a unit for people: claim 3, Daily.
func UnitSays(c *compare.Comparison, u compare.Unit) string {
	says := fmt.Sprintf("claim %d", c.Groups[u.Group].Order)
	if u.Account == compare.Whole {
		return says
	}
	a := c.Accounts[u.Account]
	return says + ", " + or(or(a.Outlet, a.Title), accountName(a.ID))
}

func codingSays(c *compare.Comparison, m compare.Coding) string {
	parts := table.Codes(c, []compare.Coding{m})
	if m.Relation != "" {
		parts = append([]string{string(m.Relation)}, parts...)
	}
	if m.Note != "" {
		parts = append(parts, "note: "+m.Note)
	}
	return "“" + strings.Join(parts, "; ") + "”"
}
