package judge

import "synoptic/compare/text"

// lists are the words that the checks ask for, see words/sets/judge.txt, where
// each says what it is for.
var lists = text.SetsOf("judge")

var (
	oneself         = lists.Of("oneself")
	firmWords       = lists.Of("firms")
	offices         = lists.Of("offices")
	noAgency        = lists.Of("no agency")
	articles        = lists.Of("articles")
	itselfWords     = lists.Of("of itself")
	stateOffices    = lists.Of("state offices")
	worldBodies     = lists.Of("world bodies")
	plainMarks      = lists.Of("plain marks")
	offWords        = lists.Of("off")
	sumWords        = lists.Of("sums")
	noTrail         = lists.Of("no trail")
	joining         = lists.Of("joining")
	permissions     = lists.Of("permissions")
	allegingVerbs   = lists.Of("alleging")
	beliefVerbs     = lists.Of("belief verbs")
	beforeBelief    = lists.Of("before belief")
	whatIsBelieved  = lists.Of("what is believed")
	doubtVerbs      = lists.Of("doubt verbs")
	certainVerbs    = lists.Of("certain verbs")
	expecting       = lists.Of("expecting")
	severals        = lists.Of("one of several")
	superlatives    = lists.Of("superlatives")
	definiteWords   = lists.Of("definite words")
	infinitives     = lists.Of("before what is not done")
	notBeforeDeeds  = lists.Of("not before deeds")
	riskStates      = lists.Of("risk states")
	littleWords     = lists.Of("little")
	proofs          = lists.Of("proofs")
	softQuantifiers = lists.Of("soft quantifiers")
	relativeWords   = lists.Of("relative words")
	verbsBehindAll  = lists.Of("verbs behind all")
	mildQuantifiers = lists.Of("mild quantifiers")
)

// neverCounted are pairs of words for what is counted, of which one is never as
// many as the other: so many households are not so many people. Cases and the
// people who have them may be as many, and stand in no pair.
var neverCounted = [][2]text.WordBag{{lists.Of("households"), lists.Of("inhabitants")}, {lists.Of("enterprises"), lists.Of("staff")}, {lists.Of("deaths"), lists.Of("cases")}}

// bodyHeads are the nouns by which bodies are called, each with the kind of
// those that may stand for one another.
var bodyHeads = text.TagsOf("bodies")

// tradeWords are words for who speaks, each with its trade.
var tradeWords = text.TagsOf("trades")

// converse are opposites that tell one deed from either side: bought from, sold
// to. Where the words around them changed sides too, nothing else did.
var converse = text.TagsOf("converse")
