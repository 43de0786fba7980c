package table

import (
	"strconv"

	"synoptic/compare"
	"synoptic/compare/quote"
	"synoptic/compare/text"
)

// sourceRow is an account with its counts.
type sourceRow struct {
	t *tabler
	a *text.Account
	*compare.Prominence
}

// Sources returns a row for every account with what is known of it and
// its counts over all groups.
func Sources(c *compare.Comparison, o TableOptions) *Table {
	t := newTabler(c, o)
	return tableOf(sourceFields, func(yield func(*sourceRow) bool) {
		all := c.Prominence()
		for i := range all {
			if !yield(&sourceRow{t, &c.Accounts[i], &all[i]}) {
				return
			}
		}
	})
}

func ofSource(name, describes string, value func(*sourceRow) string) field[*sourceRow] {
	return field[*sourceRow]{Column{name, "string", describes}, value}
}

func countOfSource(name, describes string, value func(*sourceRow) int) field[*sourceRow] {
	return field[*sourceRow]{Column{name, "integer", describes}, func(r *sourceRow) string { return strconv.Itoa(value(r)) }}
}

// ofAccount counts something that means nothing for the original itself.
func ofAccount(name, describes string, value func(*sourceRow) int) field[*sourceRow] {
	return field[*sourceRow]{Column{name, "integer", describes}, func(r *sourceRow) string {
		if r.a.Role == text.Original {
			return ""
		}
		return strconv.Itoa(value(r))
	}}
}

// standsAt counts the claims of the original that an account has at a position.
func standsAt(name string, at compare.Position) field[*sourceRow] {
	return ofAccount(name, "Claims of the original that it surely has, and has at this position: "+string(at)+".", func(r *sourceRow) int { return r.At(at) })
}

// judgedAs counts the quotations of an account with a verdict.
func judgedAs(name string, v quote.Verdict) field[*sourceRow] {
	return ofAccount(name, "Quotations of the account that are "+string(v)+"; those inside another left out.", func(r *sourceRow) int { return r.Quotes[v] })
}

func (r *sourceRow) verbatim() string {
	if r.a.Role == text.Original {
		return ""
	}
	return strconv.FormatFloat(100*r.VerbatimShare(), 'f', 1, 64)
}

var sourceFields = []field[*sourceRow]{
	ofSource("account_id", "The account.", func(r *sourceRow) string { return accountID(r.a) }),
	ofSource("account_role", longField("account_role").Describes, func(r *sourceRow) string { return string(r.a.Role) }),
	ofSource("key", "Head of its columns in the wide table.", func(r *sourceRow) string { return Keys(r.t.Comparison)[r.Account] }),
	ofSource("outlet", longField("outlet").Describes, func(r *sourceRow) string { return r.a.Outlet }),
	ofSource("title", longField("title").Describes, func(r *sourceRow) string { return r.a.Title }),
	ofSource("byline", longField("byline").Describes, func(r *sourceRow) string { return r.a.Author }),
	ofSource("published", longField("published").Describes, func(r *sourceRow) string { return r.a.Published }),
	ofSource("url", longField("url").Describes, func(r *sourceRow) string { return r.a.URL }),
	ofSource("language", longField("language").Describes, func(r *sourceRow) string { return r.a.Language }),
	ofSource("country", longField("country").Describes, func(r *sourceRow) string { return r.a.Country }),
	countOfSource("words", "Words of the stored text.", func(r *sourceRow) int { return r.Count.Words }),
	countOfSource("claims", "Claims (sentences) of the account, headings and furniture left out.", func(r *sourceRow) int { return r.Claims }),
	ofAccount("matched", "Claims of the original that it surely has: same, reworded, told in part or changed.", func(r *sourceRow) int { return r.Matched() }),
	ofAccount("same", "Of these, with the same words, also with a remark of who says them that credits the original.", func(r *sourceRow) int { return r.Same }),
	ofAccount("reworded", "Of these, in other words.", func(r *sourceRow) int { return r.Reworded }),
	ofAccount("told_in_part", "Of these, in other words and not all of them: parts of the claim are left out.", func(r *sourceRow) int { return r.Partly }),
	ofAccount("changed", "Of these, with another substance.", func(r *sourceRow) int { return r.Changed }),
	ofAccount("possible_match", "Claims of the original that it may have; nobody has decided.", func(r *sourceRow) int { return r.Unsure }),
	ofAccount("left_out", "Claims of the original that it leaves out.", func(r *sourceRow) int { return r.Omitted }),
	ofAccount("added", "Groups of claims that it has and the original has not.", func(r *sourceRow) int { return r.Count.Added }),
	ofAccount("added_or_match", "Groups of claims in rows of their own that may belong to a claim of the original that it tells elsewhere; nobody has decided.", func(r *sourceRow) int { return r.Perhaps }),
	ofAccount("moved", "Matches that it tells elsewhere than their neighbours.", func(r *sourceRow) int { return r.Moved }),
	ofAccount("added_shared", "Of the groups that it added, those that other accounts have too.", func(r *sourceRow) int { return r.Shared() }),
	{Column{"verbatim_pct", "number", "How many of the words of its claims stand in runs of at least five words that the matched passage of the original has in the same order without a gap, in percent; case and punctuation do not count."}, (*sourceRow).verbatim},
	standsAt("kept_headline", compare.Headline), standsAt("kept_lead", compare.Lead), standsAt("kept_first_third", compare.FirstThird),
	standsAt("kept_middle", compare.Middle), standsAt("kept_last_third", compare.LastThird),
	judgedAs("quotes_verbatim", quote.Verbatim), judgedAs("quotes_shortened", quote.Shortened), judgedAs("quotes_edited", quote.Edited),
	judgedAs("quotes_stitched", quote.Stitched), judgedAs("quotes_altered", quote.Altered), judgedAs("quotes_not_found", quote.NotFound),
	ofSource("account_sha256", longField("account_sha256").Describes, func(r *sourceRow) string { return r.t.hashes[r.Account] }),
}
