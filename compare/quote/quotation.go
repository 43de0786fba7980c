package quote

import "synoptic/compare/text"

// Verdict is how a quotation stands to the original.
type Verdict string

const Verbatim Verdict = "verbatim" // every word stands there, in order

const Shortened Verdict = "shortened" // verbatim around an ellipsis

const Edited Verdict = "edited" // differs only by brackets or a first capital, as convention allows

const Altered Verdict = "altered" // of this passage, and words differ

const Stitched Verdict = "stitched" // two passages run together without a sign

const NotFound Verdict = "not found" // the original has no passage that resembles it

// Alteration is a word or run of words of a quotation that the original has
// otherwise. Either side may be empty.
type Alteration struct{ From, To string }

// Quotation is a passage between quotation marks in an account, judged
// against the whole original.
type Quotation struct {
	text.Ref            // the claim in which it begins
	text.Span           // with its marks
	Nested    bool      // stands inside another quotation, whose verdict covers it
	Speaker   string    // as the account credits it; empty where it credits nobody
	Verdict   Verdict   // empty where there is no original, and where nothing can be said of one short word
	Original  text.Ref  // the claim in which the passage begins; meaningless where Passage is empty
	Passage   text.Span // bytes of the original's text
	Altered   []Alteration
	// OriginalSpeaker is whom the original credits with the passage: the speaker
	// of the innermost quotation that it stands in, else of the claim; empty where the
	// original says it itself, and where there is no passage.
	OriginalSpeaker string
	// Reattributed: the original quotes the passage too, and names another
	// speaker than the account does.
	Reattributed bool
}
