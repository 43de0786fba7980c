// Package judge says what differs in substance between two passages that were
// aligned. New takes documents, Pair gives the steps of the wording, the
// findings and the status of a pair; each kind of finding has a check, a line
// of checks (judge.go), and a sentence (sentence.go). What was read of claims
// is kept in the store (store.go).
package judge
