// Package compare says how the same report is told by different accounts.
//
// It works in six steps, each in files of its own:
//
//  1. Split cuts the text of an account into claims: sentences with exact
//     byte spans, with headings and page furniture told apart (split*.go).
//  2. align finds the claims that say the same thing, in any order and many
//     to many, and gives each link a score and its reasons (align*.go).
//  3. group turns links into rows: one for every claim of the original, then
//     one for every claim that only accounts have (group.go).
//  4. judge diffs the wording of each pair and says what changed in
//     substance, with the words that each finding rests on (judge*.go and a
//     file for each check); every quotation gets its speaker and a verdict
//     against the whole original (quotation*.go, speaker*.go).
//  5. With applies what people decided: pairs confirmed, rejected or made by
//     hand, notes, findings dismissed (decide.go).
//  6. Table turns the result into rows and columns for people and programs
//     (table*.go).
//
// Compare runs the first four. Everything is a function of the texts and the
// decisions: no files, no database, no window, no network, no clock. The same
// accounts give the same result whatever the order in which they were imported.
//
// Not promised: that scores and links stay the same from one version of the
// engine to the next (Engine names it). What people decided does stay.
package compare
