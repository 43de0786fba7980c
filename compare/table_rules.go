package compare

import (
	"maps"
	"slices"
	"strings"
)

// rules names what a row rests on: the signals of its match, the checks that
// found something, and the decisions of people.
func (x *tableCell) rules() string {
	var out []string
	if x.Pair != nil {
		for _, name := range slices.Sorted(maps.Keys(bestSignals(x.Pair.Links))) {
			out = append(out, "match."+strings.ReplaceAll(name, " ", "_"))
		}
	}
	for _, f := range x.findings() {
		if f.ByPerson {
			out = addOnce(out, "person."+string(Assert))
		} else {
			out = addOnce(out, "check."+string(f.Kind))
		}
	}
	for _, q := range x.quotations() {
		if q.Verdict != "" {
			out = addOnce(out, "check.quotation")
		}
	}
	if d := x.decision(); x.ByPerson && d.Verb != "" {
		out = append(out, "person."+string(d.Verb))
	}
	return strings.Join(out, "; ")
}
