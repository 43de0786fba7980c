package table

import (
	"fmt"
	"iter"
	"slices"
	"strconv"

	"synoptic/compare"
	"synoptic/compare/agree"
	"synoptic/compare/text"
)

// Coding returns a row for every code and relation that a coder gave to
// a group or to what an account makes of it.
func Coding(c *compare.Comparison, o TableOptions) *Table {
	return tableOf(codingFields, newTabler(c, o).codingRows())
}

// codingRow is one code by one coder.
type codingRow struct {
	x     *tableCell // of the account, or of the first that has the group where Unit is whole
	unit  compare.Unit
	m     compare.Coding
	kind  string
	value string
	words *compare.CodedWords // those that the code was given to, nil for the whole unit
}

func (t *tabler) codingRows() iter.Seq[codingRow] {
	return func(yield func(codingRow) bool) {
		for _, u := range t.Codes().Units() {
			if !slices.Contains(t.groups, u.Group) {
				continue
			}
			g := &t.Groups[u.Group]
			account := u.Account
			if account == compare.Whole {
				account = g.Members[0].Account
			}
			x := t.cell(g, account)
			for _, m := range x.coded().codings(u.Account) {
				for _, r := range given(m) {
					r.x, r.unit, r.m = x, u, m
					if !yield(r) {
						return
					}
				}
			}
		}
	}
}

// given lists what a coding gives, the relation first.
func given(m compare.Coding) []codingRow {
	var out []codingRow
	if m.Relation != "" {
		out = append(out, codingRow{kind: compare.RelationKind, value: string(m.Relation)})
	}
	if m.None {
		out = append(out, codingRow{kind: compare.NoCode, value: "1"})
	}
	for _, id := range m.Codes {
		out = append(out, codingRow{kind: id, value: "1"})
	}
	for _, w := range m.Words {
		out = append(out, codingRow{kind: w.Code, value: "1", words: &w})
	}
	if out == nil {
		out = append(out, codingRow{kind: noteKind})
	}
	return out
}

// noteKind stands in place of a code where a coder left a remark and no code.
const noteKind = "note"

// code names a code by its name, the others as programs do.
func (r codingRow) code() string {
	if r.kind == compare.RelationKind || r.kind == compare.NoCode || r.kind == noteKind {
		return r.kind
	}
	return r.x.t.Codes().NameOf(r.kind)
}

// of returns a value of the account, empty where the group as a whole is
// coded.
func (r codingRow) of(value func(*tableCell) string) string {
	if r.unit.Account == compare.Whole {
		return ""
	}
	return value(r.x)
}

func (r codingRow) level() string {
	if r.words != nil {
		return "words"
	}
	return levelOf(r.unit)
}

// at is when the code was given.
func (r codingRow) at() string {
	if r.words != nil {
		return r.m.WhenWords(*r.words)
	}
	return r.m.When(r.kind)
}

// place is a value of the words that a code was given to, empty where it was
// given to the whole unit.
func (r codingRow) place(value func(words *compare.CodedWords) string) string {
	if r.words == nil {
		return ""
	}
	return value(r.words)
}

// point is a byte of the account in code points.
func (r codingRow) point(at int) string { return strconv.Itoa(r.x.t.point(r.unit.Account, at)) }

// levelOf says whether a unit is a cell or a group as a whole.
func levelOf(u compare.Unit) string {
	if u.Account == compare.Whole {
		return "group"
	}
	return "cell"
}

func ofCoding(name, kind, describes string, value func(codingRow) string) field[codingRow] {
	return field[codingRow]{Column{name, kind, describes}, value}
}

var codingFields = []field[codingRow]{
	ofCoding("project_id", "string", longField("project_id").Describes, func(r codingRow) string { return r.x.t.o.Project }),
	ofCoding("group_id", "string", longField("group_id").Describes, func(r codingRow) string { return r.x.g.ID }),
	ofCoding("group_order", "integer", longField("group_order").Describes, func(r codingRow) string { return strconv.Itoa(r.x.g.Order) }),
	ofCoding("level", "string", "cell (what an account makes of the group), words (some words of that alone) or group (the group as a whole).", codingRow.level),
	ofCoding("account_id", "string", "The account that is coded; empty where the group as a whole is.", func(r codingRow) string { return r.of(func(x *tableCell) string { return accountID(x.of()) }) }),
	ofCoding("outlet", "string", longField("outlet").Describes, func(r codingRow) string { return r.of(func(x *tableCell) string { return x.of().Outlet }) }),
	ofCoding("coder", "string", "Who coded.", func(r codingRow) string { return r.m.Coder }),
	ofCoding("code", "string", "Name of the code; relation for the relation to the original, none where the coder looked and no code applies, note where the coder left a remark and nothing else.", codingRow.code),
	ofCoding("value", "string", "1, or the relation. A code that a coder did not give to a unit that has a row of that coder is 0.", func(r codingRow) string { return r.value }),
	ofCoding("coded_at", "string", "When, ISO 8601.", codingRow.at),
	ofCoding("words_start", "integer", "Where the words that alone have the code begin in the account's stored text, in code points as char_start of the long table; empty where the whole unit has it.", func(r codingRow) string {
		return r.place(func(w *compare.CodedWords) string { return r.point(w.Start) })
	}),
	ofCoding("words_end", "integer", "Where they end; the first code point behind them.", func(r codingRow) string {
		return r.place(func(w *compare.CodedWords) string { return r.point(w.End) })
	}),
	ofCoding("words_text", "string", "The words that alone have the code, as they stand in the account.", func(r codingRow) string {
		return r.place(func(w *compare.CodedWords) string { return w.Of(r.x.of().Text) })
	}),
	ofCoding("agreed_value", "string", "What stands after reconciliation for this code: 1, 0 or a relation; empty while it is open or only one coder coded it.", func(r codingRow) string { return r.x.t.Codes().AgreedValue(r.unit, r.kind) }),
	ofCoding("coder_note", "string", "What this coder remarks on the unit.", func(r codingRow) string { return r.m.Note }),
	ofCoding("topic", "string", topicSays, func(r codingRow) string { return r.x.t.Codes().Topic(r.x.g) }),
	ofCoding("status", "string", longField("status").Describes, func(r codingRow) string { return r.of((*tableCell).status) }),
	ofCoding("claim_text", "string", longField("claim_text").Describes, func(r codingRow) string { return r.of((*tableCell).text) }),
	ofCoding("original_text", "string", longField("original_text").Describes, func(r codingRow) string { return r.x.words }),
	ofCoding("note", "string", longField("note").Describes, func(r codingRow) string { return r.x.g.Note }),
	ofCoding("account_sha256", "string", longField("account_sha256").Describes, func(r codingRow) string {
		return r.of(func(x *tableCell) string { return x.t.hashes[x.Account] })
	}),
}

// Agreement returns a row for every variable that coders coded, over all
// accounts and for every outlet.
func Agreement(c *compare.Comparison, o TableOptions) *Table {
	coders := o.Coders
	if coders == nil {
		coders = c.Codes().Coders()
	}
	return tableOf(agreementFields, slices.Values(c.Codes().Agreement(coders)))
}

func ofAgreement(name, kind, describes string, value func(compare.Agreement) string) field[compare.Agreement] {
	return field[compare.Agreement]{Column{name, kind, describes}, value}
}

var agreementFields = append([]field[compare.Agreement]{
	ofAgreement("code", "string", "Name of the code; relation for the relation to the original.", func(a compare.Agreement) string {
		if a.Kind == compare.RelationKind {
			return compare.RelationKind
		}
		return a.Name
	}),
	ofAgreement("level", "string", "cell: units are groups of claims × accounts; group: units are groups of claims.", func(a compare.Agreement) string {
		if a.Whole {
			return "group"
		}
		return "cell"
	}),
	ofAgreement("outlet", "string", "Whose cells are counted; empty for all.", func(a compare.Agreement) string { return a.Outlet }),
	ofAgreement("coded", "integer", "Units that somebody coded.", func(a compare.Agreement) string { return strconv.Itoa(a.Coded) }),
	ofAgreement("units", "integer", "Units that at least two coded, on which the coefficients rest. What nobody touched is never counted.", func(a compare.Agreement) string { return strconv.Itoa(a.Units) }),
	ofAgreement("coders", "integer", "How many coders are compared.", func(a compare.Agreement) string { return strconv.Itoa(len(a.Coders)) }),
}, slices.Concat(
	estimates("percent", "Share of pairs of codings of one unit that are alike, 0 to 1.", func(a compare.Agreement) agree.Estimate { return a.Percent }),
	estimates("kappa", "Cohen's kappa, for two coders.", func(a compare.Agreement) agree.Estimate { return a.Kappa }),
	estimates("alpha", "Krippendorff's alpha, nominal.", func(a compare.Agreement) agree.Estimate { return a.Alpha }),
	estimates("alpha_ordinal", "Krippendorff's alpha, ordinal, of the relation: faithful, softened or sharpened, distorted, omitted; not comparable is missing.", func(a compare.Agreement) agree.Estimate { return a.Ordinal }),
	[]field[compare.Agreement]{ofAgreement("caution", "string", "What to keep in mind.", compare.Agreement.Caution)})...)

// estimates makes the three columns of a coefficient.
func estimates(name, describes string, of func(compare.Agreement) agree.Estimate) []field[compare.Agreement] {
	bound := " of its 95 per cent bootstrap interval: units drawn with replacement " + strconv.Itoa(agree.Resamples) + " times, always alike."
	return []field[compare.Agreement]{
		ofAgreement(name, "number", describes+" Empty where it is not defined.", func(a compare.Agreement) string { return decimal(of(a).Value, of(a).Defined) }),
		ofAgreement(name+"_low", "number", "Lower end"+bound, func(a compare.Agreement) string { return decimal(of(a).Low, of(a).Interval) }),
		ofAgreement(name+"_high", "number", "Upper end"+bound, func(a compare.Agreement) string { return decimal(of(a).High, of(a).Interval) }),
	}
}

func decimal(v float64, defined bool) string {
	if !defined {
		return ""
	}
	return strconv.FormatFloat(v, 'f', 3, 64)
}

// reliabilityRow is one unit of one variable.
type reliabilityRow struct {
	t *tabler
	v compare.Variable
	u compare.Unit
}

// Reliability returns a row for every variable and unit that somebody
// coded, with a column for every coder: the matrix on which the coefficients
// rest.
func Reliability(c *compare.Comparison, o TableOptions) *Table {
	t := newTabler(c, o)
	coders := o.Coders
	if coders == nil {
		coders = c.Codes().Coders()
	}
	fields := slices.Clone(reliabilityFields)
	taken := map[string]bool{}
	for i, coder := range coders {
		name := columnName("coder", coder, strconv.Itoa(i+1), taken)
		fields = append(fields, ofReliability(name, fmt.Sprintf("What %s coded: 1, 0 or a relation; empty where %s did not code the unit.", coder, coder), func(r reliabilityRow) string {
			return c.Codes().CodingOf(r.u, coder).Value(r.v.Kind)
		}))
	}
	return tableOf(fields, t.reliabilityRows(coders))
}

func (t *tabler) reliabilityRows(coders []string) iter.Seq[reliabilityRow] {
	return func(yield func(reliabilityRow) bool) {
		for _, v := range t.Codes().Variables() {
			_, units := t.Codes().Ratings(v, coders, nil)
			for _, u := range units {
				if slices.Contains(t.groups, u.Group) && !yield(reliabilityRow{t, v, u}) {
					return
				}
			}
		}
	}
}

// account returns the account that is coded; nil where the group as a whole is.
func (r reliabilityRow) account() *text.Account {
	if r.u.Account == compare.Whole {
		return &text.Account{}
	}
	return &r.t.Accounts[r.u.Account]
}

func ofReliability(name, describes string, value func(reliabilityRow) string) field[reliabilityRow] {
	return field[reliabilityRow]{Column{name, "string", describes}, value}
}

var reliabilityFields = []field[reliabilityRow]{
	ofReliability("code", "Name of the code; relation for the relation to the original.", func(r reliabilityRow) string {
		if r.v.Kind == compare.RelationKind {
			return compare.RelationKind
		}
		return r.t.Codes().NameOf(r.v.Kind)
	}),
	ofReliability("level", "cell (what an account makes of the group) or group (the group as a whole).", func(r reliabilityRow) string { return levelOf(r.u) }),
	ofReliability("group_id", longField("group_id").Describes, func(r reliabilityRow) string { return r.t.Groups[r.u.Group].ID }),
	ofReliability("account_id", "The account that is coded; empty where the group as a whole is.", func(r reliabilityRow) string {
		if r.u.Account == compare.Whole {
			return ""
		}
		return accountID(r.account())
	}),
	ofReliability("outlet", longField("outlet").Describes, func(r reliabilityRow) string { return r.account().Outlet }),
	ofReliability("agreed_value", "What stands after reconciliation; empty while it is open or only one coder coded it.", func(r reliabilityRow) string { return r.t.Codes().AgreedValue(r.u, r.v.Kind) }),
}
