// Package quote finds the quotations of accounts (marks.go, open.go), names
// their speakers (speaker.go and the files beside it) and verifies each against
// the whole original (index.go, verify.go).
package quote
