package align

// openness says what a possible link needs where its claim has no sure one:
// such a link hides an omission.
type openness struct {
	score float64
	best  bool // only the best cell of a claim is offered
	names bool // names in common, or what is denied, are background and no link by themselves
}

const (
	fewTold  = 4   // claims under which a text is no story: what tells them is looked for
	manyTold = 10  // claims from which on a text tells many things
	crowd    = 400 // claims among which some are alike by chance

	openScore  = 0.07 // of one claim or a few in a text
	openTold   = 0.16 // where both texts tell things: what is alike is told again
	openChance = 0.22 // in a crowd

	// openTells is how probable it must be that an account tells a claim of the
	// original for that to be left open.
	openTells = 0.2
)

// newOpenness returns what a possible link needs between texts of so many
// claims. Two long texts, a report and a story, speak of the same bodies all
// the time, so a name says nothing; for a single claim it is what there is.
func newOpenness(a, b int) openness {
	few := min(a, b)
	switch {
	case max(a, b) >= crowd:
		return openness{score: openChance}
	case few < fewTold:
		return openness{score: openScore}
	}
	return openness{score: openTold, best: few >= manyTold, names: few >= manyTold}
}
