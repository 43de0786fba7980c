package table

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"synoptic/compare"
)

// codedCell is a cell as coders coded it.
type codedCell struct{ *tableCell }

func (x *tableCell) coded() codedCell { return codedCell{x} }

// codings returns what the coders shown said of the cell or, with Whole, of
// its group.
func (x codedCell) codings(account int) []compare.Coding {
	return slices.DeleteFunc(x.t.Codes().Codings(compare.Unit{Group: x.g.Order - 1, Account: account}), func(m compare.Coding) bool {
		return !x.t.o.ShowsCoder(m.Coder)
	})
}

// Codes returns the names of all codes that some codings give, in the order
// of the codebook; NoCode where a coder looked and none applies.
func Codes(c *compare.Comparison, ms []compare.Coding) []string {
	var ids []string
	none := false
	for _, m := range ms {
		ids = append(ids, m.Given()...)
		none = none || m.None
	}
	if len(ids) == 0 && none {
		return []string{compare.NoCode}
	}
	return c.Codes().Codebook().Names(ids)
}

func (x codedCell) codeNames(account int) string {
	return strings.Join(Codes(x.t.Comparison, x.codings(account)), "; ")
}

// RelationOf returns the relation that some codings give: one where they are
// alike, else each with its coder.
func RelationOf(ms []compare.Coding) string {
	var values, each []string
	for _, m := range ms {
		if m.Relation != "" {
			values = append(values, string(m.Relation))
			each = append(each, fmt.Sprintf("%s (%s)", m.Relation, m.Coder))
		}
	}
	if all := slices.Compact(slices.Clone(values)); len(all) < 2 {
		return strings.Join(all, "")
	}
	return strings.Join(each, "; ")
}

// NoteOf returns the remarks that some codings have: one as it is, those of
// several coders each with its coder.
func NoteOf(ms []compare.Coding) string {
	ms = slices.DeleteFunc(slices.Clone(ms), func(m compare.Coding) bool { return m.Note == "" })
	if len(ms) == 1 {
		return ms[0].Note
	}
	var out []string
	for _, m := range ms {
		out = append(out, fmt.Sprintf("%s (%s)", m.Note, m.Coder))
	}
	return strings.Join(out, "; ")
}

// ownNote is what coders remark on what the account makes of the group.
func (x codedCell) ownNote() string { return NoteOf(x.codings(x.Account)) }

func (x codedCell) relation() string { return RelationOf(x.codings(x.Account)) }

// both returns the codings of the cell and of its group.
func (x codedCell) both() []compare.Coding {
	return append(x.codings(x.Account), x.codings(compare.Whole)...)
}

// hands calls add for everything that people decided on what stands in the row:
// the match, the findings, codes, relation, remark, topic and note. What coders
// that are not shown decided is left out.
func (x codedCell) hands(add func(coder, at string)) {
	t := x.t
	of := func(d compare.Decision) {
		if coder := t.coderOf(d); d.Verb != "" && t.o.ShowsCoder(coder) {
			add(coder, d.At)
		}
	}
	if !x.Hub {
		of(x.decision())
	}
	if x.Pair != nil {
		for _, d := range t.Ruled(x.Pair) {
			of(d)
		}
	}
	for _, m := range x.both() {
		add(m.Coder, m.At)
	}
	of(x.remark())
	of(x.labelled())
}

// coders are who decided on the row.
func (x codedCell) coders() string {
	var out []string
	x.hands(func(coder, _ string) { out = addOnce(out, coder) })
	slices.Sort(out)
	return strings.Join(out, "; ")
}

// codedAt is when the newest of it was decided.
func (x codedCell) codedAt() (at string) {
	x.hands(func(_, when string) { at = max(at, when) })
	return at
}

// agreed joins what stands after reconciliation.
func (x codedCell) agreed() string {
	u := compare.Unit{Group: x.g.Order - 1, Account: x.Account}
	if !x.t.Codes().IsCoded(u) {
		return ""
	}
	var out []string
	if v := x.t.Codes().AgreedValue(u, compare.RelationKind); v != "" {
		out = append(out, v)
	}
	for _, k := range x.t.Codes().Codebook() {
		if x.t.Codes().AgreedValue(u, k.ID) == "1" {
			out = append(out, k.Name)
		}
	}
	return strings.Join(out, "; ")
}

// codeFields makes a column of 0 and 1 for every code.
func codeFields(c *compare.Comparison) []field[*tableCell] {
	var out []field[*tableCell]
	taken := map[string]bool{}
	for _, k := range c.Codes().Codebook() {
		name := columnName("code", k.Name, k.ID, taken)
		out = append(out, numberField(name, "integer", fmt.Sprintf("1 where the code %q applies by a coder shown, 0 where they coded and it does not, empty where nobody coded.", k.Name),
			func(x *tableCell) string { return x.coded().flag(k.ID) }))
	}
	return out
}

// columnName makes a name for the column of a code or coder, who has an id,
// that no other column has.
func columnName(what, called, id string, taken map[string]bool) string {
	name := strings.Trim(strings.Map(func(r rune) rune {
		if r < 128 && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			return unicode.ToLower(r)
		}
		return '_'
	}, called), "_")
	if name == "" {
		name = strings.ToLower(id)
	}
	name = what + "_" + name
	for n, base := 2, name; taken[name]; n++ {
		name = base + "_" + strconv.Itoa(n)
	}
	taken[name] = true
	return name
}

func (x codedCell) flag(code string) string {
	out := ""
	for _, m := range x.codings(x.Account) {
		out = max(out, m.Value(code))
	}
	return out
}

// Codebook returns a row for every code, those that stand below another
// one behind it. Its first four columns are what ReadCodebook needs.
func Codebook(c *compare.Comparison, _ TableOptions) *Table {
	return codebookRows(c.Codes().Codebook())
}

// codebookRows returns a row for every code.
func codebookRows(b compare.Codebook) *Table {
	fields := []field[compare.Code]{
		ofCode("code", "Name of the code.", func(k compare.Code) string { return k.Name }),
		ofCode("parent", "The code above it; empty at the top.", func(k compare.Code) string { above, _ := b.Find(k.Parent); return above.Name }),
		ofCode("definition", "When the code applies.", func(k compare.Code) string { return k.Definition }),
		ofCode("example", "A passage to which it applies.", func(k compare.Code) string { return k.Example }),
		ofCode("colour", "Colour of the code, #RRGGBB; empty for none.", func(k compare.Code) string { return k.Colour }),
	}
	return tableOf(fields, slices.Values(b))
}

func ofCode(name, describes string, value func(compare.Code) string) field[compare.Code] {
	return field[compare.Code]{Column{name, "string", describes}, value}
}
