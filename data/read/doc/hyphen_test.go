package doc_test

import (
	"strings"
	"testing"

	"synoptic/data/read/doc"
)

// Words at the ends of lines, and how they are read. A blank parts the halves.
var endsOfLines = []struct {
	name, before, after string
	keeps               bool
}{
	{"compound", "the state", "owned bank", true},
	{"compound with a number", "a twenty", "year lease", true},
	{"abbreviation", "the U.S.", "led mission", true},
	{"figure", "a $5", "million loan", true},
	{"long compound", "a long", "awaited vote", true},
	{"decision", "a decision", "making body", true},
	{"name before a capital", "the Anglo", "Irish treaty", true},
	{"parted word", "the har", "bour wall", false},
	{"whole word of two words", "an under", "standing of it", false},
	{"whole word of two words, plural", "the news", "papers said", false},
	{"ending", "the organ", "isation said", false},
	{"name", "Mr. Wood", "ward said", false},
	{"short half", "runs be", "hind it", false},
	{"unknown word", "the Zimbab", "wean side", false},
}

func TestHyphenAtTheEndOfALine(t *testing.T) {
	words := doc.Words{English: true}
	for _, c := range endsOfLines {
		if got := words.KeepsHyphen(c.before, c.after); got != c.keeps {
			t.Errorf("%s: %s-|%s keeps its hyphen: %v", c.name, c.before, c.after, got)
		}
	}
	words.Add("The stateowned bank and the har-bour wall.")
	if words.KeepsHyphen("the state", "owned bank") || !words.KeepsHyphen("the har", "bour wall") {
		t.Error("what the text writes elsewhere does not count")
	}
	french := doc.Words{}
	if french.KeepsHyphen("le par", "tout de") {
		t.Error("words of English part those of another language")
	}
}

const copied = `The council met on Monday to hear the plan for the har-
bour wall and for the road that runs be-
hind it from the old port. It lies in the state-
owned part of the town, and it was the U.S.-
led group that paid for it: it lends 12 mil-
lion in all, it said.
`

// A text copied from print has its words whole, and no other text is touched.
func TestRejoined(t *testing.T) {
	got := doc.Rejoined(copied)
	for _, want := range []string{"the harbour wall", "behind it", "state-owned part", "U.S.-led group", "12 million in all, it said.\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in %q", want, got)
		}
	}
	if verse := "\n\nA second paragraph whose lines part no word stays\nas it is, line by line, whatever is done above it.\n"; !strings.HasSuffix(doc.Rejoined(copied+verse), verse) {
		t.Error("a paragraph without a parted word is changed")
	}
	if got := doc.Rejoined(copied + "- an item of a list that is as long as the others\n"); !strings.Contains(got, "\n- an item") {
		t.Errorf("the list is lost in %q", got)
	}
	for _, same := range []string{
		"- one\n- two\n", "A dash -\nand more of it in the line that follows\n", "short-\nand a line that is very much longer than the first one is\n",
		"- \"No,\" he said -\n- \"Yes.\"\n", "", "-\n", strings.Repeat("a", 400) + "-\nb\n",
	} {
		if got := doc.Rejoined(same); got != same {
			t.Errorf("%q became %q", same, got)
		}
	}
}

// FuzzRejoined says that a text keeps every letter in its order.
func FuzzRejoined(f *testing.F) {
	f.Add(copied)
	f.Add("a-\nb-\nc")
	f.Fuzz(func(t *testing.T, s string) {
		if got := doc.Rejoined(s); doc.Folded(got) != doc.Folded(s) {
			t.Errorf("%q became %q", s, got)
		}
	})
}
