package compare

// Engine names this version of splitting, aligning and judging. It is stored
// with every result; a result of another engine is computed again.
const Engine = "6"

// Span is a half-open range [Start, End) of bytes of an account's text.
type Span struct{ Start, End int }

// Empty reports whether the span covers nothing, which stands for "no place".
func (s Span) Empty() bool { return s.End <= s.Start }

// Of returns the bytes of text that the span covers.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Role says what part an account plays in a comparison.
type Role string

// The roles of an account.
const (
	Original Role = "original" // the primary document
	Retold   Role = "account"  // a story, release or transcript that covers it
)

// Account is an imported text with what is known of it. Text never changes
// once the account is stored; every Span points into it.
type Account struct {
	ID        int64 // above 0, unique in a project, never used again
	Role      Role
	Title     string
	Outlet    string
	Author    string
	Published string // ISO 8601 as far as known: 2023, 2023-02 or 2023-02-28
	URL       string
	Language  string // two letters; empty where unknown
	Country   string `json:",omitempty"` // where the outlet is, as the field writes it
	Text      string // UTF-8
	Lines     bool   // every line is a claim
}

// ClaimKind tells claims from what stands around them.
type ClaimKind string

// The kinds of a piece of text.
const (
	Statement ClaimKind = "claim"     // takes part in the comparison
	Heading   ClaimKind = "heading"   // names a section; never aligned
	Furniture ClaimKind = "furniture" // share bars, credits, "Read also"; never aligned
)

// Claim is a sentence of an account, or a heading or a piece of furniture.
type Claim struct {
	Span
	Kind      ClaimKind
	Paragraph int // from 1
	Line      int // from 1 where the account is read by lines, else 0
	Section   int // index of the heading it stands under, -1 where none
}

// Ref names a claim of a Comparison by two indexes.
type Ref struct{ Account, Claim int }

// Link says that two claims of different accounts say the same thing.
type Link struct {
	From, To Ref
	Score    float64            // 0 to 1: how probable it is that a reader would agree
	Sure     bool               // false: a possible match, to be looked at
	Partial  bool               // the two overlap, but neither covers the other
	ByPerson bool               // made or confirmed by hand
	Why      map[string]float64 // the signals that spoke for it, 0 to 1 each
}

// Status is what a reader sees first of a cell.
type Status string

// The states of a cell, from the mildest.
const (
	Same     Status = "same"     // the same words, punctuation and spelling aside
	Reworded Status = "reworded" // other words, the same substance
	Unsure   Status = "unsure"   // possible match; counts as nothing until somebody decides
	Changed  Status = "changed"  // the substance differs: there is a finding
	Omitted  Status = "omitted"  // only the original has it
	Added    Status = "added"    // only accounts have it
)

// Kind is the kind of a finding.
type Kind string

// The kinds of a finding, the weightiest first.
const (
	FigureKind      Kind = "figure"
	QuoteKind       Kind = "quote"
	NegationKind    Kind = "negation"
	DateKind        Kind = "date"
	NameKind        Kind = "name"
	HedgeKind       Kind = "hedge"
	BoundKind       Kind = "bound"
	AttributionKind Kind = "attribution"
	ScopeKind       Kind = "scope"
)

// Kinds lists the kinds of finding, the weightiest first: where a pair has
// several, the first of them heads the cell.
var Kinds = []Kind{FigureKind, QuoteKind, NegationKind, DateKind, NameKind, HedgeKind, BoundKind, AttributionKind, ScopeKind}

// Finding is one change of substance between the two sides of a pair. From
// and To are bytes of the two accounts' texts; an empty span means that this
// side has nothing.
type Finding struct {
	Kind     Kind
	From, To Span
	Says     string // a plain sentence: 55 people became 50
	ByPerson bool
}

// Op is the operation of an Edit.
type Op string

// The operations of an Edit.
const (
	Equal  Op = "equal"
	Delete Op = "delete"
	Insert Op = "insert"
)

// Edit is one step from the wording of one passage to that of another. Equal
// has both sides, which may differ in case and in the form of quotation marks
// and dashes; Delete has only From; Insert has only To. The From sides of all
// edits join to the first passage, the To sides to the second.
type Edit struct {
	Op       Op
	From, To string
}

// Member is what one account has for a group.
type Member struct {
	Account int   // index into Comparison.Accounts
	Claims  []int // in the order of the text
	// Possible are further claims that may belong here and were not counted.
	// Where Claims is empty they are all there is, and the pair is Unsure.
	Possible []int
}

// Passage returns the claims that the member shows: its claims, or its
// possible ones where it has no others.
func (m Member) Passage() []int {
	if len(m.Claims) > 0 {
		return m.Claims
	}
	return m.Possible
}

// Pair compares two members of a group: the reference (the original, or the
// first account where the original is silent) and another.
type Pair struct {
	From, To int // indexes into Comparison.Accounts
	Links    []Link
	Score    float64 // of the best link
	Status   Status  // Same, Reworded, Changed or Unsure
	Moved    bool    // stands elsewhere in the account than its neighbours do
	ByPerson bool    // a person made or confirmed the match
	Edits    []Edit
	Findings []Finding // the weightiest first
	figures  figureState
}

// Group is a row: what the original and the accounts say of one thing. An
// account that has no member in it is silent.
type Group struct {
	ID      string // "g" and the number of its first claim; stays when accounts are added
	Order   int    // from 1, the place among all groups
	Members []Member
	Pairs   []Pair
	Note    string
	// Silent are the accounts (indexes) that a person confirmed to leave it out.
	Silent []int
}

// Verdict is how a quotation stands to the original.
type Verdict string

// The verdicts on a quotation.
const (
	Verbatim  Verdict = "verbatim"  // every word stands there, in order
	Shortened Verdict = "shortened" // verbatim around an ellipsis
	Edited    Verdict = "edited"    // differs only by brackets or a first capital, as convention allows
	Altered   Verdict = "altered"   // of this passage, and words differ
	Stitched  Verdict = "stitched"  // two passages run together without a sign
	NotFound  Verdict = "not found" // the original has no passage that resembles it
)

// Alteration is a word or run of words of a quotation that the original has
// otherwise. Either side may be empty.
type Alteration struct{ From, To string }

// Quotation is a passage between quotation marks in an account, judged
// against the whole original.
type Quotation struct {
	Ref              // the claim in which it begins
	Span             // with its marks
	Nested   bool    // stands inside another quotation, whose verdict covers it
	Speaker  string  // as the account credits it; empty where it credits nobody
	Verdict  Verdict // empty where there is no original
	Original Ref     // the claim in which the passage begins; meaningless where Passage is empty
	Passage  Span    // bytes of the original's text
	Altered  []Alteration
	// OriginalSpeaker is whom the original credits with the passage: the speaker
	// of the innermost quotation that it stands in, else of the claim; empty where the
	// original says it itself, and where there is no passage.
	OriginalSpeaker string
	// Reattributed: the original quotes the passage too, and names another
	// speaker than the account does.
	Reattributed bool
}

// Comparison is what Compare found. Accounts[0] is the original where there
// is one.
type Comparison struct {
	Accounts   []Account
	Claims     [][]Claim // of each account
	Groups     []Group
	Quotations []Quotation
	Warnings   []Warning

	links    []Link      // as the engine made them, before decisions
	doubts   []Warning   // the engine's own, before decisions
	prepared []*prepared // nil where it was put together by hand
	judge    *judge
	judged   map[string]judgement // by the claims of both sides; spares With the work
	findings []Decision           // findings dismissed or added by hand
	coded    codings              // what coders said
	settled  []Warning            // all but those on codes
}

// Warning is a doubt about a result that stands all the same: a limit that
// was hit, a decision that no longer applies.
type Warning struct {
	Account int // index, -1 where it concerns no single one
	Says    string
}

// HasOriginal reports whether the first account is the original.
func (c *Comparison) HasOriginal() bool {
	return len(c.Accounts) > 0 && c.Accounts[0].Role == Original
}
