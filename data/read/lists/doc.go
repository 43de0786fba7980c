// Package lists reads what has an entry a line: tables of articles (table.go),
// and lists of references, which have no texts (references.go, forms.go).
package lists
