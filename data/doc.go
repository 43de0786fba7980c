// Package data keeps everything at rest: files in, the library, files out.
//
//   - Read turns the bytes of a file into accounts, by the table of Formats
//     (read.go): one file for each format (read_*.go) and each database whose
//     exports hold many articles (bundle_*.go). The article of a page is found
//     by html_*.go. Fetch reads a page on the web (fetch.go).
//   - Store is the library, an SQLite file: projects, their accounts and what
//     people decided (store.go, schema/).
//   - The writers turn a comparison into files (write*.go).
//
// The library has three kinds of rows. What was given (accounts) never
// changes. What was decided is a log with a position in it, on disk when the
// call returns. What was derived (results) may be thrown away and made again.
package data
