// Package bundle takes apart what databases export: many articles in one file,
// each with a head and a foot of labels. A database's own pages and texts have
// readers here; Split knows its articles by their lines in documents of any
// format. A new database is a file with its labels and a line in databases
// (bundle.go).
package bundle
