package coding

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/compare"
)

// OpenPassages shows all passages that have a code, across accounts, with how
// many each account has. A passage leads to its cell.
func (c *Coding) OpenPassages() {
	if c.s.Cmp == nil || c.s.Stale {
		return
	}
	book := c.s.Cmp.Codes().Codebook()
	if len(book) == 0 {
		c.s.Refuse("There is no code yet: press D on a claim to give the first one.")
		return
	}
	c.passagesOf(book, 0)
}

// passagesOf shows the passages of one code of the book.
func (c *Coding) passagesOf(book compare.Codebook, at int) {
	p := c.files.NewPanel("Passages by code", 780)
	names := make([]string, len(book))
	for i, k := range book {
		names[i] = k.Name + " " + say.Thousands(len(c.coded(k.ID)))
	}
	list := ui.NewPicker(c.files.Look, 740, min(7*ui.EntryHigh, c.files.Window.Canvas().Size().Height-300))
	list.Escape = p.Close
	show := func(i int) {
		list.Offer(c.passages(p, book[i].ID), "Nothing has this code yet.")
	}
	shown := at
	counts := ui.NewDrawing(c.files.Look, func(s *ui.Sheet, size fyne.Size) {
		s.Text(ui.ValueFont.Fit(c.countsSay(book[shown].ID), size.Width), 0, 10, ui.ValueFont, s.Ink2)
	})
	counts.Least = func() fyne.Size { return fyne.NewSize(10, 22) }
	p.Choice("Code", names, at, func(i int) { shown = i; counts.Refresh(); show(i) })
	p.Add(counts)
	p.Add(c.files.Look.Quietly(list.Scroll))
	show(at)
	p.Button("Codebook…", false, func() { p.Close(); c.OpenCodebook() })
	p.Button("Close", true, p.Close)
	p.First = list
	p.Show()
}

// countsSay says how often each account has a code.
func (c *Coding) countsSay(id string) string {
	counts, whole := make([]int, len(c.s.Cmp.Accounts)), 0
	for _, u := range c.coded(id) {
		if u.Account == compare.Whole {
			whole++
		} else {
			counts[u.Account]++
		}
	}
	var says []string
	for i, n := range counts {
		says = append(says, say.OutletOf(c.s.Cmp.Accounts[i])+" "+say.Thousands(n))
	}
	if whole > 0 {
		says = append(says, say.Say("Whole claim")+" "+say.Thousands(whole))
	}
	return strings.Join(says, " · ")
}

// coded are the units that somebody gave a code.
func (c *Coding) coded(id string) []compare.Unit {
	return slices.DeleteFunc(slices.Clone(c.s.Cmp.Codes().Units()), func(u compare.Unit) bool {
		return !slices.ContainsFunc(c.s.Codes.Of(u), func(m compare.Coding) bool { return m.Gives(id) })
	})
}

// ownWords are the words of a unit that alone have a code, empty where it is given
// to the whole.
func (c *Coding) ownWords(u compare.Unit, id string) string {
	var out []string
	for _, m := range c.s.Codes.Of(u) {
		if m.Has(id) {
			return ""
		}
		for _, w := range m.Words {
			if w.Code == id {
				out = append(out, "“"+strings.Join(strings.Fields(w.Of(c.s.Cmp.Accounts[u.Account].Text)), " ")+"”")
			}
		}
	}
	return strings.Join(out, " … ")
}

// passages are entries for the passages that have a code.
func (c *Coding) passages(p *ui.Panel, id string) []ui.Choice {
	var out []ui.Choice
	for _, u := range c.coded(id) {
		g := &c.s.Cmp.Groups[u.Group]
		account, who := u.Account, say.Say("Whole claim")
		if account == compare.Whole {
			account = g.Members[0].Account
		} else {
			who = say.OutletOf(c.s.Cmp.Accounts[account])
		}
		own := c.ownWords(u, id)
		words := say.Say("Left out here")
		if m := c.s.Cmp.Member(g, account); m != nil {
			words = strings.Join(strings.Fields(c.s.Cmp.Text(account, m.Passage())), " ")
		}
		if own != "" {
			words = own
		}
		out = append(out, ui.Choice{Head: who, Text: words, Right: say.Say("Claim %s", g.Number()), Do: func() {
			p.Close()
			c.calls.GoTo(u)
		}})
	}
	return out
}
