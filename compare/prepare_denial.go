package compare

// denial is what a claim denies.
type denial struct {
	absent bool // it tells that something was not there: there were no incidents, nobody was hurt
	denies bool // it has a word of denial somewhere
}

// denialOf looks for words of denial in the tokens of a claim.
func denialOf(tokens []token, language string) (d denial) {
	book := lexiconOf(language)["negations"]
	words, there := 0, false
	for _, t := range tokens {
		if !t.isWord() {
			continue
		}
		if tag, ok := book.tag(t.key); ok {
			d.denies = true
			d.absent = d.absent || tag == "no" && (words == 0 || there)
		}
		there = words < 2 && t.key == "there" || there && words < 4
		words++
	}
	return d
}

// silence reports whether one of two claims tells that something was not there,
// and the other denies nothing: it may speak of the same things, but hardly says
// the same.
func silence(a, b denial) bool { return a.absent && !b.denies || b.absent && !a.denies }
