// Package data is the library at rest, an SQLite file: projects, their
// accounts and what people decided (store.go, schema/).
//
// It has three kinds of rows. What was given (accounts) never changes. What
// was decided is a log with a position in it, on disk when the call returns.
// What was derived (results) may be thrown away and made again.
//
// An Import is an account that was read and is not stored yet (import.go); a
// review takes it apart into Blocks (blocks.go). The packages below this one
// bring files in and out:
//
//   - read turns the bytes of a file into imports, by a table of formats; the
//     readers of each kind stand in the packages below it, all of them above
//     read/doc.
//   - sheet is CSV as spreadsheets and statistics programs want it.
//   - coding is codebooks, and the files by which coders pass on their work.
//   - write turns a comparison into files.
//   - verify makes an export again and says what differs.
//   - datatest is what the tests of several of them share.
package data
