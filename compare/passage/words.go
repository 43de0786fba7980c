package passage

import "synoptic/compare/text"

// lists are the words that reading asks for. What each is for stands beside it
// in the file words/sets/passage.txt.
var lists = text.SetsOf("passage")

var (
	relationGaps      = lists.Of("relation gaps")
	sinceWords        = lists.Of("since words")
	untilWords        = lists.Of("until words")
	aroundYears       = lists.Of("around years")
	beforeDates       = lists.Of("before dates")
	rankWords         = lists.Of("rank words")
	lastingWords      = lists.Of("lasting words")
	stillVerbs        = lists.Of("still verbs")
	fallenInto        = lists.Of("fallen into")
	durations         = lists.Of("durations")
	nounGaps          = lists.Of("noun gaps")
	risingVerbs       = lists.Of("rising verbs")
	aboutNouns        = lists.Of("about nouns")
	measureEnds       = lists.Of("measure ends")
	senses            = lists.Of("senses")
	denyingWords      = lists.Of("denying words")
	clauseOpeners     = lists.Of("clause openers")
	nounsClaim        = lists.Of("nouns claim")
	degreesOfLikely   = lists.Of("degrees of likely")
	nameAccused       = lists.Of("name accused")
	shortNotBodies    = lists.Of("short not bodies")
	determinersGerman = lists.Of("determiners german")
	givenNouns        = lists.Of("given nouns")
	nameLinksGerman   = lists.Of("name links german")
	bodyNouns         = lists.Of("body nouns")
	modals            = lists.Of("modals")
	determiners       = lists.Of("determiners")
	definites         = lists.Of("definites")
	openEnds          = lists.Of("open ends")
	looseQuantifiers  = lists.Of("loose quantifiers")
	beforeAll         = lists.Of("before all")
	pronounsAfterAll  = lists.Of("pronouns after all")
	pronouns          = lists.Of("pronouns")
	auxiliariesBehind = lists.Of("auxiliaries behind")
	nameEnders        = lists.Of("name enders")
	auxiliariesBefore = lists.Of("auxiliaries before")
	adverbsBefore     = lists.Of("adverbs before")
	clauseStarts      = lists.Of("clause starts")
	passiveBefore     = lists.Of("passive before")
	clauseBefore      = lists.Of("clause before")
	saidOpeners       = lists.Of("said openers")
	notSaid           = lists.Of("not said")
	notSubjects       = lists.Of("not subjects")

	peopleEndings = lists.Words("people endings")
	placeEndings  = lists.Words("place endings")
)

// In reports whether the lexeme at i is a word of a list.
func (f *Passage) In(i int, list text.WordBag) bool {
	return i >= 0 && i < len(f.Words) && list[f.Words[i].Key]
}
