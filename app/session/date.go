package session

import "synoptic/data/read"

// DateTyped returns a date that a person typed in the form in which dates are
// stored: 2019-03-03, 2019-03 or 2019. The error is a sentence for that person.
func DateTyped(typed string) (string, error) { return read.DateTyped(typed) }
