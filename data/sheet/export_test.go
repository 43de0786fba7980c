package sheet

// What stands before a cell that a spreadsheet would run.
var (
	Guard     = guard
	IsFormula = isFormula
)
