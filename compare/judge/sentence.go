package judge

import (
	"slices"

	"synoptic/compare/score"
	"synoptic/compare/text"
)

// The sentences in which findings say what changed; %s are words of the texts.
const (
	formBecameStronger   = `"%s" became "%s": the claim is stronger`
	formBecameInQuote    = `"%s" became "%s" in the quotation`
	formBecame           = `"%s" became "%s"`
	formActWeaker        = `"%s" became "%s", which is weaker`
	formActStronger      = `"%s" became "%s", which is stronger`
	formDroppedStronger  = `"%s" was dropped: the claim is stronger`
	formToldAsFact       = `"%s" was dropped: it is told as fact`
	formDroppedFromQuote = `"%s" was dropped from the quotation`
	formDropped          = `"%s" was dropped`
	formAddedWeaker      = `"%s" was added: the claim is weaker`
	formToldAsDone       = `"%s" became "%s": it is told as done`
	formToldAsOpen       = `"%s" became "%s": it is told as not done yet`
	formSaysMore         = `"%s" became "%s", which says more`
	formSaysLess         = `"%s" became "%s", which says less`
	formScopeDropped     = `"%s" was dropped: it reads as if all were meant`
	formScopeAdded       = `"%s" was added: it is told of more`
	formOneDropped       = `"%s" was dropped: it reads as the only one`
	formOneAdded         = `"%s" was added: it reads as one of several`
	formDenialBecame     = `"%s" became "%s": what is not proved is told as denied`
	formExtremeDropped   = `"%s" was dropped: it reads as nothing out of the ordinary`
	formExtremeAdded     = `"%s" was added: it reads as out of the ordinary`
	formOnlyDropped      = `"%s" was dropped: it is no longer told of this alone`
	formOnlyAdded        = `"%s" was added: it is told of this alone`
	formAddedToQuote     = `"%s" was added to the quotation`
	formAdded            = `"%s" was added`
	formNotQuoted        = `"%s" is not in the words quoted`
	formNotInQuote       = `"%s" is not in the quotation as the other account has it`
	formStitched         = `two passages were run together in one quotation`
	formCreditedInstead  = `credited to %s instead of %s`
	formCreditedOriginal = `credited to %s, where the original credits nobody`
	formCreditedOther    = `credited to %s, where the other account credits nobody`
	formSwapped          = `%s and %s changed places`
	formNotInOriginal    = `%s is not in the original`
	formNotInOther       = `%s is not in the other account`
	formTurned           = `%s became %s` // of figures, dates and names
)

// Sentences are the forms of what a Finding says, %s standing for words of the
// texts: for those who say it in another language.
var Sentences = slices.Concat(score.Sentences, []string{formBecameStronger, formBecameInQuote, formBecame, formDroppedStronger, formToldAsFact,
	formDroppedFromQuote, formDropped, formAddedWeaker, formAddedToQuote, formAdded, formNotQuoted, formNotInQuote,
	formStitched, formCreditedInstead, formCreditedOriginal, formCreditedOther, formSwapped, formNotInOriginal,
	formNotInOther, formTurned, formActWeaker, formActStronger, formToldAsDone, formToldAsOpen, formOneDropped, formOneAdded, formDenialBecame, formExtremeDropped, formExtremeAdded, formScopeDropped, formScopeAdded, formOnlyDropped, formOnlyAdded})

// The sentences of warnings; %s are numbers, verbs and reasons.
const (
	formNoStop    = "a passage of %s words has no full stop: only its figures, dates and quotations were compared"
	FormForeign   = "its language (%s) has no word lists here: figures, names and quotations were compared; dates in words, bounds, negations, hedges, attributions and scope were not"
	FormStale     = "a decision (%s) no longer applies: its passage is not among the claims"
	FormCodeLost  = "a code no longer applies: %s. It is kept and comes back when that does"
	FormCodesLost = "%s codes no longer apply: %s. They are kept and come back when that does"
)

// The reasons for which a code no longer applies.
const (
	LostClaim   = "its claim is not among the claims"
	LostRow     = "its claim stands in no row"
	LostAccount = "its account takes no part"
	LostSilence = "the account was coded as silent, and a passage is linked now"
	LostPassage = "the passage that was coded is not linked with this claim"
)

// WarningSentences are the forms of what a Warning says, and the reasons that
// stand in some of them, as Sentences are those of findings.
var WarningSentences = []string{formNoStop, FormForeign, FormStale, FormCodeLost, FormCodesLost,
	LostClaim, LostRow, LostAccount, LostSilence, LostPassage}

// The sentences that most findings say.
func saysBecame(a, b string) text.Sentence { return text.SentenceOf(formBecame, a, b) }
func saysDropped(a string) text.Sentence   { return text.SentenceOf(formDropped, a) }
func saysAdded(b string) text.Sentence     { return text.SentenceOf(formAdded, b) }
