package compare

import (
	"slices"
	"strconv"
)

// Count says what became of the original in one account. Same, Reworded,
// Changed, Unsure and Omitted count groups of the original and add up to
// Told; Added counts groups that the original does not have. Among peers,
// where there is no original, all are counted against the first that tells.
type Count struct {
	Account                                         int // index
	Words, Claims                                   int // of the account
	Told                                            int // groups of the original
	Same, Reworded, Changed, Unsure, Omitted, Added int
	Moved                                           int // matches that stand elsewhere than their neighbours
}

// Matched is the number of groups that the account surely answers.
func (n Count) Matched() int { return n.Same + n.Reworded + n.Changed }

// Kept is the share of the original that the account surely tells, 0 to 1.
func (n Count) Kept() float64 {
	if n.Told == 0 {
		return 0
	}
	return float64(n.Matched()) / float64(n.Told)
}

// Counts returns a Count for every account, the original's own included. It
// counts all groups whatever is filtered.
func (c *Comparison) Counts() []Count {
	out := make([]Count, len(c.Accounts))
	for i, a := range c.Accounts {
		out[i].Account = i
		out[i].Words = Words(a.Text)
		for _, claim := range c.Claims[i] {
			if claim.Kind == Statement {
				out[i].Claims++
			}
		}
	}
	for i := range c.Groups {
		for account := range out {
			out[account].add(&c.Groups[i], c)
		}
	}
	return out
}

func (n *Count) add(g *Group, c *Comparison) {
	x := c.Cell(g, n.Account)
	if c.Told(g) {
		n.Told++
	} else if x.Member == nil {
		return
	}
	if x.Pair != nil && x.Pair.Moved {
		n.Moved++
	}
	if at := slices.Index(statuses, x.Status); at >= 0 {
		*[]*int{&n.Same, &n.Reworded, &n.Unsure, &n.Changed, &n.Omitted, &n.Added}[at]++
	}
}

// sourceRow is an account with its counts.
type sourceRow struct {
	t *tabler
	a *Account
	*Prominence
}

// SourceTable returns a row for every account with what is known of it and
// its counts over all groups.
func (c *Comparison) SourceTable(o TableOptions) *Table {
	t := c.tabler(o)
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
		if r.a.Role == Original {
			return ""
		}
		return strconv.Itoa(value(r))
	}}
}

// standsAt counts the claims of the original that an account has at a position.
func standsAt(name string, at Position) field[*sourceRow] {
	return ofAccount(name, "Claims of the original that it surely has, and has at this position: "+string(at)+".", func(r *sourceRow) int { return r.At(at) })
}

// judgedAs counts the quotations of an account with a verdict.
func judgedAs(name string, v Verdict) field[*sourceRow] {
	return ofAccount(name, "Quotations of the account that are "+string(v)+"; those inside another left out.", func(r *sourceRow) int { return r.Quotes[v] })
}

func (r *sourceRow) verbatim() string {
	if r.a.Role == Original {
		return ""
	}
	return strconv.FormatFloat(100*r.VerbatimShare(), 'f', 1, 64)
}

var sourceFields = []field[*sourceRow]{
	ofSource("source_id", "The account.", func(r *sourceRow) string { return accountID(r.a) }),
	ofSource("source_role", longField("source_role").Describes, func(r *sourceRow) string { return string(r.a.Role) }),
	ofSource("key", "Head of its columns in the wide table.", func(r *sourceRow) string { return r.t.Keys()[r.Account] }),
	ofSource("outlet", longField("outlet").Describes, func(r *sourceRow) string { return r.a.Outlet }),
	ofSource("title", longField("title").Describes, func(r *sourceRow) string { return r.a.Title }),
	ofSource("byline", longField("byline").Describes, func(r *sourceRow) string { return r.a.Author }),
	ofSource("published", longField("published").Describes, func(r *sourceRow) string { return r.a.Published }),
	ofSource("url", longField("url").Describes, func(r *sourceRow) string { return r.a.URL }),
	ofSource("language", longField("language").Describes, func(r *sourceRow) string { return r.a.Language }),
	ofSource("country", longField("country").Describes, func(r *sourceRow) string { return r.a.Country }),
	countOfSource("words", "Words of the stored text.", func(r *sourceRow) int { return r.Count.Words }),
	countOfSource("claims", "Claims (sentences) of the account, headings and furniture left out.", func(r *sourceRow) int { return r.Claims }),
	ofAccount("matched", "Claims of the original that it surely has: same, reworded or changed.", func(r *sourceRow) int { return r.Matched() }),
	ofAccount("same", "Of these, with the same words.", func(r *sourceRow) int { return r.Same }),
	ofAccount("reworded", "Of these, in other words.", func(r *sourceRow) int { return r.Reworded }),
	ofAccount("changed", "Of these, with another substance.", func(r *sourceRow) int { return r.Changed }),
	ofAccount("unsure", "Claims of the original that it may have; nobody has decided.", func(r *sourceRow) int { return r.Unsure }),
	ofAccount("omitted", "Claims of the original that it leaves out.", func(r *sourceRow) int { return r.Omitted }),
	ofAccount("added", "Groups of claims that it has and the original has not.", func(r *sourceRow) int { return r.Count.Added }),
	ofAccount("moved", "Matches that it tells elsewhere than their neighbours.", func(r *sourceRow) int { return r.Moved }),
	ofAccount("added_shared", "Of the groups that it added, those that other accounts have too.", func(r *sourceRow) int { return r.Shared() }),
	{Column{"verbatim_pct", "number", "How many of the words of its claims stand in runs of at least five words that the matched passage of the original has in the same order without a gap, in percent; case and punctuation do not count."}, (*sourceRow).verbatim},
	standsAt("kept_headline", Headline), standsAt("kept_lead", Lead), standsAt("kept_first_third", FirstThird),
	standsAt("kept_middle", Middle), standsAt("kept_last_third", LastThird),
	judgedAs("quotes_verbatim", Verbatim), judgedAs("quotes_shortened", Shortened), judgedAs("quotes_edited", Edited),
	judgedAs("quotes_stitched", Stitched), judgedAs("quotes_altered", Altered), judgedAs("quotes_not_found", NotFound),
	ofSource("source_sha256", longField("source_sha256").Describes, func(r *sourceRow) string { return r.t.hashes[r.Account] }),
}
