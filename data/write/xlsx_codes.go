package write

import (
	"slices"
	"strings"

	"synoptic/compare"
	"synoptic/compare/table"
)

// sightCodes says what coders gave, as the chips of the table do.
type sightCodes struct {
	*compare.Comparison
	options table.TableOptions
	say     tongue
}

// given reports whether a coder that is shown gave anything at all.
func (s sightCodes) given() bool {
	return slices.ContainsFunc(s.Codes().Coders(), s.options.ShowsCoder)
}

// of are the relation and the codes of a unit, those of words with the words. What
// was given to words of the original stands with the claim as a whole.
func (s sightCodes) of(g *compare.Group, account int) string {
	var out []string
	add := func(words string) {
		if words != "" && !slices.Contains(out, words) {
			out = append(out, words)
		}
	}
	units := []int{account}
	if account == compare.Whole && s.HasOriginal() {
		units = append(units, 0)
	}
	none := false
	for _, in := range units {
		for _, m := range s.Codes().Codings(compare.Unit{Group: g.Order - 1, Account: in}) {
			if !s.options.ShowsCoder(m.Coder) {
				continue
			}
			none = none || m.None
			if m.Relation != "" {
				add(s.say.say(string(m.Relation)))
			}
			for _, name := range s.Codes().Codebook().Names(m.Codes) {
				add(name)
			}
			for _, w := range m.Words {
				add(strings.Join(s.Codes().Codebook().Names([]string{w.Code}), "") + ": “" + strings.Join(strings.Fields(w.Of(s.Accounts[in].Text)), " ") + "”")
			}
		}
	}
	if len(out) == 0 && none {
		return s.say.say("No code applies")
	}
	return strings.Join(out, "; ")
}
