package passage

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"synoptic/compare/text"
)

// TestOpeningsLeaveNothingOut reads every case of the tables twice: as it is
// read, and with every word taken for one that may begin anything. A form that
// begins with a word of a list that openings lacks would be passed over.
func TestOpeningsLeaveNothingOut(t *testing.T) {
	files, err := filepath.Glob("../testdata/fidelity/*.tsv")
	if err != nil || len(files) == 0 {
		t.Fatal("no tables: ", err)
	}
	for _, text := range []string{"The bridge was closed three days ago.", "It opened last spring, on the first Monday of May, at 9.15 a.m.",
		"In the second quarter of 2020 and the 1990s, twice as many left.", "Half a dozen fell by a quarter point to at most 5 1/2 million a month."} {
		readsTheSame(t, "here", "en", text)
	}
	for _, path := range files {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		language := "en"
		if name := strings.TrimRight(strings.TrimSuffix(filepath.Base(path), ".tsv"), "0123456789"); len(name) == 2 {
			language = name
		}
		for line := range strings.Lines(string(raw)) {
			for _, text := range strings.Split(strings.TrimSpace(line), "\t") {
				readsTheSame(t, path, language, text)
			}
		}
	}
}

// readsTheSame reads a text with and without the help of openings.
func readsTheSame(t *testing.T, id, language, body string) {
	t.Helper()
	d := &text.Document{Account: text.Account{Text: body, Language: language, Published: "2023-03-14"}}
	got, want := Read(d, text.Span{Start: 0, End: len(body)}), readAtEveryWord(d)
	for i := range want.Words {
		want.Words[i].Opens = got.Words[i].Opens
	}
	if !reflect.DeepEqual(got, want) {
		got.Lex, want.Lex = nil, nil // too long to print
		t.Errorf("%s: %s\n got %+v\nwant %+v", id, body, got, want)
	}
}

// readAtEveryWord is Read without the help of openings.
func readAtEveryWord(d *text.Document) *Passage {
	f := &Passage{Text: d.Text, Language: d.Language, Lex: text.LexiconOf(d.Language), Published: d.Published}
	f.Words = text.Lexemes(d.Text, text.Span{Start: 0, End: len(d.Text)}, f.Lex, d.Language)
	for i := range f.Words {
		f.Words[i].Opens |= ^text.OpensFigure // figures are meant to begin there only
	}
	readWords(f)
	if f.Language == "de" {
		markPersons(f, surnamesOf(d))
	}
	readRest(f)
	return f
}
