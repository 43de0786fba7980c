package data

import (
	"synoptic/compare"
	"synoptic/compare/table"
)

// The shapes of codes in the JSON.
type (
	jsonCode struct {
		ID         string `json:"id"`
		Name       string `json:"name"`
		Parent     string `json:"parent"` // id of the code above; empty at the top
		Definition string `json:"definition"`
		Example    string `json:"example"`
		Colour     string `json:"colour"`
	}
	// jsonCoding is all that one coder said of a group or of one account's part
	// of it.
	jsonCoding struct {
		Group    string   `json:"group"`
		Account  *string  `json:"account"` // null: the group as a whole
		Coder    string   `json:"coder"`
		Codes    []string `json:"codes"`
		None     bool     `json:"none"` // the coder looked, and no code applies
		Relation string   `json:"relation"`
		Note     string   `json:"note"`
		At       string   `json:"at"`
	}
	// jsonAgreed is what coders settled on.
	jsonAgreed struct {
		Group   string  `json:"group"`
		Account *string `json:"account"`
		Code    string  `json:"code"`  // the id of a code, or relation
		Value   string  `json:"value"` // 1, 0 or a relation
	}
)

func (v jsonView) codebook() []jsonCode {
	out := []jsonCode{}
	for _, k := range v.Codebook() {
		out = append(out, jsonCode{k.ID, k.Name, k.Parent, k.Definition, k.Example, k.Colour})
	}
	return out
}

// coded returns what the coders of an export said of its groups, and what
// they settled on.
func (v jsonView) coded(o table.TableOptions) (all []jsonCoding, agreed []jsonAgreed) {
	for _, u := range v.Units() {
		if !o.Shows(u.Group) {
			continue
		}
		id := v.Groups[u.Group].ID
		var account *string
		if u.Account != compare.Whole {
			name := v.id(u.Account)
			account = &name
		}
		for _, m := range v.Codings(u) {
			if o.ShowsCoder(m.Coder) {
				all = append(all, jsonCoding{id, account, m.Coder, append([]string{}, m.Codes...), m.None, string(m.Relation), m.Note, m.At})
			}
		}
		for _, x := range settledOf(v.Comparison, u) {
			agreed = append(agreed, jsonAgreed{id, account, x[0], x[1]})
		}
	}
	return all, agreed
}

// settledOf lists what coders settled on for a unit, the relation first.
func settledOf(c *compare.Comparison, u compare.Unit) (out [][2]string) {
	values := c.Agreed(u)
	kinds := []string{compare.RelationKind}
	for _, k := range c.Codebook() {
		kinds = append(kinds, k.ID)
	}
	for _, kind := range kinds {
		if v := values[kind]; v != "" {
			out = append(out, [2]string{kind, v})
		}
	}
	return out
}
