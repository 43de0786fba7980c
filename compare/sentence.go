package compare

import (
	"fmt"
	"regexp"
	"strings"
)

// The sentences in which findings say what changed; %s are words of the texts.
const (
	formBecameStronger   = `"%s" became "%s": the claim is stronger`
	formBecameInQuote    = `"%s" became "%s" in the quotation`
	formBecame           = `"%s" became "%s"`
	formDroppedStronger  = `"%s" was dropped: the claim is stronger`
	formToldAsFact       = `"%s" was dropped: it is told as fact`
	formDroppedFromQuote = `"%s" was dropped from the quotation`
	formDropped          = `"%s" was dropped`
	formAddedWeaker      = `"%s" was added: the claim is weaker`
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
// texts: for those who say it in another language. Of two forms that a sentence
// fits, the one that is meant comes first.
var Sentences = []string{formBecameStronger, formBecameInQuote, formBecame, formDroppedStronger, formToldAsFact,
	formDroppedFromQuote, formDropped, formAddedWeaker, formAddedToQuote, formAdded, formNotQuoted, formNotInQuote,
	formStitched, formCreditedInstead, formCreditedOriginal, formCreditedOther, formSwapped, formNotInOriginal,
	formNotInOther, formTurned}

// sentencePatterns recognise the sentences of each form.
var sentencePatterns = func() []*regexp.Regexp {
	out := make([]*regexp.Regexp, len(Sentences))
	for i, form := range Sentences {
		out[i] = regexp.MustCompile("(?s)^" + strings.ReplaceAll(regexp.QuoteMeta(form), "%s", "(.+?)") + "$")
	}
	return out
}()

// ReadSentence finds the form of what a finding says and the words in it. The
// form is empty where it has none of Sentences, as what a person wrote.
func ReadSentence(says string) (form string, words []string) {
	for i, p := range sentencePatterns {
		if found := p.FindStringSubmatch(says); found != nil {
			return Sentences[i], found[1:]
		}
	}
	return "", nil
}

// sentenceOf fills a form with words.
func sentenceOf(form string, words ...any) string { return fmt.Sprintf(form, words...) }

// The sentences that most findings say.
func saysBecame(a, b string) string { return sentenceOf(formBecame, a, b) }
func saysDropped(a string) string   { return sentenceOf(formDropped, a) }
func saysAdded(b string) string     { return sentenceOf(formAdded, b) }
