package compare

import "testing"

// TestDatesAreReadAtTheEdges reads claims that begin like the second half of
// a date.
func TestDatesAreReadAtTheEdges(t *testing.T) {
	for _, text := range []string{"And 40 days later it rained.", "to 12", "- 3", "40", "-", "October", "of May 3", "3-"} {
		if _, err := Compare(t.Context(), []Account{{ID: 1, Role: Original, Text: text}, {ID: 2, Text: "It rained. " + text + " Nobody came."}}, Options{}); err != nil {
			t.Error(err)
		}
	}
}
