package app

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"synoptic/compare"
	"synoptic/data"
)

// ready reports whether a library is open, and says so where none is.
func (w *window) ready() bool {
	if w.store == nil && w.trouble == "" {
		w.complain(errNoLibrary)
	}
	return w.store != nil
}

var (
	errNoLibrary = errors.New("no library is open: open a project file or start Synoptic again")
	errNoName    = errors.New("give the comparison a name")
	errSameFile  = errors.New("this is the file that is open: choose another name")
)

// shelves are the parts of the library.
var shelves = []string{phrase("In use"), phrase("Archived"), phrase("Deleted")}

// The parts of the library, as indexes into shelves.
const (
	inUse = iota
	putAway
	thrownAway
)

// orders are the ways to sort comparisons.
var orders = []struct {
	name string
	less func(a, b data.Project) int
}{
	{phrase("Last changed"), func(a, b data.Project) int { return b.Changed.Compare(a.Changed) }},
	{phrase("Name"), func(a, b data.Project) int {
		return cmp.Compare(compare.Searchable(a.Name), compare.Searchable(b.Name))
	}},
	{phrase("Newest"), func(a, b data.Project) int { return b.Created.Compare(a.Created) }},
}

// libraryPanel is the panel of all comparisons, in which the library is searched too.
type libraryPanel struct {
	w        *window
	p        *panel
	query    *field
	list     *picker
	order    int
	part     int
	projects []data.Project // of the part, as shown
	found    []data.Found   // where a query is typed
	more     bool           // there are further ones
	hasty    bool           // Enter came before what was searched for
	buttons  struct{ rename, copy, away, remove, open *button }
}

// openLibrary offers the comparisons of the library.
func (w *window) openLibrary() {
	if !w.ready() {
		return
	}
	l := &libraryPanel{w: w, p: w.newPanel("Comparisons", 760)}
	l.query = l.p.field("Search names, claims, notes and accounts", "All words of it; “in this order” between quotation marks", "", 1)
	l.list = newPicker(w.look, 720, max(130, min(420, w.Canvas().Size().Height-290)))
	l.list.escape = l.p.close
	l.list.other = l.key
	l.list.moved = l.states
	l.query.OnChanged = func(string) { l.p.hush(); l.refill() }
	l.query.onKey = l.queryKey
	l.p.beside(
		l.p.choice("Show", shelves, inUse, func(i int) { l.part = i; l.p.hush(); l.refill() }),
		l.p.choice("Sorted by", orderNames(), 0, func(i int) { l.order = i; l.refill() }))
	l.p.add(w.look.quietly(l.list.scroll))
	l.addButtons()
	l.refill()
	l.p.closed = func() { w.looking.Stop() }
	l.p.show()
}

func orderNames() []string {
	var out []string
	for _, o := range orders {
		out = append(out, o.name)
	}
	return out
}

// addButtons puts what can be done at the foot.
func (l *libraryPanel) addButtons() {
	p, b := l.p, &l.buttons
	p.button("New…", false, func() { l.w.ask(l.leaving(l.w.forNew())) })
	b.rename = p.button("Rename…", false, l.rename)
	b.copy = p.button("Copy…", false, l.duplicate)
	b.away = p.button("Archive", false, l.putAway)
	b.remove = p.button("Delete", false, l.delete)
	p.button("Close", false, p.close) // what was done here is done
	b.open = p.button("Open", true, l.list.pick)
}

// chosen is the comparison that the buttons are about; ok is false where the
// list is on something else.
func (l *libraryPanel) chosen() (data.Project, bool) {
	if l.list.at < len(l.projects) {
		return l.projects[l.list.at], true
	}
	return data.Project{}, false
}

// states puts the buttons right for what is chosen.
func (l *libraryPanel) states() {
	_, ok := l.chosen()
	b := &l.buttons
	if b.open == nil {
		return
	}
	b.rename.set("Rename…", !ok || l.part == thrownAway)
	b.copy.set("Copy…", !ok || l.part == thrownAway)
	b.away.set([]string{"Archive", "Take out", "Archive"}[l.part], !ok || l.part == thrownAway)
	b.remove.set([]string{"Delete", "Delete", "Bring back"}[l.part], !ok)
	b.open.set("Open", len(l.list.choices) == 0 || l.part == thrownAway)
}

// key handles the keys of the list that the picker has none for.
func (l *libraryPanel) key(k fyne.KeyName) {
	if _, ok := l.chosen(); !ok {
		return
	}
	switch k {
	case fyne.KeyDelete:
		l.delete()
	case fyne.KeyF2:
		if l.part != thrownAway {
			l.rename()
		}
	}
}

// refill reads the comparisons again and looks for what is typed.
func (l *libraryPanel) refill() {
	projects, err := l.w.store.Projects()
	if l.part == thrownAway {
		projects, err = l.w.store.Deleted()
	}
	if err != nil {
		l.p.complain(err)
		return
	}
	terms := compare.Terms(l.query.Text)
	l.projects = slices.DeleteFunc(projects, func(p data.Project) bool {
		return l.part != thrownAway && p.Archived.IsZero() != (l.part == inUse) || !hasTerms(p.Name+"\n"+p.Subtitle, terms)
	})
	slices.SortStableFunc(l.projects, orders[l.order].less)
	l.found = nil
	l.offer()
	l.look()
}

// hasTerms reports whether a text has all terms of a query.
func hasTerms(text string, terms []string) bool {
	text = compare.Searchable(text)
	return !slices.ContainsFunc(terms, func(t string) bool { return !strings.Contains(text, t) })
}

// offer shows comparisons, then the places that were found.
func (l *libraryPanel) offer() {
	var choices []choice
	for _, p := range l.projects {
		choices = append(choices, choice{head: p.Name, sub: projectFacts(p), right: l.dates(p), do: func() { l.open(p) }})
	}
	for _, f := range l.found {
		choices = append(choices, l.w.foundChoice(f, func() { l.p.close(); l.w.jumpTo(f) }))
	}
	if l.more {
		choices = append(choices, choice{head: say("There is more. Type further words."), do: func() {}})
	}
	none := "No comparison yet."
	switch {
	case strings.TrimSpace(l.query.Text) != "":
		none = "Nothing has all of these words."
	case l.part != inUse:
		none = "Nothing here."
	}
	at := l.list.at
	l.list.offer(choices, none)
	l.list.at = min(at, max(0, len(choices)-1))
	l.states()
}

// open opens a comparison; one that is deleted has to be brought back first.
func (l *libraryPanel) open(p data.Project) {
	if l.part == thrownAway {
		return
	}
	l.p.close()
	l.w.enterProject(p)
}

// dates says when a comparison was changed or, in another order, made.
func (l *libraryPanel) dates(p data.Project) string {
	switch {
	case !p.Deleted.IsZero():
		return say("deleted %s", dateOf(p.Deleted.Format(time.DateOnly)))
	case l.order == 2:
		return say("made %s", dateOf(p.Created.Format(time.DateOnly)))
	}
	return say("changed %s", dateOf(p.Changed.Format(time.DateOnly)))
}

// projectFacts counts what is in a comparison.
func projectFacts(p data.Project) string {
	facts := []string{count(p.Accounts, "text", "texts"), count(p.Claims, "claim", "claims"), count(p.Decisions, "decision", "decisions")}
	if p.Subtitle != "" {
		facts = append([]string{p.Subtitle}, facts...)
	}
	return strings.Join(facts, " · ")
}
