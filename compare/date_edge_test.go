package compare

import (
	"testing"

	"synoptic/compare/text"
)

// TestDatesAreReadAtTheEdges reads claims that begin like the second half of
// a date.
func TestDatesAreReadAtTheEdges(t *testing.T) {
	for _, body := range []string{"And 40 days later it rained.", "to 12", "- 3", "40", "-", "October", "of May 3", "3-"} {
		if _, err := Compare(t.Context(), []text.Account{{ID: 1, Role: text.Original, Text: body}, {ID: 2, Text: "It rained. " + body + " Nobody came."}}, Options{}); err != nil {
			t.Error(err)
		}
	}
}
