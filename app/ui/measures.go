package ui

// Measures that several parts of the window share, in units of Fyne.
const (
	SourcesWide    = 236 // the pane of the sources, where nobody has dragged its edge
	SourcesLeast   = 180
	InspectorWide  = 304 // the inspector, where nobody has dragged its edge
	InspectorLeast = 250
	HeadHeight     = 34 // the heads of columns and pages
	Gutter         = 46 // before the first column, for the number of a row
	CellPad        = 14 // on both sides of a text in a cell
	StripWide      = 22 // the strip that shows the whole table
	BarRoom        = 10 // at the foot, for the bar that scrolls sideways
)
