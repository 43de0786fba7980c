package grid

import (
	"synoptic/app/say"
	"synoptic/app/ui"
	"synoptic/app/ui/prose"
	"synoptic/compare"
)

// standingOf says at the right of a status what is to be checked or what a person
// decided, which the cell must say in the narrowest column too; else it is the figure.
func standingOf(cell compare.Cell) (says string, must bool) {
	switch {
	case len(cell.ToCheck()) > 0: // also where a person confirmed the match: that decides nothing about the change
		return say.Say("to check"), true
	case cell.ByPerson && cell.Pair == nil:
		return say.Say("confirmed"), true
	case cell.ByPerson:
		return say.Say("by hand"), true
	case cell.Rejected:
		return say.Say("match rejected"), true
	}
	return figureOf(cell), false
}

// statusIn are the words of a status and what stands at its right, as they fit: a
// figure gives way first, which the tip and the pane say too; then a change is
// called by its kind alone, whose badge and colour say that it is a change.
func statusIn(room float32, v prose.Verdict, cell compare.Cell, right string, font ui.Font, must bool) (words, score string) {
	fits := func(words, right string) bool {
		return ui.StatusFont.Measure(words).Width+font.Measure(right).Width <= room
	}
	short := v.Words
	if cell.Status == compare.Changed && cell.Pair != nil && len(cell.Pair.Findings) > 0 {
		short = say.Say(say.CapitalFirst(compare.KindSays(cell.Pair.Findings[0].Kind)))
	}
	switch {
	case fits(v.Words, right):
		return v.Words, right
	case !must && fits(v.Words, ""):
		return v.Words, ""
	case must && fits(short, right):
		return short, right
	case len(cell.ToCheck()) > 0:
		return short, "?"
	}
	return short, ""
}
