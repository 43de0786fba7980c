package passage

import (
	"fmt"
	"strings"
	"testing"

	"synoptic/compare/text"
)

// factsIn reads the facts of a sentence.
func factsIn(language, body string) *Passage {
	d := text.NewDocument(text.Account{ID: 1, Language: language, Text: body}, []text.Claim{{Span: text.Span{Start: 0, End: len(body)}, Kind: text.Statement}})
	return Read(d, text.Span{Start: 0, End: len(body)})
}

// figureText writes a figure as value, unit, bound, rate, role and direction.
func figureText(x Figure) string {
	out := fmt.Sprintf("%.6g", x.Lo)
	if x.Hi != x.Lo {
		out += fmt.Sprintf("-%.6g", x.Hi)
	}
	for _, s := range []string{x.Unit, string(x.Bound), string(x.Role)} {
		if s != "" {
			out += " " + s
		}
	}
	if x.Each != "" {
		out += " each " + x.Each
	}
	for name, has := range map[string]bool{"up": x.Trend > 0, "down": x.Trend < 0, "ordinal": x.Ordinal, "label": x.Label, "vague": x.Vague} {
		if has {
			out += " " + name
		}
	}
	return out
}

func TestFiguresAreReadAsValues(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"It cost 2.5 million dollars.", "2.5e+06 usd"},
		{"It cost $2,500,000.", "2.5e+06 usd"},
		{"A quarter of a million people fled.", "250000"},
		{"Three quarters of a million people fled.", "750000"},
		{"Three-quarters of a million people fled.", "750000"},
		{"A third of a million people fled.", "333333"},
		{"A quarter million people fled.", "250000"},
		{"A quarter-million people fled.", "250000"},
		{"Half a million people fled.", "500000"},
		{"Half a billion dollars were spent.", "5e+08 usd"},
		{"Two thirds of a billion dollars were spent.", "6.66667e+08 usd"},
		{"He walked a quarter of a mile.", "402.336 metre"},
		{"They spoke for three quarters of an hour.", "0.03125 day"},
		{"A million and a half people fled.", "1.5e+06"},
		{"One and a half million people fled.", "1.5e+06"},
		{"Two and a quarter million trees were lost.", "2.25e+06"},
		{"Two and three-quarter million trees were lost.", "2.75e+06"},
		{"Three and a half thousand trees were lost.", "3500"},
		{"2 and a half million trees were lost.", "2.5e+06"},
		{"2½ million trees were lost.", "2.5e+06"},
		{"The ice was ½ inch thick.", "0.0127 metre"},
		{"The ice was half an inch thick.", "0.0127 metre"},
		{"The ice was ¼ of an inch thick.", "0.00635 metre"},
		{"The ice was 2½ inches thick.", "0.0635 metre"},
		{"He walked ¾ mile.", "1207.01 metre"},
		{"½ of the town fled.", "50 %"},
		{"A quarter of the town fled.", "25 %"},
		{"It cost £4.8m.", "4.8e+06 gbp"},
		{"It cost US$3bn.", "3e+09 usd"},
		{"It cost A$1.5m.", "1.5e+06 usd"},
		{"It cost C$1.5m, of NZ$3m.", "1.5e+06 usd; 3e+06 usd"},
		{"It cost HK$1.5m.", "1.5e+06 usd"},
		{"It cost 1.5 million Australian dollars.", "1.5e+06 usd"},
		{"It cost 1.5 million New Zealand dollars.", "1.5e+06 usd"},
		{"It cost 1.5 million Hong Kong dollars.", "1.5e+06 usd"},
		{"It cost 1.5 million U.S. dollars.", "1.5e+06 usd"},
		{"It cost 1.5 million US dollars.", "1.5e+06 usd"},
		{"It cost $1.5 MM.", "1.5e+06 usd"},
		{"It cost $1.5MM.", "1.5e+06 usd"},
		{"It cost $1.5 mil.", "1.5e+06 usd"},
		{"It cost $1.5 mn.", "1.5e+06 usd"},
		{"It is 5 mm long.", "0.005 metre"},
		{"It has 1'200 workers.", "1200"},
		{"It has 1’200’000 workers.", "1.2e+06"},
		{"It cost CHF 1'200.", "1200 chf"},
		{"It cost EUR 3m, not USD 4m.", "3e+06 eur; 4e+06 usd"},
		{"Two dozen clerks left.", "24"},
		{"A dozen clerks left.", "12"},
		{"Half a million clerks left.", "500000"},
		{"Two hundred and twelve clerks left.", "212"},
		{"Thirty-five thousand clerks left.", "35000"},
		{"Dozens of clerks left.", "12 vague"},
		{"One in five clerks left.", "20 %"},
		{"Three out of four clerks left.", "75 %"},
		{"A third of the clerks left.", "33.3333 %"},
		{"A third clerk left.", "3 ordinal"},
		{"Two thirds of the clerks left.", "66.6667 %"},
		{"Three of the five clerks left.", "3 part; 5 whole"},
		{"18 per cent of clerks left.", "18 %"},
		{"A gain of 3 percentage points.", "3 point up"},
		{"Rents rose by 3 percent.", "3 % by up"},
		{"Rents rose to 3 percent.", "3 % to up"},
		{"Rents rose 3 percent.", "3 % by up"},
		{"Rents fell from 7.1 to 6.9 percent.", "7.1 % from down; 6.9 % to down"},
		{"Rents fell 9 percent to $310.", "9 % by down; 310 usd to down"},
		{"It was 1.3 degrees above the mean.", "1.3 degree up"},
		{"At least 55 clerks left.", "55 least"},
		{"Some 55 clerks left.", "55 about"},
		{"30 or more clerks left.", "30 least"},
		{"Between 50 and 60 clerks left.", "50-60"},
		{"50-60 clerks left.", "50-60"},
		{"60 clerks a day left.", "60 each day"},
		{"It lasted six weeks.", "42 day"},
		{"It lasted a fortnight.", "14 day"},
		{"It lasted half an hour.", "0.0208333 day"},
		{"The 24-year-old clerk left.", "8766 day"},
		{"Flight 370 and Article 12.", "370 label; 12 label"},
		{"COVID-19 closed the school.", ""},
		{"It opened in 2015 and closed on 3 May 2016.", ""},
		{"Version 2.6.0 is out.", ""},
		{"No. 4 Smith Street", "4 label"},
		{"Doubled in a year.", "2 times; 365.25 day"},
		{"He came 3rd.", "3 ordinal"},
		{"5 1/2 litres", "5.5 litre"},
	} {
		var got []string
		for _, x := range factsIn("en", c.text).Figures {
			got = append(got, figureText(x))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, s, c.want)
		}
	}
}

func TestNumbersAreReadByTheCustomOfTheLanguage(t *testing.T) {
	for _, c := range []struct {
		language, text string
		want, step     float64
	}{
		{"en", "3,353", 3353, 1}, {"en", "3.353", 3.353, 0.001}, {"en", "1,200", 1200, 100}, {"en", "2.50", 2.5, 0.01},
		{"fr", "3.353", 3353, 1}, {"fr", "2,5", 2.5, 0.1}, {"de", "1.200.000", 1200000, 100000}, {"de", "2.5", 2.5, 0.1},
	} {
		got, step, ok := text.Digits(c.text, c.language)
		if !ok || !SameValue(got, c.want, 1e-9) || !SameValue(step, c.step, 1e-9) {
			t.Errorf("%s in %s is %v by %v (%v), want %v by %v", c.text, c.language, got, step, ok, c.want, c.step)
		}
	}
}

func TestTrueRoundingIsFaithful(t *testing.T) {
	for _, c := range []struct {
		from, to string
		want     bool
	}{
		{"3,353 clerks", "more than 3,300 clerks", true},
		{"3,353 clerks", "over 3,000 clerks", true},
		{"3,353 clerks", "more than 3,400 clerks", false},
		{"3,353 clerks", "more than 1,000 clerks", false},
		{"3,353 clerks", "nearly 3,400 clerks", true},
		{"3,353 clerks", "nearly 3,300 clerks", false},
		{"3,353 clerks", "about 3,400 clerks", true},
		{"3,353 clerks", "3,400 clerks", false},
		{"46 percent of clerks", "nearly half of the clerks", true},
		{"2.48 million clerks", "2.5 million clerks", true},
		{"2.48 million clerks", "3 million clerks", false},
		{"at least 55 clerks", "at least 50 clerks", false},
		{"at least 55 clerks", "more than 50 clerks", true},
	} {
		x, y := factsIn("en", c.from).Figures[0], factsIn("en", c.to).Figures[0]
		if got := x.Equal(y) || x.RoundsTo(y); got != c.want {
			t.Errorf("%s as %s: %v, want %v", c.from, c.to, got, c.want)
		}
	}
}
