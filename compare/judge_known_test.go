package compare

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// TestOpeningsLeaveNothingOut reads every case of the tables twice: as it is
// read, and with every word taken for one that may begin anything. A form that
// begins with a word of a list that openings lacks would be passed over.
func TestOpeningsLeaveNothingOut(t *testing.T) {
	files, err := filepath.Glob("testdata/fidelity/*.tsv")
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
func readsTheSame(t *testing.T, id, language, text string) {
	t.Helper()
	d := &document{Account: Account{Text: text, Language: language, Published: "2023-03-14"}}
	got, want := readFacts(d, Span{0, len(text)}), readAtEveryWord(d)
	for i := range want.words {
		want.words[i].opens = got.words[i].opens
	}
	if !reflect.DeepEqual(got, want) {
		got.lex, want.lex = nil, nil // too long to print
		t.Errorf("%s: %s\n got %+v\nwant %+v", id, text, got, want)
	}
}

// readAtEveryWord is readFacts without the help of openings.
func readAtEveryWord(d *document) *facts {
	f := &facts{text: d.Text, language: d.Language, lex: lexiconOf(d.Language), published: d.Published}
	f.words = lexemes(d.Text, Span{0, len(d.Text)}, f.lex, d.Language)
	for i := range f.words {
		f.words[i].opens |= ^opensFigure // figures are meant to begin there only
	}
	f.readWords()
	if f.language == "de" {
		f.markPersons(d.surnamesOf())
	}
	f.readRest()
	return f
}
