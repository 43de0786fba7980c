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
