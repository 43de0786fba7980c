package app

import (
	"os"
	"strings"

	"synoptic/compare"
	"synoptic/data"
)

// saveCoding writes the person's own codes for another coder.
func (w *window) saveCoding() {
	if w.cmp == nil {
		return
	}
	w.asCoder(func() {
		w.saveCodes("Save your codes for another coder", fileName(w.coder())+".coding",
			data.Job{Options: compare.TableOptions{Coders: []string{w.coder()}}}, "coding")
	})
}

// openMerge asks for the coding file of another coder.
func (w *window) openMerge() {
	if w.cmp == nil || w.stale {
		return
	}
	w.choose(request{title: "Choose a coding file", verb: "Continue", wanted: []string{".coding", ".json"},
		then: func(paths []string) { w.readMerge(paths[0]) }})
}

func (w *window) readMerge(path string) {
	raw, err := os.ReadFile(path)
	if err != nil {
		w.complain(err)
		return
	}
	f, err := data.ReadCoding(path, raw)
	if err != nil {
		w.complain(err)
		return
	}
	m, err := data.MergeCoding(w.cmp, f, data.MergeOptions{})
	if err != nil {
		w.complain(err)
		return
	}
	w.rememberFolder(readFolder, path)
	w.askMerge(f, m)
}

// askMerge shows what a coding file brings, before anything is stored.
func (w *window) askMerge(f data.CodingFile, m data.Merge) {
	p := w.newPanel("Merge codes", 600)
	for i, says := range m.Says(w.cmp) {
		if i == mostSaid {
			p.note(say("And %d more.", len(m.Says(w.cmp))-i))
			break
		}
		p.note(says)
	}
	o := data.MergeOptions{}
	if len(m.Differ)+len(m.Unsettled) > 0 {
		p.choice("Where something stands otherwise here", []string{"Keep what stands here", "Take the file's"}, 0, func(i int) { o.FileWins = i == 1 })
	}
	if len(m.Coders) == 1 {
		name := p.field("The codes are kept under the name", "", m.Coders[0], 1)
		name.OnChanged = func(s string) { o.As = strings.Join(strings.Fields(s), " ") }
	}
	p.button("Cancel", false, p.close)
	p.button("Merge", true, func() {
		m, err := data.MergeCoding(w.cmp, f, o)
		if err != nil {
			p.complain(err)
			return
		}
		p.close()
		w.decide(m.Decisions...)
		w.tell(say("Codes merged. New units: %d. Coders differ in: %d.", m.Added, len(w.cmp.Conflicts())))
	})
	p.show()
}

// mostSaid is how many sentences about a merge are shown.
const mostSaid = 8

// openConflicts lists everything on which coders differ.
func (w *window) openConflicts() {
	if w.cmp == nil || w.stale {
		return
	}
	p := w.newPanel("Where coders differ", 620)
	list := newPicker(w.look, 580, min(6*entryHigh, w.Canvas().Size().Height-220))
	list.escape = p.close
	var choices []choice
	for _, x := range w.cmp.Conflicts() {
		state := say("open")
		if x.Agreed != "" {
			state = say("agreed: %s", valueSays(x.Agreed))
		}
		choices = append(choices, choice{head: capitalFirst(w.unitSays(x.Unit)) + " · " + w.variableSays(x.Kind), right: state, sub: valuesSay(x),
			do: func() { p.close(); w.resolve(x) }})
	}
	list.offer(choices, "Coders do not differ anywhere.")
	p.add(w.look.quietly(list.scroll))
	p.button("Close", false, p.close)
	p.button("Settle…", true, list.pick)
	p.first = list
	p.show()
}

func (w *window) variableSays(kind string) string {
	if kind == compare.RelationKind {
		return say("relation")
	}
	return w.cmp.NameOf(kind)
}

// valueSays puts a value of a code or a relation in words.
func valueSays(v string) string {
	switch v {
	case "1":
		return say("applies")
	case "0":
		return say("does not apply")
	}
	return say(v)
}

func valuesSay(x compare.Conflict) string {
	var out []string
	for _, v := range x.Values {
		out = append(out, say("%s: %s", v[0], valueSays(v[1])))
	}
	return strings.Join(out, " · ")
}

// resolve asks for the value on which the coders settle. What each of them
// coded stays.
func (w *window) resolve(x compare.Conflict) {
	p := w.newPanel(say("Settle %s: %s", w.unitSays(x.Unit), w.variableSays(x.Kind)), 560)
	p.note(valuesSay(x))
	p.note("What each coder coded stays. The settled value stands in the column agreed_value of the tables.")
	list := newPicker(w.look, 520, min(5*entryHigh, w.Canvas().Size().Height-300))
	list.escape = p.close
	settle := func(v string) func() {
		return func() { p.close(); w.decide(w.coding(x.Unit, compare.Agree, x.Kind, v)); w.openConflicts() }
	}
	var choices []choice
	if x.Kind == compare.RelationKind {
		for _, t := range compare.Relations {
			choices = append(choices, choice{head: capitalFirst(say(string(t.Relation))), sub: say(t.Defines), do: settle(string(t.Relation))})
		}
	} else {
		k, _ := w.cmp.Codebook().Find(x.Kind)
		choices = []choice{{head: say("Applies"), sub: k.Definition, do: settle("1")}, {head: say("Does not apply"), do: settle("0")}}
	}
	list.offer(choices, "")
	p.add(w.look.quietly(list.scroll))
	p.button("Show the claim", false, func() { p.close(); w.goToUnit(x.Unit) })
	if x.Agreed != "" {
		p.button("Open again", false, settle(""))
	}
	p.button("Cancel", false, func() { p.close(); w.openConflicts() })
	p.button("Settle", true, list.pick)
	p.first = list
	p.show()
}

// goToUnit makes the cell of a unit the active one, with the filter off where it
// hides it.
func (w *window) goToUnit(u compare.Unit) {
	for row, i := range w.table.rows {
		if i == u.Group {
			w.table.choose(row, max(u.Account, 0))
			return
		}
	}
	w.filter = compare.Filter{}
	w.search.SetText("")
	w.rows, w.rowsFor = w.cmp.Select(w.filter), w.filter
	w.showRows()
	w.table.choose(u.Group, max(u.Account, 0))
}

// showCoder puts the codes of one coder, or of everybody, in view.
func (w *window) showCoder(name string) {
	w.shownCoder = name
	w.redrawCodes()
}
