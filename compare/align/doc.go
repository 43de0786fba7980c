// Package align finds the claims that say the same thing, in any order and many
// to many, across all accounts, and gives each link a score and its reasons.
// Claims are prepared (prepare.go) on one vocabulary (vocabulary.go), gathered
// as candidates (gather.go, index.go), scored by signals (signal.go and the
// files beside it) under learnt weights (weights.go, trees.go), and decided on
// in the order of their scores (decide.go).
package align
