package compare

import (
	"cmp"
	"strings"
)

// tellLanguages sets the language of every account that has none. One that is
// too short to tell has that of the original, or of the other accounts.
func (c *Comparison) tellLanguages(language string) {
	for i := range c.Accounts {
		a := &c.Accounts[i]
		a.Language = cmp.Or(language, a.Language, languageOf(a.Text))
	}
	others := ""
	for i := range c.Accounts {
		if a := &c.Accounts[i]; a.Language == "" {
			others = cmp.Or(others, c.commonLanguage())
			a.Language = others
		}
	}
}

// commonLanguage returns the language of the original, else the one that most
// accounts have, else that of all texts together, which may be too short each.
func (c *Comparison) commonLanguage() string {
	if c.HasOriginal() && c.Accounts[0].Language != "" {
		return c.Accounts[0].Language
	}
	count, best := map[string]int{}, ""
	for _, a := range c.Accounts {
		count[a.Language]++
		if n, most := count[a.Language], count[best]; a.Language != "" && (best == "" || n > most || n == most && a.Language < best) {
			best = a.Language
		}
	}
	if best != "" {
		return best
	}
	var all strings.Builder
	for _, a := range c.Accounts {
		all.WriteString(a.Text[:min(len(a.Text), enoughText)] + "\n")
	}
	text := strings.ToValidUTF8(all.String(), "")
	return cmp.Or(languageOf(text), languageBySmallWords(text))
}

// foreign names the accounts of which the checks that rest on words can say
// nothing, since they have no words of that language.
func (c *Comparison) foreign() []Warning {
	var out []Warning
	for i, a := range c.Accounts {
		if _, listed := lexiconOf(a.Language)["negations"]; !listed {
			out = append(out, Warning{i, sentenceOf(formForeign, a.Language)})
		}
	}
	return out
}
