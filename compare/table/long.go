package table

import (
	"cmp"
	"strconv"
	"strings"

	"synoptic/compare"
	"synoptic/compare/judge"
	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// Long returns a row for every group and account, the original's own rows
// included. An account that is silent on what the original says has a row
// (left out); one that is silent on what the original does not say has none.
func Long(c *compare.Comparison, o TableOptions) *Table {
	fields := longFields
	if o.CodeColumns {
		fields = append(fields[:len(fields):len(fields)], codeFields(c)...)
	}
	t := newTabler(c, o)
	return tableBy(t, fields, t.line)
}

func textField(name, describes string, value func(*tableCell) string) field[*tableCell] {
	return field[*tableCell]{Column{name, "string", describes}, value}
}

func numberField(name, kind, describes string, value func(*tableCell) string) field[*tableCell] {
	return field[*tableCell]{Column{name, kind, describes}, value}
}

// longFields are the columns of the long table: first what people read, then
// what is measured, and at the end where it comes from.
var longFields = []field[*tableCell]{
	textField("number", "The number by which the program calls the claim: that of the claim in the original, or, for what only accounts have, added+1, added+2 …, which the program calls +1, +2 and so on.", func(x *tableCell) string { return numberOf(x.g) }),
	numberField("group_order", "integer", "Place of the group among all groups, from 1, in the order of the original.", func(x *tableCell) string { return strconv.Itoa(x.g.Order) }),
	textField("outlet", "Who published the account.", func(x *tableCell) string { return x.of().Outlet }),
	textField("account_role", "original (the primary document) or account (a text that covers it).", func(x *tableCell) string { return string(x.of().Role) }),
	textField("status", "same (punctuation and spelling aside, also with a remark of who says it that credits the original), reworded (other words, the same substance), told in part (parts of the claim are left out), changed (the substance differs), possible match (nobody has decided; it counts as nothing), left out (the original has it, this account has not), added (the original has it not). Empty in rows of the original, against which the others are measured.", (*tableCell).status),
	textField("claim_text", "The wording of this account; empty if it is left out. Where the status is possible match, the passage that may match.", (*tableCell).text),
	textField("original_text", "The wording of the original, repeated so that a row stands alone; empty if added.", func(x *tableCell) string { return x.words }),
	textField("diff_marked", "Both wordings in one cell: [-taken out-]{+put in+}. Added claims are compared with the account that told them first.", (*tableCell).marked),
	textField("findings", "The kinds of all changes of substance, the weightiest first: figure, quote, negation, date, name, hedge, bound, attribution, scope, role, base, act, condition, word.", (*tableCell).kinds),
	textField("findings_say", "The changes of substance as sentences.", (*tableCell).says),
	textField("to_check", "The kinds of changes that are less likely of substance and should be checked first; they count in no other column.", func(x *tableCell) string { return kindsOf(x.toCheck()) }),
	textField("to_check_say", "Those changes as sentences.", func(x *tableCell) string { return sentencesOf(x.toCheck()) }),
	numberField("threshold", "number", "The probability from which on a change is in findings, and not in to_check.", func(x *tableCell) string { return probabilityOf(x.t.Threshold) }),
	textField("left_out", "The parts of the original's passage of which the account has next to nothing, separated by a semicolon.", (*tableCell).leftOut),
	numberField("told_share", "number", "How much of the original's passage this account's passage tells, 0 to 1, by the weight of its words: all but its parts that are left out, so that it is below 1 just where left_out is filled; what is told in other words is told. Empty where the account does not surely have it.", (*tableCell).toldShare),
	textField("note", "The note on the claim as a whole: the same in every row of it. What concerns one account alone is cell_note.", func(x *tableCell) string { return x.g.Note }),
	textField("cell_note", "What coders remark on what this account makes of the group; of several coders, each with its coder.", func(x *tableCell) string { return x.coded().ownNote() }),
	textField("topic", topicSays, func(x *tableCell) string { return x.t.Codes().Topic(x.g) }),
	textField("group_codes", "The codes of the group as a whole, in the order of the codebook, separated by a semicolon.", func(x *tableCell) string { return x.coded().codeNames(compare.Whole) }),
	textField("relation", "How a coder finds this account to stand to the original: faithful, softened, sharpened, distorted, omitted, not comparable. Where coders differ, each with its coder.", func(x *tableCell) string { return x.coded().relation() }),
	textField("codes", "The codes of what this account makes of the group, in the order of the codebook, separated by a semicolon; none where a coder looked and no code applies.", func(x *tableCell) string { return x.coded().codeNames(x.Account) }),
	textField("page", "The page of the account's file on which the passage stands, or the pages (12–13), as the file numbers them, for citing; empty where the file has no pages or they are not known.", func(x *tableCell) string { return x.place().page() }),
	textField("original_page", "The page or pages of the original on which its passage stands; empty as in page, and if added.", func(x *tableCell) string { return x.place().originalPage() }),
	numberField("match_probability", "number", "How sure the match is: how probable it is that a reader would say that the two passages match, 0 to 1; of the best link.", (*tableCell).probability),
	numberField("wording_similarity", "number", "How alike the wording is: of the words of both passages, the share that the other has too at the same place, 0 to 1.", (*tableCell).alike),
	numberField("position_pct", "number", "How far into the account the passage begins, in percent of its length.", func(x *tableCell) string { return x.place().position() }),
	textField("prominence", "Where the account has it: headline (the title has half of its own words with content in common with the passage, by rarity), lead (first paragraph or one of the first two claims), first third, middle, last third. Empty where the account does not surely have it.", func(x *tableCell) string { return x.place().prominence() }),
	numberField("words_pct", "number", "How many of the words of the account's claims the passage has, in percent.", (*tableCell).room),
	textField("section", "headline (the title tells it), lead or body; by the same rule as prominence.", func(x *tableCell) string { return x.place().section() }),
	textField("heading", "The heading under which the passage begins, as the account has it.", func(x *tableCell) string { return x.place().heading() }),
	numberField("moved", "boolean", "true where the account tells it elsewhere than its neighbours.", func(x *tableCell) string { return x.place().moved() }),
	numberField("moved_from_order", "integer", "Where moved is true: its place in the order of the original among the claims of the original that this account has, from 1.", func(x *tableCell) string { return x.place().movedFrom() }),
	textField("quote_status", "The weightiest verdict on the quotations of the passage: none, verbatim, shortened, edited, stitched, altered, not found; reattributed where the original quotes the words too and names another speaker; to check where no verdict says so and to_check has a quote.", func(x *tableCell) string { return x.quoted().quoteStatus() }),
	textField("quote_text", "The quotations of the passage with their marks, separated by a semicolon.", func(x *tableCell) string { return x.quoted().quoteText() }),
	textField("quote_speaker", "Whom the account credits with them.", func(x *tableCell) string { return x.quoted().quoteSpeaker() }),
	textField("original_speaker", "Whom the original credits with the passages quoted; empty where it says them itself or has them not.", func(x *tableCell) string { return x.quoted().originalSpeaker() }),
	textField("figures", "The figures of this account's passage with their bounds, as written; dates are no figures.", func(x *tableCell) string { return x.ours(passage.OfFigures, judge.FigureKinds) }),
	textField("original_figures", "The figures of the original's passage, as written; in added groups those of the account that it is compared with.", func(x *tableCell) string { return x.originals(passage.OfFigures, judge.FigureKinds) }),
	textField("figure_change", "changed (a finding; bounds such as \"at least\" count with their figure), dropped (the original has one more), added (the account has), rounded (faithfully), same, none (neither side has figures). Both of \"dropped; added\" where the two sides tell different figures and none became another. to check where to_check has a figure or bound and findings none. Empty where the match is only possible.", func(x *tableCell) string { return x.figures().figureChange() }),
	textField("hedges", "The hedges of this account's passage.", func(x *tableCell) string { return x.ours(passage.OfHedges, hedgeKinds) }),
	textField("original_hedges", "The hedges of the original's passage.", func(x *tableCell) string { return x.originals(passage.OfHedges, hedgeKinds) }),
	textField("hedge_change", "By the findings: dropped, added, strengthened (more certain than the original) or weakened, changed (several, or another hedge as strong). Without a finding: to check (to_check has a hedge), kept (both sides hedge) or none. Empty where the match is only possible.", (*tableCell).hedgeChange),
	textField("attribution", "Whom this account's passage credits.", func(x *tableCell) string { return x.ours(passage.OfSpeakers, attributionKinds) }),
	textField("original_attribution", "Whom the original's passage credits.", func(x *tableCell) string { return x.originals(passage.OfSpeakers, attributionKinds) }),
	textField("attribution_change", "By the findings: changed, dropped or added. Without one: to check (to_check has an attribution), kept (both sides credit somebody) or none. Empty where the match is only possible.", (*tableCell).attributionChange),
	textField("match_method", "auto, or person where somebody made or confirmed the match or the omission, or rejected what was matched.", (*tableCell).method),
	textField("match_decided_by", "Who made, confirmed or rejected it.", func(x *tableCell) string { return x.t.coderOf(x.decision()) }),
	textField("match_why", "The signals that spoke for the match, 0 to 1 each.", (*tableCell).why),
	textField("coder", "Everybody who decided on what stands in this row, by name, separated by a semicolon: on the match or silence, on findings, with codes, a relation or a remark on the cell or the group, with the topic or the note. Empty where nobody has decided anything.", func(x *tableCell) string { return x.coded().coders() }),
	textField("coded_at", "When the newest of these decisions was made, ISO 8601.", func(x *tableCell) string { return x.coded().codedAt() }),
	textField("agreed_value", "The relation and the codes that stand after reconciliation: those that the coders settled on or that at least two gave alike.", func(x *tableCell) string { return x.coded().agreed() }),
	textField("title", "Title of the account.", func(x *tableCell) string { return x.of().Title }),
	textField("byline", "Author as named by the account.", func(x *tableCell) string { return x.of().Author }),
	textField("published", "Date of publication, ISO 8601 as far as known: 2023, 2023-02 or 2023-02-28.", func(x *tableCell) string { return x.of().Published }),
	textField("url", "Address of the account.", func(x *tableCell) string { return x.of().URL }),
	textField("language", "Language of the account, two letters.", func(x *tableCell) string { return x.of().Language }),
	textField("country", "Country of the account, as it was imported or typed.", func(x *tableCell) string { return x.of().Country }),
	textField("claim_ids", "The claims that this row joins, separated by a semicolon.", func(x *tableCell) string { return claimIDs(x.t.Comparison, x.Account, x.claims) }),
	numberField("n_units", "integer", "How many claims (sentences) of the account this row joins.", func(x *tableCell) string { return strconv.Itoa(len(x.claims)) }),
	numberField("paragraph", "integer", "Paragraph of the account in which the passage begins, from 1.", func(x *tableCell) string {
		return x.place().first(func(n int) int { return x.t.Claims[x.Account][n].Paragraph })
	}),
	numberField("sentence", "integer", "Place of the first claim among all pieces of the account, headings included, from 1.", func(x *tableCell) string { return x.place().first(func(n int) int { return n + 1 }) }),
	numberField("char_start", "integer", "Where the passage begins in the account's stored text, in Unicode code points from 0 (as R and Python count; not bytes).", func(x *tableCell) string {
		return x.place().first(func(n int) int { return x.t.points[x.Account][n].Start })
	}),
	numberField("char_end", "integer", "Where the passage ends, in code points; the first one behind it. Claims of another place may lie between where n_units is above 1.", func(x *tableCell) string {
		return x.place().last(func(n int) int { return x.t.points[x.Account][n].End })
	}),
	textField("left_out_chars", "Where they stand in the original's stored text, from–to in code points as char_start and char_end.", (*tableCell).leftOutChars),
	textField("group_id", "The group of claims that say one thing. It stays when accounts are added.", func(x *tableCell) string { return x.g.ID }),
	textField("account_id", "The account whose words stand in this row.", func(x *tableCell) string { return accountID(x.of()) }),
	textField("project_id", "The comparison; the same in every row.", func(x *tableCell) string { return x.t.o.Project }),
	textField("export_id", "This export; the same in every row.", func(x *tableCell) string { return x.t.o.Export }),
	textField("exported_at", "When the file was written, ISO 8601 with zone; empty where the file was asked to be reproducible.", func(x *tableCell) string { return x.t.o.At }),
	textField("rule_ids", "What this row rests on: match.NAME for every signal that spoke for the match, check.NAME for every check that found a change (of the engine named), person.NAME for every decision of a person.", (*tableCell).rules),
	textField("app_version", "Version of the program.", func(x *tableCell) string { return appName(x.t.o.App) }),
	textField("engine", "Version of splitting, aligning and judging.", func(x *tableCell) string { return engineName(x.t.o.Engine) }),
	textField("account_sha256", "SHA-256 of the account's stored text in UTF-8.", func(x *tableCell) string { return x.t.hashes[x.Account] }),
}

const topicSays = "The topic that a person gave to the group."

// engineName names an engine so that no spreadsheet takes it for a number.
func engineName(engine string) string { return "engine-" + cmp.Or(engine, compare.Engine) }

// numberOf is the number of a group. That of an addition has a word before it: many
// programs take +1 for 1, which is another claim.
func numberOf(g *compare.Group) string {
	n := g.Number()
	if strings.HasPrefix(n, "+") {
		return "added" + n
	}
	return n
}

// appName names a version of the program so that no spreadsheet takes it for a day.
func appName(version string) string {
	if version != "" && version[0] >= '0' && version[0] <= '9' {
		return "v" + version
	}
	return version
}

func accountID(a *text.Account) string { return "a" + strconv.FormatInt(a.ID, 10) }

// claimID names a claim: a1.3 is the third piece of account a1.
func claimID(c *compare.Comparison, account, claim int) string {
	return accountID(&c.Accounts[account]) + "." + strconv.Itoa(claim+1)
}

func claimIDs(c *compare.Comparison, account int, claims []int) string {
	out := ""
	for i, n := range claims {
		if i > 0 {
			out += "; "
		}
		out += claimID(c, account, n)
	}
	return out
}
