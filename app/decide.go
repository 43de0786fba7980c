package app

import (
	"synoptic/app/say"
	"synoptic/app/session"
	"synoptic/compare"
)

// undoStep takes the newest decision back.
func (w *window) undoStep() { w.step(w.s.Undo, say.Phrase("Undone: %s.")) }

// redoStep brings back what was undone last.
func (w *window) redoStep() { w.step(w.s.Redo, say.Phrase("Done again: %s.")) }

// step moves in the log of decisions, and says what it took back or did again.
// The field of the note shows then what is stored.
func (w *window) step(move func() session.Change, says string) {
	held := w.inspector.LetGo()
	var book compare.Codebook
	if w.s.Cmp != nil {
		book = w.s.Cmp.Codes().Codebook()
	}
	change := move()
	if len(change.Decisions) == 0 {
		w.inspector.NoteOf = held
		return
	}
	w.s.Tell(say.Say(says, change.Says(w.s, book)))
}
