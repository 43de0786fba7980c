package read_test

import (
	"fmt"
	"strings"
	"testing"

	"synoptic/data/read"
)

const ferry = "The ferry to the island of Holm sank in the night. Twelve people were on board. All of them were saved by fishermen, the coast guard said. The cause is not known yet. Divers will look at the wreck on Monday."

func TestNearest(t *testing.T) {
	var texts read.Texts
	dam := texts.Add("The dam held. Nobody was hurt, and the water went down within three days, said the board of the valley.")
	ship := texts.Add(ferry)
	for _, x := range []struct {
		what, text string
		n          int
		near       bool
	}{
		{"itself", ferry, ship, true},
		{"in capitals, other marks", strings.ToUpper(strings.ReplaceAll(ferry, ",", " –")), ship, true},
		{"an update", ferry + " On Sunday the owner said that the hull was old. He is being questioned. The line has two more ships of that age.", ship, true},
		{"one sentence of it", "The mayor wrote a letter. The cause is not known yet. Nobody answered him until the spring of the next year, when he had left.", ship, false},
		{"nothing in common", "A new crane was built at the north quay.", -1, false},
		{"the other", "The dam held. Nobody was hurt, and the water went down within two days, said the board of the valley.", dam, true},
	} {
		n, alike := texts.Nearest(x.text)
		if n != x.n || (alike >= read.AlikeFrom) != x.near {
			t.Errorf("%s: nearest is %d with %.2f, want %d, near %v", x.what, n, alike, x.n, x.near)
		}
	}
	if _, alike := texts.Nearest(ferry); alike != 1 {
		t.Errorf("a text is like itself by %.2f", alike)
	}
	if n, alike := (&read.Texts{}).Nearest(""); n != -1 || alike != 0 {
		t.Errorf("nothing is like %d by %.2f", n, alike)
	}
}

func BenchmarkNearestOf200(b *testing.B) {
	var texts read.Texts
	for i := range 200 {
		var s strings.Builder
		for n := range 600 {
			fmt.Fprintf(&s, "word%d ", (n*n+i*7)%900)
		}
		texts.Add(s.String())
	}
	for b.Loop() {
		texts.Nearest(ferry)
	}
}
