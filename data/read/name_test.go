package read_test

import (
	"testing"

	"synoptic/data/read"
)

func TestFromName(t *testing.T) {
	for _, c := range []struct{ base, title, outlet, published string }{
		{"account", "account", "", ""},
		{"harbour_report", "harbour report", "", ""},
		{"2024-03-05 Fen Press - Pumps fail again", "Pumps fail again", "Fen Press", "2024-03-05"},
		{"20240305_Pumps_fail", "Pumps fail", "", "2024-03-05"},
		{"2024-03-05", "2024-03-05", "", "2024-03-05"},
		{"2024-13-45 Pumps", "2024-13-45 Pumps", "", ""},
		{"Pumps fail again – Fen Press", "Pumps fail again", "Fen Press", ""},
		{"Ely – Fen Press", "Fen Press", "Ely", ""}, // the shorter is taken for the outlet, wrong or right,
		{"a - b - c", "a - b - c", "", ""},
		{"by-pass opened", "by-pass opened", "", ""},
		{" - ", "-", "", ""},
	} {
		title, outlet, published := read.FromName(c.base)
		if title != c.title || outlet != c.outlet || published != c.published {
			t.Errorf("%q: title %q, outlet %q, day %q; want %q, %q, %q", c.base, title, outlet, published, c.title, c.outlet, c.published)
		}
	}
}

func TestTheNameOfAFileFillsWhatATextLeavesOpen(t *testing.T) {
	got, err := read.Bytes("/texts/2024-03-05 Fen Press - Pumps fail.txt", []byte("The pumps failed twice in March, the board said.\n\nThey were mended."))
	if err != nil || len(got) != 1 {
		t.Fatal(got, err)
	}
	if a := got[0]; a.Title != "Pumps fail" || a.Outlet != "Fen Press" || a.Published != "2024-03-05" {
		t.Errorf("%q by %q on %q", a.Title, a.Outlet, a.Published)
	}
}
