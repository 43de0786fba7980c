package passage_test

import (
	"fmt"
	"testing"

	"synoptic/compare/passage"
	"synoptic/compare/text"
)

func readLine(language, body string) *passage.Passage {
	d := text.NewDocument(text.Account{Language: language, Text: body}, []text.Claim{{Span: text.Span{End: len(body)}, Kind: text.Statement}})
	return passage.Read(d, text.Span{End: len(body)})
}

// TestDaysInDigitsAreDaysThatAre: three numbers with points or strokes between
// them are a date where there is such a day, and else none: versions, sections,
// scores. What is a date is no figure, and a date has a month or a year.
func TestDaysInDigitsAreDaysThatAre(t *testing.T) {
	for day := 0; day < 40; day += 3 {
		for month := 0; month < 15; month++ {
			for _, year := range []int{5, 68, 812, 1031, 1999, 2023, 2450} {
				written := fmt.Sprintf("%d.%d.%04d", day, month, year)
				f := readLine("de", "Am "+written+" kam er zurück.")
				real := day >= 1 && day <= 31 && month >= 1 && month <= 12 && year >= 1000 && year < 2200
				if (len(f.Dates) == 1) != real {
					t.Errorf("%s: %d dates", written, len(f.Dates))
				}
				for _, d := range f.Dates {
					if d.Day != day || d.Month != month || d.Year != year || d.From >= d.To {
						t.Errorf("%s is read as %+v", written, d)
					}
				}
			}
		}
	}
	for _, body := range []string{"Version 2.6.0 came out.", "See 1.2.x2021 there.", "Release 10.4.12 is old.", "The sum is 1.2.3.4567 here.", "He won 6-4 and 3-6.", "Item 7.99.2021a was sold."} {
		for _, d := range readLine("en", body).Dates {
			if d.Year == 0 && d.Month == 0 && d.Day == 0 {
				t.Errorf("%q has a date that is none: %+v", body, d)
			}
		}
	}
}

// TestDatesTakeTheirWords: the words of a date are taken by it alone: no figure
// and no other date has them.
func TestDatesTakeTheirWords(t *testing.T) {
	for _, body := range []string{"On 3 May 2021 and on May 4, 2022 it rained.", "From 5/13/2021 to 14/5/2021 it rained 13 times.", "It rained on Monday night, on 2 June and in 1999.",
		"Between 3 and 5 May 2021 some 30 people came.", "In the evening of May 5 he left, on the morning of 6 May he came."} {
		f := readLine("en", body)
		owner := map[int]int{}
		for n, d := range f.Dates {
			for i := d.From; i < d.To; i++ {
				if m, taken := owner[i]; taken {
					t.Errorf("%q: the dates %d and %d have one word", body, m, n)
				}
				owner[i] = n
			}
		}
		for _, x := range f.Figures {
			for i := x.From; i < x.To; i++ {
				if _, taken := owner[i]; taken {
					t.Errorf("%q: %q is of a figure and of a date", body, f.Words[i].Key)
				}
			}
		}
	}
}
