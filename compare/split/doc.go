// Package split cuts the text of an account into claims: lines into paragraphs
// (paragraphs.go), paragraphs into sentences (sentences.go, rules.go), with
// headings (heading.go) and page furniture (furniture.go) told apart.
package split
