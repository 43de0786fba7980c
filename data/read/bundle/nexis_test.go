package bundle

import (
	"testing"

	"synoptic/data/read/doc"
)

func TestHeadOfANexisArticle(t *testing.T) {
	for want, lines := range map[string][]string{
		"Pumps fail|Fenland Courier|2019-03-05": {"Pumps fail", "Fenland Courier", "March 5, 2019 Tuesday", "Copyright 2018 Fenland Press"},
		"Pumps fail|Fenland Review|2014":        {"Pumps fail", "Fenland Review", "Spring 2014", "Copyright 2015 Fenland Press"},
		"Pumps fail|Courier|2019-07-05":         {"Pumps fail", "for the third time", "Courier", "Freitag 5. Juli 2019"},
		"Pumps fail||":                          {"Pumps fail", "Copyright 2019 Fenland Press"},
	} {
		var a article
		var pieces []doc.Piece
		for _, l := range lines {
			pieces = append(pieces, doc.Piece{Text: l})
		}
		a.head(pieces)
		if got := a.Title + "|" + a.Outlet + "|" + a.Published; got != want {
			t.Errorf("%q: %s, want %s", lines, got, want)
		}
	}
}
