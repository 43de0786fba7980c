package say

import "testing"

func TestNumbersForPeople(t *testing.T) {
	t.Cleanup(func() { Speak("en") })
	for _, x := range []struct{ tongue, decimal, percent string }{{"en", "0.99", "85%"}, {"fr", "0,99", "85\u202f%"}} {
		if err := Speak(x.tongue); err != nil {
			t.Fatal(err)
		}
		if got := Decimal(0.9996); got != x.decimal {
			t.Errorf("%s: 0.9996 is written %s", x.tongue, got)
		}
		if got := Decimal(0.07); got != Decimal(0.0700001) {
			t.Errorf("0.07 is written %s", got)
		}
		if got := Percent(0.85); got != x.percent {
			t.Errorf("%s: 0.85 is written %q", x.tongue, got)
		}
	}
	if got := Decimal(1); got != "1,00" {
		t.Errorf("1 is written %s", got)
	}
}
