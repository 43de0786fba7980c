package linking

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/task"
	"synoptic/app/ui"
	"synoptic/compare"
)

// panel is the panel that links the claim of a row with one of another text.
type panel struct {
	k      *Linking
	c      *compare.Comparison
	p      *ui.Panel
	from   compare.Ref
	query  *ui.Field
	list   *ui.Picker
	own    int                   // the account that is offered first
	scope  *ui.Switches          // nil where there is no other account
	ranked []compare.Candidate   // of own
	others [][]compare.Candidate // of all other accounts, nil until they are ranked
	refs   []compare.Ref         // of the entries of the list
}

// The options of scope.
const (
	ownClaims = iota
	allClaims
)

// Open offers the claims that the active row could be linked with, the
// likeliest first: those of the active column's account, and of all accounts
// as soon as something is typed.
func (k *Linking) Open() {
	g := k.s.Chosen.Current()
	if g == nil || k.s.Cmp == nil || k.s.Stale {
		return
	}
	l := &panel{k: k, c: k.s.Cmp, from: session.Hub(g), p: k.desk.NewPanel(say.Say("Link claim %s to…", g.Number()), 620)}
	l.own = k.linkAccount(l.from)
	l.p.Note("“" + ui.TextFont.Fit(l.c.Text(l.from.Account, []int{l.from.Claim}), 560) + "”")
	l.query = l.p.Field("Search", "Words of the claim, or of an outlet", "", 1)
	l.list = ui.NewPicker(k.desk.Look, 580, 330)
	l.list.Escape = l.p.Close
	if len(l.c.Accounts) > 2 {
		l.scope = l.p.Choice("Account", []string{ui.ValueFont.Fit(say.OutletOf(l.c.Accounts[l.own]), 240), say.Phrase("All accounts")}, ownClaims, l.look)
	}
	l.query.OnChanged = l.typed
	l.query.OnKey = l.list.Key
	l.p.Add(k.desk.Look.Quietly(l.list.Scroll))
	l.rank()
	l.p.Button("Cancel", false, l.p.Close)
	l.p.Button("Link", true, l.list.Pick)
	l.p.Closed = func() { k.ranking.Stop(); k.looking.Stop() }
	l.p.Show()
}

// rank ranks the claims of the account that is offered first, beside the
// window: long texts take their time.
func (l *panel) rank() {
	var got []compare.Candidate
	l.k.ranking.Run(func(context.Context, task.Progress) error {
		got = l.c.Rankings().Of(l.from, l.own)
		return nil
	}, nil, func(error) {
		l.ranked = got
		l.offer()
	})
	l.offer()
}

// typed searches in all accounts.
func (l *panel) typed(query string) {
	if l.scope != nil && l.scope.At == ownClaims && strings.TrimSpace(query) != "" {
		l.scope.Set(allClaims)
		return
	}
	l.offer()
}

// look offers the claims of one account or of all, which are ranked beside
// the window.
func (l *panel) look(scope int) {
	l.offer()
	if scope == ownClaims || l.others != nil || l.k.looking.Busy {
		return
	}
	var got [][]compare.Candidate
	l.k.looking.Run(func(ctx context.Context, _ task.Progress) error {
		for _, account := range others(l.c, l.from) {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			if account != l.own {
				got = append(got, l.c.Rankings().Of(l.from, account))
			}
		}
		return nil
	}, nil, func(err error) {
		if err == nil {
			l.others = got
			l.offer()
		}
	})
}

// offer shows the claims that have the words of the query. The chosen one
// stays chosen.
func (l *panel) offer() {
	var chosen compare.Ref
	if l.list.At < len(l.refs) && l.list.At > 0 {
		chosen = l.refs[l.list.At]
	}
	none := say.Phrase("No claim has these words.")
	if l.k.ranking.Busy {
		none = say.Phrase("Looking…")
	}
	if l.scope != nil && l.scope.At == allClaims && l.others == nil {
		none = say.Phrase("Ranking the claims of all accounts…")
	}
	choices, refs, all := l.choices()
	l.refs = refs
	l.list.Offer(choices, none)
	if all > len(choices) {
		l.list.Cut(say.Say("%s of %s claims are shown. Type words of the claim to see fewer.", say.Thousands(len(choices)), say.Thousands(all)))
	}
	if at := slices.Index(refs, chosen); at > 0 {
		l.list.At = at
		l.list.Reveal()
		l.list.Refresh()
	}
}

// others are the accounts whose claims a claim can be linked with.
func others(c *compare.Comparison, from compare.Ref) []int {
	var out []int
	for i := range c.Accounts {
		if i != from.Account {
			out = append(out, i)
		}
	}
	return out
}

// linkAccount is the account offered first: that of the active column.
func (k *Linking) linkAccount(from compare.Ref) int {
	if k.s.Chosen.Column != from.Account {
		return k.s.Chosen.Column
	}
	return others(k.s.Cmp, from)[0]
}

// linkLimit is how many claims are offered at once.
const linkLimit = 60

// offered are the candidates in their order: first those of the active
// column's account, then those of all others, the likeliest first.
func (l *panel) offered() []compare.Candidate {
	if l.scope == nil || l.scope.At == ownClaims {
		return l.ranked
	}
	rest := slices.Concat(l.others...)
	slices.SortStableFunc(rest, func(a, b compare.Candidate) int { return cmp.Compare(b.Alike, a.Alike) })
	return slices.Concat(l.ranked, rest)
}

// choices are the entries for the first candidates that have all words of the
// query, in the claim or the name of the outlet, and how many there are in all.
func (l *panel) choices() (out []ui.Choice, refs []compare.Ref, all int) {
	k, c := l.k, l.c
	for _, r := range l.offered() {
		text, who := c.Text(r.Account, []int{r.Claim}), say.OutletOf(c.Accounts[r.Account])
		if !say.HasWords(text+" "+who, l.query.Text) {
			continue
		}
		if all++; all > linkLimit {
			continue
		}
		to := r.Ref
		letter := session.Letter(k.s.Cmp, r.Account)
		if r.Account == 0 && c.HasOriginal() {
			letter = ""
		}
		refs = append(refs, to)
		out = append(out, ui.Choice{Letter: letter, Head: who, Text: text, Sub: k.rowsOf(to), Right: l.figure(to),
			Do: func() {
				l.p.Close()
				k.linkTo(l.from, to)
			}})
	}
	return out, refs, all
}

// figure says of a claim that is matched already how sure that is, as the table
// and the pane do, and of others how alike the wording is. How the panel ranks
// them is a figure of its own, which nobody could tell from the two.
func (l *panel) figure(to compare.Ref) string {
	for i := range l.c.Groups {
		for k := range l.c.Groups[i].Pairs {
			p := &l.c.Groups[i].Pairs[k]
			if !slices.ContainsFunc(p.Links, func(x compare.Link) bool { return x.From == l.from && x.To == to || x.To == l.from && x.From == to }) {
				continue
			}
			if p.ByPerson {
				return say.Say("decided by hand")
			}
			return say.Say("match %s", say.Share(p.Score))
		}
	}
	edits := compare.Diff(l.c.Text(l.from.Account, []int{l.from.Claim}), l.c.Text(to.Account, []int{to.Claim}))
	return say.Say("wording %s", say.Share((&compare.Pair{Edits: edits}).Alike()))
}

// linkTo links a claim with one of another text, goes to the column of that, and
// says where it stands too.
func (k *Linking) linkTo(from, to compare.Ref) {
	says := say.Say("Linked with %s.", say.OutletOf(k.s.Cmp.Accounts[to.Account]))
	for _, n := range session.GroupsOf(k.s.Cmp, to.Account)[to.Claim] {
		if g := &k.s.Cmp.Groups[n]; len(g.Members) > 1 && g != k.s.Chosen.Current() {
			says += " " + say.Say("It stands with claim %s too: reject it there if that is wrong.", g.Number())
		}
	}
	if !(to.Account == 0 && k.s.Cmp.HasOriginal()) {
		k.calls.Turn(to.Account)
	}
	k.s.Apply(compare.Decision{Verb: compare.Join, A: k.s.Cmp.Place(from), B: k.s.Cmp.Place(to)})
	k.s.Tell(says)
}

// rowsOf says in which rows a claim stands already.
func (k *Linking) rowsOf(r compare.Ref) string {
	for i := range k.s.Cmp.Groups {
		for _, m := range k.s.Cmp.Groups[i].Members {
			if m.Account == r.Account && slices.Contains(m.Passage(), r.Claim) {
				return say.Say("in row %s", k.s.Cmp.Groups[i].Number())
			}
		}
	}
	return ""
}

// Rows links a cell with the claim of another row, as Link to… does.
func (k *Linking) Rows(row, account, onto int) {
	if k.s.Stale {
		return
	}
	from, to := &k.s.Cmp.Groups[k.s.View.Order[row]], &k.s.Cmp.Groups[k.s.View.Order[onto]]
	cell, hub := k.s.Cmp.Cell(from, account), session.Hub(to)
	if cell.Member == nil {
		return
	}
	if hub.Account == account {
		k.s.Complain(errSameAccount)
		return
	}
	var ds []compare.Decision
	for _, claim := range cell.Member.Passage() {
		ds = append(ds, compare.Decision{Verb: compare.Join, A: k.s.Cmp.Place(hub), B: k.s.Cmp.Place(compare.Ref{Account: account, Claim: claim})})
	}
	says := say.Say("Linked with claim %s.", to.Number())
	if cell.Pair != nil {
		says += " " + say.Say("It stands with claim %s too: reject it there if that is wrong.", from.Number())
	}
	k.calls.Choose(onto, account)
	k.s.Apply(ds...)
	k.s.Tell(says)
}

var errSameAccount = errors.New("both claims are of the same text: a claim is linked with one of another text")
