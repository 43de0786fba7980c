package app

import (
	"testing"

	"synoptic/app/say"
)

func TestTheWindowChangesItsLanguage(t *testing.T) {
	t.Cleanup(func() { say.Speak("en") })
	w := opened(t, lib(t))
	w.setLanguage("fr")
	if label := w.MainMenu().Items[0].Label; label != "Fichier" {
		t.Errorf("the first menu is %q", label)
	}
	if got := w.search.PlaceHolder; got != say.Say("Search claims") || got == "Search claims" {
		t.Errorf("the search says %q", got)
	}
}
