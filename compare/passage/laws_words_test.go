package passage_test

import (
	"fmt"
	"slices"
	"strings"
	"synoptic/compare/passage"
	"synoptic/compare/quote"
	"synoptic/compare/split"
	"synoptic/compare/text"
	"testing"
)

// TestQuotedWordsStandBetweenMarks, and a passage between two quotations is
// known to be one.
func TestQuotedWordsStandBetweenMarks(t *testing.T) {
	body := "“It was hard,” she said, “but right.”"
	d := document(body, "en")
	d.Claims = split.Split(body, "en")
	quote.Mark(d)
	f := passage.Read(d, d.Claims[0].Span)
	var quoted []string
	for _, s := range passage.QuotedSpans(f) {
		quoted = append(quoted, f.Said([2]int{s.Start, s.End}))
	}
	if got := strings.Join(quoted, "|"); got != "It was hard,|but right." {
		t.Errorf("quoted is %q", got)
	}
	at := strings.Index(body, "she said")
	if !f.Between(text.Span{Start: at, End: at + len("she said")}) {
		t.Error("she said is not between two quotations")
	}
	if at := strings.Index(body, "right"); f.Between(text.Span{Start: at, End: at + len("right")}) {
		t.Error("right is between two quotations")
	}
}

// TestSpeakersOfEveryVerb reads each verb of the list of speech with a name
// before it, and the ways to credit somebody without one.
func TestSpeakersOfEveryVerb(t *testing.T) {
	forms := []string{"According to Maria Lund, the dam held.", "The dam held, according to Maria Lund.", "“The dam held,” said Maria Lund.", "The dam held, Maria Lund said.",
		"Maria Lund was quoted as saying that the dam held.", "Maria Lund, the mayor, was quoted as saying that the dam held.", "Maria Lund has been cited as saying the dam held.",
		"In Maria Lund's words, the dam held.", "Maria Lund, the mayor, said that the dam held.", "On Monday Maria Lund later said that the dam held."}
	for _, verbs := range text.Lines("en/speech") {
		for _, verb := range verbs {
			if strings.HasSuffix(verb, "d") && !strings.Contains(verb, " ") {
				forms = append(forms, "Maria Lund "+verb+" that the dam held.")
			}
		}
	}
	for _, body := range forms {
		f := read(body, "en")
		if len(f.Speakers) != 1 {
			t.Errorf("%s: %d speakers", body, len(f.Speakers))
			continue
		}
		if got := strings.TrimSuffix(f.Said(f.Speakers[0].Name()), "'s"); !strings.HasPrefix(got, "Maria Lund") {
			t.Errorf("%s: it is said by %q", body, got)
		}
	}
	for _, body := range []string{"Maria Lund closed the dam.", "It was reported as lost.", "The words of the song are old.", "Boats were cited by the report."} {
		if f := read(body, "en"); slices.ContainsFunc(f.Speakers, func(s passage.Speaker) bool { return strings.Contains(f.Said(s.Name()), "Maria") }) {
			t.Errorf("%s: it is said by %q", body, f.Said(f.Speakers[0].Name()))
		}
	}
}

// TestTwoDaysAreTwoDates, and a number that counts something is none.
func TestTwoDaysAreTwoDates(t *testing.T) {
	for _, between := range []string{" and ", " to ", " or ", "-"} {
		f := read("The lock closed on 9"+between+"10 October 2019.", "en")
		if len(f.Dates) != 2 || f.Dates[0].Day != 9 || f.Dates[0].Month != 10 || f.Dates[1].Day != 10 || f.Dates[1].Year != 2019 {
			t.Errorf("9%s10 October: %+v", between, f.Dates)
		}
	}
	for _, unit := range strings.Fields("percent % million billion tonnes metres people rooms vessels florins dollars km") {
		for _, n := range []int{1500, 1914, 1999, 2020, 2100} {
			f := read(fmt.Sprintf("The port has %d %s of it.", n, unit), "en")
			if len(f.Dates) != 0 || len(f.Figures) != 1 {
				t.Errorf("%d %s: the dates %+v and %d figures", n, unit, f.Dates, len(f.Figures))
			}
		}
	}
	for year := 1400; year <= 2150; year += 25 {
		f := read(fmt.Sprintf("The lock was built in %d.", year), "en")
		if len(f.Dates) != 1 || f.Dates[0].Year != year || len(f.Figures) != 0 {
			t.Errorf("in %d: %+v", year, f.Dates)
		}
	}
}

// TestDecimalsWithoutAZero are read as what they are.
func TestDecimalsWithoutAZero(t *testing.T) {
	for said, want := range map[string]float64{".85": .85, ".5": .5, ".125": .125, "0.85": .85, "-3": -3, "minus 3": -3, "3.5": 3.5} {
		f := read("The index stood at "+said+" points.", "en")
		if len(f.Figures) != 1 || f.Figures[0].Lo-want > 1e-9 || want-f.Figures[0].Lo > 1e-9 {
			t.Errorf("%s: %+v", said, f.Figures)
		}
	}
}

// TestNounsAreKnownCountedOrBare tells how a noun stands in a passage.
func TestNounsAreKnownCountedOrBare(t *testing.T) {
	for _, c := range []struct {
		body           string
		bare, definite bool
	}{
		{"Ferries stopped on Monday.", true, false}, {"The ferries stopped on Monday.", true, true}, {"Its old ferries stopped.", true, false}, {"The old ferries stopped.", true, true},
		{"Several ferries stopped.", false, false}, {"Three ferries stopped.", false, false}, {"No ferries stopped.", false, false}, {"Trains stopped on Monday.", false, false},
	} {
		f, stem := read(c.body, "en"), text.Stem("ferries", "en")
		if f.Bare(stem) != c.bare || f.Definite(stem) != c.definite {
			t.Errorf("%s: bare %v, definite %v, want %v, %v", c.body, f.Bare(stem), f.Definite(stem), c.bare, c.definite)
		}
	}
}

// TestRangesOfPercent are one figure, also where each end has its sign.
func TestRangesOfPercent(t *testing.T) {
	for _, said := range []string{"a range of 6% to 9%", "a range of 6 to 9%", "a range of 6 to 9 percent", "between 6% and 9%", "between 6 and 9 percent", "6-9%"} {
		f := read("The share fell to "+said+" of the market.", "en")
		if len(f.Figures) != 1 || f.Figures[0].Lo != 6 || f.Figures[0].Hi != 9 || f.Figures[0].Unit != "%" {
			t.Errorf("%s: %+v", said, f.Figures)
		}
	}
	if f := read("The share rose from 6% to 9% of the market.", "en"); len(f.Figures) != 2 {
		t.Errorf("from 6%% to 9%%: %+v", f.Figures)
	}
}
