package table

import (
	"math"
	"strconv"
	"strings"

	"synoptic/compare"
	"synoptic/compare/diff"
	"synoptic/compare/judge"
	"synoptic/compare/quote"
	"synoptic/compare/text"
)

// Quotations returns a row for every quotation of every account.
func Quotations(c *compare.Comparison, o TableOptions) *Table {
	t := newTabler(c, o)
	return tableOf(quotationFields, func(yield func(quotationRow) bool) {
		for i := range c.Quotations {
			if !yield(quotationRow{t, &c.Quotations[i]}) {
				return
			}
		}
	})
}

type quotationRow struct {
	t *tabler
	q *quote.Quotation
}

func (r quotationRow) of() *text.Account { return &r.t.Accounts[r.q.Ref.Account] }

func (r quotationRow) original() string {
	if r.q.Passage.Empty() {
		return ""
	}
	return r.q.Passage.Of(r.t.Accounts[0].Text)
}

func (r quotationRow) originalClaim() string {
	if r.q.Passage.Empty() {
		return ""
	}
	return claimID(r.t.Comparison, r.q.Original.Account, r.q.Original.Claim)
}

func (r quotationRow) originalPage() string {
	if r.q.Passage.Empty() {
		return ""
	}
	return Cite(r.t.o.Pages[r.t.Accounts[0].ID], r.q.Passage)
}

func (r quotationRow) altered() string {
	out := make([]string, len(r.q.Altered))
	for i, a := range r.q.Altered {
		out[i] = Marked([]diff.Edit{{Op: diff.Delete, From: a.From}, {Op: diff.Insert, To: a.To}})
	}
	return strings.Join(out, "; ")
}

func ofQuotation(name, kind, describes string, value func(quotationRow) string) field[quotationRow] {
	return field[quotationRow]{Column{name, kind, describes}, value}
}

var quotationFields = []field[quotationRow]{
	ofQuotation("account_id", "string", "The account that quotes.", func(r quotationRow) string { return accountID(r.of()) }),
	ofQuotation("outlet", "string", longField("outlet").Describes, func(r quotationRow) string { return r.of().Outlet }),
	ofQuotation("claim_id", "string", "The claim in which the quotation begins.", func(r quotationRow) string { return claimID(r.t.Comparison, r.q.Ref.Account, r.q.Ref.Claim) }),
	ofQuotation("quote_text", "string", "The quotation with its marks.", func(r quotationRow) string { return r.q.Span.Of(r.of().Text) }),
	ofQuotation("page", "string", "The page or pages of the account's file on which it stands, for citing; empty where they are not known.", func(r quotationRow) string { return Cite(r.t.o.Pages[r.of().ID], r.q.Span) }),
	ofQuotation("quote_speaker", "string", "Whom the account credits with it; empty where it credits nobody.", func(r quotationRow) string { return r.q.Speaker }),
	ofQuotation("original_speaker", "string", longField("original_speaker").Describes, func(r quotationRow) string { return r.q.OriginalSpeaker }),
	ofQuotation("reattributed", "boolean", "true where the original quotes the passage too and names another speaker.", func(r quotationRow) string { return strconv.FormatBool(r.q.Reattributed) }),
	ofQuotation("quote_status", "string", "verbatim, shortened (around an ellipsis), edited (brackets or a first capital, as convention allows), altered, stitched (of two passages without a sign), not found (the original has no passage that resembles it; the words may be somebody else's); empty where there is no original.", func(r quotationRow) string { return string(r.q.Verdict) }),
	ofQuotation("original_claim_id", "string", "The claim of the original in which the passage begins.", quotationRow.originalClaim),
	ofQuotation("original_text", "string", "The passage of the original.", quotationRow.original),
	ofQuotation("original_page", "string", "The page or pages of the original on which that passage stands.", quotationRow.originalPage),
	ofQuotation("altered", "string", "The words that differ: [-of the original-]{+of the quotation+}.", quotationRow.altered),
}

// Findings returns a row for every finding of the chosen groups, and for what
// is to be checked first.
func Findings(c *compare.Comparison, o TableOptions) *Table {
	t := newTabler(c, o)
	return tableBy(t, findingFields, func(g *compare.Group, room *cellRoom) (out []findingRow) {
		for _, x := range t.line(g, room) {
			for _, f := range x.findings() {
				out = append(out, findingRow{x, f, false})
			}
			for _, f := range x.toCheck() {
				out = append(out, findingRow{x, f, true})
			}
		}
		return out
	})
}

type findingRow struct {
	x       *tableCell
	f       judge.Finding
	toCheck bool
}

// side returns the words of a span and where they begin, both empty where
// the side has nothing.
func (r findingRow) side(account int, s text.Span) (words, start string) {
	if s.Empty() {
		return "", ""
	}
	return s.Of(r.x.t.Accounts[account].Text), strconv.Itoa(r.x.t.point(account, s.Start))
}

func (r findingRow) from() (words, start string) { return r.side(r.x.Pair.From, r.f.From) }

func (r findingRow) to() (words, start string) { return r.side(r.x.Account, r.f.To) }

func ofFinding(name, kind, describes string, value func(findingRow) string) field[findingRow] {
	return field[findingRow]{Column{name, kind, describes}, value}
}

var findingFields = []field[findingRow]{
	ofFinding("group_id", "string", longField("group_id").Describes, func(r findingRow) string { return r.x.g.ID }),
	ofFinding("group_order", "integer", longField("group_order").Describes, func(r findingRow) string { return strconv.Itoa(r.x.g.Order) }),
	ofFinding("compared_with", "string", "The account whose wording this one is measured against: the original, or the first that tells it.", func(r findingRow) string { return accountID(&r.x.t.Accounts[r.x.Pair.From]) }),
	ofFinding("account_id", "string", longField("account_id").Describes, func(r findingRow) string { return accountID(r.x.of()) }),
	ofFinding("outlet", "string", longField("outlet").Describes, func(r findingRow) string { return r.x.of().Outlet }),
	ofFinding("status", "string", longField("status").Describes, func(r findingRow) string { return r.x.status() }),
	ofFinding("kind", "string", "figure, quote, negation, date, name, hedge, bound, attribution, scope, role, base, act, condition or word.", func(r findingRow) string { return string(r.f.Kind) }),
	ofFinding("from_text", "string", "The words there; empty where they are missing.", func(r findingRow) string { words, _ := r.from(); return words }),
	ofFinding("from_start", "integer", "Where they begin in that account's text, in code points from 0.", func(r findingRow) string { _, at := r.from(); return at }),
	ofFinding("to_text", "string", "The words of this account; empty where they are missing.", func(r findingRow) string { words, _ := r.to(); return words }),
	ofFinding("to_start", "integer", "Where they begin in this account's text, in code points from 0.", func(r findingRow) string { _, at := r.to(); return at }),
	ofFinding("says", "string", "The change as a sentence.", func(r findingRow) string { return r.f.Says.String() }),
	ofFinding("found_by", "string", "auto, or person where somebody added it by hand.", func(r findingRow) string {
		if r.f.ByPerson {
			return "person"
		}
		return "auto"
	}),
	ofFinding("counts", "boolean", "true for a finding; false for what is less likely a change of substance and is to be checked first: it counts in no other table.", func(r findingRow) string { return strconv.FormatBool(!r.toCheck) }),
	ofFinding("probability", "number", "How likely a careful reader would call it a change of substance, 0 to 1, as learnt from edits that people judged; empty where somebody added it, and in languages of which nothing was learnt.", findingRow.probability),
	ofFinding("threshold", "number", "The probability from which on a change was a finding when this was exported.", func(r findingRow) string { return probabilityOf(r.x.t.Threshold) }),
}

func (r findingRow) probability() string { return probabilityOf(r.f.P) }

// probabilityOf writes a probability; 0 is none that is known. It is cut, not
// rounded: what falls short of a threshold is not to look as if it reached it.
func probabilityOf(p float64) string {
	if p == 0 {
		return ""
	}
	return strconv.FormatFloat(math.Floor(100*p+1e-9)/100, 'f', 2, 64)
}

// Decisions returns a row for every decision in force, in order.
func Decisions(c *compare.Comparison, o TableOptions) *Table {
	t := newTabler(c, o)
	return tableOf(decisionFields, func(yield func(decisionRow) bool) {
		for i, d := range o.Decisions {
			if !yield(decisionRow{t, i + 1, d}) {
				return
			}
		}
	})
}

type decisionRow struct {
	t     *tabler
	order int
	d     compare.Decision
}

// place returns an account's id and the words that a decision names.
func (r decisionRow) place(p compare.Place) (account, words string) {
	if p.Account == 0 {
		return "", ""
	}
	account = accountID(&text.Account{ID: p.Account})
	i := r.t.Index(p.Account)
	if i < 0 || p.Empty() || p.Start < 0 || p.End > len(r.t.Accounts[i].Text) {
		return account, ""
	}
	return account, p.Of(r.t.Accounts[i].Text)
}

// kind names a code by its name where it has one.
func (r decisionRow) kind() string {
	if compare.CodingVerbs[r.d.Verb] {
		if name := r.t.Codes().NameOf(string(r.d.Kind)); name != "" {
			return name
		}
	}
	return string(r.d.Kind)
}

func ofDecision(name, kind, describes string, value func(decisionRow) string) field[decisionRow] {
	return field[decisionRow]{Column{name, kind, describes}, value}
}

var decisionFields = []field[decisionRow]{
	ofDecision("decision", "integer", "Place among the decisions in force, from 1.", func(r decisionRow) string { return strconv.Itoa(r.order) }),
	ofDecision("decided_at", "string", "When, ISO 8601 with zone.", func(r decisionRow) string { return r.d.At }),
	ofDecision("coder", "string", "Who decided.", func(r decisionRow) string { return r.t.coderOf(r.d) }),
	ofDecision("verb", "string", "confirm, reject, link, unlink, note, dismiss (a finding is none), assert (a finding was missed), import, remove, restore, replace (the account was added, takes no part, takes part again, takes the part of another version of it), describe (metadata were corrected), define or retire (a code of the codebook), code, uncode, relate or comment (a coder's code, relation or remark), agree (what coders settled on), topic (of a group).", func(r decisionRow) string { return string(r.d.Verb) }),
	ofDecision("kind", "string", "Of a finding; with codes the name of the code; with describe the field.", decisionRow.kind),
	ofDecision("source_a", "string", "The account of the first passage.", func(r decisionRow) string { a, _ := r.place(r.d.A); return a }),
	ofDecision("text_a", "string", "The first passage.", func(r decisionRow) string { _, words := r.place(r.d.A); return words }),
	ofDecision("source_b", "string", "The account of the second passage.", func(r decisionRow) string { b, _ := r.place(r.d.B); return b }),
	ofDecision("text_b", "string", "The second passage; empty with an account: that account says nothing of the first.", func(r decisionRow) string { _, words := r.place(r.d.B); return words }),
	ofDecision("note", "string", "The text of a note, of a topic, of a remark or of a finding made by hand; with codes the value; with describe what the field was and is, as JSON.", func(r decisionRow) string { return r.d.Note }),
}
