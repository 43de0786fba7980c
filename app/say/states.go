package say

import "synoptic/compare"

// StateTips explain the states of cells, in a sentence each.
var StateTips = map[compare.Status]string{
	compare.Same:     Phrase("The account tells the claim in the same words; punctuation, case and spelling aside."),
	compare.Reworded: Phrase("The account tells the claim in other words. No change of substance was found."),
	compare.Partly:   Phrase("The account tells some parts of the claim and leaves out others."),
	compare.Unsure:   Phrase("The two may belong together. It counts as nothing until you confirm it (Enter) or reject it (Backspace)."),
	compare.Changed:  Phrase("The account tells the claim with another substance: a figure, a quotation, a hedge, a name … The pane at the right says which."),
	compare.Omitted:  Phrase("No sentence of this account tells the claim. The pane at the right shows the nearest one."),
	compare.Added:    Phrase("The account says this, and the original does not."),
}

// StateTip explains the state of a cell, in a sentence or two.
func StateTip(cell compare.Cell) string {
	if cell.Status != compare.Changed && len(cell.ToCheck()) > 0 {
		return Say("The account tells the claim in other words. Whether its substance is another is to be checked: the pane at the right says what.")
	}
	if cell.Framed() {
		return Say("The account has the words of the claim, and besides only says whose they are: the original's, or those of whom it quotes.")
	}
	if says := HeldSays(cell); says != "" {
		return Say(StateTips[cell.Status]) + " " + says
	}
	return Say(StateTips[cell.Status])
}

// held says why a match is only possible whose figure is as high as those of sure ones.
var held = map[compare.Held]string{
	compare.HeldByBetter:  Phrase("another sentence answers the claim better, or tells another claim better"),
	compare.HeldByNames:   Phrase("the two share hardly more than names"),
	compare.HeldBySilence: Phrase("one says that something was not there, and the other denies nothing"),
	compare.HeldByTongues: Phrase("the two are in different languages, and only one kind of evidence (figures, names, words, quotations) speaks for them"),
}

// HeldSays says of a match that is only possible, though its figure is as high as
// those of sure ones, why it is; empty for all others.
func HeldSays(cell compare.Cell) string {
	if cell.Pair == nil || cell.Status != compare.Unsure {
		return ""
	}
	for _, l := range cell.Pair.Links {
		if why := held[l.Held]; why != "" {
			return Say("From a match of %s on, pairs count; this one does not, because %s.", Percent(compare.SureScore), Say(why))
		}
	}
	return ""
}

// ChoiceTips explain the filters, by their keys.
var ChoiceTips = map[string]string{
	"all":     Phrase("Every claim of the original, and what only accounts have."),
	"matched": Phrase("Claims that at least one account surely tells, in whatever words."),
	"changed": Phrase("Claims that an account tells with another substance."),
	"figures": Phrase("Claims of which an account has another number, or another limit such as “at least”."),
	"quotes":  Phrase("Claims in which an account puts words between quotation marks that the original has otherwise."),
	"unsure":  Phrase("Matches that are only possible: nobody has decided them."),
	"omitted": Phrase("Claims of the original that at least one account leaves out. “Only in the original” shows those that all leave out."),
	"added":   Phrase("What accounts say and the original does not."),
	"check":   Phrase("Claims with a change that may be one of substance. It counts as nothing until you confirm it; the pane at the right says what it is."),
	"matters": Phrase("Without what is told in the same or in other words: changes, what is left out, added or only possible."),
	"alone":   Phrase("Claims of the original that no account tells."),
}

// Tips of figures.
var (
	SureTip  = Phrase("Match: how sure it is that the two passages say the same thing. Wording: how many of the words of both stand in the other too.")
	AlikeTip = Phrase("How alike the wording is: of the words of both passages, the share that stands in the other too. How sure the match is stands in the pane at the right.")
	MovedTip = Phrase("Moved: the account tells it in another place than its neighbours.")
)
