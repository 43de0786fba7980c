package app

import "synoptic/app/session"

// undoStep takes the newest decision back.
func (w *window) undoStep() { w.step(w.s.Undo) }

// redoStep brings back what was undone last.
func (w *window) redoStep() { w.step(w.s.Redo) }

// step moves in the log of decisions. The field of the note shows then what is
// stored.
func (w *window) step(move func() session.Change) {
	held := w.inspector.LetGo()
	if len(move().Decisions) == 0 {
		w.inspector.NoteOf = held
	}
}
