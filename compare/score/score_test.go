package score_test

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"synoptic/compare/score"
	"synoptic/compare/unit"
)

func judge(from, to string) score.Verdict {
	return score.Judge(unit.Compare(unit.Read(from, "en"), unit.Read(to, "en")), from, to)
}

// What any reader would call a change, and what none would.
func TestVerdicts(t *testing.T) {
	changed := [][2]string{
		{"The council approved the plan to build 200 homes.", "The council rejected the plan to build 200 homes."},
		{"The council approved the plan to build 200 homes.", "The council approved the plan to build 300 homes."},
		{"Police said the driver was not at fault.", "Police said the driver was at fault."},
		{"Sales increased in the third quarter, the company said.", "Sales dropped in the third quarter, the company said."},
		{"The committee will meet on Monday in Geneva.", "The committee will meet on Thursday in Geneva."},
	}
	for _, p := range changed {
		if v := judge(p[0], p[1]); v.P < score.Sure || len(v.Findings) == 0 || v.Findings[0].P < score.Sure {
			t.Errorf("%s\n%s\n%.2f %+v", p[0], p[1], v.P, v.Findings)
		}
	}
	faithful := [][2]string{
		{"The council approved the plan to build 200 homes.", "The council approved the plan to build 200 homes."},
		{"The firm bought the shares for $5 million.", "The firm purchased the shares for $5m."},
		{"The company said sales rose 5 percent in June.", "In June, the company's sales rose 5%, it said."},
		{"He was unwilling to answer questions.", "He was not willing to answer questions."},
	}
	for _, p := range faithful {
		if v := judge(p[0], p[1]); v.P >= score.Open || len(v.Findings) > 0 {
			t.Errorf("%s\n%s\n%.2f %+v", p[0], p[1], v.P, v.Findings)
		}
	}
}

func TestSentences(t *testing.T) {
	tests := []struct{ from, to, want string }{
		{"The council approved the plan to build 200 homes.", "The council approved the plan to build 300 homes.", "200 became 300"},
		{"The council approved the plan to build 200 homes.", "The council rejected the plan to build 200 homes.", `"approved" became "rejected": the opposite`},
		{"Police said the driver was not at fault.", "Police said the driver was at fault.", `"not" was dropped: the statement is turned round`},
	}
	for _, test := range tests {
		v := judge(test.from, test.to)
		if len(v.Findings) != 1 || v.Findings[0].Says.String() != test.want {
			t.Errorf("%s\n%s\n%+v, want %s", test.from, test.to, v.Findings, test.want)
		}
	}
}

// What a finding of another origin is worth is what the unit at its place is,
// which is one of its own where nothing else differs.
func TestHintsAreWeighed(t *testing.T) {
	from, to := "The council approved the plan to build 200 homes.", "The council approved the plan to build 300 houses."
	at := func(body, part string) unit.Span {
		i := strings.Index(body, part)
		return unit.Span{Start: i, End: i + len(part)}
	}
	figure := unit.Hint{From: at(from, "200"), To: at(to, "300"), Class: unit.Figure}
	equal := unit.Hint{From: at(from, "council"), To: at(to, "council"), Class: unit.Name}
	nowhere := unit.Hint{Class: unit.Hedge}
	v := score.Judge(unit.Compare(unit.Read(from, "en"), unit.Read(to, "en"), figure, equal, nowhere), from, to)
	if p, ok := v.Hinted(0); !ok || p < score.Sure {
		t.Errorf("300: %.2f %v", p, ok)
	}
	if _, ok := v.Hinted(1); !ok {
		t.Error("a hint on equal words has no unit")
	}
	if p, ok := v.Hinted(2); ok {
		t.Errorf("a hint without a place: %.2f", p)
	}
}

// A model that is written and read again judges as before.
func TestModelIsReadAsWritten(t *testing.T) {
	var table bytes.Buffer
	if err := score.Usual().Write(&table); err != nil {
		t.Fatal(err)
	}
	again, err := score.ReadModel(table.String())
	if err != nil {
		t.Fatal(err)
	}
	c := unit.Compare(unit.Read("Some 40 boats left Oslo.", "en"), unit.Read("All 50 ships may leave Lima.", "en"))
	for i := range c.Units {
		if a, b := score.Usual().Unit(&c.Units[i]), again.Unit(&c.Units[i]); math.Abs(a-b) > 1e-3 {
			t.Errorf("%v, read again %v", a, b)
		}
	}
}

func TestBrokenTablesAreRefused(t *testing.T) {
	var table bytes.Buffer
	if err := score.Usual().Write(&table); err != nil {
		t.Fatal(err)
	}
	good := table.String()
	for _, bad := range []string{"", "tree 1 2 3", "measure x 1 2", "nonsense", strings.Replace(good, "measure replaced", "measure other", 1),
		strings.Replace(good, "intercept ", "intercept x", 1), strings.Replace(good, "\ntree ", "\ntree 9999 ", 1)} {
		if _, err := score.ReadModel(bad); err == nil {
			t.Errorf("a table that begins %.40q is taken", bad)
		}
	}
}

func TestPair(t *testing.T) {
	if p := score.Pair([]float64{.5, .5}); p != .75 {
		t.Errorf("two even chances give %v", p)
	}
	if p := score.Pair(nil); p != 0 {
		t.Errorf("no unit gives %v", p)
	}
}

func BenchmarkJudge(b *testing.B) {
	from := "The ministry said on Monday that at least 55 inspectors had been trained in Rabat during 2021, most of them in the north."
	to := "On Monday, the ministry announced that nearly 55 controllers were trained in Rabat in 2022, some of them in the north of the country."
	x, y := unit.Read(from, "en"), unit.Read(to, "en")
	score.Judge(unit.Compare(x, y), from, to)
	for b.Loop() {
		score.Judge(unit.Compare(x, y), from, to)
	}
}
