// Package datatest is what the tests of several packages share: a library of
// its own and a comparison made by hand with every status (kit.go), files of
// every kind with the laws of what is read (files.go), PDFs drawn line by line
// (pdf.go, columns.go), cells that tables have been broken by (table.go), a
// comparison of any size (harbour.go), and two texts for coders (coding.go).
// The program does not import it.
package datatest
