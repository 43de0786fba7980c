package main

import (
	"os"
	"strings"
	"testing"

	"synoptic/app/cli"
)

func TestForWindow(t *testing.T) {
	for _, x := range []struct {
		args   string
		window bool
		path   string
		sample bool
	}{
		{"", true, "", false},
		{"--sample", true, "", true},
		{"thesis.synoptic", true, "thesis.synoptic", false},
		{"Thesis.SYNOPTIC", true, "Thesis.SYNOPTIC", false},
		{"version", false, "", false},
		{"compare a.txt b.txt", false, "", false},
		{"export --project thesis.synoptic", false, "", false},
	} {
		got, ok := forWindow(strings.Fields(x.args))
		if ok != x.window || got.Path != x.path || got.Sample != x.sample {
			t.Errorf("synoptic %s: window %v, %+v", x.args, ok, got)
		}
	}
}

// TestOneVersion keeps the places that name the version and the program together.
func TestOneVersion(t *testing.T) {
	raw, err := os.ReadFile("FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`Version = "` + cli.Version + `"`, `ID = "` + id + `"`} {
		if !strings.Contains(string(raw), want) {
			t.Errorf("FyneApp.toml lacks %s", want)
		}
	}
}
