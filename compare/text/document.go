package text

import "sync"

// persons are the surnames of a German document that stand behind a given name
// or a title somewhere in it.
type persons struct {
	Once     sync.Once
	Surnames map[string]bool
}

// Document is an account with its claims, prepared for comparing.
type Document struct {
	Account
	Claims []Claim
	Quotes []Quote // its passages between quotation marks, as package quote reads them once
	People persons // who is named; read when asked for
}

// Quote is a passage between quotation marks.
type Quote struct {
	Span          // with its marks
	Inner  Span   // without them
	Nested bool   // inside another one
	Claims [2]int // the first and the last claim that it touches
}

// NewDocument puts an account together with its claims.
func NewDocument(a Account, claims []Claim) *Document {
	return &Document{Account: a, Claims: claims}
}
