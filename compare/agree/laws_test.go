package agree_test

import (
	"math"
	"slices"
	"testing"

	"synoptic/compare/agree"
)

// ratings makes reliability data of a fuzzer's bytes.
func ratings(raw []byte, coders int) agree.Ratings {
	var out agree.Ratings
	for ; len(raw) >= coders && len(out) < 30; raw = raw[coders:] {
		row := make([]int, coders)
		for i := range row {
			row[i] = int(raw[i]%4) - 1 // one of three categories, or missing
		}
		out = append(out, row)
	}
	return out
}

// FuzzAgreement: neither the order of coders nor that of units plays a part,
// nor do the names of categories that have no order; units that nobody can
// compare count for nothing; and no coefficient is above 1.
func FuzzAgreement(f *testing.F) {
	f.Add([]byte{1, 1, 2, 2, 3, 1, 0, 2}, uint8(0))
	f.Add([]byte("a longer row of codes by three coders who seldom agree"), uint8(1))
	f.Fuzz(func(t *testing.T, raw []byte, more uint8) {
		coders := 2 + int(more%2)
		r := ratings(raw, coders)
		mirrored := make(agree.Ratings, len(r))
		for i, row := range r {
			mirrored[len(r)-1-i] = slices.Clone(row)
			slices.Reverse(mirrored[len(r)-1-i])
		}
		renamed := r.Map(func(v int) int {
			if v == agree.Missing {
				return v
			}
			return (v + 1) % 3
		})
		lone := make([]int, coders)
		for i := range lone {
			lone[i] = agree.Missing
		}
		lone[0] = 2
		longer := append(slices.Clone(r), lone)
		if n := r.Pairable(); n != mirrored.Pairable() || n != renamed.Pairable() || n != longer.Pairable() {
			t.Errorf("%v: %d units can be compared, %d mirrored, %d renamed, %d with a lone code", r, n, mirrored.Pairable(), renamed.Pairable(), longer.Pairable())
		}
		for name, of := range map[string]func(agree.Ratings) agree.Estimate{"percent": agree.Ratings.Percent, "kappa": agree.Ratings.Kappa, "alpha": agree.Ratings.Alpha, "ordinal alpha": agree.Ratings.AlphaOrdinal} {
			x := of(r)
			if x.Defined && (math.IsNaN(x.Value) || x.Value > 1+1e-9 || x.Interval && x.Low > x.High) {
				t.Errorf("%s of %v is %+v", name, r, x)
			}
			others := map[string]agree.Estimate{"mirrored": of(mirrored), "with a lone code": of(longer)}
			if name != "ordinal alpha" {
				others["renamed"] = of(renamed)
			}
			for how, y := range others {
				if x.Defined != y.Defined || math.Abs(x.Value-y.Value) > 1e-9 {
					t.Errorf("%s of %v is %v %v, %s %v %v", name, r, x.Value, x.Defined, how, y.Value, y.Defined)
				}
			}
		}
	})
}

// TestAgreementIsWholeWhereAllCodesAreAlike, and only there.
func TestAgreementIsWholeWhereAllCodesAreAlike(t *testing.T) {
	alike := agree.Ratings{{0, 0}, {1, 1}, {2, 2}, {1, 1}}
	unlike := agree.Ratings{{0, 0}, {1, 1}, {2, 2}, {1, 2}}
	for name, of := range map[string]func(agree.Ratings) agree.Estimate{"percent": agree.Ratings.Percent, "kappa": agree.Ratings.Kappa, "alpha": agree.Ratings.Alpha, "ordinal alpha": agree.Ratings.AlphaOrdinal} {
		if x := of(alike); !x.Defined || math.Abs(x.Value-1) > 1e-12 || x.Interval && (x.Low != x.High || math.Abs(x.Low-1) > 1e-12) {
			t.Errorf("%s of codes that are all alike is %+v", name, x)
		}
		if x := of(unlike); !x.Defined || x.Value >= 1 || x.Value <= 0 {
			t.Errorf("%s of codes that are nearly alike is %+v", name, x)
		}
	}
	if x := (agree.Ratings{{0, 1, 0}, {1, 1, 1}}).Kappa(); x.Defined {
		t.Errorf("kappa of three coders is %v", x.Value)
	}
	if n := agree.Coded([]int{0, agree.Missing, 2}); n != 2 {
		t.Errorf("%d of two codes are counted", n)
	}
}
