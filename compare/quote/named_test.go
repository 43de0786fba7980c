package quote_test

import (
	"strings"
	"testing"

	"synoptic/compare/quote"
	"synoptic/compare/split"
	"synoptic/compare/text"
)

// speakersOf returns who speaks in each outer quotation of a text in English.
func speakersOf(t *testing.T, body string) string {
	t.Helper()
	d := text.NewDocument(text.Account{Text: body, Language: "en"}, split.Split(body, "en"))
	found, err := quote.All(t.Context(), []*text.Document{d}, false, quote.Original{})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, q := range found {
		if !q.Nested {
			out = append(out, q.Speaker)
		}
	}
	return strings.Join(out, "; ")
}

// TestSpeakersNamedBefore: he and she are whoever was named last, as a speaker
// or at the head of a sentence; where it may be somebody else they stay.
func TestSpeakersNamedBefore(t *testing.T) {
	for body, want := range map[string]string{
		"Hugh Hale, a doctor, said: \"The people need help.\n\n\"If they do not get it they will leave,\" he added.":                             "Hugh Hale",
		"Joe Poe said: “The first is the wall.\n\n“The second is the road.\n\n“The third is the gate,” he said.":                                 "Joe Poe",
		"“The first is the wall,” said Joe Poe. “The second is the road.\n\n“The third is the gate,” he added.":                                  "Joe Poe; Joe Poe",
		"Hugh Hale, a doctor, said: “The people need help.\n\n“If they do not get it they will leave,” Hale said.":                               "Hale",
		"Hugh Hale said it was late.\n\nLast night Kay Madour, a councillor, said she was worried. “What was done is bad,” she said.":            "Kay Madour",
		"Hugh Hale said it was late.\n\nOn Tuesday, Kay Madour, a councillor, told reporters she was worried. “What was done is bad,” she said.": "Kay Madour",
		"Hugh Hale said it was late.\n\nIn 2021 Kay Madour, a councillor, said she was worried. “What was done is bad,” she said.":               "Kay Madour",
		"Dr. Kay Madour, who runs the clinic, was worried. “What was done is bad,” she said.":                                                    "Dr. Kay Madour",
		"Ann Roe, 54, was not in the hall.\n\n“It is a shame,” she said later.":                                                                  "Ann Roe",
		"Mayor Ann Roe was not in the hall. “It is a shame,” she said later.":                                                                    "Mayor Ann Roe",
		"Hugh Hale, a doctor, said it was late. Kay Madour came in at noon. “It is a shame,” she said.":                                          "she",
		"Ann Roe, the mayor, said it was late. Her deputy, Joe Poe, was in the hall. “It is a shame,” he said.":                                  "he",
		"Ann Roe said it was late. The mayor Joe Poe came in. “It is a shame,” he said.":                                                         "he",
		"Ann Roe said on Monday that it was late. The council of Norra met in the hall. “It is a shame,” she said.":                              "Ann Roe",
		"Ann Roe said it was late. In New York the port was shut. “It is a shame,” she said.":                                                    "Ann Roe",
		"Wall Street fell on Monday. Nobody knew why. “It is a shame,” he said.":                                                                 "he",
		"Joe Poe and Kay Madour said it was late. “It is a shame,” she said.":                                                                    "she",
		"The port was old, but now Ann Roe says that “the port is new”.":                                                                         "Ann Roe",
		"Once a friend of the mayor said to me, “The town is small.”":                                                                            "a friend of the mayor",
		"“It is a good part,” explains Ann Roe of her work.":                                                                                     "Ann Roe",
		"Neil Roe at her grave started his speech with a plain line: “A light has gone out.”":                                                    "Neil Roe",
		"He comes over a bit sad, describing a world that ended, or other kinds of pictures: “We played in the road.”":                           "He",
	} {
		if got := speakersOf(t, body); got != want {
			t.Errorf("%q: %q speak, want %q", body, got, want)
		}
	}
}

// TestInchesAreNoQuotation: a straight or closing mark right behind a digit
// measures, unless it closes what was opened.
func TestInchesAreNoQuotation(t *testing.T) {
	for body, want := range map[string]string{
		"The new pipe is 6\" wide and the mayor said \"it will hold for a hundred years\" on Monday.": "the mayor",
		"A 12\" pipe and a 6\" gate were bought, and Ann Roe said \"they will hold\".":                "Ann Roe",
		"The pipe is 6” wide and the mayor said “it will hold for a hundred years” on Monday.":        "the mayor",
		"\"The pipe is 6\" wide,\" the mayor said on Monday. \"It will hold.\"":                       "the mayor; the mayor",
		"“The pipe is 6” wide and old,” the mayor said.":                                              "the mayor",
		"The man is 6'2\" tall and the mayor said \"he is the one\".":                                 "the mayor",
		"The tide was 6' 2\" high. \"It is high,\" the mayor said.":                                   "the mayor",
		"The mayor said the port \"shut in 2021\" and would stay so.":                                 "The mayor",
		"“It shut in 2021” is all that the mayor said.":                                               "the mayor",
	} {
		if got := speakersOf(t, body); got != want {
			t.Errorf("%q: %q speak, want %q", body, got, want)
		}
	}
}
