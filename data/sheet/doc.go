// Package sheet is CSV as the programs that open it want it. A Preset says for
// which of them a file is meant; Write writes by it, with an apostrophe before
// what a spreadsheet would run or change (guard.go), and Read gives the same
// cells back.
package sheet
