package coding

import (
	"os"
	"strings"

	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/app/ui"
	"synoptic/app/ui/files"
	"synoptic/compare"
	"synoptic/compare/table"
	"synoptic/data/coding"
	"synoptic/data/write"
)

// saveCoding writes the person's own codes for another coder.
func (c *Coding) saveCoding() {
	if c.s.Cmp == nil {
		return
	}
	c.asCoder(func() {
		c.saveCodes("Save your codes for another coder", say.FileName(c.s.Coder())+".coding",
			write.Job{Options: table.TableOptions{Coders: []string{c.s.Coder()}}}, "coding")
	})
}

// openMerge asks for the coding file of another coder.
func (c *Coding) openMerge() {
	if c.s.Cmp == nil || c.s.Stale {
		return
	}
	c.files.Choose(files.Request{Title: "Choose a coding file", Verb: "Continue", Wanted: []string{".coding", ".json"},
		Then: func(paths []string) { c.readMerge(paths[0]) }})
}

// readMerge reads a coding file and asks what to do with its codes.
func (c *Coding) readMerge(path string) {
	raw, err := os.ReadFile(path)
	if err != nil {
		c.s.Complain(err)
		return
	}
	f, err := coding.Read(path, raw)
	if err != nil {
		c.s.Complain(err)
		return
	}
	m, err := coding.Merged(c.s.Cmp, f, coding.MergeOptions{})
	if err != nil {
		c.s.Complain(err)
		return
	}
	c.files.Remember(false, path)
	c.askMerge(f, m)
}

// askMerge shows what a coding file brings, before anything is stored.
func (c *Coding) askMerge(f coding.File, m coding.Merge) {
	p := c.files.NewPanel("Merge codes", 600)
	for i, says := range m.Says(c.s.Cmp) {
		if i == mostSaid {
			p.Note(say.Say("And %d more.", len(m.Says(c.s.Cmp))-i))
			break
		}
		p.Note(says)
	}
	o := coding.MergeOptions{}
	if len(m.Differ)+len(m.Unsettled) > 0 {
		p.Choice("Where something stands otherwise here", []string{"Keep what stands here", "Take the file's"}, 0, func(i int) { o.FileWins = i == 1 })
	}
	if len(m.Coders) == 1 {
		name := p.Field("The codes are kept under the name", "", m.Coders[0], 1)
		name.OnChanged = func(s string) { o.As = strings.Join(strings.Fields(s), " ") }
	}
	p.Button("Cancel", false, p.Close)
	p.Button("Merge", true, func() {
		m, err := coding.Merged(c.s.Cmp, f, o)
		if err != nil {
			p.Complain(err)
			return
		}
		p.Close()
		c.s.Apply(m.Decisions...)
		c.s.Tell(say.Say("Codes merged. New units: %d. Coders differ in: %d.", m.Added, len(c.s.Cmp.Codes().Conflicts())))
	})
	p.Show()
}

// mostSaid is how many sentences about a merge are shown.
const mostSaid = 8

// openConflicts lists everything on which coders differ.
func (c *Coding) openConflicts() {
	if c.s.Cmp == nil || c.s.Stale {
		return
	}
	p := c.files.NewPanel("Where coders differ", 620)
	list := ui.NewPicker(c.files.Look, 580, min(6*ui.EntryHigh, c.files.Window.Canvas().Size().Height-220))
	list.Escape = p.Close
	var choices []ui.Choice
	for _, x := range c.s.Cmp.Codes().Conflicts() {
		state := say.Say("open")
		if x.Agreed != "" {
			state = say.Say("agreed: %s", valueSays(x.Agreed))
		}
		choices = append(choices, ui.Choice{Head: say.CapitalFirst(c.unitSays(x.Unit)) + " · " + session.VariableSays(c.s.Cmp, x.Kind), Right: state, Sub: valuesSay(x),
			Do: func() { p.Close(); c.resolve(x) }})
	}
	list.Offer(choices, "Coders do not differ anywhere.")
	p.Add(c.files.Look.Quietly(list.Scroll))
	p.Button("Close", false, p.Close)
	p.Button("Settle…", true, list.Pick)
	p.First = list
	p.Show()
}

// valueSays puts a value of a code or a relation in words.
func valueSays(v string) string {
	switch v {
	case "1":
		return say.Say("applies")
	case "0":
		return say.Say("does not apply")
	}
	return say.Say(v)
}

func valuesSay(x compare.Conflict) string {
	var out []string
	for _, v := range x.Values {
		out = append(out, say.Say("%s: %s", v[0], valueSays(v[1])))
	}
	return strings.Join(out, " · ")
}

// resolve asks for the value on which the coders settle. What each of them
// coded stays.
func (c *Coding) resolve(x compare.Conflict) {
	p := c.files.NewPanel(say.Say("Settle %s: %s", c.unitSays(x.Unit), session.VariableSays(c.s.Cmp, x.Kind)), 560)
	p.Note(valuesSay(x))
	p.Note("What each coder coded stays. The settled value stands in the column agreed_value of the tables.")
	list := ui.NewPicker(c.files.Look, 520, min(5*ui.EntryHigh, c.files.Window.Canvas().Size().Height-300))
	list.Escape = p.Close
	settle := func(v string) func() {
		return func() { p.Close(); c.s.Apply(c.s.Codes.Decision(x.Unit, compare.Agree, x.Kind, v)); c.openConflicts() }
	}
	var choices []ui.Choice
	if x.Kind == compare.RelationKind {
		for _, t := range compare.Relations {
			choices = append(choices, ui.Choice{Head: say.CapitalFirst(say.Say(string(t.Relation))), Sub: say.Say(t.Defines), Do: settle(string(t.Relation))})
		}
	} else {
		k, _ := c.s.Cmp.Codes().Codebook().Find(x.Kind)
		choices = []ui.Choice{{Head: say.Say("Applies"), Sub: k.Definition, Do: settle("1")}, {Head: say.Say("Does not apply"), Do: settle("0")}}
	}
	list.Offer(choices, "")
	p.Add(c.files.Look.Quietly(list.Scroll))
	p.Button("Show the claim", false, func() { p.Close(); c.calls.GoTo(x.Unit) })
	if x.Agreed != "" {
		p.Button("Open again", false, settle(""))
	}
	p.Button("Cancel", false, func() { p.Close(); c.openConflicts() })
	p.Button("Settle", true, list.Pick)
	p.First = list
	p.Show()
}
