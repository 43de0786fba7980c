// Package write turns a comparison into files. A Job is what is written and
// how; Exports are the ways, a line each (write.go), and Save writes one of
// them so that the old file stays where writing fails (file.go, folder.go).
//
// The tables are those of compare, as CSV (csv.go), as a workbook (xlsx.go) or
// all of them in a package that says what they are and how they were made
// (package.go, manifest.go), so that verify can make them again. The report is
// for people (report.go, docx.go), text for terminals (text.go), JSON for
// programs (json.go, json_view.go; json_shape.go is its contract), QDPX and
// the coding file for coders (qdpx.go, refi.go, coding.go).
package write
