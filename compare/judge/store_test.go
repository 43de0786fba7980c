package judge

import (
	"fmt"
	"testing"
)

// TestPassagesKeepTheirNames: stored results find judgements by these names.
func TestPassagesKeepTheirNames(t *testing.T) {
	for _, s := range []Side{{}, {Account: 3, Claims: []int{1}}, {Account: 12, Claims: []int{0, 22}, Also: []int{5, 6}}} {
		if got, want := string(s.Name(nil)), fmt.Sprint(s); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
