// Package read turns files into accounts. The first of the Formats that
// recognises the bytes of a file reads it (formats.go): a reader returns a
// doc.Document, its pieces and what the file says of them, and here accounts
// are made of it, one or, where its lines are those of a bundle, many
// (accounts.go). What is doubtful about an account is said before it is
// stored (doubts.go).
//
// File reads a file, Bytes what is there already, As with an encoding that a
// person chose, Lines a claim a line, Pasted what was pasted; Fetch fetches
// the one page that was asked for; FilesIn lists a folder. A zip of documents
// is read file by file (zip.go). References are joined to accounts by
// MatchReferences (join.go); texts that are nearly the same are found by Texts
// (alike.go).
//
// A new format is a line in Formats and two functions in a package below this
// one: one recognises a file, one reads it.
package read
