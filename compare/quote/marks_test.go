package quote_test

import (
	"slices"
	"strings"
	"testing"

	"synoptic/compare/quote"
)

// TestMarksAreTakenForWhatTheyAre: apostrophes, possessives, marks that nobody
// closes, quotations within others, and what ends with the text.
func TestMarksAreTakenForWhatTheyAre(t *testing.T) {
	for _, c := range []struct {
		body string
		want []string
	}{
		{"They are ‘the workers’ who don’t vote.", []string{"‘the workers’"}},
		{"They are ‘the workers’ who said ‘no’ to it.", []string{"‘the workers’", "‘no’"}},
		{"‘The workers’ union won’t accept the plan,’ she said.", []string{"‘The workers’ union won’t accept the plan,’"}},
		{"“I have seen worse,”", []string{"“I have seen worse,”"}},
		{"“I have seen worse,” Holm shrugged.", []string{"“I have seen worse,”"}},
		{"He said 'tis late and rock 'n' roll is dead.", nil},
		{"She wrote ''it is over'' and left.", []string{"''it is over''"}},
		{"“He told me ‘go home’ and I went,” she said.", []string{"“He told me ‘go home’ and I went,”", "‘go home’"}},
		{"„Das Tor hielt“, sagte er.", []string{"„Das Tor hielt“"}},
		{"« Le barrage tient », dit-elle.", []string{"« Le barrage tient »"}},
		{"»Das Tor hielt«, sagte er.", []string{"»Das Tor hielt«"}},
		{"「ダムは大丈夫」と彼は言った。", []string{"「ダムは大丈夫」"}},
		{"”Turned the wrong way,” he wrote.", []string{"”Turned the wrong way,”"}},
		{"A 6' man and 5\" of rain.", nil},
		{"In the '90s “it was calm.”", []string{"“it was calm.”"}},
		{"“ ” is empty.", nil},
	} {
		d := document(c.body)
		quote.Mark(d)
		var got []string
		for _, q := range d.Quotes {
			got = append(got, q.Of(c.body))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\n got %q\nwant %q", c.body, got, c.want)
		}
	}
}

// TestQuotationsRunOverParagraphs where each opens with a mark again, and end
// with their claim where none does.
func TestQuotationsRunOverParagraphs(t *testing.T) {
	over := "“The first paragraph goes on.\n\n“The second one ends it,” she said."
	d := document(over)
	quote.Mark(d)
	if len(d.Quotes) != 1 || d.Quotes[0].Of(over) != over[:strings.LastIndex(over, " she")] || d.Quotes[0].Claims != [2]int{0, 1} {
		t.Errorf("%+v", d.Quotes)
	}
	open := "“The first paragraph is never closed.\n\nThe second one is plain."
	d = document(open)
	quote.Mark(d)
	if len(d.Quotes) != 1 || strings.Contains(d.Quotes[0].Of(open), "second") || d.Quotes[0].Nested {
		t.Errorf("%+v", d.Quotes)
	}
}

// TestSpeakersOfQuotations names who speaks before, behind and within.
func TestSpeakersOfQuotations(t *testing.T) {
	for _, c := range []struct{ body, speaker string }{
		{"“Save the dam”, reads a banner at the gate.", "a banner"},
		{"“I have seen worse,” Holm shrugged.", "Holm"},
		{"Holm, the master of the harbour, said: “Nobody was hurt.”", "Holm"},
		{"“Nobody was hurt,” said the harbour master.", "the harbour master"},
		{"According to Maria Lund, “nobody was hurt.”", "Maria Lund"},
		{"“Nobody was hurt,” she said.", "she"},
	} {
		got := all(t, false, c.body)
		if len(got) != 1 || got[0].Speaker != c.speaker {
			t.Errorf("%s\n%+v, want %q", c.body, got, c.speaker)
		}
	}
}

// TestConventionsOfQuotingAreTold: what was left out is marked or not, and what
// was put in is.
func TestConventionsOfQuotingAreTold(t *testing.T) {
	for _, c := range []struct {
		account string
		want    quote.Verdict
	}{
		{"He said: “The dam will hold for another hundred years if nobody touches the gates.”", quote.Verbatim},
		{"He said: “… will hold for another hundred years if nobody touches the gates.”", quote.Shortened},
		{"He said: “The dam will hold … if nobody touches the gates.”", quote.Shortened},
		{"He said: “The dam will hold for another hundred years …”", quote.Shortened},
		{"He said: “[The wall] will hold for another hundred years if nobody touches the gates.”", quote.Edited},
		{"He said: “The dam will hold if nobody touches the gates.”", quote.Altered},
		{"He said: “Grain prices doubled in the winter after the war.”", quote.NotFound},
	} {
		if got := all(t, true, told, c.account); len(got) != 1 || got[0].Verdict != c.want {
			t.Errorf("%s\n%+v, want %s", c.account, got, c.want)
		}
	}
}
