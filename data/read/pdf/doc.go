// Package pdf reads the text layer of PDFs. A library gives letters and where
// they stand (library.go); pages are turned upright (turn.go), letters become
// lines (lines.go), lines columns (columns.go, gutters.go), columns paragraphs
// (paragraphs.go). Running heads, feet, page numbers and notes are set apart
// (running.go). Where each page begins is kept.
package pdf
