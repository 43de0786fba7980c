package unit_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"unicode"

	"synoptic/compare/unit"
)

func between(a, b string) *unit.Change {
	return unit.Compare(unit.Read(a, "en"), unit.Read(b, "en"))
}

// shown writes the units of a change: class, what it was, what it became.
func shown(a, b string, c *unit.Change) []string {
	var out []string
	for _, u := range c.Units {
		out = append(out, fmt.Sprintf("%s: %s > %s", u.Class, a[u.From.Start:u.From.End], b[u.To.Start:u.To.End]))
	}
	return out
}

func TestUnits(t *testing.T) {
	tests := []struct {
		from, to string
		want     string
	}{
		{"The council approved the plan.", "The council rejected the plan.", "negation: approved > rejected"},
		{"It was not closed on Monday.", "It was open on Monday.", "negation: not closed > open"},
		{"The doors can't be opened.", "The doors can be opened.", "negation: n't > "},
		{"He bought 5 million shares.", "He bought 5m shares.", ""},
		{"He bought 5 million shares.", "He bought 5 billion shares.", "figure: 5 million > 5 billion"},
		{"About 12% of users left.", "About 12 per cent of users left.", ""},
		{"At least 40 people came.", "About 40 people came.", "bound: At least > About"},
		{">50 boats and 300+ men.", "More than 50 boats and 300+ men.", ""},
		{"About 40 cellars.", "~40 cellars.", ""},
		{"At least 40 people.", "<40 people.", "bound: At least > <"},
		{"Sixty-one people came.", "61 people came.", ""},
		{"It grew 1.23 percent.", "It grew 1.2 percent.", "figure: 1.23 percent > 1.2 percent"},
		{"They met on Monday.", "They met on Tuesday.", "date: Monday > Tuesday"},
		{"It lasted three weeks.", "It lasted three days.", "figure: weeks > days"},
		{"The firm may close.", "The firm will close.", "hedge: may > will"},
		{"All members voted.", "Some members voted.", "scope: All > Some"},
		{"The report cites Anna Meier of Bonn.", "The report cites Anna Huber of Bonn.", "name: Meier > Huber"},
		{"Police killed two men.", "Police injured two men.", "act: killed > injured"},
		{"Two men were arrested.", "Two men were convicted.", "act: arrested > convicted"},
		{"The talks were on 13/05/2021.", "The talks were on 13/06/2021.", "date: 05 > 06"},
		{"The lease ends on 13.05.2021.", "The lease ends on 14.05.2021.", "date: 13.05.2021 > 14.05.2021"},
		{"It is a study of biologists.", "It is a study of astronomers.", "word: biologists > astronomers"},
		{"The strike ends on Monday unless the union rejects the offer.", "The strike ends on Monday.", "condition: unless the union rejects the offer > "},
		{"Half of the women left.", "Half of the men left.", "base: women > men"},
		{"He left if it rained.", "He left because it rained.", "condition: if > because"},
		{"She lives in Rome.", "She lives in Rome.", ""},
		{"They met with the owner of the mill and her elder sister on Friday.", "They met with the two guards on Friday.", "figure: owner of the mill and her elder sister > two guards"},
		{"Rents were above the pre-war level.", "Rents were above the war level.", "word: pre-war > war"},
		{"Rents were above the prewar level.", "Rents were above the pre-war level.", ""},
		{"Eight percent liked both.", "Eight percent liked both or had no view.", "base:  > or had no view"},
		{"Eight percent liked both or had no view.", "Eight percent liked both.", "base: or had no view > "},
		{"They liked both.", "They liked both or had no view.", "added:  > or had no view"},
		{"Of 300 guests, some liked both.", "Of 300 guests, some liked both or had no view.", "added:  > or had no view"},
		{"They deny that they knew of the theft of Mr. Brandt.", "They deny that they knew of the theft, and that it may never be known.", "name: of Mr. Brandt > ; added:  > and that it may never be known"},
		{"They booked an all-inclusive week.", "They booked a complete week.", "word: all-inclusive > complete"},
	}
	for _, test := range tests {
		got := strings.Join(shown(test.from, test.to, between(test.from, test.to)), "; ")
		if got != test.want {
			t.Errorf("%s\n%s\n got %s\nwant %s", test.from, test.to, got, test.want)
		}
	}
}

// What stands elsewhere in the other passage is kept, not changed.
func TestMovedWordsAreNoUnits(t *testing.T) {
	from, to := "Yesterday evening the minister resigned.", "The minister resigned yesterday evening."
	c := between(from, to)
	if len(c.Units) != 0 || len(c.Kept) == 0 {
		t.Errorf("units %q, kept %v", shown(from, to, c), c.Kept)
	}
}

func TestOtherLanguages(t *testing.T) {
	tests := []struct{ language, from, to string }{
		{"fr", "Le conseil a approuvé 3,5 millions d'euros.", "Le conseil a approuvé 4,5 millions d'euros."},
		{"de", "Am Montag kamen 1.200 Menschen.", "Am Montag kamen 1.300 Menschen."},
		{"fr", "Il a promis cinq millions d'euros.", "Il a promis six millions d'euros."},
		{"ar", "حضر ٤٥ شخصا الاجتماع", "حضر 46 شخصا الاجتماع"},
	}
	for _, test := range tests {
		c := unit.Compare(unit.Read(test.from, test.language), unit.Read(test.to, test.language))
		if len(c.Units) != 1 || c.Units[0].Class != unit.Figure {
			t.Errorf("%s: %q", test.language, shown(test.from, test.to, c))
		}
	}
	from, to := "حضر ٤٥ شخصا", "حضر 45 شخصا"
	if c := unit.Compare(unit.Read(from, "ar"), unit.Read(to, "ar")); len(c.Units) != 0 {
		t.Errorf("the digits of two scripts: %q", shown(from, to, c))
	}
}

func TestMarks(t *testing.T) {
	from, to := "the firm of meier sold it", "the firm of huber sold it"
	at := unit.Span{Start: 12, End: 17}
	name := unit.Mark{Span: at, Class: unit.Name}
	c := unit.Compare(unit.Read(from, "en", name), unit.Read(to, "en", name))
	if len(c.Units) != 1 || c.Units[0].Class != unit.Name || c.Units[0].From != at {
		t.Errorf("got %q", shown(from, to, c))
	}
}

// What the caller reads as one value says the same, however it is written.
func TestMarksOfOneValue(t *testing.T) {
	from, to := "The talks on 13 May 2021 cost A$1.5m.", "The talks on 2021/05/13 cost 1.5 million Australian dollars."
	day := func(text, words string, c unit.Class, value string) unit.Mark {
		at := strings.Index(text, words)
		return unit.Mark{Span: unit.Span{Start: at, End: at + len(words)}, Class: c, Value: value}
	}
	x := unit.Read(from, "en", day(from, "13 May 2021", unit.Date, "2021-05-13"), day(from, "A$1.5m", unit.Figure, "1500000 AUD"))
	y := unit.Read(to, "en", day(to, "1.5 million Australian dollars", unit.Figure, "1500000 AUD"), day(to, "2021/05/13", unit.Date, "2021-05-13"))
	if c := unit.Compare(x, y); len(c.Units) != 0 {
		t.Errorf("got %q", shown(from, to, c))
	}
	y = unit.Read(to, "en", day(to, "2021/05/13", unit.Date, "2021-05-14"))
	if got := shown(from, to, unit.Compare(x, y)); len(got) == 0 || got[0] != "date: 13 May 2021 > 2021/05/13" {
		t.Errorf("got %q", got)
	}
}

var seeds = [][2]string{
	{"The council approved the plan on Monday, he said.", "On Tuesday it rejected the plan."},
	{"It's 5% – “not” 6,5 %", "U.S. isn't 4:30 l'été ٤٥ 12th"},
	{"", "a b c"}, {"a a a a", "a a"}, {"don’t CAN'T cannot", "wont"}, {"$ 5", "€5bn"}, {"…", "''"}, {"1,", "1."},
	{"twenty-five non-members", "25 nonmembers"}, {"per cent", "5 per"},
}

// Whatever the texts are: spans lie in them and in order, every word of both
// is in a unit, the same or kept, and measures are numbers.
func FuzzLaws(f *testing.F) {
	for _, s := range seeds {
		f.Add(s[0], s[1], "en")
		f.Add(s[0], s[1], "fr")
	}
	f.Fuzz(func(t *testing.T, a, b, language string) {
		if len(a)+len(b) > 2000 {
			return
		}
		x, y := unit.Read(a, language), unit.Read(b, language)
		c := unit.Compare(x, y)
		checkSide(t, a, c, func(u unit.Unit) unit.Span { return u.From }, 0)
		checkSide(t, b, c, func(u unit.Unit) unit.Span { return u.To }, 1)
		for _, u := range c.Units {
			if u.From.Empty() && u.To.Empty() || u.Class == "" || len(u.Features) != len(unit.FeatureNames()) {
				t.Fatalf("%q %q: unit %+v", a, b, u)
			}
			for k, v := range u.Features {
				if math.IsNaN(float64(v)) || math.IsInf(float64(v), 0) {
					t.Fatalf("%q %q: %s is %v", a, b, unit.FeatureNames()[k], v)
				}
			}
		}
		if same := unit.Compare(x, unit.Read(a, language)); len(same.Units) != 0 {
			t.Fatalf("%q differs from itself: %q", a, shown(a, a, same))
		}
		if back := unit.Compare(y, x); (len(back.Units) == 0) != (len(c.Units) == 0) {
			t.Fatalf("%q %q: %d units, the other way round %d", a, b, len(c.Units), len(back.Units))
		}
	})
}

// checkSide checks the spans of one side.
func checkSide(t *testing.T, text string, c *unit.Change, of func(unit.Unit) unit.Span, side int) {
	covered := make([]bool, len(text))
	cover := func(s unit.Span) {
		if s.Start < 0 || s.End > len(text) || s.Start > s.End {
			t.Fatalf("%q: span %v", text, s)
		}
		for i := s.Start; i < s.End; i++ {
			covered[i] = true
		}
	}
	last := 0
	for _, u := range c.Units {
		if s := of(u); !s.Empty() {
			if s.Start < last {
				t.Fatalf("%q: unit at %v comes after %d", text, s, last)
			}
			last = s.End
			cover(s)
		}
	}
	for _, pairs := range [][][2]unit.Span{c.Same, c.Kept} {
		for _, p := range pairs {
			cover(p[side])
		}
	}
	for i, r := range text {
		if (unicode.IsLetter(r) || unicode.IsDigit(r)) && !covered[i] {
			t.Fatalf("%q: %q at %d is in no unit", text, r, i)
		}
	}
}

func TestFeatureNamesAreTheirOwn(t *testing.T) {
	names := unit.FeatureNames()
	slices.Sort(names)
	if n := len(slices.Compact(slices.Clone(names))); n != len(names) {
		t.Errorf("%d names, %d different ones", len(names), n)
	}
}

func BenchmarkCompare(b *testing.B) {
	x := unit.Read("The ministry said on Monday that at least 55 inspectors had been trained in Rabat during 2021, most of them in the north.", "en")
	y := unit.Read("On Monday, the ministry announced that nearly 55 controllers were trained in Rabat in 2022, some of them in the north of the country.", "en")
	for b.Loop() {
		unit.Compare(x, y)
	}
}

func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		unit.Read("The ministry said on Monday that at least 55 inspectors had been trained in Rabat during 2021, most of them in the north.", "en")
	}
}

// Marks may lie anywhere: the laws hold with them.
func FuzzMarks(f *testing.F) {
	f.Add("The talks on 13 May 2021 cost A$1.5m.", "The talks on 2021/05/13 cost 1.5m.", 13, 24, 13, 23, "2021-05-13")
	f.Add("a b", "", -1, 99, 0, 0, "")
	f.Add("per cent 5 %", "5", 2, 9, 0, 1, "x")
	f.Fuzz(func(t *testing.T, a, b string, s, e, u, v int, value string) {
		if len(a)+len(b) > 1000 {
			return
		}
		for _, class := range []unit.Class{unit.Date, unit.Figure, unit.Name, unit.Hedge, unit.Quote} {
			c := unit.Compare(unit.Read(a, "en", unit.Mark{Span: unit.Span{Start: s, End: e}, Class: class, Value: value}),
				unit.Read(b, "en", unit.Mark{Span: unit.Span{Start: u, End: v}, Class: class, Value: value}))
			checkSide(t, a, c, func(x unit.Unit) unit.Span { return x.From }, 0)
			checkSide(t, b, c, func(x unit.Unit) unit.Span { return x.To }, 1)
		}
	})
}

// What is free of something is without it: neither turns the other round.
func TestFreeDenies(t *testing.T) {
	c := between("They offer a risk-free trial.", "They offer a trial with no risk.")
	names := unit.FeatureNames()
	for _, u := range c.Units {
		if u.Features[slices.Index(names, "denial_odd_unbalanced")] > 0 {
			t.Errorf("%v counts as a statement turned round", u)
		}
	}
}
