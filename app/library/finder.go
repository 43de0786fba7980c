package library

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/task"
	"synoptic/app/ui"
	"synoptic/compare"
	"synoptic/data"
)

// finder is the panel in which every command is found by a few letters, and
// every account, comparison and claim is a jump away.
type finder struct {
	y        *Library
	p        *ui.Panel
	list     *ui.Picker
	projects []data.Project
	hasty    bool // Enter was pressed before anything was found
}

// ranked is an entry with how well it fits what was typed.
type ranked struct {
	ui.Choice
	fits int
}

// finderClaims is how many claims are offered.
const finderClaims = 30

// Find asks for a few letters and offers what they can mean.
func (y *Library) Find() {
	f := &finder{y: y, p: y.files.NewPanel("Go to or do", 620)}
	if y.s.Store != nil {
		f.projects, _ = y.s.Store.Projects() // without them, all else is still there
		y.s.Recount(f.projects)
	}
	f.p.Closed = y.Finding.Stop
	query := f.p.Field("A command, an account, a comparison or words of a claim", "A few letters are enough", "", 1)
	f.list = ui.NewPicker(y.files.Look, 580, 340)
	f.list.Escape = f.p.Close
	query.OnChanged = f.offer
	query.OnKey = f.key
	f.list.Offer(f.choices(""), "")
	f.p.Add(y.files.Look.Quietly(f.list.Scroll))
	f.p.Button("Cancel", false, f.p.Close)
	f.p.Button("Go", true, f.list.Pick)
	f.p.Show()
}

// key is a key in the field. Enter waits for what is looked for.
func (f *finder) key(k fyne.KeyName) bool {
	if (k == fyne.KeyReturn || k == fyne.KeyEnter) && f.y.Finding.Busy && len(f.list.Choices) == 0 {
		f.hasty = true
		return true
	}
	return f.list.Key(k)
}

// offer shows what fits at once, and the claims that fit once they are found:
// to go through those of a large comparison takes longer than a key.
func (f *finder) offer(typed string) {
	f.hasty = false
	c, terms := f.y.s.Cmp, compare.Terms(typed)
	few := f.choices(typed)
	if c == nil || len([]rune(strings.TrimSpace(typed))) < 2 {
		f.y.Finding.Stop()
		f.list.Offer(few, "Nothing fits these letters.")
		return
	}
	f.list.Offer(few, "Looking…")
	var found []foundClaim
	f.y.Finding.Run(func(ctx context.Context, _ task.Progress) error {
		found = claimsWith(ctx, c, terms, finderClaims)
		return ctx.Err()
	}, nil, func(error) {
		f.list.Extend(f.claims(c, found), "Nothing fits these letters.")
		if f.hasty {
			f.list.Pick()
		}
	})
}

// choices are the entries that fit, the best first.
func (f *finder) choices(typed string) []ui.Choice {
	query := compare.Searchable(strings.TrimSpace(typed))
	var all []ranked
	add := func(c ui.Choice, names ...string) {
		best := -1
		for n, name := range names {
			if fits := fuzzy(compare.Searchable(name), query); fits >= 0 {
				best = max(best, fits-2*n)
			}
		}
		if best >= 0 {
			do := c.Do
			c.Do = func() { f.p.Close(); do() }
			all = append(all, ranked{c, best})
		}
	}
	f.commands(add)
	if query != "" {
		f.places(add)
	}
	slices.SortStableFunc(all, func(a, b ranked) int { return b.fits - a.fits })
	var out []ui.Choice
	for _, r := range all {
		out = append(out, r.Choice)
	}
	return out
}

// commands are those that can be given now.
func (f *finder) commands(add func(ui.Choice, ...string)) {
	for _, c := range f.y.calls.Commands() {
		add(ui.Choice{Head: say.Say(c.Name), Sub: say.Say(c.Menu), Right: c.Keys, OneLine: true, Do: c.Do}, say.Say(c.Name), c.Name, say.Say(c.Menu))
	}
}

// places are accounts and comparisons.
func (f *finder) places(add func(ui.Choice, ...string)) {
	for _, a := range f.y.s.Accounts {
		if f.y.s.Cmp == nil {
			break
		}
		add(ui.Choice{Letter: session.Letter(f.y.s.Cmp, session.IndexOf(f.y.s.Cmp, a.ID)), Head: say.OutletOf(a.Account), Sub: a.Title, Right: say.Say("Account"), OneLine: true,
			Do: func() { f.y.calls.GoTo(a.ID) }}, say.OutletOf(a.Account), a.Title)
	}
	for _, p := range f.projects {
		if p.ID != f.y.s.Project.ID {
			add(ui.Choice{Head: p.Name, Sub: projectFacts(p), Right: say.Say("Comparison"), OneLine: true, Do: func() { f.y.s.EnterProject(p) }}, p.Name, p.Subtitle)
		}
	}
}

// foundClaim is what an account has for a group.
type foundClaim struct {
	group, account int
	text           string
}

// claimsWith returns the first so many passages of a comparison that have all
// terms.
func claimsWith(ctx context.Context, c *compare.Comparison, terms []string, most int) []foundClaim {
	var out []foundClaim
	for i := range c.Groups {
		for _, m := range c.Groups[i].Members {
			if len(out) == most || ctx.Err() != nil {
				return out
			}
			if text := c.Text(m.Account, m.Passage()); hasTerms(text, terms) {
				out = append(out, foundClaim{i, m.Account, text})
			}
		}
	}
	return out
}

// claims are entries for claims of the open comparison.
func (f *finder) claims(c *compare.Comparison, found []foundClaim) []ui.Choice {
	var out []ui.Choice
	for _, x := range found {
		letter := session.Letter(f.y.s.Cmp, x.account)
		if x.account == 0 && c.HasOriginal() {
			letter = ""
		}
		out = append(out, ui.Choice{Letter: letter, Head: say.OutletOf(c.Accounts[x.account]), Right: say.Say("Claim %s", c.Groups[x.group].Number()), Text: x.text,
			Do: func() {
				f.p.Close()
				if f.y.s.Cmp == c {
					f.y.calls.Reach(x.group, x.account)
				}
			}})
	}
	return out
}

// fuzzy says how well letters typed fit a name: they stand in it in their
// order. Letters that begin words and letters in a row weigh more. It is -1
// where they do not fit.
func fuzzy(name, typed string) int {
	if typed == "" {
		return 0
	}
	if at := strings.Index(name, typed); at >= 0 {
		bonus := 0
		if at == 0 || name[at-1] == ' ' {
			bonus = 40
		}
		return 100 + bonus - min(at, 30)
	}
	letters := []rune(typed)
	fits, last, n := 0, -2, 0
	before := ' '
	for i, r := range []rune(name) {
		if n < len(letters) && r == letters[n] {
			switch {
			case before == ' ':
				fits += 8
			case last == i-1:
				fits += 4
			}
			last, n = i, n+1
		}
		before = r
	}
	if n < len(letters) || fits < 4*len(letters) {
		return -1
	}
	return fits
}
