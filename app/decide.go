package app

import (
	"slices"

	"fyne.io/fyne/v2"

	"synoptic/compare"
	"synoptic/data"
)

// activeCell is the cell that the inspector shows; false where there is none.
func (w *window) activeCell() (compare.Cell, bool) {
	g := w.table.current()
	if g == nil || w.cmp == nil {
		return compare.Cell{}, false
	}
	return w.cmp.Cell(g, w.table.column), true
}

// silentCell reports whether the active cell is one where the account leaves
// out what the original says.
func (w *window) silentCell() bool {
	cell, ok := w.activeCell()
	return ok && cell.Member == nil && w.cmp.Told(w.table.current())
}

func (w *window) canConfirm() bool {
	cell, ok := w.activeCell()
	return ok && !w.stale && !cell.ByPerson && (linked(cell) || w.silentCell())
}

func (w *window) canReject() bool {
	cell, ok := w.activeCell()
	return ok && !w.stale && (linked(cell) || cell.ByPerson && w.silentCell())
}

// hub is the claim that a group is about.
func hub(g *compare.Group) compare.Ref {
	return compare.Ref{Account: g.Members[0].Account, Claim: g.Members[0].Passage()[0]}
}

// confirm says that the active pair is right, or that the account is indeed
// silent.
func (w *window) confirm() {
	if !w.canConfirm() {
		return
	}
	if w.silentCell() {
		w.decide(w.silence(compare.Confirm))
		return
	}
	w.decide(w.eachLink(compare.Confirm)...)
}

// reject says that the active pair is wrong, or takes back a confirmed silence.
func (w *window) reject() {
	cell, _ := w.activeCell()
	switch {
	case !w.canReject():
	case w.silentCell():
		w.decide(w.silence(compare.Reject))
	case cell.ByPerson:
		w.decide(w.eachLink(compare.Part)...)
	default:
		w.decide(w.eachLink(compare.Reject)...)
	}
}

// silence is the decision about an account that has nothing for a group.
func (w *window) silence(verb compare.Verb) compare.Decision {
	g := w.table.current()
	return compare.Decision{Verb: verb, A: w.cmp.Place(hub(g)),
		B: compare.Place{Account: w.cmp.Accounts[w.table.column].ID}}
}

// eachLink decides on every link of the active pair that the cell shows.
func (w *window) eachLink(verb compare.Verb) []compare.Decision {
	cell, _ := w.activeCell()
	shown := map[int]bool{}
	for _, claim := range cell.Member.Passage() {
		shown[claim] = true
	}
	var out []compare.Decision
	for _, l := range cell.Pair.Links {
		if shown[l.To.Claim] {
			out = append(out, compare.Decision{Verb: verb, A: w.cmp.Place(l.From), B: w.cmp.Place(l.To)})
		}
	}
	return out
}

// decide stores decisions as one step of undo, then shows them.
func (w *window) decide(ds ...compare.Decision) {
	if len(ds) == 0 || w.store == nil {
		return
	}
	for i := range ds {
		if ds[i].Coder == "" {
			ds[i].Coder = w.coder()
		}
	}
	if err := w.store.Decide(w.project.ID, ds...); err != nil {
		w.complain(err)
		return
	}
	w.notice = "" // it told of another step
	w.countSteps()
	w.tellCoder()
	if aboutCodes(ds) {
		w.recode()
		return
	}
	w.recompute()
}

// undoStep takes the newest decision back.
func (w *window) undoStep() {
	if w.ready() {
		w.step(w.store.Undo)
	}
}

// redoStep brings back what was undone last.
func (w *window) redoStep() {
	if w.ready() {
		w.step(w.store.Redo)
	}
}

// step moves in the log of decisions. A step may bring back an account.
func (w *window) step(move func(int64) ([]compare.Decision, error)) {
	moved, err := move(w.project.ID)
	if err != nil || len(moved) == 0 {
		w.complainIf(err)
		return
	}
	w.noteOf = compare.Place{} // the field shows what is stored now
	w.notice = ""              // it may tell of what is taken back
	accounts, err := w.store.Accounts(w.project.ID)
	if err != nil {
		w.complain(err)
		return
	}
	if !slices.EqualFunc(accounts, w.accounts, func(a, b data.Account) bool { return a.Account == b.Account }) {
		w.hasAccounts(accounts)
		return
	}
	w.countSteps()
	w.recompute()
}

// countSteps asks how many steps can be undone and redone.
func (w *window) countSteps() {
	var err error
	w.undo, w.redo, err = w.store.Steps(w.project.ID)
	w.complainIf(err)
	w.menuStates()
}

// loadNote shows the note of the active group. A field that holds it already
// is left alone, so that typing is never disturbed.
func (w *window) loadNote() {
	g := w.table.current()
	if g == nil || w.cmp == nil || len(g.Members) == 0 {
		w.noteOf = compare.Place{}
		w.note.SetText("")
		return
	}
	place := w.cmp.Place(hub(g))
	if w.noteOf == place {
		return
	}
	w.noteOf = compare.Place{} // what SetText reports is not typed
	w.note.SetText(g.Note)
	w.noteOf = place
}

// noteTyped stores the note with every letter.
func (w *window) noteTyped(text string) {
	g := w.table.current()
	if w.noteOf == (compare.Place{}) || g == nil || text == g.Note {
		return
	}
	d := compare.Decision{Verb: compare.Remark, A: w.noteOf, Note: text, Coder: w.coder()}
	if err := w.store.Amend(w.project.ID, d); err != nil {
		w.complain(err)
		return
	}
	w.showNote(g.ID, text)
	w.countSteps()
	switch { // what is under way does not know this note
	case w.comparing.Busy && w.stale:
		w.again = true
	case w.comparing.Busy:
		w.recompute()
	}
}

// showNote puts a note into the comparison that is shown. The comparison may
// be in use beside the window, so that it is never written to.
func (w *window) showNote(group, text string) {
	c := *w.cmp
	c.Groups = slices.Clone(c.Groups)
	first := false // the first letter of a note, or the last one taken away
	for i := range c.Groups {
		if c.Groups[i].ID == group {
			first = (c.Groups[i].Note == "") != (text == "")
			c.Groups[i].Note = text
		}
	}
	w.cmp, w.table.c, w.unsaved = &c, &c, true
	if first {
		w.recount()
	}
	w.table.redraw(w.table.at)
}

// recount counts the groups of the choices again.
func (w *window) recount() {
	_, w.counts = w.cmp.Tally(w.filter)
	w.chips.Refresh()
}

// noteKey leaves the note on Esc.
func (w *window) noteKey(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		w.focusTable()
		return true
	}
	return false
}
