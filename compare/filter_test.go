package compare

import (
	"slices"
	"strings"
	"testing"

	"synoptic/compare/judge"
	"synoptic/compare/text"
)

func TestSearchableFoldsWhatAPersonTakesForTheSame(t *testing.T) {
	for _, x := range [][2]string{
		{"Émeutes à Alger", "emeutes a alger"}, {"STRAßE", "strasse"}, {"Øre", "ore"}, {"Łódź", "lodz"},
		{"المَغْرِبُ", "المغرب"}, {"أحمد إلى آخر", "احمد الي اخر"}, {"مدرسة", "مدرسه"}, {"٢٠٢٣", "2023"}, {"كـــتاب", "كتاب"},
		{"“No”—he said", `"no"-he said`}, {"plain", "plain"},
	} {
		if got := text.Searchable(x[0]); got != text.Searchable(x[1]) || got != x[1] {
			t.Errorf("%q became %q, want %q", x[0], got, x[1])
		}
	}
}

func FuzzSearchableIsItsOwnFold(f *testing.F) {
	f.Add("Émeutes à ALGER, المَغْرِبُ ﬁn")
	f.Fuzz(func(t *testing.T, body string) {
		for _, term := range text.Terms(body) {
			if term == "" || strings.TrimSpace(term) != term {
				t.Errorf("%q has the term %q", body, term)
			}
		}
	})
}

func TestTermsAreWordsAndPhrases(t *testing.T) {
	for query, want := range map[string][]string{
		"": nil, "  ": nil, "Crane": {"crane"}, "two Words": {"two", "words"}, `"Loose  cargo" found`: {"loose cargo", "found"},
		`"`: nil, `"open end`: {"open end"}, "« mots » x": {"mots", "x"}, "a*-b": {"a*-b"},
	} {
		if got := text.Terms(query); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", query, got, want)
		}
	}
}

// sifted is a comparison of an original with two accounts, of which the first
// changes a figure and the second leaves a claim out.
func sifted(t *testing.T) *Comparison {
	t.Helper()
	return mustCompare(t, []text.Account{
		{ID: 1, Role: text.Original, Text: "Inspectors visited 64 ships in the harbour of Lomsund in March. The harbour master said that nobody was hurt."},
		{ID: 2, Role: text.Retold, Text: "Inspectors visited 46 ships in the harbour of Lomsund in March. The harbour master said that nobody was hurt."},
		{ID: 3, Role: text.Retold, Text: "Inspectors visited 64 ships in the harbour of Lomsund in March. The café owner wants a crane at the north quay."}})
}

func TestFiltersCombine(t *testing.T) {
	c := sifted(t)
	for name, x := range map[string]struct {
		f    Filter
		want string // the first words of the groups chosen
	}{
		"nothing":                     {Filter{}, "Inspectors The café The harbour"},
		"a kind":                      {Filter{Kinds: []judge.Kind{judge.FigureKind}}, "Inspectors"},
		"a kind in one account":       {Filter{Kinds: []judge.Kind{judge.FigureKind}, Accounts: []int64{2}}, "Inspectors"},
		"a kind in another account":   {Filter{Kinds: []judge.Kind{judge.FigureKind}, Accounts: []int64{3}}, ""},
		"a chip in one account":       {Filter{Show: "omitted", Accounts: []int64{3}}, "The harbour"},
		"a chip in the other":         {Filter{Show: "omitted", Accounts: []int64{2}}, ""},
		"states":                      {Filter{Statuses: []judge.Status{judge.Omitted, judge.Added}}, "The café The harbour"},
		"a state that the chip bars":  {Filter{Show: "added", Statuses: []judge.Status{judge.Omitted}}, ""},
		"words without their accents": {Filter{Query: "cafe"}, "The café"},
		"words and a state":           {Filter{Query: "harbour", Statuses: []judge.Status{judge.Omitted}}, "The harbour"},
		"a phrase":                    {Filter{Query: `"harbour master"`}, "The harbour"},
		"a phrase in another order":   {Filter{Query: `"master harbour"`}, ""},
		"not decided":                 {Filter{Decided: Undecided}, "Inspectors The harbour"},
		"decided":                     {Filter{Decided: ByHand}, ""},
		"all but the added account":   {Filter{Accounts: []int64{2}}, "Inspectors The harbour"},
	} {
		var got []string
		for _, i := range c.Select(x.f) {
			m := c.Groups[i].Members[0]
			words := strings.Fields(c.Text(m.Account, m.Passage()))
			if words[0] == "The" {
				words[0] += " " + words[1]
			}
			got = append(got, words[0])
		}
		if s := strings.Join(got, " "); s != x.want {
			t.Errorf("%s: chose %q, want %q", name, s, x.want)
		}
	}
}

func TestADecisionMovesACellBetweenDecidedAndUndecided(t *testing.T) {
	c := sifted(t)
	i := c.Select(Filter{Kinds: []judge.Kind{judge.FigureKind}})[0]
	p := c.Groups[i].Pairs[slices.IndexFunc(c.Groups[i].Pairs, func(p Pair) bool { return p.To == 1 })]
	c = c.With([]Decision{{Verb: Confirm, A: c.Place(p.Links[0].From), B: c.Place(p.Links[0].To)}})
	if got := c.Select(Filter{Decided: ByHand, Accounts: []int64{2}}); !slices.Equal(got, []int{i}) {
		t.Errorf("decided: %v", got)
	}
	if got := c.Select(Filter{Decided: Undecided, Accounts: []int64{2}}); slices.Contains(got, i) {
		t.Errorf("not decided: %v", got)
	}
}

func TestAFilterOnCodesTakesThoseOfTheCellAndOfTheRow(t *testing.T) {
	c := sifted(t)
	i := c.Select(Filter{Kinds: []judge.Kind{judge.FigureKind}})[0]
	harm := Code{ID: "k1", Name: "Harm"}
	tone := Code{ID: "k2", Name: "Tone"}
	cell, row := Unit{i, 1}, Unit{i, Whole}
	give := func(k Code, u Unit) Decision {
		a, b := c.Codes().Unit(u)
		return Decision{Verb: Encode, Kind: judge.Kind(k.ID), A: a, B: b, Coder: "Ana"}
	}
	c = c.With([]Decision{harm.Define(), tone.Define(), give(harm, cell), give(tone, row)})
	for name, x := range map[string]struct {
		f    Filter
		want bool
	}{
		"of the cell":            {Filter{Codes: []string{"k1"}}, true},
		"of the cell's account":  {Filter{Codes: []string{"k1"}, Accounts: []int64{2}}, true},
		"of another account":     {Filter{Codes: []string{"k1"}, Accounts: []int64{3}}, false},
		"of the row":             {Filter{Codes: []string{"k2"}, Accounts: []int64{3}}, true},
		"one of two":             {Filter{Codes: []string{"k2", "k9"}}, true},
		"that nobody gave":       {Filter{Codes: []string{"k9"}}, false},
		"and a kind not with it": {Filter{Codes: []string{"k1"}, Kinds: []judge.Kind{judge.QuoteKind}}, false},
	} {
		if got := slices.Contains(c.Select(x.f), i); got != x.want {
			t.Errorf("a code %s: chosen %v", name, got)
		}
	}
}

func TestCountsAreWhatEachChoiceWouldShow(t *testing.T) {
	c := sifted(t)
	for _, f := range []Filter{{}, {Accounts: []int64{3}}, {Query: "harbour"}, {Show: "added"}, {Decided: Undecided, Kinds: []judge.Kind{judge.FigureKind}}} {
		_, counts := c.Tally(f)
		for n, x := range Choices {
			g := f
			g.Show = x.Key
			if got := len(c.Select(g)); got != counts[n] {
				t.Errorf("%+v: %s would show %d, counted %d", f, x.Key, got, counts[n])
			}
		}
	}
}

// TestEveryKindOfFindingIsSeen: it heads a cell with words of its own, and a
// filter finds it.
func TestEveryKindOfFindingIsSeen(t *testing.T) {
	heads := map[string]judge.Kind{}
	for _, k := range judge.Kinds {
		x := Cell{Status: judge.Changed, Pair: &Pair{Findings: []judge.Finding{{Kind: k}}}}
		head := x.Badge().Says
		if was, twice := heads[head]; twice || head == StateOf(judge.Changed).Cell {
			t.Errorf("%s heads a cell as %q, and so does %s: give it a line in changes, compare/cell.go", k, head, was)
		}
		heads[head] = k
		n := 0
		for _, c := range Choices {
			if c.has != nil && c.Key != "matched" && c.Key != "changed" && c.Key != "undecided" && c.Key != "matters" && c.has(&Group{}, x) {
				n++
			}
		}
		if n != 1 {
			t.Errorf("%d filters find %s, want one", n, k)
		}
	}
}
