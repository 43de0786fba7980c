package compare

import (
	"strings"

	"synoptic/compare/text"
)

// Found returns the cells of some groups (indexes; nil for all) whose words
// have something of what a query asks for. It is nil for an empty query.
func (c *Comparison) Found(query string, groups []int) map[Unit]bool {
	terms := text.Telling(text.Terms(query))
	if len(terms) == 0 {
		return nil
	}
	out := map[Unit]bool{}
	for _, i := range indexes(c, groups) {
		for _, m := range c.Groups[i].Members {
			words := text.Searchable(c.Text(m.Account, m.Passage()))
			for _, t := range terms {
				if strings.Contains(words, t) {
					out[Unit{i, m.Account}] = true
					break
				}
			}
		}
	}
	return out
}
