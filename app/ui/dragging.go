package ui

// Dragging says what the pointer holds.
type Dragging uint8

// What the pointer can hold: nothing, one of the bars that scroll, a text that
// is being selected, or a cell of the table.
const (
	NotDragging Dragging = iota
	DraggingDown
	DraggingSide
	DraggingText
	DraggingCell
)
