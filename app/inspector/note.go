package inspector

import (
	"fyne.io/fyne/v2"

	"synoptic/app/session"
	"synoptic/compare"
)

// LetGo lets the field of the note show what is stored, with the next cell or
// decision, and returns the claim whose note it held.
func (p *Pane) LetGo() compare.Place {
	of := p.NoteOf
	p.NoteOf = compare.Place{}
	return of
}

// LoadNote shows the note of the active group. A field that holds it already
// is left alone, so that typing is never disturbed.
func (p *Pane) LoadNote() {
	g := p.s.Chosen.Current()
	if g == nil || len(g.Members) == 0 {
		p.NoteOf = compare.Place{}
		p.Note.SetText("")
		return
	}
	place := p.s.Cmp.Place(session.Hub(g))
	if p.NoteOf == place {
		return
	}
	p.NoteOf = compare.Place{} // what SetText reports is not typed
	p.Note.SetText(g.Note)
	p.NoteOf = place
}

// noteTyped stores the note with every letter.
func (p *Pane) noteTyped(text string) {
	g := p.s.Chosen.Current()
	if p.NoteOf == (compare.Place{}) || g == nil || text == g.Note {
		return
	}
	p.s.Apply(compare.Decision{Verb: compare.Remark, A: p.NoteOf, Note: text})
}

// noteKey leaves the note on Esc.
func (p *Pane) noteKey(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		p.calls.Leave()
		return true
	}
	return false
}
