package library

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/compare"
	"synoptic/data"
)

var errNoName = errors.New("give the comparison a name")

// ErrSameFile says that a copy was to be written over the file that is open.
var ErrSameFile = errors.New("this is the file that is open: choose another name")

// shelves are the parts of the library.
var shelves = []string{say.Phrase("In use"), say.Phrase("Archived"), say.Phrase("Deleted")}

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
	{say.Phrase("Last changed"), func(a, b data.Project) int { return b.Changed.Compare(a.Changed) }},
	{say.Phrase("Name"), func(a, b data.Project) int {
		return cmp.Compare(compare.Searchable(a.Name), compare.Searchable(b.Name))
	}},
	{say.Phrase("Newest"), func(a, b data.Project) int { return b.Created.Compare(a.Created) }},
}

// buttons are those at the foot of the panel.
type buttons struct{ rename, copy, away, remove, open *ui.Button }

// panel is the panel of all comparisons, in which the library is searched too.
type panel struct {
	y        *Library
	p        *ui.Panel
	query    *ui.Field
	list     *ui.Picker
	order    int
	part     int
	projects []data.Project // of the part, as shown
	found    []data.Found   // where a query is typed
	more     bool           // there are further ones
	hasty    bool           // Enter came before what was searched for
	buttons  buttons
}

// Open offers the comparisons of the library.
func (y *Library) Open() {
	if !y.s.Ready() {
		return
	}
	l := &panel{y: y, p: y.files.NewPanel("Comparisons", 760)}
	l.query = l.p.Field("Search names, claims, notes and accounts", "All words of it; “in this order” between quotation marks", "", 1)
	l.list = ui.NewPicker(y.files.Look, 720, max(130, min(420, y.files.Window.Canvas().Size().Height-290)))
	l.list.Escape = l.p.Close
	l.list.Other = l.key
	l.list.Moved = l.states
	l.query.OnChanged = func(string) { l.p.Hush(); l.refill() }
	l.query.OnKey = l.queryKey
	l.p.Beside(
		l.p.Choice("Show", shelves, inUse, func(i int) { l.part = i; l.p.Hush(); l.refill() }),
		l.p.Choice("Sorted by", orderNames(), 0, func(i int) { l.order = i; l.refill() }))
	l.p.Add(y.files.Look.Quietly(l.list.Scroll))
	l.addButtons()
	l.refill()
	l.p.Closed = func() { y.Looking.Stop() }
	l.p.Show()
}

func orderNames() []string {
	var out []string
	for _, o := range orders {
		out = append(out, o.name)
	}
	return out
}

// addButtons puts what can be done at the foot.
func (l *panel) addButtons() {
	p, b := l.p, &l.buttons
	p.Button("New…", false, func() { l.y.Ask(l.leaving(l.y.forNew())) })
	b.rename = p.Button("Rename…", false, l.rename)
	b.copy = p.Button("Copy…", false, l.duplicate)
	b.away = p.Button("Archive", false, l.putAway)
	b.remove = p.Button("Delete", false, l.delete)
	p.Button("Close", false, p.Close) // what was done here is done
	b.open = p.Button("Open", true, l.list.Pick)
}

// chosen is the comparison that the buttons are about; ok is false where the
// list is on something else.
func (l *panel) chosen() (data.Project, bool) {
	if l.list.At < len(l.projects) {
		return l.projects[l.list.At], true
	}
	return data.Project{}, false
}

// states puts the buttons right for what is chosen.
func (l *panel) states() {
	_, ok := l.chosen()
	b := &l.buttons
	if b.open == nil {
		return
	}
	b.rename.Set("Rename…", !ok || l.part == thrownAway)
	b.copy.Set("Copy…", !ok || l.part == thrownAway)
	b.away.Set([]string{"Archive", "Take out", "Archive"}[l.part], !ok || l.part == thrownAway)
	b.remove.Set([]string{"Delete", "Delete", "Bring back"}[l.part], !ok)
	b.open.Set("Open", len(l.list.Choices) == 0 || l.part == thrownAway)
}

// key handles the keys of the list that the picker has none for.
func (l *panel) key(k fyne.KeyName) {
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
func (l *panel) refill() {
	projects, err := l.y.s.Store.Projects()
	l.y.s.Recount(projects)
	if l.part == thrownAway {
		projects, err = l.y.s.Store.Deleted()
	}
	if err != nil {
		l.p.Complain(err)
		return
	}
	terms := compare.Terms(l.query.Text)
	l.projects = slices.DeleteFunc(projects, func(p data.Project) bool {
		if p.Name == session.Untitled && p.Accounts == 0 && p.ID != l.y.s.Project.ID && l.part == inUse {
			return true // the empty window, which nobody has made
		}
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
func (l *panel) offer() {
	var choices []ui.Choice
	for _, p := range l.projects {
		choices = append(choices, ui.Choice{Head: p.Name, Sub: projectFacts(p), Right: l.dates(p), Do: func() { l.open(p) }})
	}
	for _, f := range l.found {
		choices = append(choices, l.y.foundChoice(f, func() { l.p.Close(); l.y.JumpTo(f) }))
	}
	if l.more {
		choices = append(choices, ui.Choice{Head: say.Say("There is more. Type further words."), Do: func() {}})
	}
	none := "No comparison yet."
	switch {
	case strings.TrimSpace(l.query.Text) != "":
		none = "Nothing has all of these words."
	case l.part != inUse:
		none = "Nothing here."
	}
	at := l.list.At
	l.list.Offer(choices, none)
	l.list.At = min(at, max(0, len(choices)-1))
	l.states()
}

// open opens a comparison; one that is deleted has to be brought back first.
func (l *panel) open(p data.Project) {
	if l.part == thrownAway {
		return
	}
	l.p.Close()
	l.y.s.EnterProject(p)
}

// dates says when a comparison was changed or, in another order, made.
func (l *panel) dates(p data.Project) string {
	switch {
	case !p.Deleted.IsZero():
		return say.Say("deleted %s", say.DateOf(p.Deleted.Format(time.DateOnly)))
	case l.order == 2:
		return say.Say("made %s", say.DateOf(p.Created.Format(time.DateOnly)))
	}
	return say.Say("changed %s", say.DateOf(p.Changed.Format(time.DateOnly)))
}

// projectFacts counts what is in a comparison.
func projectFacts(p data.Project) string {
	facts := []string{say.Count(p.Accounts, "text", "texts"), say.Count(p.Claims, "claim", "claims")}
	if p.Decidable > 0 {
		facts = append(facts, say.Say("%s of %s decided", say.Thousands(p.Decided), say.Thousands(p.Decidable)))
	}
	if p.Subtitle != "" {
		facts = append([]string{p.Subtitle}, facts...)
	}
	return strings.Join(facts, " · ")
}
