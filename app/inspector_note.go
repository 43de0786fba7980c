package app

import (
	"fyne.io/fyne/v2"

	"synoptic/app/session"
	"synoptic/compare"
)

// letGo lets the field of the note show what is stored, with the next cell or
// decision, and returns the claim whose note it held.
func (p *inspector) letGo() compare.Place {
	of := p.noteOf
	p.noteOf = compare.Place{}
	return of
}

// loadNote shows the note of the active group. A field that holds it already
// is left alone, so that typing is never disturbed.
func (p *inspector) loadNote() {
	g := p.s.Chosen.Current()
	if g == nil || len(g.Members) == 0 {
		p.noteOf = compare.Place{}
		p.note.SetText("")
		return
	}
	place := p.s.Cmp.Place(session.Hub(g))
	if p.noteOf == place {
		return
	}
	p.noteOf = compare.Place{} // what SetText reports is not typed
	p.note.SetText(g.Note)
	p.noteOf = place
}

// noteTyped stores the note with every letter.
func (p *inspector) noteTyped(text string) {
	g := p.s.Chosen.Current()
	if p.noteOf == (compare.Place{}) || g == nil || text == g.Note {
		return
	}
	p.s.Apply(compare.Decision{Verb: compare.Remark, A: p.noteOf, Note: text})
}

// noteKey leaves the note on Esc.
func (p *inspector) noteKey(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		p.calls.Leave()
		return true
	}
	return false
}
