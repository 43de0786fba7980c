// Package table turns a comparison into rows and columns for people and
// programs. TableKinds lists them; each is a function from a comparison to a
// Table, which says of every column what it holds.
package table
