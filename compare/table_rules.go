package compare

import (
	"slices"
	"strings"
	"sync"
)

// rules names what a row rests on: the signals of its match, the checks that
// found something, and the decisions of people.
func (x *tableCell) rules() string {
	var room [32]string
	out := room[:0]
	if x.Pair != nil {
		for name := range bestSignals(x.Pair.Links) {
			out = append(out, ruleOf(matchRules, name))
		}
		slices.Sort(out)
	}
	for _, f := range x.findings() {
		if f.ByPerson {
			out = addOnce(out, "person."+string(Assert))
		} else {
			out = addOnce(out, ruleOf(checkRules, string(f.Kind)))
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

// The names of rules, by those of the signals and checks, are made once.
var matchRules, checkRules = &rules{before: "match."}, &rules{before: "check."}

type rules struct {
	before string
	names  sync.Map
}

func ruleOf(r *rules, of string) string {
	name, ok := r.names.Load(of)
	if !ok {
		name, _ = r.names.LoadOrStore(of, r.before+strings.ReplaceAll(of, " ", "_"))
	}
	return name.(string)
}
