package table

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"synoptic/compare"
	"synoptic/compare/judge"
)

// onWords is a decision of a coder on words of an account alone.
func onWords(c *compare.Comparison, u compare.Unit, verb compare.Verb, kind, words, coder string) compare.Decision {
	d := on(c, u, verb, kind, compare.OfWords, coder)
	d.Kind = judge.Kind(kind)
	text := c.Accounts[u.Account].Text
	d.B.Start = strings.Index(text, words)
	d.B.End = d.B.Start + len(words)
	return d
}

// TestWordsOfACellHaveACodeOfTheirOwn codes words of an account and of the
// original: the exact passage stands in the table of codes, and the whole claim
// has the code neither in it nor by it.
func TestWordsOfACellHaveACodeOfTheirOwn(t *testing.T) {
	c := coderFixture(t)
	cell, first := compare.Unit{Group: 1, Account: 1}, compare.Unit{Group: 1, Account: 0}
	ds := []compare.Decision{frame.Define(), crane.Define(), on(c, cell, compare.Encode, "k2", "", "Ana"),
		onWords(c, cell, compare.Encode, "k1", "loose cargo", "Ana"), onWords(c, first, compare.Encode, "k1", "at least nine", "Ana")}
	n := c.Recoded(ds)
	m := n.Codes().CodingOf(cell, "Ana")
	if m.Has("k1") || !m.Gives("k1") || !m.Has("k2") || m.Value("k1") != "1" || len(m.Words) != 1 || m.Words[0].Of(codedStory) != "loose cargo" {
		t.Fatalf("coded %+v", m)
	}
	var rows []string
	for _, r := range cellsOf(Coding(n, TableOptions{})) {
		rows = append(rows, r["level"]+" "+r["account_id"]+" "+r["code"]+" "+r["words_text"])
		if r["level"] == "words" {
			text := []rune(n.Accounts[map[string]int{"a1": 0, "a2": 1}[r["account_id"]]].Text)
			from, _ := strconv.Atoi(r["words_start"])
			to, _ := strconv.Atoi(r["words_end"])
			if got := string(text[from:to]); got != r["words_text"] || r["coded_at"] == "" {
				t.Errorf("from %d to %d stands %q, and the row says %q, %q", from, to, got, r["words_text"], r["coded_at"])
			}
		}
	}
	slices.Sort(rows)
	if want := []string{"cell a2 Demand ", "words a1 Blame at least nine", "words a2 Blame loose cargo"}; !slices.Equal(rows, want) {
		t.Errorf("rows %q, want %q", rows, want)
	}
	back := n.Recoded(append(ds, onWords(c, cell, compare.Decode, "k1", "loose cargo", "Ana")))
	if m := back.Codes().CodingOf(cell, "Ana"); len(m.Words) != 0 || !m.Has("k2") {
		t.Errorf("taken back: %+v", m)
	}
	none := n.Recoded(append(ds, on(c, cell, compare.Encode, compare.NoCode, "", "Ana")))
	if m := none.Codes().CodingOf(cell, "Ana"); len(m.Given()) != 0 || !m.None {
		t.Errorf("no code applies: %+v", m)
	}
	merged := n.Recoded(append(ds, compare.Decision{Verb: compare.Retire, Kind: "k1", Note: "k2"}))
	if m := merged.Codes().CodingOf(cell, "Ana"); len(m.Words) != 1 || m.Words[0].Code != "k2" {
		t.Errorf("Blame became Demand: %+v", m)
	}
	gone := n.Recoded(append(ds, compare.Decision{Verb: compare.Retire, Kind: "k1"}))
	if m := gone.Codes().CodingOf(cell, "Ana"); len(m.Words) != 0 {
		t.Errorf("Blame is deleted: %+v", m)
	}
}

// TestTheWholeClaimIsCodedBesideItsWords: the same code on both, each taken back
// by itself.
func TestTheWholeClaimIsCodedBesideItsWords(t *testing.T) {
	c := coderFixture(t)
	u := compare.Unit{Group: 0, Account: 1}
	ds := []compare.Decision{frame.Define(), on(c, u, compare.Encode, "k1", "", "Ana"), onWords(c, u, compare.Encode, "k1", "46 ships", "Ana")}
	if m := c.Recoded(append(ds, on(c, u, compare.Decode, "k1", "", "Ana"))).Codes().CodingOf(u, "Ana"); m.Has("k1") || len(m.Words) != 1 {
		t.Errorf("the whole taken back: %+v", m)
	}
	if m := c.Recoded(append(ds, onWords(c, u, compare.Decode, "k1", "46 ships", "Ana"))).Codes().CodingOf(u, "Ana"); !m.Has("k1") || len(m.Words) != 0 {
		t.Errorf("the words taken back: %+v", m)
	}
}
