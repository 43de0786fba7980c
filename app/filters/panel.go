package filters

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/compare"
)

// statusNames are the states of a cell that can be asked for, with the words
// that head such a cell.
func statusNames() []ui.Option {
	var out []ui.Option
	for _, s := range []compare.Status{compare.Same, compare.Reworded, compare.Partly, compare.Changed, compare.Unsure, compare.Omitted, compare.Added} {
		out = append(out, ui.Option{Key: string(s), Label: compare.Cell{Status: s}.Badge().Says})
	}
	return out
}

// kindNames are the kinds of finding that can be asked for.
func kindNames() []ui.Option {
	var out []ui.Option
	for _, k := range compare.Kinds {
		out = append(out, ui.Option{Key: string(k), Label: say.CapitalFirst(compare.KindSays(k))})
	}
	return out
}

// accountNames are the accounts that can be asked for.
func (x *Filters) accountNames() []ui.Option {
	var out []ui.Option
	for i, a := range x.s.Accounts {
		if i > 0 || a.Role != compare.Original {
			out = append(out, ui.Option{Key: strconv.FormatInt(a.ID, 10), Label: say.OutletOf(a.Account), Name: true})
		}
	}
	return out
}

// codeNames are the codes of the codebook.
func (x *Filters) codeNames() []ui.Option {
	if x.s.Cmp == nil {
		return nil
	}
	var out []ui.Option
	for _, k := range x.s.Cmp.Codes().Codebook() {
		out = append(out, ui.Option{Key: k.ID, Label: k.Name, Name: true})
	}
	return out
}

// decidedNames are what can be asked of decisions.
var decidedNames = []struct {
	decided compare.Decided
	name    string
}{{compare.Either, say.Phrase("Decided or not")}, {compare.ByHand, say.Phrase("Decided by a person")}, {compare.Undecided, say.Phrase("Not decided yet")}}

// facet is a part of the filter with several values.
type facet struct {
	label  string
	all    func() []ui.Option
	values func() []string
	set    func([]string)
}

// facets are the parts of the filter beside chip, search and decision.
func (x *Filters) facets() []facet {
	v := &x.s.View.Filter
	return []facet{
		{say.Phrase("Accounts"), x.accountNames, func() []string { return accountKeys(v.Accounts) }, func(k []string) { v.Accounts = accountIDs(k) }},
		{say.Phrase("Findings"), kindNames, func() []string { return retyped[string](v.Kinds) }, func(k []string) { v.Kinds = retyped[compare.Kind](k) }},
		{say.Phrase("Wording"), statusNames, func() []string { return retyped[string](v.Statuses) }, func(k []string) { v.Statuses = retyped[compare.Status](k) }},
		{say.Phrase("Codes"), x.codeNames, func() []string { return v.Codes }, func(k []string) { v.Codes = k }},
	}
}

// retyped gives words another type.
func retyped[To, From ~string](words []From) []To {
	var out []To
	for _, w := range words {
		out = append(out, To(w))
	}
	return out
}

func accountKeys(ids []int64) []string {
	var out []string
	for _, id := range ids {
		out = append(out, strconv.FormatInt(id, 10))
	}
	return out
}

func accountIDs(keys []string) []int64 {
	var out []int64
	for _, k := range keys {
		if id, err := strconv.ParseInt(k, 10, 64); err == nil {
			out = append(out, id)
		}
	}
	return out
}

// part is one condition of the filter in force: what it says, and how to be
// rid of it.
type part struct {
	Says   string
	remove func()
}

// Parts are the conditions in force, the chip aside.
func (x *Filters) Parts() []part {
	var out []part
	for _, f := range x.facets() {
		values := f.values()
		for _, o := range f.all() {
			if at := slices.Index(values, o.Key); at >= 0 {
				out = append(out, part{o.Says(), func() { f.set(slices.Delete(slices.Clone(values), at, at+1)); x.s.View.Choose() }})
			}
		}
	}
	for _, d := range decidedNames {
		if d.decided == x.s.View.Filter.Decided && d.decided != compare.Either {
			out = append(out, part{say.Say(d.name), func() { x.s.View.Filter.Decided = compare.Either; x.s.View.Choose() }})
		}
	}
	if x.s.View.Filter.Query != "" {
		out = append(out, part{x.searchSays(), func() { x.unsearch() }})
	}
	return out
}

// searchSays names what is searched, and how many passages have it.
func (x *Filters) searchSays() string {
	says := say.Say("“%s”", x.s.View.Filter.Query)
	switch at, all := x.s.View.HitAt(); {
	case all == 0:
		return says
	case at > 0:
		return says + " · " + say.Say("%s of %s", say.Thousands(at), say.Count(all, "passage", "passages"))
	default:
		return says + " · " + say.Count(all, "passage", "passages")
	}
}

// Open offers everything that can be filtered by. What is chosen is in
// force at once.
func (x *Filters) Open() {
	if x.s.Cmp == nil {
		return
	}
	p := x.desk.NewPanel("Filters", 600)
	shown := ui.NewDrawing(x.desk.Look, func(s *ui.Sheet, _ fyne.Size) {
		s.Text(say.Say("%s of %s", say.Thousands(len(x.s.View.Rows)), say.Count(len(x.s.Cmp.Groups), "claim", "claims")), 0, 10, ui.TextFont, s.Ink2)
	})
	shown.Least = func() fyne.Size { return fyne.NewSize(10, 22) }
	x.onRows = shown.Refresh
	p.Closed = func() { x.onRows = nil }
	p.Add(shown)
	var groups []*ui.Toggles
	for _, f := range x.facets() {
		options := f.all()
		if len(options) == 0 {
			continue
		}
		for i := range options {
			options[i].On = slices.Contains(f.values(), options[i].Key)
		}
		var t *ui.Toggles
		t = p.Toggle(f.label, options, func() { f.set(t.On()); x.s.View.Choose() })
		groups = append(groups, t)
	}
	p.First = groups[0]
	decided := p.Choice("Decisions", decidedLabels(), x.decidedAt(), func(i int) { x.s.View.Filter.Decided = decidedNames[i].decided; x.s.View.Choose() })
	p.Button("Clear filters", false, func() {
		x.s.View.Clear()
		for _, t := range groups {
			t.Clear()
		}
		decided.At = 0
		decided.Refresh()
	})
	p.Button("Close", true, p.Close)
	p.Show()
}

func decidedLabels() []string {
	var out []string
	for _, d := range decidedNames {
		out = append(out, d.name)
	}
	return out
}

func (x *Filters) decidedAt() int {
	for i, d := range decidedNames {
		if d.decided == x.s.View.Filter.Decided {
			return i
		}
	}
	return 0
}
