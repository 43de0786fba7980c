package web_test

import (
	"strings"
	"testing"

	"synoptic/data/read"
)

// TestWordsOfATableWithFiguresAreNoFurniture: what is a notice or a stamp when
// it stands alone says in a row with a figure what is counted.
func TestWordsOfATableWithFiguresAreNoFurniture(t *testing.T) {
	const around = "<p>The company told its owners on Monday how it had fared in the year that ended in March, and what it means to do with the money that it has left.</p>"
	for _, what := range []string{"Subscribers", "Print", "Comments", "Facebook", "Share"} {
		page := "<html><body><article>" + around + "<table><tr><td>" + what + "</td><td>1,204</td></tr><tr><td>Journalists at work in the north</td><td>311</td></tr></table>" + around + "</article></body></html>"
		got, err := read.Bytes("a.html", []byte(page))
		if err != nil || len(got) != 1 {
			t.Fatalf("%s: %v, %d texts", what, err, len(got))
		}
		if !strings.Contains(got[0].Text, what) || !strings.Contains(got[0].Text, "1,204") {
			t.Errorf("%q beside a figure was left out: %q", what, got[0].Text)
		}
	}
}
