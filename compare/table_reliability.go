package compare

import (
	"fmt"
	"iter"
	"slices"
	"strconv"
)

// reliabilityRow is one unit of one variable.
type reliabilityRow struct {
	t *tabler
	v Variable
	u Unit
}

// ReliabilityTable returns a row for every variable and unit that somebody
// coded, with a column for every coder: the matrix on which the coefficients
// rest.
func (c *Comparison) ReliabilityTable(o TableOptions) *Table {
	t := c.tabler(o)
	coders := o.Coders
	if coders == nil {
		coders = c.Coders()
	}
	fields := slices.Clone(reliabilityFields)
	taken := map[string]bool{}
	for i, coder := range coders {
		name := columnName("coder", coder, strconv.Itoa(i+1), taken)
		fields = append(fields, ofReliability(name, fmt.Sprintf("What %s coded: 1, 0 or a relation; empty where %s did not code the unit.", coder, coder), func(r reliabilityRow) string {
			return c.CodingOf(r.u, coder).Value(r.v.Kind)
		}))
	}
	return tableOf(fields, t.reliabilityRows(coders))
}

func (t *tabler) reliabilityRows(coders []string) iter.Seq[reliabilityRow] {
	return func(yield func(reliabilityRow) bool) {
		for _, v := range t.Variables() {
			_, units := t.Ratings(v, coders, nil)
			for _, u := range units {
				if slices.Contains(t.groups, u.Group) && !yield(reliabilityRow{t, v, u}) {
					return
				}
			}
		}
	}
}

// account returns the account that is coded; nil where the group as a whole is.
func (r reliabilityRow) account() *Account {
	if r.u.Account == Whole {
		return &Account{}
	}
	return &r.t.Accounts[r.u.Account]
}

func ofReliability(name, describes string, value func(reliabilityRow) string) field[reliabilityRow] {
	return field[reliabilityRow]{Column{name, "string", describes}, value}
}

var reliabilityFields = []field[reliabilityRow]{
	ofReliability("code", "Name of the code; relation for the relation to the original.", func(r reliabilityRow) string {
		if r.v.Kind == RelationKind {
			return RelationKind
		}
		return r.t.NameOf(r.v.Kind)
	}),
	ofReliability("level", "cell (what an account makes of the group) or group (the group as a whole).", func(r reliabilityRow) string { return levelOf(r.u) }),
	ofReliability("group_id", longField("group_id").Describes, func(r reliabilityRow) string { return r.t.Groups[r.u.Group].ID }),
	ofReliability("source_id", "The account that is coded; empty where the group as a whole is.", func(r reliabilityRow) string {
		if r.u.Account == Whole {
			return ""
		}
		return accountID(r.account())
	}),
	ofReliability("outlet", longField("outlet").Describes, func(r reliabilityRow) string { return r.account().Outlet }),
	ofReliability("agreed_value", "What stands after reconciliation; empty while it is open or only one coder coded it.", func(r reliabilityRow) string { return r.t.AgreedValue(r.u, r.v.Kind) }),
}
