package grid

import (
	"slices"
	"strings"

	"synoptic/app/session"
	"synoptic/compare"
)

// codeSign is what a cell or the number of a row shows of its codes: the sign
// of the relation, a dot for every code, and an exclamation mark where coders
// differ.
func codeSign(ms []compare.Coding) string {
	relations, codes, differ := "", []string{}, false
	ms = slices.DeleteFunc(slices.Clone(ms), func(m compare.Coding) bool { return !m.Coded() })
	for i, m := range ms {
		if sign := session.RelationSigns[m.Relation]; !strings.Contains(relations, sign) {
			relations += sign
		}
		codes = append(codes, m.Given()...)
		differ = differ || i > 0 && (m.Relation != ms[0].Relation || !slices.Equal(m.Given(), ms[0].Given()))
	}
	slices.Sort(codes)
	dots := min(len(slices.Compact(codes)), 4)
	out := relations + strings.Repeat("•", dots)
	if differ {
		out += "!"
	}
	return out
}

// CodeSign is the sign of a unit of the table.
func (t *Table) CodeSign(g *compare.Group, account int) string {
	if t.Codings == nil {
		return ""
	}
	return codeSign(t.Codings(compare.Unit{Group: g.Order - 1, Account: account}))
}
