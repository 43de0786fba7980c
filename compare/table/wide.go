package table

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"synoptic/compare"
	"synoptic/compare/judge"
	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// Wide returns a row for every group, with a block of columns for every
// account but the original. The columns of a block begin with the account's
// key, as Keys gives it.
func Wide(c *compare.Comparison, o TableOptions) *Table {
	t := newTabler(c, o)
	fields := slices.Clone(wideFields)
	for account, key := range Keys(c) {
		if account == 0 && c.HasOriginal() {
			continue
		}
		for _, b := range block {
			f := longField(b.from)
			fields = append(fields, field[*row]{
				Column{key + "_" + b.name, f.Type, named(c, account) + ": " + f.Describes},
				func(r *row) string { return r.block(account, f.value) },
			})
		}
	}
	fields = append(fields, provenance...)
	return tableBy(t, fields, func(g *compare.Group, room *cellRoom) []*row { return []*row{{t, g, t.all(g, room)}} })
}

// block lists the columns of every account: the name in the wide table and
// the column of the long table whose value it has.
var block = []struct{ name, from string }{
	{"text", "claim_text"}, {"status", "status"}, {"diff", "diff_marked"}, {"match_probability", "match_probability"},
	{"wording_similarity", "wording_similarity"},
	{"figure_change", "figure_change"}, {"quote_status", "quote_status"}, {"hedge_change", "hedge_change"},
	{"attribution_change", "attribution_change"}, {"findings_say", "findings_say"}, {"to_check_say", "to_check_say"}, {"position_pct", "position_pct"},
	{"moved", "moved"}, {"page", "page"}, {"relation", "relation"}, {"codes", "codes"}, {"note", "cell_note"},
}

func longField(name string) field[*tableCell] {
	return longFields[slices.IndexFunc(longFields, func(f field[*tableCell]) bool { return f.Name == name })]
}

// row is a group with the cells of all accounts.
type row struct {
	t     *tabler
	g     *compare.Group
	cells []*tableCell
}

// block returns a value of an account's cell, empty where it has none.
func (r *row) block(account int, value func(*tableCell) string) string {
	if x := r.cells[account]; !x.Blank {
		return value(x)
	}
	return ""
}

// count says how many accounts, the original aside, are as asked.
func (r *row) count(is func(*tableCell) bool) string {
	n := 0
	for _, x := range r.cells {
		if !x.Hub && !x.Blank && is(x) {
			n++
		}
	}
	return strconv.Itoa(n)
}

func statusIs(s judge.Status) func(*tableCell) bool {
	return func(x *tableCell) bool { return x.Status == s }
}

// heaviest returns the weightiest status of the accounts.
func (r *row) heaviest() string {
	most := -1
	for _, x := range r.cells {
		if !x.Hub && !x.Blank {
			most = max(most, slices.Index(compare.Statuses, x.Status))
		}
	}
	if most < 0 {
		return ""
	}
	return compare.States[most].Word()
}

// originals lists the figures, hedges or attributions of the row's reference,
// with what findings of some kinds name beyond them.
func (r *row) originals(of passage.Mention, kinds []judge.Kind) string {
	var found []text.Span
	for _, x := range r.cells {
		found = append(found, x.spans(kinds, true)...)
	}
	m := r.g.Members[0]
	return r.t.listed(m.Account, m.Passage(), of, found)
}

func textOfRow(name, describes string, value func(*row) string) field[*row] {
	return field[*row]{Column{name, "string", describes}, value}
}

func countOfRow(name, describes string, value func(*row) string) field[*row] {
	return field[*row]{Column{name, "integer", describes}, value}
}

// wideFields are the columns before the blocks of the accounts.
var wideFields = []field[*row]{
	textOfRow("number", longField("number").Describes, func(r *row) string { return numberOf(r.g) }),
	countOfRow("group_order", longField("group_order").Describes, func(r *row) string { return strconv.Itoa(r.g.Order) }),
	textOfRow("topic", topicSays, func(r *row) string { return r.t.Codes().Topic(r.g) }),
	textOfRow("original_text", "The wording of the original; empty where only accounts have it.", func(r *row) string { return r.t.originalText(r.g) }),
	textOfRow("original_page", longField("original_page").Describes, func(r *row) string { return r.cells[0].place().originalPage() }),
	textOfRow("original_figures", longField("original_figures").Describes, func(r *row) string { return r.originals(passage.OfFigures, judge.FigureKinds) }),
	textOfRow("original_hedges", longField("original_hedges").Describes, func(r *row) string { return r.originals(passage.OfHedges, hedgeKinds) }),
	textOfRow("original_attribution", longField("original_attribution").Describes, func(r *row) string { return r.originals(passage.OfSpeakers, attributionKinds) }),
	countOfRow("n_accounts_with", "How many accounts have it; possible matches do not count.", func(r *row) string {
		return r.count(func(x *tableCell) bool { return x.Member != nil && len(x.Member.Claims) > 0 })
	}),
	countOfRow("n_changed", "How many accounts change its substance.", func(r *row) string { return r.count(statusIs(judge.Changed)) }),
	countOfRow("n_left_out", "How many accounts leave it out.", func(r *row) string { return r.count(statusIs(judge.Omitted)) }),
	countOfRow("n_possible_match", "How many accounts may have it; nobody has decided.", func(r *row) string { return r.count(statusIs(judge.Unsure)) }),
	textOfRow("max_change", "The weightiest status of the accounts, from the mildest: same, reworded, told in part, possible match, changed, left out, added.", (*row).heaviest),
	textOfRow("group_codes", longField("group_codes").Describes, func(r *row) string { return r.cells[0].coded().codeNames(compare.Whole) }),
	textOfRow("note", longField("note").Describes, func(r *row) string { return r.g.Note }),
}

// provenance are the columns behind the blocks of the accounts.
var provenance = []field[*row]{
	textOfRow("project_id", longField("project_id").Describes, func(r *row) string { return r.t.o.Project }),
	textOfRow("export_id", longField("export_id").Describes, func(r *row) string { return r.t.o.Export }),
	textOfRow("exported_at", longField("exported_at").Describes, func(r *row) string { return r.t.o.At }),
	textOfRow("group_id", longField("group_id").Describes, func(r *row) string { return r.g.ID }),
}

// named returns how a person would call an account.
func named(c *compare.Comparison, account int) string {
	a := &c.Accounts[account]
	switch {
	case a.Outlet != "":
		return a.Outlet
	case a.Title != "":
		return a.Title
	}
	return accountID(a)
}

// Keys returns a short name for every account, for the heads of columns: the
// outlet in lower case letters, digits and low lines, a letter first. A second
// account of an outlet has its id behind it, so that keys are unique.
func Keys(c *compare.Comparison) []string {
	taken := map[string]bool{"original": true, "group": true} // original_text and group_codes are taken
	out := make([]string, len(c.Accounts))
	for i := range c.Accounts {
		id := accountID(&c.Accounts[i])
		key := keyOf(c.Accounts[i].Outlet)
		if key == "" {
			key = id
		}
		for taken[key] {
			key += "_" + id
		}
		taken[key], out[i] = true, key
	}
	return out
}

// keyOf makes a key of a name, at most 20 letters long; empty where the name
// has no letter to begin with.
func keyOf(name string) string {
	var b strings.Builder
	n := 0
	for _, r := range norm.NFKD.String(strings.ToLower(name)) {
		switch {
		case unicode.IsMark(r):
		case n == 20:
		case unicode.IsLetter(r) || unicode.IsDigit(r) && n > 0:
			b.WriteRune(r)
			n++
		case n > 0 && !strings.HasSuffix(b.String(), "_"):
			b.WriteByte('_')
			n++
		}
	}
	return strings.TrimRight(b.String(), "_")
}
