package agree

import (
	"math"
	"testing"
)

const x = Missing

// krippendorffC is example C of K. Krippendorff, "Computing Krippendorff's
// Alpha-Reliability" (2011): four observers, twelve units, missing values.
// The paper gives .743 for nominal and .815 for ordinal data.
var krippendorffC = across([][]int{
	{1, 2, 3, 3, 2, 1, 4, 1, 2, x, x, x},
	{1, 2, 3, 3, 2, 2, 4, 1, 2, 5, x, 3},
	{x, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, x},
	{1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, x},
})

// krippendorffA is example A of the same: two observers, binary data: .095.
var krippendorffA = across([][]int{
	{0, 1, 0, 0, 0, 0, 0, 0, 1, 0},
	{1, 1, 1, 0, 0, 1, 0, 0, 0, 0},
})

// krippendorffB is example B of the same: two observers, nominal data: .692.
var krippendorffB = across([][]int{
	{1, 1, 2, 2, 4, 3, 3, 3, 5, 4, 4, 1},
	{2, 1, 2, 2, 2, 3, 3, 3, 5, 4, 4, 4},
})

// cohen is the table of 200 cases in three diagnoses by two judges that J.
// Cohen works through ("A Coefficient of Agreement for Nominal Scales", 1960,
// again in 1968, table 1): .70 observed, .41 by chance, kappa .492.
var cohen = table2([][]int{{88, 14, 18}, {10, 40, 10}, {2, 6, 12}})

// across turns a row for every coder into a row for every unit.
func across(byCoder [][]int) Ratings {
	var out Ratings
	for u := range byCoder[0] {
		var row []int
		for _, c := range byCoder {
			row = append(row, c[u])
		}
		out = append(out, row)
	}
	return out
}

// table2 makes units of how often two coders gave two categories.
func table2(counts [][]int) Ratings {
	var out Ratings
	for a, row := range counts {
		for b, n := range row {
			for range n {
				out = append(out, []int{a, b})
			}
		}
	}
	return out
}

func TestAgreementIsThatOfPublishedExamples(t *testing.T) {
	for _, c := range []struct {
		name string
		got  Estimate
		want float64
	}{
		{"Krippendorff 2011, A, nominal", krippendorffA.Alpha(), 0.095},
		{"Krippendorff 2011, B, nominal", krippendorffB.Alpha(), 0.692},
		{"Krippendorff 2011, C, nominal", krippendorffC.Alpha(), 0.743},
		{"Krippendorff 2011, C, ordinal", krippendorffC.AlphaOrdinal(), 0.815},
		{"Cohen 1960, observed", cohen.Percent(), 0.70},
		{"Cohen 1960, kappa", cohen.Kappa(), 0.492},
	} {
		if !c.got.Defined || math.Abs(c.got.Value-c.want) > 0.0005 {
			t.Errorf("%s: %+v, want %.3f", c.name, c.got, c.want)
		}
		if !c.got.Interval || c.got.Low > c.got.Value || c.got.High < c.got.Value {
			t.Errorf("%s: the interval %+v does not hold the value", c.name, c.got)
		}
	}
	if n := krippendorffC.Pairable(); n != 11 {
		t.Errorf("%d units of example C were coded twice, want 11: unit 12 has one value", n)
	}
}

// TestIntervalOfKappaIsNearCohens compares with the standard error that
// Cohen's formula gives for his table: the root of .70 × .30 / (200 × .59²),
// which is .055.
func TestIntervalOfKappaIsNearCohens(t *testing.T) {
	e := cohen.Kappa()
	if width := (e.High - e.Low) / (2 * 1.96); width < 0.04 || width > 0.07 {
		t.Errorf("the interval %.3f to %.3f stands for a standard error of %.3f", e.Low, e.High, width)
	}
	if again := cohen.Kappa(); again != e {
		t.Errorf("computed again, the interval is another: %+v and %+v", e, again)
	}
}

func TestAgreementWhereThereIsNone(t *testing.T) {
	all := Ratings{{1, 1}, {1, 1}, {1, 1}}
	if e := all.Percent(); !e.Defined || e.Value != 1 {
		t.Errorf("three equal units agree by %+v", e)
	}
	for name, e := range map[string]Estimate{
		"kappa without variation": all.Kappa(), "alpha without variation": all.Alpha(),
		"ordinal without variation":    all.AlphaOrdinal(),
		"one coder":                    Ratings{{1, x}, {2, x}}.Alpha(),
		"no unit":                      Ratings{}.Percent(),
		"kappa of three":               Ratings{{1, 2, 1}, {2, 2, 2}}.Kappa(),
		"kappa of none":                Ratings{{x, x}}.Kappa(),
		"coders who coded other units": Ratings{{1, x}, {x, 1}}.Percent(),
	} {
		if e.Defined || e.Interval {
			t.Errorf("%s is said to be %+v", name, e)
		}
	}
	if e := (Ratings{{0, 1}, {1, 0}, {0, 1}, {1, 0}}).Kappa(); e.Value != -1 {
		t.Errorf("two who never agree have kappa %+v, want -1", e)
	}
}

// FuzzAlpha holds laws: neither the order of coders nor that of units counts,
// perfect agreement is 1, and nothing is above it.
func FuzzAlpha(f *testing.F) {
	f.Add([]byte{1, 2, 3, 0, 1, 1, 2, 2, 3}, uint8(3))
	f.Fuzz(func(t *testing.T, raw []byte, coders uint8) {
		n := 2 + int(coders%4)
		var r, turned Ratings
		for len(raw) >= n {
			var row []int
			for _, b := range raw[:n] {
				row = append(row, int(b%5)-1)
			}
			raw = raw[n:]
			r = append(r, row)
			back := make([]int, n)
			for i, v := range row {
				back[n-1-i] = v
			}
			turned = append(Ratings{back}, turned...)
		}
		for _, of := range []coefficient{AlphaOf(Nominal), AlphaOf(ordinal), Percent} {
			p, _ := r.fold()
			q, _ := turned.fold()
			a, ok := of(p)
			b, also := of(q)
			if ok != also || ok && (math.Abs(a-b) > 1e-9 || a > 1+1e-9) {
				t.Fatalf("%v: %v %v, turned round %v %v", r, a, ok, b, also)
			}
		}
	})
}

// BenchmarkAgreement takes 1,000 units of two coders and one code.
func BenchmarkAgreement(b *testing.B) {
	var r Ratings
	for i := range 1000 {
		r = append(r, []int{i % 3 / 2, i % 5 / 3})
	}
	for b.Loop() {
		r.Estimates(Percent, Kappa, AlphaOf(Nominal))
	}
}
