package verify

import "synoptic/compare/table"

// Brief is how a cell is shown that differs from another.
func Brief(a, b string) string { return brief(a, partAt(a, b)) }

// Columns is what is said of a file with the columns of an older version.
func Columns(file string, now []table.Column, then ...string) *Result {
	v := &Result{}
	x := &tableCheck{v: v, file: file, t: &table.Table{Columns: now}, names: then, described: then}
	x.columns()
	return v
}
