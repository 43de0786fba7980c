package passage

import (
	"fmt"
	"strings"
	"testing"
)

// markedPhrases writes the phrases of a list with their tags.
func markedPhrases(f *Passage, ms []Mark) string {
	var out []string
	for _, m := range ms {
		out = append(out, f.Said([2]int{m.From, m.To})+"="+m.Tag)
	}
	return strings.Join(out, "; ")
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
		for _, d := range factsIn("en", c.text).Dates {
			got = append(got, dateText(d))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: got %q, want %q", c.text, s, c.want)
		}
	}
}

func dateText(d Date) string {
	var out []string
	switch {
	case d.Year+d.Month+d.Day > 0:
		out = append(out, fmt.Sprintf("%d-%d-%d", d.Year, d.Month, d.Day))
	case d.clock > 0:
		out = append(out, fmt.Sprintf("%d:%02d", (d.clock-1)/60, (d.clock-1)%60))
	case d.season > 0:
		out = append(out, []string{"", "spring", "summer", "autumn", "winter"}[d.season])
	}
	if d.Weekday > 0 {
		out = append(out, fmt.Sprint("weekday ", d.Weekday))
	}
	if d.quarter > 0 {
		out = append(out, fmt.Sprint("quarter ", d.quarter))
	}
	for name, has := range map[string]bool{"decade": d.decade, "before": d.Relation < 0, "after": d.Relation > 0, d.relative: d.relative != ""} {
		if has {
			out = append(out, name)
		}
	}
	return strings.Join(out, " ")
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
		var hard []Mark
		for _, m := range f.Hedges {
			if !m.Soft {
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
		if got := markedPhrases(f, Unused(f.Negations, make([]bool, len(f.Negations)))); got != c.want {
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
		for _, m := range f.Scopes {
			got = append(got, f.Said([2]int{m.From, m.To}))
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
		for _, s := range f.Speakers {
			got = append(got, f.Said(s.Name()))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: got %q, want %q", c.text, s, c.want)
		}
	}
}

func TestNamesThatMayMeanTheSame(t *testing.T) {
	first := func(s string) Name { return factsIn("en", "It was "+s+" again.").Names[0] }
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
		if got := first(c.a).Same(first(c.b)); got != c.want {
			t.Errorf("%s and %s: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}
