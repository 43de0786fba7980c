package say

import (
	"strings"
	"testing"

	"synoptic/app/task"
)

func TestFaultsOfWorkAreSaid(t *testing.T) {
	says := Sentence(&task.Fault{Says: "index out of range\ngoroutine 7"})
	if !strings.HasPrefix(says, "Synoptic made a mistake") || !strings.HasSuffix(says, "index out of range.") {
		t.Errorf("said %q", says)
	}
}
