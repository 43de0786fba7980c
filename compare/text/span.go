package text

import "cmp"

// CompareRefs orders claims by account and place.
func CompareRefs(a, b Ref) int {
	return cmp.Or(cmp.Compare(a.Account, b.Account), cmp.Compare(a.Claim, b.Claim))
}

// Overlaps reports whether two spans share a byte; an empty one that lies
// within the other counts as sharing.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Span is a half-open range [Start, End) of bytes of an account's text.
type Span struct{ Start, End int }

// Empty reports whether the span covers nothing, which stands for "no place".
func (s Span) Empty() bool { return s.End <= s.Start }

// Of returns the bytes of text that the span covers.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Role says what part an account plays in a comparison.
type Role string

const Original Role = "original" // the primary document

const Retold Role = "account" // a story, release or transcript that covers it

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

const Statement ClaimKind = "claim" // takes part in the comparison

const Heading ClaimKind = "heading" // names a section; never aligned

const Furniture ClaimKind = "furniture" // share bars, credits, "Read also"; never aligned

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
