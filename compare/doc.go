// Package compare says how the same report is told by different accounts.
//
// It works in six steps, most in packages of their own below this one:
//
//  1. split cuts the text of an account into claims: sentences with exact
//     byte spans, with headings and page furniture told apart.
//  2. align finds the claims that say the same thing, in any order and many
//     to many, and gives each link a score and its reasons.
//  3. group turns links into rows: one for every claim of the original, then
//     one for every claim that only accounts have (group.go).
//  4. judge diffs the wording of each pair and says what changed in
//     substance, with the words that each finding rests on, after passage has
//     read both sides; quote gives every quotation its speaker and a verdict
//     against the whole original.
//  5. With applies what people decided: pairs confirmed, rejected or made by
//     hand, notes, findings dismissed (decide.go).
//  6. table, above this package, turns the result into rows and columns for
//     people and programs.
//
// Compare runs the first four. Everything is a function of the texts and the
// decisions: no files, no database, no window, no network, no clock. The same
// accounts give the same result whatever the order in which they were imported.
//
// Not promised: that scores and links stay the same from one version of the
// engine to the next (Engine names it). What people decided does stay.
package compare
