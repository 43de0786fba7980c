package compare

// openness says what a possible link needs where its claim has no sure one:
// such a link hides an omission.
type openness struct {
	score float64
	names bool // names in common, or what is denied, are background and no link by themselves
}

const (
	manyTold = 10  // claims from which on a text tells many things
	crowd    = 400 // claims among which some are alike by chance

	openScore  = 0.43 // of one claim or a few in a text
	openTold   = 0.36 // where both texts tell many things: what is alike is told again
	openChance = 0.58 // in a crowd
)

// newOpenness returns what a possible link needs between texts of so many
// claims. Two long texts, a report and a story, speak of the same bodies all
// the time, so a name says nothing; for a single claim it is what there is.
func newOpenness(a, b int) openness {
	switch {
	case max(a, b) >= crowd:
		return openness{score: openChance}
	case min(a, b) >= manyTold:
		return openness{score: openTold, names: true}
	}
	return openness{score: openScore}
}
