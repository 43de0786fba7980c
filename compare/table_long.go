package compare

import (
	"fmt"
	"strconv"
)

// Long returns a row for every group and account, the original's own rows
// included. An account that is silent on what the original says has a row
// (omitted); one that is silent on what the original does not say has none.
func (c *Comparison) Long(o TableOptions) *Table {
	return tableOf(longFields, c.tabler(o).cells())
}

func text(name, describes string, value func(*cell) string) field[*cell] {
	return field[*cell]{Column{name, "string", describes}, value}
}

func number(name, kind, describes string, value func(*cell) string) field[*cell] {
	return field[*cell]{Column{name, kind, describes}, value}
}

// longFields are the columns of the long table.
var longFields = []field[*cell]{
	text("project_id", "The comparison; the same in every row.", func(x *cell) string { return x.t.o.Project }),
	text("export_id", "This export; the same in every row.", func(x *cell) string { return x.t.o.Export }),
	text("exported_at", "When the file was written, ISO 8601 with zone; empty where the file was asked to be reproducible.", func(x *cell) string { return x.t.o.At }),
	text("group_id", "The group of claims that say one thing. It stays when accounts are added.", func(x *cell) string { return x.g.ID }),
	number("group_order", "integer", "Place of the group among all groups, from 1, in the order of the original.", func(x *cell) string { return strconv.Itoa(x.g.Order) }),
	text("source_id", "The account whose words stand in this row.", func(x *cell) string { return accountID(x.of()) }),
	text("source_role", "original (the primary document) or account (a text that covers it).", func(x *cell) string { return string(x.of().Role) }),
	text("outlet", "Who published the account.", func(x *cell) string { return x.of().Outlet }),
	text("title", "Title of the account.", func(x *cell) string { return x.of().Title }),
	text("byline", "Author as named by the account.", func(x *cell) string { return x.of().Author }),
	text("published", "Date of publication, ISO 8601 as far as known: 2023, 2023-02 or 2023-02-28.", func(x *cell) string { return x.of().Published }),
	text("url", "Address of the account.", func(x *cell) string { return x.of().URL }),
	text("language", "Language of the account, two letters.", func(x *cell) string { return x.of().Language }),
	text("status", "same (punctuation and spelling aside), reworded (other words, the same substance), changed (the substance differs), unsure (a possible match that nobody has decided; it counts as nothing), omitted (only the original has it), added (only accounts have it). Empty in rows of the original, against which the others are measured.", (*cell).status),
	text("claim_text", "The wording of this account; empty if omitted. Where the status is unsure, the passage that may match.", (*cell).text),
	text("original_text", "The wording of the original, repeated so that a row stands alone; empty if added.", (*cell).original),
	text("diff_marked", "Both wordings in one cell: [-taken out-]{+put in+}. Added claims are compared with the account that told them first.", (*cell).marked),
	number("similarity", "number", "How probable it is that a reader would say that the two passages match, 0 to 1; of the best link.", (*cell).similarity),
	text("match_method", "auto, or person where somebody made or confirmed the match or the omission.", (*cell).method),
	text("match_decided_by", "Who made or confirmed it.", func(x *cell) string { return x.t.coderOf(x.decision()) }),
	text("match_why", "The signals that spoke for the match, 0 to 1 each.", (*cell).why),
	number("n_units", "integer", "How many claims (sentences) of the account this row joins.", func(x *cell) string { return strconv.Itoa(len(x.claims)) }),
	text("claim_ids", "The claims that this row joins, separated by a semicolon.", func(x *cell) string { return x.t.claimIDs(x.account, x.claims) }),
	number("paragraph", "integer", "Paragraph of the account in which the passage begins, from 1.", func(x *cell) string {
		return x.first(func(n int) int { return x.t.Claims[x.account][n].Paragraph })
	}),
	number("sentence", "integer", "Place of the first claim among all pieces of the account, headings included, from 1.", func(x *cell) string { return x.first(func(n int) int { return n + 1 }) }),
	number("char_start", "integer", "Where the passage begins in the account's stored text, in Unicode code points from 0 (as R and Python count; not bytes).", func(x *cell) string {
		return x.first(func(n int) int { return x.t.points[x.account][n].Start })
	}),
	number("char_end", "integer", "Where the passage ends, in code points; the first one behind it. Claims of another place may lie between where n_units is above 1.", func(x *cell) string { return x.last(func(n int) int { return x.t.points[x.account][n].End }) }),
	number("position_pct", "number", "How far into the account the passage begins, in percent of its length.", (*cell).position),
	text("section", "The heading under which the passage begins, as the account has it.", (*cell).section),
	number("moved", "boolean", "true where the account tells it elsewhere than its neighbours.", (*cell).moved),
	text("quote_status", "The weightiest verdict on the quotations of the passage: none, verbatim, shortened, edited, stitched, altered, not found.", (*cell).quoteStatus),
	text("quote_text", "The quotations of the passage with their marks, separated by a semicolon.", (*cell).quoteText),
	text("quote_speaker", "Whom the account credits with them.", (*cell).quoteSpeaker),
	text("figures", "The figures of this account that the original has otherwise or not at all, as written.", func(x *cell) string { return x.is(figureKinds) }),
	text("original_figures", "The figures of the original that this account has otherwise or not at all, as written.", func(x *cell) string { return x.was(figureKinds) }),
	text("figure_change", "none, changed, dropped or added; bounds such as \"at least\" count with their figure.", func(x *cell) string { return x.change(figureKinds) }),
	text("hedges", "The hedges of this account that differ.", func(x *cell) string { return x.is(hedgeKinds) }),
	text("original_hedges", "The hedges of the original that differ.", func(x *cell) string { return x.was(hedgeKinds) }),
	text("hedge_change", "none, changed, dropped or added.", func(x *cell) string { return x.change(hedgeKinds) }),
	text("attribution", "Whom this account credits, where that differs.", func(x *cell) string { return x.is(attributionKinds) }),
	text("original_attribution", "Whom the original credits, where that differs.", func(x *cell) string { return x.was(attributionKinds) }),
	text("attribution_change", "none, changed, dropped or added.", func(x *cell) string { return x.change(attributionKinds) }),
	text("findings", "The kinds of all changes of substance, the weightiest first: figure, quote, negation, date, name, hedge, bound, attribution, scope.", (*cell).kinds),
	text("findings_say", "The changes of substance as sentences.", (*cell).says),
	text("note", "The note on the group.", func(x *cell) string { return x.g.Note }),
	text("coder", "Who wrote the note.", func(x *cell) string { return x.t.coderOf(x.remark()) }),
	text("coded_at", "When it was written, ISO 8601.", func(x *cell) string { return x.remark().At }),
	text("app_version", "Version of the program.", func(x *cell) string { return x.t.o.App }),
	text("engine", "Version of splitting, aligning and judging.", func(*cell) string { return engineID }),
	text("source_sha256", "SHA-256 of the account's stored text in UTF-8.", func(x *cell) string { return x.t.hashes[x.account] }),
}

// engineID names the engine so that no spreadsheet takes it for a number.
const engineID = "engine-" + Engine

func accountID(a *Account) string { return fmt.Sprintf("a%d", a.ID) }

// claimID names a claim: a1.3 is the third piece of account a1.
func (c *Comparison) claimID(account, claim int) string {
	return fmt.Sprintf("a%d.%d", c.Accounts[account].ID, claim+1)
}

func (c *Comparison) claimIDs(account int, claims []int) string {
	out := ""
	for i, n := range claims {
		if i > 0 {
			out += "; "
		}
		out += c.claimID(account, n)
	}
	return out
}
