package passage_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"synoptic/compare/passage"
	"synoptic/compare/text"
)

// sentences are claims of all the languages that are read, from the tables of
// the judge: an original, and the account of it.
func sentences(t testing.TB) map[string][]string {
	files, err := filepath.Glob("../testdata/fidelity/*.tsv")
	if err != nil || len(files) == 0 {
		t.Fatal("no tables: ", err)
	}
	out := map[string][]string{}
	for _, path := range files {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		language := "en"
		if name := strings.TrimRight(strings.TrimSuffix(filepath.Base(path), ".tsv"), "0123456789"); len(name) == 2 {
			language = name
		}
		for i, line := range strings.Split(strings.TrimSpace(string(raw)), "\n") {
			if cells := strings.Split(line, "\t"); i > 0 && len(cells) >= 3 {
				out[language] = append(out[language], cells[1], cells[2])
			}
		}
	}
	return out
}

// read reads the whole of a text as one claim.
func read(body, language string) *passage.Passage {
	return passage.Read(document(body, language), text.Span{End: len(body)})
}

func document(body, language string) *text.Document {
	return text.NewDocument(text.Account{Text: body, Language: language, Published: "2023-03-14"}, nil)
}

// items names all that was read of a passage, with what it stands on.
func items(f *passage.Passage) []string {
	var out []string
	add := func(what string, from, to int, more ...any) {
		out = append(out, fmt.Sprintln(what, f.Said([2]int{from, to}), more))
	}
	for _, x := range f.Figures {
		add("figure", x.From, x.To, x.Lo, x.Hi, x.Unit, x.Bound, x.Each, x.Role, x.Trend, x.Share, x.Vague, x.Noun)
	}
	for _, x := range f.Dates {
		add("date", x.From, x.To, x.Year, x.Month, x.Day, x.Weekday, x.Relation)
	}
	for _, x := range f.Names {
		add("name", x.From, x.To, x.Keys, x.Place, x.Short)
	}
	for _, x := range f.Speakers {
		add("speaker", x.From, x.To, x.Kind, x.Keys)
	}
	for name, marks := range map[string][]passage.Mark{"hedge": f.Hedges, "certain": f.Certain, "negation": f.Negations, "opposite": f.Opposites, "scope": f.Scopes} {
		for _, x := range marks {
			add(name, x.From, x.To, x.Tag, x.Weight, x.Soft)
		}
	}
	slices.Sort(out)
	return out
}

// FuzzPassage: what is read stands on words of the claim, and is the same
// wherever the claim stands in its text.
func FuzzPassage(f *testing.F) {
	for language, all := range sentences(f) {
		for i := 0; i < len(all); i += 40 {
			f.Add(all[i], language)
		}
	}
	for _, end := range strings.Fields("Bundeskanzler Anna A. von Anna-Lena Meyer der Minister Dr. das") {
		f.Add("Es sagte Frau Anna "+end, "de")
		f.Add("Minister "+end, "de")
	}
	f.Add("In Maria Lund's words, the dam held. Also has said.", "en")
	f.Fuzz(func(t *testing.T, body, language string) {
		alone := read(body, language)
		n := len(alone.Words)
		check := func(what string, from, to int) {
			if from < 0 || to <= from || to > n {
				t.Fatalf("%q: a %s on the words %d to %d of %d", body, what, from, to, n)
			}
		}
		for _, x := range alone.Figures {
			check("figure", x.From, x.To)
			check("figure", x.Head, x.To)
		}
		for _, x := range alone.Dates {
			check("date", x.From, x.To)
		}
		for _, x := range alone.Names {
			check("name", x.From, x.To)
		}
		for _, x := range alone.Speakers {
			check("speaker", x.From, x.To)
			check("speaker's name", x.Name()[0], x.Name()[1])
			if x.Name()[0] < x.From || x.Name()[1] > x.To {
				t.Fatalf("%q: a speaker's name on the words %v of %d to %d", body, x.Name(), x.From, x.To)
			}
		}
		for _, marks := range [][]passage.Mark{alone.Hedges, alone.Certain, alone.Negations, alone.Opposites, alone.Scopes} {
			for _, x := range marks {
				check("mark", x.From, x.To)
			}
		}
		before := "They stayed.\n\n"
		behind := passage.Read(document(before+body, language), text.Span{Start: len(before), End: len(before) + len(body)})
		if x, y := items(alone), items(behind); language != "de" && !slices.Equal(x, y) { // there a surname is known by the whole text
			t.Fatalf("%q: alone\n%v\nbehind others\n%v", body, x, y)
		}
	})
}

// TestTwoClaimsAreReadAsBoth: a passage of two claims has what each of them
// has, and no more.
func TestTwoClaimsAreReadAsBoth(t *testing.T) {
	for language, all := range sentences(t) {
		for i := 0; i+1 < len(all); i += 2 {
			a, b := read(all[i], language), read(all[i+1], language)
			d := document(all[i]+"\n\n"+all[i+1], language)
			second := text.Span{Start: len(all[i]) + 2, End: len(d.Text)}
			both := passage.Join([]*passage.Passage{passage.Read(d, text.Span{End: len(all[i])}), passage.Read(d, second)})
			want := append(items(a), items(b)...)
			slices.Sort(want)
			if got := items(both); language != "de" && !slices.Equal(got, want) {
				t.Fatalf("%q and %q: together\n%v\neach\n%v", all[i], all[i+1], got, want)
			}
			for k, w := range both.Words {
				if w.Claim != 0 && w.Claim != 1 || (w.Claim == 1) != (w.Start >= second.Start) {
					t.Fatalf("%q: word %d is of claim %d", d.Text, k, w.Claim)
				}
			}
			if x := passage.Join([]*passage.Passage{a}); x != a {
				t.Fatalf("one claim is joined to another passage")
			}
		}
	}
}

// TestAlikeBothWays: a figure, a date and a name are what they are themselves,
// and whether two are the same does not hang on which comes first.
func TestAlikeBothWays(t *testing.T) {
	for language, all := range sentences(t) {
		for i := 0; i+1 < len(all); i += 2 {
			a, b := read(all[i], language), read(all[i+1], language)
			for _, x := range a.Figures {
				if !x.Equal(x) || !x.SameUnit(x) || x.Converted(x) || x.SameRate(x) || x.Unstated(x) {
					t.Errorf("%q: the figure %v is not itself", all[i], x.Lo)
				}
				for _, y := range b.Figures {
					if x.Equal(y) != y.Equal(x) || x.Converted(y) != y.Converted(x) || x.SameRate(y) != y.SameRate(x) || x.Unstated(y) != y.Unstated(x) || x.Within(y) != y.Within(x) || x.SameUnit(y) != y.SameUnit(x) {
						t.Errorf("%q: the figures %v and %v are alike one way", all[i], x.Lo, y.Lo)
					}
				}
			}
			for _, x := range a.Dates {
				if x.Common(x) > 0 && !x.Agrees(x) || x.SameForm(x) {
					t.Errorf("%q: the date %+v is not itself", all[i], x)
				}
				for _, y := range b.Dates {
					if x.Agrees(y) != y.Agrees(x) || x.SameForm(y) != y.SameForm(x) || x.Common(y) != y.Common(x) {
						t.Errorf("%q: the dates %+v and %+v agree one way", all[i], x, y)
					}
				}
			}
			for _, x := range a.Names {
				if !x.Same(x) {
					t.Errorf("%q: the name %v is not itself", all[i], x.Keys)
				}
				for _, y := range b.Names {
					if x.Same(y) != y.Same(x) {
						t.Errorf("%q: the names %v and %v are the same one way", all[i], x.Keys, y.Keys)
					}
				}
			}
		}
	}
}

// TestEveryBoundIsRead reads each phrase of the lists of bounds before or
// behind a number.
func TestEveryBoundIsRead(t *testing.T) {
	for _, c := range []struct{ list, form string }{{"en/bounds", "The port has %s 310 cranes."}, {"en/bounds-after", "The port has 310 %s."}} {
		for tag, phrases := range text.Lines(c.list) {
			for _, p := range phrases {
				body := fmt.Sprintf(c.form, p)
				f := read(body, "en")
				if len(f.Figures) != 1 || f.Figures[0].Lo != 310 || string(f.Figures[0].Bound) != tag {
					t.Errorf("%s: %+v, want the bound %s", body, f.Figures, tag)
				}
			}
		}
	}
}

// TestEveryDayIsRead reads every other week's days in the ways to write them.
func TestEveryDayIsRead(t *testing.T) {
	months := map[string][]string{
		"en": strings.Fields("January February March April May June July August September October November December"),
		"de": strings.Fields("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
		"fr": strings.Fields("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
		"es": strings.Fields("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
	}
	forms := map[string][]string{
		"en": {"The lock closed on {d} {m} {y}.", "The lock closed on {m} {d}, {y}.", "On {w}, {d} {m} {y}, it closed.", "It closed on {iso}."},
		"de": {"Die Schleuse schloss am {d}. {m} {y}."},
		"fr": {"L'écluse a fermé le {d} {m} {y}."},
		"es": {"La esclusa cerró el {d} de {m} de {y}."},
	}
	for day := time.Date(2019, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() < 2025; day = day.AddDate(0, 0, 13) {
		for language, all := range forms {
			for _, form := range all {
				body := strings.NewReplacer("{d}", fmt.Sprint(day.Day()), "{m}", months[language][day.Month()-1], "{y}", fmt.Sprint(day.Year()),
					"{w}", day.Weekday().String(), "{iso}", day.Format(time.DateOnly)).Replace(form)
				f := read(body, language)
				if len(f.Dates) != 1 {
					t.Fatalf("%s: %d dates are read", body, len(f.Dates))
				}
				d := f.Dates[0].Resolve("")
				if !d.Time().Equal(day) || d.Week != passage.WeekOf(day) || len(f.Figures) != 0 {
					t.Fatalf("%s: read as %v, and %d figures", body, d.Time(), len(f.Figures))
				}
				if strings.Contains(form, "{w}") && d.Weekday != passage.WeekdayOf(day) {
					t.Fatalf("%s: weekday %d", body, d.Weekday)
				}
			}
		}
	}
}

// TestRelativeDaysAreSeenFromTheDayOfPublication works out yesterday, days ago
// and last week for every day of a year.
func TestRelativeDaysAreSeenFromTheDayOfPublication(t *testing.T) {
	for day := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() == 2020; day = day.AddDate(0, 0, 5) {
		for said, want := range map[string]time.Time{"yesterday": day.AddDate(0, 0, -1), "today": day, "tomorrow": day.AddDate(0, 0, 1), "last night": day.AddDate(0, 0, -1),
			"three days ago": day.AddDate(0, 0, -3), "nine days ago": day.AddDate(0, 0, -9)} {
			f := read("The lock closed "+said+".", "en")
			if len(f.Dates) != 1 {
				t.Fatalf("%s: %d dates are read", said, len(f.Dates))
			}
			if d := f.Dates[0].Resolve(day.Format(time.DateOnly)); !d.Time().Equal(want) {
				t.Errorf("%s, said on %s, is %s", said, day.Format(time.DateOnly), d.Time().Format(time.DateOnly))
			}
		}
		for said, want := range map[string]int{"last year": 2019, "this year": 2020, "next year": 2021} {
			f := read("The lock closed "+said+".", "en")
			if d := f.Dates[0].Resolve(day.Format(time.DateOnly)); d.Year != want || d.Month != 0 {
				t.Errorf("%s, said in 2020, is %d", said, d.Year)
			}
			if d := f.Dates[0].Resolve("2020"); d.Year != want {
				t.Errorf("%s, said in 2020, is %d", said, d.Year)
			}
		}
		f := read("The lock closed last week.", "en")
		if d := f.Dates[0].Resolve(day.Format(time.DateOnly)); d.Week != passage.WeekOf(day)-7 {
			t.Errorf("last week, said on %s, is that of day %d", day.Format(time.DateOnly), d.Week)
		}
	}
}

// TestNumbersAreReadHoweverTheyAreWritten: in digits, in words, with a scale
// and in groups.
func TestNumbersAreReadHoweverTheyAreWritten(t *testing.T) {
	ones := strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	tens := strings.Fields("zero ten twenty thirty forty fifty sixty seventy eighty ninety")
	words := func(n int) string {
		if n < 20 {
			return ones[n]
		}
		if n%10 == 0 {
			return tens[n/10]
		}
		return tens[n/10] + "-" + ones[n%10]
	}
	for n := 2; n < 100; n++ {
		for written, want := range map[string]float64{
			fmt.Sprint(n): float64(n), words(n): float64(n), words(n) + " hundred": float64(n) * 100, words(n) + " million": float64(n) * 1e6,
			fmt.Sprintf("%d,%03d", n, n): float64(n)*1000 + float64(n), fmt.Sprintf("%d.5 million", n): (float64(n) + 0.5) * 1e6, fmt.Sprintf("%d thousand", n): float64(n) * 1000,
		} {
			f := read("The port counted "+written+" vessels.", "en")
			if len(f.Figures) != 1 || f.Figures[0].Lo != want || f.Figures[0].Hi != want || f.Figures[0].Bound != passage.Exact {
				t.Errorf("%s: %+v, want %v", written, f.Figures, want)
			}
		}
		if n < 90 {
			f := read(fmt.Sprintf("The port counted %d to %d vessels.", n, n+7), "en")
			if len(f.Figures) != 1 || f.Figures[0].Lo != float64(n) || f.Figures[0].Hi != float64(n+7) {
				t.Errorf("%d to %d: %+v", n, n+7, f.Figures)
			}
		}
	}
}

// TestRoundingStaysNear: about may be off by little, over only below, nearly
// only above, and a bare figure not at all.
func TestRoundingStaysNear(t *testing.T) {
	figure := func(words string) passage.Figure {
		f := read("The port counted "+words+" vessels.", "en")
		if len(f.Figures) != 1 {
			t.Fatalf("%s: %+v", words, f.Figures)
		}
		return f.Figures[0]
	}
	for _, c := range []struct {
		exact, told string
		faithful    bool
	}{
		{"1,020", "about 1,000", true}, {"980", "about 1,000", true}, {"1,200", "about 1,000", false}, {"800", "about 1,000", false},
		{"1,020", "more than 1,000", true}, {"980", "more than 1,000", false}, {"1,300", "more than 1,000", false},
		{"980", "nearly 1,000", true}, {"1,020", "nearly 1,000", false}, {"800", "nearly 1,000", false},
		{"980", "fewer than 1,000", true}, {"1,020", "fewer than 1,000", false},
		{"1,020", "at least 1,000", true}, {"980", "at least 1,000", false},
		{"1,020", "1,000", false}, {"1,020,400", "1 million", true}, {"1,240,000", "1.2 million", true}, {"1,240,000", "1.3 million", false},
		{"at least 55", "at least 50", false}, {"more than 4,100", "more than 4,000", true},
	} {
		if got := figure(c.exact).RoundsTo(figure(c.told)); got != c.faithful {
			t.Errorf("%s told as %s: faithful %v, want %v", c.exact, c.told, got, c.faithful)
		}
	}
}
