package read

import "synoptic/data/read/doc"

// DateTyped returns a date that a person typed as ISO 8601, as far as it goes.
// The error says what is not understood, and what to type.
func DateTyped(typed string) (string, error) { return doc.DateTyped(typed) }
