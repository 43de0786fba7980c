package compare

import (
	"context"
	"strings"
	"testing"

	"synoptic/compare/judge"
	"synoptic/compare/text"
)

// languagesTold returns the languages that Compare finds for some accounts.
func languagesTold(t *testing.T, hub bool, texts ...string) (string, []judge.Warning) {
	t.Helper()
	var accounts []text.Account
	for i, body := range texts {
		accounts = append(accounts, text.Account{ID: int64(i + 1), Role: text.Retold, Text: body})
	}
	if hub {
		accounts[0].Role = text.Original
	}
	c, err := Compare(context.Background(), accounts, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, a := range c.Accounts {
		out = append(out, a.Language)
	}
	return strings.Join(out, " "), c.Warnings
}

func TestShortTextsTakeALanguage(t *testing.T) {
	long := strings.Repeat("Die Behörde hat den Damm nicht geprüft, und niemand weiß, wann er gebaut wurde. ", 3)
	for _, c := range []struct {
		hub   bool
		texts []string
		want  string
	}{
		{true, []string{long, "Der Damm hält."}, "de de"},
		{true, []string{"Der Damm hält.", long}, "de de"},
		{false, []string{"Der Damm hält.", long, "Er hält."}, "de de de"},
		{true, []string{"Die Behörde hat den Damm nicht geprüft.", "Die Behörde hat den Damm geprüft."}, "de de"},
		{true, []string{"La presa no fue revisada por la autoridad.", "La presa fue revisada por la autoridad."}, "es es"},
		{true, []string{"Gone.", "Gone."}, " "},
	} {
		if got, _ := languagesTold(t, c.hub, c.texts...); got != c.want {
			t.Errorf("%q: languages %q, want %q", c.texts, got, c.want)
		}
	}
}

// TestForeignLanguagesAreNamed: what no list can judge is said.
func TestForeignLanguagesAreNamed(t *testing.T) {
	text := "A barragem não foi inspecionada pela autoridade, e ninguém sabe quando foi construída, disseram os moradores da vila."
	got, warnings := languagesTold(t, true, text, strings.Replace(text, "não ", "", 1))
	if got != "pt pt" || len(warnings) != 2 || warnings[0].Account != 0 || !strings.Contains(warnings[1].Says.String(), "(pt)") {
		t.Errorf("languages %q, warnings %v", got, warnings)
	}
	if _, warnings = languagesTold(t, true, "The dam was not inspected.", "The dam was inspected."); len(warnings) != 0 {
		t.Errorf("warnings %v of English", warnings)
	}
}
