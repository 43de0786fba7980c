package write

import (
	"fmt"
	"slices"
	"strings"

	"synoptic/compare"
	"synoptic/data/coding"
	"synoptic/data/write/plain"
)

// filterSays are the sentences on what chose the groups of an export.
func filterSays(j Job) []string {
	var out []string
	l := tongue(j.Language)
	for _, c := range compare.Choices {
		if c.Key == j.Filter.Show && c.Key != "all" {
			out = append(out, l.say("Filter: %s.", l.say(c.Name)))
		}
	}
	if j.Filter.Query != "" {
		out = append(out, l.say("Search: %q.", j.Filter.Query))
	}
	f := describeFilter(j)
	for _, x := range []struct {
		says string
		of   []string
	}{
		{"Only what these accounts make of a claim", filterAccounts(j)},
		{"Only with a finding of these kinds", texts(f.Kinds)},
		{"Only with one of these states", texts(f.Statuses)},
		{"Only with one of these codes", f.Codes},
	} {
		if len(x.of) > 0 {
			out = append(out, fmt.Sprintf("%s: %s.", l.say(x.says), strings.Join(x.of, ", ")))
		}
	}
	switch f.Decided {
	case compare.ByHand:
		out = append(out, l.say("Only what a person decided."))
	case compare.Undecided:
		out = append(out, l.say("Only what nobody has decided."))
	}
	return out
}

// texts are values as text.
func texts[T ~string](all []T) []string {
	out := make([]string, len(all))
	for i, x := range all {
		out[i] = string(x)
	}
	return out
}

// describeFilter is the filter of a job as a manifest has it.
func describeFilter(j Job) manifestFilter {
	f := manifestFilter{Accounts: []string{}, Kinds: append([]compare.Kind{}, j.Filter.Kinds...), Statuses: append([]compare.Status{}, j.Filter.Statuses...), Decided: j.Filter.Decided,
		Codes: append([]string{}, j.Comparison.Codes().Codebook().Names(j.Filter.Codes)...)}
	for _, id := range j.Filter.Accounts {
		f.Accounts = append(f.Accounts, coding.AccountName(id))
	}
	return f
}

// filterAccounts names the accounts that count for the filter.
func filterAccounts(j Job) []string {
	var out []string
	for _, a := range j.Comparison.Accounts {
		if slices.Contains(j.Filter.Accounts, a.ID) {
			out = append(out, plain.Printable(sourceName(a)))
		}
	}
	return out
}
