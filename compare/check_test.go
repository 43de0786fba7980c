package compare

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// markedPhrases writes the phrases of a list with their tags.
func markedPhrases(f *facts, ms []mark) string {
	var out []string
	for _, m := range ms {
		out = append(out, f.said([2]int{m.from, m.to})+"="+m.tag)
	}
	return strings.Join(out, "; ")
}

func TestEveryKindHasItsCheck(t *testing.T) {
	var kinds []Kind
	for _, c := range checks {
		kinds = append(kinds, c.kind)
	}
	if !slices.Equal(kinds, Kinds) {
		t.Errorf("checks are for %v, kinds are %v", kinds, Kinds)
	}
}

func TestWordListsCanBeRead(t *testing.T) {
	for _, language := range []string{"en", "fr", "es", "de", "xx"} {
		lists := loadLexicon(language)
		for name, book := range lists {
			if len(book) == 0 {
				t.Errorf("%s: the list %s is empty", language, name)
			}
			for first, entries := range book {
				for _, p := range entries {
					if first == "" || p.tag == "" && name != "spelling" {
						t.Errorf("%s: %s has %q under %q", language, name, p.words, p.tag)
					}
				}
			}
		}
	}
	if got := len(lexiconOf("xx")["hedges"]); got != 0 {
		t.Errorf("a language without lists has %d hedges", got)
	}
}

func TestDatesAreRead(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"It opened on 21 February 2023.", "2023-2-21"},
		{"It opened on February 21, 2023.", "2023-2-21"},
		{"It opened on the 21st of February.", "0-2-21"},
		{"It opened on 2023-02-21.", "2023-2-21"},
		{"It opened in March 2016.", "2016-3-0"},
		{"It may open in May.", "0-5-0"},
		{"They march in winter.", "winter"},
		{"It has 2000 rooms.", ""},
		{"Since 2015 it has been shut.", "2015-0-0 after"},
		{"It must open before 30 September.", "0-9-30 before"},
		{"Between 2002 and 2021 it was shut.", "2002-0-0; 2021-0-0"},
		{"It opens at 5 p.m. on Monday.", "17:00; weekday 1"},
		{"On Monday, 3 March 2014, it opened.", "2014-3-3 weekday 1"},
		{"In the 1990s it was shut.", "1990-0-0 decade"},
		{"In the second quarter of 2021 it grew.", "2021-0-0 quarter 2"},
		{"It opened last year.", "last year"},
	} {
		var got []string
		for _, d := range factsIn("en", c.text).dates {
			got = append(got, dateText(d))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: got %q, want %q", c.text, s, c.want)
		}
	}
}

func dateText(d date) string {
	var out []string
	switch {
	case d.year+d.month+d.day > 0:
		out = append(out, fmt.Sprintf("%d-%d-%d", d.year, d.month, d.day))
	case d.clock > 0:
		out = append(out, fmt.Sprintf("%d:%02d", (d.clock-1)/60, (d.clock-1)%60))
	case d.season > 0:
		out = append(out, []string{"", "spring", "summer", "autumn", "winter"}[d.season])
	}
	if d.weekday > 0 {
		out = append(out, fmt.Sprint("weekday ", d.weekday))
	}
	if d.quarter > 0 {
		out = append(out, fmt.Sprint("quarter ", d.quarter))
	}
	for name, has := range map[string]bool{"decade": d.decade, "before": d.relation < 0, "after": d.relation > 0, d.relative: d.relative != ""} {
		if has {
			out = append(out, name)
		}
	}
	return strings.Join(out, " ")
}

// What an account means by last year depends on when it was published.
func TestRelativeDatesAreResolved(t *testing.T) {
	for _, c := range []struct {
		published, account string
		want               Status
	}{
		{"2022-03-01", "The dam was shut last year.", Reworded},
		{"2023-03-01", "The dam was shut last year.", Changed},
		{"", "The dam was shut last year.", Reworded},
		{"2021", "The dam was shut this year.", Reworded},
		{"2021-03-08", "The dam was shut on Wednesday.", Reworded},
		{"2021-03-08", "The dam was shut on Friday.", Changed},
		{"2022-03-08", "The dam was shut on Friday.", Reworded},
		{"", "The dam was shut on Friday.", Reworded},
	} {
		original := "The dam was shut in 2021."
		if strings.HasSuffix(c.account, "day.") {
			original = "The dam was shut on 3 March 2021." // a Wednesday
		}
		docs := twoDocs(original, c.account)
		docs[1].Published = c.published
		got := newJudge(docs, true).pair(side{account: 0, claims: []int{0}}, side{account: 1, claims: []int{0}})
		if got.status != c.want {
			t.Errorf("%q published %s is %s, want %s: %v", c.account, c.published, got.status, c.want, got.findings)
		}
	}
}

func TestHedgesAreFound(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"He is alleged to have left.", "alleged=alleged"},
		{"He was reported to have left.", "was reported to=rumour"},
		{"It may rain in May.", "may=may"},
		{"Boys are more likely to leave.", ""},
		{"It is likely to rain.", "likely to=likely"},
		{"They could not swim.", ""},
		{"They could swim.", "could=may"},
		{"It appears to be shut.", "appears to=seems"},
	} {
		f := factsIn("en", c.text)
		var hard []mark
		for _, m := range f.hedges {
			if !m.soft {
				hard = append(hard, m)
			}
		}
		if got := markedPhrases(f, hard); got != c.want {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestNegationsAreFound(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"It did not rain.", "not=not"},
		{"It didn’t rain.", "didn’t=not"},
		{"No fewer than 30 left.", ""},
		{"Not only rain fell.", ""},
		{"They failed to leave.", "failed to=fail"},
		{"Neither he nor she left.", "Neither=no"},
		{"He was ranked No. 4.", ""},
		{"They played the Can't Stop song.", ""},
	} {
		f := factsIn("en", c.text)
		if got := markedPhrases(f, unused(f.negations, make([]bool, len(f.negations)))); got != c.want {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestScopesAreFound(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Some schools shut.", "Some"},
		{"Some 55 schools shut.", ""},
		{"It was most likely shut.", ""},
		{"Most of the schools shut.", "Most of the"},
		{"Nearly every school shut.", "Nearly every"},
		{"It did not shut at all.", ""},
	} {
		f := factsIn("en", c.text)
		var got []string
		for _, m := range f.scopes {
			got = append(got, f.said([2]int{m.from, m.to}))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: got %q, want %q", c.text, s, c.want)
		}
	}
}

func TestSpeakersAreFound(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The auditor said the dam leaked.", "The auditor"},
		{"The dam leaked, the auditor said.", "the auditor"},
		{"The dam leaked, said Ana Ruiz, the auditor.", "Ana Ruiz"},
		{"According to the World Bank, the dam leaked.", "the World Bank"},
		{"The premier, Ana Ruiz, said the dam leaked.", "The premier, Ana Ruiz"},
		{"The man is said to have left.", ""},
		{"The jury found the man guilty.", ""},
		{"The report found the dam safe.", "The report"},
		{"The ministry confirmed that the dam leaked.", "The ministry"},
		{"“The dam leaks,” she told the council.", "she"},
		{"All 30 states ratified the treaty.", ""},
	} {
		f := factsIn("en", c.text)
		var got []string
		for _, s := range f.speakers {
			got = append(got, f.said(s.name()))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: got %q, want %q", c.text, s, c.want)
		}
	}
}

func TestNamesThatMayMeanTheSame(t *testing.T) {
	first := func(s string) name { return factsIn("en", "It was "+s+" again.").names[0] }
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Keiko Tanaka", "Tanaka", true},
		{"Keiko Tanaka", "Keiko Yamada", false},
		{"Timothy Ross", "Tim Ross", true},
		{"World Health Organization", "WHO", true},
		{"ECB", "European Central Bank", true},
		{"Morocco", "Moroccan", true},
		{"Morocco", "Rabat", true},
		{"Morocco", "North African", true},
		{"Morocco", "Tunisia", false},
		{"US", "American", true},
		{"Alps", "Alpine", true},
		{"World Bank", "Central Bank", false},
		{"Muqtada Sadr", "Moqtada Sadr", true},
		{"Intel Corp", "Intel Corporation", true},
		{"Iran", "Iraq", false},
	} {
		if got := first(c.a).same(first(c.b)); got != c.want {
			t.Errorf("%s and %s: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

// TestClaimThatBeginsWithAndANumber: a date was looked for before the first word.
func TestClaimThatBeginsWithAndANumber(t *testing.T) {
	got := judgeSentences("And 12.", "And 13, in all.")
	if len(got.findings) > 1 {
		t.Errorf("got %v", got.findings)
	}
}
