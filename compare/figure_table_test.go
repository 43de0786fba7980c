package compare

import (
	"context"
	"testing"

	"synoptic/compare/judge"
	"synoptic/compare/text"
)

func TestFiguresStandBesideTheirCounterparts(t *testing.T) {
	c, err := Compare(context.Background(), []text.Account{
		{ID: 1, Role: text.Original, Language: "en", Lines: true, Text: "Authorities reported the arrest of at least 56 people and the break-up of 21 cells in 1,240 raids."},
		{ID: 2, Role: text.Retold, Language: "en", Lines: true, Text: "Authorities reported the arrest of 65 people and the break-up of 21 cells."}}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string]judge.FigureRow{}
	for _, r := range c.Figures(&c.Groups[0].Pairs[0], &c.Groups[0]) {
		rows[r.Name] = r
	}
	for name, want := range map[string]judge.FigureRow{
		"people": {Name: "people", From: "at least 56", To: "65", Difference: "+9", Change: "changed"},
		"cells":  {Name: "cells", From: "21", To: "21", Change: "same"},
		"raids":  {Name: "raids", From: "1,240", Change: "dropped"},
	} {
		if rows[name] != want {
			t.Errorf("%s: %+v, want %+v", name, rows[name], want)
		}
	}
	if got := judge.Signed(-1250000.5); got != "−1,250,000.5" {
		t.Errorf("signed: %s", got)
	}
}

// TestWhatAFigureCountsIsNoVerb: a label says what is counted, and not what that does.
func TestWhatAFigureCountsIsNoVerb(t *testing.T) {
	for words, want := range map[string]string{
		"A gunman attacked our store, shooting 48 people resulting in the loss of lives.": "people",
		"That year 12 towns rationed water for weeks on end.":                             "towns",
		"The storm left 7 men wounded near the harbour.":                                  "men",
		"The board tested 86 treatment plants in the valley.":                             "treatment plants",
		"The board closed 9 flooded tunnels in the valley.":                               "flooded tunnels",
		"Pipes in 23 school buildings were replaced there.":                               "school buildings",
	} {
		c, err := Compare(context.Background(), []text.Account{
			{ID: 1, Role: text.Original, Language: "en", Lines: true, Text: words}, {ID: 2, Role: text.Retold, Language: "en", Lines: true, Text: words}}, Options{})
		if err != nil {
			t.Fatal(err)
		}
		rows := c.Figures(&c.Groups[0].Pairs[0], &c.Groups[0])
		if len(rows) != 1 || rows[0].Name != want {
			t.Errorf("%s\n%+v, want %q", words, rows, want)
		}
	}
}
