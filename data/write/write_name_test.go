package write_test

import (
	"testing"

	"synoptic/data/write"
)

func TestNamesThatWindowsForbids(t *testing.T) {
	for name, want := range map[string]bool{"table.csv": false, "Étude 1 (final).csv": false, "console.csv": false, ".hidden": false, "com10.csv": false,
		"CON": true, "con.csv": true, "Aux .txt": true, "lpt1.tables.csv": true, "a:b.csv": true, "what?.csv": true, "a\tb": true, "table.": true, "table ": true} {
		if got := write.WindowsForbids(name); got != want {
			t.Errorf("%q: forbidden is %v, want %v", name, got, want)
		}
	}
}
