package app

import (
	"errors"
	"path/filepath"
	"strings"
	"time"

	"synoptic/compare"
	"synoptic/data"
)

var (
	errNoPath = errors.New("type the path of a file, or choose one with Browse…")
	errNoText = errors.New("there is no text on the clipboard: copy a text first, then paste it here")
)

// details are the fields in which the metadata of a text are edited.
type details struct {
	title, outlet, author, date, url, language, country *field
	role                                                *switches
}

// detailsOn adds the fields to a panel.
func detailsOn(p *panel, a compare.Account) *details {
	d := &details{
		title:  p.field("Title", "", a.Title, 1),
		outlet: p.field("Outlet", "Who published it", a.Outlet, 1),
		author: p.field("Author", "", a.Author, 1),
		date:   p.field("Date", "2023-02-28, 2023-02 or 2023", a.Published, 1),
		url:    p.field("Address", "", a.URL, 1),
	}
	d.language = p.field("Language", "Two letters; empty to find out", a.Language, 1)
	d.country = p.field("Country", "Where the outlet is", a.Country, 1)
	at := 1
	if a.Role == compare.Original {
		at = 0
	}
	d.role = p.choice("Part in the comparison", []string{"Original", "Account"}, at, nil)
	return d
}

// of returns the account with what was typed.
func (d *details) of(a compare.Account) compare.Account {
	a.Title, a.Outlet, a.Author = d.title.Text, d.outlet.Text, d.author.Text
	a.Published, a.URL, a.Language, a.Country = d.date.Text, d.url.Text, d.language.Text, d.country.Text
	a.Role = compare.Retold
	if d.role.at == 0 {
		a.Role = compare.Original
	}
	return a
}

// openDetails edits the metadata of a text. The text itself never changes.
func (w *window) openDetails(a data.Account) {
	w.openDetailsOn(a, func(d *details) *field { return d.title })
}

// openOutlet edits the metadata of a text of which the outlet is missing.
func (w *window) openOutlet(a data.Account) {
	w.openDetailsOn(a, func(d *details) *field { return d.outlet })
}

func (w *window) openDetailsOn(a data.Account, first func(*details) *field) {
	p := w.newPanel("Details", 440)
	d := detailsOn(p, a.Account)
	p.first = first(d)
	p.note(originSays(a))
	p.button("Cancel", false, p.close)
	p.button("Save", true, func() {
		if err := w.describe(a.Account, d.of(a.Account)); err != nil {
			p.complain(err)
			return
		}
		p.close()
		w.reload()
	})
	p.show()
}

// originSays tells where a text came from, and by what its bytes are known.
func originSays(a data.Account) string {
	parts := []string{say("Added %s.", dateOf(a.Added.Format(time.DateOnly)))}
	if a.Origin.File != "" {
		parts = append([]string{say("From %s.", filepath.Base(a.Origin.File))}, parts...)
	}
	if n := len(a.Removed); n > 0 {
		parts = append(parts, say("%s around the article left out.", count(n, "piece", "pieces")))
	}
	if a.Edited {
		parts = append(parts, say("Edited by hand in the review."))
	}
	return strings.Join(append(parts, say("The text never changes: SHA-256 %s…", a.SHA256[:min(16, len(a.SHA256))])), " ")
}

// describe stores metadata as one step of undo. Where the text becomes the
// original, the one that was it becomes an account.
func (w *window) describe(was, now compare.Account) error {
	all := []compare.Account{now}
	for _, other := range w.accounts {
		if now.Role == compare.Original && was.Role != compare.Original && other.Role == compare.Original {
			demoted := other.Account
			demoted.Role = compare.Retold
			all = append(all, demoted)
		}
	}
	return w.store.Describe(all...)
}

func (w *window) makeOriginal(a data.Account) {
	now := a.Account
	now.Role = compare.Original
	if err := w.describe(a.Account, now); err != nil {
		w.complain(err)
		return
	}
	w.tell(say("%s is the original now. Undo takes that back.", outletOf(a.Account)))
	w.reload()
}
