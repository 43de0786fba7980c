// Package diff finds the steps from one wording to another, word by word. It
// is the only one that knows go-diff.
package diff
