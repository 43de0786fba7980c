package judge

import "synoptic/compare/text"

// Status is what a reader sees first of a cell.
type Status string

const Same Status = "same" // the same words, punctuation and spelling aside

const Reworded Status = "reworded" // other words, the same substance

const Partly Status = "told in part" // the account tells some parts of the claim and leaves out others

const Unsure Status = "unsure" // possible match; counts as nothing until somebody decides

const Changed Status = "changed" // the substance differs: there is a finding

const Omitted Status = "omitted" // only the original has it

const Added Status = "added" // only accounts have it

// Kind is the kind of a finding.
type Kind string

const FigureKind Kind = "figure" // a number or an amount

const QuoteKind Kind = "quote" // words between quotation marks

const NegationKind Kind = "negation" // a denial, or its opposite

const DateKind Kind = "date" // when

const NameKind Kind = "name" // who or what, by name

const HedgeKind Kind = "hedge" // how sure it is

const BoundKind Kind = "bound" // at least, nearly, up to

const AttributionKind Kind = "attribution" // who says so

const ScopeKind Kind = "scope" // how many of all

const RoleKind Kind = "role" // who did what to whom

const BaseKind Kind = "base" // the same figure of another whole or group

const ActKind Kind = "act" // something else was done

const ConditionKind Kind = "condition" // an if

const WordKind Kind = "word" // any other word of meaning

// Kinds lists the kinds of finding, the weightiest first: where a pair has
// several, the first of them heads the cell.
var Kinds = []Kind{FigureKind, QuoteKind, NegationKind, DateKind, NameKind, HedgeKind, BoundKind, AttributionKind, ScopeKind, RoleKind, BaseKind, ActKind, ConditionKind, WordKind}

// Finding is one change of substance between the two sides of a pair. From
// and To are bytes of the two accounts' texts; an empty span means that this
// side has nothing.
type Finding struct {
	Kind     Kind
	From, To text.Span
	Says     text.Sentence // 55 people became 50
	ByPerson bool
	// P is how likely a careful reader would call it a change of substance, as
	// learnt; 0 where nothing was learnt of such texts, and of a person's.
	P     float64
	Whole bool // of how both passages put what they say as a whole: nothing was learnt of it
}

// Warning is a doubt about a result that stands all the same: a limit that
// was hit, a decision that no longer applies.
type Warning struct {
	Account int // index, -1 where it concerns no single one
	Says    text.Sentence
}
