package app

import (
	"errors"
	"strings"

	"synoptic/compare"
)

// openLink offers the claims that the active row could be linked with, the
// likeliest first.
func (w *window) openLink() {
	g := w.table.current()
	if g == nil || w.cmp == nil || w.stale {
		return
	}
	from := hub(g)
	account := w.linkAccount(from)
	p := w.newPanel(say("Link claim %d to…", g.Order), 620)
	p.note(textFont.fit(w.cmp.Text(from.Account, []int{from.Claim}), 560))
	query := p.field("Search", "Words of the claim", "", 1)
	list := newPicker(w.look, 580, 330)
	list.escape = p.close
	ranked := w.cmp.Candidates(from, account)
	offer := func() { list.offer(w.linkChoices(p, from, ranked, query.Text), "No claim has these words.") }
	names, at := w.linkNames(from, account)
	p.choice("Account", names, at, func(i int) { ranked = w.cmp.Candidates(from, w.linkOthers(from)[i]); offer() })
	query.OnChanged = func(string) { offer() }
	query.onKey = list.key
	p.add(w.look.quietly(list.scroll))
	offer()
	p.button("Cancel", false, p.close)
	p.button("Link", true, list.pick)
	p.show()
}

// linkOthers are the accounts whose claims a claim can be linked with.
func (w *window) linkOthers(from compare.Ref) []int {
	var out []int
	for i := range w.cmp.Accounts {
		if i != from.Account {
			out = append(out, i)
		}
	}
	return out
}

// linkAccount is the account offered first: that of the active column.
func (w *window) linkAccount(from compare.Ref) int {
	if w.table.column != from.Account {
		return w.table.column
	}
	return w.linkOthers(from)[0]
}

// linkNames are the names of those accounts and the place of the first.
func (w *window) linkNames(from compare.Ref, account int) (names []string, at int) {
	for i, other := range w.linkOthers(from) {
		name := valueFont.fit(outletOf(w.cmp.Accounts[other]), 120)
		names = append(names, name)
		if other == account {
			at = i
		}
	}
	return names, at
}

// linkLimit is how many claims are offered.
const linkLimit = 60

// linkChoices are those of the ranked claims that have all words of a query.
func (w *window) linkChoices(p *panel, from compare.Ref, ranked []compare.Candidate, query string) []choice {
	var out []choice
	for _, r := range ranked {
		account := r.Account
		text := w.cmp.Text(account, []int{r.Claim})
		if !hasWords(text, query) {
			continue
		}
		to := r.Ref
		letter := w.letter(account)
		if account == 0 && w.cmp.HasOriginal() {
			letter = ""
		}
		out = append(out, choice{letter: letter, head: outletOf(w.cmp.Accounts[account]), text: text,
			sub: w.rowsOf(to), right: say("%.0f%% alike", 100*r.Alike),
			do: func() {
				p.close()
				w.decide(compare.Decision{Verb: compare.Join, A: w.cmp.Place(from), B: w.cmp.Place(to)})
			}})
		if len(out) == linkLimit {
			break
		}
	}
	return out
}

// rowsOf says in which rows a claim stands already.
func (w *window) rowsOf(r compare.Ref) string {
	for i := range w.cmp.Groups {
		for _, m := range w.cmp.Groups[i].Members {
			if m.Account == r.Account && len(m.Claims) > 0 && m.Claims[0] == r.Claim {
				return say("in row %d", w.cmp.Groups[i].Order)
			}
		}
	}
	return ""
}

// hasWords reports whether a text has all words of a query, in any case.
func hasWords(text, query string) bool {
	text = strings.ToLower(text)
	for _, word := range strings.Fields(strings.ToLower(query)) {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

// linkRows links a cell with the claim of another row, as Link to… does.
func (w *window) linkRows(row, account, onto int) {
	if w.stale {
		return
	}
	from, to := &w.cmp.Groups[w.table.rows[row]], &w.cmp.Groups[w.table.rows[onto]]
	cell, hub := w.cmp.Cell(from, account), hub(to)
	if cell.Member == nil {
		return
	}
	if hub.Account == account {
		w.complain(errSameAccount)
		return
	}
	var ds []compare.Decision
	for _, claim := range cell.Member.Passage() {
		ds = append(ds, compare.Decision{Verb: compare.Join, A: w.cmp.Place(hub), B: w.cmp.Place(compare.Ref{Account: account, Claim: claim})})
	}
	says := say("Linked with claim %d.", to.Order)
	if cell.Pair != nil {
		says += " " + say("It stands with claim %d too: reject it there if that is wrong.", from.Order)
	}
	w.table.choose(onto, account)
	w.decide(ds...)
	w.tell(says)
}

var errSameAccount = errors.New("both claims are of the same text: a claim is linked with one of another text")
