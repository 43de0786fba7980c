package diff

// Op is the operation of an Edit.
type Op string

// The operations.
const (
	Equal  Op = "equal"
	Delete Op = "delete"
	Insert Op = "insert"
)

// Edit is one step from the wording of one passage to that of another. Equal
// has both sides, which may differ in case and in the form of quotation marks
// and dashes; Delete has only From; Insert has only To. The From sides of all
// edits join to the first passage, the To sides to the second.
type Edit struct {
	Op       Op
	From, To string
}
