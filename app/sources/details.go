package sources

import (
	"path/filepath"
	"strings"
	"time"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/compare"
	"synoptic/data"
)

// details are the fields in which the metadata of a text are edited.
type details struct {
	title, outlet, author, date, url, language, country *ui.Field
	role                                                *ui.Switches
}

// detailsOn adds the fields to a panel.
func detailsOn(p *ui.Panel, a compare.Account) *details {
	d := &details{
		title:  p.Field("Title", "", a.Title, 1),
		outlet: p.Field("Outlet", "Who published it", a.Outlet, 1),
		author: p.Field("Author", "", a.Author, 1),
		date:   p.Field("Date", "2023-02-28, 2023-02 or 2023", a.Published, 1),
		url:    p.Field("Address", "", a.URL, 1),
	}
	d.language = p.Field("Language", "Two letters; empty to find out", a.Language, 1)
	d.country = p.Field("Country", "Where the outlet is", a.Country, 1)
	at := 1
	if a.Role == compare.Original {
		at = 0
	}
	d.role = p.Choice("Part in the comparison", []string{"Original", "Account"}, at, nil)
	return d
}

// of returns the account with what was typed.
func (d *details) of(a compare.Account) compare.Account {
	a.Title, a.Outlet, a.Author = d.title.Text, d.outlet.Text, d.author.Text
	a.Published, a.URL, a.Language, a.Country = d.date.Text, d.url.Text, d.language.Text, d.country.Text
	a.Role = compare.Retold
	if d.role.At == 0 {
		a.Role = compare.Original
	}
	return a
}

// OpenDetails edits the metadata of a text. The text itself never changes.
func (t *Texts) OpenDetails(a data.Account) {
	t.openDetailsOn(a, func(d *details) *ui.Field { return d.title })
}

// openOutlet edits the metadata of a text of which the outlet is missing.
func (t *Texts) openOutlet(a data.Account) {
	t.openDetailsOn(a, func(d *details) *ui.Field { return d.outlet })
}

func (t *Texts) openDetailsOn(a data.Account, first func(*details) *ui.Field) {
	p := t.desk.NewPanel("Details", 440)
	d := detailsOn(p, a.Account)
	p.First = first(d)
	p.Note(originSays(a))
	p.Button("Cancel", false, p.Close)
	p.Button("Save", true, func() {
		now := d.of(a.Account)
		var err error
		if now.Published != a.Published { // what stands there already is left as it is
			now.Published, err = session.DateTyped(now.Published)
		}
		if err == nil {
			err = t.describe(a.Account, now)
		}
		if err != nil {
			p.Complain(err)
			return
		}
		p.Close()
		t.s.Reload()
	})
	p.Show()
}

// originSays tells where a text came from, and by what its bytes are known.
func originSays(a data.Account) string {
	parts := []string{say.Say("Added %s.", say.DateOf(a.Added.Format(time.DateOnly)))}
	if a.Origin.File != "" {
		parts = append([]string{say.Say("From %s.", filepath.Base(a.Origin.File))}, parts...)
	}
	if n := len(a.Removed); n > 0 {
		parts = append(parts, say.Say("%s around the article left out.", say.Count(n, "piece", "pieces")))
	}
	if a.Edited {
		parts = append(parts, say.Say("Edited by hand in the review."))
	}
	return strings.Join(append(parts, say.Say("The text never changes: SHA-256 %s…", a.SHA256[:min(16, len(a.SHA256))])), " ")
}

// describe stores metadata as one step of undo. Where the text becomes the
// original, the one that was it becomes an account.
func (t *Texts) describe(was, now compare.Account) error {
	all := []compare.Account{now}
	for _, other := range t.s.Accounts {
		if now.Role == compare.Original && was.Role != compare.Original && other.Role == compare.Original {
			demoted := other.Account
			demoted.Role = compare.Retold
			all = append(all, demoted)
		}
	}
	return t.s.Store.Describe(all...)
}

// MakeOriginal makes a text the original, and the one that was it an account.
func (t *Texts) MakeOriginal(a data.Account) {
	now := a.Account
	now.Role = compare.Original
	if err := t.describe(a.Account, now); err != nil {
		t.s.Complain(err)
		return
	}
	t.s.Tell(say.Say("%s is the original now. Undo takes that back.", say.OutletOf(a.Account)))
	t.s.Reload()
}
