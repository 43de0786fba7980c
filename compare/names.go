package compare

import (
	"synoptic/compare/agree"
	"synoptic/compare/align"
	"synoptic/compare/diff"
	"synoptic/compare/judge"
	"synoptic/compare/lexis"
	"synoptic/compare/quote"
	"synoptic/compare/split"
	"synoptic/compare/text"
)

// What the stages work on, under the names that those who compare know. Only
// this package and package table are meant to be imported from outside.
type (
	// Span is a half-open range of bytes of an account's text.
	Span = text.Span
	// Role says what part an account plays in a comparison.
	Role = text.Role
	// Account is an imported text with what is known of it.
	Account = text.Account
	// ClaimKind tells claims from what stands around them.
	ClaimKind = text.ClaimKind
	// Claim is a sentence of an account, or a heading or a piece of furniture.
	Claim = text.Claim
	// Ref names a claim of a Comparison by two indexes.
	Ref = text.Ref

	// Op is the operation of an Edit.
	Op = diff.Op
	// Edit is one step from the wording of one passage to that of another.
	Edit = diff.Edit

	// Verdict is how a quotation stands to the original.
	Verdict = quote.Verdict
	// Alteration is a word or run of words of a quotation that the original has otherwise.
	Alteration = quote.Alteration
	// Quotation is a passage between quotation marks, judged against the whole original.
	Quotation = quote.Quotation

	// Sentence is something said to people: a form and the words that fill it.
	Sentence = text.Sentence
	// Status is what a reader sees first of a cell.
	Status = judge.Status
	// Kind is the kind of a finding.
	Kind = judge.Kind
	// Finding is one change of substance between the two sides of a pair.
	Finding = judge.Finding
	// Warning is a doubt about a result that stands all the same.
	Warning = judge.Warning
	// Standing is how far what was found of some kinds counts.
	Standing = judge.Standing
	// FigureRow is a figure of a pair beside its counterpart.
	FigureRow = judge.FigureRow

	// Link says that two claims of different accounts say the same thing.
	Link = align.Link
	// Held is what keeps a link from being sure whose score is high enough.
	Held = align.Held
	// Candidate is a claim that might say what another says.
	Candidate = align.Candidate
	// Look is how a pair of claims looks to the matcher.
	Look = align.Look
	// Ranking ranks the claims of one account for those of another.
	Ranking = align.Ranking

	// Estimate is an agreement with its interval.
	Estimate = agree.Estimate
	// Ratings are what coders said of units.
	Ratings = agree.Ratings
)

// The roles of an account.
const (
	Original = text.Original
	Retold   = text.Retold
)

// The kinds of a piece of text.
const (
	Statement = text.Statement
	Heading   = text.Heading
	Furniture = text.Furniture
)

// The operations of an Edit.
const (
	Equal  = diff.Equal
	Delete = diff.Delete
	Insert = diff.Insert
)

// The verdicts on a quotation.
const (
	Verbatim  = quote.Verbatim
	Shortened = quote.Shortened
	Edited    = quote.Edited
	Altered   = quote.Altered
	Stitched  = quote.Stitched
	NotFound  = quote.NotFound
)

// The states of a cell, from the mildest.
const (
	Same     = judge.Same
	Reworded = judge.Reworded
	Partly   = judge.Partly
	Unsure   = judge.Unsure
	Changed  = judge.Changed
	Omitted  = judge.Omitted
	Added    = judge.Added
)

// What keeps links from being sure whose score is high enough.
const (
	HeldByBetter  = align.HeldByBetter
	HeldByNames   = align.HeldByNames
	HeldBySilence = align.HeldBySilence
	HeldByTongues = align.HeldByTongues
)

// SureScore is the score from which on a link is sure unless something holds it.
const SureScore = align.SureScore

// The kinds of a finding, the weightiest first.
const (
	FigureKind      = judge.FigureKind
	QuoteKind       = judge.QuoteKind
	NegationKind    = judge.NegationKind
	DateKind        = judge.DateKind
	NameKind        = judge.NameKind
	HedgeKind       = judge.HedgeKind
	BoundKind       = judge.BoundKind
	AttributionKind = judge.AttributionKind
	ScopeKind       = judge.ScopeKind
	BaseKind        = judge.BaseKind
	ActKind         = judge.ActKind
	RoleKind        = judge.RoleKind
	ConditionKind   = judge.ConditionKind
	WordKind        = judge.WordKind
)

// Missing is a value that a coder did not give.
const Missing = agree.Missing

// Kinds lists the kinds of finding, the weightiest first.
var Kinds = judge.Kinds

// The thresholds of findings.
const (
	UsualThreshold = judge.UsualThreshold
	LeastThreshold = judge.LeastThreshold
	MostThreshold  = judge.MostThreshold
)

// Sentences are the forms of the sentences of findings.
var Sentences = judge.Sentences

// WarningSentences are the forms of the sentences of warnings.
var WarningSentences = judge.WarningSentences

// Split cuts a text into claims; see split.Split.
func Split(body, language string) []Claim { return split.Split(body, language) }

// SplitLines makes a claim of every line of a text.
func SplitLines(body string) []Claim { return split.SplitLines(body) }

// Paragraphs returns the paragraphs of a text; see split.Paragraphs.
func Paragraphs(body string) []Span { return split.Paragraphs(body) }

// LanguageOf names the language of a text by its two letters; empty where the
// guess is unreliable.
func LanguageOf(body string) string { return text.LanguageOf(body) }

// Diff returns the steps from one wording to another; see diff.Diff.
func Diff(a, b string) []Edit { return diff.Diff(a, b) }

// Similarity is how alike two sentences are to the matcher, 0 to 1.
func Similarity(a, b string) float64 { return align.Similarity(a, b) }

// Signals names the signals of a link.
func Signals() []string { return align.Signals() }

// How far what was found counts.
const (
	Unfound     = judge.Unfound
	IfRight     = judge.IfRight
	ToBeChecked = judge.ToBeChecked
	Established = judge.Established
)

// What became of a figure, or of anything else that both sides or one of them has.
const (
	ChangeSame    = judge.ChangeSame
	ChangeRounded = judge.ChangeRounded
	ChangeToCheck = judge.ChangeToCheck
	ChangeDropped = judge.ChangeDropped
	ChangeAdded   = judge.ChangeAdded
)

// HedgeChange says what became of the certainty of a hedge finding.
func HedgeChange(f Finding, from, to *Account) string { return judge.HedgeChange(f, from, to) }

// SentenceOf fills a form with words.
func SentenceOf(form string, words ...any) Sentence { return text.SentenceOf(form, words...) }

// OwnWords is a sentence as a person wrote it.
func OwnWords(says string) Sentence { return text.OwnWords(says) }

// Searchable returns a text as search compares it; see text.Searchable.
func Searchable(body string) string { return text.Searchable(body) }

// Terms returns the words and phrases of a query.
func Terms(query string) []string { return text.Terms(query) }

// Marked returns what is to be marked of a query: its terms, words such as "of" only
// where it has no others.
func Marked(query string) []string { return text.Telling(text.Terms(query)) }

// Words counts the words of a text.
func Words(body string) int { return text.Words(body) }

// IsEnglish reports whether WordNet has a word in small letters, in any of its forms.
func IsEnglish(word string) bool { return lexis.Of(word).Known }

// Stem returns the stem of a word.
func Stem(word, language string) string { return text.Stem(word, language) }

// EuropeanDigit returns the European digit of a digit of another script, else
// the rune itself.
func EuropeanDigit(r rune) rune { return text.EuropeanDigit(r) }
