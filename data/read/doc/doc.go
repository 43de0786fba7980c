// Package doc is what every reader works with. A File comes in, an Archive
// where it is a zip; its bytes become text by Decode (encoding.go,
// alphabet.go), which Clean brings into the form in which text is stored; out
// goes a Document of Pieces, the paragraphs in the order of the file, with why
// some are left out (document.go, pieces.go). Dates, names and languages as
// files state them are read here too (dates.go, about.go), and why a file
// cannot be imported is said in a sentence (refuse.go, load.go).
package doc
