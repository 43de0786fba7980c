package app

import (
	"errors"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"synoptic/compare"
	"synoptic/data"
)

var (
	errNoPath = errors.New("type the path of a file, or choose one with Browse…")
	errNoText = errors.New("there is no text on the clipboard: copy a text first, then paste it here")
)

// details are the fields in which the metadata of a text are edited.
type details struct {
	title, outlet, author, date, url, language *field
	role                                       *switches
}

// details adds the fields to a panel.
func (p *panel) details(a compare.Account) *details {
	d := &details{
		title:  p.field("Title", "", a.Title, 1),
		outlet: p.field("Outlet", "Who published it", a.Outlet, 1),
		author: p.field("Author", "", a.Author, 1),
		date:   p.field("Date", "2023-02-28, 2023-02 or 2023", a.Published, 1),
		url:    p.field("Address", "", a.URL, 1),
	}
	d.language = p.field("Language", "Two letters; empty to find out", a.Language, 1)
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
	a.Published, a.URL, a.Language = d.date.Text, d.url.Text, d.language.Text
	a.Role = compare.Retold
	if d.role.at == 0 {
		a.Role = compare.Original
	}
	return a
}

// openDetails edits the metadata of a text. The text itself never changes.
func (w *window) openDetails(a data.Account) {
	p := w.newPanel("Details", 440)
	d := p.details(a.Account)
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
	says := "Text"
	if a.Origin.File != "" {
		says += " from " + filepath.Base(a.Origin.File)
	}
	if a.Origin.Encoding != "" {
		says += " (" + a.Origin.Encoding + ")"
	}
	says += ", added " + dateOf(a.Added.Format(time.DateOnly))
	if n := len(a.Removed); n > 0 {
		says += ", " + count(n, "piece", "pieces") + " around the article left out"
	}
	return says + ". It never changes: SHA-256 " + a.SHA256[:min(16, len(a.SHA256))] + "…"
}

// describe stores metadata. Where the text becomes the original, the one that
// was it becomes an account.
func (w *window) describe(was, now compare.Account) error {
	if now.Role != compare.Original || was.Role == compare.Original {
		return w.store.Describe(now)
	}
	for _, other := range w.accounts {
		if other.Role != compare.Original {
			continue
		}
		demoted := other.Account
		demoted.Role = compare.Retold
		if err := w.store.Describe(demoted); err != nil {
			return err
		}
		if err := w.store.Describe(now); err != nil {
			return errors.Join(err, w.store.Describe(other.Account))
		}
		return nil
	}
	return w.store.Describe(now)
}

// paste takes a text from the clipboard, once its metadata are confirmed.
func (w *window) paste() {
	if !w.ready() {
		return
	}
	im, err := data.ReadPasted(w.app.Clipboard().Content())
	if err != nil {
		w.complain(errNoText)
		return
	}
	im.Role = compare.Retold
	if len(w.accounts) == 0 {
		im.Role = compare.Original
	}
	p := w.newPanel("Add the pasted text", 440)
	p.note(count(wordsOf(im.Text), "word", "words") + ": “" + textFont.fit(firstLine(im.Text), 330) + "”")
	d := p.details(im.Account)
	p.button("Cancel", false, p.close)
	p.button("Add", true, func() {
		im.Account = d.of(im.Account)
		if im.Role == compare.Original && w.hasOriginal() {
			p.complain(errSecondOriginal)
			return
		}
		if _, err := w.store.Add(w.project.ID, im); err != nil {
			p.complain(err)
			return
		}
		p.close()
		w.tell(importedSays([]data.Import{im}))
		w.reload()
	})
	p.show()
}

var errSecondOriginal = errors.New("there is an original already: add this text as an account, or make the other one an account first")

// accountMenu offers what can be done with a text.
func (w *window) accountMenu(a data.Account, at fyne.Position) {
	items := []*fyne.MenuItem{fyne.NewMenuItem("Details…", func() { w.openDetails(a) })}
	if a.Role != compare.Original {
		items = append(items, fyne.NewMenuItem("Make it the original", func() { w.makeOriginal(a) }))
	}
	items = append(items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem("Remove", func() { w.remove(a) }))
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), w.Canvas(), at)
}

func (w *window) makeOriginal(a data.Account) {
	now := a.Account
	now.Role = compare.Original
	if err := w.describe(a.Account, now); err != nil {
		w.complain(err)
		return
	}
	w.reload()
}

// remove takes a text out of the comparison. It stays in the library, and
// undo brings it back.
func (w *window) remove(a data.Account) {
	d := compare.Decision{Verb: compare.Remove, A: compare.Place{Account: a.ID}}
	if err := w.store.Decide(w.project.ID, d); err != nil {
		w.complain(err)
		return
	}
	w.tell(outletOf(a.Account) + " is taken out. Undo brings it back.")
	w.reload()
}
