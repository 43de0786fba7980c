package say

import "testing"

func TestNamesOfFilesAreGoodEverywhere(t *testing.T) {
	for name, want := range map[string]string{"Harbour: 1/2?": "Harbour- 1-2-", "Con": "-Con", "aux.1": "-aux.1", "U.S. ": "U.S", "...": "synoptic", "": "synoptic", "Étude": "Étude"} {
		if got := FileName(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}
