// Package work does many small tasks on all cores: in any order, in pieces, or
// in order, always with an eye on the context, so that a cancelled task ends
// within one piece. A panic in a task is that of the caller.
package work
