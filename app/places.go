package app

import (
	"slices"
	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/compare"

	"fyne.io/fyne/v2"
)

// places goes to places of the window: to a cell, to a page in the table's
// place, and to the part that has the keyboard then.
type places struct{ w *window }

// toggleOverview opens the overview, or goes back to the table.
func (p *places) toggleOverview() {
	if p.w.s.Cmp == nil && p.w.s.LacksTable() {
		return
	}
	if !p.w.overview.On && p.missing() {
		return
	}
	p.w.overview.Toggle()
	p.w.reading.Update()
	p.w.desk.back.Refresh()
	p.w.relayout()
	p.w.overview.Start()
	p.focusTable()
}

// missing reports whether there is nothing yet that a page could show.
func (p *places) missing() bool { return p.w.desk.empty.wanted() != nothingMissing }

// openCell goes from a cell of the matrix to its row in the table.
func (p *places) openCell(group, account int) {
	for row, i := range p.w.s.View.Order {
		if i == group {
			if p.w.overview.On {
				p.toggleOverview()
			}
			p.w.table.Choose(row, account)
			return
		}
	}
}

// showFilter goes to the table with the rows of a filter.
func (p *places) showFilter(f compare.Filter) {
	p.showTable()
	p.w.s.View.Filter = f
	p.w.search.SetText("")
	p.w.s.View.Choose()
	p.focusTable()
}

// toggleReading opens the reading view on the active cell, or goes back to the
// table.
func (p *places) toggleReading() {
	if p.w.s.Cmp == nil && p.w.s.LacksTable() {
		return
	}
	if !p.w.reading.On && (len(p.w.s.Cmp.Accounts) < 2 || p.missing()) {
		return
	}
	if p.w.overview.On {
		p.toggleOverview()
		if p.w.reading.On { // it stands behind the overview
			return
		}
	}
	p.w.reading.Toggle()
	p.w.desk.back.Refresh()
	p.w.relayout()
	p.w.reading.Follow()
	p.focusTable()
}

// focusInspector takes the keyboard to the inspector, open or opened.
func (p *places) focusInspector() {
	if p.w.desk.closed {
		p.toggleInspector()
	}
	p.w.Canvas().Focus(p.w.inspector)
}

// goToGroup goes to a group; where the filter hides it, the filter is cleared.
func (p *places) goToGroup(group, account int) {
	for row, n := range p.w.s.View.Order {
		if n == group {
			p.w.table.Choose(row, account)
			return
		}
	}
	p.w.table.Seek = p.w.s.Cmp.Groups[group].ID
	p.w.table.Column = account
	p.w.s.View.Clear()
}

// hit goes to the next cell that has something of what is searched, or to the
// one before.
func (p *places) hit(step int) {
	u, _, ok := p.w.s.View.Hit(step)
	if !ok {
		return
	}
	if p.w.overview.Shown() {
		p.toggleOverview()
	}
	p.goToGroup(u.Group, u.Account)
}

// change goes to the next cell that is changed or has something to check, or to the one before, and counts it.
func (p *places) change(step int) {
	if p.w.s.Cmp == nil {
		return
	}
	u, at, all := p.w.s.View.Change(step)
	if all == 0 {
		p.w.s.Refuse("Nothing in view is changed or to be checked.")
		return
	}
	if p.w.overview.Shown() {
		p.toggleOverview()
	}
	p.goToGroup(u.Group, u.Account)
	if p.w.s.Cmp.Cell(&p.w.s.Cmp.Groups[u.Group], u.Account).Status != compare.Changed {
		p.w.s.Tell(say.Say("To check: %d of %d. The same key goes on.", at, all))
		return
	}
	p.w.s.Tell(say.Say("Change %d of %d. The same key goes on.", at, all))
}

// searchKey handles the keys that leave the search field: Esc clears it first.
func (p *places) searchKey(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		if p.w.search.Text != "" {
			p.w.search.SetText("")
			return true
		}
		p.focusTable()
		return true
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyDown:
		p.focusTable()
		return true
	}
	return false
}

// focusTable gives the keyboard to the table, or to the page in its place.
func (p *places) focusTable() {
	switch {
	case p.w.overview.Shown():
		p.w.Canvas().Focus(p.w.overview.Grid)
	case p.w.reading.Shown():
		p.w.Canvas().Focus(p.w.reading)
	case p.w.table.Visible():
		p.w.Canvas().Focus(p.w.table)
	case p.w.desk.empty.Visible():
		p.w.Canvas().Focus(p.w.desk.empty)
	default:
		p.w.Canvas().Unfocus()
	}
}

// showTable leaves the page that stands in the table's place.
func (p *places) showTable() {
	if p.w.overview.Shown() {
		p.toggleOverview()
	}
	if p.w.reading.Shown() {
		p.toggleReading()
	}
}

// reach shows the cell of a group and an account. A filter that hides it is
// taken away.
func (p *places) reach(group, account int) {
	if group < 0 {
		return
	}
	p.showTable()
	p.chooseGroup(group, account)
	p.focusTable()
}

// chooseGroup makes the cell of a group and an account the active one, with
// the filter off where it hides it.
func (p *places) chooseGroup(group, account int) {
	if !slices.Contains(p.w.s.View.Rows, group) {
		p.w.s.View.ClearNow()
	}
	p.w.table.Choose(slices.Index(p.w.table.Rows, group), account)
}

// goToUnit makes the cell of a unit the active one.
func (p *places) goToUnit(u compare.Unit) { p.chooseGroup(u.Group, max(u.Account, 0)) }

// goTo moves the active cell to an account's column.
func (p *places) goTo(id int64) {
	if at := session.IndexOf(p.w.s.Cmp, id); at >= 0 {
		p.w.table.Choose(p.w.table.At, at)
		p.focusTable()
	}
}

// focusNote takes the keyboard to the note, with the inspector open.
func (p *places) focusNote() {
	if p.w.desk.closed {
		p.toggleInspector()
	}
	p.w.Canvas().Focus(p.w.inspector.Note)
}

// toggleInspector opens or closes the inspector.
func (p *places) toggleInspector() {
	p.w.desk.closed = !p.w.desk.closed
	p.w.desk.back.Refresh()
	p.w.relayout()
	if p.w.desk.closed && p.w.inspector.Has(p.w.Canvas().Focused()) {
		p.focusTable() // else the keys would go to what nobody sees
	}
}

// toAccount shows the column of an account in the table.
func (p *places) toAccount(id int64) {
	p.showTable()
	p.goTo(id)
}
